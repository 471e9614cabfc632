"""The log view: opened, filtered, led by the keyboard, copied, followed; and what it says of the logs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pxewizard.core.logrecord import Level
from pxewizard.gui.dialogs import logs as module
from pxewizard.gui.dialogs.logs import LogsDialog, show_evidence, show_logs
from pxewizard.gui.pages.choose import ChoosePage
from pxewizard.gui.pages.compare import ComparePage
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.log_model import COMPONENT, TEXT, TIME
from pxewizard.resources import resource
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.desk import PATIENCE
from tests.gui.pages.stage import Play, play, texts

FAULT = "smspxe-80092002.log"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one
        for dialog in one.window.findChildren(LogsDialog):
            if isValid(dialog):
                dialog.reject()


def arrived(at: Play, dialog: LogsDialog) -> LogsDialog:
    at.desk.bot.waitUntil(lambda: bool(dialog.table.log.records), timeout=PATIENCE)
    return dialog


def opened(at: Play, *paths: Path) -> LogsDialog:
    return arrived(at, show_logs(at.window, at.desk.session, paths))


def practice(name: str) -> Path:
    return resource(f"practice/logs/{name}")


def line(text: str, kind: int = 1) -> str:
    return (
        f'<![LOG[{text}]LOG]!><time="08:00:00.000-60" date="11-20-2026" component="SMSPXE"'
        f' context="" type="{kind}" thread="7" file="x:1">\r\n'
    )


def here(dialog: LogsDialog) -> int:
    """The line of the log that the cursor is on."""
    record = dialog.table.log.record(dialog.table.currentIndex().row())
    return record.line


def test_it_says_what_the_logs_show_and_goes_to_the_first_evidence(at: Play) -> None:
    dialog = opened(at, practice(FAULT))

    said = texts(dialog)
    assert "The logs show the fault of KB 4469580" in said
    assert "IssuingCertificateList is missing or damaged" in said
    assert "harmless" in said
    assert here(dialog) == 5
    assert "0x80092002" not in dialog.whole.toPlainText()
    assert "(Error: 80092002; Source: Windows)" in dialog.whole.toPlainText()
    assert nameless(dialog) == []
    assert clashing_keys(dialog) == {}


def test_nothing_is_contacted_and_the_wizard_stays_where_it_is(at: Play) -> None:
    before = at.desk.session.flow

    opened(at, practice(FAULT))

    assert at.desk.session.flow == before


def test_the_evidence_of_a_finding_is_one_press_away_also_in_another_log(at: Play) -> None:
    dialog = opened(at, practice(FAULT), practice("certmgr-80070005.log"))
    links = [
        one for one in dialog.findings.card.findChildren(Link) if "certmgr" in one.accessibleName()
    ]

    links[0].click()

    at.desk.bot.waitUntil(lambda: "certmgr" in dialog.name.text(), timeout=PATIENCE)
    assert here(dialog) == 4


def test_f8_goes_from_error_to_error_and_round_and_shift_f8_back(at: Play, tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(line("a") + line("b", 3) + line("c", 2) + line("d", 3) + line("e"), newline="")
    dialog = opened(at, path)
    lines = []
    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_F8)
        lines.append(here(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)

    assert lines == [2, 4, 2]
    assert here(dialog) == 4


def test_the_filter_shows_what_holds_the_words_or_is_serious_enough(at: Play) -> None:
    dialog = opened(at, practice(FAULT))
    model = dialog.table.log

    dialog.filter.setText("mp_getlist")
    assert {model.record(row).text for row in range(model.rowCount())} == {
        "PXE::MP_GetList failed; 0x80092002"
    }
    dialog.filter.clear()
    dialog.chips[1].setChecked(True)
    assert {model.record(row).level for row in range(model.rowCount())} == {
        Level.WARNING,
        Level.ERROR,
    }
    dialog.chips[2].setChecked(True)
    assert model.rowCount() == model.count(Level.ERROR) < len(model.records)
    dialog.filter.setText("no such word")
    assert model.rowCount() == 0
    QTest.keyClick(dialog, Qt.Key.Key_F8)  # there is none; nothing happens


def test_a_record_that_the_filter_hides_is_shown_when_it_is_gone_to(at: Play) -> None:
    dialog = opened(at, practice(FAULT))
    dialog.filter.setText("Machine is running")

    links = dialog.findings.card.findChildren(Link)
    next(one for one in links if "line 54" in one.accessibleName()).click()

    assert dialog.filter.text() == ""
    assert here(dialog) == 54


def test_rows_are_copied_as_cmtrace_copies_them(at: Play) -> None:
    dialog = opened(at, practice(FAULT))
    dialog.table.selectRow(0)

    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    text, component, stamp, thread = QGuiApplication.clipboard().text().split("\t")
    assert text == "================= PXE Provider loaded. ====================="
    assert (component, stamp, thread) == ("SMSPXE", "11-20-2026 08:41:07.004-60", "3580 (0x0DFC)")


def test_each_cell_has_a_text_and_an_error_says_that_it_is_one(at: Play) -> None:
    dialog = opened(at, practice(FAULT))
    model = dialog.table.log
    row = next(n for n in range(model.rowCount()) if model.record(n).level is Level.ERROR)

    told = Qt.ItemDataRole.AccessibleTextRole
    assert str(model.index(row, TEXT).data(told)).startswith("Error: Failed to create certificate")
    assert model.index(row, COMPONENT).data(told) == "SMSPXE"
    assert model.index(row, TIME).data(told) == "2026-11-20 07:41:07"


def test_a_log_is_followed_while_it_grows_and_when_it_is_rolled_over(
    at: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAUSE", 10)
    path = tmp_path / "SMSPXE.log"
    path.write_text(line("first"), newline="")
    dialog = opened(at, path)
    model = dialog.table.log
    dialog.follow.click()

    with path.open("a", newline="") as file:
        file.write(line("second", 3))
    at.desk.bot.waitUntil(lambda: len(model.records) == 2, timeout=PATIENCE)
    path.rename(path.with_suffix(".lo_"))
    path.write_text(line("third"), newline="")
    at.desk.bot.waitUntil(lambda: len(model.records) == 3, timeout=PATIENCE)

    assert [one.text for one in model.records] == ["first", "second", "third"]
    assert here(dialog) == 1  # at the end, where it was before: the first line of the new log
    dialog.follow.click()
    dialog.reject()


def test_what_cannot_be_read_is_said_and_is_no_healthy_log(at: Play, tmp_path: Path) -> None:
    path = tmp_path / "picture.log"
    path.write_bytes(b"\x89PNG" * 99)
    dialog = show_logs(at.window, at.desk.session, [path, tmp_path / "missing.log"])
    at.desk.bot.waitUntil(lambda: "No log could be read" in texts(dialog), timeout=PATIENCE)

    assert "holds no record" in texts(dialog)
    assert "missing.log could not be read" in texts(dialog)


def test_a_file_that_goes_away_meanwhile_is_said(at: Play, tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(line("first"))
    dialog = opened(at, path)
    path.unlink()
    path.mkdir()

    dialog.follow.click()

    at.desk.bot.waitUntil(lambda: "could not be read" in dialog.says.text(), timeout=PATIENCE)
    assert not dialog.follow.isChecked()


def test_a_view_that_is_shut_while_it_reads_leaves_nothing_behind(at: Play) -> None:
    dialog = show_logs(at.window, at.desk.session, [practice(FAULT)])
    dialog.reject()

    assert opened(at, practice("certmgr-80070005.log")).table.log.records


def test_logs_dropped_on_the_first_page_are_opened(at: Play) -> None:
    zone = at.one(ChoosePage).servers.logs
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(practice(FAULT)))])

    zone.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    dialog = at.one(LogsDialog)
    at.desk.bot.waitUntil(lambda: "KB 4469580" in dialog.says.text(), timeout=PATIENCE)


def test_the_log_behind_a_line_of_evidence_is_opened_at_that_line(at: Play) -> None:
    at.desk.practise("dp-missing")
    at.desk.examine()
    at.desk.session.verb()
    page = at.one(ComparePage)
    lines = page._logs.table  # noqa: SLF001 - the rows that a person sees
    told = page._logs.line(lines.model().index(0, 0))  # noqa: SLF001 - as above

    lines.opened.emit(lines.model().index(0, 0))

    dialog = arrived(at, at.one(LogsDialog))
    assert here(dialog) == told.number
    assert told.text.split()[0] in dialog.whole.toPlainText()
    assert not dialog.follow.isVisibleTo(dialog)


def test_a_reading_that_is_no_log_opens_nothing(at: Play) -> None:
    at.desk.practise("dp-missing")
    at.desk.examine()

    dialog = show_evidence(at.window, at.desk.session, 1, 1)

    assert dialog.table.log.records == []
