"""The page as PDF on A4: text that can be selected, an embedded font, bookmarks, page numbers. No Qt.

The same document gives the same bytes: no time and no chance goes in. Imported when a PDF is wanted.
"""

from __future__ import annotations

import io
from typing import Any, Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from pxewizard.report.closing import Mark, closed
from pxewizard.report.document import Document
from pxewizard.report.pdf_blocks import flowables
from pxewizard.report.pdf_text import BORDER, SUB, TEXT, Face, drawable, register

_WIDTH, _HEIGHT = 595.28, 841.89  # A4, in points
_SIDE: Final = 46.0
_ABOVE: Final = 62.0
_BELOW: Final = 58.0
_HEAD: Final = _HEIGHT - 44
_FOOT: Final = 33.0
_LONGEST_RUN: Final = 70  # characters


def pdf_bytes(document: Document) -> bytes:
    """Return the file."""
    register()
    out = io.BytesIO()
    template = BaseDocTemplate(
        out,
        pagesize=(_WIDTH, _HEIGHT),
        title=document.title,
        author="PXE Wizard",
        subject=document.kind,
        creator="PXE Wizard",
        lang=document.language,
        invariant=1,
    )
    room = _WIDTH - 2 * _SIDE
    frame = Frame(_SIDE, _BELOW, room, _HEIGHT - _ABOVE - _BELOW, 0, 0, 0, 0)

    def around(canvas: Canvas, _template: object) -> None:
        _above(canvas, document)
        _below(canvas, document)

    template.addPageTemplates([PageTemplate("page", [frame], onPage=around)])
    template.build(flowables(document, room), canvasmaker=NumberedCanvas)
    return closed(out.getvalue(), document.sha256, Mark.PDF)


class NumberedCanvas(Canvas):
    """Keeps every page until it is known how many there are."""

    def __init__(self, *words: Any, **named: Any) -> None:  # noqa: ANN401 - passed on as they are
        """Begin without pages."""
        super().__init__(*words, **named)
        self._kept: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page."""
        self._kept.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined] # ReportLab's stubs leave it out

    def save(self) -> None:
        """Write the pages with their numbers."""
        for number, page in enumerate(self._kept, 1):
            self.__dict__.update(page)
            self.setFont(Face.PLAIN, 7.5)
            self.setFillColor(SUB)
            self.drawRightString(_WIDTH - _SIDE, _FOOT, f"{number} / {len(self._kept)}")
            super().showPage()
        super().save()


def _above(canvas: Canvas, document: Document) -> None:
    canvas.setFillColor(TEXT)
    canvas.setFont(Face.BOLD, 8.5)
    canvas.drawString(_SIDE, _HEAD, "PXE Wizard")
    canvas.setFillColor(SUB)
    canvas.setFont(Face.PLAIN, 8.5)
    canvas.drawString(_SIDE + 52, _HEAD, drawable(document.kind))
    canvas.drawRightString(_WIDTH - _SIDE, _HEAD, drawable(document.run[:_LONGEST_RUN]))
    canvas.setStrokeColor(TEXT)
    canvas.setLineWidth(1.2)
    canvas.line(_SIDE, _HEAD - 8, _WIDTH - _SIDE, _HEAD - 8)


def _below(canvas: Canvas, document: Document) -> None:
    """Draw the hash of the JSON; the number of the page comes at the end."""
    canvas.setStrokeColor(BORDER)
    canvas.setLineWidth(0.5)
    canvas.line(_SIDE, _FOOT + 11, _WIDTH - _SIDE, _FOOT + 11)
    name = drawable(f"{document.sha256_word}: ")
    canvas.setFont(Face.PLAIN, 7)
    canvas.drawString(_SIDE, _FOOT, name)
    canvas.setFont(Face.MONO, 6.5)
    begin = _SIDE + canvas.stringWidth(name, Face.PLAIN, 7)
    canvas.drawString(begin, _FOOT, document.sha256)
