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

from pxewizard.core.diagnosis import Affected
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.words import tr
from pxewizard.engine.flow import moves
from pxewizard.engine.formats.regcommand import reg_command
from pxewizard.engine.frame import Step
from pxewizard.gui.widgets.button import Verb
from pxewizard.gui.widgets.certificate_chip import CertificateChip
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.command import Command
from pxewizard.gui.widgets.path import Path as PathLine
from pxewizard.gui.widgets.questions import AcknowledgeRow, ChoiceRow, NumberRow
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
    names = {one.accessibleName() for one in page.findChildren(CertificateChip)}
    assert len(page.findChildren(CertificateChip)) == 4
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


def test_the_restart_is_a_box_in_its_own_step_that_is_off_at_first(at: Play) -> None:
    page = at.review("dp-missing")
    (_, restart) = page.steps.parts
    assert restart.tick is not None
    assert not restart.tick.isChecked()
    assert "left alone" in texts(restart)
    assert str(at.desk.session.frame.verb and at.desk.session.frame.verb.says) == "&Write 1 value"

    restart.tick.setFocus()
    at.key(Qt.Key.Key_Space)
    assert page.steps.parts[1] is restart  # the same box keeps the focus
    assert at.window.focusWidget() is restart.tick
    assert "Running, started again" in texts(restart)
    assert "Computers that are booting from dp01.contoso.test" in texts(page)
    verb = at.desk.session.frame.verb
    assert str(verb and verb.says) == "&Write 1 value and restart 1 service"
    at.key(Qt.Key.Key_Space)
    assert at.desk.session.flow.answers.get("restart-pxe-service") == "no"


def test_a_choice_without_a_default_has_nothing_chosen_and_keeps_the_verb_shut(at: Play) -> None:
    page = at.review("several-rows")
    (question,) = page.questions.parts
    assert isinstance(question, ChoiceRow)
    assert [one.isChecked() for one in question.buttons] == [False, False]
    assert all("SMS Issuing" in one.accessibleName() for one in question.buttons)
    assert not page.findChildren(Command)

    question.buttons[1].click()
    assert at.desk.session.flow.answers.get("source") == "database-2"
    assert at.desk.session.flow.plan is not None
    assert page.questions.parts == [question]
    assert page.findChildren(Command)


def test_a_risk_is_never_ticked_beforehand_and_shows_its_whole_text(at: Play) -> None:
    page = at.review("opaque")
    (risk,) = page.questions.parts
    assert isinstance(risk, AcknowledgeRow)
    assert not risk.tick.isChecked()
    whole = "Copy the value of mp01.contoso.test exactly, although it could not be decoded."
    assert whole in texts(risk)
    assert at.desk.session.flow.plan is None
    assert "1 item, 49 characters" in texts(page)  # seen before it is agreed to

    label = next(one for one in risk.findChildren(QLabel) if one.text() == whole)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    assert risk.tick.isChecked()
    assert at.desk.session.flow.plan is not None
    risk.tick.click()
    assert at.desk.session.flow.plan is None


def test_a_number_is_shown_in_both_forms_with_range_and_caution(at: Play) -> None:
    page = at.review("cache-expire")
    (number,) = (one for one in page.questions.parts if isinstance(one, NumberRow))
    assert number.field.text == "120"
    assert "Decimal 120, hexadecimal 0x78. From 1 to 86,400 s." in texts(number)
    assert "imaged again" not in texts(number)

    number.field.line.setEditText("0x3C")
    assert number.field.text == "0x3C"  # what is typed stays as typed
    assert at.desk.session.flow.answers.get("cache-expire") == "60"
    assert "imaged again and again" in texts(number)
    assert "60 (0x3C)" in texts(page)
    assert texts(page).count("imaged again and again") == 1


@pytest.mark.parametrize(
    "typed", ["", "   ", "0", "86401", "12a", "0x", "9" * 10_000, "١٢٠", "1\u202e2", "-5", "1.5"]
)
def test_a_number_that_makes_no_sense_is_named_beside_its_field_and_nothing_can_be_written(
    at: Play, typed: str
) -> None:
    page = at.review("cache-expire")
    (number,) = (one for one in page.questions.parts if isinstance(one, NumberRow))
    number.field.line.setEditText(typed)
    assert at.desk.session.flow.plan is None
    assert "Give a number from 1 to 86,400." in texts(number)
    assert number.field.line.is_wrong
    assert "Not known yet" in texts(page)
    verb = at.desk.session.frame.verb
    assert verb is not None
    assert not verb.enabled
    number.field.line.setEditText("300")
    assert "Give a number" not in texts(number)
    assert at.desk.session.flow.plan is not None


def test_a_question_with_a_condition_comes_and_goes_with_its_answer(at: Play) -> None:
    page = at.review("cache-expire", cache_expire="80000")
    assert any(isinstance(one, AcknowledgeRow) for one in page.questions.parts)
    assert at.desk.session.flow.plan is None
    at.desk.session.answer("cache-expire", "120")
    assert not any(isinstance(one, AcknowledgeRow) for one in page.questions.parts)
    assert at.desk.session.flow.plan is not None


def test_several_remedies_are_a_choice_of_their_titles(at: Play) -> None:
    page = at.review("dp-missing")
    flow = at.desk.session.flow
    assert flow.current is not None
    assert isinstance(flow.current.diagnosis, Affected)
    (first,) = flow.remedies
    second = replace(
        first, code="second", title=tr("Another way"), questions=(), steps=first.steps[:1]
    )
    diagnosis = replace(flow.current.diagnosis, remedies=(first, second))
    flow = moves.examined(flow, (replace(flow.current, diagnosis=diagnosis),))
    page.show_flow(replace(flow, step=Step.REVIEW))
    (which,) = page.questions.parts
    assert isinstance(which, ChoiceRow)
    assert [one.isChecked() for one in which.buttons] == [True, False]
    assert which.buttons[1].accessibleName() == "Another way"


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
