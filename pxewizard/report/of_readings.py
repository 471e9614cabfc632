"""Readings, certificates and comparisons as a report tells them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from pxewizard.core import certificates
from pxewizard.core.comparison import Comparison
from pxewizard.core.examination import Observation
from pxewizard.core.reading import Absent, Kind, LogText, Present, Rows, Unreadable
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import said
from pxewizard.report.model import Cell, Certificate, Column, Compared, Reading, Row, State, Told
from pxewizard.report.telling import Teller

_HASHES: Final = {"thumbprint", "sha-256"}
_MOST_DECODED: Final = 1_000_000  # characters that are searched for certificates


def tag(letter: str, number: int) -> str:
    """Return the tag of an evidence, a finding or a step: E1, F1, S1."""
    return f"{letter}{number}"


def tags(numbers: Iterable[int]) -> tuple[str, ...]:
    """Return the tags of several readings."""
    return tuple(tag("E", number) for number in numbers)


def reading(o: Observation, teller: Teller) -> Reading:
    """Tell one reading."""
    count, sha256 = _measure(o.reading) if isinstance(o.reading, Present) else (None, "")
    silent = isinstance(o.reading, Unreadable)
    return Reading(
        tag("E", o.number),
        o.at,
        teller.on(o.place),
        teller.place(o.place),
        State.PRESENT
        if isinstance(o.reading, Present)
        else State.UNREADABLE
        if silent
        else State.ABSENT,
        teller.says(_found(o)),
        count,
        sha256,
        o.needed,
        decoded(o.reading, teller) if isinstance(o.reading, Present) else (),
        teller.trouble(o.reading.problem) if isinstance(o.reading, Unreadable) else None,
    )


def decoded(found: Present | Absent, teller: Teller) -> tuple[Certificate, ...]:
    """Tell the certificates of a list or of a management point's own answer."""
    if isinstance(found, Absent) or _length(found) > _MOST_DECODED:
        return ()
    return tuple(
        Certificate(
            teller.free(one.subject),
            teller.free(one.issuer),
            one.thumbprint,
            one.sha256,
            one.not_before,
            one.not_after,
        )
        for one in certificates.certificates_of(found)
    )


def digest(found: Present | Absent) -> str:
    """Return the SHA-256 of a list as the registry keeps it, or of a text; empty for anything else."""
    return _measure(found)[1] if isinstance(found, Present) else ""


def compared(comparison: Comparison, teller: Teller) -> Compared:
    """Tell what stands side by side."""
    columns = tuple(
        Column(
            teller.says(one.role),
            teller.server(one.server),
            tag("E", one.evidence) if one.evidence else "",
            str(one.match),
            one.at,
            teller.says(one.why_not) if one.why_not else None,
        )
        for one in comparison.columns
    )
    rows = tuple(
        Row(
            row.code,
            tuple(Cell(_text(row.code, one.text, teller), str(one.match)) for one in row.cells),
            row.certificate,
        )
        for row in comparison.rows
    )
    return Compared(columns, rows, comparison.reference, comparison.first_difference)


def _text(code: str, text: str, teller: Teller) -> Told:
    """Tell a cell; hashes stay whatever is redacted."""
    return Told(text) if code in _HASHES and text.isalnum() else teller.free(text)


def _found(o: Observation) -> Text:
    if isinstance(o.reading, Absent):  # its place stands beside it
        return tr("Missing, and so is its key") if o.reading.what == "key" else tr("Missing")
    return said.found(o.place, o.reading)


def _length(found: Present) -> int:
    value = found.value
    return sum(map(len, value)) if isinstance(value, tuple) else len(str(value))


def _measure(found: Present) -> tuple[int | None, str]:
    """Return how many items, rows or lines there are, and the hash of the whole."""
    match found.value:
        case tuple() as items:
            return len(items), certificates.digest(items)
        case Rows(rows=rows):
            return len(rows), _sha256(repr(rows))
        case LogText(text=text):
            return text.count("\n"), _sha256(text)
        case str() as text if found.kind is Kind.ANSWER:
            return None, _sha256(text)
        case _:
            return None, ""


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest().upper()
