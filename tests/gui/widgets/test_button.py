"""Buttons: pressed by click, Space, Enter while they have the focus; the ring shows where that is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import LIGHT
from pxewizard.gui.widgets.button import Button, Link, Verb
from pxewizard.gui.widgets.focus_ring import FocusRing
from pxewizard.gui.widgets.switch import Switch
from tests.gui.accessible import role, spoken


def ground(button: Button) -> QColor:
    """The colour in the button's upper left, inside of its line."""
    return button.grab().toImage().pixelColor(6, 6)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", [Button, Verb, Link])
def test_a_button_is_pressed_by_key_while_it_has_the_focus(
    qtbot: QtBot, kind: type[Button], key: Qt.Key
) -> None:
    button = kind(Text("&Back"))
    qtbot.addWidget(button)

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_verb_that_writes_is_not_pressed_by_enter(qtbot: QtBot) -> None:
    verb = Verb(Text("&Write 1 value"))
    verb.danger = True
    qtbot.addWidget(verb)

    with qtbot.assertNotEmitted(verb.clicked):
        qtbot.keyClick(verb, Qt.Key.Key_Return)


def test_the_verb_alone_is_filled_and_a_disabled_one_is_not(qtbot: QtBot) -> None:
    verb, plain = Verb(Text("&Examine")), Button(Text("&Back"))
    qtbot.addWidget(verb)
    qtbot.addWidget(plain)
    assert ground(verb) == QColor(LIGHT.accent)
    assert ground(plain) == QColor(LIGHT.base)

    verb.setDown(True)
    assert ground(verb) == QColor(LIGHT.accenthover)
    verb.setDown(False)
    verb.setEnabled(False)
    assert ground(verb) == QColor(LIGHT.window)


def test_a_button_is_never_smaller_than_its_text(qtbot: QtBot) -> None:
    button = Button(Text("Write 1 value and restart 1 service"), icon="apply")
    qtbot.addWidget(button)

    assert button.minimumSizeHint().width() > button.fontMetrics().horizontalAdvance(button.text())


def test_a_switch_is_a_check_box_with_a_name_and_its_knob_moves(qtbot: QtBot) -> None:
    switch = Switch(Text("&Guided"))
    qtbot.addWidget(switch)
    off = switch.grab().toImage()

    qtbot.keyClick(switch, Qt.Key.Key_Space)

    assert switch.isChecked()
    assert switch.grab().toImage() != off
    assert spoken(switch) == "Guided"
    assert role(switch).name == "CheckBox"


def test_the_focus_ring_surrounds_the_button_and_scrolls_with_it(qtbot: QtBot) -> None:
    window, page, area = QWidget(), QWidget(), QScrollArea()
    qtbot.addWidget(window)
    one, other = Button(Text("One")), Button(Text("Other"))
    column = QVBoxLayout(page)
    for part in (one, other):
        column.addWidget(part)
    page.setMinimumHeight(900)
    area.setWidgetResizable(True)
    area.setWidget(page)
    QVBoxLayout(window).addWidget(area)
    ring = FocusRing(window)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    for button in (one, other):
        button.setFocus()
        assert ring.isVisibleTo(window)
        assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    before = ring.mapTo(window, QPoint())
    area.verticalScrollBar().setValue(50)
    assert ring.mapTo(window, QPoint()) == before - QPoint(0, 50)
    other.clearFocus()
    assert not ring.isVisibleTo(window)
