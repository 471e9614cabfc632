"""The model of a comparison: what each cell and head says, shows on hovering, and copies."""

from __future__ import annotations

import html
from datetime import datetime
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from pxewizard.core.comparison import Comparison
from pxewizard.core.words import tr
from pxewizard.gui.times import time_of
from pxewizard.gui.widgets.comparison_rows import MARKS, Shown, ShownRow, rows_of
from pxewizard.gui.widgets.table import COPIED, Index
from pxewizard.gui.words import say

ROW: Final = Qt.ItemDataRole.UserRole


class Beside(QAbstractTableModel):
    """The rows of a comparison; the first column names them."""

    def __init__(self, parent: QWidget) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self.told: Comparison | None = None
        self.rows: tuple[ShownRow, ...] = ()

    def set_comparison(self, told: Comparison | None, at: datetime) -> None:
        """Take another comparison."""
        self.beginResetModel()
        self.told = told
        self.rows = rows_of(told, at) if told else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rows are drawn."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return the sides, and one for the names of the rows."""
        return 0 if parent.isValid() or self.told is None else len(self.told.columns) + 1

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the role, server and time of a side, and the tag of its reading."""
        wanted = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if orientation is not Qt.Orientation.Horizontal or role not in wanted or not section:
            return None
        return ", ".join(one for one in self.head(section) if one)

    def head(self, section: int) -> tuple[str, str, str, str]:
        """Return role and site, server, time and tag of a side."""
        if self.told is None or not section:
            return "", "", "", ""
        side = self.told.columns[section - 1]
        when = time_of(side.at) if side.at else ""
        role = tr("{role} · {site}", role=side.role, site=side.site) if side.site else side.role
        return say(role), side.server, when, f"E{side.evidence}" if side.evidence else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, shows on hovering, or copies."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if not index.column():
            first = say(tr("First difference")) if row.differs else row.below
            words = f"{row.label}, {first}" if first else row.label
            spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return words if role in spoken else None
        return _of_cell(row.cells[index.column() - 1], role)


def _of_cell(one: Shown, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return f"{MARKS.get(one.match, '')} {one.first} {one.second}".strip()
        case Qt.ItemDataRole.AccessibleTextRole:
            return one.spoken
        case Qt.ItemDataRole.ToolTipRole:  # a tool tip alone decides by itself what is markup
            return f"<p style='white-space:pre'>{html.escape(one.tip)}</p>" if one.tip else None
        case _ if role == COPIED:
            return one.whole
        case _:
            return None
