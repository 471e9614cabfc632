"""Page 4: types where they differ, questions and commands that can be read, certificates of each choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pxewizard.core.words import Text
from pxewizard.gui.widgets.before_after import BeforeAfter
from pxewizard.gui.widgets.certificate_chip import CertificateChip
from pxewizard.gui.widgets.certificates import Certificates
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.question_rows import ChoiceRow, NumberRow
from tests.gui.accessible import nameless
from tests.gui.pages.stage import Play, play, texts


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


@pytest.mark.parametrize(("case", "differs"), [("wrong-type", True), ("values-differ", False)])
def test_both_boxes_name_the_type_where_the_step_changes_it(
    case: str, *, differs: bool, at: Play
) -> None:
    page = at.review(case, **({} if differs else {"source": "management-point"}))
    both = page.findChildren(BeforeAfter)[0]
    assert ("REG_SZ, " in texts(both.before)) is differs
    assert ("REG_MULTI_SZ, " in texts(both.after)) is differs
    assert ("REG_SZ, " in both.before.accessibleName()) is differs


@pytest.mark.parametrize("language", ["en", "de", "xx"])
def test_the_question_for_a_number_is_whole(
    language: str, at: Play, speaks: Callable[[str], None]
) -> None:
    speaks(language)
    at.window.resize(1024, 688)
    page = at.review("cache-expire")
    row = page.findChildren(NumberRow)[0]
    at.desk.bot.waitUntil(lambda: row.isVisible() and row.width() > 300)
    named = next(one for one in row.findChildren(QLabel) if one.buddy() is not None)
    assert named.wordWrap()
    assert named.heightForWidth(named.width()) <= named.height()
    assert row.field.line.width() <= 480
    assert row.field.line.x() == 0


def test_no_line_of_a_command_ends_within_an_option_and_what_is_copied_is_the_command(
    qtbot: QtBot,
) -> None:
    command = (
        'REG.exe ADD "HKLM\\SOFTWARE\\Microsoft\\SMS\\PXE" /v CacheExpire /t REG_DWORD /d 120 /f'
    )
    box = CodeBox(Text("Command"), command, lines=4, command=True)
    qtbot.addWidget(box)
    box.show()
    for wide in range(180, 700, 8):
        box.resize(wide, 200)
        assert not [one for one in lines(box) if one.rstrip().endswith("/")], wide
    assert box.text() == command
    box.selectAll()
    assert box.createMimeDataFromSelection().text() == command


def lines(box: CodeBox) -> list[str]:
    block = box.document().firstBlock()
    box.document().documentLayout().blockBoundingRect(block)
    layout = block.layout()
    found = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [block.text()[one.textStart() : one.textStart() + one.textLength()] for one in found]


def test_a_command_is_whole_without_a_bar_of_its_own_beside_the_guide(at: Play) -> None:
    at.desk.session.set_guided(True)
    at.window.resize(1120, 728)
    page = at.review("dp-missing")
    box = page.findChildren(CodeBox)[0]
    at.desk.bot.waitUntil(lambda: box.isVisible() and box.width() > 300)
    assert not box.verticalScrollBar().isVisible()


@pytest.mark.parametrize(("case", "counts"), [("several-rows", [2, 1]), ("values-differ", [2, 2])])
def test_each_source_shows_its_certificates_as_chips_and_no_wall_of_text(
    case: str, counts: list[int], at: Play
) -> None:
    page = at.review(case)
    row = page.findChildren(ChoiceRow)[0]
    shown = [
        len(one.findChildren(CertificateChip))
        for one in row.findChildren(Certificates)
        if one.isVisibleTo(page)
    ]
    assert shown == counts
    assert "thumbprint" not in texts(row)
    assert all(one.accessibleName() for one in row.buttons)
    assert nameless(page) == []
