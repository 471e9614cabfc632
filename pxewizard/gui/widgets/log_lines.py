"""What the logs say: the lines that hold one of the article's marks, the mark itself in bold."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.flow.exhibits import Exhibits, Line, first_of_each
from pxewizard.gui.look.colours import Tone, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.card import Card, Heading
from pxewizard.gui.widgets.table import COPIED, Index, Table
from pxewizard.gui.words import say

_LINE: Final = Qt.ItemDataRole.UserRole
_FEW: Final = 3
_TIME: Final = 150
_HIGH: Final = 22


class Lines(QAbstractTableModel):
    """The lines shown: time, file with the line's number, text."""

    def __init__(self, parent: QWidget) -> None:
        """Hold no lines yet."""
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Take other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return time, place, text."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, or the line itself."""
        line = self.lines[index.row()]
        when = f"{line.at:%Y-%m-%d %H:%M:%S}" if line.at else "?"
        cells = (when, f"{line.log}:{line.number}", line.text)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cells[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return say(tr("E{number}", number=line.evidence)) if index.column() == 1 else None
            case _ if role == COPIED:
                return " ".join(cells)
            case _ if role == _LINE:
                return line
            case _:
                return None


class LineDelegate(QStyledItemDelegate):
    """Draws one cell; what does not fit is elided, and whole in the evidence card."""

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return one line's height."""
        return QSize(80, max(_HIGH, QFontMetrics(font(Type.CODE)).height() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, the marks of the text in bold."""
        line: Line = index.data(_LINE)
        drawn, column = cell(option), index.column()
        painter.save()
        painter.setClipRect(drawn.at)
        at = drawn.at.adjusted(12 if column == 0 else 4, 0, -4, 0)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if column == 2:  # noqa: PLR2004 - the text
            _draw_marked(painter, at, line)
        else:
            painter.setFont(font(Type.BODY if column else Type.CODE))
            painter.setPen(of(Tone.PLAIN if column else Tone.QUIET))
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        if drawn.has_focus:
            focus(painter, drawn.at, 4)
        painter.restore()


def _draw_marked(painter: QPainter, at: QRect, line: Line) -> None:
    """Draw the text piece by piece, from left to right: logs are written so."""
    plain, left = font(Type.CODE), at.left()
    strong = QFont(plain)
    strong.setWeight(QFont.Weight.Bold)
    begun, must = 0, _width_of_first_mark(line, strong)
    pieces: list[tuple[str, bool]] = []
    for start, end in line.marked:
        pieces += [(line.text[begun:start], False), (line.text[start:end], True)]
        begun = end
    for text, marked in [*pieces, (line.text[begun:], False)]:
        kind = strong if marked else plain
        metrics, room = QFontMetrics(kind), at.right() - left
        if room <= 0:
            return
        first = (
            left == at.left() and not marked
        )  # what stands before the first mark gives way to it
        less, mode = (
            (must, Qt.TextElideMode.ElideMiddle) if first else (0, Qt.TextElideMode.ElideRight)
        )
        shown = metrics.elidedText(text, mode, room - less)
        painter.setFont(kind)
        painter.setPen(of(Tone.ERR if marked else Tone.PLAIN))
        painter.drawText(
            QRect(left, at.top(), room, at.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )
        left += metrics.horizontalAdvance(shown)


def _width_of_first_mark(line: Line, strong: QFont) -> int:
    start, end = line.marked[0]
    return QFontMetrics(strong).horizontalAdvance(line.text[start:end]) + 16


class LogLines(QWidget):
    """The card of lines with its heading; a few at first, all on request."""

    def __init__(self) -> None:
        """Make it without lines."""
        super().__init__()
        self._exhibits: Exhibits | None = None
        self._all = False
        self._more = Link(tr("&All lines"), small=True)
        self._more.clicked.connect(self._toggle)
        self._head = Heading(tr("Log evidence"), "", self._more)
        self.table = _Table()
        card = Card()
        card.add_row(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(card)

    def show_lines(self, exhibits: Exhibits | None) -> None:
        """Show the lines of an examination."""
        if exhibits is self._exhibits:
            return
        self._exhibits, self._all = exhibits, False
        self._show()

    def line(self, at: Index) -> Line:
        """Return the line at a place of the table."""
        found: Line = at.data(_LINE)
        return found

    def _toggle(self) -> None:
        self._all = not self._all
        self._show()

    def _show(self) -> None:
        lines = self._exhibits.lines if self._exhibits else ()
        shown = lines if self._all else first_of_each(lines, _FEW)
        self.table.lines.set_lines(shown)
        self.table.fit()
        whole = len(lines) + (self._exhibits.passed_over if self._exhibits else 0)
        beside = tr("{shown} of {n:# line|# lines} · time in UTC", shown=len(shown), n=whole)
        self._head.set_text(tr("Log evidence"), beside)
        self._more.set_text(
            tr("&Fewer lines") if self._all else tr("&All {n:# line|# lines}", n=len(lines))
        )
        self._more.setVisible(len(lines) > _FEW)
        self.setVisible(bool(lines))


class _Table(Table):
    def __init__(self) -> None:
        super().__init__(tr("Log evidence"))
        self.lines = Lines(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.horizontalHeader().hide()

    def share(self, wide: int) -> None:
        """Give the text what time and place leave."""
        time = QFontMetrics(font(Type.CODE)).horizontalAdvance("2026-11-21 00:00:00") + 24
        self.setColumnWidth(0, time)
        self.setColumnWidth(1, _TIME)
        self.setColumnWidth(2, max(120, wide - time - _TIME))
