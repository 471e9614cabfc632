"""What page 6 says of a change that has ended: only what is known, and from where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pxewizard.core.diagnosis import Healthy, Severity
from pxewizard.core.journal import Done
from pxewizard.core.outcome import Applied, Outcome, Refused, Result
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Unreadable
from pxewizard.core.remedy import RegistryStep, RestartService, Step, after
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.headlines import deciding_finding
from pxewizard.engine.flow.results import is_repaired, written
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.flow.work import Standing, standing_of
from pxewizard.engine.tasks import Restart, Start, Write
from pxewizard.engine.undo import Undone, WayBack, way_back


class Known(StrEnum):
    """What is known of one of the four stages."""

    REACHED = "reached"
    NOT_REACHED = "not reached"
    CONTRADICTED = "contradicted"
    NOT_KNOWN = "not known"


@dataclass(frozen=True)
class StageFact:
    """One stage; `at` is the time of the journal's line or of the reading that shows it."""

    name: Text
    known: Known
    says: Text
    at: datetime | None = None


@dataclass(frozen=True)
class Became:
    """A step of the plan, or of the way back, and what became of it; None: not begun."""

    number: int
    step: Step
    result: Result | None

    @property
    def standing(self) -> Standing:
        """Return how it is shown."""
        return standing_of(self.result) if self.result else Standing.LEFT_OUT


def stages(flow: Flow) -> tuple[StageFact, ...]:
    """Return the four stages: written, read back, seen in the log, seen to boot."""
    outcome = flow.outcome
    if outcome is None or not outcome.approved.plan.registry_steps:
        return ()
    not_watched = StageFact(tr("Verified in the log"), Known.NOT_KNOWN, tr("Not watched"))
    not_seen = StageFact(tr("PXE boot seen"), Known.NOT_KNOWN, tr("Not known"))
    return (_written(flow, outcome), _verified(outcome), not_watched, not_seen)


def became(flow: Flow) -> tuple[Became, ...]:
    """Return what became of each step: of the way back, once that was gone."""
    outcome, undone = flow.outcome, flow.undone
    if outcome is None:
        return ()
    steps = outcome.approved.plan.steps
    if undone is None:
        return tuple(
            Became(number, step, _at(outcome.results, number)) for number, step in enumerate(steps)
        )
    return tuple(
        Became(
            number,
            task.step if isinstance(task, Write) else steps[task.number],
            _at(undone.results, number),
        )
        for number, task in enumerate(undone.tasks)
    )


def all_written(flow: Flow) -> bool:
    """Return whether every value of the plan was written and stands, so that the work by hand can begin."""
    values = [one for one in became(flow) if not isinstance(one.step, RestartService)]
    done = all(isinstance(one.result, Applied) for one in values)
    return bool(values) and done and flow.undone is None


def trouble(flow: Flow) -> Problem | None:
    """Return the reason for what was not done."""
    if flow.problem:
        return flow.problem
    for one in became(flow):
        if one.result is not None and not isinstance(one.result, Applied):
            return one.result.problem
    unrecorded = flow.undone.unrecorded if flow.undone else None
    return unrecorded or (flow.outcome.unrecorded if flow.outcome else None)


def verdict_now(flow: Flow) -> Text | None:
    """Return what the examination made afterwards found first; None where none was made.

    Where the fault is gone, that is what the article says of what holds now; after an undo, what it did.
    """
    if flow.undone:
        return written(flow) if flow.undone.complete else None
    after_it = flow.outcome.after if flow.outcome else None
    if after_it is None:
        return None
    found, ranks = after_it.diagnosis.findings, (Severity.AGREES, Severity.PROVED, Severity.NOTE)
    deciding = deciding_finding(after_it.diagnosis)
    if isinstance(after_it.diagnosis, Healthy):
        stands = flow.known.wording.stands if flow.known else ""
        agreeing = [one for rank in ranks for one in found if one.severity is rank]
        named = [one for one in agreeing if one.code == stands]
        deciding = next(iter([*named, *([deciding] if deciding else agreeing)]), None)
    return deciding.says if deciding else None


def below(flow: Flow) -> Text:
    """Return the line below the verdict: what was written, and what that does not prove."""
    outcome = flow.outcome
    if outcome and flow.undone and flow.undone.complete:
        if is_repaired(outcome):
            return tr("What the change had mended is open again.")
        return tr("The undo folder stays where it is.")
    if outcome is None or flow.undone or not is_repaired(outcome):
        return written(flow)
    unknown = tr("Whether a computer boots is not known yet.")
    return tr("{written} {unknown}", written=written(flow), unknown=unknown)


def way_now(flow: Flow) -> WayBack:
    """Return what undo would do; empty where nothing of this change is left to take back."""
    outcome = flow.outcome
    if flow.undone:
        return _rest(flow.undone)
    entries = tuple(line.entry for line in flow.progress.lines)
    if outcome is None or not outcome.folder or not entries:
        return WayBack()
    return way_back(outcome.approved, entries)


def left_standing(flow: Flow) -> tuple[Became, ...]:
    """Return what undo has left alone because it had changed since: only a separate choice takes it back."""
    return tuple(
        one
        for one in became(flow)
        if flow.undone
        and isinstance(one.result, Refused)
        and not isinstance(one.step, RestartService)
    )


def _rest(undone: Undone) -> WayBack:
    """Return what an undo has not done, but for what it must not do."""
    left = [
        task
        for number, task in enumerate(undone.tasks)
        if not isinstance(_at(undone.results, number), Applied | Refused)
    ]
    return WayBack(
        tuple(one for one in left if isinstance(one, Write)),
        tuple(one for one in left if isinstance(one, Restart)),
        tuple(one for one in left if isinstance(one, Start)),
    )


def _written(flow: Flow, outcome: Outcome) -> StageFact:
    name, counted = tr("Written"), flow.counted()
    if not counted.certain:
        return StageFact(name, Known.NOT_KNOWN, tr("Not certain"))
    wanted = len(outcome.approved.plan.registry_steps)
    done = sum(
        isinstance(one.result, Applied) and not isinstance(one.step, RestartService)
        for one in became(flow)
    )
    if not done:
        return StageFact(name, Known.NOT_REACHED, tr("Nothing"))
    says = tr("{done} of {n:# value|# values}", done=done, n=wanted)
    known = Known.REACHED if done == wanted else Known.CONTRADICTED
    return StageFact(name, known, says, _last_written(flow, outcome))


def _last_written(flow: Flow, outcome: Outcome) -> datetime | None:
    steps = outcome.approved.plan.steps
    times = [
        line.at
        for line in flow.progress.lines
        if isinstance(line.entry, Done)
        and isinstance(line.entry.result, Applied)
        and not isinstance(steps[line.entry.step], RestartService)
    ]
    return times[-1] if times else None


def _verified(outcome: Outcome) -> StageFact:
    """Return what the places of the plan read in the examination made afterwards."""
    name = tr("Verified in the registry")
    seen = {o.place: o for o in outcome.after.observations} if outcome.after else {}
    plan = outcome.approved.plan
    steps: tuple[RegistryStep, ...] = plan.registry_steps
    found = [seen.get(step.place) for step in steps]
    read = [o for o in found if o is not None and not isinstance(o.reading, Unreadable)]
    if len(read) < len(steps):
        return StageFact(name, Known.NOT_KNOWN, tr("Not read"))
    at = max(o.at for o in read)
    if all(o.reading == after(step) for o, step in zip(read, steps, strict=True)):
        return StageFact(name, Known.REACHED, tr("Read again, equal"), at)
    if all(o.reading == step.before for o, step in zip(read, steps, strict=True)):
        return StageFact(name, Known.NOT_REACHED, tr("As before the change"), at)
    equal = sum(o.reading == after(step) for o, step in zip(read, steps, strict=True))
    done = sum(
        isinstance(_at(outcome.results, number), Applied) and not isinstance(step, RestartService)
        for number, step in enumerate(plan.steps)
    )
    if equal == done:  # what was written stands, and the rest was not written
        says = tr("{done} of {n:# value|# values}, equal", done=done, n=len(steps))
        return StageFact(name, Known.CONTRADICTED, says, at)
    return StageFact(name, Known.CONTRADICTED, tr("Not as planned"), at)


def _at(results: tuple[Result, ...], number: int) -> Result | None:
    return results[number] if number < len(results) else None
