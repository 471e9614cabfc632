"""What one server was asked and what it answered, row by row as it comes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.widgets.state import State, draw_state, turning
from pxewizard.gui.widgets.table import Index, Table
from pxewizard.gui.widgets.wrapping import fitted, high_of
from pxewizard.gui.words import say

_ROW: Final = Qt.ItemDataRole.UserRole
_SIGN: Final = 40  # where the names begin
_NAME: Final = 168  # at least
_NAME_MOST: Final = 280
_TOOK: Final = 64
_GAP: Final = 12
_HIGH: Final = 24


@dataclass(frozen=True)
class ReadingRow:
    """One row: its state in shape and word, the name, what was found, and how long it took."""

    state: State
    word: Text
    name: Text
    found: Text
    took: str = ""


class Readings(QAbstractTableModel):
    """The rows of one server; a row that has not changed is not drawn again."""

    def __init__(self, parent: QWidget) -> None:
        """Hold no rows yet."""
        super().__init__(parent)
        self.rows: tuple[ReadingRow, ...] = ()

    def set_rows(self, rows: tuple[ReadingRow, ...]) -> bool:
        """Take the rows as they are now; return whether any of them changed."""
        if rows == self.rows:
            return False
        before, more = self.rows, len(rows) - len(self.rows)
        if more < 0:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return True
        if more:
            self.beginInsertRows(QModelIndex(), len(before), len(rows) - 1)
        self.rows = rows
        if more:
            self.endInsertRows()
        for number, (old, new) in enumerate(zip(before, rows, strict=False)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, 2))
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many places were asked."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return name, what was found, how long it took."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, or what a screen reader says of it."""
        row = self.rows[index.row()]
        texts = (say(row.name), say(row.found), row.took)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return texts[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == 0:
                spoken = tr("{name}, {state}", name=row.name, state=row.word)
                return say(spoken)
            case Qt.ItemDataRole.AccessibleTextRole:
                return texts[index.column()]
            case _ if role == _ROW:
                return row
            case _:
                return None

    def widest_name(self) -> int:
        """Return the room that the names need, within limits: what is longer than these wraps."""
        measured = QFontMetrics(font(Type.STRONG))
        names = (measured.horizontalAdvance(say(row.name)) + _GAP for row in self.rows)
        return min(max((_NAME, *names)), _NAME_MOST)


class ReadingDelegate(QStyledItemDelegate):
    """Draws one cell: the shape before the name, the text wrapped, the time at the right."""

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the wrapped text."""
        table = self.parent()
        assert isinstance(table, Table)  # noqa: S101 - it is made for one
        wide = table.columnWidth(index.column()) - (_SIGN if index.column() == 0 else 8)
        high = high_of(QFontMetrics(font(_KINDS[index.column()])), wide, str(index.data()))
        return QSize(wide, max(_HIGH, high + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        row: ReadingRow = index.data(_ROW)
        drawn, column = cell(option), index.column()
        at = drawn.at
        painter.save()
        if column == 0:
            sign = QRect(at.left() + 12, at.top() + 4, 16, 16)
            draw_state(painter, row.state, drawn.mirrored(sign))
            at = drawn.mirrored(at.adjusted(_SIGN, 0, 0, 0))
        painter.setFont(font(_KINDS[column]))
        tone = (Tone.PLAIN, _TONES.get(row.state, Tone.PLAIN), Tone.QUIET)[column]
        painter.setPen(of(tone))
        leading, trailing = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        flags = (leading, leading, trailing)[column] | Qt.AlignmentFlag.AlignTop
        room = at.adjusted(0, 3, -(0, 8, 12)[column], 0)
        text = fitted(painter.fontMetrics(), room.width(), str(index.data()))
        painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, text)
        if drawn.has_focus:
            painter.setPen(QColor(colours().text))
            focus(painter, drawn.at, 4)
        painter.restore()


_KINDS: Final = (Type.STRONG, Type.BODY, Type.CAPTION)  # of the columns
_TONES: Final = {State.PROBLEM: Tone.ERR, State.WORKING: Tone.QUIET, State.UNKNOWN: Tone.UNK}


class ReadingTable(Table):
    """The table; its rings turn while it is seen."""

    def __init__(self, server: str) -> None:
        """Make it without rows, for a server."""
        super().__init__(tr("Readings of {server}", server=server))
        self._readings = Readings(self)
        self.setModel(self._readings)
        self.horizontalHeader().hide()
        self.setItemDelegate(ReadingDelegate(self))
        self._turns = False

    def set_rows(self, rows: tuple[ReadingRow, ...]) -> None:
        """Show the rows as they are now."""
        if self._readings.set_rows(rows):
            self.share(self.viewport().width())
            self.fit()
        self._watch(seen=self.isVisible())

    def share(self, wide: int) -> None:
        """Give the sentence what name and time leave."""
        name = self._readings.widest_name()
        self.setColumnWidth(0, _SIGN + name)
        self.setColumnWidth(2, _TOOK)
        self.setColumnWidth(1, max(80, wide - _SIGN - name - _TOOK))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Turn while one can see it."""
        super().showEvent(event)
        self._watch(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Rest while nobody sees it."""
        super().hideEvent(event)
        self._watch(seen=False)

    def _watch(self, *, seen: bool) -> None:
        works = seen and any(one.state is State.WORKING for one in self._readings.rows)
        timer = turning()
        timer.watch(self, seen=works)
        if works != self._turns:
            again = self.viewport().update
            (timer.stepped.connect if works else timer.stepped.disconnect)(again)
            self._turns = works
