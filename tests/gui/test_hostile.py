"""What one hopes nobody does, and what networks do: through the window, as it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from pxewizard.core.journal import Closed
from pxewizard.engine.flow import Field
from pxewizard.engine.frame import Step
from pxewizard.gui.pages.examine import ExaminePage
from pxewizard.gui.start import window_of
from pxewizard.gui.widgets.database_card import DatabaseCard
from pxewizard.gui.widgets.field import Field as Line
from pxewizard.gui.widgets.server_card import ServerView
from pxewizard.gui.window import Window
from pxewizard.journal import load
from tests.gui.desk import PATIENCE, Desk, desk
from tests.gui.gates import Gated, changes_in, nowhere, put_in_between
from tests.gui.pages.stage import play, texts
from tests.gui.pages.watched_site import watch

HOSTILE: Final = {
    "spaces": "   ",
    "long": "x" * 10_000,
    "two lines": "dp 01\nnot a name!!",
    "from the right": "خادم التوزيع",
    "turned round": "\u202edp01!",
    "markup": "<b>dp01</b> &amp; {server} %1",
}


@contextmanager
def opened(bot: QtBot, root: Path) -> Iterator[tuple[Desk, Window]]:
    with desk(bot, root) as at:
        window = window_of(at.session)
        bot.addWidget(window)
        window.show()
        bot.waitUntil(lambda: window.pages.count() == len(Step), timeout=PATIENCE)
        yield at, window


def test_a_window_that_is_closed_in_the_middle_of_a_write_ends_the_step_and_then_goes(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gated = Gated(nowhere(), changes=True)
    with opened(qtbot, tmp_path) as (at, window):
        at.practise("both-missing")
        at.to_review()
        put_in_between(monkeypatch, gated)
        window.footer.verb.click()
        qtbot.waitUntil(gated.reached.is_set, timeout=PATIENCE)

        assert not window.close()
        assert window.isVisible()
        assert "Stopping after the current step." in texts(window.footer)

        gated.gate.set()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
        (folder,) = changes_in(tmp_path)
        journal = load(folder)
        assert isinstance(journal.entries[-1], Closed)
        assert not journal.is_open
        assert str(at.session.frame.sentence) == "Stopped as asked: 1 of 2 steps done"


def test_two_windows_that_write_at_the_same_moment_both_end_with_the_truth(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gated, site = Gated(nowhere(), changes=True), tmp_path / "site"
    with play(qtbot, tmp_path / "one") as one, play(qtbot, tmp_path / "other") as other:
        for each in (one, other):
            each.desk.practise("dp-missing", site)
            each.desk.to_review()
        with monkeypatch.context() as patch:
            put_in_between(patch, gated)
            one.desk.session.verb()
            qtbot.waitUntil(gated.reached.is_set, timeout=PATIENCE)  # compared, and about to write
        other.commit()
        assert other.desk.session.frame.severity == "ok"

        gated.gate.set()
        one.desk.idle()
        assert one.desk.session.frame.severity == "ok"
        assert all(not load(folder).is_open for folder in changes_in(tmp_path / "one"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_another_name_that_is_none_is_marked_at_its_field_and_nothing_is_lost(
    text: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with play(qtbot, tmp_path) as stage:
        stage.desk.practise("dp-down")
        stage.desk.examine()
        stage.desk.until(lambda flow: not any(card.climbing for card in flow.cards))
        (view,) = [
            one
            for one in stage.one(ExaminePage).findChildren(ServerView)
            if one.accessibleName() == "dp01.contoso.test"
        ]
        press(view, "Use another name…")
        (line,) = [one for one in view.findChildren(Line) if one.isVisibleTo(view)]
        line.line.setEditText(text)
        press(view, "Examine with this name")

        assert line.line.is_wrong
        assert stage.desk.step() is Step.EXAMINE
        assert stage.desk.session.flow.entered.text(Field.DP) == "dp01.contoso.test"
        assert stage.desk.busy() is None


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_database_that_is_none_is_marked_at_its_field_on_page_3(
    text: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with play(qtbot, tmp_path) as stage:
        stage.desk.practise("database-denied")
        stage.desk.examine()
        stage.desk.session.verb()
        card = stage.one(DatabaseCard)
        (line,) = card.findChildren(Line)
        line.line.setEditText(text)
        press(card, "Ask it")

        assert line.line.is_wrong
        assert stage.desk.step() is Step.COMPARE
        assert stage.desk.busy() is None


@pytest.mark.parametrize("text", ["", *HOSTILE.values()], ids=["nothing", *HOSTILE])
def test_no_password_is_too_odd_to_be_kept_for_the_connection_and_nothing_else(
    text: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with play(qtbot, tmp_path) as stage:
        session = stage.desk.session
        session.enter(Field.DP, "dp01.contoso.test")
        session.use_account(Field.DP, "CONTOSO\\admin", text)

        assert session.flow.entered.users == ((Field.DP, "CONTOSO\\admin"),)
        if text.strip():
            assert text not in repr(session.flow)
            assert text not in texts(stage.window)


def test_a_server_that_is_gone_at_the_commit_is_not_written_to_and_that_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = watch(monkeypatch)
    with play(qtbot, tmp_path) as stage:
        stage.review("dp-missing")
        door.gone = True
        stage.window.footer.verb.click()
        stage.desk.idle()

        assert door.sent == []
        assert "Nothing has been written." in texts(stage.window.footer)
        assert "did not answer in time" in texts(stage.window.pages)


def test_a_server_that_is_gone_after_the_first_write_leaves_it_uncertain_and_the_rest_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = watch(monkeypatch)
    door.falls_silent = True
    with play(qtbot, tmp_path) as stage:
        stage.review("both-missing")
        page = stage.commit()

        assert len(door.sent) == 1
        assert "It is not certain what was written" in texts(stage.window)
        assert "Uncertain" in texts(page)
        assert "It was not begun." in texts(page)
        (folder,) = changes_in(tmp_path)
        assert load(folder).is_open


def press(within: ServerView | DatabaseCard, says: str) -> None:
    (found,) = [
        one
        for one in within.findChildren(QAbstractButton)
        if one.text().replace("&", "") == says and one.isVisibleTo(within)
    ]
    found.click()
