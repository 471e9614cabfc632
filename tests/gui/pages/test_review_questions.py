"""The questions of page 4: drawn from their types; the verb waits for them, and what is wrong is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pxewizard.core.diagnosis import Affected
from pxewizard.core.words import tr
from pxewizard.engine.flow import moves
from pxewizard.engine.frame import Step
from pxewizard.gui.widgets.command import Command
from pxewizard.gui.widgets.question_rows import AcknowledgeRow, ChoiceRow, NumberRow
from tests.gui.pages.stage import Play, play, texts


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


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
