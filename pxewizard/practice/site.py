"""The direct door to a practice site: reads and changes an estate in this process, with faults.

Usable from several threads, and with a state folder from several processes at once. Compares
nothing before a write and reads nothing back: that is the engine's work.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation
from pxewizard.core.place import DatabaseRows, Place, RegistryValue, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import (
    Absent,
    Kind,
    Present,
    Reading,
    Rows,
    ServiceState,
    Unreadable,
    service_of,
)
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import Change, StartService, StopService
from pxewizard.practice.answers import answer
from pxewizard.practice.changes import carried_out
from pxewizard.practice.estate import (
    Estate,
    canonical,
    canonical_name,
    service_at,
    with_rows,
    with_service,
    with_value,
    without_service,
    without_value,
)
from pxewizard.practice.faults import (
    BLOCKING,
    LOSING,
    Fault,
    FaultKind,
    OrderedFaults,
    trouble,
)
from pxewizard.practice.statefolder import StateFolder


class PracticeSite:
    """A site (core.site.Site) over an estate; `state` is the folder that remembers its changes."""

    def __init__(
        self,
        estate: Estate,
        clock: Clock,
        *,
        state: Path | None = None,
        faults: Iterable[Fault] = (),
    ) -> None:
        """Open the site; Problem "state-unusable" or "state-of-another-case"."""
        self._estate = estate
        self._clock = clock
        self._lock = threading.Lock()
        self._folder = None if state is None else StateFolder(state, estate.case, estate.servers)
        self._faults = OrderedFaults()
        self._gone: set[str] = set()  # servers lost for good
        self._sent: list[Change] = []
        for fault in (*estate.faults, *faults):
            self.order(fault)

    def order(self, fault: Fault) -> None:
        """Let something go wrong from now on; see Fault."""
        with self._lock:
            self._faults.order(_addressed(self._estate, fault))

    @property
    def estate(self) -> Estate:
        """Return the site as it is now, as somebody would see it who stands before the servers."""
        with self._turn():
            return self._estate

    @property
    def sent(self) -> tuple[Change, ...]:
        """Return every change that was sent through this door, in order, whatever became of it."""
        with self._lock:
            return tuple(self._sent)

    @property
    def struck(self) -> int:
        """Return how often a fault has struck."""
        with self._lock:
            return self._faults.struck

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read the places in their order; what gives no answer is Unreadable."""
        with self._turn():
            return tuple(
                Observation(number, place, self._read(place), self._clock.now())
                for number, place in enumerate(places, start=1)
            )

    def change(self, change: Change) -> None:
        """Carry out one change; Problem where the server refuses it or its answer is lost."""
        with self._turn():
            self._sent.append(change)
            due = self._strike(change.place, change)
            lost = next((fault for fault in due if fault.kind in LOSING), None)
            if lost is None or lost.landed:
                self._estate = _stored(self._estate, change, {fault.kind for fault in due})
            if lost is not None:
                raise trouble(lost.kind, change.place)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Keep other threads and processes out, see what they did, and keep what is done here."""
        with self._lock:
            if self._folder is None:
                yield
                return
            with self._folder.turn():
                found = self._folder.load()
                self._estate = replace(self._estate, servers=found)
                try:
                    yield
                finally:  # also where the answer to a change is lost: the change may be done
                    if self._estate.servers != found:
                        self._folder.save(self._estate.servers)

    def _read(self, place: Place) -> Reading:
        try:
            for fault in self._strike(place, None):
                if fault.kind in LOSING:
                    raise trouble(fault.kind, place)
            return answer(self._estate, place)
        except Problem as problem_met:
            return Unreadable(problem_met)

    def _strike(self, place: Place, change: Change | None) -> tuple[Fault, ...]:
        """Return the faults that strike this operation; those before it have struck then."""
        one = canonical(self._estate, place)
        if one.server in self._gone:
            raise trouble(FaultKind.UNREACHABLE, place)
        due = self._faults.due(one, change)
        for fault in due:
            if fault.kind is FaultKind.VALUE_CHANGED:
                self._estate = _put_there(self._estate, place, fault.value)
            if fault.kind is FaultKind.CONNECTION_LOST_FOR_GOOD:
                self._gone.add(one.server)
            if fault.kind in BLOCKING and fault.kind not in LOSING:
                raise trouble(fault.kind, place)
        return due


def _addressed(estate: Estate, fault: Fault) -> Fault:
    """Return the fault at the one name under which places are compared."""
    if isinstance(fault.at, str):
        return replace(fault, at=canonical_name(estate, fault.at))
    return replace(fault, at=canonical(estate, fault.at))


def _stored(estate: Estate, change: Change, faults: set[FaultKind]) -> Estate:
    """Return the estate after the change as the faults let it happen."""
    if FaultKind.WRITE_IGNORED in faults:
        return estate
    match change:
        case SetRegistryValue(after=Present(tuple() as items, _)):
            if FaultKind.STORED_AS_ONE_STRING in faults:
                change = replace(change, after=Present(" ".join(items), Kind.REG_SZ))
            return carried_out(estate, change)
        case StopService(place) if FaultKind.SERVICE_NEVER_STOPS in faults:
            return _left_at(carried_out(estate, change), place, "Stop Pending")
        case StartService(place) if FaultKind.SERVICE_NEVER_STARTS in faults:
            return _left_at(carried_out(estate, change), place, "Stopped")
        case _:
            return carried_out(estate, change)


def _left_at(estate: Estate, place: Service, state: str) -> Estate:
    found = service_of(service_at(estate, place))
    return estate if found is None else with_service(estate, place, replace(found, state=state))


def _put_there(estate: Estate, place: Place, reading: Present | Absent | None) -> Estate:
    """Return the estate after somebody else has put that at the place."""
    match place, reading:
        case RegistryValue(), Present():
            return with_value(estate, place, reading)
        case RegistryValue(), Absent():
            return without_value(estate, place)
        case Service(), Present(ServiceState() as state):
            return with_service(estate, place, state)
        case Service(), Absent():
            return without_service(estate, place)
        case DatabaseRows(), Present(Rows() as rows):
            return with_rows(estate, place.query, rows)
        case _:
            raise ValueError(f"{reading!r} cannot be put at {place}")
