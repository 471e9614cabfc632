"""The blocks of a page as ReportLab's flowables: headings keep with what follows, tables repeat heads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from reportlab.platypus import CondPageBreak, Flowable, LongTable, Spacer, TableStyle

from pxewizard.report.document import (
    Block,
    Box,
    Chain,
    Code,
    Counts,
    Document,
    Facts,
    Heading,
    Paragraph,
    Pattern,
    Points,
    Span,
    Style,
    Table,
    Timeline,
)
from pxewizard.report.pdf_pictures import Arrow, ClusterPicture, Hatch, TimelinePicture, height
from pxewizard.report.pdf_text import (
    ALT,
    BORDER,
    ERR,
    ERR_BACK,
    TEXT,
    WARN_BACK,
    paragraph,
    style,
    text,
)
from pxewizard.report.pdf_text import heading as headline

_FACTS_BESIDE: Final = 2
_LONGEST_HEAD: Final = 200  # characters: a longer one would not leave room for the rows below it
_HEADING: Final = 32.0  # points of a heading
_BEGIN: Final = 40.0  # and of what begins below it: the heads of a table with a row


class Bookmark(Flowable):
    """A place that the outline leads to."""

    def __init__(self, title: str, key: str, level: int) -> None:
        """Keep what the outline says."""
        super().__init__()
        self._title, self._key, self._level = title, key, level

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Put the place into the outline."""
        self.canv.bookmarkPage(self._key)
        self.canv.addOutlineEntry(self._title, self._key, self._level)


def flowables(document: Document, room: float) -> list[Flowable]:
    """Return the whole page, as wide as the room."""
    found: list[Flowable] = [
        Bookmark(document.title, "top", 0),
        text(document.title, style(19, bold=True)),
        Spacer(0, 5),
        text(document.lead, style(10, sub=True)),
        Spacer(0, 12),
    ]
    for number, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            found.append(CondPageBreak(_least(document.blocks[number:])))
            found += _heading(block, number)
        else:
            found += _block(block, room)
    return found


def _least(blocks: tuple[Block, ...]) -> float:
    """Return how much room a heading asks for, with the beginning of what follows it."""
    headings = tuple(takewhile(lambda one: isinstance(one, Heading), blocks))
    first = next(iter(blocks[len(headings) :]), None)
    return _HEADING * len(headings) + (height(first) if isinstance(first, Timeline) else _BEGIN)


def _block(block: Block, room: float) -> Iterator[Flowable]:
    match block:
        case Table():
            yield from _spaced(_table(block, room))
        case Facts():
            yield from _spaced(_facts(block, room))
        case Code(lines):
            yield from _spaced(_code(lines, room))
        case Chain():
            yield from _spaced(_chain(block, room))
        case Counts():
            yield from _spaced(_counts(block, room))
        case Timeline() | Pattern():
            yield from _pictures(block, room)
        case Paragraph(spans):
            yield from _spaced(paragraph(spans, style()))
        case _:
            yield from _points(block)


def _points(block: Block) -> Iterator[Flowable]:
    if isinstance(block, Points):
        for row in block.rows:
            mark = Span("□ " if block.boxes else "– ", Style.QUIET)
            yield from _spaced(paragraph((mark, *row), style()))


def _pictures(block: Timeline | Pattern, room: float) -> Iterator[Flowable]:
    if isinstance(block, Timeline):
        yield TimelinePicture(block, room)
    else:
        for cluster in block.clusters:
            yield ClusterPicture(cluster, room)
    yield from _spaced(text(block.says, style(7.5, sub=True)))


def _spaced(one: Flowable) -> Iterator[Flowable]:
    yield one
    yield Spacer(0, 3)


def _heading(heading: Heading, number: int) -> Iterator[Flowable]:
    size = 11 if heading.number else 9
    before = f"{heading.number}   " if heading.number else ""
    yield Spacer(0, 12 if heading.number else 5)
    yield Bookmark(f"{before}{heading.text}", f"b{number}", 0 if heading.number else 1)
    yield from _spaced(headline(before, heading.text, heading.note, size))


def _facts(facts: Facts, room: float) -> Flowable:
    cells = [
        (text(name, style(8, sub=True)), paragraph(value, style())) for name, value in facts.rows
    ]
    half = -(-len(cells) // _FACTS_BESIDE)
    left, right = cells[:half], cells[half:]
    empty = (text("", style()), text("", style()))
    rows = [[*one, *(right[n] if n < len(right) else empty)] for n, one in enumerate(left)]
    widths = [room * share for share in (0.15, 0.35, 0.15, 0.35)]
    lines = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, BORDER),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, BORDER),
    ]
    return _grid(rows, widths, lines, head=False)


def _table(table: Table, room: float) -> Flowable:
    whole = sum(table.widths)
    widths = [room * one / whole for one in table.widths]
    rows: list[list[Flowable]] = [[paragraph(head, style()) for head in table.heads]]
    lines: list[Any] = [
        ("LINEBELOW", (0, 0), (-1, 0), 1, TEXT),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, BORDER),
    ]
    for number, line in enumerate(table.lines, 1):
        rows.append([_cell(box) for box in line.boxes])
        if line.apart:
            lines.append(("BACKGROUND", (0, number), (-1, number), WARN_BACK))
        for column, box in enumerate(line.boxes):
            if box.marked:
                lines.append(("LINEBEFORE", (column, number), (column, number), 2, ERR))
                lines.append(("BACKGROUND", (column, number), (column, number), ERR_BACK))
    short = all(len(span.text) <= _LONGEST_HEAD for head in table.heads for span in head)
    return _grid(rows, widths, lines, head=short)


def _cell(box: Box) -> Flowable:
    return Hatch() if box.hatched else paragraph(box.spans, style())


def _grid(rows: Any, widths: list[float], lines: Any, *, head: bool) -> Flowable:  # noqa: ANN401 - ReportLab's own forms
    padding = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (0, -1), 0 if not head else 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2.4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.8),
    ]
    return LongTable(
        rows, widths, repeatRows=int(head), style=TableStyle([*padding, *lines]), splitInRow=1
    )


def _code(lines: tuple[str, ...], room: float) -> Flowable:
    rows = [[paragraph((Span(one, Style.CODE),), style())] for one in lines]
    return _grid(rows, [room], [("BACKGROUND", (0, 0), (-1, -1), ALT)], head=False)


def _chain(chain: Chain, room: float) -> Flowable:
    cells = [
        [
            Arrow(points=number < len(chain.links)),
            text(link.name, style(7.5, sub=True)),
            paragraph((*_beside(link.tags), Span(link.text)), style()),
        ]
        for number, link in enumerate(chain.links, 1)
    ]
    widths = [room / len(cells)] * len(cells)
    return _grid([cells], widths, [], head=False)


def _beside(tags: tuple[str, ...]) -> Iterator[Span]:
    for tag in tags:
        yield Span(tag, Style.TAG)
        yield Span(" ")


def _counts(counts: Counts, room: float) -> Flowable:
    cells = [
        [
            paragraph((Span(f"{one.number:,}", Style.STRONG, one.sign),), style(18)),
            text(one.says, style(8, sub=True)),
        ]
        for one in counts.counts
    ]
    widths = [room / max(len(cells), 1)] * len(cells)
    lines = [("LINEABOVE", (0, 0), (-1, 0), 1, TEXT), ("LINEBELOW", (0, 0), (-1, -1), 0.4, BORDER)]
    return _grid([cells], widths, lines, head=False)
