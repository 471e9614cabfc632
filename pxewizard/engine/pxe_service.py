"""The service that answers PXE requests on a distribution point, and the offer to restart it.

Only the one found running is ever restarted: Windows Deployment Services, or Configuration Manager's own
responder, under which a stopped WDSServer is normal.
"""

from __future__ import annotations

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import Service
from pxewizard.core.reading import ServiceState, Unreadable, service_of
from pxewizard.core.remedy import Choice, Condition, Option, Proposal, RestartService
from pxewizard.core.words import tr

WDS = "WDSServer"
RESPONDER = "SccmPxe"
QUESTION = "restart-pxe-service"


@dataclass(frozen=True)
class RestartOffer:
    """The question and the step that hangs on it; both empty where a restart cannot be offered."""

    questions: tuple[Choice, ...] = ()
    steps: tuple[Proposal, ...] = ()
    findings: tuple[Finding, ...] = ()


def services(server: str) -> tuple[Service, Service]:
    """Return the two services that can answer PXE."""
    return Service(server, WDS), Service(server, RESPONDER)


def restart_offer(observations: tuple[Observation, ...]) -> RestartOffer:
    """Offer a restart of the one PXE service that runs, if exactly one does and nothing forbids it."""
    running = [(o, state) for o in observations if (state := _running(o))]
    if len(running) != 1:
        return RestartOffer()
    observation, state = running[0]
    service = observation.place
    hindered = why_not(observation, state)
    if hindered or not isinstance(service, Service):
        return RestartOffer(findings=(hindered,) if hindered else ())
    question = Choice(
        QUESTION,
        tr(
            "Restart {service} on {server} now? The next start in SMSPXE.log then shows whether the"
            " fix worked; computers that are booting from it at that moment are interrupted.",
            service=service.name,
            server=service.server,
        ),
        (
            Option("yes", tr("Restart it now, and see at once")),
            Option("no", tr("Leave it running")),
        ),
        default="no",
    )
    step = Proposal(RestartService(service), only_if=Condition(QUESTION, equals="yes"))
    return RestartOffer((question,), (step,))


def standstill(server: str, observations: tuple[Observation, ...]) -> tuple[Finding, ...]:
    """Return a warning where both services were read and none of them runs, or both do."""
    running = tuple(o.number for o in observations if _running(o))
    if len(running) == 1 or any(isinstance(o.reading, Unreadable) for o in observations):
        return ()
    numbers = tuple(o.number for o in observations)
    if running:
        says = tr("Both PXE services run on {server}; neither is restarted here.", server=server)
        return (Finding("two-pxe-services", Severity.WARNING, says, numbers),)
    says = tr("No PXE service runs on {server}: neither WDSServer nor SccmPxe.", server=server)
    return (Finding("pxe-service-not-running", Severity.WARNING, says, numbers),)


def why_not(observation: Observation, state: ServiceState) -> Finding | None:
    """Return why a service that runs must not be restarted, or None."""
    if state.running_dependents:
        says = tr(
            "{service} is not restarted by this program while {dependents} depends on it and runs.",
            service=observation.place,
            dependents=", ".join(state.running_dependents),
        )
        return Finding("service-has-dependents", Severity.NOTE, says, (observation.number,))
    if state.start_mode == "Disabled":
        says = tr(
            "{service} runs but is disabled: it would not start again, so it is not restarted.",
            service=observation.place,
        )
        return Finding("service-disabled", Severity.NOTE, says, (observation.number,))
    return None


def _running(observation: Observation) -> ServiceState | None:
    state = service_of(observation.reading)
    return state if state and state.state == "Running" else None
