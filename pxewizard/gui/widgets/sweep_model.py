"""The rows of a sweep for Qt: cells, what they are sorted and filtered by. Only what changes is told of."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.sweeping import WORDS
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.gui.times import time_of
from pxewizard.gui.widgets.state import State
from pxewizard.gui.widgets.wrapping import breakable
from pxewizard.gui.words import decimal, say

HEADS: Final = (
    tr("Server"),
    tr("Site"),
    tr("State"),
    tr("What was read"),
    tr("PXE service"),
    tr("In CertMgr"),
    tr("Took"),
)
SERVER, SITE, STATE, WHAT, SERVICE, NAMED, TOOK = range(len(HEADS))
ROW: Final = Qt.ItemDataRole.UserRole
SORT: Final = Qt.ItemDataRole.UserRole + 2
SIGNS: Final = {
    SweepState.MISSING: State.PROBLEM,
    SweepState.DIFFERS: State.WARNING,
    SweepState.AFFECTED: State.PROBLEM,
    SweepState.UNDECIDED: State.UNKNOWN,
    SweepState.NOT_READ: State.UNKNOWN,
    SweepState.WORKING: State.WORKING,
    SweepState.WAITING: State.WAITING,
    SweepState.NOT_APPLICABLE: State.SKIPPED,
    SweepState.CORRECT: State.OK,
}
_ORDER: Final = {state: number for number, state in enumerate(SweepState)}
_NONE: Final = "—"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class SweepModel(QAbstractTableModel):
    """One row a server, in the order in which the servers were found."""

    def __init__(self, parent: QObject) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.rows: tuple[SweepRow, ...] = ()
        self.ticked: frozenset[str] = frozenset()

    def show_rows(self, rows: tuple[SweepRow, ...], ticked: frozenset[str] = frozenset()) -> None:
        """Show these rows; where the servers are the same, only the rows that changed are drawn again."""
        before, turned = self.rows, self.ticked ^ ticked
        self.ticked = ticked
        if len(before) != len(rows) or any(
            old is not new and old.server != new.server
            for old, new in zip(before, rows, strict=True)
        ):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if (old is not new and old != new) or new.server in turned:
                self.dataChanged.emit(self.index(number, 0), self.index(number, TOOK))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many servers there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a column's name."""
        wanted = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}  # it may be shortened
        if orientation is Qt.Orientation.Horizontal and role in wanted:
            return say(HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text; a screen reader hears the column's name with it."""
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{say(HEADS[column])}: {_text(row, column)}"
            case Qt.ItemDataRole.CheckStateRole if column == SERVER and row.fix:
                is_on = row.server in self.ticked
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(row, column)
            case _ if role == ROW:
                return row
            case _ if role == SORT:
                return _key(row, column)
        return None


def whole(row: SweepRow) -> str:
    """Return everything that is to be said of a server, with what to do where it was not read."""
    state = say(WORDS[row.state])
    said = [f"{row.server}: {state}"] + ([say(row.what)] if row.what else [])
    said += [say(row.problem.advice), row.problem.detail] if row.problem else []
    said += [say(_alone(row.left_out))] if row.left_out and not row.problem else []
    return "\n".join(one for one in said if one)


def _alone(why: Text) -> Text:
    return tr("Not mended together with others: {why}", why=why)


def _tip(row: SweepRow, column: int) -> str | None:
    named = row.target.named_at
    if column == NAMED:
        return f"{named.astimezone():%Y-%m-%d %H:%M:%S}" if named else None
    return breakable(whole(row)) if column in {SERVER, STATE, WHAT} else None


def _text(row: SweepRow, column: int) -> str:
    match column:
        case 0:
            return row.server
        case 1:
            return row.site_code or _NONE
        case 2:
            return say(WORDS[row.state])
        case 3:
            return _one_line(say(row.what)) if row.what else _NONE
        case 4:
            return row.service or _NONE
        case 5:
            named = row.target.named_at
            return time_of(named) if named else say(tr("named")) if row.target.in_log else _NONE
        case _:
            return _NONE if row.seconds is None else say(tr("{n} s", n=decimal(row.seconds)))


def _one_line(text: str) -> str:
    return "".join(one if one.isprintable() else "·" for one in text[:300])


def _key(row: SweepRow, column: int) -> str:
    """Return what a column is sorted by; states by urgency, then those of the log first."""
    match column:
        case 2:
            return f"{_ORDER[row.state]:02}{not row.target.in_log:d}{row.server}"
        case 5:
            named = row.target.named_at
            return named.isoformat() if named else "~"
        case 6:
            return f"{row.seconds or 0:012.3f}"
        case _:
            return f"{_text(row, column).casefold()} {row.server}"


class SweepFilter(QSortFilterProxyModel):
    """The rows in these states whose name or detail holds a text, the most urgent first."""

    def __init__(self, parent: QObject) -> None:
        """Let every row through."""
        super().__init__(parent)
        self._wanted, self._states = "", frozenset(SweepState)
        self.setSortRole(SORT)
        self.setDynamicSortFilter(True)

    def let_through(self, text: str, states: frozenset[SweepState]) -> None:
        """Let these rows through."""
        wanted = text.strip().casefold()
        if (wanted, states) != (self._wanted, self._states):
            self._wanted, self._states = wanted, states
            self.invalidate()

    def filterAcceptsRow(self, number: int, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether a row is let through."""
        del parent
        model = self.sourceModel()
        if not isinstance(model, SweepModel):
            return True
        row = model.rows[number]
        if row.state not in self._states:
            return False
        return not self._wanted or any(
            self._wanted in _text(row, column).casefold() for column in (SERVER, WHAT, SERVICE)
        )
