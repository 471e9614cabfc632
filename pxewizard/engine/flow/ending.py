"""What page 6 says of a change that has ended: only what is known, and from where."""

from __future__ import annotations

from datetime import datetime

from pxewizard.core.diagnosis import Healthy, Severity
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Outcome, Refused, Result
from pxewizard.core.problem import Problem
from pxewizard.core.remedy import RestartService, Step
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.headlines import deciding_finding
from pxewizard.engine.flow.results import is_repaired, written
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.flow.work import Standing, standing_of
from pxewizard.engine.stages import (
    StageFact,
    boot_seen,
    in_log,
    last_written,
    not_certain,
    verified,
)
from pxewizard.engine.stages import written as stage_of
from pxewizard.engine.tasks import Restart, Start, Write
from pxewizard.engine.undo import Undone, WayBack, way_back


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
    return (
        _written(flow, outcome),
        verified(outcome),
        in_log(flow.log.proof),
        boot_seen(flow.log.proof),
    )


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
    return unrecorded(flow)


def unrecorded(flow: Flow) -> Problem | None:
    """Return why the record of what was done is not whole."""
    undone = flow.undone.unrecorded if flow.undone else None
    return undone or (flow.outcome.unrecorded if flow.outcome else None)


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
    if flow.log.proof and flow.log.proof.newer_boot:
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
    if not flow.counted().certain:
        return not_certain()
    done = sum(
        isinstance(one.result, Applied) and not isinstance(one.step, RestartService)
        for one in became(flow)
    )
    wanted = len(outcome.approved.plan.registry_steps)
    return stage_of(done, wanted, changed_at(flow))


def changed_at(flow: Flow) -> datetime | None:
    """Return when the last value was written; None where none was."""
    steps = flow.outcome.approved.plan.steps if flow.outcome else ()
    return last_written(steps, flow.progress.lines)


def _at(results: tuple[Result, ...], number: int) -> Result | None:
    return results[number] if number < len(results) else None
