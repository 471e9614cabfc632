"""The records of a log as a table's rows: filtered by words and by level, grown while the log does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from pxewizard.core.logframes import copied
from pxewizard.core.logrecord import Level, Record
from pxewizard.core.words import Text, tr
from pxewizard.engine.tally import written
from pxewizard.gui.widgets.state import State
from pxewizard.gui.widgets.table import COPIED, Index
from pxewizard.gui.words import say

RECORD: Final = Qt.ItemDataRole.UserRole
LINE, TEXT, COMPONENT, TIME, THREAD = range(5)
HEADS: Final = (tr("Line"), tr("Log text"), tr("Component"), tr("Time (UTC)"), tr("Thread"))
LEVELS: Final[dict[Level, tuple[State, Text]]] = {
    Level.ERROR: (State.PROBLEM, tr("Error")),
    Level.WARNING: (State.WARNING, tr("Warning")),
}
_LONGEST: Final = 2_000  # characters of a row; the whole record stands below the table


class LogModel(QAbstractTableModel):
    """Rows of records; those that the filter lets through."""

    def __init__(self, parent: QWidget) -> None:
        """Hold no records yet."""
        super().__init__(parent)
        self.records: list[Record] = []
        self._shown: list[int] = []
        self._words = ""
        self._least = Level.INFORMATION

    def set_records(self, records: Sequence[Record]) -> None:
        """Take the records of another log."""
        self.beginResetModel()
        self.records = list(records)
        self._filter()
        self.endResetModel()

    def add(self, records: Sequence[Record], most: int) -> None:
        """Add what the log has got; beyond `most` the oldest go."""
        if not records:
            return
        kept = [*self.records, *records][-most:]
        if len(kept) < len(self.records) + len(records):
            self.set_records(kept)
            return
        first = len(self.records)
        new = [first + n for n, one in enumerate(records) if self._is_shown(one)]
        self.records = kept
        if new:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(new) - 1)
            self._shown += new
            self.endInsertRows()

    def set_filter(self, words: str, least: Level) -> None:
        """Show the records that hold the words and are at least so serious."""
        self.beginResetModel()
        self._words, self._least = words.casefold().strip(), least
        self._filter()
        self.endResetModel()

    def count(self, level: Level) -> int:
        """Return how many records are at least so serious, whatever is shown."""
        return sum(one.level >= level for one in self.records)

    def row_of(self, place: int) -> int | None:
        """Return the row of a record by its place; None where the filter hides it."""
        return self._shown.index(place) if place in self._shown else None

    def next_of(self, level: Level, row: int, step: int) -> int | None:
        """Return the row of the next record that is so serious, past the end from the beginning."""
        rows = len(self._shown)
        for away in range(1, rows + 1):
            found = (row + step * away) % rows
            if self.record(found).level >= level:
                return found
        return None

    def record(self, row: int) -> Record:
        """Return the record of a row."""
        return self.records[self._shown[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many records are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return CMTrace's columns, and the line's number."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        is_name = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return say(HEADS[section]) if is_name else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, or the record itself."""
        record = self.record(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_text(record, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                word = LEVELS[record.level][1] if record.level in LEVELS else None
                said = cell_text(record, index.column())
                return f"{say(word)}: {said}" if word and index.column() == TEXT else said
            case _ if role == COPIED:
                return copied(record)
            case _ if role == RECORD:
                return record
            case _:
                return None

    def _filter(self) -> None:
        self._shown = [n for n, one in enumerate(self.records) if self._is_shown(one)]

    def _is_shown(self, record: Record) -> bool:
        if record.level < self._least:
            return False
        return (
            not self._words
            or self._words in record.text.casefold()
            or self._words in record.component.casefold()
        )


def cell_text(record: Record, column: int) -> str:
    """Return what stands in a cell, on one line."""
    match column:
        case 0:
            return str(record.line)
        case 1:
            said = " ".join(record.text[: _LONGEST * 2].split())[:_LONGEST]
            return "".join(one if one.isprintable() else "·" for one in said)
        case 2:
            return record.component
        case 3:
            return written(record).removesuffix(" UTC") if record.at else record.stamp
        case _:
            return "" if record.thread is None else f"{record.thread} (0x{record.thread:X})"
