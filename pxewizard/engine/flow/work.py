"""How far each step of a change is, phase by phase: page 5, and page 6 while a change is taken back."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Final

from pxewizard.core.journal import Direction, Done, NotBegun
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Failed, Refused, Result, Uncertain
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.remedy import RestartService, Step, invert
from pxewizard.engine.flow.pieces import Busy
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.restarting import SERVICE_LIMIT
from pxewizard.engine.tasks import Phase


class Standing(StrEnum):
    """How far a step or a phase is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    LEFT_OUT = "left out"


@dataclass(frozen=True)
class PhaseRow:
    """One phase; `at` is when it ended, `limit` the seconds that it may take, where that is known."""

    phase: Phase
    standing: Standing
    at: datetime | None = None
    limit: float | None = None


@dataclass(frozen=True)
class Work:
    """A step, or with `step` None what is done for all steps together, before them or after them."""

    number: int
    step: Step | None
    standing: Standing
    rows: tuple[PhaseRow, ...]


_BEFORE: Final = (Phase.COMPARE, Phase.BACKUP)
_WRITE: Final = (Phase.COMPARE, Phase.WRITE, Phase.READ_BACK)
_RESTART: Final = (Phase.COMPARE, Phase.STOP, Phase.START)
_LIMITS: Final = {Phase.STOP: SERVICE_LIMIT, Phase.START: SERVICE_LIMIT}
_ENDED: Final = {Standing.DONE, Standing.REFUSED, Standing.FAILED, Standing.UNCERTAIN}


def standing_of(result: Result) -> Standing:
    """Return how a result is shown."""
    match result:
        case Applied():
            return Standing.DONE
        case Refused():
            return Standing.REFUSED
        case Failed():
            return Standing.FAILED
        case Uncertain():
            return Standing.UNCERTAIN


def approved_of(flow: Flow) -> ApprovedPlan | None:
    """Return the approved plan of the change that is being finished or taken back, or has ended."""
    if flow.outcome:
        return flow.outcome.approved
    if flow.taken_up is None and len(flow.interrupted) == 1:  # finished without being looked at
        return flow.interrupted[0].change.approved
    return flow.taken_up.change.approved if flow.taken_up else None


def plan_at_work(flow: Flow) -> Plan | None:
    """Return the plan that the phases speak of."""
    approved = approved_of(flow)
    if flow.busy is Busy.APPLYING or approved is None:
        return flow.plan
    return approved.plan


def work(flow: Flow) -> tuple[Work, ...]:
    """Return the whole work: what comes first, each step, and what comes last."""
    plan = plan_at_work(flow)
    if plan is None:
        return ()
    if flow.busy is Busy.UNDOING:
        met = dict.fromkeys(number for number, _ in flow.progress.phases if number >= 0)
        return tuple(_of_step(flow, number, _back(plan.steps[number])) for number in met)
    steps = tuple(_of_step(flow, number, step) for number, step in enumerate(plan.steps))
    return (_together(flow, -2, _BEFORE), *steps, _together(flow, -1, (Phase.VERIFY,)))


def actions(works: tuple[Work, ...]) -> tuple[int, int]:
    """Return how many phases have ended, and how many there are."""
    rows = [row for one in works for row in one.rows]
    return sum(row.standing in _ENDED | {Standing.LEFT_OUT} for row in rows), len(rows)


def _back(step: Step) -> Step:
    return step if isinstance(step, RestartService) else invert(step)


def _together(flow: Flow, number: int, phases: tuple[Phase, ...]) -> Work:
    met = flow.progress.of_step(-1)
    begun = any(step >= 0 for step, _ in flow.progress.phases)
    rows = tuple(_row(flow, -1, phase, None, begun=begun and phase in _BEFORE) for phase in phases)
    standings = [row.standing for row in rows]
    if Standing.WORKING in standings:
        whole = Standing.WORKING
    elif all(one in {Standing.DONE, Standing.LEFT_OUT} for one in standings):
        whole = Standing.DONE
    else:
        whole = Standing.WORKING if any(one in met for one in phases) else Standing.WAITING
    return Work(number, None, whole, rows)


def _of_step(flow: Flow, number: int, step: Step) -> Work:
    result = _result(flow, number)
    planned = _RESTART if isinstance(step, RestartService) else _WRITE
    met = flow.progress.of_step(number)
    phases = (*planned, *(one for one in dict.fromkeys(met) if one not in planned))
    rows = tuple(_row(flow, number, phase, result) for phase in phases)
    if result is not None:
        return Work(number, step, result, rows)
    if met:
        return Work(number, step, Standing.WORKING, rows)
    return Work(number, step, Standing.LEFT_OUT if _over(flow) else Standing.WAITING, rows)


def _row(
    flow: Flow, number: int, phase: Phase, result: Standing | None, *, begun: bool = False
) -> PhaseRow:
    progress, met = flow.progress, flow.progress.of_step(number)
    if phase not in met:
        left_out = begun or result is not None or _over(flow)
        return PhaseRow(phase, Standing.LEFT_OUT if left_out else Standing.WAITING)
    if progress.now == (number, phase) and flow.busy and result is None:
        return PhaseRow(phase, Standing.WORKING, limit=_LIMITS.get(phase))
    index = progress.phases.index((number, phase)) + 1
    ended = progress.times[index] if index < len(progress.times) else None
    wrong = result is not None and result is not Standing.DONE and phase is met[-1]
    return PhaseRow(phase, result if wrong and result else Standing.DONE, ended)


def _over(flow: Flow) -> bool:
    """Return whether no further step will begin: an end was asked for, or one has gone wrong."""
    verifying = (-1, Phase.VERIFY) in flow.progress.phases
    return verifying or (flow.cancelling and flow.busy is not None)


def _result(flow: Flow, number: int) -> Standing | None:
    """Return what the journal of this run says became of a step."""
    direction = Direction.UNDO if flow.busy is Busy.UNDOING else Direction.APPLY
    began = flow.progress.began_at
    for line in reversed(flow.progress.lines):
        entry = line.entry
        this_run = began is None or line.at >= began
        if this_run and isinstance(entry, Done | NotBegun) and entry.step == number:
            return standing_of(entry.result) if entry.direction is direction else None
    return None
