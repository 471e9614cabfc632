"""The sentences from the commit on: what is being done, what became of it, how much was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pxewizard.core.diagnosis import Healthy
from pxewizard.core.outcome import Applied, Outcome, Refused, Uncertain
from pxewizard.core.remedy import RestartService, Step
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.headlines import Saying
from pxewizard.engine.flow.pieces import Busy
from pxewizard.engine.flow.state import Flow

if TYPE_CHECKING:
    from pxewizard.engine.tasks import Phase


def verb(flow: Flow) -> Text:
    """Return what the committing button does, from the plan's steps."""
    steps = flow.plan.steps if flow.plan else ()
    values, services = _sorted(steps)
    write = tr("{n:# value|# values}", n=values)
    restart = tr("{n:# service|# services}", n=services)
    if values and services:
        return tr("&Write {values} and restart {services}", values=write, services=restart)
    if services:
        return tr("&Restart {services}", services=restart)
    return tr("&Write {values}", values=write) if values else tr("&Write")


def written(flow: Flow) -> Text:
    """Return the counter: what stands written now, or that nothing does."""
    if flow.busy and flow.busy.writes:
        return tr("Whether a step is done is said when it has been read back.")
    counted = flow.counted()
    if not counted.certain:
        return tr("It is not certain what was written.")
    services = tr("{n:# service|# services} restarted", n=counted.services)
    values = tr("{n:# value|# values} written", n=counted.values)
    if counted.taken_back and not counted.values:
        return tr(
            "{n:# value|# values} taken back, verified by reading back.", n=counted.taken_back
        )
    if counted.values and counted.services:
        return tr(
            "{values}, {services}, verified by reading back.", values=values, services=services
        )
    if counted.values:
        return tr("{values}, verified by reading back.", values=values)
    return tr("{services}.", services=services) if counted.services else _NOTHING


_NOTHING: Final = tr("Nothing has been written.")


def stands(flow: Flow) -> bool:
    """Return whether anything was changed on a server, or may have been."""
    counted = flow.counted()
    return not counted.certain or bool(counted.values or counted.services)


def steps_done(outcome: Outcome) -> Text:
    """Return how far the plan was carried out, for the rail."""
    done = sum(isinstance(one, Applied) for one in outcome.results)
    steps = len(outcome.approved.plan.steps)
    return tr("{done} of {n:# step|# steps} done", done=done, n=steps)


def state(flow: Flow) -> Text | None:
    """Return the result in one or two words."""
    outcome, counted = flow.outcome, flow.counted()
    if outcome is None:
        return None
    if flow.undone:
        return tr("Taken back") if flow.undone.complete else tr("Partly taken back")
    if not counted.certain:
        return tr("Undecided")
    if is_repaired(outcome):
        return tr("Repaired")
    return tr("Partly repaired") if counted.values or counted.services else tr("Nothing written")


def is_repaired(outcome: Outcome) -> bool:
    """Return whether every step is applied and the article, examined again, has nothing to mend."""
    after = outcome.after
    return (
        len(outcome.results) == len(outcome.approved.plan.steps)
        and all(isinstance(one, Applied) for one in outcome.results)
        and after is not None
        and isinstance(after.diagnosis, Healthy)
    )


def under_way(flow: Flow) -> Saying:
    """Return what is being done at this moment."""
    lead = tr("Each step is backed up, compared, written and read back before the next one begins.")
    now = flow.progress.now
    plan = flow.plan
    if now is None:
        return Saying(tr("The change begins"), lead)
    number, phase = now
    if number < 0 or plan is None or number >= len(plan.steps):
        return Saying(_WHOLE.get(phase.value, _WHOLE["compare"]), lead)
    return Saying(_working_on(plan.steps[number], phase), lead)


_WHOLE: Final = {
    "compare": tr("Reading once more before anything is written"),
    "backup": tr("Backing up what is there now"),
    "verify": tr("Examining again: what the servers say now counts"),
}


def _working_on(step: Step, phase: Phase) -> Text:
    name, server = step.place.name, step.place.server
    if isinstance(step, RestartService):
        return tr("Restarting {service} on {server}", service=name, server=server)
    if phase.value == "restore":
        return tr("Putting back {value} on {server}", value=name, server=server)
    return tr("Writing {value} on {server}", value=name, server=server)


def result(flow: Flow) -> Saying:
    """Return what became of the plan."""
    outcome = flow.outcome
    if flow.busy is Busy.UNDOING:
        lead = tr("Each value is put back only where it is still as it was written.")
        return Saying(tr("The change is being taken back"), lead)
    if flow.unsure or outcome is None:
        lead = tr("The undo folder holds what was there before; the first page leads to it.")
        return Saying(tr("It is not certain what was written"), lead, "err")
    if flow.undone:
        return _taken_back(flow)
    if is_repaired(outcome):
        return _repaired(flow, outcome)
    return _not_repaired(flow, outcome)


def _repaired(flow: Flow, outcome: Outcome) -> Saying:
    values, _ = _sorted(outcome.approved.plan.steps)
    left = len(flow.known.follow_up) - len(flow.ticked) if flow.known else 0
    place = tr("{n:The value is|# values are} in place", n=values)
    lead = tr("The servers were examined again, and the fault is gone.")
    if left <= 0:
        return Saying(place, lead, "ok")
    todo = tr("{n:# thing is|# things are} left to do", n=left)
    lead = tr("The fault is gone from the registry. The steps below are done by hand.")
    return Saying(tr("{place}; {todo}", place=place, todo=todo), lead, "ok")


def _not_repaired(flow: Flow, outcome: Outcome) -> Saying:
    last = outcome.results[-1] if outcome.results else None
    trouble = None if last is None or isinstance(last, Applied) else last.problem
    advice = trouble.advice if trouble else tr("Examine the servers again.")
    counted = flow.counted()
    if isinstance(last, Uncertain):
        return Saying(tr("It is not certain what was written"), _why(trouble, advice), "err")
    if outcome.cancelled:
        lead = tr("What was begun was completed and read back; the rest was not begun.")
        return Saying(tr("Stopped as asked: {done}", done=steps_done(outcome)), lead, "warn")
    if trouble is not None and trouble.code == "already-applied":
        return Saying(tr("Already correct: nothing was written"), _why(trouble, advice), "ok")
    if not counted.values and not counted.services:
        refused = tr("Nothing was written: the step was refused")
        begun = refused if isinstance(last, Refused) else tr("Nothing was written")
        return Saying(begun, _why(trouble, advice), "err")
    if trouble is None:
        lead = tr(
            "Every step was carried out, but the servers do not yet say that the fault is gone."
        )
        return Saying(tr("Written, and not verified"), lead, "warn")
    return Saying(tr("Stopped: {done}", done=steps_done(outcome)), _why(trouble, advice), "err")


def _why(trouble: object, advice: Text) -> Text:
    summary = getattr(trouble, "summary", None)
    return tr("{summary} {advice}", summary=summary, advice=advice) if summary else advice


def _taken_back(flow: Flow) -> Saying:
    undone = flow.undone
    if undone and undone.complete:
        lead = tr("Examine again to see what the servers say now.")
        return Saying(tr("Everything stands again as it was before the change"), lead, "ok")
    lead = tr("What was not taken back is named below.")
    return Saying(tr("Not everything was taken back"), lead, "err")


def _sorted(steps: tuple[Step, ...]) -> tuple[int, int]:
    services = sum(isinstance(step, RestartService) for step in steps)
    return len(steps) - services, services
