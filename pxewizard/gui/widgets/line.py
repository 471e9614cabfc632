"""A plain line to type in: a name or a password; its edge says focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.paint import box
from pxewizard.gui.words import say

_LONGEST: Final = 10_000


class TextLine(QLineEdit):
    """Takes one line; pasted line breaks become spaces. `secret` shows dots."""

    def __init__(self, name: Text, *, secret: bool = False) -> None:
        """Make it with the name that a screen reader says."""
        super().__init__()
        self.setAccessibleName(say(name))
        self.setFont(font(Type.BODY))
        self.setFrame(False)
        self.setMaxLength(_LONGEST)
        self.setTextMargins(8, 0, 8, 0)
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a field's size."""
        return QSize(super().sizeHint().width(), max(32, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which a short name can be read."""
        return QSize(110, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the text, and the box around it."""
        super().paintEvent(event)
        now, here = colours(), self.hasFocus()
        line = QColor(now.accent if here else now.edge)
        box(QPainter(self), self.rect(), None, line, width=2.0 if here else 1.0)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the edge again."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the edge again."""
        super().focusOutEvent(event)
        self.update()
