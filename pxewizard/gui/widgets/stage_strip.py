"""How far a repair has come: stages side by side, two by two where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone, colours
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.state import Sign, State

_ROOM: Final = 760


@dataclass(frozen=True)
class Stage:
    """One stage: reached (OK), being watched for (WORKING), or not yet (WAITING)."""

    state: State
    name: Text
    says: Text | str


class StageStrip(QWidget):
    """The stages in their order; a row of a card."""

    def __init__(self) -> None:
        """Make it without stages."""
        super().__init__()
        self._cells: list[_Cell] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def show_stages(self, stages: Sequence[Stage]) -> None:
        """Show how far each stage is."""
        while len(self._cells) < len(stages):
            self._cells.append(_Cell())
            self._columns = 0
        for number, cell in enumerate(self._cells):
            cell.setVisible(number < len(stages))
        for cell, stage in zip(self._cells, stages, strict=False):
            cell.show_stage(stage)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take two rows in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines between the stages."""
        painter = QPainter(self)
        painter.setPen(QColor(colours().border))
        for number, cell in enumerate(self._cells):
            at = cell.geometry()
            if number % max(self._columns, 1):
                side = at.right() if self.isRightToLeft() else at.left()
                painter.drawLine(side, at.top(), side, at.bottom())
            if self._columns and number >= self._columns:
                painter.drawLine(at.left(), at.top(), at.right(), at.top())

    def _arrange(self) -> None:
        columns = len(self._cells) if self.width() >= _ROOM else 2
        if columns == self._columns:
            return
        self._columns = columns
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, *divmod(number, columns))
        for column in range(len(self._cells)):
            self._grid.setColumnStretch(column, int(column < columns))


class _Cell(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign(State.WAITING)
        self._name = Label("", Type.STRONG)
        self._says = Label("", Type.CAPTION, Tone.QUIET)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._says)
        words.addStretch(1)  # names stand beside their signs, however long another stage's is
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_stage(self, stage: Stage) -> None:
        waits = stage.state is State.WAITING
        self._sign.set_state(stage.state)
        self._name.set_text(stage.name)
        self._name.set_kind(Type.BODY if waits else Type.STRONG)
        self._name.set_tone(Tone.QUIET if waits else Tone.PLAIN)
        self._says.set_text(stage.says)
