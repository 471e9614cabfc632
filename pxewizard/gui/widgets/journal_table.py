"""The journal of a change as a table: it grows at its end while the change runs."""

from __future__ import annotations

from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.journal_rows import JournalRow
from pxewizard.gui.look.colours import Tone, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.row_table import RowTable
from pxewizard.gui.words import say

_HIGH: Final = 28
_MOST: Final = 8  # rows without scrolling
_HEADS: Final = (tr("Time"), tr("Server"), tr("Entry"), tr("Place"), tr("Line hash"))
_MONO: Final = {0: Tone.PLAIN, 4: Tone.QUIET}
_PLACE, _HASH = 3, 4
_ROOM: Final = 760  # width from which the hash of a line is shown
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


class JournalTable(RowTable):
    """The table; it shows up to eight lines, and scrolls beyond."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(tr("Journal"), high=_HIGH, stretch=_PLACE)
        self._rows = JournalModel()
        self.setModel(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[JournalRow, ...]) -> None:
        """Show the lines; the last one stays in sight."""
        if self._rows.show_rows(rows):
            self.fit_columns()
            self.scrollToBottom()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the hash out where the place would have no room; it stands in the journal's file."""
        self.setColumnHidden(_HASH, event.size().width() < _ROOM)
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines."""
        rows = min(max(self._rows.rowCount(), 1), _MOST)
        return QSize(400, (rows + 1) * _HIGH + 6)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: its lines are not cut."""
        return QSize(200, self.sizeHint().height())
