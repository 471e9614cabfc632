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
from pxewizard.gui.widgets.comparison_head import LEFT, ComparisonHead
from pxewizard.gui.widgets.comparison_model import ROW, Beside
from pxewizard.gui.widgets.comparison_rows import MARKS, Shown, ShownRow
from pxewizard.gui.widgets.state import draw_state
from pxewizard.gui.widgets.table import Index, Table
from pxewizard.gui.widgets.wrapping import WRAP, fitted, high_of, widest_word
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
        left, top = _begins(shown, wide)
        high = top + high_of(QFontMetrics(font(_kind(shown))), wide - left - 2, shown.first)
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
        shown = fitted(painter.fontMetrics(), room.width(), text)
        painter.drawText(drawn.mirrored(room), WRAP, shown)
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
    elif one.certificate:
        sign = drawn.mirrored(QRect(left, at.top() + 3, 16, 16))
        draw_icon(painter, "certificate", sign, of(Tone.PLAIN))
    _draw_words(painter, drawn, one)


def _kind(one: Shown) -> Type:
    return Type.STRONG if one.state else Type.CODE if one.mono else Type.BODY


def _begins(one: Shown, wide: int) -> tuple[int, int]:
    """Return where the words of a cell begin: beside its signs, or below them for a wide word."""
    beside = LEFT + _MARK + (_ICON if one.certificate or one.state else 0)
    if widest_word(QFontMetrics(font(_kind(one))), one.first) <= wide - beside - 2:
        return beside, 0
    signs = one.state or one.certificate or MARKS.get(one.match)
    return LEFT, 18 if signs else 0


def _draw_words(painter: QPainter, drawn: Cell, one: Shown) -> None:
    at = drawn.at
    left, top = _begins(one, at.width())
    tone = one.state.tone if one.state else Tone.ERR if one.match is Match.DIFFERENT else Tone.PLAIN
    below = QFontMetrics(font(Type.BODY)).height() if one.second else 0
    room = QRect(at.left() + left, at.top() + 3 + top, at.width() - left - 2, 0)
    room.setHeight(at.height() - 6 - top - below)
    painter.setFont(font(_kind(one)))
    painter.setPen(of(Tone.QUIET if one.first == "—" else tone))
    shown = fitted(painter.fontMetrics(), room.width(), one.first)
    painter.drawText(drawn.mirrored(room), WRAP, shown)
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
