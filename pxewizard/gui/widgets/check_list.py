"""Check boxes as the window draws them, and a list of things to do by hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone, colours
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.look.paint import mnemonic, rounded
from pxewizard.gui.widgets.card import Card, Padded
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.words import label, spoken

_BOX: Final = 16
_GAP: Final = 8


def draw_box(
    painter: QPainter, at: QRect, *, is_on: bool, enabled: bool = True, radius: float = 3
) -> None:
    """Draw a check box of 16 pixels (or, with radius 8, the ground of a radio button)."""
    now = colours()
    fill, line = (
        (now.accent, None) if is_on and enabled else (now.base, now.edge if enabled else now.border)
    )
    rounded(painter, at, (QColor(fill), QColor(line) if line else None), radius=radius)
    ink = QColor(now.onaccent if enabled else now.sub)
    if is_on and radius < _BOX / 2:
        draw_icon(painter, "check", at.adjusted(1, 1, -1, -1), ink)
    elif is_on:
        rounded(painter, at.adjusted(5, 5, -5, -5), (ink, None), radius=3)


class Tick(QCheckBox):
    """A check box; without a text it needs an accessible name."""

    def __init__(self, says: Text | None = None, name: Text | None = None) -> None:
        """Make it with a text beside it, or with the name that a screen reader says."""
        super().__init__(label(says) if says else "")
        if name is not None:
            self.setAccessibleName(spoken(name))

    def ring(self) -> QRect:
        """Return the shape around which the focus is drawn."""
        return _box_of(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of box and text."""
        return _size_of(self)

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click on the text as well."""
        return self.rect().contains(at)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint box and text."""
        _draw(self, radius=3)


class Choice(QRadioButton):
    """One of several; those in one parent exclude each other."""

    def __init__(self, says: Text) -> None:
        """Make it with the text beside it."""
        super().__init__(label(says))

    def ring(self) -> QRect:
        """Return the shape around which the focus is drawn."""
        return _box_of(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of circle and text."""
        return _size_of(self)

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click on the text as well."""
        return self.rect().contains(at)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint circle and text."""
        _draw(self, radius=_BOX / 2)


class CheckList(QWidget):
    """Things to do, one below the other in a card, each with its box and perhaps a button."""

    ticked = Signal(int, bool)  # which one, and whether it is done

    def __init__(self) -> None:
        """Make it without rows."""
        super().__init__()
        self._card = Card()
        self.boxes: list[Tick] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def add(
        self,
        says: Text,
        below: Text | str = "",
        does: QWidget | None = None,
        kind: Type = Type.STRONG,
    ) -> Tick:
        """Add a thing to do and return its box; whole sentences are not STRONG."""
        number = len(self.boxes)
        tick = Tick(name=says)
        tick.toggled.connect(lambda done: self.ticked.emit(number, done))
        self.boxes.append(tick)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(says, kind))
        if below:
            column.addWidget(Label(below, Type.CAPTION, Tone.QUIET, selectable=True))
        row = Padded(tick, words, *([does] if does else []), margin=16, above=10)
        row.row.setSpacing(12)
        row.row.setStretch(1, 1)
        self._card.add_row(row)
        return tick

    def clear(self) -> None:
        """Take all rows away."""
        self._card.clear()
        self.boxes.clear()


def _box_of(button: QAbstractButton) -> QRect:
    at = QRect(0, (button.height() - _BOX) // 2, _BOX, _BOX)
    return button.style().visualRect(button.layoutDirection(), button.rect(), at)


def _size_of(button: QAbstractButton) -> QSize:
    text = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    wide = _BOX + (_GAP + text.width() if button.text() else 0)
    return QSize(wide, max(_BOX + 4, text.height() + 4))


def _draw(button: QAbstractButton, *, radius: float) -> None:
    painter, now = QPainter(button), colours()
    at = _box_of(button)
    draw_box(painter, at, is_on=button.isChecked(), enabled=button.isEnabled(), radius=radius)
    painter.setPen(QColor(now.text if button.isEnabled() else now.sub))
    words = button.rect().adjusted(_BOX + _GAP, 0, 0, 0)
    words = button.style().visualRect(button.layoutDirection(), button.rect(), words)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | mnemonic(button)
    painter.drawText(words, flags, button.text())
