"""The program's own log: CMTrace reads each line, nothing steers, it rolls, and it stops nobody."""

from __future__ import annotations

import os
import re
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.logline import records
from pxewizard.programlog import Event, Fact, ProgramLog, log_folder
from pxewizard.programlog.cmtrace import LONGEST, line_of, text_of
from pxewizard.programlog.events import AUDITED, weight

NOON = datetime(2026, 11, 20, 12, 0, 5, 123456, tzinfo=UTC)
# What other programs have been taught to look for: a number never changes its meaning.
NUMBERS = {
    "STARTED": 100,
    "ENDED": 101,
    "FAILED": 102,
    "CRASHED": 103,
    "SIGNED_IN": 110,
    "PLANNED": 120,
    "APPROVED": 130,
    "ACKNOWLEDGED": 131,
    "REFUSED": 132,
    "WRITING": 140,
    "WRITTEN": 141,
    "NOT_WRITTEN": 142,
    "UNDOING": 150,
    "UNDONE": 151,
    "NOT_UNDONE": 152,
    "CLOSED": 160,
}
Reported = list[tuple[Event, str]]


def test_the_numbers_are_fixed_and_within_those_that_windows_has_a_message_for() -> None:
    assert {one.name: int(one) for one in Event} == NUMBERS
    assert all(1 <= one <= 1000 for one in Event)
    readme = Path(__file__).parents[2] / "README.md"
    told = re.findall(
        r"^\| [A-Z][a-z *]+ \| (\d{3}) \| ", readme.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert [int(one) for one in told] == sorted(Event)


def test_a_line_is_as_cmtrace_reads_it() -> None:
    text = text_of(Event.SIGNED_IN, {Fact.SERVER: "dp01", Fact.ACCOUNT: "CONTOSO\\m.keller"})

    assert line_of(Event.SIGNED_IN, text, NOON, thread=7) == (
        '<![LOG[Signed in: server="dp01" account="CONTOSO\\m.keller"]LOG]!>'
        '<time="12:00:05.123+000" date="11-20-2026" component="pxewizard" context="" type="1"'
        ' thread="7" file="110">\r\n'
    )


def test_an_event_without_facts_is_a_word() -> None:
    assert text_of(Event.ENDED, {}) == "Ended"
    assert text_of(Event.ENDED, {Fact.COMMAND: "", Fact.PRACTICE: None}) == "Ended"


@given(st.dictionaries(st.sampled_from(Fact), st.text(max_size=2000), max_size=12))
def test_whatever_a_fact_holds_it_is_one_line_and_one_record(facts: dict[Fact, object]) -> None:
    line = line_of(Event.FAILED, text_of(Event.FAILED, facts), NOON, thread=1)

    assert len(line) < LONGEST
    assert line.endswith("\r\n")
    assert line[:-2].isprintable()
    assert len(line.splitlines()) == 1
    (record,) = records(line)
    assert record.text.startswith("Failed")


def test_a_fact_that_is_not_in_the_list_is_refused() -> None:
    with pytest.raises(ValueError, match="password"):
        text_of(Event.FAILED, {"password": "x"})  # type: ignore[dict-item]  # what must not happen


def noted(tmp_path: Path, largest: int = 10_000) -> tuple[ProgramLog, Reported]:
    reported: Reported = []
    log = ProgramLog(tmp_path / "log", lambda event, text: reported.append((event, text)), largest)
    return log, reported


def test_what_is_audited_is_reported_to_the_system_and_nothing_of_practice(tmp_path: Path) -> None:
    log, reported = noted(tmp_path)
    for event in Event:
        log.note(event, {Fact.PERSON: "m.keller"})
        log.note(event, {Fact.PERSON: "m.keller", Fact.PRACTICE: "both-missing"})

    assert [event for event, _ in reported] == [one for one in Event if one in AUDITED]
    lines = log.path.read_bytes().split(b"\r\n")
    assert len(lines) == 2 * len(Event) + 1
    assert not any(b"\r" in one or b"\n" in one for one in lines)


def test_a_full_log_is_rolled_and_one_older_is_kept(tmp_path: Path) -> None:
    log, _ = noted(tmp_path, largest=1000)
    for number in range(40):
        log.note(Event.FAILED, {Fact.STEP: number})

    older = log.path.with_suffix(".lo_")
    assert sorted(one.name for one in log.path.parent.iterdir()) == [older.name, log.path.name]
    assert older.stat().st_size <= 1000
    assert log.path.stat().st_size <= 1000
    assert 'step="39"' in log.path.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="rights are those of the profile there")
def test_the_log_is_for_its_owner_only(tmp_path: Path) -> None:
    log, _ = noted(tmp_path)
    before = os.umask(0)
    try:
        log.note(Event.STARTED)
    finally:
        os.umask(before)

    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.path.parent.stat().st_mode) == 0o700


def test_where_it_cannot_be_written_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in the place of the folder", encoding="utf-8")

    def refuses(_event: Event, _text: str) -> None:
        raise OSError("the system's log is full")

    ProgramLog(tmp_path / "log", refuses).note(Event.WRITTEN)


def test_the_gravest_is_an_error_and_what_went_wrong_a_warning() -> None:
    assert weight(Event.CRASHED) == 3
    assert {one for one in Event if weight(one) == 2} == {
        Event.FAILED,
        Event.REFUSED,
        Event.NOT_WRITTEN,
        Event.NOT_UNDONE,
    }


def test_it_lies_in_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    on_windows = Path.home() / "AppData" / "Local" / "pxewizard" / "Logs"
    assert log_folder() == (
        on_windows if sys.platform == "win32" else tmp_path / "pxewizard" / "log"
    )
