"""A field has a name, keeps what is typed, and says below what is wrong with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pxewizard.core.words import Text
from pxewizard.gui.widgets.field import Field
from pxewizard.gui.widgets.label import Label
from tests.gui.accessible import nameless, spoken


@pytest.fixture
def field(qtbot: QtBot) -> Field:
    made = Field(
        Text("&Distribution point (DP)"), "distribution-point", hint=Text("The full name.")
    )
    qtbot.addWidget(made)
    made.show()
    return made


def below(field: Field) -> list[str]:
    return [each.text() for each in field.findChildren(Label) if each.isVisible() and each.text()]


def test_what_is_typed_is_told_without_spaces_at_its_ends(field: Field, qtbot: QtBot) -> None:
    heard: list[str] = []
    field.edited.connect(heard.append)

    qtbot.keyClicks(field.line.edit, " dp1 ")

    assert heard[-1] == field.text == "dp1"


def test_choices_come_and_what_was_typed_stays(field: Field, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line.edit, "dp")
    with qtbot.assertNotEmitted(field.edited):
        field.set_choices(["dp01.contoso.com", "dp07.contoso.com"])
        field.set_choices(["dp01.contoso.com", "dp07.contoso.com"])

    assert field.text == "dp"
    assert field.line.count() == 2


def test_the_same_text_leaves_the_cursor_where_it_is(field: Field) -> None:
    field.set_text("dp01")
    field.line.edit.setCursorPosition(1)

    field.set_text("dp01")

    assert field.line.edit.cursorPosition() == 1


def test_what_is_wrong_stands_in_the_place_of_the_hint_and_goes_again(field: Field) -> None:
    assert below(field) == ["The full name."]

    field.set_wrong(Text("No such name in DNS."))
    assert below(field) == ["No such name in DNS."]
    assert field.line.edit.accessibleDescription() == "No such name in DNS."
    field.set_hint(Text("Another hint."))
    assert below(field) == ["No such name in DNS."]

    field.set_wrong(None)
    assert below(field) == ["Another hint."]


def test_a_screen_reader_says_its_name_without_the_access_key(field: Field) -> None:
    assert nameless(field) == []
    assert spoken(field.line) == spoken(field.line.edit) == "Distribution point (DP)"


@pytest.mark.parametrize("text", ["", "   ", "x" * 20_000, "dp01\n\ndp02", "שרת־הפצה"])
def test_any_text_can_be_pasted(field: Field, text: str, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(text)

    qtbot.keyClick(field.line.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert len(field.text) <= 10_000
    assert "\n" not in field.text
