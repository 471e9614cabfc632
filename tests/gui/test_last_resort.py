"""A fault that nobody met: the window says where its report lies, once, and the program ends with 1."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pxewizard.core.problem import problem
from pxewizard.gui.dialogs.help import show_help
from pxewizard.gui.last_resort import LastResort
from tests.gui.accessible import nameless
from tests.gui.desk import PATIENCE
from tests.gui.pages.stage import Play, play, texts


@pytest.fixture
def at(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Play, list[int]]]:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))
    before = sys.excepthook, threading.excepthook
    with play(qtbot, tmp_path) as one:
        yield one, codes
    sys.excepthook, threading.excepthook = before


def test_it_is_told_once_whatever_follows_and_ends_the_program(
    at: tuple[Play, list[int]], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    page, codes = at
    LastResort(page.window).watch()
    for secret in ("Zq7vKanari", "another"):
        sys.excepthook(ValueError, ValueError(secret), None)
    qtbot.waitUntil(lambda: not page.no_dialog(), timeout=PATIENCE)

    dialog = page.dialog()
    seen = texts(dialog)
    assert "PXE Wizard has to end" in seen
    assert "This program met a fault of its own." in seen
    assert "crash-" in seen
    assert "Zq7vKanari" not in seen + capsys.readouterr().err
    assert nameless(dialog) == []
    assert codes == []
    (end,) = dialog.findChildren(QPushButton)
    end.click()
    assert codes == [1]


def test_a_fault_on_another_thread_is_told_on_the_windows_own(
    at: tuple[Play, list[int]], qtbot: QtBot
) -> None:
    page, _ = at
    last = LastResort(page.window)
    thread = threading.Thread(target=last.tell, args=[problem("internal", detail="ValueError")])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: not page.no_dialog(), timeout=PATIENCE)

    assert "Please report the details." in texts(page.dialog())
    page.dialog().reject()


class Opened(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_help_leads_to_the_log_folder(at: tuple[Play, list[int]], tmp_path: Path) -> None:
    page, _ = at
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # the stub knows bytes, Qt a name
    try:
        dialog = show_help(page.window, page.desk.session.flow)
        dialog.logs.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
        dialog.close()

    (folder,) = (Path(one.toLocalFile()) for one in opened.urls)
    assert folder.is_dir()
    assert folder.is_relative_to(tmp_path / "state")
