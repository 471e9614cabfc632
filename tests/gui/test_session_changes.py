"""Changes through the session: closed in the middle, interrupted, finished, taken back, remembered."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QSessionManager
from pytestqt.qtbot import QtBot

from pxewizard.core.journal import Closed
from pxewizard.engine.frame import Step
from pxewizard.engine.recover import Stand
from pxewizard.gui.start import hold_up
from pxewizard.journal import load
from tests.gui.desk import PATIENCE, Desk, desk
from tests.gui.gates import Gated, changes_in, nowhere, put_in_between


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        yield one


def test_a_window_closed_in_the_middle_of_a_write_ends_the_step_and_the_journal(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = at.session
    at.practise("both-missing")
    at.to_review()
    gated = Gated(nowhere(), changes=True)
    put_in_between(monkeypatch, gated)
    session.verb()
    at.bot.waitUntil(gated.reached.is_set, timeout=PATIENCE)

    assert not session.may_close()
    assert str(session.frame.footer.says) == "Stopping after the current step."
    with at.bot.waitSignal(session.wants_close, timeout=PATIENCE):
        gated.gate.set()
    assert session.may_close()
    assert str(session.frame.sentence) == "Stopped as asked: 1 of 2 steps done"
    outcome = session.flow.outcome
    assert outcome is not None
    assert isinstance(load(Path(outcome.folder)).entries[-1], Closed)


class Ending:
    """The system's end of a person's session, which can be held up."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


def test_logging_off_waits_for_the_step_and_for_nothing_else(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.practise("both-missing")
    at.to_review()
    first, then = Ending(), Ending()
    hold_up(at.session, cast("QSessionManager", first))
    assert not first.cancelled

    gated = Gated(nowhere(), changes=True)
    put_in_between(monkeypatch, gated)
    at.session.verb()
    at.bot.waitUntil(gated.reached.is_set, timeout=PATIENCE)
    hold_up(at.session, cast("QSessionManager", then))
    assert then.cancelled
    with at.bot.waitSignal(at.session.wants_close, timeout=PATIENCE):
        gated.gate.set()


def test_closing_the_session_itself_waits_for_the_step(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gated = Gated(nowhere(), changes=True)
    with desk(qtbot, tmp_path) as one:
        one.practise("both-missing")
        one.to_review()
        put_in_between(monkeypatch, gated)
        one.session.verb()
        qtbot.waitUntil(gated.reached.is_set, timeout=PATIENCE)
        opener = threading.Timer(0.1, gated.gate.set)
        opener.start()
    opener.join()
    (folder,) = changes_in(tmp_path)
    assert not load(folder).is_open


def test_after_an_unforeseen_fault_the_change_is_found_checked_and_finished(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = interrupted(at, monkeypatch)
    session = at.session
    session.check(folder)
    at.idle()
    taken = session.flow.taken_up
    assert taken is not None
    assert [one.stand for one in taken.checked] == [Stand.NOT_DONE]
    assert not taken.way.is_empty
    assert at.step() is Step.SERVERS

    session.finish(folder)
    at.idle()
    at.until(lambda flow: not flow.interrupted)
    assert str(session.frame.footer.says).startswith("1 value written, verified")
    assert at.step() is Step.RESULT


def test_an_interrupted_change_can_be_taken_back(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = interrupted(at, monkeypatch)
    at.session.undo_change(folder)
    at.idle()
    taken = at.session.flow.taken_up
    assert taken is not None
    assert taken.undone is not None
    assert taken.undone.complete
    at.until(lambda flow: not flow.interrupted)
    assert not load(Path(folder)).is_open


def interrupted(at: Desk, monkeypatch: pytest.MonkeyPatch) -> str:
    """Leave a change open in the middle of its one write; return its folder."""
    session = at.session
    at.practise("dp-missing")
    at.to_review()
    with monkeypatch.context() as patch:
        put_in_between(patch, Gated(nowhere(), breaks=True))
        at.commit()
    assert str(session.frame.sentence) == "It is not certain what was written"
    assert session.flow.problem is not None
    assert session.flow.problem.code == "internal"
    at.until(lambda flow: len(flow.interrupted) == 1)
    session.start_over()
    assert str(session.frame.sentence) == "One change was interrupted. Check it first"
    return session.flow.interrupted[0].change.folder


def test_a_practice_site_that_is_gone_is_said_and_changes_nothing(
    at: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = interrupted(at, monkeypatch)
    for file in (tmp_path / "practice").rglob("estate.json"):
        file.unlink()
    at.session.finish(folder)
    at.idle()
    assert at.session.flow.problem is not None
    assert at.session.flow.problem.code == "state-not-there"
    assert at.step() is Step.SERVERS


def test_two_windows_on_the_same_server_do_not_write_twice(
    at: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    at.practise("dp-missing", tmp_path / "site")
    at.to_review()
    with desk(qtbot, tmp_path / "other") as other:
        other.practise("dp-missing", tmp_path / "site")
        other.to_review()
        other.commit()
        assert other.session.frame.severity == "ok"
    at.commit()
    assert str(at.session.frame.sentence) == "Already correct: nothing was written"
    assert changes_in(at.session.root) == []


def test_the_history_holds_every_change_newest_first(at: Desk) -> None:
    at.practise("dp-missing")
    at.to_review()
    at.commit()
    with at.bot.waitSignal(at.session.history_read, timeout=PATIENCE) as heard:
        at.session.read_history()
    (changes,) = heard.args or [()]
    outcome = at.session.flow.outcome
    assert outcome is not None
    assert [one.folder for one in changes] == [outcome.folder]
