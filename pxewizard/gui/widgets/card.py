"""Cards: a line and round corners around rows, with lines between them; and the heading above one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone, colours, ground
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.paint import CARD_RADIUS, rounded
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.ground import Line
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.state import Sign, State
from pxewizard.gui.words import say

_BANNERS: Final = {Tone.OK: State.OK, Tone.WARN: State.WARNING, Tone.ERR: State.PROBLEM}


class Card(QWidget):
    """Rows one below the other in a frame; `emphasised` is the line of what is chosen or new."""

    def __init__(self, *, emphasised: bool = False) -> None:
        """Make an empty card."""
        super().__init__()
        self._emphasised = emphasised
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add_row(self, row: QWidget, *, line: bool = True) -> None:
        """Add a row at the bottom, below a line unless it is the first."""
        if line and self._column.count():
            self._column.addWidget(Line())
        self._column.addWidget(row)

    def clear(self) -> None:
        """Take all rows away."""
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint ground and line."""
        now = colours()
        line, width = (now.accent, 1.5) if self._emphasised else (now.border, 1.0)
        both = (QColor(now.base), QColor(line))
        rounded(QPainter(self), self.rect(), both, radius=CARD_RADIUS, width=width)


class Padded(QWidget):
    """A row of a card: parts side by side, with the card's distance from its edges."""

    def __init__(self, *parts: QWidget, margin: int = 12, above: int = 8) -> None:
        """Put the parts beside each other; the last one takes what is left."""
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(margin, above, margin, above)
        self.row.setSpacing(8)
        for part in parts:
            self.row.addWidget(part)


class Banner(QWidget):
    """What is true in one sentence on a tinted ground; stands first in a card."""

    def __init__(self, tone: Tone, says: Text, below: Text | str = "") -> None:
        """Make it OK, WARN or ERR."""
        super().__init__()
        self._tone = tone
        self._sign = Sign(_BANNERS[tone], 24)
        self._says = Label(says, Type.VERDICT, selectable=True)
        self._below = Label(below, selectable=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._says)
        words.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.set_state(tone, says, below)

    def set_state(self, tone: Tone, says: Text, below: Text | str = "") -> None:
        """Say something else; it is announced."""
        changed = self._says.text() != say(says)
        self._tone = tone
        self._sign.set_state(_BANNERS[tone])
        self._says.set_text(says)
        self._below.set_text(below)
        self._below.setVisible(bool(self._below.text()))
        self.update()
        if changed:
            announce(self, says, urgent=tone is Tone.ERR)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the tinted ground within the corners of the card."""
        painter, shape, card = QPainter(self), QPainterPath(), self.parentWidget()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = card.rect().translated(-self.pos()) if isinstance(card, Card) else self.rect()
        shape.addRoundedRect(around.adjusted(1, 1, -1, -1), CARD_RADIUS - 1, CARD_RADIUS - 1)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), ground(self._tone))


class Heading(QWidget):
    """The name of a part of the page, a quiet word beside it, and what one can do at the right."""

    def __init__(self, says: Text, beside: Text | str = "", does: QWidget | None = None) -> None:
        """Make a heading."""
        super().__init__()
        self._says = Label(says, Type.STRONG, wraps=False)
        self._beside = Label(beside, Type.CAPTION, Tone.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._says)
        row.addWidget(self._beside, 1)
        if does is not None:
            row.addWidget(does)

    def set_text(self, says: Text, beside: Text | str = "") -> None:
        """Say something else."""
        self._says.set_text(says)
        self._beside.set_text(beside)
