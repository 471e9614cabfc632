"""The Guided switch: the place of its knob says on or off, not its colour alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.paint import mnemonic, rounded
from pxewizard.gui.words import label

_TRACK: Final = QSize(36, 18)
_GAP: Final = 8


class Switch(QCheckBox):
    """A word and a switch behind it; to a screen reader a check box, which is what it is."""

    def __init__(self, says: Text) -> None:
        """Make a switch that is off; an & in the text marks its access key."""
        super().__init__(label(says))
        self.setFont(font(Type.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of word and switch."""
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(text.width() + _GAP + _TRACK.width(), max(text.height(), _TRACK.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: it is never shrunk."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click on the word as well."""
        return self.rect().contains(at)

    def ring(self) -> QRect:
        """Return the shape around which the focus is drawn."""
        at = QRect(0, 0, _TRACK.width(), _TRACK.height())
        at.moveCenter(self.rect().center())
        at.moveRight(self.rect().right())
        return self.style().visualRect(self.layoutDirection(), self.rect(), at)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the word and the switch."""
        painter, now = QPainter(self), colours()
        painter.setPen(QColor(now.text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect(), flags | mnemonic(self), self.text())
        track, is_on = self.ring(), self.isChecked()
        ground, line = (now.accent, None) if is_on else (now.window, QColor(now.edge))
        rounded(painter, track, (QColor(ground), line), radius=9)
        right = is_on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        size = 12 if is_on else 10
        knob = QRect(0, 0, size, size)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - size - 2 if right else track.left() + 4)
        rounded(painter, knob, (QColor(now.onaccent if is_on else now.edge), None), radius=size / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter turn the switch that has the focus, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
