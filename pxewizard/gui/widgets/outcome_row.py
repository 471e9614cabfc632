"""What became of a step, in one row, with the reason where it was not done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.outcome import Applied
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.ending import Became
from pxewizard.engine.shown import kind_of
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.state import Sign, State
from pxewizard.gui.widgets.work_card import STATES
from pxewizard.gui.words import say


class OutcomeRow(QWidget):
    """State, step and reason."""

    def __init__(self) -> None:
        """Make it without a step."""
        super().__init__()
        self._sign = Sign(State.WAITING)
        self._state, self._what = Label("", Type.STRONG, wraps=False), Label("", selectable=True)
        self._state.keep_room(word for _, word in STATES.values())
        self._why = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._why)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_step(self, one: Became) -> None:
        """Show the step as it ended."""
        state, word = STATES[one.standing]
        place = one.step.place
        what = tr(
            "S{number}: {kind} on {server}, {name}",
            number=one.number + 1,
            kind=kind_of(one.step),
            server=place.server,
            name=place.name,
        )
        why = _why(one)
        self._sign.set_state(state)
        self._state.set_text(word)
        self._state.set_tone(state.tone)
        self._what.set_text(what)
        self._why.set_text(why)
        self._why.setVisible(bool(self._why.text()))
        self.setAccessibleName(f"{say(what)}: {say(word)}. {self._why.text()}")


def _why(one: Became) -> Text | str:
    if one.result is None:
        return tr("It was not begun.")
    if isinstance(one.result, Applied):
        return ""
    return one.result.problem.summary
