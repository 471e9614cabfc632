"""The estate as data: Windows' rules for names, the pure functions, and what JSON may say."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.address import parse_database
from pxewizard.core.place import DatabaseRows, LogFile, Query, RegistryValue, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present, Rows, ServiceState
from pxewizard.practice.estate import (
    Estate,
    PracticeDatabase,
    canonical,
    canonical_name,
    load,
    server_of,
    service_at,
    value_at,
    with_rows,
    with_service,
    with_value,
    without_service,
    without_value,
)
from pxewizard.practice.faults import Fault, FaultKind, Operation
from pxewizard.practice.notation import MALFORMED, read_as, written
from pxewizard.practice.server import PracticeServer

KEY = r"SOFTWARE\Microsoft\SMS\Security"
VALUE = RegistryValue("dp01.contoso.test", KEY, "IssuingCertificateList")
SERVICE = Service("dp01.contoso.test", "SccmPxe")
SOME = Present("x", Kind.REG_SZ)

registry_values = st.one_of(
    st.builds(Present, st.text(), st.sampled_from([Kind.REG_SZ, Kind.REG_EXPAND_SZ])),
    st.builds(Present, st.binary(), st.just(Kind.REG_BINARY)),
    st.builds(Present, st.integers(0, 2**32 - 1), st.just(Kind.REG_DWORD)),
    st.builds(Present, st.integers(0, 2**64 - 1), st.just(Kind.REG_QWORD)),
    st.builds(Present, st.lists(st.text()).map(tuple), st.just(Kind.REG_MULTI_SZ)),
)


@pytest.fixture
def healthy() -> Estate:
    return load("healthy")


@pytest.mark.parametrize(
    "name", ["dp01.contoso.test", "DP01.Contoso.Test", "dp01", "DP01", "pxe.contoso.test", "dp01."]
)
def test_a_server_goes_by_its_full_name_its_short_name_and_its_aliases(
    healthy: Estate, name: str
) -> None:
    server = server_of(healthy, name)

    assert server.name == "dp01.contoso.test"
    assert server.identity.full_name == "dp01.contoso.test"


@pytest.mark.parametrize("name", ["dp02", "dp01.contoso", "contoso.test", "", "01.contoso.test"])
def test_a_name_that_no_server_goes_by_is_not_found(healthy: Estate, name: str) -> None:
    with pytest.raises(Problem) as caught:
        server_of(healthy, name)

    assert caught.value.code == "name-not-found"


def test_keys_and_value_names_are_the_same_in_upper_and_lower_case(healthy: Estate) -> None:
    shouted = RegistryValue("DP01", KEY.upper(), "ISSUINGCERTIFICATELIST")

    assert value_at(healthy, shouted) == value_at(healthy, VALUE)
    assert isinstance(value_at(healthy, shouted), Present)


def test_a_missing_value_and_a_missing_key_are_told_apart(healthy: Estate) -> None:
    assert value_at(healthy, RegistryValue("dp01", KEY, "Nothing")) == Absent("value")
    assert value_at(healthy, RegistryValue("dp01", rf"{KEY}\Below", "Nothing")) == Absent("key")


def test_a_key_exists_where_a_key_below_it_does(healthy: Estate) -> None:
    assert value_at(healthy, RegistryValue("dp01", r"SOFTWARE\Microsoft", "x")) == Absent("value")
    assert value_at(healthy, RegistryValue("dp01", r"SOFTWARE\Micro", "x")) == Absent("key")


def test_a_key_stays_when_its_last_value_goes() -> None:
    server = PracticeServer("one.test", registry={KEY: {"Only": SOME}})

    assert server.without_value(KEY, "only").value(KEY, "only") == Absent("value")


def test_setting_a_value_keeps_the_name_as_it_was_written_first(healthy: Estate) -> None:
    shouted = RegistryValue("dp01", KEY.upper(), "ISSUINGCERTIFICATELIST")

    changed = with_value(healthy, shouted, SOME)

    values = changed.servers["dp01.contoso.test"].registry[KEY]
    assert values["IssuingCertificateList"] == SOME
    assert len(values) == len(healthy.servers["dp01.contoso.test"].registry[KEY])


@given(value=registry_values)
def test_what_is_set_is_read_and_removing_it_leaves_the_estate_as_it_was(value: Present) -> None:
    before = without_value(load("healthy"), VALUE)

    changed = with_value(before, VALUE, value)

    assert value_at(changed, VALUE) == value
    assert without_value(changed, VALUE) == before


def test_removing_what_is_not_there_changes_nothing(healthy: Estate) -> None:
    assert without_value(healthy, RegistryValue("dp01", KEY, "Nothing")) == healthy
    assert without_value(healthy, RegistryValue("dp01", "NoKey", "Nothing")) == healthy
    assert without_service(healthy, Service("dp01", "Nothing")) == healthy


def test_a_service_is_set_and_removed(healthy: Estate) -> None:
    stopped = ServiceState("Stopped", "Manual")

    changed = with_service(healthy, Service("DP01", "SCCMPXE"), stopped)

    assert service_at(changed, SERVICE) == Present(stopped, Kind.SERVICE)
    assert service_at(without_service(changed, SERVICE), SERVICE) == Absent()


def test_rows_can_be_replaced_where_there_is_a_database(healthy: Estate) -> None:
    rows = Rows(("SiteCode",), (("P09",),))

    changed = with_rows(healthy, Query.SITES, rows)

    assert changed.database is not None
    assert changed.database.rows[Query.SITES] == rows
    with pytest.raises(ValueError, match="no database"):
        with_rows(load("cache-expire"), Query.SITES, rows)


@pytest.mark.parametrize(
    "address",
    [
        "sql01.contoso.test:1433/CM_P01",
        "SQL01.Contoso.Test:1433/CM_P01",
        "sql01.contoso.test/CM_P01",
        "sql01.contoso.test/cm_p01",
        "sql01.contoso.test",
    ],
)
def test_the_database_is_reached_without_what_goes_without_saying(
    healthy: Estate, address: str
) -> None:
    assert canonical_name(healthy, address) == "sql01.contoso.test:1433/CM_P01"


@pytest.mark.parametrize(
    "address",
    [
        "sql01.contoso.test:1434/CM_P01",
        "sql01.contoso.test/CM_P02",
        "sql02.contoso.test/CM_P01",
        "sql01.contoso.test\\INSTANCE/CM_P01",
        "not an address",
    ],
)
def test_another_port_instance_name_or_host_is_another_database(
    healthy: Estate, address: str
) -> None:
    assert healthy.database is not None
    assert not healthy.database.goes_by(address)


def test_an_instance_is_reached_with_and_without_its_port() -> None:
    database = PracticeDatabase(parse_database("sql09\\SMS,50123/CM_P09"))

    assert database.goes_by("sql09\\sms/CM_P09")
    assert database.goes_by("SQL09\\SMS,50123/CM_P09")
    assert not database.goes_by("sql09/CM_P09")


def test_places_that_mean_the_same_are_one_place(healthy: Estate) -> None:
    alias = RegistryValue("PXE.contoso.test", KEY.lower(), "issuingcertificatelist")
    rows = DatabaseRows("SQL01.contoso.test", Query.SITES)

    assert canonical(healthy, alias) == canonical(healthy, VALUE)
    assert canonical(healthy, LogFile("DP01", "smspxe.LOG")) == canonical(
        healthy, LogFile("dp01.contoso.test", "SMSPXE.log")
    )
    assert canonical(healthy, rows).server == "sql01.contoso.test:1433/CM_P01"


def test_where_server_and_database_share_a_host_each_place_finds_its_own() -> None:
    estate = load("colocated")

    assert canonical(estate, Service("p02-all", "SccmPxe")).server == "p02-all.contoso.test"
    asked = DatabaseRows("p02-all.contoso.test", Query.SITES)
    assert canonical(estate, asked).server == "p02-all.contoso.test:1433/CM_P02"


@given(value=registry_values)
def test_every_registry_value_survives_json(value: Present) -> None:
    assert read_as(Present, json.loads(json.dumps(written(value)))) == value


@pytest.mark.parametrize(
    "told",
    [
        None,
        "text",
        [],
        {},
        {"REG_SZ": 1},
        {"REG_DWORD": True},
        {"REG_DWORD": "1"},
        {"REG_MULTI_SZ": "one"},
        {"REG_MULTI_SZ": ["one", 2]},
        {"REG_BINARY": "xyz"},
        {"REG_NONE": ""},
        {"service": "text"},
        {"REG_SZ": "a", "REG_DWORD": 1},
    ],
)
def test_a_registry_value_of_another_shape_is_refused(told: object) -> None:
    with pytest.raises(MALFORMED):
        read_as(Present, told)


def test_a_misspelt_field_of_a_server_is_refused() -> None:
    with pytest.raises(MALFORMED):
        read_as(PracticeServer, {"name": "one.test", "registri": {}})


def test_faults_can_be_written_down_in_json() -> None:
    told = [
        {"kind": "unreachable", "at": "mp01.contoso.test", "on": "read", "times": 2},
        {
            "kind": "value-changed",
            "at": {"is": "RegistryValue", "server": "dp01", "key": "K", "name": "N"},
            "value": {"REG_SZ": "x"},
        },
        {
            "kind": "value-changed",
            "at": {"is": "Service", "server": "dp01", "name": "SccmPxe"},
            "value": "absent",
        },
    ]

    faults = read_as(tuple[Fault, ...], told)

    assert faults == (
        Fault(FaultKind.UNREACHABLE, "mp01.contoso.test", on=Operation.READ, times=2),
        Fault(FaultKind.VALUE_CHANGED, RegistryValue("dp01", "K", "N"), value=SOME),
        Fault(FaultKind.VALUE_CHANGED, Service("dp01", "SccmPxe"), value=Absent()),
    )


@pytest.mark.parametrize(
    ("at", "value"),
    [("dp01", SOME), (VALUE, None), (LogFile("dp01", "SMSPXE.log"), SOME)],
)
def test_a_changed_value_needs_one_place_and_what_is_put_there(
    at: str | RegistryValue | LogFile, value: Present | None
) -> None:
    with pytest.raises(ValueError, match="value-changed needs"):
        Fault(FaultKind.VALUE_CHANGED, at, value=value)
