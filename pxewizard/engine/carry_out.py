"""Steps against servers: compare, write down the intent, send, read back, write down the result.

The rules: a place that does not read what is expected is left untouched; the server's acknowledgement is
never believed without reading back; after a lost connection the place itself tells what happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Protocol

from pxewizard.core.clock import Clock
from pxewizard.core.journal import Direction, Done, Entry, Found, Intent, Journal
from pxewizard.core.outcome import Applied, Failed, Refused, Result, Uncertain
from pxewizard.core.place import Place, Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Present, Reading, ServiceState, Unreadable, service_of
from pxewizard.core.remedy import DeleteRegistryValue, RegistryStep, SetRegistryValue, after
from pxewizard.core.site import Change, Site, StartService, StopService

READS_AFTER_A_CHANGE: Final = 3
PAUSE: Final = 2.0  # seconds between two looks at a server
SETTLED: Final = 10.0  # seconds after which a state that is not pending is taken as final
SERVICE_LIMIT: Final = 90.0  # seconds for a service to reach a state
STARTS: Final = 3


class Phase(StrEnum):
    """What is being done with a step, for whoever watches."""

    BACKUP = "backup"
    COMPARE = "compare"
    WRITE = "write"
    READ_BACK = "read back"
    RESTORE = "restore"
    STOP = "stop"
    START = "start"
    VERIFY = "verify"


class Watcher(Protocol):
    """Whoever follows the work: is told each phase, and may ask for an end after the current step."""

    def phase(self, step: int, phase: Phase) -> None:
        """Note that step number `step` (from 0; -1 for the plan as a whole) enters the phase."""
        ...

    def cancelled(self) -> bool:
        """Return whether no further step shall begin."""
        ...


@dataclass(frozen=True)
class Write:
    """A registry step to carry out; `number` is the plan's step.

    With `again` it may be done already. `ours` are further readings that may be written over, because
    this change left them there; with `force` any reading may be, after a person said so.
    """

    number: int
    step: RegistryStep
    again: bool = False
    ours: tuple[Reading, ...] = ()
    force: bool = False


@dataclass(frozen=True)
class Restart:
    """A running service to restart.

    With `revive`, one that is found stopped is only started: an interrupted restart left it so. With
    `if_running`, one that is found stopped is left so: it reads the value when somebody starts it.
    """

    number: int
    place: Service
    revive: bool = False
    if_running: bool = False


@dataclass(frozen=True)
class Start:
    """A service that an interrupted restart may have left stopped; nothing to do if it runs."""

    number: int
    place: Service


Task = Write | Restart | Start


@dataclass(frozen=True)
class Run:
    """What became of the tasks, in their order; see `Outcome` for two of the flags.

    `sent` are the numbers of the tasks that were begun. `settled` is false where a begun one ended so
    that somebody must look again: uncertain, or a service that is not back.
    """

    results: tuple[Result, ...] = ()
    sent: frozenset[int] = frozenset()
    settled: bool = True
    cancelled: bool = False
    unrecorded: Problem | None = None

    def then(self, result: Result, *, begun: Task | None, unrecorded: Problem | None) -> Run:
        """Return the run with one more result."""
        service = isinstance(begun, Restart | Start) and not isinstance(result, Applied)
        loose = begun is not None and (service or isinstance(result, Uncertain))
        return replace(
            self,
            results=(*self.results, result),
            sent=self.sent | {begun.number} if begun else self.sent,
            settled=self.settled and not loose,
            unrecorded=unrecorded,
        )


@dataclass(frozen=True)
class Hands:
    """What is needed to carry out tasks, and in which direction the plan runs."""

    site: Site
    clock: Clock
    journal: Journal
    watcher: Watcher
    direction: Direction = Direction.APPLY

    def look(self, place: Place, *, tries: int = 1) -> Reading:
        """Read one place, again after a pause while there is no answer."""
        (observation,) = self.site.read(place)
        if isinstance(observation.reading, Unreadable) and tries > 1:
            self.clock.wait(PAUSE)
            return self.look(place, tries=tries - 1)
        return observation.reading

    def send(self, change: Change) -> Problem | None:
        """Send a change; return what went wrong, if the server or the network said so."""
        try:
            self.site.change(change)
        except Problem as error:
            return error
        return None

    def noted(self, entry: Entry) -> Problem | None:
        """Write a line of the journal; return what went wrong."""
        try:
            self.journal.note(entry)
        except Problem as error:
            return error
        return None


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
        told = hands.noted(Done(hands.direction, task.number, ready))
        return done.then(ready, begun=None, unrecorded=told)
    unrecorded = hands.noted(Intent(hands.direction, task.number)) or _kept(hands, task, ready)
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
    reason = _must_not_restart(task.place, state)
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


def _must_not_restart(place: Service, state: ServiceState) -> Problem | None:
    service, server = place.name, place.server
    if state.state != "Running":
        return problem("service-not-running", service=service, server=server)
    if state.start_mode == "Disabled":
        return problem("service-disabled", service=service, server=server)
    if state.running_dependents:
        names = ", ".join(state.running_dependents)
        return problem("service-dependents", dependents=names, service=service, server=server)
    return None


def _perform(hands: Hands, task: Task) -> Result:
    match task:
        case Write(number, step):
            return _write(hands, number, step)
        case Restart(number, place, revive):
            state = service_of(hands.look(place)) if revive else None
            stopped = state is not None and state.state == "Stopped"
            return (_start if stopped else _restart)(hands, number, place)
        case Start(number, place):
            return _start(hands, number, place)


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
        return Failed(_differs(step, "It was put back to what it held before."))
    then = "It could not be put back. The undo folder holds the old value."
    return Uncertain(_differs(step, then, error.code if error else ""))


def _differs(step: RegistryStep, then: str, detail: str = "") -> Problem:
    place = step.place
    return problem("read-back-differs", detail=detail, place=place, server=place.server, then=then)


def _restoring(step: RegistryStep, found: Present | Absent) -> Change:
    if isinstance(step.before, Present):
        return SetRegistryValue(step.place, found, step.before)
    return DeleteRegistryValue(step.place, found) if isinstance(found, Present) else step


def _restart(hands: Hands, number: int, place: Service) -> Result:
    hands.watcher.phase(number, Phase.STOP)
    error = hands.send(StopService(place))
    if _reaches(hands, place, "Stopped"):
        return _start(hands, number, place)
    stuck = _stuck(hands, place, "Stopped", error)
    state = service_of(hands.look(place))
    if state is None or state.state != "Running":
        _start(hands, number, place)  # it may stop yet, and nobody would start it again
    return stuck


def _start(hands: Hands, number: int, place: Service) -> Result:
    """Ask for the start, up to three times: a service that stays stopped is the worst end."""
    hands.watcher.phase(number, Phase.START)
    error: Problem | None = None
    for _ in range(STARTS):
        error = hands.send(StartService(place))
        if _reaches(hands, place, "Running"):
            return Applied()
    return _stuck(hands, place, "Running", error)


def _reaches(hands: Hands, place: Service, wanted: str) -> bool:
    """Look at the service until it is in the state, or has stayed in another one."""
    waited = 0.0
    while True:
        state = service_of(hands.look(place))
        if state and state.state == wanted:
            return True
        settled = state is not None and not state.state.endswith("Pending") and waited >= SETTLED
        if settled or waited >= SERVICE_LIMIT:
            return False
        hands.clock.wait(PAUSE)
        waited += PAUSE


def _stuck(hands: Hands, place: Service, wanted: str, error: Problem | None) -> Result:
    found = hands.look(place)
    trouble = error or problem(
        "service-stuck", service=place.name, server=place.server, wanted=wanted
    )
    return Uncertain(trouble) if isinstance(found, Unreadable) else Failed(trouble)
