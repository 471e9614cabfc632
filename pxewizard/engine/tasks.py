"""What a step against a server is, while it is being carried out: the task, its phases, its hands."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Final, Protocol

from pxewizard.core.clock import Clock
from pxewizard.core.journal import Direction, Entry, Journal
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Failed, Refused, Result, Uncertain
from pxewizard.core.place import Place, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Reading, Unreadable
from pxewizard.core.remedy import RegistryStep
from pxewizard.core.site import Change, Site

PAUSE: Final = 2.0  # seconds between two looks at a server
_UNANSWERED: Final = {"time-out", "connection-lost"}  # a server may still be about to do it


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
    that somebody must look again: uncertain, a service that is not back, or a write without an answer,
    which had no effect yet.
    """

    results: tuple[Result, ...] = ()
    sent: frozenset[int] = frozenset()
    settled: bool = True
    cancelled: bool = False
    unrecorded: Problem | None = None

    @property
    def certain(self) -> bool:
        """Return whether each result is one after which nobody must look again."""
        return self.settled and all(isinstance(one, Applied | Refused) for one in self.results)

    def then(self, result: Result, *, begun: Task | None, unrecorded: Problem | None) -> Run:
        """Return the run with one more result."""
        service = isinstance(begun, Restart | Start) and not isinstance(result, Applied)
        open_end = isinstance(result, Uncertain) or _may_still_land(result)
        loose = begun is not None and (service or open_end)
        return replace(
            self,
            results=(*self.results, result),
            sent=self.sent | {begun.number} if begun else self.sent,
            settled=self.settled and not loose,
            unrecorded=unrecorded,
        )


def _may_still_land(result: Result) -> bool:
    return isinstance(result, Failed) and result.problem.code in _UNANSWERED


@dataclass(frozen=True)
class Hands:
    """What is needed to carry out tasks, in which direction the plan runs, and who lets it run."""

    site: Site
    clock: Clock
    journal: Journal
    watcher: Watcher
    direction: Direction = Direction.APPLY
    by: str = ""

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
