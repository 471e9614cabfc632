"""A step of a plan as a card: number, what is done and where at the top; below, what a page puts there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pxewizard.core.remedy import RestartService, Step
from pxewizard.core.words import Text, tr
from pxewizard.engine.shown import kind_of
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.widgets.state import State, StateLabel
from pxewizard.gui.words import say

INDENT: Final = 40  # where the body begins: below the icon


class StepHead(QWidget):
    """The top line of a step: "1", icon, "Set registry value on dp01", and a quiet word or a state."""

    def __init__(self) -> None:
        """Make it without a step."""
        super().__init__()
        self._number = Label("", Type.STRONG, Tone.QUIET, wraps=False)
        self._number.setFixedWidth(20)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._icon = Icon("registry-value", 20)
        self._kind = Label("", Type.STRONG, wraps=False)
        self._on = Label(tr("on"), wraps=False)
        self._server = Label("", Type.STRONG, wraps=False)
        self._beside = Label("", Type.CAPTION, Tone.QUIET, wraps=False)
        self.state = StateLabel(State.WAITING, tr("Waiting"))
        self.state.hide()
        for one in (self.state, self._beside):
            one.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self._icon)
        row.addLayout(FlowRow(self._kind, self._on, self._server), 1)
        row.addWidget(self._beside)
        row.addWidget(self.state)

    def show_step(self, number: int | None, step: Step, beside: Text | str = "") -> None:
        """Show a step; None for the number of one that is left out."""
        icon = "service" if isinstance(step, RestartService) else "registry-value"
        self._icon.set_icon(icon, Tone.PLAIN)
        self._number.set_text("–" if number is None else str(number))
        self._kind.set_text(kind_of(step))
        self._server.set_text(step.place.server)
        self._beside.set_text(beside)

    def show_state(self, state: State, word: Text) -> None:
        """Show how far the step is."""
        self.state.set_state(state, word)
        self.state.show()


class StepCard(Card):
    """The card; `head` stays, the body is the page's."""

    def __init__(self, *, headed: bool = True) -> None:
        """Make it with the top line only, or without it for what is done for all steps together."""
        super().__init__()
        self.head = StepHead()
        if headed:
            self.add_row(self.head)

    def show_step(self, number: int | None, step: Step, beside: Text | str = "") -> None:
        """Show a step in the top line, and name the card after it."""
        self.head.show_step(number, step, beside)
        named = tr("{kind} on {server}", kind=kind_of(step), server=step.place.server)
        numbered = tr("Step {number}: {step}", number=number, step=named)
        left_out = tr("{step}, left out", step=named)
        self.setAccessibleName(say(left_out if number is None else numbered))
