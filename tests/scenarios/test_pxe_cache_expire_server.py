"""KB 2019640: for which product it speaks, and in which registry view it reads and writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.core.diagnosis import NotApplicable, Undecided, verdict
from pxewizard.core.place import RegistryValue
from pxewizard.practice.estate import load, with_value
from tests.support import codes
from tests.support_estates import (
    DP,
    DP_ROLE,
    PSP,
    PXE_32,
    PXE_64,
    VIEW,
    cache_bench,
    cache_examined,
    deployed,
    has_remedy,
    seconds,
    sentence,
    service_point,
    settings_block,
    with_text,
    without_key,
)

TWICE = deployed("09:05:00") + deployed("09:30:00")  # 1,500 seconds


# Which product, which view
def test_a_distribution_point_of_2012_or_later_is_told_what_is_done_there(tmp_path: Path) -> None:
    seen = cache_examined(load("cache-expire-2012"), tmp_path)

    assert isinstance(seen.diagnosis, NotApplicable)
    why = str(seen.diagnosis.why)
    assert "“Clear Required PXE Deployments”" in why
    assert "redeploys the newest required task sequence" in why
    assert "look at that computer's required deployments first" in why
    assert "never use it on a collection" in why


def test_a_server_with_neither_role_is_no_pxe_service_point(tmp_path: Path) -> None:
    estate = without_key(load("cache-expire-2012"), DP, DP_ROLE)

    seen = cache_examined(estate, tmp_path)

    assert isinstance(seen.diagnosis, NotApplicable)
    assert str(seen.diagnosis.why) == f"{DP} is no PXE service point of ConfigMgr 2007."


@pytest.mark.parametrize(("bits", "key"), [("AMD64", PXE_32), ("x86", PXE_64)])
def test_the_operating_systems_bitness_decides_which_view_counts(
    bits: str, key: str, tmp_path: Path
) -> None:
    other = {PXE_32: PXE_64, PXE_64: PXE_32}[key]
    estate = service_point(seconds(3600), key=key, bits=bits, log=TWICE)
    estate = with_value(estate, RegistryValue(PSP, other, "CacheExpire"), seconds(60))
    at_work = cache_bench(estate, tmp_path)

    (step,) = (s for s in at_work.plan().steps if isinstance(s.place, RegistryValue))

    assert isinstance(step.place, RegistryValue)
    assert step.place == RegistryValue(PSP, key, "CacheExpire")
    assert "is 3600 seconds" in sentence(at_work.examine(), "cache-expire")


@pytest.mark.parametrize(("bits", "key"), [("AMD64", PXE_64), ("x86", PXE_32)])
def test_a_key_in_the_other_view_only_is_shown_and_not_written_to(
    bits: str, key: str, tmp_path: Path
) -> None:
    estate = service_point(seconds(3600), key=key, bits=bits, log=TWICE)

    seen = cache_examined(estate, tmp_path)

    assert verdict(seen.diagnosis) == "affected"
    assert key in sentence(seen, "unexpected-registry-view")
    assert not has_remedy(seen)


def test_the_key_that_the_log_prints_is_not_taken_for_the_real_one(tmp_path: Path) -> None:
    # on x64 the log says HKLM\Software\Microsoft\SMS\PXE although the key is under WOW6432Node
    estate = service_point(seconds(3600), log=settings_block() + TWICE)

    places = {step.place for step in cache_bench(estate, tmp_path).plan().steps}

    assert RegistryValue(PSP, PXE_32, "CacheExpire") in places
    assert RegistryValue(PSP, PXE_64, "CacheExpire") not in places


@pytest.mark.parametrize("folder", ["C:\\Program Files (x86)", None])
def test_a_registry_whose_64_bit_view_is_not_proved_is_not_concluded_from(
    folder: str | None, tmp_path: Path
) -> None:
    estate = with_text(load("cache-expire"), PSP, VIEW, "ProgramFilesDir", folder)

    seen = cache_examined(estate, tmp_path)

    assert isinstance(seen.diagnosis, Undecided)
    assert "registry-view-not-proved" in codes(seen)
