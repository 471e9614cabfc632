"""The promises of core.site.Site, on the direct door and through the network door alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from pxewizard.core.place import Place, RegistryKey, RegistryValue, ServerIdentity, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Identity, Kind, Present, ServiceState
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.core.site import Change, Site, StartService, StopService
from pxewizard.practice.estate import Estate, load, with_server, with_service, with_value
from pxewizard.practice.faults import Fault, FaultKind, Operation
from pxewizard.practice.listener import Terms
from pxewizard.practice.server import Right
from pxewizard.practice.site import PracticeSite
from tests.remote.doors import DP, client, code, read
from tests.support import TurnableClock

KEY = r"SOFTWARE\Microsoft\SMS\Security"
VALUE = RegistryValue(DP, KEY, "IssuingCertificateList")
SERVICE = Service(DP, "SccmPxe")
LIST = Present(("one", "two"), Kind.REG_MULTI_SZ)
WRITE = SetRegistryValue(VALUE, Absent(), LIST)

Open = Callable[..., Site]


@pytest.fixture(params=["direct", "ntlm", "https"])
def site_of(request: pytest.FixtureRequest) -> Iterator[Open]:
    with ExitStack() as opened:

        def make(case: str | Estate, *faults: Fault) -> Site:
            if request.param == "direct":
                estate = load(case) if isinstance(case, str) else case
                return PracticeSite(estate, TurnableClock(), faults=faults)
            terms = Terms(https=request.param == "https")
            return opened.enter_context(client(case, *faults, terms=terms)).site

        yield make


def refusal(site: Site, change: Change) -> str:
    with pytest.raises(Problem) as caught:
        site.change(change)
    return caught.value.code


def without_right(right: Right) -> Estate:
    estate = load("healthy")
    server = estate.servers[DP]
    return with_server(estate, replace(server, denied=frozenset({right})))


def test_observations_are_numbered_from_one_in_the_order_asked(site_of: Open) -> None:
    site = site_of("healthy")
    places: tuple[Place, ...] = (VALUE, ServerIdentity(DP), SERVICE, RegistryKey(DP, KEY))

    first = site.read(*places)
    second = site.read(VALUE)

    assert [observation.number for observation in first] == [1, 2, 3, 4]
    assert tuple(observation.place for observation in first) == places
    assert [observation.number for observation in second] == [1]
    assert all(observation.at.tzinfo is not None for observation in first)


def test_each_kind_of_place_gives_its_kind_of_answer(site_of: Open) -> None:
    site = site_of("healthy")
    direct = PracticeSite(load("healthy"), TurnableClock())

    assert read(site, VALUE) == read(direct, VALUE)
    assert read(site, RegistryKey(DP, KEY)) == Present("", Kind.KEY)
    assert read(site, RegistryKey(DP, r"SOFTWARE\Nothing")) == Absent("key")
    assert read(site, SERVICE) == read(direct, SERVICE)
    assert read(site, ServerIdentity(DP)) == Present(
        Identity("dp01", "contoso.test"), Kind.IDENTITY
    )


def test_what_is_not_there_is_absent_and_never_unreadable(site_of: Open) -> None:
    site = site_of("healthy")

    assert read(site, RegistryValue(DP, KEY, "Nothing")) == Absent("value")
    assert read(site, RegistryValue(DP, r"SOFTWARE\None", "Nothing")) == Absent("key")
    assert read(site, Service(DP, "NoSuchService")) == Absent()


@pytest.mark.parametrize(
    "value",
    [
        Present("C:\\Program Files", Kind.REG_SZ),
        Present(" kept  as it is ", Kind.REG_SZ),
        Present("", Kind.REG_SZ),
        Present("%SystemRoot%\\x", Kind.REG_EXPAND_SZ),
        Present((), Kind.REG_MULTI_SZ),
        Present(("one",), Kind.REG_MULTI_SZ),
        Present(("<&>\"'", "ä\nß", "\U0001f511"), Kind.REG_MULTI_SZ),
        Present(0, Kind.REG_DWORD),
        Present(2**32 - 1, Kind.REG_DWORD),
        Present(2**64 - 1, Kind.REG_QWORD),
        Present(b"", Kind.REG_BINARY),
        Present(bytes(range(256)), Kind.REG_BINARY),
    ],
)
@pytest.mark.parametrize("name", ["IssuingCertificateList", "CacheExpire", "Something"])
def test_every_type_is_read_and_written_exactly_under_any_name(
    site_of: Open, name: str, value: Present
) -> None:
    place = RegistryValue(DP, KEY, name)
    site = site_of(with_value(load("dp-missing"), place, value))

    assert read(site, place) == value
    other = RegistryValue(DP, KEY, f"{name}2")
    site.change(SetRegistryValue(other, Absent(), value))
    assert read(site, other) == value


def test_a_value_that_is_set_is_read_and_one_that_is_deleted_is_absent(site_of: Open) -> None:
    site = site_of("dp-missing")

    site.change(WRITE)
    assert read(site, VALUE) == LIST
    site.change(DeleteRegistryValue(VALUE, LIST))
    assert read(site, VALUE) == Absent("value")


def test_setting_a_value_does_not_look_at_what_was_there_before(site_of: Open) -> None:
    site = site_of("healthy")

    site.change(SetRegistryValue(VALUE, Absent(), LIST))

    assert read(site, VALUE) == LIST


def test_no_key_is_ever_created(site_of: Open) -> None:
    site = site_of("healthy")
    place = RegistryValue(DP, r"SOFTWARE\Nothing", "New")

    assert refusal(site, SetRegistryValue(place, Absent(), LIST)) == "not-written"
    assert read(site, place) == Absent("key")


def test_deleting_what_is_not_there_is_refused(site_of: Open) -> None:
    assert refusal(site_of("dp-missing"), DeleteRegistryValue(VALUE, LIST)) == "not-written"


def test_a_service_stops_and_starts(site_of: Open) -> None:
    site = site_of("healthy")

    site.change(StopService(SERVICE))
    assert read(site, SERVICE) == Present(ServiceState("Stopped", "Auto"), Kind.SERVICE)
    site.change(StartService(SERVICE))
    assert read(site, SERVICE) == Present(ServiceState("Running", "Auto"), Kind.SERVICE)


def test_asking_again_for_what_a_service_does_already_is_no_trouble(site_of: Open) -> None:
    site = site_of("healthy")

    site.change(StartService(SERVICE))
    site.change(StopService(SERVICE))
    site.change(StopService(SERVICE))

    assert read(site, SERVICE) == Present(ServiceState("Stopped", "Auto"), Kind.SERVICE)


def test_a_service_with_running_dependents_is_read_with_them_and_does_not_stop(
    site_of: Open,
) -> None:
    state = ServiceState("Running", "Auto", running_dependents=("Other", "Another"))
    site = site_of(with_service(load("healthy"), SERVICE, state))

    with pytest.raises(Problem, match="Other, Another") as caught:
        site.change(StopService(SERVICE))

    assert caught.value.code == "service-dependents"
    assert read(site, SERVICE) == Present(state, Kind.SERVICE)


def test_a_disabled_service_does_not_start_and_a_missing_one_does_neither(site_of: Open) -> None:
    site = site_of(with_service(load("healthy"), SERVICE, ServiceState("Stopped", "Disabled")))
    missing = Service(DP, "NoSuchService")

    assert refusal(site, StartService(SERVICE)) == "service-disabled"
    assert refusal(site, StartService(missing)) == "service-missing"
    assert refusal(site, StopService(missing)) == "service-missing"


def test_who_may_read_the_registry_may_not_always_write_it(site_of: Open) -> None:
    site = site_of(without_right(Right.REGISTRY_WRITE))
    before = read(site, VALUE)

    assert refusal(site, WRITE) == "access-denied"
    assert read(site, VALUE) == before


def test_who_may_not_read_the_registry_can_still_read_the_services(site_of: Open) -> None:
    site = site_of(without_right(Right.REGISTRY_READ))

    value, key, service = site.read(VALUE, RegistryKey(DP, KEY), SERVICE)

    assert (code(value.reading), code(key.reading)) == ("access-denied", "access-denied")
    assert isinstance(service.reading, Present)


def test_who_may_not_control_services_is_refused(site_of: Open) -> None:
    assert refusal(site_of(without_right(Right.SERVICE_CONTROL)), StopService(SERVICE)) == (
        "access-denied"
    )


@pytest.mark.parametrize("landed", [True, False])
def test_a_lost_answer_to_a_write_is_a_problem_and_only_another_read_tells(
    site_of: Open, *, landed: bool
) -> None:
    lost = Fault(FaultKind.CONNECTION_LOST, VALUE, on=Operation.WRITE, times=1, landed=landed)
    site = site_of("dp-missing", lost)

    assert refusal(site, WRITE) == "connection-lost"
    assert read(site, VALUE) == (LIST if landed else Absent("value"))
