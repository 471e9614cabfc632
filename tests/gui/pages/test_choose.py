"""Page 1: names are typed or found, looked up when they are left, and refused in words beside the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.engine.flow import Field, LookUp
from pxewizard.engine.flow.choosing import glance
from pxewizard.engine.frame import Step
from pxewizard.gui.dialogs.cases import CaseDialog
from pxewizard.gui.pages.choose import ChoosePage
from pxewizard.gui.pages.choose_servers import ServersView
from pxewizard.gui.session import Session
from pxewizard.gui.start import window_of
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.wrapping import unbroken
from pxewizard.gui.window import Window
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.desk import Desk, desk

HOSTILE = [
    pytest.param("", "", id="empty"),
    pytest.param("   \t ", "", id="spaces"),
    pytest.param("d" * 10_000, "d" * 10_000, id="10,000 characters"),
    pytest.param("dp01\r\n.contoso\n.com", "dp01 .contoso .com", id="line breaks"),
    pytest.param("שרת.contoso.com", "שרת.contoso.com", id="right to left"),
    pytest.param("<b>dp01</b>", "<b>dp01</b>", id="markup"),
    pytest.param("\u202edp01", "\u202edp01", id="turned round"),
]


@dataclass
class Opened:
    desk: Desk
    window: Window
    page: ChoosePage

    @property
    def servers(self) -> ServersView:
        return self.page.servers

    def texts(self) -> list[str]:
        return [
            unbroken(one.text())
            for one in self.page.findChildren(Label)
            if one.isVisibleTo(self.window)
        ]


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with desk(qtbot, tmp_path) as one:
        yield opened(qtbot, one)


def opened(bot: QtBot, one: Desk) -> Opened:
    window = window_of(one.session)
    bot.addWidget(window)
    window.show()
    page = window.findChild(ChoosePage)
    assert isinstance(page, ChoosePage)
    return Opened(one, window, page)


def practised(at: Opened, case: str = "dp-missing") -> None:
    at.desk.practise(case)
    for one in (Field.MP, Field.DATABASE, Field.SITE_SERVER):
        at.desk.session.enter(one, "")


def test_nothing_is_asked_at_the_start_and_the_verb_says_why_it_waits(at: Opened) -> None:
    assert at.desk.session.flow.look_up is None
    assert not at.window.footer.verb.isEnabled()
    assert str(at.desk.session.frame.footer.says) == "Name the server first."
    assert at.servers.fields[Field.DP].line.edit.hasFocus()


def test_leaving_the_field_looks_the_server_up_and_fills_the_others_in(at: Opened) -> None:
    practised(at)
    QTest.keyClick(at.servers.fields[Field.DP].line.edit, Qt.Key.Key_Return)
    at.desk.until(lambda flow: bool(flow.look_up and flow.look_up.discovery))

    assert at.servers.fields[Field.MP].text == "mp01.contoso.test"
    assert at.servers.fields[Field.DATABASE].text == "sql01.contoso.test/CM_P01"
    shown = at.texts()
    assert "Answered" in shown
    assert any("site P01 · PXE enabled · responder" in text for text in shown)
    assert "Filled in from dp01.contoso.test. Change it if it is not the right one." in shown


def test_a_server_that_does_not_answer_says_why_below_its_field(at: Opened) -> None:
    practised(at, "dp-down")
    at.desk.session.look_up()
    at.desk.until(lambda flow: bool(flow.look_up and flow.look_up.problem))
    look_up = at.desk.session.flow.look_up
    problem = look_up.problem if look_up else None
    assert problem is not None
    assert "No answer" in at.texts()
    assert f"{problem.summary} {problem.advice}" in at.texts()


@pytest.mark.parametrize("one", list(Field))
@pytest.mark.parametrize(("pasted", "entered"), HOSTILE)
def test_whatever_is_pasted_into_a_field_becomes_one_line_or_is_refused_in_words(
    at: Opened, one: Field, pasted: str, entered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "look_up", lambda _: None)  # some of these are names of servers
    entry = at.servers.fields[one]
    at.servers.more.set_open(is_open=True)
    QGuiApplication.clipboard().setText(pasted)
    entry.line.edit.setFocus()
    entry.line.edit.paste()
    entry.line.edit.editingFinished.emit()
    at.window.footer.cancel.setFocus()
    at.servers.show_flow(at.desk.session.flow)

    flow = at.desk.session.flow
    assert flow.entered.text(one) == entered
    assert "\n" not in flow.entered.text(one)
    met = flow.field_problems().get(one)
    assert entry.line.is_wrong is (met is not None)
    if met is not None:
        assert met.summary.template
        assert not at.window.footer.verb.isEnabled()


def test_what_is_typed_keeps_its_cursor_while_other_fields_fill_in(at: Opened) -> None:
    practised(at)
    edit = at.servers.fields[Field.DP].line.edit
    edit.setFocus()
    edit.setCursorPosition(2)
    at.desk.session.look_up()
    at.desk.until(lambda flow: bool(flow.look_up and flow.look_up.discovery))
    assert edit.cursorPosition() == 2
    assert edit.hasFocus()


def test_a_half_typed_name_is_marked_wrong_only_when_it_is_left(at: Opened) -> None:
    entry = at.servers.fields[Field.DP]
    QTest.keyClicks(entry.line.edit, "dp01 x")
    assert not entry.line.is_wrong
    at.window.footer.cancel.setFocus()
    assert entry.line.is_wrong
    QTest.keyClicks(entry.line.edit, "\b\b")
    assert not entry.line.is_wrong


def test_every_case_can_be_picked_by_keyboard_and_left_again(at: Opened) -> None:
    at.servers.practise.does.click()
    dialog = at.window.findChild(CaseDialog)
    assert isinstance(dialog, CaseDialog)
    cases = wiring.practice_cases()
    spoken = [
        dialog.cases.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(len(cases))
    ]
    said = {one.case: f"{one.title}. {one.story}" for one in cases}
    assert sorted(spoken) == sorted(said.values())
    assert nameless(dialog) == []
    for _ in range(spoken.index(said["both-missing"])):
        QTest.keyClick(dialog.cases, Qt.Key.Key_Down)
    QTest.keyClick(dialog.cases, Qt.Key.Key_Return)
    at.desk.until(lambda flow: flow.entered.practice == "both-missing")

    assert "Both servers have lost the certificate list" in at.texts()
    assert not at.servers.account.isVisible()
    at.servers.leave.does.click()
    assert at.desk.session.flow.entered.practice is None
    assert at.servers.fields[Field.DP].text == ""
    assert at.servers.account.isVisible()


def test_one_article_leaves_out_the_servers_that_do_not_matter_to_it(at: Opened) -> None:
    at.servers.more.opener.click()
    at.servers.article.choices["2019640"].click()
    assert (
        str(at.desk.session.frame.sentence)
        == "Which PXE service point does not boot a computer again?"
    )
    assert not at.servers.fields[Field.MP].isVisible()
    at.servers.article.choices[None].click()
    assert at.servers.fields[Field.MP].isVisible()


def test_a_recent_server_is_one_press_away_and_long_ones_are_left_to_the_list(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_text('{"recent": ["dp07&x", "%s"]}' % ("y" * 200))
    with desk(qtbot, tmp_path) as one:
        at = opened(qtbot, one)
        assert [link.text() for link in at.servers.glance.links] == ["dp07&&x"]
        assert at.servers.fields[Field.DP].line.count() == 2
        at.servers.glance.links[0].click()
        assert one.session.flow.entered.text(Field.DP) == "dp07&x"


def test_nothing_known_of_a_server_that_answered_is_said_as_such() -> None:
    assert str(glance(LookUp("dp01"))) == "Nothing more is known of it."
    whole = LookUp("dp01", seconds=0.02, site_code="P01", pxe=False, responder="SccmPxe")
    assert str(glance(whole)) == "in 0.1 s · site P01 · PXE not enabled · responder SccmPxe"


@pytest.mark.parametrize("practising", [False, True])
def test_every_control_has_a_name_and_its_own_access_key(at: Opened, *, practising: bool) -> None:
    at.servers.more.set_open(is_open=True)
    if practising:
        practised(at)
    else:
        at.servers.account.other.click()
    assert nameless(at.window) == []
    assert clashing_keys(at.window) == {}


def test_the_page_leads_on_to_the_examination(at: Opened) -> None:
    practised(at)
    at.window.footer.verb.click()
    at.desk.idle()
    assert at.desk.step() is Step.EXAMINE
