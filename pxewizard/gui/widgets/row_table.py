"""A table whose rows are whole: one height, one line of text, one ring around the row that has the focus."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.widgets.state import draw_state
from pxewizard.gui.widgets.table import undecorate_rows
from pxewizard.gui.words import say

Index = QModelIndex | QPersistentModelIndex
STATE: Final = Qt.ItemDataRole.UserRole + 7  # the shape before a cell's text, where there is one
_PADDING: Final = 12  # before and behind a text, in the head too
_SIGN: Final = 24  # a shape and the gap behind it
_LEAST: Final = 120  # of a column that gives room away
_MEASURED: Final = 40  # rows that a column's width is taken from


class RowTable(QTableView):
    """Leads by keyboard from row to row; `stretch` is the column that takes what the others leave."""

    def __init__(self, name: Text, *, high: int, stretch: int) -> None:
        """Make it without a model."""
        super().__init__()
        self._stretch = stretch
        self._needed: list[int] = []
        self.setAccessibleName(say(name))
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Head(self, stretch))
        undecorate_rows(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().setDefaultSectionSize(high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring around the row that the keyboard is in."""
        super().paintEvent(event)
        now = self.currentIndex()
        if self.hasFocus() and now.isValid():
            row = self.visualRect(now)
            row.setLeft(0)
            row.setRight(self.viewport().width() - 1)
            focus(QPainter(self.viewport()), row.adjusted(1, 1, -1, -1))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Draw the ring where it was and where it is."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width."""
        super().resizeEvent(event)
        self._share()

    def fit_columns(self) -> None:
        """Give each column the room of its texts; call it when they have changed."""
        self._needed = [self._needs(column) for column in range(self.model().columnCount())]
        self._share()

    def _share(self) -> None:
        """Give the narrow columns what they need, and the others the same room each."""
        shown = [one for one in range(len(self._needed)) if not self.isColumnHidden(one)]
        left = self.viewport().width()
        by_need = sorted(shown, key=lambda column: self._needed[column])
        for place, column in enumerate(by_need):
            fair = max(_LEAST, left // (len(by_need) - place))
            wide = min(self._needed[column], fair)
            left -= wide
            if column != self._stretch:
                self.setColumnWidth(column, wide)

    def _needs(self, column: int) -> int:
        model = self.model()
        rows = range(min(model.rowCount(), _MEASURED))
        widths = [_wide(model.index(row, column)) for row in rows]
        named = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        widths.append(QFontMetrics(font(Type.LABEL)).horizontalAdvance(named))
        return max(max(widths) + 2 * _PADDING, self.least(column))

    def least(self, _: int) -> int:
        """Return the least room of a column, where more than text stands in it."""
        return 0


def _wide(index: Index) -> int:
    kind: QFont = index.data(Qt.ItemDataRole.FontRole) or font(Type.BODY)
    text = QFontMetrics(kind).horizontalAdvance(str(index.data() or ""))
    return text + 1 + (_SIGN if index.data(STATE) else 0)


class _Cells(QStyledItemDelegate):
    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_wide(index) + 2 * _PADDING, 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, drawn = colours(), cell(option)
        painter.save()
        painter.fillRect(drawn.at, QColor(now.tint if drawn.is_selected else now.base))
        painter.setPen(QColor(now.border))
        painter.drawLine(drawn.at.bottomLeft(), drawn.at.bottomRight())
        inner, state = drawn.at.adjusted(_PADDING, 0, -_PADDING, 0), index.data(STATE)
        if state is not None:
            sign = QRect(inner.left(), inner.center().y() - 7, 16, 16)
            draw_state(painter, state, drawn.mirrored(sign))
            inner = inner.adjusted(_SIGN, 0, 0, 0)
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or font(Type.BODY))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or QColor(now.text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        right = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(str(index.data() or ""), right, inner.width())
        painter.drawText(drawn.mirrored(inner), flags, shown)
        painter.restore()


class _Head(QHeaderView):
    def __init__(self, parent: QWidget, stretch: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._stretch = stretch
        self.setStretchLastSection(False)
        self.setFixedHeight(32)
        self.setHighlightSections(False)

    def setModel(self, model: Any) -> None:  # noqa: N802, ANN401 - Qt's name and type
        super().setModel(model)
        if self.count() > self._stretch:
            self.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802 - Qt's name
        now = colours()
        painter.fillRect(rect, QColor(now.alt))
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(now.sub))
        painter.setFont(font(Type.LABEL))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        painter.drawText(rect.adjusted(_PADDING, 0, -_PADDING, 0), flags, text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self.viewport()).fillRect(self.viewport().rect(), QColor(colours().alt))
        super().paintEvent(event)
