"""KB 4469580: the restart of the PXE service, offered and never forced."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.core.place import Service
from pxewizard.core.plan import Plan
from pxewizard.core.reading import ServiceState
from pxewizard.core.remedy import Choice, RestartService
from pxewizard.practice.estate import Estate, load, with_service, without_service
from pxewizard.practice.faults import Fault, FaultKind
from tests.support import codes
from tests.support_estates import DP, on_bench, remedy_of


def serving(**services: ServiceState) -> Estate:
    """Return a site whose distribution point lacks the list and has exactly these services."""
    estate = load("dp-missing")
    for name in ("SccmPxe", "WDSServer"):
        estate = without_service(estate, Service(DP, name))
    for name, state in services.items():
        estate = with_service(estate, Service(DP, name), state)
    return estate


RUNS = ServiceState("Running", "Auto")
STOPPED = ServiceState("Stopped", "Auto")


@pytest.mark.parametrize(
    ("estate", "service"),
    [
        (serving(SccmPxe=RUNS), "SccmPxe"),
        (serving(WDSServer=RUNS), "WDSServer"),
        (serving(SccmPxe=RUNS, WDSServer=STOPPED), "SccmPxe"),
        (serving(SccmPxe=STOPPED, WDSServer=RUNS), "WDSServer"),
        (serving(SccmPxe=RUNS, WDSServer=ServiceState("Stopped", "Disabled")), "SccmPxe"),
        (serving(SccmPxe=ServiceState("Running", "Manual")), "SccmPxe"),
    ],
)
def test_a_restart_of_the_one_service_that_runs_is_offered_and_not_forced(
    estate: Estate, service: str, tmp_path: Path
) -> None:
    bench = on_bench(estate, tmp_path)
    (question,) = (q for q in remedy_of(bench.examine()).questions if isinstance(q, Choice))

    assert (question.code, question.default) == ("restart-pxe-service", "no")
    assert "interrupted" in str(question.text)
    assert restarts(bench.plan()) == []
    assert restarts(bench.plan({"restart-pxe-service": "yes"})) == [
        RestartService(Service(DP, service), on_undo=False)
    ]


def restarts(plan: Plan) -> list[RestartService]:
    assert not isinstance(plan.steps[0], RestartService)
    return [step for step in plan.steps if isinstance(step, RestartService)]


@pytest.mark.parametrize(
    ("estate", "code"),
    [
        (serving(), None),
        (serving(SccmPxe=STOPPED, WDSServer=STOPPED), None),
        (serving(SccmPxe=RUNS, WDSServer=RUNS), None),
        (serving(WDSServer=ServiceState("Start Pending", "Auto")), None),
        (serving(SccmPxe=ServiceState("Running", "Disabled")), "service-disabled"),
        (serving(WDSServer=ServiceState("Running", "Auto", ("X",))), "service-has-dependents"),
    ],
)
def test_no_restart_is_offered_where_it_is_not_safe(
    estate: Estate, code: str | None, tmp_path: Path
) -> None:
    bench = on_bench(estate, tmp_path)

    seen = bench.examine()

    assert "restart-pxe-service" not in {q.code for q in remedy_of(seen).questions}
    assert restarts(bench.plan({"restart-pxe-service": "yes"})) == []
    assert code is None or code in codes(seen)


def test_a_service_that_gives_no_answer_is_not_restarted_and_changes_nothing_else(
    tmp_path: Path,
) -> None:
    faults = [Fault(FaultKind.TIME_OUT, Service(DP, name)) for name in ("SccmPxe", "WDSServer")]
    bench = on_bench(load("dp-missing"), tmp_path, faults=faults)

    assert restarts(bench.plan({"restart-pxe-service": "yes"})) == []


def test_nothing_is_restarted_where_only_the_management_point_is_written_to(tmp_path: Path) -> None:
    bench = on_bench(load("mp-missing"), tmp_path)

    assert [q.code for q in remedy_of(bench.examine()).questions] == []
