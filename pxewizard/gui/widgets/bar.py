"""How much of a known amount is done: a thin bar; the words beside it say the same."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.paint import rounded
from pxewizard.gui.words import say


class Bar(QProgressBar):
    """A progress bar of 4 or 6 pixels, with the name that a screen reader says."""

    def __init__(self, name: Text, high: int = 4) -> None:
        """Make it empty."""
        super().__init__()
        self.setAccessibleName(say(name))
        self.setFixedHeight(high)
        self.setTextVisible(False)

    def set_done(self, done: int, of: int) -> None:
        """Show how many of how many are done."""
        self.setRange(0, max(of, 1))
        self.setValue(done)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the whole, and on it what is done."""
        painter, now, at = QPainter(self), colours(), self.rect()
        rounded(painter, at, (QColor(now.border), None), radius=2)
        done = QRect(0, 0, at.width() * max(self.value(), 0) // self.maximum(), at.height())
        done = self.style().visualRect(self.layoutDirection(), at, done)
        rounded(painter, done, (QColor(now.accent), None), radius=2)
