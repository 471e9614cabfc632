"""A table in a card: as high as its rows, without grid and selection of text, led by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView

from pxewizard.core.words import Text
from pxewizard.gui.words import plain, say

Index = QModelIndex | QPersistentModelIndex
COPIED = Qt.ItemDataRole.UserRole + 1  # the whole text of a cell, where it shows a part


def undecorate(table: QTableView) -> None:
    """Take frame, grid and row heads from a table, and let Tab lead out of it."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()


def undecorate_rows(table: QTableView) -> None:
    """Do the same for a table whose rows are chosen whole, each on one line."""
    undecorate(table)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)


class Table(QTableView):
    """Rows that are all seen: the page scrolls, not the table. Enter opens a cell, Ctrl+C copies it."""

    opened = Signal(QModelIndex)

    def __init__(self, name: Text) -> None:
        """Make it without a model, with the name that a screen reader says."""
        super().__init__()
        self.setAccessibleName(say(name))
        undecorate(self)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.opened)

    def fit(self) -> None:
        """Take the height of the rows; call it when they or the width have changed."""
        self.resizeRowsToContents()
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of all rows."""
        head = self.horizontalHeader()
        top = 0 if head.isHidden() else head.sizeHint().height()
        return QSize(super().sizeHint().width(), top + self.verticalHeader().length())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height, and hardly any width."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the columns their shares of the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share(event.size().width())
            self.fit()

    def share(self, wide: int) -> None:
        """Give each column its share of the width."""
        count = self.model().columnCount()
        for column in range(count):
            self.setColumnWidth(column, wide // count)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open a cell with Enter, copy it with Ctrl+C; Up and Down leave the table at its ends."""
        at = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isValid():
            self.opened.emit(at)
        elif event.matches(QKeySequence.StandardKey.Copy) and at.isValid():
            copied = at.data(COPIED) or at.data(Qt.ItemDataRole.DisplayRole)
            QGuiApplication.clipboard().setText(plain(str(copied or "")))
        else:
            super().keyPressEvent(event)
