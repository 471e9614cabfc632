"""What a delegate is told about the cell that it draws; PySide's own types leave these fields out."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pxewizard.core.late import dataclass


@dataclass(frozen=True)
class Cell:
    """Where a cell is, and in which state."""

    at: QRect
    direction: Qt.LayoutDirection
    has_focus: bool
    is_hovered: bool
    is_selected: bool

    def mirrored(self, part: QRect) -> QRect:
        """Return where a part is drawn: the other side where one reads from right to left."""
        return QStyle.visualRect(self.direction, self.at, part)


def cell(option: QStyleOptionViewItem) -> Cell:
    """Return what the option says."""
    told = cast("Any", option)
    flag = QStyle.StateFlag
    return Cell(
        at=told.rect,
        direction=told.direction,
        has_focus=bool(told.state & flag.State_HasFocus),
        is_hovered=bool(told.state & flag.State_MouseOver),
        is_selected=bool(told.state & flag.State_Selected),
    )
