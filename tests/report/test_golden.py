"""What each practice case's report says, line by line; `GOLDEN=write` in the environment writes it anew."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Final

import pytest

from pxewizard.engine.formats.codec import from_json
from pxewizard.report import Format, Report, rendered
from tests.report.conftest import Reports
from tests.report.pdf_reading import pdf_text
from tests.report.stories import BULK, BY_NAME, SWEPT

GOLDEN: Final = Path(__file__).parent / "golden"
DIGESTS: Final = GOLDEN / "digests.json"
WRITES: Final = os.environ.get("GOLDEN") == "write"


def text_of(report: Report) -> str:
    """The Markdown without its last line, which is a hash of the rest."""
    return rendered(report, Format.MARKDOWN).decode().rpartition("<!--")[0]


def digests(report: Report) -> dict[str, str]:
    """What stands for the other formats: their text, for a PDF page by page."""
    drawn = {
        "json": rendered(report, Format.JSON),
        "html": rendered(report, Format.HTML),
        "pdf": pdf_text(rendered(report, Format.PDF)).encode(),
    }
    return {name: hashlib.sha256(data).hexdigest() for name, data in drawn.items()}


def compare(name: str, report: Report) -> None:
    path = GOLDEN / f"{name}.md"
    known = json.loads(DIGESTS.read_text(encoding="utf-8")) if DIGESTS.exists() else {}
    if WRITES:
        path.write_text(text_of(report), encoding="utf-8")
        known[name] = digests(report)
        DIGESTS.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    assert text_of(report) == path.read_text(encoding="utf-8")
    assert digests(report) == known[name]


@pytest.mark.parametrize("name", [*BY_NAME, SWEPT, BULK])
def test_the_report_of_each_case_says_what_it_said(name: str, reports: Reports) -> None:
    compare(name, reports(name))


def test_no_golden_file_is_left_over() -> None:
    names = {path.stem for path in GOLDEN.glob("*.md")}
    assert names == {*BY_NAME, SWEPT, BULK}
    assert json.loads(DIGESTS.read_text(encoding="utf-8")).keys() == names


@pytest.mark.parametrize(
    "name", ["both-missing-mended", "access-denied", "both-missing-mended-strict", BULK]
)
def test_the_json_comes_back_as_the_same_report(name: str, reports: Reports) -> None:
    report = reports(name)
    document = json.loads(rendered(report, Format.JSON))
    assert from_json(Report, document["report"]) == report
