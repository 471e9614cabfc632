"""The direct door: what it reads and what it changes when nothing goes wrong."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pxewizard.core.place import (
    DatabaseRows,
    LogFile,
    MpAnswer,
    Place,
    Query,
    RegistryKey,
    RegistryValue,
    ServerIdentity,
    Service,
)
from pxewizard.core.problem import Problem
from pxewizard.core.reading import (
    Absent,
    Identity,
    Kind,
    Present,
    Reading,
    ServiceState,
    Unreadable,
    log_of,
    rows_of,
    text_of,
)
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.core.site import Change, Site, StartService, StopService
from pxewizard.practice.estate import Estate, load, with_server, with_service
from pxewizard.practice.faults import Fault
from pxewizard.practice.server import Right
from pxewizard.practice.site import PracticeSite

DP = "dp01.contoso.test"
MP = "mp01.contoso.test"
KEY = r"SOFTWARE\Microsoft\SMS\Security"
VALUE = RegistryValue(DP, KEY, "IssuingCertificateList")
SERVICE = Service(DP, "SccmPxe")
LOG = LogFile(DP, "SMSPXE.log")
ANSWER = MpAnswer(MP, "MPLIST1&P01")
SITES = DatabaseRows("sql01.contoso.test:1433/CM_P01", Query.SITES)
EVERYTHING: tuple[Place, ...] = (
    VALUE,
    RegistryKey(DP, KEY),
    SERVICE,
    ServerIdentity(DP),
    LOG,
    ANSWER,
    SITES,
)
LIST = Present(("one", "two"), Kind.REG_MULTI_SZ)
WRITE = SetRegistryValue(VALUE, Absent(), LIST)


class SteppingClock:
    """A clock that is a second later each time it is looked at."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 20, 13, tzinfo=UTC)

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def wait(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


def site_of(case: str | Estate, *faults: Fault) -> PracticeSite:
    estate = load(case) if isinstance(case, str) else case
    return PracticeSite(estate, SteppingClock(), faults=faults)


def read(site: Site, place: Place) -> Reading:
    (observation,) = site.read(place)
    return observation.reading


def code(reading: Reading) -> str:
    assert isinstance(reading, Unreadable), reading
    return reading.problem.code


def refusal(site: Site, change: Change) -> str:
    with pytest.raises(Problem) as caught:
        site.change(change)
    return caught.value.code


def without_right(right: Right) -> Estate:
    estate = load("healthy")
    server = estate.servers[DP]
    return with_server(estate, replace(server, denied=frozenset({right})))


def test_observations_are_numbered_from_one_in_the_order_asked_each_with_its_time() -> None:
    site = site_of("healthy")

    first = site.read(*EVERYTHING)
    second = site.read(VALUE)

    assert [observation.number for observation in first] == [1, 2, 3, 4, 5, 6, 7]
    assert tuple(observation.place for observation in first) == EVERYTHING
    assert [observation.number for observation in second] == [1]
    times = [observation.at for observation in (*first, *second)]
    assert times == sorted(set(times))


def test_each_kind_of_place_gives_its_kind_of_answer() -> None:
    site = site_of("healthy")

    assert isinstance(read(site, VALUE), Present)
    assert read(site, RegistryKey(DP, KEY)) == Present("", Kind.KEY)
    assert read(site, RegistryKey(DP, r"SOFTWARE\Nothing")) == Absent("key")
    assert read(site, SERVICE) == Present(ServiceState("Running", "Auto"), Kind.SERVICE)
    identity = Identity("dp01", "contoso.test")
    assert read(site, ServerIdentity("DP01")) == Present(identity, Kind.IDENTITY)
    found = log_of(read(site, LOG))
    assert found is not None
    assert found.path.endswith("SMSPXE.log")
    assert "FQDN=" in (text_of(read(site, ANSWER)) or "")
    assert rows_of(read(site, SITES))[0]["ThisSiteCode"] == "P01"


def test_what_is_not_there_is_absent_and_never_unreadable() -> None:
    site = site_of("healthy")

    assert read(site, RegistryValue(DP, KEY, "Nothing")) == Absent("value")
    assert read(site, RegistryValue(DP, r"SOFTWARE\None", "Nothing")) == Absent("key")
    assert read(site, Service(DP, "WDSServer")) == Absent()
    assert read(site, LogFile(DP, "CertMgr.log")) == Absent()


def test_a_short_name_and_an_alias_read_like_the_full_name() -> None:
    site = site_of("healthy")
    full = read(site, VALUE)

    for name in ("dp01", "DP01.CONTOSO.TEST", "pxe.contoso.test"):
        assert read(site, RegistryValue(name, KEY, "IssuingCertificateList")) == full


def test_a_name_that_nobody_has_is_said_to_be_unknown() -> None:
    site = site_of("healthy")

    assert code(read(site, ServerIdentity("dp99.contoso.test"))) == "name-not-found"
    assert code(read(site, MpAnswer("mp99", "SMSTRC"))) == "name-not-found"
    assert refusal(site, StopService(Service("dp99", "SccmPxe"))) == "name-not-found"


@pytest.mark.parametrize(
    ("case", "expected"), [("access-denied", "access-denied"), ("dp-down", "unreachable")]
)
def test_nothing_at_all_is_known_of_a_server_out_of_reach(case: str, expected: str) -> None:
    site = site_of(case)

    for place in (VALUE, RegistryKey(DP, KEY), SERVICE, ServerIdentity(DP), LOG):
        assert code(read(site, place)) == expected
    assert refusal(site, WRITE) == expected
    assert isinstance(read(site, ANSWER), Present)


def test_a_management_point_that_is_none_or_not_asked_so_is_no_witness() -> None:
    site = site_of("both-missing")

    assert code(read(site, MpAnswer(DP, "SMSTRC"))) == "not-offered"
    assert code(read(site, MpAnswer(MP, "SMSTRC"))) == "not-offered"
    assert isinstance(read(site, ANSWER), Present)


def test_the_management_points_answers_need_no_account_but_a_server_that_is_up() -> None:
    assert code(read(site_of("dp-down"), MpAnswer(DP, "SMSTRC"))) == "witness-silent"
    assert code(read(site_of("access-denied"), MpAnswer(DP, "SMSTRC"))) == "not-offered"
    assert (
        code(read(site_of("opaque"), MpAnswer("mp01.contoso.test", "SMSTRC"))) == "witness-refused"
    )


def test_a_database_that_is_not_there_is_unreachable() -> None:
    elsewhere = DatabaseRows("sql02.contoso.test:1433/CM_P01", Query.SITES)

    assert code(read(site_of("healthy"), elsewhere)) == "database-unreachable"
    assert code(read(site_of("cache-expire"), SITES)) == "database-unreachable"


@pytest.mark.parametrize(("right", "place"), [(Right.LOGS, LOG), (Right.REGISTRY_READ, VALUE)])
def test_one_right_can_be_missing_while_the_others_are_there(right: Right, place: Place) -> None:
    site = site_of(without_right(right))

    assert code(read(site, place)) == "access-denied"
    assert isinstance(read(site, SERVICE), Present)


def test_a_value_that_is_set_is_read_and_one_that_is_deleted_is_absent() -> None:
    site = site_of("dp-missing")

    site.change(WRITE)
    assert read(site, VALUE) == LIST
    site.change(DeleteRegistryValue(VALUE, LIST))
    assert read(site, VALUE) == Absent("value")
    assert site.estate == load("dp-missing")
    assert len(site.sent) == 2


def test_setting_a_value_does_not_look_at_what_was_there_before() -> None:
    site = site_of("healthy")

    site.change(SetRegistryValue(VALUE, Absent(), LIST))

    assert read(site, VALUE) == LIST


def test_no_key_is_ever_created() -> None:
    site = site_of("healthy")
    place = RegistryValue(DP, r"SOFTWARE\Nothing", "New")

    assert refusal(site, SetRegistryValue(place, Absent(), LIST)) == "not-written"
    assert read(site, place) == Absent("key")


def test_deleting_what_is_not_there_is_refused() -> None:
    assert refusal(site_of("dp-missing"), DeleteRegistryValue(VALUE, LIST)) == "not-written"


def test_a_service_stops_and_starts() -> None:
    site = site_of("healthy")

    site.change(StopService(SERVICE))
    assert read(site, SERVICE) == Present(ServiceState("Stopped", "Auto"), Kind.SERVICE)
    site.change(StartService(SERVICE))
    assert read(site, SERVICE) == Present(ServiceState("Running", "Auto"), Kind.SERVICE)


def test_a_service_with_running_dependents_does_not_stop() -> None:
    state = ServiceState("Running", "Auto", running_dependents=("Other",))
    site = site_of(with_service(load("healthy"), SERVICE, state))

    assert refusal(site, StopService(SERVICE)) == "service-dependents"
    assert read(site, SERVICE) == Present(state, Kind.SERVICE)


def test_a_disabled_service_does_not_start_and_a_missing_one_does_neither() -> None:
    site = site_of(with_service(load("healthy"), SERVICE, ServiceState("Stopped", "Disabled")))
    missing = Service(DP, "WDSServer")

    assert refusal(site, StartService(SERVICE)) == "service-disabled"
    assert refusal(site, StartService(missing)) == "service-missing"
    assert refusal(site, StopService(missing)) == "service-missing"


def test_who_may_read_the_registry_may_not_always_write_it() -> None:
    site = site_of(without_right(Right.REGISTRY_WRITE))
    before = read(site, VALUE)

    assert refusal(site, WRITE) == "access-denied"
    assert read(site, VALUE) == before
    assert refusal(site_of(without_right(Right.SERVICE_CONTROL)), StopService(SERVICE)) == (
        "access-denied"
    )


def test_many_threads_at_once_lose_nothing() -> None:
    site = site_of("dp-missing")

    def write(number: int) -> None:
        place = RegistryValue(DP, KEY, f"Value{number}")
        site.change(SetRegistryValue(place, Absent(), LIST))

    with ThreadPoolExecutor(8) as executor:
        list(executor.map(write, range(64)))

    places = [RegistryValue(DP, KEY, f"Value{number}") for number in range(64)]
    assert {observation.reading for observation in site.read(*places)} == {LIST}
