"""Stops and starts a service, and waits until it is where it should be."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pxewizard.core.outcome import Applied, Failed, Result, Uncertain
from pxewizard.core.place import Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import ServiceState, Unreadable, service_of, state_text
from pxewizard.core.site import StartService, StopService
from pxewizard.engine.tasks import PAUSE, Hands, Phase

SETTLED: Final = 10.0  # seconds after which a state that is not pending is taken as final
SERVICE_LIMIT: Final = 90.0  # seconds for a service to reach a state
STARTS: Final = 3
_LONGEST_LOOK: Final = 35.0  # seconds that a server is given in all


def must_not_restart(place: Service, state: ServiceState) -> Problem | None:
    """Return why a service must not be restarted: stopped, disabled, or others depend on it."""
    service, server = place.name, place.server
    if state.state != "Running":
        return problem("service-not-running", service=service, server=server)
    if state.start_mode == "Disabled":
        return problem("service-disabled", service=service, server=server)
    if state.running_dependents:
        names = ", ".join(state.running_dependents)
        return problem("service-dependents", dependents=names, service=service, server=server)
    return None


def restart(hands: Hands, number: int, place: Service) -> Result:
    """Stop the service and start it; a stop that hangs is followed by a start all the same."""
    hands.watcher.phase(number, Phase.STOP)
    error = hands.send(StopService(place))
    if _reaches(hands, place, "Stopped"):
        return start(hands, number, place)
    stuck = _stuck(hands, place, "Stopped", error)
    state = service_of(hands.look(place))
    if state is None or state.state != "Running":
        start(hands, number, place)  # it may stop yet, and nobody would start it again
    return stuck


def start(hands: Hands, number: int, place: Service) -> Result:
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
    waited, paused, looked = 0.0, 0.0, hands.clock.now()
    while True:
        state = service_of(hands.look(place))
        if state and state.state == wanted:
            return True
        settled = state is not None and not state.state.endswith("Pending") and paused >= SETTLED
        if settled or waited >= SERVICE_LIMIT:
            return False
        hands.clock.wait(PAUSE)
        now = hands.clock.now()
        waited += _passed(looked, now)
        paused += PAUSE
        looked = now


def _passed(one: datetime, other: datetime) -> float:
    """Return the seconds between two looks: a silent server takes its time, and a clock may be set."""
    return min(max((other - one).total_seconds(), PAUSE), _LONGEST_LOOK)


def _stuck(hands: Hands, place: Service, wanted: str, error: Problem | None) -> Result:
    found = hands.look(place)
    trouble = error or problem(
        "service-stuck", service=place.name, server=place.server, wanted=state_text(wanted)
    )
    return Uncertain(trouble) if isinstance(found, Unreadable) else Failed(trouble)
