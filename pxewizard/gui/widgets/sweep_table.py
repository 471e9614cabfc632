"""The table of the other distribution points: it scrolls itself, and sorts by a click on a column."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pxewizard.core.words import tr
from pxewizard.engine.flow.sweeping import WORDS
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.widgets.check_list import draw_box
from pxewizard.gui.widgets.state import draw_state, turning
from pxewizard.gui.widgets.sweep_model import (
    HEADS,
    NAMED,
    ROW,
    SERVER,
    SERVICE,
    SIGNS,
    SITE,
    STATE,
    TOOK,
    WHAT,
    SweepFilter,
    SweepModel,
    whole,
)
from pxewizard.gui.widgets.table import Index, undecorate_rows
from pxewizard.gui.words import say

_HIGH: Final = 28
_NAME: Final = 44  # where a server's name begins, behind its box
_WIDE: Final = {
    SERVER: 238,
    SITE: 52,
    STATE: 116,
    SERVICE: 96,
    NAMED: 88,
    TOOK: 70,
}  # "What was read" the rest
_ROOM: Final = {
    SERVICE: 760,
    TOOK: 700,
    SITE: 660,
    NAMED: 640,
}  # width from which a column is shown
_SERVER: Final = (  # from a width on, the room of a name: more where a column was just left out
    (_ROOM[SERVICE], _WIDE[SERVER]),
    (_ROOM[TOOK], 218),
    (_ROOM[NAMED], 198),
    (560, _WIDE[SERVER]),
    (0, 198),
)
_QUIET: Final = {WHAT}
_STRONG: Final = {SweepState.MISSING, SweepState.DIFFERS, SweepState.AFFECTED, SweepState.NOT_READ}


class SweepTable(QTableView):
    """Rows of servers; `picked` tells that another one is, or none."""

    picked = Signal()
    turned = Signal(str, bool)  # a server's box: whether it shall be ticked

    def __init__(self) -> None:
        """Make it empty, the most urgent first."""
        super().__init__()
        self.setAccessibleName(say(tr("Other distribution points")))
        self.rows = SweepModel(self)
        self.shown = SweepFilter(self)
        self.shown.setSourceModel(self.rows)
        self.setModel(self.shown)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Head(self))
        for column, wide in _WIDE.items():
            self.setColumnWidth(column, wide)
        words, heads = QFontMetrics(font(Type.STRONG)), QFontMetrics(font(Type.LABEL))
        widest = max(words.horizontalAdvance(say(one)) for one in WORDS.values())
        self.setColumnWidth(STATE, max(_WIDE[STATE], widest + 46))
        self.setColumnWidth(SITE, max(_WIDE[SITE], heads.horizontalAdvance(say(HEADS[SITE])) + 20))
        undecorate_rows(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(_HIGH)
        self.verticalHeader().setDefaultSectionSize(_HIGH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSortingEnabled(True)
        self.sortByColumn(STATE, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.picked.emit())
        self.shown.modelReset.connect(self.picked)
        turning().stepped.connect(self._turned)

    @property
    def current(self) -> SweepRow | None:
        """Return the server that is picked, as it stands now."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, SweepRow) else None

    def show_rows(self, rows: tuple[SweepRow, ...], ticked: frozenset[str] = frozenset()) -> None:
        """Show these rows; what is picked and seen stays."""
        self.rows.show_rows(rows, ticked)
        working = any(one.state is SweepState.WORKING for one in rows)
        turning().watch(self, seen=working and self.isVisible())

    def pick(self, server: str) -> None:
        """Pick a server, if it is shown."""
        for number in range(self.shown.rowCount()):
            if self.shown.index(number, SERVER).data() == server:
                self.setCurrentIndex(self.shown.index(number, SERVER))
                return

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave columns out where there is no room for them: the least wanted first."""
        super().resizeEvent(event)
        wide = event.size().width()
        for column, needed in _ROOM.items():
            self.setColumnHidden(column, wide < needed)
        self.setColumnWidth(SERVER, next(room for least, room in _SERVER if wide >= least))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which some rows are seen; it takes what room there is."""
        return QSize(600, 5 * _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which a row can be read."""
        return QSize(300, 4 * _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy what is known of a server with Ctrl+C; tick it, or do not, with Space."""
        row = self.current
        if event.matches(QKeySequence.StandardKey.Copy) and row:
            QGuiApplication.clipboard().setText(whole(row))
        elif event.key() == Qt.Key.Key_Space and row:
            self._turn(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a server by a click on its box."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        if index.column() == SERVER and isinstance(row, SweepRow):
            at = self.style().visualRect(
                self.layoutDirection(), self.visualRect(index), _box(self.visualRect(index))
            )
            if at.adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
                self._turn(row)

    def _turn(self, row: SweepRow) -> None:
        if row.fix:
            self.turned.emit(row.server, row.server not in self.rows.ticked)

    def _turned(self) -> None:
        """Draw the states again, among which rings turn."""
        if self.isVisible():
            left = self.columnViewportPosition(STATE)
            self.viewport().update(left, 0, self.columnWidth(STATE), self.viewport().height())


def _box(at: QRect) -> QRect:
    """Return where the box stands in the cell of a server."""
    return QRect(at.left() + 16, at.center().y() - 7, 16, 16)


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, at, column = colours(), cell(option), index.column()
        painter.fillRect(at.at, QColor(now.tint if at.is_selected else now.base))
        painter.setPen(QColor(now.border))
        painter.drawLine(at.at.bottomLeft(), at.at.bottomRight())
        inner = at.at.adjusted(_NAME if column == SERVER else 8, 0, -8, 0)
        row = index.data(ROW)
        if column == SERVER and (box := index.data(Qt.ItemDataRole.CheckStateRole)) is not None:
            is_on = Qt.CheckState(box) is Qt.CheckState.Checked
            draw_box(painter, at.mirrored(_box(at.at)), is_on=is_on)
        painter.setFont(font(Type.BODY))
        painter.setPen(of(Tone.QUIET if column in _QUIET and not at.is_selected else Tone.PLAIN))
        if column == STATE and isinstance(row, SweepRow):
            sign = SIGNS[row.state]
            draw_state(
                painter, sign, at.mirrored(QRect(inner.left(), inner.center().y() - 7, 16, 16))
            )
            inner = inner.adjusted(22, 0, 0, 0)
            painter.setFont(font(Type.STRONG if row.state in _STRONG else Type.BODY))
            painter.setPen(of(sign.tone))
        side = Qt.AlignmentFlag.AlignTrailing if column == TOOK else Qt.AlignmentFlag.AlignLeading
        shown = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(at.mirrored(inner), Qt.AlignmentFlag.AlignVCenter | side, shown)
        if at.has_focus:
            focus(painter, at.at.adjusted(1, 1, -1, -1))


class _Head(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(32)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(40)

    def setModel(self, model: Any) -> None:  # noqa: N802, ANN401 - Qt's name and type
        super().setModel(model)
        if self.count() > WHAT:
            self.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802 - Qt's name
        now = colours()
        painter.fillRect(rect, QColor(now.alt))
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(now.text))
        painter.setFont(font(Type.LABEL))
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        arrow = (" ▾" if up else " ▴") if self.sortIndicatorSection() == logical else ""
        side = Qt.AlignmentFlag.AlignTrailing if logical == TOOK else Qt.AlignmentFlag.AlignLeading
        left = _NAME if logical == SERVER else 8
        inner = self.style().visualRect(self.layoutDirection(), rect, rect.adjusted(left, 0, -8, 0))
        metrics, right = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        room = inner.width() - metrics.horizontalAdvance(arrow)
        text = metrics.elidedText(text, right, room) + arrow
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | side, text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self.viewport()).fillRect(self.viewport().rect(), QColor(colours().alt))
        super().paintEvent(event)
