"""After a crash: look where each step stands, and finish what was approved. To undo, see `undo`."""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.journal import BackedUp, Closed, Direction, Entry
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Outcome, Refused
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.problem import problem
from pxewizard.core.reading import Reading, Unreadable, service_of
from pxewizard.core.remedy import RestartService, Step, after
from pxewizard.core.site import Site
from pxewizard.core.words import tr
from pxewizard.engine.apply import Workplace, back_up, concluded
from pxewizard.engine.carry_out import expecting, run
from pxewizard.engine.formats.planfile import MAX_AGE, in_words
from pxewizard.engine.planning import still_possible
from pxewizard.engine.tasks import Restart, Start, Task, Write
from pxewizard.engine.undo import begun, finished, found_instead


class Stand(StrEnum):
    """Where a step stands on the server, whatever the journal says."""

    NOT_DONE = "not done"
    DONE = "done"
    STOPPED = "service stopped"
    DIFFERENT = "stored differently by the server"
    CHANGED = "neither as before nor as planned"
    UNKNOWN = "no answer"


@dataclass(frozen=True)
class Checked:
    """One step of an interrupted change, as the server shows it now."""

    number: int
    place: RegistryValue | Service
    found: Reading
    stand: Stand


def check(approved: ApprovedPlan, entries: tuple[Entry, ...], site: Site) -> tuple[Checked, ...]:
    """Read every place of the plan; changes nothing."""
    steps = approved.plan.steps
    observations = site.read(*dict.fromkeys(step.place for step in steps))
    readings = {o.place: o.reading for o in observations}
    done = finished(entries, Direction.APPLY)
    return tuple(
        Checked(
            number,
            step.place,
            readings[step.place],
            _stand(step, readings[step.place], done=number in done)
            if readings[step.place] not in found_instead(entries, number)
            else Stand.DIFFERENT,
        )
        for number, step in enumerate(steps)
    )


def finish(approved: ApprovedPlan, entries: tuple[Entry, ...], workplace: Workplace) -> Outcome:
    """Carry out what is left. A registry step that is left must still be what an article proposes.

    Problem "change-closed" or "plan-too-old": an interrupted change is taken up, an old one is not.
    """
    _check_open(approved, entries, workplace)
    now = workplace.examiner.examine(workplace.scenario, approved.plan.scope)
    for one in check(approved, entries, workplace.examiner.site):
        step = approved.plan.steps[one.number]
        if isinstance(step, RestartService) or one.stand not in {Stand.NOT_DONE, Stand.DIFFERENT}:
            continue
        if not still_possible(approved.plan, expecting(step, one.found), now):
            text = tr(
                "{place} on {server} would be written from an outdated plan.",
                place=one.place,
                server=one.place.server,
            )
            return Outcome(approved, (Refused(one.found, problem("plan-outdated", found=text)),))
    if not any(isinstance(entry, BackedUp) for entry in entries):
        refused = back_up(approved.plan, workplace)
        if refused:
            return Outcome(approved, (refused,))
    hands = workplace.hands(Direction.APPLY)
    done = run(hands, _tasks(approved, entries), stop_at_failure=True)
    settled = done.certain and not done.cancelled
    return concluded(approved, done, workplace, settled=settled)


def _check_open(approved: ApprovedPlan, entries: tuple[Entry, ...], workplace: Workplace) -> None:
    folder = workplace.journal.folder
    if isinstance(entries[-1], Closed) or begun(entries, Direction.UNDO):
        raise problem("change-closed", path=folder)
    age = workplace.examiner.clock.now() - approved.approved_at
    if age > MAX_AGE:
        raise problem("plan-too-old", path=folder, age=in_words(age), limit=in_words(MAX_AGE))


def _tasks(approved: ApprovedPlan, entries: tuple[Entry, ...]) -> tuple[Task, ...]:
    """Return every step, those that are done already as such; an interrupted restart is taken up."""
    done = finished(entries, Direction.APPLY)
    started = begun(entries, Direction.APPLY)
    tasks: list[Task] = []
    for number, step in enumerate(approved.plan.steps):
        if not isinstance(step, RestartService):
            tasks.append(Write(number, step, again=True, ours=found_instead(entries, number)))
        elif number in done and done.issuperset(range(number)):
            tasks.append(Start(number, step.place))
        else:
            tasks.append(Restart(number, step.place, revive=number in started))
    return tuple(tasks)


def _stand(step: Step, found: Reading, *, done: bool) -> Stand:
    if isinstance(found, Unreadable):
        return Stand.UNKNOWN
    if isinstance(step, RestartService):
        state = service_of(found)
        if state is None or state.state != "Running":
            return Stand.STOPPED
        return Stand.DONE if done else Stand.NOT_DONE
    if found == after(step):
        return Stand.DONE
    return Stand.NOT_DONE if found == step.before else Stand.CHANGED
