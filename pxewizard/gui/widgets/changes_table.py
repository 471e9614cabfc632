"""Earlier changes as a table: when, where, what became of them."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pxewizard.core.words import tr
from pxewizard.engine.flow.past import Past, past
from pxewizard.engine.formats.record import Change
from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.widgets.state import State, draw_state
from pxewizard.gui.words import say

_HIGH: Final = 36
_HEADS: Final = (
    tr("When"),
    tr("Server"),
    tr("Verdict"),
    tr("What happened"),
    tr("Undo"),
)
_WIDE: Final = {0: 128, 2: 144, 3: 180, 4: 84}  # the server's name takes the rest
_SERVER: Final = 1
_VERDICT: Final = 2
DOES: Final = 4  # empty: for a button, where there is one
_STATES: Final = {"ok": State.OK, "warn": State.WARNING, "unknown": State.UNKNOWN}
_TONES: Final = {0: Tone.PLAIN, 1: Tone.PLAIN, 3: Tone.QUIET}
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
        return None

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


class ChangesTable(QTableView):
    """The table; the row that is picked can be undone by a button beside it."""

    picked = Signal()

    def __init__(self, *, most: int | None = None) -> None:
        """Make it empty; with `most` it is as high as its rows, and never scrolls."""
        super().__init__()
        self._most = most
        self.setAccessibleName(say(tr("Earlier changes")))
        self.rows = ChangesModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Head(self))
        for column, wide in _WIDE.items():
            self.setColumnWidth(column, wide)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HIGH)
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
        self.updateGeometry()
        self.picked.emit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the rows, where it does not scroll."""
        rows = 8 if self._most is None else self.rows.rowCount()
        return QSize(400, (rows + 1) * _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which a row can be read."""
        return QSize(200, 4 * _HIGH if self._most is None else self.sizeHint().height())


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now, at = colours(), cell(option)
        painter.fillRect(at.at, QColor(now.tint if at.is_selected else now.base))
        painter.setPen(QColor(now.border))
        painter.drawLine(at.at.bottomLeft(), at.at.bottomRight())
        inner = at.at.adjusted(16, 0, -4, 0)
        model = index.model()
        painter.setFont(font(Type.BODY))
        painter.setPen(of(_TONES.get(index.column(), Tone.PLAIN)))
        if index.column() == _VERDICT and isinstance(model, ChangesModel):
            state = _STATES[model.past(index.row()).became.severity]
            sign = QRect(inner.left(), inner.center().y() - 7, 16, 16)
            draw_state(painter, state, at.mirrored(sign))
            inner = inner.adjusted(24, 0, 0, 0)
            painter.setFont(font(Type.STRONG))
            painter.setPen(of(state.tone))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        shown = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(at.mirrored(inner), flags, shown)
        if at.has_focus:
            focus(painter, at.at.adjusted(1, 1, -1, -1))


class _Head(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setStretchLastSection(False)
        self.setFixedHeight(32)
        self.setHighlightSections(False)

    def setModel(self, model: Any) -> None:  # noqa: N802, ANN401 - Qt's name and type
        super().setModel(model)
        if self.count() > _SERVER:
            self.setSectionResizeMode(_SERVER, QHeaderView.ResizeMode.Stretch)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802 - Qt's name
        now = colours()
        painter.fillRect(rect, QColor(now.alt))
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(now.sub))
        painter.setFont(font(Type.LABEL))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        painter.drawText(rect.adjusted(16, 0, -4, 0), flags, text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self.viewport()).fillRect(self.viewport().rect(), QColor(colours().alt))
        super().paintEvent(event)
