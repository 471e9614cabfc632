"""The seven steps in the rail: a list that keyboard and screen reader know, drawn row by row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pxewizard.core.words import Text, tr
from pxewizard.engine.frame import RailRow, RailState, Step
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus, rounded
from pxewizard.gui.widgets.see_through import see_through
from pxewizard.gui.words import say

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = Qt.ItemDataRole.UserRole
_CIRCLE: Final = 24
_HIGH: Final = 40
_WORDS: Final = {
    RailState.DONE: tr("done"),
    RailState.NOW: tr("current"),
    RailState.AHEAD: tr("not yet"),
    RailState.SKIPPED: tr("skipped"),
}


class Steps(QAbstractListModel):
    """The rows of the rail, as a frame gives them."""

    def __init__(self, parent: QWidget) -> None:
        """Hold no rows yet."""
        super().__init__(parent)
        self.rows: tuple[RailRow, ...] = ()

    def set_rows(self, rows: tuple[RailRow, ...]) -> None:
        """Take other rows; the place of the keyboard stays where their number is the same."""
        if rows == self.rows:
            return
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many steps there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its name, or what a screen reader says of it."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return say(row.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return say(self._spoken(row))
            case _ if role == _ROW:
                return row
            case _:
                return None

    def _spoken(self, row: RailRow) -> Text:
        says = tr(
            "Step {x} of {y}, {step}, {state}",
            x=row.step.value,
            y=len(self.rows),
            step=row.name,
            state=_WORDS[row.state],
        )
        return tr("{step}: {answer}", step=says, answer=row.answer) if row.answer else says


class StepDelegate(QStyledItemDelegate):
    """Draws one step: its circle, and beside it name and answer unless the rail is narrow."""

    def __init__(self, parent: QWidget) -> None:
        """Draw the wide form."""
        super().__init__(parent)
        self.narrow = False
        self.wide = 0

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height that the wrapped name and the answer need."""
        wide = self.wide
        if self.narrow:
            return QSize(wide, _HIGH)
        row: RailRow = index.data(_ROW)
        return QSize(wide, max(_HIGH, sum(_heights(row, _text_width(wide))) + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the step, and the focus inside its edges."""
        row: RailRow = index.data(_ROW)
        now, drawn = colours(), cell(option)
        at = drawn.at
        painter.save()
        if row.state is RailState.NOW:
            rounded(painter, at, (QColor(now.tint), None), radius=4)
            bar = QRect(at.left(), at.top() + 4, 3, at.height() - 8)
            painter.fillRect(drawn.mirrored(bar), QColor(now.accent))
        elif row.open and drawn.is_hovered:
            rounded(painter, at, (QColor(now.window), None), radius=4)
        left = at.left() + (at.width() - _CIRCLE) // 2 if self.narrow else at.left() + 8
        circle = QRect(left, at.top() + 8, _CIRCLE, _CIRCLE)
        _draw_circle(painter, drawn.mirrored(circle), row)
        if not self.narrow:
            _draw_words(painter, drawn.mirrored(at.adjusted(40, 10, -8, 0)), row)
        if drawn.has_focus:
            focus(painter, at)
        painter.restore()


class StepList(QListView):
    """The steps; one that is open can be gone back to by click, or by arrow keys and Enter."""

    chosen = Signal(object)  # a Step

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        see_through(self)  # to the rail's own ground
        self._steps = Steps(self)
        self._delegate = StepDelegate(self)
        self.setModel(self._steps)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(say(tr("Steps")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)

    def set_rows(self, rows: tuple[RailRow, ...]) -> None:
        """Show the steps; the keyboard begins at the current one."""
        self._steps.set_rows(rows)
        self.scheduleDelayedItemsLayout()
        if not self.hasFocus():
            now = [number for number, row in enumerate(rows) if row.state is RailState.NOW]
            self.setCurrentIndex(self._steps.index(now[0] if now else 0))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the circles alone, or with their names."""
        self._delegate.narrow = narrow
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap the names anew."""
        self._delegate.wide = self.viewport().width()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter and Space open the step where the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        row: RailRow | None = index.data(_ROW)
        if row is not None and row.open:
            self.chosen.emit(Step(row.step))


def _text_width(wide: int) -> int:
    return wide - 48


def _name_font(row: RailRow) -> Type:
    return Type.STRONG if row.state is RailState.NOW else Type.BODY


def _below(row: RailRow) -> str:
    if row.answer is not None:
        return say(row.answer)
    return say(tr("Skipped")) if row.state is RailState.SKIPPED else ""


def _heights(row: RailRow, wide: int) -> tuple[int, int]:
    room = QRect(0, 0, wide, 1000)
    kinds = ((_name_font(row), say(row.name)), (Type.CAPTION, _below(row)))
    name, answer = (
        QFontMetrics(font(kind)).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        if text
        else 0
        for kind, text in kinds
    )
    return max(name, 20), answer


def _draw_words(painter: QPainter, at: QRect, row: RailRow) -> None:
    now = colours()
    name, _ = _heights(row, at.width())
    strong = row.state in (RailState.NOW, RailState.DONE)
    painter.setPen(QColor(now.text if strong else now.sub))
    painter.setFont(font(_name_font(row)))
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
    first = QRect(at.left(), at.top(), at.width(), name)
    painter.drawText(first, flags | Qt.AlignmentFlag.AlignVCenter, say(row.name))
    painter.setPen(QColor(now.sub))
    painter.setFont(font(Type.CAPTION))
    painter.drawText(at.adjusted(0, name, 0, 0), flags, _below(row))


def _draw_circle(painter: QPainter, at: QRect, row: RailRow) -> None:
    now = colours()
    is_now, done = row.state is RailState.NOW, row.state is RailState.DONE
    ground = QColor(now.accent) if is_now else None
    line = QColor(now.accent if done else now.edge)
    rounded(painter, at, (ground, None if is_now else line), radius=_CIRCLE / 2)
    ink = QColor(now.onaccent if is_now else now.accent if done else now.sub)
    if done or row.state is RailState.SKIPPED:
        sign = QRect(0, 0, 16, 16)
        sign.moveCenter(at.center())
        if done:
            draw_icon(painter, "check", sign, ink)
        else:
            painter.fillRect(QRect(at.center().x() - 4, at.center().y(), 9, 2), ink)
        return
    painter.setPen(ink)
    painter.setFont(font(Type.LABEL))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, str(row.step.value))
