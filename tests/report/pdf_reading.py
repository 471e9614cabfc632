"""What stands in a PDF, as a reader's program finds it."""

from __future__ import annotations

import pypdfium2


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


def _text(page: pypdfium2.PdfPage) -> str:
    found = page.get_textpage()
    try:
        return str(found.get_text_range())
    finally:
        found.close()
        page.close()
