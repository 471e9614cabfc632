"""KB 2019640: when CacheExpire is a fault, and when it is nothing to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.cli import hints
from pxewizard.core.diagnosis import Affected, Healthy, Undecided
from pxewizard.core.place import LogFile, RegistryValue, Service
from pxewizard.core.reading import Kind, Present
from pxewizard.practice.estate import Estate, load, with_value
from pxewizard.practice.faults import Fault, FaultKind
from tests.support import codes
from tests.support_estates import (
    PSP,
    PXE_32,
    PXE_64,
    VIEW,
    cache_bench,
    cache_examined,
    deployed,
    logged,
    seconds,
    sentence,
    service_point,
    settings_block,
    with_log,
)

TWICE = deployed("09:05:00") + deployed("09:30:00")  # 1,500 seconds
TOO_SOON = "second-deployment-too-soon"


# Service Pack 2
@pytest.mark.parametrize(
    ("estate", "answers"),
    [
        (service_point(seconds(3600)), {}),
        (with_value(service_point(), RegistryValue(PSP, PXE_64, "CacheExpire"), seconds(1)), {}),
        (service_point(log=settings_block(3600)), {}),
        (service_point(), {"service_pack_2": "yes"}),
    ],
    ids=["by the value", "by the value in the other view", "by the log", "by the person's word"],
)
def test_service_pack_2_is_known_and_its_default_alone_is_nothing_to_mend(
    estate: Estate, answers: dict[str, str], tmp_path: Path
) -> None:
    seen = cache_examined(estate, tmp_path, **answers)

    assert isinstance(seen.diagnosis, Healthy)
    assert "3,600 seconds is SP2's normal default" in sentence(seen, "no-second-deployment")


@pytest.mark.parametrize("answers", [{}, {"service_pack_2": "no"}, {"second_deployment": "yes"}])
@pytest.mark.parametrize("log", ["", settings_block(None), TWICE])
def test_without_any_sign_of_service_pack_2_nothing_is_concluded(
    log: str, answers: dict[str, str], tmp_path: Path
) -> None:
    seen = cache_examined(service_point(log=log), tmp_path, **answers)

    assert isinstance(seen.diagnosis, Undecided)
    assert seen.diagnosis.missing == ()
    assert "Nothing shows that" in sentence(seen, "service-pack-unknown")
    assert "If it does: --answer service-pack-2=yes." in hints.of_findings(seen.diagnosis.findings)


# Two deployments in the log
@pytest.mark.parametrize(
    ("value", "log", "affected"),
    [
        (seconds(3600), TWICE, True),
        (None, settings_block() + TWICE, True),
        (seconds(1501), TWICE, True),
        (seconds(1500), TWICE, False),
        (seconds(120), TWICE, False),
        (seconds(7200), deployed("09:00:00") + deployed("10:30:00"), True),
        (seconds(3600), deployed("09:00:00") + deployed("10:00:00"), False),
        (seconds(3600), deployed("09:00:00"), False),
        (seconds(3600), settings_block(), False),
        (seconds(3600), "", False),
        # one computer, however its address is written; two computers are two
        (
            seconds(3600),
            deployed("09:00:00") + deployed("09:02:00", "00-15-5d-0a-01-17"),
            True,
        ),
        (
            seconds(3600),
            deployed("09:00:00") + deployed("09:01:00", "00:15:5D:0A:01:18"),
            False,
        ),
        # what is deployed, and what is not
        (
            seconds(3600),
            deployed("09:00:00", kind="optional") + deployed("09:02:00", kind="required"),
            True,
        ),
        # a computer that asks again at once is still in the same boot
        (seconds(3600), deployed("09:00:00") + deployed("09:00:04"), False),
        (seconds(3600), deployed("09:00:00") + deployed("09:01:00"), False),
        (seconds(3600), deployed("09:00:00") + deployed("09:01:01"), True),
        (
            seconds(3600),
            deployed("09:00:00")
            + logged("[00:15:5D:0A:01:17, 4C4C] No boot action. Aborted.", "09:01:00"),
            False,
        ),
        (seconds(3600), logged("Found mandatory advertisement", "09:00:00") * 2, False),
        # records out of their order, as two threads write them
        (seconds(1501), deployed("09:30:00") + deployed("09:05:00"), True),
        (seconds(1500), deployed("09:30:00") + deployed("09:05:00"), False),
        # the shortest pause counts
        (
            seconds(1000),
            deployed("08:00:00") + deployed("09:05:00") + deployed("09:10:00"),
            True,
        ),
    ],
)
def test_a_second_deployment_sooner_than_cache_expire_is_the_fault(
    value: Present | None, log: str, *, affected: bool, tmp_path: Path
) -> None:
    seen = cache_examined(service_point(value, log=log), tmp_path)

    assert isinstance(seen.diagnosis, Affected if affected else Healthy)
    assert (TOO_SOON in codes(seen)) is affected


def test_the_finding_names_the_computer_the_pause_and_the_time_in_force(tmp_path: Path) -> None:
    log = TWICE + deployed("09:33:20")

    said = sentence(cache_examined(service_point(seconds(3600), log=log), tmp_path), TOO_SOON)

    assert said.startswith(
        "00:15:5D:0A:01:17 was deployed again 200 seconds after the last time, sooner than CacheExpire"
        " (3600 seconds)"
    )


def test_an_absent_value_counts_as_the_default_and_is_said_to_be_absent(tmp_path: Path) -> None:
    seen = cache_examined(service_point(log=settings_block() + TWICE), tmp_path)

    assert "is 3600 seconds (the value is absent" in sentence(seen, "cache-expire")


@pytest.mark.parametrize("value", [Present("120", Kind.REG_SZ), Present(b"\x78", Kind.REG_BINARY)])
def test_a_value_of_another_type_is_not_taken_for_a_time_and_is_named(
    value: Present, tmp_path: Path
) -> None:
    seen = cache_examined(service_point(value, log=settings_block() + TWICE), tmp_path)

    assert isinstance(seen.diagnosis, Affected)
    assert str(value.kind) in sentence(seen, "cache-expire")


# What the person states
@pytest.mark.parametrize(
    ("value", "answer", "affected"),
    [
        (seconds(3600), "yes", True),
        (seconds(7200), "yes", True),
        (seconds(3599), "yes", False),
        (seconds(120), "yes", False),
        (seconds(3600), "no", False),
    ],
)
def test_a_stated_second_deployment_makes_3600_seconds_and_more_the_fault(
    value: Present, answer: str, *, affected: bool, tmp_path: Path
) -> None:
    seen = cache_examined(service_point(value), tmp_path, second_deployment=answer)

    assert isinstance(seen.diagnosis, Affected if affected else Healthy)
    assert ("second-deployment-stated" in codes(seen)) is affected


def test_an_absent_value_and_a_statement_are_the_fault_where_service_pack_2_is_known(
    tmp_path: Path,
) -> None:
    stated = {"second_deployment": "yes", "service_pack_2": "yes"}

    assert isinstance(cache_examined(service_point(), tmp_path, **stated).diagnosis, Affected)


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_what_the_log_shows_counts_whatever_is_stated(answer: str, tmp_path: Path) -> None:
    seen = cache_examined(
        service_point(seconds(1800), log=TWICE), tmp_path, second_deployment=answer
    )

    assert isinstance(seen.diagnosis, Affected)
    assert TOO_SOON in codes(seen)


def test_a_log_that_gives_no_answer_is_undecided_until_the_person_states_it(tmp_path: Path) -> None:
    log = LogFile(PSP, "SMSPXE.log")
    fault = Fault(FaultKind.ACCESS_DENIED, log)
    estate = service_point(seconds(3600), log=TWICE)

    silent = cache_examined(estate, tmp_path, fault)
    stated = cache_examined(estate, tmp_path, fault, second_deployment="yes")

    (number,) = (o.number for o in silent.observations if o.place == log)
    assert isinstance(silent.diagnosis, Undecided)
    assert silent.diagnosis.missing == (number,)
    assert isinstance(stated.diagnosis, Affected)


def test_the_person_is_asked_in_the_articles_words(tmp_path: Path) -> None:
    asks = {q.code: str(q.text) for q in cache_bench(load("cache-expire"), tmp_path).scenario.asks}

    assert asks == {
        "second-deployment": "Does a second deployment within an hour start from the local disk?",
        "service-pack-2": "Is this ConfigMgr 2007 with Service Pack 2?",
    }


@pytest.mark.parametrize(
    "place",
    [
        RegistryValue(PSP, PXE_32, "CacheExpire"),
        RegistryValue(PSP, PXE_64, "CacheExpire"),
        RegistryValue(PSP, VIEW, "ProgramFilesDir"),
        Service(PSP, "WDSServer"),
    ],
)
def test_a_needed_reading_without_an_answer_is_undecided(
    place: RegistryValue | Service, tmp_path: Path
) -> None:
    seen = cache_examined(
        load("cache-expire"), tmp_path, Fault(FaultKind.TIME_OUT, place), second_deployment="yes"
    )

    assert isinstance(seen.diagnosis, Undecided)
    assert len(seen.diagnosis.missing) == 1


# Unknown computers
@pytest.mark.parametrize(
    ("log", "warned"),
    [
        (settings_block(unknown="Yes"), True),
        (settings_block(unknown="No"), False),
        (settings_block(unknown="Yes") + settings_block(unknown="No", at="08:00:00"), False),
        (settings_block(unknown="No") + settings_block(unknown="Yes", at="08:00:00"), True),
        ("", False),
    ],
)
def test_support_for_unknown_computers_is_warned_of_as_the_newest_settings_say(
    log: str, *, warned: bool, tmp_path: Path
) -> None:
    seen = cache_examined(with_log(load("cache-expire"), PSP, "SMSPXE.log", log), tmp_path)

    assert ("unknown-computers" in codes(seen)) is warned
    assert not warned or "imaged again and again" in sentence(seen, "unknown-computers")
