"""The same value in several places, side by side: marks, hatched absence, the first difference."""

from __future__ import annotations

import html
from datetime import datetime
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pxewizard.core.comparison import Comparison, Match
from pxewizard.core.words import tr
from pxewizard.gui.look.colours import Tone, colours, ground, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.look.option import Cell, cell
from pxewizard.gui.look.paint import focus, hatch
from pxewizard.gui.widgets.comparison_rows import MARKS, Shown, ShownRow, rows_of
from pxewizard.gui.widgets.state import draw_state
from pxewizard.gui.widgets.table import COPIED, Index, Table, breakable
from pxewizard.gui.words import say

_ROW: Final = Qt.ItemDataRole.UserRole
_LABEL: Final = 132
_LEFT: Final = 8  # of a cell; a mark stands before its text
_MARK: Final = 12
_ICON: Final = 20
_TONES: Final = {Match.SAME: Tone.OK, Match.ALIKE: Tone.OK, Match.DIFFERENT: Tone.ERR}


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
        """Return role, server, time and tag of a side."""
        if self.told is None or not section:
            return "", "", "", ""
        side = self.told.columns[section - 1]
        when = f"{side.at:%H:%M:%S}" if side.at else ""
        return say(side.role), side.server, when, f"E{side.evidence}" if side.evidence else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, shows on hovering, or copies."""
        row = self.rows[index.row()]
        if role == _ROW:
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


class ComparisonHead(QHeaderView):
    """Three lines above each column, and the tag of its reading."""

    def __init__(self, parent: QWidget) -> None:
        """Make it for the columns."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of three lines."""
        high = (
            QFontMetrics(font(Type.LABEL)).height() + 2 * QFontMetrics(font(Type.CAPTION)).height()
        )
        return QSize(super().sizeHint().width(), high + 12)

    def paintSection(self, painter: QPainter, at: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        """Draw one head; of a long server name the domain is elided, never the host."""
        model, now = self.model(), colours()
        painter.save()
        painter.fillRect(at, QColor(now.alt))
        painter.fillRect(QRect(at.left(), at.bottom(), at.width(), 1), QColor(now.border))
        if section and isinstance(model, Beside):
            painter.fillRect(QRect(at.left(), at.top(), 1, at.height()), QColor(now.border))
            role, server, when, tag = model.head(section)
            top = at.top() + 6
            caption = QFontMetrics(font(Type.CAPTION))
            for text, kind, tone in (
                (role, Type.LABEL, Tone.PLAIN),
                (server, Type.CAPTION, Tone.QUIET),
                (when, Type.CAPTION, Tone.QUIET),
            ):
                metrics = QFontMetrics(font(kind))
                room = QRect(at.left() + _LEFT, top, at.width() - 2 * _LEFT, metrics.height())
                painter.setFont(font(kind))
                painter.setPen(of(tone))
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
                top += metrics.height()
            painter.setFont(font(Type.CAPTION))
            painter.setPen(of(Tone.ACCENT))
            corner = QRect(at.left(), top - caption.height(), at.width() - _LEFT, caption.height())
            painter.drawText(
                corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tag
            )
        painter.restore()


class ValueDelegate(QStyledItemDelegate):
    """Draws one cell: its ground, mark and lines."""

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines."""
        row: ShownRow = index.data(_ROW)
        one = QFontMetrics(font(Type.BODY)).height()
        if not index.column():
            return QSize(_LABEL, one + 6 + (one if row.below or row.differs else 0))
        shown = row.cells[index.column() - 1]
        table = self.parent()
        wide = table.columnWidth(index.column()) if isinstance(table, Table) else 120
        before = _ICON if shown.certificate or shown.state else 0
        room = QRect(0, 0, max(40, wide - _LEFT - _MARK - before - 2), 10_000)
        metrics = QFontMetrics(font(Type.CODE if shown.mono else Type.BODY))
        text = breakable(shown.first)
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(wide, max(22, high + 6 + (one if shown.second else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        row: ShownRow = index.data(_ROW)
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


def _draw_label(painter: QPainter, drawn: Cell, row: ShownRow) -> None:
    at, high = drawn.at, QFontMetrics(font(Type.BODY)).height()
    heads = bool(row.below) or row.differs
    painter.setFont(font(Type.STRONG if heads else Type.BODY))
    painter.setPen(of(Tone.PLAIN if heads else Tone.QUIET))
    room = QRect(at.left() + 12, at.top() + 3, at.width() - 14, high)
    painter.drawText(drawn.mirrored(room), Qt.AlignmentFlag.AlignLeading, row.label)
    if row.differs:
        painter.fillRect(drawn.mirrored(QRect(at.left(), at.top(), 3, at.height())), of(Tone.ERR))
    if not heads:
        return
    painter.setFont(font(Type.LABEL if row.differs else Type.CAPTION))
    painter.setPen(of(Tone.ERR if row.differs else Tone.QUIET))
    below = say(tr("First difference")) if row.differs else row.below
    painter.drawText(drawn.mirrored(room.translated(0, high)), Qt.AlignmentFlag.AlignLeading, below)


def _draw_cell(painter: QPainter, drawn: Cell, one: Shown) -> None:
    at = drawn.at
    if one.match is Match.ABSENT and one.state is None:
        hatch(painter, at)
    elif one.match is Match.NOT_READ:
        painter.fillRect(at, ground(Tone.UNK))
    elif one.match is Match.DIFFERENT or one.match is Match.ABSENT:
        painter.fillRect(at, ground(Tone.ERR))
    left = at.left() + _LEFT
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
    if one.second:
        painter.setFont(font(Type.LABEL if one.expired else Type.CODE))
        painter.setPen(of(Tone.ERR if one.expired else tone))
        start = at.left() + _LEFT
        line = QRect(start, room.bottom() + 1, at.right() - start, below)
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
        self.setColumnWidth(0, _LABEL)
        each = max(60, (wide - _LABEL) // sides)
        for column in range(1, sides + 1):
            self.setColumnWidth(column, each)
        self.setColumnWidth(sides, max(60, wide - _LABEL - each * (sides - 1)))
