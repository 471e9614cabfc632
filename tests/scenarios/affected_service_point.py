"""A PXE service point of ConfigMgr 2007 that is affected, on the bench."""

from __future__ import annotations

from pathlib import Path

from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.reading import Absent, Present
from pxewizard.core.remedy import RestartService
from pxewizard.practice.estate import Estate, server_of
from pxewizard.practice.faults import Fault
from tests.support import Bench
from tests.support_estates import PSP, PXE_32, cache_bench, deployed, seconds, service_point

TWICE = deployed("09:05:00") + deployed("09:30:00")  # 1,500 seconds
PLACE = RegistryValue(PSP, PXE_32, "CacheExpire")
WDS = Service(PSP, "WDSServer")
RESTART = RestartService(WDS, on_undo=True)


def on(root: Path, estate: Estate | None = None, *faults: Fault, **answers: str) -> Bench:
    """Put a service point on the bench that is affected: by its log, if nothing else is said."""
    return cache_bench(estate or service_point(seconds(3600), log=TWICE), root, *faults, **answers)


def value_now(bench: Bench) -> Present | Absent:
    return server_of(bench.estate, PSP).value(PXE_32, "CacheExpire")
