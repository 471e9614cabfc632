"""In which forms a report can leave, and which one a file's name asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from pathlib import PurePath

from pxewizard.core.problem import problem
from pxewizard.core.words import Text
from pxewizard.report.document import Document
from pxewizard.report.json import digest, json_text
from pxewizard.report.model import Report
from pxewizard.report.page import page


class Format(StrEnum):
    """The forms, by the end of the file's name."""

    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "md"
    JSON = "json"
    CSV = "csv"
    PACKAGE = "zip"


def format_of(path: PurePath) -> Format:
    """Return the form that a file's name asks for; Problem "report-format"."""
    try:
        end = path.suffix.lower().removeprefix(".")
        return Format.HTML if end == "htm" else Format(end)
    except ValueError:
        known = ", ".join(f".{one}" for one in Format)
        raise problem("report-format", name=path.name, known=known) from None


def rendered(
    report: Report,
    form: Format,
    say: Callable[[Text], str] = str,
    offset: timedelta | None = None,
) -> bytes:
    """Return the file of this form; Problem "report-no-rows" where there is no table for CSV.

    The evidence package is made by `package`, which needs more than the report.
    """
    match form:
        case Format.JSON:
            return json_text(report)
        case Format.PACKAGE:
            raise ValueError("made by package()")
        case Format.CSV:
            return _csv(report)
        case _:
            return _drawn(page(report, say, offset), form)


def _drawn(document: Document, form: Format) -> bytes:
    match form:
        case Format.PDF:
            from pxewizard.report.pdf import pdf_bytes

            return pdf_bytes(document)
        case Format.MARKDOWN:
            from pxewizard.report.markdown import markdown_text

            return markdown_text(document)
        case _:
            from pxewizard.report.html import html_text

            return html_text(document)


def _csv(report: Report) -> bytes:
    from pxewizard.report.csv import csv_text

    if report.sweep is None:
        raise problem("report-no-rows")
    return csv_text(report.sweep, digest(report))
