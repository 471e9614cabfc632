"""The first page after an interruption: what is known, what a check finds, finish, undo; never by Enter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pxewizard.engine.flow import frame
from pxewizard.engine.flow.past import Became, past
from pxewizard.engine.frame import Step
from pxewizard.gui.pages.choose_old import OldChange
from pxewizard.gui.pages.choose_start import StartView
from pxewizard.gui.widgets.button import Verb
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.journal import load
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.desk import Desk, desk
from tests.gui.pages.old import cut_short, made
from tests.gui.pages.test_choose import Opened, opened


@pytest.fixture
def folder(qtbot: QtBot, tmp_path: Path) -> str:
    made(qtbot, tmp_path)
    made(qtbot, tmp_path, back=True)
    return cut_short(qtbot, tmp_path)


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path, folder: str) -> Iterator[Opened]:
    with desk(qtbot, tmp_path) as one:
        found = opened(qtbot, one)
        one.until(lambda flow: bool(flow.interrupted) and bool(folder))
        yield found


def start(at: Opened) -> StartView:
    return at.page.start


def card(at: Opened) -> OldChange:
    (one,) = start(at).cards.parts
    return one


def confirm(at: Opened) -> None:
    """Press the verb of the dialog that is open; Enter elsewhere has not pressed it."""
    (dialog,) = [one for one in at.window.findChildren(Dialog) if one.isVisible()]
    verb = dialog.findChild(Verb)
    assert isinstance(verb, Verb)
    assert verb.danger
    QTest.keyClick(verb, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(verb, Qt.Key.Key_Space)


def test_an_interrupted_change_stands_first_and_a_new_examination_is_not_blocked(
    at: Opened,
) -> None:
    assert str(at.desk.session.frame.sentence) == "One change was interrupted. Check it first"
    shown = " | ".join(at.texts())
    assert "backup" in shown
    assert "no entry | done | this line was never written" in shown
    assert card(at).check.hasFocus()
    assert at.window.footer.verb.plain
    assert at.window.footer.cancel.text() == "&Close"

    at.window.footer.verb.click()
    assert not start(at).isVisible()
    assert at.servers.isVisible()
    assert at.desk.session.flow.interrupted
    assert str(at.desk.session.frame.sentence) == "Which distribution point does not boot?"


def test_a_check_only_reads_and_says_where_each_step_stands(at: Opened, folder: str) -> None:
    before = load(Path(folder))
    card(at).check.click()
    at.desk.until(lambda flow: flow.taken_up is not None)
    found = "IssuingCertificateList: written; it holds what was planned."
    at.desk.bot.waitUntil(lambda: found in at.texts())
    assert load(Path(folder)) == before
    shown = " | ".join(at.texts())
    assert "As just read, 1 of 1 step holds what was planned; see below." in shown
    assert "It is not known what was written" not in shown
    assert card(at).check.plain
    assert not card(at).finish.plain
    card(at).done.click()
    assert at.desk.session.flow.taken_up is None


def test_undo_says_first_what_it_will_do_and_shows_what_it_did(at: Opened, folder: str) -> None:
    card(at).undo.click()
    confirm(at)
    at.desk.until(lambda flow: bool(flow.taken_up and flow.taken_up.undone))
    at.desk.until(lambda flow: not flow.interrupted)
    assert str(at.desk.session.frame.sentence) == "The change was taken back"
    assert "The change on dp01.contoso.test was taken back." in at.texts()
    assert past(load(Path(folder))).became is Became.TAKEN_BACK
    card(at).done.click()
    assert at.servers.isVisible()


def test_finish_says_first_what_is_left_and_ends_on_the_result(at: Opened, folder: str) -> None:
    card(at).finish.click()
    confirm(at)
    at.desk.until(lambda flow: flow.step is Step.RESULT)
    at.desk.until(lambda flow: not flow.interrupted)
    assert past(load(Path(folder))).became is Became.REPAIRED


def test_earlier_changes_are_listed_with_their_verdict_and_undone_from_there(at: Opened) -> None:
    earlier = start(at).earlier
    at.desk.bot.waitUntil(earlier.isVisible)
    rows = earlier.table.rows
    verdicts = [rows.index(row, 2).data() for row in range(rows.rowCount())]
    assert verdicts == ["Taken back", "Repaired"]
    spoken = rows.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Verdict: Repaired"
    (link,) = earlier.links
    assert link.accessibleName() == "Undo the change on dp01.contoso.test"
    link.click()
    confirm(at)
    at.desk.until(lambda flow: bool(flow.taken_up and flow.taken_up.undone))
    at.desk.bot.waitUntil(lambda: rows.index(1, 2).data() == "Taken back")
    assert [one.change.is_open for one in at.desk.session.flow.interrupted] == [True]


def test_a_damaged_record_is_shown_with_its_reason_and_its_place(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = cut_short(qtbot, tmp_path)
    (Path(folder) / "plan.json").write_text("{}")
    with desk(qtbot, tmp_path) as one:
        at = opened(qtbot, one)
        one.until(lambda flow: bool(flow.damaged))
        assert str(one.session.frame.sentence) == "The record of a change is damaged"
        assert folder in [part.path.path for part in start(at).damaged.parts]
        ((_, problem),) = one.session.flow.damaged
        assert f"{problem.summary} {problem.advice}" in at.texts()


def test_a_change_that_another_window_works_on_is_left_alone(at: Opened) -> None:
    flow = at.desk.session.flow
    used = replace(flow, interrupted=tuple(replace(x, in_use=True) for x in flow.interrupted))
    assert str(frame(used).sentence) == "A change is being made by another run"
    at.page.show_flow(used)
    for button in (card(at).check, card(at).finish, card(at).undo):
        assert not button.isEnabled()


def test_every_control_of_it_has_a_name_and_its_own_access_key(at: Opened) -> None:
    at.desk.bot.waitUntil(start(at).earlier.isVisible)
    assert nameless(at.window) == []
    assert clashing_keys(at.window) == {}


def test_without_old_changes_the_page_begins_with_the_servers(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(qtbot, tmp_path) as one:
        found: Desk = one
        at = opened(qtbot, found)
        assert at.servers.isVisible()
        assert not start(at).isVisible()
