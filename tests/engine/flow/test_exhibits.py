"""What page 3 is given: lines of logs, evidence cards, and the words of a reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pxewizard import wiring
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.place import DatabaseRows, LogFile, Place, Query, RegistryValue, Service
from pxewizard.core.problem import problem
from pxewizard.core.reading import (
    Absent,
    Kind,
    LogText,
    Present,
    Reading,
    Rows,
    ServiceState,
    Unreadable,
)
from pxewizard.engine.flow import said
from pxewizard.engine.flow.exhibits import MOST_LINES, exhibits, first_of_each, raw_text
from tests.support import TurnableClock

VALUE = RegistryValue("dp01", "SOFTWARE\\Key", "Name")
AT = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
def seen() -> Examination:
    parts = wiring.practice("dp-missing", clock=TurnableClock())
    (article,) = wiring.scenarios("4469580")
    assert parts.scope is not None
    return parts.examiner.examine(article, parts.scope)


def with_log(seen: Examination, text: str) -> Examination:
    log = Present(LogText("C:\\x.log", text), Kind.LOG)
    return replace(seen, observations=(Observation(1, LogFile("dp01", "x.log"), log, AT),))


def line(text: str, second: int = 0) -> str:
    return f'<![LOG[{text}]LOG]!><time="08:00:{second:02}.000+000" date="11-20-2026" thread="1">\n'


def test_only_lines_with_a_mark_are_picked_and_the_newest_come_first(seen: Examination) -> None:
    log = line("failed 0x8000ABCD", 1) + line("fine", 2) + line("8000abcd again", 3)
    found = exhibits(with_log(seen, log), None, ("8000abcd",)).lines
    assert [one.number for one in found] == [3, 1]
    assert [one.text[slice(*one.marked[0])] for one in found] == ["8000abcd", "8000ABCD"]


def test_without_marks_no_line_is_picked(seen: Examination) -> None:
    assert exhibits(with_log(seen, line("anything")), None, ()).lines == ()


def test_more_lines_than_are_kept_are_counted(seen: Examination) -> None:
    found = exhibits(with_log(seen, line("MARK") * (MOST_LINES + 7)), None, ("mark",))
    assert (len(found.lines), found.passed_over) == (MOST_LINES, 7)
    assert [n for _, n in found.hits] == [MOST_LINES + 7]


@pytest.mark.parametrize("before", range(480, 500))
def test_a_long_line_is_cut_between_two_words(before: int, seen: Examination) -> None:
    text = f"MARK {'x' * (before - 5)} t.berger 10.20.30.40 more"
    (found,) = exhibits(with_log(seen, line(text)), None, ("mark",)).lines
    assert len(found.text) <= 501
    assert text.startswith(found.text.removesuffix("…") + " ")
    (unbroken,) = exhibits(with_log(seen, line("MARK" + "x" * 900)), None, ("mark",)).lines
    assert len(unbroken.text) == 501


def test_each_mark_of_each_log_comes_before_any_second_line(seen: Examination) -> None:
    log = line("old B", 1) + line("A", 2) + line("A", 3) + line("A", 4)
    found = exhibits(with_log(seen, log), None, ("A", "B")).lines
    assert [one.number for one in first_of_each(found, 2)] == [4, 1]


def test_a_long_line_is_cut_and_still_picked(seen: Examination) -> None:
    (found,) = exhibits(with_log(seen, line("MARK " + "x" * 10_000)), None, ("mark",)).lines
    assert len(found.text) < 1000


def test_each_reading_has_its_card_with_the_findings_that_it_supports(seen: Examination) -> None:
    found = exhibits(seen, wiring.comparison(seen), ())
    assert [one.number for one in found.cards] == [one.number for one in seen.observations]
    codes = {code for one in found.cards for _, code in one.supports}
    assert "dp-value-missing" in codes
    assert found.card(999) is None


def test_an_answer_too_long_for_a_card_says_how_much_is_left(seen: Examination) -> None:
    (card,) = exhibits(with_log(seen, "x" * 50_000), None, ()).cards
    assert len(card.raw) + card.cut == 50_000


@pytest.mark.parametrize(
    ("place", "reading", "says"),
    [
        (VALUE, Absent(), "Missing in HKLM\\SOFTWARE\\Key"),
        (VALUE, Absent("key"), "Missing, and so is its key HKLM\\SOFTWARE\\Key"),
        (VALUE, Present(("a", "b"), Kind.REG_MULTI_SZ), "REG_MULTI_SZ, 2 items"),
        (VALUE, Present(3600, Kind.REG_DWORD), "3600 (hexadecimal e10)"),
        (VALUE, Present(b"\x01", Kind.REG_BINARY), "REG_BINARY, 1 byte"),
        (VALUE, Present("", Kind.REG_SZ), "Empty"),
        (VALUE, Present("x" * 2000, Kind.REG_SZ), "2,000 characters"),
        (Service("dp01", "W"), Absent(), "Missing"),
        (
            Service("dp01", "W"),
            Present(ServiceState("Running", "Auto"), Kind.SERVICE),
            "Running, Automatic",
        ),
        (DatabaseRows("sql", Query.SITES), Present(Rows(("a",), ((1,),)), Kind.ROWS), "1 row"),
        (
            VALUE,
            Unreadable(problem("time-out", server="dp01")),
            "Not read: dp01 did not answer in time.",
        ),
    ],
)
def test_a_reading_is_said_in_one_line(place: Place, reading: Reading, says: str) -> None:
    assert str(said.found(place, reading)) == says


def test_rows_are_given_as_they_came() -> None:
    rows = Present(Rows(("a", "b"), ((1, None),)), Kind.ROWS)
    assert raw_text(rows) == "a\tb\n1\tNULL"


def test_every_query_has_its_name() -> None:
    assert all(str(said.name(DatabaseRows("sql", query))) for query in Query)
