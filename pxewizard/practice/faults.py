"""Faults to order: what goes wrong on a practice site, where, at which operation, and how often.

Faults live in the process and are counted there; how a site bears them is not known here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, Place, RegistryValue, Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import Change, StartService, StopService


class FaultKind(StrEnum):
    """What goes wrong."""

    UNREACHABLE = "unreachable"
    TIME_OUT = "time-out"
    ACCESS_DENIED = "access-denied"
    CONNECTION_LOST = "connection-lost"  # in the middle; see Fault.landed
    CONNECTION_LOST_FOR_GOOD = "connection-lost-for-good"  # and the server never answers again
    VALUE_CHANGED = "value-changed"  # somebody else puts Fault.value there just before
    STORED_AS_ONE_STRING = "stored-as-one-string"  # a REG_MULTI_SZ becomes one REG_SZ
    WRITE_IGNORED = "write-ignored"  # acknowledged, and nothing is stored
    SERVICE_NEVER_STOPS = "service-never-stops"  # acknowledged, then "Stop Pending"
    SERVICE_NEVER_STARTS = "service-never-starts"  # acknowledged, and still "Stopped"


class Operation(StrEnum):
    """What is being done when a fault strikes."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True)
class Fault:
    """One thing to go wrong.

    `at` is a server's name (every place there), the address of a database, or one exact place.
    `on` None means reads and writes alike. The fault lets `after` operations pass, then strikes
    `times` times, for ever if that is None. `landed` tells whether a write whose answer is lost
    (connection lost, time-out) took place; `value` is what VALUE_CHANGED puts there.
    """

    kind: FaultKind
    at: str | Place
    on: Operation | None = None
    times: int | None = None
    after: int = 0
    landed: bool = False
    value: Present | Absent | None = None

    def __post_init__(self) -> None:
        """Refuse an order that could never be carried out, before a test waits for it in vain."""
        if self.kind is FaultKind.VALUE_CHANGED:
            if self.value is None:
                raise ValueError("value-changed needs the value that is put there")
            if not isinstance(self.at, (RegistryValue, Service, DatabaseRows)):
                raise ValueError("value-changed needs one registry value, service or query")

    def concerns(self, change: Change | None) -> bool:
        """Return whether the fault can strike this write, or a read where `change` is None."""
        wanted = Operation.READ if change is None else Operation.WRITE
        if self.on not in {None, wanted}:
            return False
        match self.kind:
            case FaultKind.STORED_AS_ONE_STRING:
                written = isinstance(change, SetRegistryValue) and change.after.kind
                return written is Kind.REG_MULTI_SZ
            case FaultKind.WRITE_IGNORED:
                return change is not None
            case FaultKind.SERVICE_NEVER_STOPS:
                return isinstance(change, StopService)
            case FaultKind.SERVICE_NEVER_STARTS:
                return isinstance(change, StartService)
            case _:
                return True


LOSING: Final = frozenset(
    {FaultKind.TIME_OUT, FaultKind.CONNECTION_LOST, FaultKind.CONNECTION_LOST_FOR_GOOD}
)
BLOCKING: Final = LOSING | {FaultKind.UNREACHABLE, FaultKind.ACCESS_DENIED}


def trouble(kind: FaultKind, place: Place) -> Problem:
    """Return the problem that a caller meets at that place when such a blocking fault strikes."""
    database = isinstance(place, DatabaseRows)
    match kind:
        case FaultKind.ACCESS_DENIED:
            code = "database-denied" if database else "access-denied"
        case FaultKind.TIME_OUT:
            code = "time-out"
        case FaultKind.CONNECTION_LOST | FaultKind.CONNECTION_LOST_FOR_GOOD:
            code = "connection-lost"
        case _:
            code = "database-unreachable" if database else "unreachable"
    return problem(code, server=place.server, address=place.server)


class OrderedFaults:
    """The faults of one process, each with its count. Not safe for several threads by itself."""

    def __init__(self) -> None:
        """Begin with nothing ordered; `struck` counts the strikes."""
        self._met: list[tuple[Fault, int]] = []
        self.struck = 0

    def order(self, fault: Fault) -> None:
        """Add a fault; it strikes after those ordered before it."""
        self._met.append((fault, 0))

    def due(self, place: Place, change: Change | None = None) -> tuple[Fault, ...]:
        """Count one operation at the place, and return the faults that strike it, in order."""
        due = []
        for index, (fault, met) in enumerate(self._met):
            if fault.at not in (place, place.server) or not fault.concerns(change):
                continue
            self._met[index] = (fault, met + 1)
            struck = met - fault.after
            if struck >= 0 and (fault.times is None or struck < fault.times):
                due.append(fault)
        self.struck += len(due)
        return tuple(due)
