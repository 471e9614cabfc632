"""What becomes of a plan, and of old changes: the moves from the commit on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from pxewizard.core.outcome import Outcome
from pxewizard.engine.flow.meanwhile import busy_with
from pxewizard.engine.flow.moves import start_over
from pxewizard.engine.flow.pieces import Busy, TakenUp
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.flow.watching import LogWatch
from pxewizard.engine.frame import Step

if TYPE_CHECKING:
    from pxewizard.engine.formats.record import Noted
    from pxewizard.engine.tasks import Phase


def committed(flow: Flow, at: datetime) -> Flow:
    """Open page 5: from here on there is no way back."""
    begun = busy_with(flow, Busy.APPLYING, at)
    return replace(
        begun, step=Step.APPLY, outcome=None, undone=None, standing=None, ticked=frozenset()
    )


def entered_phase(
    flow: Flow, step: int, phase: Phase, lines: tuple[Noted, ...], at: datetime | None = None
) -> Flow:
    """Note a phase of a step, and what the journal says by then."""
    progress = flow.progress
    phases = (*progress.phases, (step, phase))
    times, lines = (*progress.times, at), lines or progress.lines
    return replace(flow, progress=replace(progress, phases=phases, lines=lines, times=times))


def ended(flow: Flow, outcome: Outcome, lines: tuple[Noted, ...] = ()) -> Flow:
    """Note what became of the plan, and open page 6."""
    progress = replace(flow.progress, lines=lines or flow.progress.lines)
    flow = replace(flow, busy=None, cancelling=False, outcome=outcome, progress=progress)
    return replace(flow, step=Step.RESULT, taken_up=None, log=LogWatch())


def undoing(flow: Flow, at: datetime) -> Flow:
    """Note that a change is being taken back."""
    return busy_with(flow, Busy.UNDOING, at)


def taken_back(flow: Flow, change: TakenUp) -> Flow:
    """Note what was taken back: of this run's change, or of the old one that is looked at."""
    flow = replace(flow, busy=None, cancelling=False)
    if flow.outcome and flow.outcome.folder == change.change.folder:
        standing = len(change.way.values)
        return replace(flow, undone=change.undone, standing=standing, step=Step.RESULT)
    return replace(flow, taken_up=change)


def finishing(flow: Flow, at: datetime) -> Flow:
    """Open page 5 for an interrupted change: it was approved before."""
    begun = busy_with(start_over(flow), Busy.FINISHING, at)
    return replace(begun, step=Step.APPLY, taken_up=flow.taken_up)


def took_up(flow: Flow, change: TakenUp) -> Flow:
    """Note where an old change stands."""
    return replace(flow, busy=None, cancelling=False, taken_up=change, problem=None)


def put_down(flow: Flow) -> Flow:
    """Leave the old change alone."""
    return replace(flow, taken_up=None)


def set_aside(flow: Flow) -> Flow:
    """Leave all old changes alone: the person wants a new examination."""
    return replace(put_down(flow), set_aside=True)
