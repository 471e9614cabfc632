"""The log of a change, read again and again: only what is new, from the server or from its share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.place import LogFile
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Kind, LogText, Present, Reading, Unreadable
from pxewizard.engine.log_proof import LogProof
from pxewizard.engine.stages import Known, boot_seen, in_log
from pxewizard.gui import log_watch
from pxewizard.gui.log_watch import LogWatcher

CHANGE = datetime(2026, 11, 20, 13, 6, tzinfo=UTC)
START = "================= PXE Provider loaded. ====================="
FAULT = "PXE::MP_GetList failed; 0x80092002"
BOOT = r"BootFile: smsboot\x64\pxeboot.com"


class Clock:
    def now(self) -> datetime:
        return CHANGE + timedelta(hours=1)

    def wait(self, seconds: float) -> None:
        raise AssertionError(seconds)


def line(text: str, minutes: int) -> str:
    at = CHANGE + timedelta(minutes=minutes)
    return (
        f'<![LOG[{text}]LOG]!><time="{at:%H:%M:%S}.000+0" date="{at:%m-%d-%Y}" component="SMSPXE"'
        ' context="" type="1" thread="1" file="x:1">\r\n'
    )


@pytest.fixture
def watcher() -> LogWatcher:
    marks = wiring.cure_marks("4469580")
    assert marks is not None
    begun = LogProof(marks.log, CHANGE, CHANGE)
    return LogWatcher(LogFile("dp01", marks.log), marks, begun, Clock())


def told(text: str, path: str = r"C:\logs\SMSPXE.log") -> Reading:
    return Present(LogText(path, text), Kind.LOG)


def test_what_the_server_tells_is_looked_at_once(watcher: LogWatcher) -> None:
    old = line(FAULT, -5)
    assert in_log(watcher.read(lambda _: told(old))).known is Known.WATCHED

    new = old + line(START, 1)
    assert in_log(watcher.read(lambda _: told(new))).known is Known.REACHED
    assert boot_seen(watcher.read(lambda _: told(new + line(BOOT, 2)))).known is Known.REACHED


def test_a_log_whose_beginning_has_fallen_away_is_looked_at_anew(watcher: LogWatcher) -> None:
    watcher.read(lambda _: told(line(FAULT, -5) + line("x", 0)))

    assert (
        in_log(watcher.read(lambda _: told(line("x", 0) + line(START, 1)))).known is Known.REACHED
    )


def test_a_record_that_comes_in_two_halves_counts_once_it_is_whole(watcher: LogWatcher) -> None:
    whole = line(START, 1)
    assert in_log(watcher.read(lambda _: told(whole[:40]))).known is Known.WATCHED

    assert in_log(watcher.read(lambda _: told(whole))).known is Known.REACHED


def test_a_log_that_cannot_be_read_is_a_problem_and_loses_nothing(watcher: LogWatcher) -> None:
    watcher.read(lambda _: told(line(START, 1)))
    trouble = problem("log-not-asked", server="dp01", log="SMSPXE.log")
    with pytest.raises(Problem) as raised:
        watcher.read(lambda _: Unreadable(trouble))

    assert raised.value == trouble
    assert in_log(watcher.read(lambda _: Absent())).known is Known.REACHED


def test_a_log_on_a_share_is_followed_there_and_its_server_asked_no_more(
    watcher: LogWatcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_watch, "_NETWORK", ("/",))  # stands for \\server\share
    path = tmp_path / "SMSPXE.log"
    path.write_bytes(line(FAULT, -5).encode())
    watcher.read(lambda _: told(line(FAULT, -5), str(path)))

    def asked_again(_place: LogFile) -> Reading:
        raise AssertionError

    with path.open("ab") as file:
        file.write(line(START, 1).encode())
    assert in_log(watcher.read(asked_again)).known is Known.REACHED
    path.rename(path.with_suffix(".lo_"))
    path.write_bytes(line(BOOT, 2).encode())
    assert boot_seen(watcher.read(asked_again)).known is Known.REACHED


def test_a_share_that_is_gone_leads_back_to_the_server(
    watcher: LogWatcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_watch, "_NETWORK", ("/",))
    path = tmp_path / "SMSPXE.log"
    path.write_bytes(line("x", 0).encode())
    watcher.read(lambda _: told(line("x", 0), str(path)))
    path.unlink()
    path.mkdir()
    with pytest.raises(Problem):
        watcher.read(lambda _: told(""))

    assert in_log(watcher.read(lambda _: told(line(START, 1)))).known is Known.REACHED
