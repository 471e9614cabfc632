"""A comparison as the rows and cells that are drawn: what stands together in one, and how each is said."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from pxewizard.core.comparison import Column, Comparison, Match, Row
from pxewizard.core.late import dataclass
from pxewizard.core.reading import Kind, Present
from pxewizard.core.words import Text, tr
from pxewizard.gui.widgets.state import State
from pxewizard.gui.words import in_order, say

LABELS: Final = {
    "value": tr("Value"),
    "type": tr("Type"),
    "decimal": tr("Decimal"),
    "hexadecimal": tr("Hexadecimal"),
    "items": tr("Items / certificates"),
    "issuer": tr("issuer"),
    "valid-from": tr("valid from"),
    "valid-until": tr("valid until"),
    "sha-256": tr("SHA-256"),
}
MARKS: Final = {Match.SAME: "=", Match.ALIKE: "≈", Match.DIFFERENT: "≠"}
WORDS: Final = {
    Match.REFERENCE: tr("what the others are held against"),
    Match.SAME: tr("the same"),
    Match.ALIKE: tr("the same in another form"),
    Match.DIFFERENT: tr("differs"),
    Match.ABSENT: tr("missing"),
    Match.NOT_READ: tr("not read"),
    Match.NOT_COMPARED: tr("nothing to compare it with"),
}
_JOINED: Final = {"items": "certificates", "subject": "thumbprint"}  # what shares a row
_SHORTENED: Final = {"thumbprint", "sha-256"}


@dataclass(frozen=True)
class Shown:
    """One cell: a line, perhaps a second one in mono, its match; `state` and `word` where it has a shape."""

    first: str
    second: str
    match: Match
    mono: bool = False
    state: State | None = None
    certificate: bool = False
    expired: bool = False
    whole: str = ""  # what Ctrl+C copies
    tip: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class ShownRow:
    """One row; `begins` a group above which there is a line."""

    label: str
    below: str
    cells: tuple[Shown, ...]
    begins: bool
    differs: bool  # the first difference is here


def rows_of(told: Comparison, at: datetime) -> tuple[ShownRow, ...]:
    """Return the rows that are drawn; certificates that have run out by `at` are said to be expired."""
    made: list[ShownRow] = []
    by_code = {(one.code, one.certificate): (n, one) for n, one in enumerate(told.rows)}
    for number, row in enumerate(told.rows):
        if row.code in _JOINED.values():
            continue
        other, joined = by_code.get((_JOINED.get(row.code, ""), row.certificate), (number, None))
        cells = tuple(_cell(told, row, joined, column, at) for column in range(len(told.columns)))
        label, below = _label(row)
        here = told.first_difference in {number, other}
        made.append(ShownRow(label, below, cells, _begins(row), here))
    return tuple(made)


def _begins(row: Row) -> bool:
    return row.code in {"subject", "sha-256"}


def _label(row: Row) -> tuple[str, str]:
    if row.code == "subject":
        name = tr("Certificate {number}", number=row.certificate)
        return say(name), say(tr("subject, thumbprint"))
    return say(LABELS.get(row.code, tr("{code}", code=row.code))), ""


def _cell(told: Comparison, row: Row, joined: Row | None, column: int, at: datetime) -> Shown:
    cell = row.cells[column]
    match = cell.match
    if joined and match is Match.SAME and joined.cells[column].match is not Match.SAME:
        match = joined.cells[column].match
    beside = joined.cells[column].text if joined else ""
    side = told.columns[column]
    label, _ = _label(row)
    if row.code == "value":
        return _standing(label, side, cell.text, match)
    if not cell.text:
        first = say(tr("Not read")) if match is Match.NOT_READ else "—"
        quiet = first if match is not Match.NOT_READ else ""
        return Shown(quiet, "", match, spoken=_spoken(side, label, first, match))
    expired = row.code == "valid-until" and _is_past(cell.text, at)
    first = _short(row.code, cell.text)
    second = _short(joined.code, beside) if joined and joined.code == "thumbprint" else ""
    if joined and joined.code == "certificates":
        first = in_order(f"{first} / {beside}")
    whole = beside if second else cell.text
    says = f"{first}, {say(tr('Expired'))}" if expired else first
    return Shown(
        first,
        second or (say(tr("Expired")) if expired else ""),
        match,
        mono=row.code == "sha-256",
        certificate=row.code == "subject",
        expired=expired,
        whole=whole,
        tip=_tip(told, row.certificate, column) if row.certificate else whole,
        spoken=_spoken(side, label, f"{says} {second}".strip(), match),
    )


def _standing(label: str, side: Column, text: str, match: Match) -> Shown:
    """Return whether the value is there at all, in shape and word."""
    if match is Match.NOT_READ:
        state, word = State.UNKNOWN, tr("Not read")
    elif not text:
        state, word = State.PROBLEM, tr("Missing")
    else:
        state, word = State.OK, tr("Answered") if _answers(side) else tr("Present")
    why = say(side.why_not) if side.why_not else ""
    spoken = _spoken(side, label, f"{say(word)} {why}".strip(), match)
    return Shown(say(word), "", match, state=state, tip=why, spoken=spoken, whole=say(word))


def _answers(side: Column) -> bool:
    return isinstance(side.reading, Present) and side.reading.kind is Kind.ANSWER


def _spoken(side: Column, label: str, says: str, match: Match) -> str:
    """Return what a screen reader says: column, row, cell, and how it stands to the reference."""
    return say(
        tr(
            "{column}, {row}: {says}, {match}",
            column=side.role,
            row=label,
            says=says,
            match=WORDS[match],
        )
    )


def _short(code: str, text: str) -> str:
    if code in _SHORTENED and len(text) > 16:  # noqa: PLR2004 - the ends of a hash
        return f"{text[:8]}…{text[-6:]}"
    alone = text.startswith("CN=") and "," not in text
    return text.removeprefix("CN=") if alone else text


def _is_past(text: str, at: datetime) -> bool:
    try:
        return date.fromisoformat(text) < at.date()
    except ValueError:
        return False


def _tip(told: Comparison, certificate: int, column: int) -> str:
    """Return all fields of a certificate, one a line."""
    rows = [one for one in told.rows if one.certificate == certificate]
    names = {**LABELS, "subject": tr("subject"), "thumbprint": tr("thumbprint")}
    lines: list[str] = []
    for one in rows:
        name: Text = names.get(one.code, tr("{code}", code=one.code))
        if one.cells[column].text:
            lines.append(f"{say(name)}: {one.cells[column].text}")
    return "\n".join(lines)
