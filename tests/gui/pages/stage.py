"""A window with its pages, over a session whose files lie in a folder of the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pxewizard.gui.pages.apply import ApplyPage
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.pages.result import ResultPage
from pxewizard.gui.pages.review import ReviewPage
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.wrapping import unbroken
from pxewizard.gui.window import Window
from tests.gui.desk import PATIENCE, Desk, desk

W = TypeVar("W", bound=QWidget)


@dataclass
class Play:
    """What a person sees and does."""

    desk: Desk
    window: Window

    def review(self, case: str, **answers: str) -> ReviewPage:
        """Walk to page 4 of a practice case."""
        self.desk.practise(case)
        self.desk.to_review()
        for code, value in answers.items():
            self.desk.session.answer(code.replace("_", "-"), value)
        return self.one(ReviewPage)

    def commit(self) -> ResultPage:
        self.desk.commit()
        return self.one(ResultPage)

    @property
    def apply(self) -> ApplyPage:
        return self.one(ApplyPage)

    def one(self, kind: type[W]) -> W:
        found = self.window.findChild(kind)
        assert isinstance(found, kind)
        return found

    def dialog(self) -> Dialog:
        """The dialog that is open; there must be one."""
        found = [one for one in self.window.findChildren(Dialog) if one.isVisible()]
        assert len(found) == 1
        return found[0]

    def no_dialog(self) -> bool:
        return not any(one.isVisible() for one in self.window.findChildren(Dialog) if isValid(one))

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget(), key, held)


def texts(root: QWidget) -> str:
    """Every text that can be read in a part of the window."""
    shown = (one for one in root.findChildren(QLabel) if one.isVisibleTo(root))
    return "\n".join(unbroken(one.text()) for one in shown)


@contextmanager
def play(bot: QtBot, root: Path) -> Iterator[Play]:
    with desk(bot, root) as one:
        window = Window(one.session)
        one.session.set_guided(False)
        add_pages(window, one.session)
        window.show()
        bot.waitUntil(window.isVisible, timeout=PATIENCE)
        try:
            yield Play(one, window)
        finally:
            window.hide()
            window.deleteLater()
