"""A stretch of a log for the eye: bounded, around the line that is wanted, whole where it can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.core.logrecord import Record
from pxewizard.logs import page as module
from pxewizard.logs.page import LogPage, page_of, page_of_text
from pxewizard.logs.sources import Source


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 10)


def plain(count: int) -> str:
    return "".join(f"line {number}\n" for number in range(1, count + 1))


def wanted(page: LogPage) -> Record:
    assert page.wanted is not None
    return page.records[page.wanted]


def test_a_short_log_is_there_whole() -> None:
    page = page_of_text(plain(7), "SMSPXE.log")

    assert [one.line for one in page.records] == list(range(1, 8))
    assert (page.before, page.after, page.wanted) == (False, False, None)


def test_of_a_long_log_without_a_wanted_line_the_newest_records_are_there() -> None:
    page = page_of_text(plain(25), "SMSPXE.log")

    assert [one.line for one in page.records] == list(range(16, 26))
    assert (page.before, page.after) == (True, False)


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [(1, False, True), (5, False, True), (50, True, True), (98, True, False), (100, True, False)],
)
def test_the_wanted_line_is_there_with_what_stands_around_it(
    line: int, *, before: bool, after: bool
) -> None:
    page = page_of_text(plain(100), "SMSPXE.log", line)

    assert wanted(page).line == line
    assert len(page.records) <= 10
    assert (page.before, page.after) == (before, after)


def test_a_line_within_a_record_leads_to_that_record() -> None:
    marks = (
        '<time="08:00:00.000-60" date="11-20-2026" component="X" context="" type="1" thread="1">'
    )
    text = f"<![LOG[one\ntwo\nthree]LOG]!>{marks}\n<![LOG[four]LOG]!>{marks}\n"

    assert wanted(page_of_text(text, "x", 3)).text == "one\ntwo\nthree"
    assert wanted(page_of_text(text, "x", 4)).text == "four"


def test_a_line_behind_the_end_leads_to_the_last_record() -> None:
    assert wanted(page_of_text(plain(3), "x", 99)).line == 3


def test_an_empty_log_has_no_records(tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.touch()

    assert page_of(Source(path), 5).records == ()
    assert page_of(Source(path), 5).wanted is None


def test_only_a_file_can_be_followed(tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(plain(3))

    assert page_of(Source(path)).path == path
    assert page_of_text(plain(3), "SMSPXE.log").path is None
