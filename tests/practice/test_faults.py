"""Faults to order: each kind, where it strikes, how often, and what is left behind."""

from __future__ import annotations

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
    Kind,
    Present,
    Reading,
    Rows,
    ServiceState,
    Unreadable,
)
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import Change, Site, StartService, StopService
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.faults import Fault, FaultKind, Operation
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
OTHER = Present(("other",), Kind.REG_MULTI_SZ)
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


@pytest.mark.parametrize(
    ("kind", "expected", "of_the_database"),
    [
        (FaultKind.UNREACHABLE, "unreachable", "database-unreachable"),
        (FaultKind.TIME_OUT, "time-out", "time-out"),
        (FaultKind.ACCESS_DENIED, "access-denied", "database-denied"),
        (FaultKind.CONNECTION_LOST, "connection-lost", "connection-lost"),
    ],
)
def test_any_one_place_can_be_made_unreadable(
    kind: FaultKind, expected: str, of_the_database: str
) -> None:
    for place in EVERYTHING:
        site = site_of("healthy", Fault(kind, place, on=Operation.READ))

        for observation in site.read(*EVERYTHING):
            if observation.place == place:
                wanted = of_the_database if place == SITES else expected
                assert code(observation.reading) == wanted
            else:
                assert isinstance(observation.reading, Present)


@pytest.mark.parametrize("name", ["dp01", "DP01.contoso.test", "pxe.contoso.test"])
def test_a_fault_of_a_server_strikes_every_place_there_and_no_other(name: str) -> None:
    site = site_of("healthy", Fault(FaultKind.UNREACHABLE, name))

    struck = {o.place for o in site.read(*EVERYTHING) if isinstance(o.reading, Unreadable)}

    assert struck == set(EVERYTHING) - {ANSWER, SITES}
    assert refusal(site, WRITE) == "unreachable"


def test_a_fault_of_the_database_strikes_its_queries_and_no_server() -> None:
    site = site_of("healthy", Fault(FaultKind.ACCESS_DENIED, "SQL01.contoso.test/CM_P01"))

    struck = {o.place for o in site.read(*EVERYTHING) if isinstance(o.reading, Unreadable)}

    assert struck == {SITES}


def test_a_fault_of_a_place_is_met_under_every_name_of_that_place() -> None:
    site = site_of("healthy", Fault(FaultKind.TIME_OUT, RegistryValue("DP01", KEY.upper(), "X")))

    assert code(read(site, RegistryValue("pxe.contoso.test", KEY, "x"))) == "time-out"


def test_a_fault_strikes_as_often_as_ordered_and_lets_pass_what_was_ordered() -> None:
    site = site_of("healthy", Fault(FaultKind.TIME_OUT, VALUE, times=2, after=1))

    found = [isinstance(read(site, VALUE), Unreadable) for _ in range(5)]

    assert found == [False, True, True, False, False]


def test_a_fault_on_writes_leaves_reads_alone_and_the_other_way_round() -> None:
    writes = site_of("healthy", Fault(FaultKind.ACCESS_DENIED, DP, on=Operation.WRITE))
    reads = site_of("healthy", Fault(FaultKind.ACCESS_DENIED, DP, on=Operation.READ))

    assert isinstance(read(writes, VALUE), Present)
    assert refusal(writes, WRITE) == "access-denied"
    assert code(read(reads, VALUE)) == "access-denied"
    reads.change(WRITE)
    assert VALUE.name in reads.estate.servers[DP].registry[KEY]


@pytest.mark.parametrize("kind", [FaultKind.CONNECTION_LOST, FaultKind.TIME_OUT])
@pytest.mark.parametrize(("landed", "found"), [(True, LIST), (False, Absent("value"))])
def test_a_write_whose_answer_is_lost_may_have_happened_or_not(
    *,
    kind: FaultKind,
    landed: bool,
    found: Reading,
) -> None:
    fault = Fault(kind, VALUE, on=Operation.WRITE, times=1, landed=landed)
    site = site_of("dp-missing", fault)

    assert refusal(site, WRITE) == kind.value
    assert read(site, VALUE) == found
    site.change(WRITE)
    assert read(site, VALUE) == LIST


@pytest.mark.parametrize("landed", [True, False])
def test_a_server_lost_for_good_never_answers_again(
    *,
    landed: bool,
) -> None:
    kind = FaultKind.CONNECTION_LOST_FOR_GOOD
    site = site_of("dp-missing", Fault(kind, VALUE, on=Operation.WRITE, times=1, landed=landed))
    assert isinstance(read(site, LOG), Present)

    assert refusal(site, WRITE) == "connection-lost"

    assert {code(read(site, place)) for place in (VALUE, SERVICE, LOG)} == {"unreachable"}
    assert refusal(site, WRITE) == "unreachable"
    assert isinstance(read(site, ANSWER), Present)
    assert isinstance(site.estate.servers[DP].value(KEY, VALUE.name), Present) == landed


def test_a_value_can_be_changed_behind_our_back_before_the_third_read() -> None:
    fault = Fault(FaultKind.VALUE_CHANGED, VALUE, on=Operation.READ, after=2, times=1, value=OTHER)
    site = site_of("dp-missing", fault)

    found = [read(site, VALUE) for _ in range(4)]

    assert found == [Absent("value"), Absent("value"), OTHER, OTHER]


def test_a_value_can_be_changed_just_before_our_write() -> None:
    changed = Fault(FaultKind.VALUE_CHANGED, VALUE, on=Operation.WRITE, times=1, value=OTHER)
    lost = Fault(FaultKind.CONNECTION_LOST, VALUE, on=Operation.WRITE, times=1)
    site = site_of("dp-missing", changed, lost)

    assert refusal(site, WRITE) == "connection-lost"
    assert read(site, VALUE) == OTHER


@pytest.mark.parametrize(
    ("place", "put"),
    [
        (VALUE, Absent("value")),
        (SERVICE, Present(ServiceState("Stopped", "Manual"), Kind.SERVICE)),
        (SERVICE, Absent()),
        (SITES, Present(Rows(("SiteCode",), (("P09",),)), Kind.ROWS)),
    ],
)
def test_somebody_else_can_remove_a_value_stop_a_service_or_change_the_database(
    place: RegistryValue | Service | DatabaseRows, put: Present | Absent
) -> None:
    site = site_of("healthy", Fault(FaultKind.VALUE_CHANGED, place, times=1, value=put))

    assert read(site, place) == put
    assert read(site, place) == put


def test_a_list_can_be_stored_silently_as_one_string() -> None:
    site = site_of("dp-missing", Fault(FaultKind.STORED_AS_ONE_STRING, VALUE))
    text = RegistryValue(DP, KEY, "PracticeNote")

    site.change(WRITE)
    site.change(SetRegistryValue(text, Absent(), Present("a b", Kind.REG_SZ)))

    assert read(site, VALUE) == Present("one two", Kind.REG_SZ)
    assert read(site, text) == Present("a b", Kind.REG_SZ)


def test_a_write_can_be_acknowledged_and_forgotten() -> None:
    site = site_of("dp-missing", Fault(FaultKind.WRITE_IGNORED, DP, times=2))

    site.change(WRITE)
    assert read(site, VALUE) == Absent("value")
    site.change(StopService(SERVICE))
    site.change(WRITE)
    assert read(site, VALUE) == LIST


def test_a_service_can_fail_to_stop_for_ever() -> None:
    site = site_of("healthy", Fault(FaultKind.SERVICE_NEVER_STOPS, SERVICE))
    pending = Present(ServiceState("Stop Pending", "Auto"), Kind.SERVICE)

    site.change(StopService(SERVICE))
    assert read(site, SERVICE) == pending
    site.change(StopService(SERVICE))
    assert read(site, SERVICE) == pending
    assert refusal(site, StartService(SERVICE)) == "service-stuck"


def test_a_service_can_fail_to_start_twice_and_then_start() -> None:
    site = site_of("healthy", Fault(FaultKind.SERVICE_NEVER_STARTS, SERVICE, times=2))
    site.change(StopService(SERVICE))

    states = []
    for _ in range(3):
        site.change(StartService(SERVICE))
        states.append(read(site, SERVICE))

    stopped = Present(ServiceState("Stopped", "Auto"), Kind.SERVICE)
    assert states == [stopped, stopped, Present(ServiceState("Running", "Auto"), Kind.SERVICE)]


def test_a_fault_can_be_ordered_while_the_site_is_in_use() -> None:
    site = site_of("healthy")
    assert isinstance(read(site, VALUE), Present)

    site.order(Fault(FaultKind.UNREACHABLE, DP))

    assert code(read(site, VALUE)) == "unreachable"


def test_the_faults_of_an_estate_are_in_force_from_the_start() -> None:
    told = replace(load("healthy"), faults=(Fault(FaultKind.TIME_OUT, MP),))

    assert code(read(site_of(told), ServerIdentity(MP))) == "time-out"
