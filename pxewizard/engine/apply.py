"""Carries out an approved plan: examine again, back up, then step by step; stops at the first surprise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pxewizard.core.examination import Examination, Observation
from pxewizard.core.journal import Closed, Direction, Journal
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Failed, Outcome, Refused
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.problem import Problem, Trouble, problem
from pxewizard.core.reading import Kind, Present, Unreadable
from pxewizard.core.remedy import RestartService, Step, after
from pxewizard.core.scenario import Scenario
from pxewizard.core.words import tr
from pxewizard.engine.carry_out import run
from pxewizard.engine.examine import Examiner
from pxewizard.engine.planning import proposed_now
from pxewizard.engine.tasks import Hands, Phase, Restart, Run, Task, Watcher, Write


@dataclass(frozen=True)
class Workplace:
    """What a change needs: the article to examine with, the record to keep, and whoever watches."""

    examiner: Examiner
    scenario: Scenario
    journal: Journal
    watcher: Watcher

    def hands(self, direction: Direction) -> Hands:
        """Return what carries out single steps."""
        site, clock = self.examiner.site, self.examiner.clock
        by = self.examiner.operator.name
        return Hands(site, clock, self.journal, self.watcher, direction, by)


def apply(approved: ApprovedPlan, workplace: Workplace) -> Outcome:
    """Carry out exactly this plan, or as much of it as goes without a surprise.

    Nothing is sent unless the article, examined again, proposes these very steps (so the donor or the
    database was read again too), and unless the backup of every place is on disk and was read back.
    """
    plan, watcher = approved.plan, workplace.watcher
    watcher.phase(-1, Phase.COMPARE)
    before = workplace.examiner.examine(workplace.scenario, plan.scope)
    if proposed_now(plan, before) != plan.steps:
        return Outcome(approved, (_outdated(plan, before),))
    refused = back_up(plan, workplace, lambda: workplace.journal.open(approved, before))
    return Outcome(approved, (refused,)) if refused else _carry_out(approved, workplace)


def back_up(
    plan: Plan, workplace: Workplace, begin: Callable[[], None] = lambda: None
) -> Refused | Failed | None:
    """Read every place of the plan and put what it holds on disk; return why that could not be done.

    A place that changed or is silent ends it, before `begin` opens the record.
    """
    workplace.watcher.phase(-1, Phase.BACKUP)
    observations = _read_again(plan, workplace)
    if isinstance(observations, Refused | Failed):
        return observations
    try:
        begin()
        workplace.journal.back_up(observations)
    except Problem as error:
        return Failed(error)
    return None


def task(number: int, step: Step) -> Task:
    """Return the task that a plan's step is when it is done for the first time."""
    if isinstance(step, RestartService):
        return Restart(number, step.place)
    return Write(number, step)


def verified(outcome: Outcome, workplace: Workplace) -> Outcome:
    """Examine again: what the registry says now is the only proof."""
    workplace.watcher.phase(-1, Phase.VERIFY)
    scope = outcome.approved.plan.scope
    return replace(outcome, after=workplace.examiner.examine(workplace.scenario, scope))


def _carry_out(approved: ApprovedPlan, workplace: Workplace) -> Outcome:
    hands = workplace.hands(Direction.APPLY)
    tasks = (task(number, step) for number, step in enumerate(approved.plan.steps))
    done = run(hands, tasks, stop_at_failure=True)
    return concluded(approved, done, workplace, settled=done.settled)


def concluded(approved: ApprovedPlan, done: Run, workplace: Workplace, *, settled: bool) -> Outcome:
    """Close the journal if nothing is left hanging, examine again, and say what became of the plan."""
    unrecorded = done.unrecorded
    if settled and not unrecorded:
        unrecorded = workplace.hands(Direction.APPLY).noted(Closed(Direction.APPLY))
    outcome = Outcome(
        approved,
        done.results,
        folder=workplace.journal.folder,
        settled=settled,
        cancelled=done.cancelled,
        unrecorded=unrecorded,
    )
    return verified(outcome, workplace)


def _read_again(plan: Plan, workplace: Workplace) -> tuple[Observation, ...] | Refused | Failed:
    """Read every place of the plan for the backup; one that changed or is silent ends it here."""
    steps = plan.registry_steps
    observations = workplace.examiner.site.read(*(step.place for step in steps))
    for step, observation in zip(steps, observations, strict=True):
        if isinstance(observation.reading, Unreadable):
            return Failed(observation.reading.problem)
        if isinstance(step.before, Present) and not can_be_restored(step.before):
            place = step.place
            lossy = problem("not-restorable", place=place, server=place.server)
            return Refused(observation.reading, lossy)
        if observation.reading != step.before:
            place = step.place
            changed = problem("changed-since", place=place, server=place.server)
            return Refused(observation.reading, changed)
    return observations


def can_be_restored(value: Present) -> bool:
    """Return whether WMI would give this value back exactly: no expansion, no control characters.

    An expandable string is read expanded, and CR LF comes back as LF, so its backup cannot be trusted.
    """
    if value.kind is Kind.REG_EXPAND_SZ:
        return False
    items = value.value if isinstance(value.value, tuple) else (value.value,)
    texts = [one for one in items if isinstance(one, str)]
    return all(char >= " " or char == "\t" for text in texts for char in text)


def _outdated(plan: Plan, now: Examination) -> Refused | Failed:
    """Say as exactly as possible why the plan does not fit the site any more."""
    for finding in now.diagnosis.findings:
        if finding.code == "another-server":
            names = dict(finding.says.values)
            wrong = problem("another-server", name=names["typed"], found=names["real"])
            return Refused(now.observations[0].reading, wrong)
    read = {o.place: o.reading for o in now.observations}
    for step in plan.registry_steps:
        seen = read.get(step.place)
        if seen is not None and not isinstance(seen, Unreadable) and seen != step.before:
            place, server = step.place, step.place.server
            if seen == after(step):
                return Refused(seen, problem("already-applied", place=place, server=server))
            return Refused(seen, problem("changed-since", place=place, server=server))
    for o in now.observations:
        if isinstance(o.reading, Unreadable) and (o.needed or _says_no(o.reading)):
            return Failed(o.reading.problem)
    first = now.observations[0].reading
    text = tr(
        "Its source (the management point or the site database), or a condition for it, changed."
    )
    return Refused(first, problem("plan-outdated", found=text))


def _says_no(reading: Unreadable) -> bool:
    """Return whether a source is not read for safety's sake: a file that is not the one examined."""
    return reading.problem.kind is Trouble.SAFETY
