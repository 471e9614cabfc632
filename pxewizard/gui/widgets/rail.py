"""The left of the window: the article, its seven steps, and History, Settings, Help at the bottom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.frame import Frame
from pxewizard.gui.look.colours import Tone, colours
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.look.paint import box, mnemonic
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.ground import Edge, Ground, Line
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.rail_list import StepList

WIDE: Final = 208
NARROW: Final = 56


class RailButton(Button):
    """A quiet button of the rail: an icon, and its word unless the rail is narrow."""

    def __init__(self, says: Text, icon: str) -> None:
        """Make it 32 pixels high."""
        super().__init__(says, icon=icon)
        self._rail_icon = icon
        self.narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.text().replace("&", ""))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a row's size."""
        return QSize(40 if self.narrow else super().sizeHint().width(), 32)

    def ring(self) -> QRect:
        """Return a shape a little smaller: the buttons stand close."""
        return self.rect().adjusted(4, 4, -4, -4)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint icon and word at the leading edge."""
        painter, now = QPainter(self), colours()
        if self.underMouse():
            box(painter, self.rect(), QColor(now.window), None)
        left = (self.width() - 16) // 2 if self.narrow else 12
        at = QRect(left, (self.height() - 16) // 2, 16, 16)
        draw_icon(painter, self._rail_icon, self.mirrored(at), QColor(now.text))
        if not self.narrow:
            painter.setPen(QColor(now.text))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            words = self.mirrored(self.rect().adjusted(36, 0, 0, 0))
            painter.drawText(words, flags | mnemonic(self), self.text())


class Rail(Ground):
    """Shows what a `Frame` says about the steps; the list and the three buttons are public."""

    def __init__(self) -> None:
        """Make a rail in its wide form."""
        super().__init__("rail", Edge.TRAILING)
        self._article = Label("", Type.STRONG)
        self._short_name = Label("", Type.CAPTION, Tone.QUIET)
        self.steps = StepList()
        self.history = RailButton(tr("H&istory"), "history")
        self.settings = RailButton(tr("Setti&ngs"), "settings")
        self.help = RailButton(tr("Hel&p"), "help")
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(8, 8, 8, 16)
        head.setSpacing(2)
        head.addWidget(self._article)
        head.addWidget(self._short_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 9, 8)  # the line stands in the last pixel
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.steps, 1)
        column.addWidget(Line())
        column.addSpacing(8)
        for button in (self.history, self.settings, self.help):
            column.addWidget(button)
        self.set_form(narrow=False)

    def show_frame(self, frame: Frame) -> None:
        """Show the article and how its steps stand."""
        self._article.set_text(frame.article)
        self._short_name.set_text(frame.short_name)
        self.steps.set_rows(frame.rail)

    def set_form(self, *, narrow: bool) -> None:
        """Take 56 pixels in a small window, with the names as tool tips and for screen readers."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._head.setVisible(not narrow)
        self.steps.set_narrow(narrow=narrow)
        for button in (self.history, self.settings, self.help):
            button.narrow = narrow
            button.updateGeometry()
