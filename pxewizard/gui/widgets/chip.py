"""Chips: a word with its state and number that filters a table, one of several."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.paint import box
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.state import State, draw_state
from pxewizard.gui.words import say

_PADDING: Final = 10
_GAP: Final = 7
_ICON: Final = 16
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(QToolButton):
    """A checkable button with a word, a number, and the shape of a state unless it means all."""

    def __init__(self, says: Text, state: State | None = None, count: int = 0) -> None:
        """Make a chip that is off."""
        super().__init__()
        self._says, self._state, self._count = say(says), state, count
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._count = count
        self.setAccessibleName(f"{self._says}, {self._number()}")
        self.updateGeometry()
        self.update()

    def ring(self) -> QRect:
        """Return the shape around which the focus is drawn."""
        return self.rect()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in which nothing is cut."""
        word, number = self._widths()
        wide = 2 * _PADDING + word + _GAP + number + (_ICON + _GAP if self._state else 0)
        return QSize(wide, 32)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: it is never shrunk."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box, the shape, the word and the number."""
        painter, now, is_on = QPainter(self), colours(), self.isChecked()
        hover = now.alt if self.underMouse() else now.base
        line = QColor(now.accent if is_on else now.edge)
        box(
            painter,
            self.rect(),
            QColor(now.tint if is_on else hover),
            line,
            width=1.5 if is_on else 1,
        )
        painter.setPen(QColor(now.text))
        left, (word, number) = _PADDING, self._widths()
        if self._state is not None:
            at = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
            draw_state(painter, self._state, self._mirrored(at))
            left += _ICON + _GAP
        for kind, text, wide in (
            (Type.BODY, self._says, word),
            (Type.STRONG, self._number(), number),
        ):
            painter.setFont(font(kind))
            at = self._mirrored(QRect(left, 0, wide, self.height()))
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, text)
            left += wide + _GAP

    def event(self, event: QEvent) -> bool:
        """Paint again when the mouse comes or goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _widths(self) -> tuple[int, int]:
        word = QFontMetrics(font(Type.BODY)).horizontalAdvance(self._says)
        return word, QFontMetrics(font(Type.STRONG)).horizontalAdvance(self._number())

    def _number(self) -> str:
        return self.locale().toString(self._count)

    def _mirrored(self, at: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), at)


class ChipRow(QWidget):
    """Chips of which exactly one is on; arrow keys move along them, and Tab passes them as one."""

    chosen = Signal(int)  # the chip's number

    def __init__(self, name: Text, chips: list[Chip]) -> None:
        """Put the chips side by side, in rows where there is little room; the first is on."""
        super().__init__()
        self.setAccessibleName(say(name))
        self._chips = chips
        self._group = QButtonGroup(self)
        for number, chip in enumerate(chips):
            self._group.addButton(chip, number)
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab stops at the one that is on
            chip.installEventFilter(self)
        self.setLayout(FlowRow(*chips, apart=4))
        self._group.idToggled.connect(self._toggled)
        chips[0].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move along the chips with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, Chip):
                step = -step if self.isRightToLeft() and event.key() in _SIDEWAYS else step
                following = self._chips[(self._chips.index(watched) + step) % len(self._chips)]
                following.setChecked(True)
                following.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _toggled(self, number: int, is_on: bool) -> None:  # noqa: FBT001 - a slot
        policy = Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus
        self._chips[number].setFocusPolicy(policy)
        if is_on:
            self.chosen.emit(number)


_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)
