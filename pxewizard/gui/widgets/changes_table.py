"""Earlier changes as a table: when, where, what became of them."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)

from pxewizard.core.words import tr
from pxewizard.engine.flow.past import Past, past
from pxewizard.engine.formats.record import Change
from pxewizard.gui.look.colours import Tone, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.row_table import STATE, RowTable
from pxewizard.gui.widgets.state import State
from pxewizard.gui.words import say

_HIGH: Final = 36
_HEADS: Final = (
    tr("When"),
    tr("Server"),
    tr("Verdict"),
    tr("What happened"),
    tr("Undo"),
)
_SERVER: Final = 1  # its name takes what the others leave
_VERDICT: Final = 2
DOES: Final = 4  # empty: for a button, where there is one
_BUTTON: Final = 96
_STATES: Final = {"ok": State.OK, "warn": State.WARNING, "unknown": State.UNKNOWN}
_TONES: Final = {0: Tone.PLAIN, 1: Tone.PLAIN, 3: Tone.QUIET, DOES: Tone.PLAIN}
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class ChangesModel(QAbstractTableModel):
    """The changes, newest first; a row is put into words only when it is seen."""

    def __init__(self) -> None:
        """Begin without changes."""
        super().__init__()
        self.changes: tuple[Change, ...] = ()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Show others."""
        if changes == self.changes:
            return
        self.beginResetModel()
        self.changes = changes
        self.endResetModel()

    def past(self, row: int) -> Past:
        """Return the change of a row in few words."""
        return past(self.changes[row])

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many changes there are."""
        return 0 if parent.isValid() else len(self.changes)

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
        """Return a cell's text; a screen reader hears the column's name with it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say(_HEADS[index.column()])}: {self._text(index)}"
        is_verdict = index.column() == _VERDICT
        if role == STATE and is_verdict:
            return self._state(index)
        if role == Qt.ItemDataRole.FontRole:
            return font(Type.STRONG if is_verdict else Type.BODY)
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = self._state(index).tone if is_verdict else _TONES[index.column()]
            return of(tone)
        return None

    def _state(self, index: _Index) -> State:
        return _STATES[self.past(index.row()).became.severity]

    def _text(self, index: _Index) -> str:
        one = self.past(index.row())
        match index.column():
            case 0:
                return f"{one.at.astimezone():%Y-%m-%d %H:%M}" if one.at else ""
            case 1:
                servers = _servers(one.servers)
                return say(tr("Practice: {servers}", servers=servers)) if one.practice else servers
            case 2:
                return say(one.became.word)
            case 3:
                return say(one.happened)
            case _:
                return ""


def _servers(names: tuple[str, ...]) -> str:
    if len(names) < 2:  # noqa: PLR2004 - one, or none where the record ended before the first step
        return "".join(names)
    return say(tr("{first} and {n:# more|# more}", first=names[0], n=len(names) - 1))


class ChangesTable(RowTable):
    """The table; the row that is picked can be undone by a button beside it."""

    picked = Signal()

    def __init__(self, *, most: int | None = None) -> None:
        """Make it empty; with `most` it is as high as its rows, and never scrolls."""
        super().__init__(tr("Earlier changes"), high=_HIGH, stretch=_SERVER)
        self._most = most
        self.rows = ChangesModel()
        self.setModel(self.rows)
        self.fit_columns()
        if most is not None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.picked.emit())

    @property
    def current(self) -> Past | None:
        """Return the change that is picked."""
        row = self.currentIndex().row()
        return self.rows.past(row) if 0 <= row < self.rows.rowCount() else None

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Show the changes; the first is picked where none was."""
        self.rows.show_changes(changes[: self._most])
        if self._most is None and changes and not self.currentIndex().isValid():
            self.selectRow(0)
        self.fit_columns()
        self.updateGeometry()
        self.picked.emit()

    def least(self, column: int) -> int:
        """Return the room that the button needs."""
        return _BUTTON if column == DOES else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the rows, where it does not scroll."""
        rows = 8 if self._most is None else self.rows.rowCount()
        return QSize(400, (rows + 1) * _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which a row can be read."""
        return QSize(200, 4 * _HIGH if self._most is None else self.sizeHint().height())
