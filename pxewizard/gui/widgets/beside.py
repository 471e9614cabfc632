"""A check box or radio button with its text beside it, wrapped: sentences that must be read whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.words import say


class Beside(QWidget):
    """A click on the text is a click on the button."""

    def __init__(self, button: QAbstractButton, says: Text, below: Text | str = "") -> None:
        """Put the text beside the button, and a quieter one below it."""
        super().__init__()
        self.button = button
        self._says = Label("")
        self._below = Label("", Type.CAPTION, Tone.QUIET)
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(2)
        words.addWidget(self._says)
        words.addWidget(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.set_text(says, below)

    def set_text(self, says: Text, below: Text | str = "") -> None:
        """Say something else."""
        self._says.set_text(says)
        self._below.set_text(below)
        self._below.setVisible(bool(self._below.text()))
        self.button.setAccessibleName(say(says))
        self.button.setAccessibleDescription(self._below.text())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Press the button."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.button.setFocus()
            self.button.click()
