"""The rail says which step is where, to the eye and to a screen reader, and opens the ones passed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from pxewizard.engine.frame import RailState, Step
from pxewizard.gui.widgets.rail_list import StepList
from tests.gui.frames import rail


@pytest.fixture
def steps(qtbot: QtBot) -> StepList:
    made = StepList()
    qtbot.addWidget(made)
    made.resize(191, 500)
    made.set_rows(rail(Step.COMPARE))
    made.show()
    return made


def spoken(steps: StepList) -> list[str]:
    table = QAccessible.queryAccessibleInterface(steps)
    return [table.child(row).text(QAccessible.Text.Name) for row in range(table.childCount())]


def height(steps: StepList, row: int) -> int:
    return steps.visualRect(steps.model().index(row, 0)).height()


def test_a_screen_reader_says_number_name_state_and_answer(steps: StepList) -> None:
    rows = list(rail(Step.COMPARE))
    rows[4] = replace(rows[4], state=RailState.SKIPPED)
    steps.set_rows(tuple(rows))

    assert spoken(steps)[0] == "Step 1 of 7, Choose the servers, done: dp01 · mp01 · sql01"
    assert spoken(steps)[2:5] == [
        "Step 3 of 7, Compare, current",
        "Step 4 of 7, Review the fix, not yet",
        "Step 5 of 7, Apply, skipped",
    ]


def test_an_answer_and_a_long_name_make_a_row_higher(steps: StepList, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: height(steps, 2) == 40)
    assert height(steps, 0) > 50
    assert height(steps, 6) > 50

    steps.set_narrow(narrow=True)

    qtbot.waitUntil(lambda: {height(steps, row) for row in range(7)} == {40})


def test_the_keyboard_begins_at_the_current_step_and_enter_opens_one_that_was_passed(
    steps: StepList, qtbot: QtBot
) -> None:
    qtbot.keyClick(steps, Qt.Key.Key_Up)

    with qtbot.waitSignal(steps.chosen) as heard:
        qtbot.keyClick(steps, Qt.Key.Key_Return)

    assert heard.args == [Step.EXAMINE]


def test_a_click_opens_a_step_that_was_passed(steps: StepList, qtbot: QtBot) -> None:
    at = steps.visualRect(steps.model().index(0, 0)).center()

    with qtbot.waitSignal(steps.chosen) as heard:
        qtbot.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert heard.args == [Step.SERVERS]


@pytest.mark.parametrize("row", [2, 3, 6])
def test_a_step_that_is_not_open_stays_shut(steps: StepList, qtbot: QtBot, row: int) -> None:
    steps.setCurrentIndex(steps.model().index(row, 0))

    with qtbot.assertNotEmitted(steps.chosen):
        qtbot.keyClick(steps, Qt.Key.Key_Return)
        at = steps.visualRect(steps.currentIndex()).center()
        qtbot.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=at)
