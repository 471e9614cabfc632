"""Page 4: what would be written is seen whole, questions come from their types, nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.formats.regcommand import reg_command
from pxewizard.engine.frame import Step
from pxewizard.gui.widgets.before_after import BeforeAfter
from pxewizard.gui.widgets.button import Verb
from pxewizard.gui.widgets.certificate_chip import CertificateChip
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.command import Command
from pxewizard.gui.widgets.path import Path as PathLine
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.pages.stage import Play, play, texts
from tests.gui.pages.watched_site import watch


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


def test_a_step_names_server_key_value_type_before_after_source_and_command(at: Play) -> None:
    page = at.review("dp-missing")
    seen = texts(page)
    for expected in (
        "Set registry value",
        "dp01.contoso.test",
        r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\SMS\Security",
        "IssuingCertificateList",
        "REG_MULTI_SZ",
        "Missing",
        "2 items, 2 certificates",
        "Copied from mp01.contoso.test, read ",
        "SHA-256 ",
        "The same as REG.exe, for an elevated prompt on dp01.contoso.test.",
    ):
        assert expected in seen
    assert len(page.findChildren(CertificateChip)) == 2


def test_before_and_after_of_a_value_that_differs_show_both_lists(at: Play) -> None:
    page = at.review("values-differ", source="management-point")
    (both,) = page.findChildren(BeforeAfter)
    names = {one.accessibleName() for one in both.findChildren(CertificateChip)}
    assert len(both.findChildren(CertificateChip)) == 4
    assert len(names) == 3  # one certificate is in both lists


def test_the_source_of_a_database_value_is_the_database(at: Play) -> None:
    assert "From the site database sql01.contoso.test" in texts(at.review("both-missing"))


def test_the_whole_command_is_copied_and_shown(at: Play) -> None:
    page = at.review("dp-missing")
    command = page.findChild(Command)
    assert isinstance(command, Command)
    step = at.desk.session.flow.plan
    assert step is not None
    whole = reg_command(step.registry_steps[0])
    assert " … " in command.box.toPlainText()
    assert len(command.box.toPlainText()) < 250

    command.copy.click()
    assert QGuiApplication.clipboard().text() == whole
    command.show_all.click()
    dialog = at.dialog()
    box = dialog.findChild(CodeBox)
    assert isinstance(box, CodeBox)
    assert box.toPlainText() == whole
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert at.no_dialog()


def test_a_value_that_no_prompt_would_carry_is_said_to_be_for_reading(at: Play) -> None:
    page = at.review("dp-missing")
    flow = at.desk.session.flow
    command = page.findChild(Command)
    assert isinstance(command, Command)
    assert flow.plan is not None
    step = flow.plan.registry_steps[0]
    assert isinstance(step, SetRegistryValue)
    command.show_step(replace(step, after=replace(step.after, value=("%PATH%", "b"))))
    assert "Only to read: a prompt would not hand over" in texts(command)
    command.show_step(replace(step, after=replace(step.after, value=("A" * 9000,))))
    assert "8,191" in texts(command)


def test_the_focus_is_on_back_and_enter_never_writes(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = watch(monkeypatch)
    page = at.review("dp-missing", restart_pxe_service="yes")
    back = at.window.focusWidget()
    assert back is not None
    assert getattr(back, "text", str)() == "&Back"
    verb = at.one(Verb)
    for target in (verb, *page.findChildren(CertificateChip), page.steps.parts[1].tick, at.window):
        assert target is not None
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_Return)
        QTest.keyClick(target, Qt.Key.Key_Enter)
        assert at.desk.step() is Step.REVIEW
    assert door.sent == []
    back.setFocus()
    at.key(Qt.Key.Key_Return)
    assert at.desk.step() is Step.COMPARE
    assert door.sent == []


@pytest.mark.parametrize(
    ("case", "answers", "writes"),
    [
        ("dp-missing", {"restart_pxe_service": "yes"}, 3),
        ("dp-missing", {}, 1),
        ("both-missing", {}, 2),
        ("values-differ", {"source": "management-point"}, 1),
        ("several-rows", {"source": "database-1"}, 2),
        ("opaque", {"value_format_unknown": "yes"}, 1),
        ("cache-expire", {"cache_expire": "60"}, 3),
    ],
)
def test_nothing_is_written_before_the_commit_and_then_exactly_what_was_shown(
    at: Play, monkeypatch: pytest.MonkeyPatch, case: str, answers: dict[str, str], writes: int
) -> None:
    door = watch(monkeypatch)
    page = at.review(case, **answers)
    at.desk.session.back()
    at.desk.session.verb()
    assert door.sent == []
    assert all(card.isVisibleTo(page) for card in page.steps.parts)
    at.one(Verb).setFocus()
    at.key(Qt.Key.Key_Space)
    at.desk.idle()
    assert len(door.sent) == writes  # a restart is a stop and a start
    assert at.desk.step() is Step.RESULT


def test_the_page_is_not_reached_where_nothing_may_be_written(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = watch(monkeypatch)
    at.review("other-site")
    assert at.desk.step() is Step.COMPARE
    assert at.desk.session.frame.verb is None
    assert door.sent == []


def test_the_backup_is_named_before_it_is_made(at: Play, tmp_path: Path) -> None:
    page = at.review("both-missing")
    assert "undo-dp01.contoso.test.reg, undo-mp01.contoso.test.reg" in texts(page)
    assert not (tmp_path / "changes").exists()
    folder = page.findChild(PathLine)
    assert isinstance(folder, PathLine)
    assert folder.path == folder.accessibleName() == str(tmp_path / "changes")


def test_every_control_has_a_name_and_no_access_key_is_there_twice(at: Play) -> None:
    for case in ("both-missing", "opaque", "several-rows", "cache-expire", "values-differ"):
        page = at.review(case)
        assert nameless(page) == []
        assert clashing_keys(at.window) == {}
        at.desk.session.start_over()


def test_a_chip_copies_its_thumbprint_and_its_tool_tip_is_no_markup_of_a_server(at: Play) -> None:
    page = at.review("dp-missing")
    chip = page.findChildren(CertificateChip)[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text()) == 40
    assert QGuiApplication.clipboard().text() in chip.accessibleName()
    assert "Issuer: " in chip.toolTip()


def test_drawing_the_same_again_makes_nothing_new(at: Play) -> None:
    page = at.review("both-missing")
    before = page.findChildren(QLabel)
    page.show_flow(at.desk.session.flow)
    QApplication.processEvents()
    assert page.findChildren(QLabel) == before
