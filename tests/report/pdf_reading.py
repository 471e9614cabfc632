"""What stands in a PDF, as a reader's program finds it."""

from __future__ import annotations

import ctypes
from collections import Counter

import pypdfium2
from pypdfium2 import raw


def pages(data: bytes) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_text(document[number]) for number in range(len(document))]
    finally:
        document.close()


def pdf_text(data: bytes) -> str:
    """Return the text of the whole."""
    return "\n".join(pages(data))


def bookmarks(data: bytes) -> list[str]:
    """Return the titles of the outline."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [one.get_title() for one in document.get_toc()]
    finally:
        document.close()


def fills(data: bytes) -> Counter[str]:
    """Return how many areas of each colour the first page has."""
    document = pypdfium2.PdfDocument(data)
    try:
        return Counter(_fill(one) for one in document[0].get_objects([raw.FPDF_PAGEOBJ_PATH]))
    finally:
        document.close()


def _fill(path: pypdfium2.PdfObject) -> str:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(path, *parts)
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroked)
    return "".join(f"{one.value:02X}" for one in parts[:3]) if mode.value else ""


def _text(page: pypdfium2.PdfPage) -> str:
    found = page.get_textpage()
    try:
        return str(found.get_text_range())
    finally:
        found.close()
        page.close()
