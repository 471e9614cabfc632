"""What page 3 shows of an examination, made beside the window: decoding and searching take their time.

Made anew from each examination; nothing here is kept in a record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from pxewizard.core.certificates import digest
from pxewizard.core.comparison import Comparison
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.late import dataclass
from pxewizard.core.logline import Record, records
from pxewizard.core.reading import (
    Content,
    Identity,
    LogText,
    Present,
    Reading,
    Rows,
    ServiceState,
    Unreadable,
    log_of,
)
from pxewizard.core.words import Text
from pxewizard.engine.flow import said

MOST_LINES: Final = 500  # of the logs; the newest count
_MOST_TEXT: Final = 20_000  # characters of a raw answer; nobody reads more in a window
_MOST_OF_LINE: Final = 500
_LONGEST_WORD: Final = 100


@dataclass(frozen=True)
class Line:
    """A record of a log that holds one of the article's marks; `marked` are their places in its text."""

    evidence: int
    log: str
    number: int
    at: datetime | None
    text: str
    marked: tuple[tuple[int, int], ...]
    stamp: str = ""  # the time as the log has it, with its distance from UTC


@dataclass(frozen=True)
class Card:
    """One reading with all that is known of it: what an evidence card says."""

    number: int
    name: Text
    server: str
    place: str
    at: datetime
    account: str
    found: Text
    sha256: str
    raw: str
    cut: int  # characters of the raw answer that are not in `raw`
    supports: tuple[tuple[int, str], ...]  # findings, by number and code


@dataclass(frozen=True)
class Exhibits:
    """The readings of one article, side by side, line by line and one by one."""

    article: str
    comparison: Comparison | None = None
    lines: tuple[Line, ...] = ()  # the newest first
    passed_over: int = 0  # lines with a mark beyond the most that are kept
    cards: tuple[Card, ...] = ()
    hits: tuple[tuple[int, int], ...] = ()  # all lines with a mark, by the number of their reading

    def card(self, number: int) -> Card | None:
        """Return the card of a reading."""
        return next((one for one in self.cards if one.number == number), None)


def exhibits(seen: Examination, comparison: Comparison | None, marks: tuple[str, ...]) -> Exhibits:
    """Lay out what was read; lines of logs that hold one of the marks are picked."""
    lines = sorted(_lines(seen.observations, marks), key=_age, reverse=True)
    cards = tuple(_card(seen, one) for one in seen.observations)
    kept = tuple(lines[:MOST_LINES])
    hits = tuple(Counter(one.evidence for one in lines).items())
    return Exhibits(seen.article.number, comparison, kept, len(lines) - len(kept), cards, hits)


def first_of_each(lines: Iterable[Line], most: int) -> tuple[Line, ...]:
    """Return at most so many lines, of each log the newest of each marked word before any second one."""
    chosen: dict[tuple[str, str], Line] = {}
    rest: list[Line] = []
    for line in lines:
        start, end = line.marked[0]
        key = line.log, line.text[start:end].casefold()
        if key in chosen:
            rest.append(line)
        else:
            chosen[key] = line
    return tuple(sorted([*chosen.values(), *rest][:most], key=_age, reverse=True))


def _age(line: Line) -> tuple[str, int]:
    return line.at.isoformat() if line.at else "", line.number


def _lines(observations: Iterable[Observation], marks: tuple[str, ...]) -> Iterator[Line]:
    if not marks:
        return
    pattern = re.compile("|".join(map(re.escape, marks)), re.IGNORECASE)
    for o in observations:
        log = log_of(o.reading)
        for record in records(log.text) if log else ():
            line = _line(o, record, pattern)
            if line.marked:
                yield line


def _cut(text: str) -> str:
    """Return the beginning of a text, up to the end of a word: of a name no half is left to be shown."""
    begin, space, last = text[: _MOST_OF_LINE + 1].rpartition(" ")
    return begin if space and len(last) <= _LONGEST_WORD else text[:_MOST_OF_LINE]


def _line(o: Observation, record: Record, pattern: re.Pattern[str]) -> Line:
    whole = " ".join(record.text[: _MOST_OF_LINE * 10].split())
    text = whole if len(whole) <= _MOST_OF_LINE else f"{_cut(whole)}…"
    marked = tuple(one.span() for one in pattern.finditer(text))
    return Line(o.number, str(o.place), record.line, record.at, text, marked, record.stamp)


def _card(seen: Examination, o: Observation) -> Card:
    accounts = dict(seen.context.accounts)
    findings = enumerate(seen.diagnosis.findings, 1)
    raw = raw_text(o.reading)
    return Card(
        number=o.number,
        name=said.name(o.place),
        server=o.place.server,
        place=said.where(o.place),
        at=o.at,
        account=accounts.get(o.place.server, ""),
        found=said.found(o.place, o.reading),
        sha256=_sha256(o.reading),
        raw=raw[:_MOST_TEXT],
        cut=max(0, len(raw) - _MOST_TEXT),
        supports=tuple((n, one.code) for n, one in findings if o.number in one.evidence),
    )


def _sha256(reading: Reading) -> str:
    """Return the digest of a list as the registry keeps it; of nothing else."""
    if isinstance(reading, Present) and isinstance(reading.value, tuple):
        return digest(reading.value)
    return ""


def raw_text(reading: Reading) -> str:
    """Return the answer itself, as text."""
    if isinstance(reading, Unreadable):
        return reading.problem.detail
    return _raw(reading.value) if isinstance(reading, Present) else ""


def _raw(value: Content) -> str:
    match value:
        case tuple():
            return "\n".join(value)
        case bytes():
            return value.hex(" ").upper()
        case LogText():
            return value.text
        case Rows():
            return "\n".join(_row(one) for one in (value.columns, *value.rows))
        case ServiceState():
            return "\n".join((value.state, value.start_mode, *value.running_dependents))
        case Identity():
            return value.full_name
        case str() | int():
            return str(value)


def _row(cells: Iterable[object]) -> str:
    return "\t".join("NULL" if one is None else str(one) for one in cells)
