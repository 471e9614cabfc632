"""Parts of pages 4 to 6: no text of a server becomes markup, parts that stay are not made anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pxewizard.core.certificates import Certificate
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.journal_rows import JournalRow
from pxewizard.gui.widgets.certificate_chip import CertificateChip, name_of
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.dialog import ask
from pxewizard.gui.widgets.journal_table import JournalTable
from pxewizard.gui.widgets.keyed import Keyed
from pxewizard.gui.widgets.path import Path
from tests.gui.pages.stage import texts

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ONE = Certificate(
    subject="CN=SMS Issuing,O=x",
    issuer="CN=SMS Issuing",
    issuer_name="SMS Issuing",
    not_before=NOON - timedelta(days=1),
    not_after=NOON + timedelta(days=1),
    thumbprint="0123456789ABCDEF0123456789ABCDEF01234567",
    sha256="AB" * 32,
)


@pytest.mark.parametrize(
    ("at", "word"),
    [
        (NOON, "Valid"),
        (NOON + timedelta(days=2), "Expired"),
        (NOON - timedelta(days=2), "Not yet valid"),
    ],
)
def test_a_certificate_says_in_a_word_whether_it_is_valid(
    qtbot: QtBot, at: datetime, word: str
) -> None:
    chip = CertificateChip(ONE, at)
    qtbot.addWidget(chip)
    assert chip.accessibleName().endswith(word)
    assert (word in texts(chip)) is (word != "Valid")


def test_a_hostile_subject_is_text_of_a_bounded_length(qtbot: QtBot) -> None:
    hostile = replace(ONE, subject="CN=<img src=x>\u202e\n" + "A" * 10_000, issuer="<b>i</b>")
    chip = CertificateChip(hostile, NOON)
    qtbot.addWidget(chip)
    assert len(name_of(hostile)) == 60
    assert "<img src=x>··" in texts(chip)
    assert "<img" not in chip.toolTip()
    assert "&lt;b&gt;i&lt;/b&gt;" in chip.toolTip()


def test_keyed_parts_keep_typed_text_and_focus_while_others_come_and_go(qtbot: QtBot) -> None:
    keyed: Keyed[QLineEdit] = Keyed()
    qtbot.addWidget(keyed)
    keyed.show_parts([("b", QLineEdit)])
    keyed.show()
    (kept,) = keyed.parts
    kept.setText("typed")
    kept.setFocus()
    keyed.show_parts([("a", QLineEdit), ("b", QLineEdit), ("c", QLineEdit)])
    assert keyed.parts[1] is kept
    assert keyed.focusWidget() is kept
    keyed.show_parts([("b", QLineEdit)])
    assert keyed.parts == [kept]
    assert kept.text() == "typed"


def test_a_path_is_whole_for_a_screen_reader_and_its_tool_tip_is_no_markup(qtbot: QtBot) -> None:
    path = Path("C:\\<b>" + "x" * 500)
    qtbot.addWidget(path)
    path.resize(100, 20)
    assert path.accessibleName() == path.path
    assert "<b>" not in path.toolTip()
    assert path.minimumSizeHint().width() <= 100


def test_a_narrow_journal_gives_each_wide_column_the_same_room(qtbot: QtBot) -> None:
    table = JournalTable()
    qtbot.addWidget(table)
    table.resize(620, 200)
    table.show()
    both = "dp01.contoso.test, mp01.contoso.test, one.more.contoso.test"
    says = Text("Microsoft\\SMS\\Security : IssuingCertificateList, read back and verified")
    table.show_rows((JournalRow(NOON, both, Text("done"), says, "AB" * 32),))
    server, place = table.columnWidth(1), table.columnWidth(3)
    assert table.isColumnHidden(4)
    assert abs(server - place) < 24
    assert sum(map(table.columnWidth, range(4))) <= table.viewport().width()
    table.resize(1400, 200)
    assert not table.isColumnHidden(4)


def test_a_question_is_left_by_escape_and_not_answered_by_enter(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []
    dialog, verb = ask(window, tr("Do it?"), [], Text("&Do"), partial(done.append, "done"))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.keyClick(verb, Qt.Key.Key_Return)
    assert done == []
    verb.click()
    assert done == ["done"]


def test_a_box_is_as_high_as_its_lines_at_its_width(qtbot: QtBot) -> None:
    box = CodeBox(Text("x"), "word " * 40, lines=9)
    qtbot.addWidget(box)
    box.show()
    box.resize(900, 100)
    wide = box.sizeHint().height()
    box.resize(300, 100)
    assert box.sizeHint().height() > wide
