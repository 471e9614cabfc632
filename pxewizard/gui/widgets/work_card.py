"""A step while it is carried out: a row for each phase, with its state, and its time or limit."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.remedy import RestartService, Step, after
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.work import PhaseRow, Standing, Work
from pxewizard.engine.shown import held
from pxewizard.engine.tasks import Phase
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.times import time_of
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.keyed import Keyed
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.state import Sign, State
from pxewizard.gui.widgets.step_card import INDENT, StepCard
from pxewizard.gui.words import say

STATES: Final[dict[Standing, tuple[State, Text]]] = {
    Standing.WAITING: (State.WAITING, tr("Waiting")),
    Standing.WORKING: (State.WORKING, tr("Working")),
    Standing.DONE: (State.OK, tr("Done")),
    Standing.REFUSED: (State.WARNING, tr("Refused")),
    Standing.FAILED: (State.PROBLEM, tr("Failed")),
    Standing.UNCERTAIN: (State.UNKNOWN, tr("Uncertain")),
    Standing.LEFT_OUT: (State.SKIPPED, tr("Left out")),
}
_NAMES: Final = {
    Phase.BACKUP: tr("Backup"),
    Phase.COMPARE: tr("Compare"),
    Phase.WRITE: tr("Write"),
    Phase.READ_BACK: tr("Read back"),
    Phase.RESTORE: tr("Put back"),
    Phase.STOP: tr("Stop"),
    Phase.START: tr("Start"),
    Phase.VERIFY: tr("Verify"),
}
_TOGETHER: Final = {
    Phase.COMPARE: tr("Everything is read once more, and must lead to the same steps"),
    Phase.BACKUP: tr("What every place holds is written to disk and read back"),
    Phase.VERIFY: tr("The servers are examined again; what they say then counts"),
}
_RESTARTING: Final = {
    Phase.COMPARE: tr("It must be running, and no service may depend on it"),
    Phase.STOP: tr("The service is stopped"),
    Phase.START: tr("The service is started; a start that fails is tried again"),
}


class WorkCard(StepCard):
    """Fills in phase by phase; the end of a step is announced."""

    def __init__(self, *, headed: bool = True) -> None:
        """Make it without phases."""
        super().__init__(headed=headed)
        self._standing: Standing | None = None
        self._rows: Keyed[_Row] = Keyed(spacing=8)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(INDENT, 10, 12, 12)
        column.addWidget(self._rows)
        self.add_row(inner)

    def show_work(self, work: Work, number: int, account: str = "") -> None:
        """Show how far the step is; `number` counts from 1 in the order of the work."""
        state, word = STATES[work.standing]
        if work.step is None:
            says = tr("Before the first step") if work.number < -1 else tr("After the last step")
            self.setAccessibleName(f"{say(says)}, {say(word)}")
        else:
            self.show_step(
                number, work.step, tr("as {account}", account=account) if account else ""
            )
            says = tr("{step}, {state}", step=self.accessibleName(), state=word)
        self.head.show_state(state, word)
        rows = self._rows.show_parts((row.phase, _Row) for row in work.rows)
        for widget, row in zip(rows, work.rows, strict=True):
            widget.show_row(row, work.step)
        if self._standing is Standing.WORKING and work.standing is not Standing.WORKING:
            announce(self, tr("{what}: {state}", what=says, state=word))
        self._standing = work.standing


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign(State.WAITING)
        self._name, self._says = Label("", wraps=False), Label("")
        self._name.keep_room(_NAMES.values())
        self._beside = Label("", Type.CAPTION, Tone.QUIET, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self._sign, self._name):
            row.addWidget(part)
        row.addWidget(self._says, 1)
        row.addWidget(self._beside)

    def show_row(self, row: PhaseRow, step: Step | None) -> None:
        state, word = STATES[row.standing]
        waits = row.standing in {Standing.WAITING, Standing.LEFT_OUT}
        self._sign.set_state(state)
        name, says = _NAMES[row.phase], _says(row.phase, step)
        self._name.set_text(name)
        self._name.set_kind(Type.BODY if waits else Type.STRONG)
        self._says.set_text(says)
        for label in (self._name, self._says):
            label.set_tone(Tone.QUIET if waits else Tone.PLAIN)
        self._beside.set_text(_beside(row, word))
        self.setAccessibleName(f"{say(name)}: {say(word)}, {say(says)}")


def _says(phase: Phase, step: Step | None) -> Text:
    if step is None:
        return _TOGETHER[phase]
    if isinstance(step, RestartService):
        return _RESTARTING[phase]
    wanted = held(after(step)).says
    match phase:
        case Phase.COMPARE:
            return tr("It must still be as examined: {found}", found=held(step.before).says)
        case Phase.WRITE:
            return tr("{name}: {wanted}", name=step.place.name, wanted=wanted)
        case Phase.READ_BACK:
            return tr("The value is read again: type, number of items, every item")
        case _:
            return tr("The value is put back: {found}", found=held(step.before).says)


def _beside(row: PhaseRow, word: Text) -> Text | str:
    if row.standing is Standing.WORKING and row.limit:
        return tr("limit {seconds} s", seconds=f"{row.limit:.0f}")
    if row.standing in {Standing.DONE, Standing.WAITING}:
        return time_of(row.at) if row.at else ""
    return word
