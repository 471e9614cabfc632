"""The services of one server and its own name, by WMI's Win32_Service and Win32_ComputerSystem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from pxewizard.core.place import Place, Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Identity, Kind, Present, Reading, ServiceState
from pxewizard.core.sendable import can_be_sent
from pxewizard.core.site import StartService, StopService
from pxewizard.remote.envelopes import (
    WMI,
    dependents,
    dependents_wql,
    invoke,
    query,
    quoted,
)
from pxewizard.remote.line import Deadline
from pxewizard.remote.replies import Fault
from pxewizard.remote.translate import NOT_FOUND, of_fault
from pxewizard.remote.wsman import Wsman

_CIMV2: Final = "root/cimv2"
_RUNNING: Final = "Running"
_CIM_NOT_FOUND: Final = 6
# What StopService and StartService return (Win32_Service).
_DONE: Final = 0
_NO_ACCESS: Final = 2
_DEPENDENTS: Final = 3
_CANNOT_ACCEPT: Final = 5  # stopped already, or on its way
_NOT_ACTIVE: Final = 6
_TIME_OUT: Final = 7  # it may have stopped all the same
_ALREADY_RUNNING: Final = 10
_DISABLED: Final = 14


class Services:
    """Reads and controls the services of one server."""

    def __init__(self, wsman: Wsman) -> None:
        """Ask through `wsman`."""
        self._wsman = wsman

    def identity(self, deadline: Deadline) -> Present:
        """Return the name that the computer gives itself; raises Problem."""
        wql = "SELECT DNSHostName, Domain, PartOfDomain FROM Win32_ComputerSystem"
        found = self._wsman.instances(query(_CIMV2, wql), deadline)
        host = found[0].get("DNSHostName", "").strip() if len(found) == 1 else ""
        if not host:
            raise problem("reply-unreadable", server=self._wsman.server, detail="no DNSHostName")
        # In a workgroup "Domain" is the workgroup's name, which is part of no computer's name.
        joined = found[0].get("PartOfDomain", "true").strip().lower() == "true"
        domain = found[0].get("Domain", "").strip() if joined else ""
        return Present(Identity(host, domain), Kind.IDENTITY)

    def states(self, places: Iterable[Service], deadline: Deadline) -> dict[Place, Reading]:
        """Read services, all in one exchange, and of those that run the dependents; raises Problem."""
        wanted = tuple(places)
        names = " OR ".join(f"Name={quoted(place.name)}" for place in wanted)
        wql = f"SELECT Name, State, StartMode FROM Win32_Service WHERE {names}"  # noqa: S608 - WQL
        rows = self._wsman.instances(query(_CIMV2, wql), deadline)
        by_name = {row.get("Name", "").strip().casefold(): row for row in rows}
        if len(by_name) < len(rows) or not by_name.keys() <= {p.name.casefold() for p in wanted}:
            detail = f"asked for {names}, got {len(rows)} rows: {ascii(sorted(by_name))[:200]}"
            raise problem("reply-unreadable", server=self._wsman.server, detail=detail)
        return {
            place: self._state(place, by_name.get(place.name.casefold()), deadline)
            for place in wanted
        }

    def stop(self, change: StopService, deadline: Deadline) -> None:
        """Ask the service to stop, once; raises Problem where it refused or the answer was lost."""
        code = self._control("StopService", change.place, deadline)
        if code in {_DONE, _CANNOT_ACCEPT, _NOT_ACTIVE}:
            return  # its state will tell
        if code == _DEPENDENTS:
            names = ", ".join(self._dependents(change.place.name, deadline)) or "Another service"
            service, server = change.place.name, change.place.server
            raise problem("service-dependents", dependents=names, service=service, server=server)
        raise self._unwilling(change.place, code)

    def start(self, change: StartService, deadline: Deadline) -> None:
        """Ask the service to start, once; raises Problem as `stop`."""
        code = self._control("StartService", change.place, deadline)
        if code in {_DONE, _ALREADY_RUNNING}:
            return
        if code == _DISABLED:
            place = change.place
            raise problem("service-disabled", service=place.name, server=place.server)
        raise self._unwilling(change.place, code)

    def _state(
        self, place: Service, row: Mapping[str, str] | None, deadline: Deadline
    ) -> Present | Absent:
        if row is None:
            return Absent()
        state = row.get("State", "").strip()
        mode = row.get("StartMode", "").strip()
        if not state or not mode:
            raise problem("reply-unreadable", server=place.server, detail=f"{state=} {mode=}")
        running = state == _RUNNING
        names = self._dependents(place.name, deadline) if running else ()
        return Present(ServiceState(state, mode, names), Kind.SERVICE)

    def _dependents(self, name: str, deadline: Deadline) -> tuple[str, ...]:
        """Return the running services that depend on one."""
        ways = dependents_wql(_CIMV2, name), dependents(_CIMV2, name)
        rows = self._wsman.instances(ways[0], deadline, otherwise=ways[1])
        found = [(row.get("Name", "").strip(), row.get("State", "").strip()) for row in rows]
        if not all(map(all, found)):
            detail = f"dependents of {name}: {ascii(found)[:200]}"
            raise problem("reply-unreadable", server=self._wsman.server, detail=detail)
        return tuple(dependent for dependent, state in found if state == _RUNNING)

    def _control(self, method: str, place: Service, deadline: Deadline) -> int:
        if not can_be_sent(place.name):
            raise problem("service-missing", service=place.name, server=place.server)
        request = invoke(f"{WMI}/{_CIMV2}/Win32_Service", method, {}, (("Name", place.name),))
        found = self._wsman.ask(request, deadline, repeatable=False)
        if isinstance(found, Fault):
            if found.code in NOT_FOUND or found.status == _CIM_NOT_FOUND:
                raise problem("service-missing", service=place.name, server=place.server)
            raise of_fault(found.code, self._wsman.at(f"{method}: {found}"))
        code = found.number("ReturnValue")
        if code is None:
            raise problem("reply-unreadable", server=place.server, detail="no ReturnValue")
        return code

    def _unwilling(self, place: Service, code: int) -> Problem:
        detail = f"Win32_Service returned {code}"
        if code == _NO_ACCESS:
            return problem("access-denied", server=place.server, detail=detail)
        if code == _TIME_OUT:
            return problem("time-out", server=place.server, detail=detail)
        return problem("service-unwilling", service=place.name, server=place.server, detail=detail)
