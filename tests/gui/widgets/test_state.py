"""A state is a shape, a word and a colour; one timer turns the rings that are seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.words import Text
from pxewizard.gui.widgets.finding_card import WORDS, FindingCard
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.state import Sign, State, StateLabel, turning


def test_no_two_states_have_the_same_shape(qtbot: QtBot) -> None:
    pictures = []
    for state in State:
        sign = Sign(state)
        qtbot.addWidget(sign)
        grey = sign.grab().toImage().convertToFormat(sign.grab().toImage().Format.Format_Grayscale8)
        pictures.append(grey)

    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_one_timer_turns_all_rings_and_rests_when_none_is_seen(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    signs = [Sign(State.WORKING), Sign(State.WORKING), Sign(State.OK)]
    column = QVBoxLayout(ground)
    for sign in signs:
        column.addWidget(sign)
    assert not turning().runs

    ground.show()
    qtbot.waitSignal(turning().stepped).wait()
    signs[0].set_state(State.OK)
    assert turning().runs
    ground.hide()
    assert not turning().runs
    ground.show()
    assert turning().runs
    signs[1].set_state(State.PROBLEM)
    assert not turning().runs


def test_a_ring_that_is_deleted_is_no_longer_turned(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    sign = Sign(State.WORKING)
    QVBoxLayout(ground).addWidget(sign)
    ground.show()
    assert turning().runs

    sign.hide()
    sign.deleteLater()

    qtbot.waitUntil(lambda: not turning().runs)


def test_a_state_label_says_word_and_what_there_is_to_say(qtbot: QtBot) -> None:
    made = StateLabel(State.OK, Text("Answered"), "9 of 9 readings")
    qtbot.addWidget(made)
    made.show()
    assert [each.text() for each in made.findChildren(Label) if each.isVisible()] == [
        "Answered",
        "9 of 9 readings",
    ]

    made.set_state(State.WAITING, Text("Waiting"))
    assert [each.text() for each in made.findChildren(Label) if each.isVisible()] == ["Waiting"]


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_its_word_and_a_row_says_it(qtbot: QtBot, severity: Severity) -> None:
    card = FindingCard()
    qtbot.addWidget(card)

    card.show_findings([Finding("same-site", severity, Text("Both say <b>P01</b>."))], first=3)

    texts = [each.text() for each in card.findChildren(Label)]
    assert texts == [str(WORDS[severity][1]), "Both say <b>P01</b>.", "F3 · same-site"]


def test_other_findings_take_the_place_of_the_ones_before(qtbot: QtBot) -> None:
    card = FindingCard()
    qtbot.addWidget(card)
    card.show_findings([Finding("one", Severity.NOTE, Text("One."))])
    assert not card.isHidden()
    card.show()

    card.show_findings([Finding("two", Severity.PROBLEM, Text("Two."))])

    def shown() -> list[str]:
        return [each.text() for each in card.findChildren(Label) if each.isVisible()]

    qtbot.waitUntil(lambda: shown() == ["Problem", "Two.", "F1 · two"])
    card.show_findings([])
    assert card.isHidden()
