"""The section “Side by side”: what several places hold of the same thing, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.report.document import (
    Block,
    Box,
    Line,
    Paragraph,
    Points,
    Sign,
    Span,
    Spans,
    Style,
    Table,
)
from pxewizard.report.model import Cell, Column, Compared
from pxewizard.report.paper import Paper, short_name

_ROWS: Final[dict[str, Text]] = {
    "value": tr("Value"),
    "type": tr("Type"),
    "decimal": tr("Decimal"),
    "hexadecimal": tr("Hexadecimal"),
    "items": tr("Items"),
    "certificates": tr("Certificates"),
    "subject": tr("subject"),
    "issuer": tr("issuer"),
    "thumbprint": tr("thumbprint"),
    "valid-from": tr("valid from"),
    "valid-until": tr("valid until"),
    "sha-256": tr("SHA-256"),
}
_MARKS: Final = {"same": "=", "alike": "≈", "different": "≠"}
_HASHES: Final = {"thumbprint", "sha-256"}


def comparison_blocks(shown: Compared, paper: Paper) -> Iterator[Block]:
    """Yield the table, what its marks mean, and why a place was not read."""
    heads = ((), *(_column(one, paper) for one in shown.columns))
    lines = []
    for index, row in enumerate(shown.rows):
        first = index == shown.first_difference
        name = paper.say(_ROWS[row.code]) if row.code in _ROWS else row.code
        number = f"{row.certificate} " if row.certificate else ""
        boxes = [
            Box((Span(f"{number}{name}", Style.STRONG if first else Style.QUIET),), marked=first)
        ]
        boxes += [_box(cell, row.code, paper) for cell in row.cells]
        lines.append(Line(tuple(boxes)))
    share = 85 // max(len(shown.columns), 1)
    yield Table(heads, tuple(lines), (15, *([share] * len(shown.columns))))
    says = tr(
        "= the same; ≈ the same certificates in another form; ≠ different; hatched: nothing is there."
    )
    yield Paragraph((paper.words(says, Style.QUIET),))
    not_read = [
        (Span(one.role, Style.STRONG), Span(f": {one.why_not}"))
        for one in shown.columns
        if one.why_not
    ]
    if not_read:
        yield Points(tuple(not_read))


def _column(one: Column, paper: Paper) -> Spans:
    name = f"{one.role} {short_name(one.server)}".strip()
    return (Span(name, Style.STRONG), *paper.tags([one.evidence] if one.evidence else []))


def _box(cell: Cell, row: str, paper: Paper) -> Box:
    if row == "value":
        return _value(cell, paper)
    if not cell.text:
        return Box(hatched=cell.match == "absent")
    shown = f"{cell.text[:8]}…{cell.text[-8:]}" if row in _HASHES else cell.text
    mark = _MARKS.get(cell.match, "")
    text = Span(shown, Style.CODE if row in _HASHES else Style.PLAIN)
    sign = Sign.DIFFERS if cell.match == "different" else None
    return Box(((Span(f"{mark} ", Style.STRONG, sign), text)) if mark else (text,))


def _value(cell: Cell, paper: Paper) -> Box:
    if cell.match == "not-read":
        return Box((paper.words(tr("not read"), Style.STRONG, Sign.UNKNOWN),))
    if cell.match == "absent" or not cell.text:
        return Box((paper.words(tr("missing"), Style.STRONG, Sign.ABSENT),))
    different = cell.match == "different"
    sign = Sign.DIFFERS if different else Sign.OK
    return Box((paper.words(tr("present"), Style.STRONG, sign),))
