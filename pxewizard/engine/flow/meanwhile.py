"""What is noted while something runs beside the window: that it began, ended early, or failed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pxewizard.core.problem import Problem
from pxewizard.engine.flow.pieces import Busy
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.frame import Step


def busy_with(flow: Flow, busy: Busy, at: datetime | None = None) -> Flow:
    """Note that something runs; what went wrong before is forgotten."""
    progress = replace(flow.progress, phases=(), lines=(), times=(), began_at=at)
    return replace(flow, busy=busy, cancelling=False, problem=None, progress=progress)


def failed(flow: Flow, problem: Problem) -> Flow:
    """Note what kept the last thing from being done, and show the page from which it was begun.

    A problem is met before anything is written; what the program did not foresee may come at any time.
    """
    unsure = flow.busy is not None and flow.busy.writes and problem.code == "internal"
    step = _after_failure(flow, unsure=unsure)
    flow = _verdicts_dropped(flow)
    unsure = unsure or flow.unsure
    return replace(flow, busy=None, cancelling=False, problem=problem, step=step, unsure=unsure)


def aside(flow: Flow, problem: Problem) -> Flow:
    """Note what went wrong beside what the person waits for."""
    look_up = flow.look_up
    if look_up and look_up.asking:
        look_up = replace(look_up, asking=False, problem=problem)
    return replace(flow, problem=problem, look_up=look_up)


def stopped(flow: Flow) -> Flow:
    """Return to where the reading began, as if it had not."""
    step = Step.SERVERS if flow.busy is Busy.EXAMINING else flow.step
    return replace(_verdicts_dropped(flow), busy=None, cancelling=False, step=step)


def cancelling(flow: Flow) -> Flow:
    """Note that an end after the current step was asked for."""
    return replace(flow, cancelling=True)


def _after_failure(flow: Flow, *, unsure: bool) -> Step:
    if unsure and flow.step is not Step.OTHERS:
        return Step.RESULT
    match flow.busy:
        case Busy.EXAMINING | Busy.FINISHING:
            return Step.SERVERS
        case Busy.APPLYING:
            return Step.REVIEW
        case _:
            return flow.step


def _verdicts_dropped(flow: Flow) -> Flow:
    """Forget old verdicts where the reading of new ones ended early: they would be held for new."""
    if flow.busy is not Busy.EXAMINING:
        return flow
    return replace(flow, examinations=(), laid_out=(), planned=None, answer_problems=())
