"""The same value in several places, side by side: marks, hatched absence, the first difference."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from pxewizard.core.comparison import Comparison, Match
from pxewizard.core.words import tr
from pxewizard.gui.look.colours import Tone, colours, ground, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.look.option import Cell, cell
from pxewizard.gui.look.paint import focus, hatch
from pxewizard.gui.widgets.comparison_head import LEFT, ComparisonHead, high_of
from pxewizard.gui.widgets.comparison_model import ROW, Beside
from pxewizard.gui.widgets.comparison_rows import MARKS, Shown, ShownRow
from pxewizard.gui.widgets.state import draw_state
from pxewizard.gui.widgets.table import Index, Table, breakable
from pxewizard.gui.words import say

_LABEL: Final = 132  # the names of the rows at least; long ones get more, then wrap
_MARK: Final = 12
_ICON: Final = 20
_TONES: Final = {Match.SAME: Tone.OK, Match.ALIKE: Tone.OK, Match.DIFFERENT: Tone.ERR}


class ValueDelegate(QStyledItemDelegate):
    """Draws one cell: its ground, mark and lines."""

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines."""
        row: ShownRow = index.data(ROW)
        one = QFontMetrics(font(Type.BODY)).height()
        table = self.parent()
        wide = table.columnWidth(index.column()) if isinstance(table, Table) else _LABEL
        if not index.column():
            high = sum(
                high_of(QFontMetrics(font(kind)), wide - 16, text) for kind, _, text in _named(row)
            )
            return QSize(wide, high + 6)
        shown = row.cells[index.column() - 1]
        before = _ICON if shown.certificate or shown.state else 0
        metrics = QFontMetrics(font(Type.CODE if shown.mono else Type.BODY))
        high = high_of(metrics, wide - LEFT - _MARK - before - 2, shown.first)
        return QSize(wide, max(22, high + 6 + (one if shown.second else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        row: ShownRow = index.data(ROW)
        drawn, now = cell(option), colours()
        painter.save()
        if index.column():
            _draw_cell(painter, drawn, row.cells[index.column() - 1])
            painter.fillRect(
                QRect(drawn.at.left(), drawn.at.top(), 1, drawn.at.height()), QColor(now.border)
            )
        else:
            _draw_label(painter, drawn, row)
        if row.begins:
            at = drawn.at
            painter.fillRect(QRect(at.left(), at.top(), at.width(), 1), QColor(now.border))
        if drawn.has_focus:
            focus(painter, drawn.at, 4)
        painter.restore()


def _named(row: ShownRow) -> tuple[tuple[Type, Tone, str], ...]:
    """Return the name of a row, and the line below it where there is one."""
    if row.differs:
        first = say(tr("First difference"))
        return (Type.STRONG, Tone.PLAIN, row.label), (Type.LABEL, Tone.ERR, first)
    if row.below:
        return (Type.STRONG, Tone.PLAIN, row.label), (Type.CAPTION, Tone.QUIET, row.below)
    return ((Type.BODY, Tone.QUIET, row.label),)


def _draw_label(painter: QPainter, drawn: Cell, row: ShownRow) -> None:
    at = drawn.at
    room = QRect(at.left() + 12, at.top() + 3, at.width() - 16, 0)
    for kind, tone, text in _named(row):
        painter.setFont(font(kind))
        painter.setPen(of(tone))
        room.setHeight(high_of(painter.fontMetrics(), room.width(), text))
        wraps = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(drawn.mirrored(room), wraps, breakable(text))
        room.moveTop(room.bottom() + 1)
    if row.differs:
        painter.fillRect(drawn.mirrored(QRect(at.left(), at.top(), 3, at.height())), of(Tone.ERR))


def _draw_cell(painter: QPainter, drawn: Cell, one: Shown) -> None:
    at = drawn.at
    if one.match is Match.ABSENT and one.state is None:
        hatch(painter, at)
    elif one.match is Match.NOT_READ:
        painter.fillRect(at, ground(Tone.UNK))
    elif one.match is Match.DIFFERENT or one.match is Match.ABSENT:
        painter.fillRect(at, ground(Tone.ERR))
    left = at.left() + LEFT
    painter.setFont(font(Type.STRONG))
    painter.setPen(of(_TONES.get(one.match, Tone.PLAIN)))
    mark = QRect(left, at.top() + 3, _MARK, QFontMetrics(font(Type.BODY)).height())
    painter.drawText(drawn.mirrored(mark), Qt.AlignmentFlag.AlignLeading, MARKS.get(one.match, ""))
    left += _MARK
    if one.state:
        draw_state(painter, one.state, drawn.mirrored(QRect(left, at.top() + 4, 16, 16)))
        left += _ICON
    elif one.certificate:
        sign = drawn.mirrored(QRect(left, at.top() + 3, 16, 16))
        draw_icon(painter, "certificate", sign, of(Tone.PLAIN))
        left += _ICON
    _draw_words(painter, drawn, one, left)


def _draw_words(painter: QPainter, drawn: Cell, one: Shown, left: int) -> None:
    at = drawn.at
    tone = one.state.tone if one.state else Tone.ERR if one.match is Match.DIFFERENT else Tone.PLAIN
    kind = Type.STRONG if one.state else Type.CODE if one.mono else Type.BODY
    below = QFontMetrics(font(Type.BODY)).height() if one.second else 0
    room = QRect(left, at.top() + 3, at.right() - left - 2, at.height() - 6 - below)
    painter.setFont(font(kind))
    painter.setPen(of(Tone.QUIET if one.first == "—" else tone))
    flags = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
    painter.drawText(drawn.mirrored(room), flags, breakable(one.first))
    first = high_of(painter.fontMetrics(), room.width(), one.first)
    if one.second:
        painter.setFont(font(Type.LABEL if one.expired else Type.CODE))
        painter.setPen(of(Tone.ERR if one.expired else tone))
        start = at.left() + LEFT + _MARK
        line = QRect(start, room.top() + first, at.right() - start, below)
        shown = painter.fontMetrics().elidedText(
            one.second, Qt.TextElideMode.ElideMiddle, line.width()
        )
        painter.drawText(drawn.mirrored(line), Qt.AlignmentFlag.AlignLeading, shown)


class ComparisonTable(Table):
    """The table; Enter or a click on a column opens the evidence of its side."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(tr("The same value in several places"))
        self._beside = Beside(self)
        self.setModel(self._beside)
        self.setHorizontalHeader(ComparisonHead(self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().sectionClicked.connect(
            lambda section: self.opened.emit(self._beside.index(0, section))
        )
        self.clicked.disconnect(self.opened)
        self.doubleClicked.connect(self.opened)
        self.setItemDelegate(ValueDelegate(self))

    def set_comparison(self, told: Comparison | None, at: datetime) -> None:
        """Show another comparison."""
        self._beside.set_comparison(told, at)
        self.share(self.viewport().width())
        self.fit()

    def evidence(self, at: Index) -> int | None:
        """Return the number of the reading that a column shows."""
        told = self._beside.told
        return told.columns[at.column() - 1].evidence if told and at.column() else None

    def share(self, wide: int) -> None:
        """Give the names of the rows their width, and the sides what is left, alike."""
        sides = self._beside.columnCount() - 1
        if sides < 1:
            return
        names = min(max(_LABEL, self._longest_name()), max(_LABEL, wide // 5))
        self.setColumnWidth(0, names)
        each = max(60, (wide - names) // sides)
        for column in range(1, sides + 1):
            self.setColumnWidth(column, each)
        self.setColumnWidth(sides, max(60, wide - names - each * (sides - 1)))
        self.updateGeometries()  # another width may break a role of the head into other lines

    def _longest_name(self) -> int:
        named = (one for row in self._beside.rows for one in _named(row))
        return max((QFontMetrics(font(k)).horizontalAdvance(text) + 18 for k, _, text in named))
