"""A list of which one is picked: each row a title and a quieter text, wrapped; arrow keys move along it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.words import say

_MARGIN: Final = 12
_BELOW: Final = Qt.ItemDataRole.UserRole
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_Index = QModelIndex | QPersistentModelIndex


class PickList(QListWidget):
    """Rows of a title and a text; `itemActivated` is Enter or a double click."""

    def __init__(self, name: Text, rows: Sequence[tuple[Text | str, Text | str]]) -> None:
        """Make it with the first row picked."""
        super().__init__()
        self.setAccessibleName(say(name))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        for title, below in rows:
            shown, more = _words(title), _words(below)
            item = QListWidgetItem(shown, self)
            item.setData(_BELOW, more)
            spoken = f"{shown}. {more}" if more else shown
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.setCurrentRow(0)
        self.itemSelectionChanged.connect(self._follow)

    def _follow(self) -> None:
        """Go to the row that is selected: a screen reader selects one without going there."""
        for item in self.selectedItems():
            self.setCurrentItem(item)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    def __init__(self, view: PickList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        wide = self._view.viewport().width()
        title, below = _shapes(QRect(0, 0, wide, 10_000), index)
        return QSize(wide, (below if below.height() else title).bottom() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now, at = colours(), cell(option)
        if at.is_selected:
            painter.fillRect(at.at, QColor(now.tint))
        title, below = _shapes(at.at, index)
        painter.setPen(QColor(now.text))
        painter.setFont(_title(index))
        painter.drawText(title, _WRAP, index.data())
        painter.setPen(QColor(now.sub))
        painter.setFont(font(Type.CAPTION))
        painter.drawText(below, _WRAP, index.data(_BELOW))
        if at.has_focus:
            focus(painter, at.at.adjusted(2, 2, -2, -2))


def _title(index: _Index) -> QFont:
    return font(Type.STRONG if index.data(_BELOW) else Type.BODY)


def _shapes(at: QRect, index: _Index) -> tuple[QRect, QRect]:
    """Return where title and text go, one below the other."""
    wide = max(40, at.width() - 2 * _MARGIN)
    room = QRect(at.left() + _MARGIN, at.top() + 8, wide, 10_000)
    title = QFontMetrics(_title(index)).boundingRect(room, int(_WRAP), index.data())
    title = QRect(room.left(), room.top(), wide, title.height())
    below = QRect(room.left(), title.bottom() + 2, wide, 10_000)
    text = index.data(_BELOW)
    high = QFontMetrics(font(Type.CAPTION)).boundingRect(below, int(_WRAP), text).height()
    below.setHeight(high if text else 0)
    return title, below


def _words(says: Text | str) -> str:
    return say(says) if isinstance(says, Text) else says
