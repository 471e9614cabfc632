"""A log in CMTrace's manner: errors red, warnings yellow, each with its shape; F8 goes to the next error."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pxewizard.core.logframes import copied
from pxewizard.core.logrecord import Level, Record
from pxewizard.core.words import tr
from pxewizard.gui.look.colours import Tone, colours, ground, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.log_model import (
    COMPONENT,
    HEADS,
    LEVELS,
    LINE,
    RECORD,
    TEXT,
    THREAD,
    TIME,
    LogModel,
    cell_text,
)
from pxewizard.gui.widgets.state import draw_state
from pxewizard.gui.widgets.table import Index, undecorate_rows
from pxewizard.gui.words import say

_ICON: Final = 16
_PADDING: Final = 8
_MONO: Final = (LINE, TEXT, TIME)
_SAMPLES: Final = {LINE: "000000", COMPONENT: "SMS_CERTIFICATE_M…", TIME: "2026-11-20 00:00:00",
                   THREAD: "00000 (0x0000)"}  # fmt: skip
_ROOM: Final = {THREAD: 820, COMPONENT: 680}  # width from which a column is shown


class LogTable(QTableView):
    """Rows of records; `picked` tells which one the cursor is on."""

    picked = Signal(object)  # Record, or None

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setAccessibleName(say(tr("Log")))
        self.log = LogModel(self)
        self.setModel(self.log)
        self.setItemDelegate(_Cells(self))
        undecorate_rows(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        high = max(22, QFontMetrics(font(Type.CODE)).height() + 6)
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setHorizontalHeader(_Head(self))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.log.modelReset.connect(self._tell)

    def go_to(self, row: int | None) -> None:
        """Put the cursor on a row, in the middle of the view."""
        if row is not None and row >= 0:
            self.setCurrentIndex(self.log.index(row, TEXT))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def next_error(self, step: int = 1) -> bool:
        """Go to the next error; return whether there is one."""
        found = self.log.next_of(Level.ERROR, self.currentIndex().row(), step)
        self.go_to(found)
        if found is None:
            announce(self, tr("No error is shown"))
        return found is not None

    def copy(self) -> None:
        """Put the rows that are selected on the clipboard, as CMTrace writes them there."""
        rows = sorted({one.row() for one in self.selectionModel().selectedRows()})
        if rows:
            lines = "\r\n".join(copied(self.log.record(row)) for row in rows)
            QGuiApplication.clipboard().setText(lines)
            announce(self, tr("Copied"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the text what the other columns leave."""
        super().resizeEvent(event)
        wide = self.viewport().width()
        rest = wide
        for column in range(len(HEADS)):
            if column == TEXT:
                continue
            self.setColumnHidden(column, wide < _ROOM.get(column, 0))
            if not self.isColumnHidden(column):
                needed = _wide(column)
                self.setColumnWidth(column, needed)
                rest -= needed
        self.setColumnWidth(TEXT, max(120, rest))

    def _tell(self) -> None:
        at = self.currentIndex()
        record = at.data(RECORD) if at.isValid() else None
        self.picked.emit(record if isinstance(record, Record) else None)


class _Cells(QStyledItemDelegate):
    """Draws a cell on the ground of its record's level."""

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return one line's height."""
        return QSize(80, 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, shape and text; logs are written from left to right."""
        record: Record = index.data(RECORD)
        state = LEVELS[record.level][0] if record.level in LEVELS else None
        drawn, column = cell(option), index.column()
        painter.save()
        painter.setClipRect(drawn.at)
        if drawn.is_selected:
            painter.fillRect(drawn.at, QColor(colours().tint))
        elif state:
            painter.fillRect(drawn.at, ground(state.tone))
        at = drawn.at.adjusted(_PADDING, 0, -4, 0)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if column == LINE:
            if state:
                draw_state(painter, state, _square(at))
            at = at.adjusted(_ICON + 6, 0, 0, 0)
        tone = state.tone if state and column == TEXT else Tone.PLAIN
        painter.setPen(of(Tone.QUIET if column == LINE or not record.is_framed else tone))
        kind = font(Type.CODE if column in _MONO else Type.BODY)
        painter.setFont(kind)
        said = cell_text(record, column)
        shown = QFontMetrics(kind).elidedText(said, Qt.TextElideMode.ElideRight, at.width())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, shown)
        if drawn.has_focus:
            focus(painter, drawn.at, 4)
        painter.restore()


class _Head(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(28)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802 - Qt's name
        now = colours()
        painter.fillRect(rect, QColor(now.alt))
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(now.text))
        painter.setFont(font(Type.LABEL))
        room = rect.adjusted(_PADDING, 0, -4, 0)
        inner = self.style().visualRect(self.layoutDirection(), rect, room)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, side, say(HEADS[logical]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self.viewport()).fillRect(self.viewport().rect(), QColor(colours().alt))
        super().paintEvent(event)


def _square(at: QRect) -> QRect:
    return QRect(at.left(), at.top() + (at.height() - _ICON) // 2, _ICON, _ICON)


def _wide(column: int) -> int:
    metrics = QFontMetrics(font(Type.CODE if column in _MONO else Type.BODY))
    head = QFontMetrics(font(Type.LABEL)).horizontalAdvance(say(HEADS[column])) + 16
    room = metrics.horizontalAdvance(_SAMPLES[column]) + _PADDING + 6
    return max(head, room + (_ICON + 6 if column == LINE else 0))
