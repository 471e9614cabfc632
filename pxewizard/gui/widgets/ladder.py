"""The doctor's ladder: the rungs on the way to a server, and at which of them it broke."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pxewizard.core.ladder import Ladder, LadderStep, Rung, RungState
from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.option import cell
from pxewizard.gui.look.paint import focus
from pxewizard.gui.widgets.state import State, draw_state
from pxewizard.gui.widgets.table import Index
from pxewizard.gui.widgets.wrapping import WRAP, fitted, high_of
from pxewizard.gui.words import say

RUNGS: Final = {
    Rung.NAME: tr("Name"),
    Rung.PORT: tr("Port"),
    Rung.TLS: tr("TLS"),
    Rung.SIGN_IN: tr("Sign-in"),
    Rung.WINRM: tr("WinRM"),
    Rung.WMI: tr("WMI"),
    Rung.REGISTRY: tr("Registry right"),
}
_STATES: Final = {
    RungState.PASSED: (State.OK, tr("Passed")),
    RungState.WARNING: (State.WARNING, tr("Passed with a warning")),
    RungState.BROKE: (State.PROBLEM, tr("Broke")),
    RungState.NOT_TRIED: (State.SKIPPED, tr("Not tried")),
}
_STEP: Final = Qt.ItemDataRole.UserRole
_HIGH: Final = 28
_NAMES: Final = 40  # where the names begin
_DETAILS: Final = 140  # the room that details need at least beside the names
_APART: Final = 24  # between the longest name and the details


def detail(step: LadderStep) -> Text:
    """Return what is known of a rung, and how long it took."""
    _, word = _STATES[step.state]
    says = step.detail or word
    if step.milliseconds is None or step.state is RungState.BROKE:
        return says
    return tr("{says}, {ms} ms", says=says, ms=step.milliseconds)


class Rungs(QAbstractListModel):
    """The rungs, from the ground up."""

    def __init__(self, parent: QWidget, steps: tuple[LadderStep, ...]) -> None:
        """Hold the rungs of one ladder."""
        super().__init__(parent)
        self.steps = steps

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return how many rungs there are."""
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a rung, its name, or what a screen reader says of it."""
        step = self.steps[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return say(RUNGS[step.rung])
            case Qt.ItemDataRole.AccessibleTextRole:
                _, word = _STATES[step.state]
                rung = tr("{rung}, {state}", rung=RUNGS[step.rung], state=word)
                told = step.detail or step.milliseconds is not None
                return say(tr("{rung}: {says}", rung=rung, says=detail(step)) if told else rung)
            case _ if role == _STEP:
                return step
            case _:
                return None


class RungDelegate(QStyledItemDelegate):
    """Draws a rung: its shape, the line to the next one, its name and what is known of it."""

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the wrapped detail."""
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        left, top = _begins(index, wide)
        text = say(detail(index.data(_STEP)))
        high = top + high_of(QFontMetrics(font(Type.STRONG)), wide - left, text)
        return QSize(wide, max(_HIGH, high + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the rung."""
        step: LadderStep = index.data(_STEP)
        drawn, at = cell(option), cell(option).at
        state, _ = _STATES[step.state]
        painter.save()
        if index.row() + 1 < index.model().rowCount():
            line = QRect(at.left() + 19, at.top() + 24, 2, at.height() - 20)
            painter.fillRect(drawn.mirrored(line), QColor(colours().edge))
        draw_state(painter, state, drawn.mirrored(QRect(at.left() + 12, at.top() + 6, 16, 16)))
        tried, broke = step.state is not RungState.NOT_TRIED, step.state is RungState.BROKE
        tone = Tone.ERR if broke else Tone.PLAIN if tried else Tone.QUIET
        painter.setPen(of(tone))
        painter.setFont(font(Type.STRONG if tried else Type.BODY))
        painter.drawText(drawn.mirrored(at.adjusted(_NAMES, 5, 0, 0)), WRAP, str(index.data()))
        painter.setFont(font(Type.STRONG if broke else Type.BODY))
        left, top = _begins(index, at.width())
        details = at.adjusted(left, 5 + top, 0, 0)
        text = fitted(painter.fontMetrics(), details.width(), say(detail(step)))
        painter.drawText(drawn.mirrored(details), WRAP, text)
        if drawn.has_focus:
            focus(painter, at, 4)
        painter.restore()


def _begins(index: Index, wide: int) -> tuple[int, int]:
    """Return where the details begin: beside the longest name of the ladder, or below the name."""
    measured, rungs = QFontMetrics(font(Type.STRONG)), index.model()
    names = (str(rungs.index(row, 0).data()) for row in range(rungs.rowCount()))
    beside = _NAMES + max(map(measured.horizontalAdvance, names)) + _APART
    return (beside, 0) if wide - beside >= _DETAILS else (_NAMES, measured.height())


class LadderView(QListView):
    """All rungs of a ladder, one below the other."""

    def __init__(self, ladder: Ladder) -> None:
        """Show a ladder."""
        super().__init__()
        self.setAccessibleName(say(tr("The way to {server}", server=ladder.server)))
        self.setModel(Rungs(self, ladder.rungs))
        self.setItemDelegate(RungDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of all rungs."""
        rows = range(self.model().rowCount())
        return QSize(330, sum(self.sizeHintForRow(row) for row in rows) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that the details need at the new width."""
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height: no rung is cut."""
        return QSize(240, self.sizeHint().height())
