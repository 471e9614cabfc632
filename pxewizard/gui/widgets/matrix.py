"""Every server as one small shape, grouped by how its name begins: where a fault clusters, one sees it."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.flow.sweeping import WORDS
from pxewizard.engine.sweep_groups import Group, groups
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.words import say

_HIGH: Final = 4  # shapes one above the other
_GAP: Final = 16  # between groups
_MOST: Final = 132  # pixels of height
_SIZES: Final = (14, 10, 7, 5)
_TONES: Final = {
    SweepState.MISSING: Tone.ERR,
    SweepState.DIFFERS: Tone.WARN,
    SweepState.AFFECTED: Tone.ERR,
    SweepState.CORRECT: Tone.OK,
    SweepState.WORKING: Tone.ACCENT,
}


class Matrix(QWidget):
    """The shapes; a click picks the server in the table, which says the same to the keyboard."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._groups: tuple[Group, ...] = ()
        self._servers: tuple[str, ...] = ()
        self._spots: list[tuple[QRect, SweepRow]] = []
        self._names: list[tuple[QRect, str]] = []
        self._current = ""
        self._tall = self._legend = 0
        self.setAccessibleName(say(tr("Pattern of the servers")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[SweepRow, ...]) -> None:
        """Show these servers."""
        made, servers = groups(rows), tuple(one.server for one in rows)
        if made == self._groups:
            return
        self._groups = made
        if servers == self._servers:
            new = {one.server: one for one in rows}
            self._spots = [(at, new[one.server]) for at, one in self._spots]
        else:
            self._servers = servers
            self._arrange()
        self.setAccessibleDescription("; ".join(map(_spoken, made)))
        self.update()

    def mark(self, server: str) -> None:
        """Draw a frame around the server that is picked in the table."""
        self._current = server
        self.update()

    def at(self, server: str) -> QRect:
        """Return where a server is drawn."""
        return next((at for at, row in self._spots if row.server == server), QRect())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the shapes."""
        return QSize(400, self._tall)

    def resizeEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        """Find the places for the new width."""
        self._arrange()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the shapes and the groups' names."""
        painter = QPainter(self)
        painter.setFont(font(Type.CAPTION))
        painter.setPen(QColor(colours().sub))
        for at, name in self._names:
            painter.drawText(self._mirrored(at), Qt.AlignmentFlag.AlignLeading, name)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = {one: tone(one) for one in SweepState}
        for at, row in self._spots:
            draw(painter, row.state, self._mirrored(at), tones[row.state])
            if row.server == self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours().text), 1.5))
                painter.drawRect(self._mirrored(at).adjusted(0, 0, -1, -1))
        self._draw_legend(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pick the server under the mouse."""
        row = self._row_at(event.position().toPoint())
        if row:
            self.chosen.emit(row.server)

    def event(self, event: QEvent) -> bool:
        """Say the name and the state of the server under the mouse."""
        if isinstance(event, QHelpEvent):
            row = self._row_at(event.pos())
            said = f"{row.server}: {say(WORDS[row.state])}" if row else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _row_at(self, at: QPoint) -> SweepRow | None:
        return next((row for spot, row in self._spots if self._mirrored(spot).contains(at)), None)

    def _mirrored(self, at: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), at)

    def _arrange(self) -> None:
        """Give each server its place, in the largest shapes for which there is room; none if too many."""
        for size in _SIZES:
            tall = self._place(size)
            if tall <= _MOST:
                break
        else:
            self._spots, self._names, tall = [], [], 0
        if tall != self._tall:
            self._tall = tall
            self.setFixedHeight(tall)

    def _place(self, size: int) -> int:
        metrics = QFontMetrics(font(Type.CAPTION))
        line = _HIGH * size + metrics.height() + 6
        spots: list[tuple[QRect, SweepRow]] = []
        names: list[tuple[QRect, str]] = []
        left, top = 0, 2
        for group in self._groups:
            name = f"{group.name} {len(group.rows)}".strip()
            columns = -(-len(group.rows) // _HIGH)
            wide = max(columns * size, metrics.horizontalAdvance(name) + 4)
            if left and left + wide > self.width():
                left, top = 0, top + line
            names.append((QRect(left, top + _HIGH * size + 2, wide, metrics.height()), name))
            after = left + wide
            for column in range(columns):
                if column and left + size > self.width():  # a group wider than the line
                    left, top, after = 0, top + line, 0
                for number, row in enumerate(group.rows[column * _HIGH : (column + 1) * _HIGH]):
                    spots.append((QRect(left, top + number * size, size, size), row))
                left += size
            left = max(left, after) + _GAP
        self._spots, self._names = spots, names
        self._legend = top + line
        return self._legend + metrics.height() + 2 if self._groups else 0

    def _draw_legend(self, painter: QPainter) -> None:
        """Draw what each shape that is seen means."""
        met = {row.state for _, row in self._spots}
        left, metrics = 0, painter.fontMetrics()
        for state in (one for one in SweepState if one in met):
            word = say(WORDS[state])
            wide = metrics.horizontalAdvance(word)
            at = self._mirrored(QRect(left, self._legend, 14, 14))
            draw(painter, state, at, tone(state))
            painter.setPen(QColor(colours().sub))
            at = QRect(left + 18, self._legend, wide + 2, metrics.height())
            painter.drawText(self._mirrored(at), Qt.AlignmentFlag.AlignLeading, word)
            left += 18 + wide + _GAP


def tone(state: SweepState) -> QColor:
    """Return a state's colour."""
    return of(_TONES.get(state, Tone.UNK))


def draw(painter: QPainter, state: SweepState, at: QRect, colour: QColor) -> None:
    """Draw a state's small shape: no two are alike without their colours."""
    room, side = QRectF(at), at.width() * 0.6
    mid = room.center()
    inner = QRectF(mid.x() - side / 2, mid.y() - side / 2, side, side)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, max(1.0, at.width() / 8)))
    match state:
        case SweepState.MISSING:
            painter.drawRect(inner)
        case SweepState.DIFFERS | SweepState.AFFECTED:
            painter.setBrush(colour)
            painter.drawPolygon(_diamond(inner))
        case SweepState.NOT_READ | SweepState.UNDECIDED:
            painter.drawEllipse(inner)
            painter.drawLine(inner.bottomLeft(), inner.topRight())
        case SweepState.CORRECT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(mid, side / 3.6, side / 3.6)
        case SweepState.WORKING:
            painter.drawArc(inner, 0, 16 * 270)
        case SweepState.NOT_APPLICABLE:
            painter.drawLine(QPointF(inner.left(), mid.y()), QPointF(inner.right(), mid.y()))
        case SweepState.WAITING:
            painter.drawEllipse(mid, side / 4.5, side / 4.5)


def _diamond(at: QRectF) -> QPolygonF:
    mid = at.center()
    return QPolygonF(
        [
            QPointF(mid.x(), at.top()),
            QPointF(at.right(), mid.y()),
            QPointF(mid.x(), at.bottom()),
            QPointF(at.left(), mid.y()),
        ]
    )


def _spoken(group: Group) -> str:
    counted = Counter(one.state for one in group.rows)
    told = (f"{counted[state]} {say(WORDS[state])}" for state in SweepState if counted[state])
    return f"{group.name} {len(group.rows)}: {', '.join(told)}"
