"""KB 2019640: backup, restart, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.core.outcome import Applied, Failed
from pxewizard.core.place import Service
from pxewizard.core.reading import ServiceState
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import StartService, StopService
from pxewizard.practice.estate import (
    with_service,
    without_service,
)
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.scenarios.affected_service_point import PLACE, TWICE, WDS, on, value_now
from tests.support import codes
from tests.support_estates import (
    PSP,
    seconds,
    service_point,
)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (ServiceState("Stopped", "Auto"), "service-not-running"),
        (ServiceState("Start Pending", "Auto"), "service-not-running"),
        (ServiceState("Stopped", "Disabled"), "service-not-running"),
        (None, "service-not-running"),
        (ServiceState("Running", "Disabled"), "service-disabled"),
        (ServiceState("Running", "Auto", ("X",)), "service-has-dependents"),
    ],
)
def test_windows_deployment_services_is_restarted_only_where_it_runs_and_may(
    state: ServiceState | None, code: str, tmp_path: Path
) -> None:
    estate = service_point(seconds(3600), log=TWICE)
    estate = with_service(estate, WDS, state) if state else without_service(estate, WDS)
    estate = with_service(estate, Service(PSP, "SccmPxe"), ServiceState("Running", "Auto"))
    bench = on(tmp_path, estate)

    plan = bench.plan()

    assert plan.steps == (SetRegistryValue(PLACE, seconds(3600), seconds(120)),)
    assert code in codes(bench.examine())
    assert not any("interrupted" in str(one) for one in plan.warnings)


def test_the_value_is_written_first_and_the_service_restarted_after_it(tmp_path: Path) -> None:
    bench = on(tmp_path)

    done = bench.apply(bench.plan())

    assert done.results == (Applied(), Applied())
    assert bench.site.sent == (
        SetRegistryValue(PLACE, seconds(3600), seconds(120)),
        StopService(WDS),
        StartService(WDS),
    )


def test_undo_restores_the_old_time_and_restarts_the_service_again(tmp_path: Path) -> None:
    bench = on(tmp_path)
    done = bench.apply(bench.plan())
    sent = len(bench.site.sent)

    undone = bench.undo(done.folder)

    assert undone.complete
    assert undone.left_out == ()
    assert bench.site.sent[sent:] == (
        SetRegistryValue(PLACE, seconds(120), seconds(3600)),
        StopService(WDS),
        StartService(WDS),
    )
    assert value_now(bench) == seconds(3600)


def test_a_value_that_the_server_stores_otherwise_is_not_verified(tmp_path: Path) -> None:
    bench = on(tmp_path, None, Fault(FaultKind.WRITE_IGNORED, PLACE, times=1))

    done = bench.apply(bench.plan())

    assert not isinstance(done.results[0], Applied)
    assert value_now(bench) == seconds(3600)


def test_the_old_value_is_on_disk_before_anything_is_changed(tmp_path: Path) -> None:
    bench = on(tmp_path, None, Fault(FaultKind.ACCESS_DENIED, PLACE, Operation.WRITE))

    done = bench.apply(bench.plan())

    (backup,) = Path(done.folder).glob("undo-*.reg")
    assert isinstance(done.results[0], Failed)
    assert backup.name == f"undo-{PSP}.reg"
    assert '"CacheExpire"=dword:00000e10' in backup.read_text(encoding="utf-16")
    assert "README" in {path.stem for path in Path(done.folder).iterdir()}
