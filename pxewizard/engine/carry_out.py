"""Steps against servers: compare, write down the intent, send, read back, write down the result.

The rules: a place that does not read what is expected is left untouched; the server's acknowledgement is
never believed without reading back; after a lost connection the place itself tells what happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pxewizard.core.journal import Done, Found, Intent, NotBegun
from pxewizard.core.outcome import Applied, Failed, Refused, Result, Uncertain
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Present, Reading, Unreadable, service_of
from pxewizard.core.remedy import DeleteRegistryValue, RegistryStep, SetRegistryValue, after
from pxewizard.core.site import Change
from pxewizard.core.words import Text, tr
from pxewizard.engine.restarting import must_not_restart, restart, start
from pxewizard.engine.tasks import Hands, Phase, Restart, Run, Start, Task, Write

READS_AFTER_A_CHANGE: Final = 3


def run(hands: Hands, tasks: Iterable[Task], *, stop_at_failure: bool) -> Run:
    """Carry out the tasks in order. What cannot be recorded is not begun."""
    done = Run()
    for task in tasks:
        if hands.watcher.cancelled():
            return replace(done, cancelled=True)
        done = _carried_out(hands, task, done)
        failed = stop_at_failure and not isinstance(done.results[-1], Applied)
        if done.unrecorded or failed:
            break
    return done


def _carried_out(hands: Hands, task: Task, done: Run) -> Run:
    hands.watcher.phase(task.number, Phase.COMPARE)
    ready = _ready(hands, task)
    if not isinstance(ready, Write | Restart | Start):
        entry = Done if isinstance(ready, Applied) else NotBegun
        told = hands.noted(entry(hands.direction, task.number, ready))
        return done.then(ready, begun=None, unrecorded=told)
    intent = Intent(hands.direction, task.number, hands.by)
    unrecorded = _kept(hands, task, ready) or hands.noted(intent)
    if unrecorded:
        return done.then(Failed(unrecorded), begun=None, unrecorded=unrecorded)
    result = _perform(hands, ready)
    told = hands.noted(Done(hands.direction, task.number, result))
    return done.then(result, begun=ready, unrecorded=told)


def _kept(hands: Hands, task: Task, ready: Task) -> Problem | None:
    """Keep in the journal what will be written over although the plan does not expect it."""
    if isinstance(task, Write) and isinstance(ready, Write) and ready.step != task.step:
        return hands.noted(Found(hands.direction, task.number, ready.step.before))
    return None


def _ready(hands: Hands, task: Task) -> Task | Result:
    """Return the task as it can be begun, or the result of one that must not, or need not, be."""
    place = task.step.place if isinstance(task, Write) else task.place
    found = hands.look(place)
    if isinstance(found, Unreadable):
        return Failed(found.problem)
    if isinstance(task, Write):
        return _as_found(task, found)
    state = service_of(found)
    if state is None:
        return Failed(problem("service-missing", service=place.name, server=place.server))
    if isinstance(task, Start):
        return Applied() if state.state == "Running" else task
    if state.state != "Running" and (task.revive or task.if_running):
        return task if task.revive else Applied()
    reason = must_not_restart(task.place, state)
    return Refused(found, reason) if reason else task


def _as_found(task: Write, found: Present | Absent) -> Task | Result:
    step = task.step
    if found == step.before:
        return task
    if task.again and found == after(step):
        return Applied()
    if (task.force or found in task.ours) and found != Absent("key"):
        return replace(task, step=expecting(step, found))
    return Refused(found, problem("changed-since", place=step.place, server=step.place.server))


def expecting(step: RegistryStep, found: Reading) -> RegistryStep:
    """Return the step that leads from what was found to the same end."""
    if isinstance(step, SetRegistryValue):
        return step if isinstance(found, Unreadable) else replace(step, before=found)
    return replace(step, before=found) if isinstance(found, Present) else step


def _perform(hands: Hands, task: Task) -> Result:
    match task:
        case Write(number, step):
            return _write(hands, number, step)
        case Restart(number, place, revive):
            state = service_of(hands.look(place)) if revive else None
            stopped = state is not None and state.state == "Stopped"
            return (start if stopped else restart)(hands, number, place)
        case Start(number, place):
            return start(hands, number, place)


def _write(hands: Hands, number: int, step: RegistryStep) -> Result:
    hands.watcher.phase(number, Phase.WRITE)
    error = hands.send(step)
    hands.watcher.phase(number, Phase.READ_BACK)
    found = hands.look(step.place, tries=READS_AFTER_A_CHANGE)
    if isinstance(found, Unreadable):
        return Uncertain(error or found.problem)
    if found == after(step):
        return Applied()
    if found == step.before:
        return Failed(error or problem("not-written", place=step.place, server=step.place.server))
    return _put_back(hands, number, step, found)


def _put_back(hands: Hands, number: int, step: RegistryStep, found: Present | Absent) -> Result:
    """Keep what the server stored instead in the journal, then restore the old value.

    A journal that cannot take it is no reason to leave the server so: the backup is on disk.
    """
    told = hands.noted(Found(hands.direction, number, found))
    hands.watcher.phase(number, Phase.RESTORE)
    error = hands.send(_restoring(step, found)) or told
    if hands.look(step.place, tries=READS_AFTER_A_CHANGE) == step.before:
        return Failed(_differs(step, tr("It was put back to what it held before.")))
    then = tr("It could not be put back. The undo folder holds the old value.")
    return Uncertain(_differs(step, then, error.code if error else ""))


def _differs(step: RegistryStep, then: Text, detail: str = "") -> Problem:
    place = step.place
    return problem("read-back-differs", detail=detail, place=place, server=place.server, then=then)


def _restoring(step: RegistryStep, found: Present | Absent) -> Change:
    if isinstance(step.before, Present):
        return SetRegistryValue(step.place, found, step.before)
    return DeleteRegistryValue(step.place, found) if isinstance(found, Present) else step
