"""The journal of a change as a table: it grows at its end while the change runs."""

from __future__ import annotations

from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.journal_rows import JournalRow
from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.words import say

_HIGH: Final = 28
_MOST: Final = 8  # rows without scrolling
_HEADS: Final = (tr("Time"), tr("Server"), tr("Entry"), tr("Place"), tr("Line hash"))
_MONO: Final = {0: Tone.PLAIN, 4: Tone.QUIET}
_PLACE: Final = 3
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class JournalModel(QAbstractTableModel):
    """The rows so far."""

    def __init__(self) -> None:
        """Begin without rows."""
        super().__init__()
        self._rows: tuple[JournalRow, ...] = ()

    def show_rows(self, rows: tuple[JournalRow, ...]) -> bool:
        """Add the rows that are new, or begin again; return whether anything changed."""
        if rows == self._rows:
            return False
        if rows[: len(self._rows)] == self._rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        return True

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text, font or colour; a screen reader hears the column's name with it."""
        text, column = self._text(index), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say(_HEADS[column])}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{escape(text)}</qt>"
        if role == Qt.ItemDataRole.FontRole:
            return font(Type.CODE if column in _MONO else Type.BODY)
        if role == Qt.ItemDataRole.ForegroundRole:
            return of(_MONO.get(column, Tone.PLAIN))
        return None

    def _text(self, index: _Index) -> str:
        row = self._rows[index.row()]
        local = row.at.astimezone()
        texts: tuple[str | Text, ...] = (
            f"{local:%H:%M:%S}.{local.microsecond // 1000:03}",
            row.server,
            row.entry,
            row.says,
            f"{row.sha256[:6]}…{row.sha256[-4:]}",
        )
        found = texts[index.column()]
        return found if isinstance(found, str) else say(found)


class JournalTable(QTableView):
    """The table; it shows up to eight lines, and scrolls beyond."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setAccessibleName(say(tr("Journal")))
        self._rows = JournalModel()
        self.setModel(self._rows)
        self.setItemDelegate(_Lines(self))
        self.setHorizontalHeader(_Head(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[JournalRow, ...]) -> None:
        """Show the lines; the last one stays in sight."""
        if self._rows.show_rows(rows):
            for column in (0, 1, 2, 4):
                self.resizeColumnToContents(column)
            self.scrollToBottom()
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines."""
        rows = min(max(self._rows.rowCount(), 1), _MOST)
        return QSize(400, (rows + 1) * _HIGH + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: its lines are not cut."""
        return QSize(200, self.sizeHint().height())


class _Lines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 20, _HIGH)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        told: Any = option
        told.state &= ~QStyle.StateFlag.State_HasFocus  # the ring says it

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        at = cell(option).at
        if cell(option).has_focus:
            focus(painter, at, radius=2)
        painter.setPen(QColor(colours().border))
        painter.drawLine(at.bottomLeft(), at.bottomRight())


class _Head(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setStretchLastSection(False)
        self.setFixedHeight(_HIGH)
        self.setHighlightSections(False)

    def setModel(self, model: Any) -> None:  # noqa: N802, ANN401 - Qt's name and type
        super().setModel(model)
        if self.count() > _PLACE:
            self.setSectionResizeMode(_PLACE, QHeaderView.ResizeMode.Stretch)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802 - Qt's name
        now = colours()
        painter.fillRect(rect, QColor(now.alt))
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(now.sub))
        painter.setFont(font(Type.LABEL))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        painter.drawText(rect.adjusted(6, 0, -4, 0), flags, text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self.viewport()).fillRect(self.viewport().rect(), QColor(colours().alt))
        super().paintEvent(event)
