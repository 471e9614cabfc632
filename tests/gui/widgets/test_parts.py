"""The other parts of pages do what they are for, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.widgets.bar import Bar
from pxewizard.gui.widgets.card import Banner, Card, Heading
from pxewizard.gui.widgets.check_list import CheckList
from pxewizard.gui.widgets.chip import Chip, ChipRow
from pxewizard.gui.widgets.code_box import CopyText
from pxewizard.gui.widgets.drop_zone import DropZone
from pxewizard.gui.widgets.ground import Line
from pxewizard.gui.widgets.key_values import KeyValues
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.stage_strip import Stage, StageStrip
from pxewizard.gui.widgets.state import State
from tests.gui.accessible import nameless, spoken, tab_order
from tests.gui.gallery import Gallery


def test_every_control_of_the_gallery_has_a_name(qtbot: QtBot) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.show()

    assert nameless(gallery) == []


def test_copy_takes_the_whole_text_and_leaves_it_as_it_is(qtbot: QtBot) -> None:
    text = 'REG.exe ADD "HKLM\\SOFTWARE" /v A\n/d "\\"x\\""'
    made = CopyText(Text("REG.exe"), Text("Cop&y"), text)
    qtbot.addWidget(made)
    made.show()

    qtbot.keyClick(made.box, Qt.Key.Key_A)
    qtbot.keyClick(made.box, Qt.Key.Key_Delete)
    made.box.copy_all()

    assert made.box.toPlainText() == text
    assert QApplication.clipboard().text() == text
    assert not made.box.verticalScrollBar().isVisible()


def test_arrow_keys_move_along_the_chips_and_tab_passes_them_as_one(qtbot: QtBot) -> None:
    chips = [Chip(Text("All"), None, 200), Chip(Text("Missing"), State.PROBLEM, 6)]
    made = ChipRow(Text("State"), chips)
    qtbot.addWidget(made)
    made.show()
    assert spoken(chips[1]) == "Missing, 6"
    assert tab_order(made, chips[0]) == [chips[0]]

    with qtbot.waitSignal(made.chosen) as heard:
        qtbot.keyClick(chips[0], Qt.Key.Key_Right)

    assert heard.args == [1]
    assert [chip.isChecked() for chip in chips] == [False, True]
    assert tab_order(made, chips[1]) == [chips[1]]
    qtbot.keyClick(chips[1], Qt.Key.Key_Right)
    assert chips[0].isChecked()


def test_a_thing_to_do_is_ticked_by_space_and_has_its_sentence_as_name(qtbot: QtBot) -> None:
    todo = CheckList()
    qtbot.addWidget(todo)
    todo.add(Text("Open the properties of dp01"))
    second = todo.add(Text("Start one computer with PXE"), "SMSPXE.log shows it.")

    with qtbot.waitSignal(todo.ticked) as heard:
        qtbot.keyClick(second, Qt.Key.Key_Space)

    assert heard.args == [1, True]
    assert spoken(second) == "Start one computer with PXE"


@pytest.mark.parametrize(
    ("urls", "files"),
    [
        (["file:///logs/SMSPXE.log"], [Path("/logs/SMSPXE.log")]),
        (["https://example.org/x.log"], None),
    ],
)
def test_a_local_file_can_be_dropped_and_nothing_else(
    qtbot: QtBot, urls: list[str], files: list[Path] | None
) -> None:
    zone, dragged = drop_zone(qtbot), QMimeData()
    heard: list[list[Path]] = []
    zone.dropped.connect(heard.append)
    dragged.setUrls([QUrl(url) for url in urls])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    zone.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, left, none))

    assert heard == ([files] if files else [])


def drop_zone(qtbot: QtBot) -> DropZone:
    zone = DropZone("log", Text("Diagnose"), Text("Drop it here."), Text("&Open…"))
    qtbot.addWidget(zone)
    zone.resize(500, 60)
    return zone


def test_stages_stand_two_by_two_where_there_is_no_room(qtbot: QtBot) -> None:
    strip = StageStrip()
    qtbot.addWidget(strip)
    strip.show_stages([Stage(State.OK, Text(name), "14:06") for name in "abcd"])
    strip.show()

    def rows() -> int:
        names = [each for each in strip.findChildren(Label) if each.text() in "abcd"]
        return len({each.mapTo(strip, each.rect().topLeft()).y() for each in names})

    strip.resize(860, 60)
    qtbot.waitUntil(lambda: rows() == 1)
    strip.resize(600, 120)
    qtbot.waitUntil(lambda: rows() == 2)


def test_a_card_draws_a_line_between_its_rows_only_and_can_be_emptied(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    for number in range(3):
        card.add_row(Label(str(number)))
    assert len(card.findChildren(Line)) == 2
    card.clear()
    assert all(row.isHidden() for row in card.findChildren(Label))


def test_a_banner_can_come_to_say_something_else(qtbot: QtBot) -> None:
    banner = Banner(Tone.WARN, Text("A change was interrupted."), "dp04")
    qtbot.addWidget(banner)

    banner.set_state(Tone.OK, Text("Written."))

    assert [each.text() for each in banner.findChildren(Label) if not each.isHidden()] == [
        "Written."
    ]


def test_a_name_belongs_to_its_value_and_paths_read_from_left_to_right(qtbot: QtBot) -> None:
    told = KeyValues()
    qtbot.addWidget(told)

    value = told.add(Text("Key"), "HKLM\\SOFTWARE", mono=True)

    assert [each.buddy() for each in told.findChildren(QLabel) if each is not value] == [value]
    assert value.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_bar_says_how_much_of_how_much_and_none_of_none_is_nothing(qtbot: QtBot) -> None:
    bar = Bar(Text("Readings"))
    qtbot.addWidget(bar)
    bar.set_done(0, 0)
    assert (bar.value(), bar.maximum()) == (0, 1)
    bar.set_done(6, 8)
    assert (bar.value(), bar.maximum(), spoken(bar)) == (6, 8, "Readings")


def test_a_heading_says_something_else_when_told(qtbot: QtBot) -> None:
    heading = Heading(Text("Log evidence"), "3 of 41 lines")
    qtbot.addWidget(heading)
    heading.set_text(Text("Log evidence"), "4 of 42 lines")
    assert [each.text() for each in heading.findChildren(Label)] == [
        "Log evidence",
        "4 of 42 lines",
    ]
