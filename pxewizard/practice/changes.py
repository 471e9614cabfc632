"""What a change does to a practice site: a pure function from one estate to the next.

Nothing is compared first and nothing is read back: that is the engine's work. Knows no faults.
"""

from __future__ import annotations

from dataclasses import replace

from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Present, ServiceState, service_of
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.core.site import Change, StartService, StopService
from pxewizard.practice.answers import admitted
from pxewizard.practice.estate import Estate, with_service, with_value, without_value
from pxewizard.practice.server import Right


def carried_out(estate: Estate, change: Change) -> Estate:
    """Return the estate after the change; Problem where the server would refuse it."""
    match change:
        case SetRegistryValue(place, _, after):
            server = admitted(estate, place.server, Right.REGISTRY_WRITE)
            if not server.has_key(place.key):
                raise _not_written(place, "the key is missing")
            return with_value(estate, place, after)
        case DeleteRegistryValue(place):
            server = admitted(estate, place.server, Right.REGISTRY_WRITE)
            if not isinstance(server.value(place.key, place.name), Present):
                raise _not_written(place, "the value is missing")
            return without_value(estate, place)
        case StopService(place):
            return _stopped(estate, place)
        case StartService(place):
            return _started(estate, place)


def _stopped(estate: Estate, place: Service) -> Estate:
    found = _controlled(estate, place)
    if found.running_dependents:
        dependents = ", ".join(found.running_dependents)
        raise problem(
            "service-dependents", dependents=dependents, service=place.name, server=place.server
        )
    return with_service(estate, place, replace(found, state="Stopped"))


def _started(estate: Estate, place: Service) -> Estate:
    found = _controlled(estate, place)
    if found.start_mode == "Disabled":
        raise problem("service-disabled", service=place.name, server=place.server)
    if found.state == "Stop Pending":  # Windows does not start what has not stopped
        raise problem("service-stuck", service=place.name, server=place.server, wanted="Running")
    return with_service(estate, place, replace(found, state="Running"))


def _controlled(estate: Estate, place: Service) -> ServiceState:
    """Return the state of a service that is there and that the account may stop and start."""
    server = admitted(estate, place.server, Right.SERVICE_CONTROL)
    found = service_of(server.service(place.name))
    if found is None:
        raise problem("service-missing", service=place.name, server=place.server)
    return found


def _not_written(place: RegistryValue, detail: str) -> Problem:
    return problem("not-written", detail=detail, server=place.server, place=place)
