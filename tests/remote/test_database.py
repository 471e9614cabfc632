"""The site database through real drivers: what is read, what is refused, and what the record says."""

from __future__ import annotations

import importlib.abc
import sys
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

import pytest

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.problem import Problem
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.estate import load
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.remote import odbc, odbc_drivers
from pxewizard.remote.database import Databases
from pxewizard.remote.database_access import DatabaseAccess
from pxewizard.remote.sql_errors import SILENCES
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.remote.databases import (
    SHORT,
    access,
    client,
    estates_database,
    failing,
    rows,
    sites,
    trouble,
)

DRIVERS = ("microsoft", "freetds")
WRONG = "not the right one"
K = DatabaseFaultKind
both_drivers = pytest.mark.parametrize("driver", DRIVERS)


@pytest.fixture(scope="module")
def door() -> Iterator[DatabaseDoor]:
    with DatabaseDoor(estates_database()) as opened:
        yield opened


@both_drivers
@pytest.mark.parametrize("query", [Query.SITES, Query.ISSUING_CERTIFICATES])
def test_the_rows_of_a_query_come_as_they_are(
    driver: str, query: Query, door: DatabaseDoor
) -> None:
    known = load("both-missing").database
    assert known is not None
    found = rows(client(driver, access(door)), DatabaseRows(door.address, query))
    assert found == known.rows[query]


REFUSED = (
    (K.LOGIN_FAILED, "database-sign-in-refused"),
    (K.UNTRUSTED_DOMAIN, "database-domain-untrusted"),
    (K.EXPIRED, "database-password-expired"),
    (K.MUST_CHANGE, "database-password-expired"),
    (K.LOCKED, "database-login-locked"),
    (K.DISABLED, "database-login-disabled"),
    (K.NO_ACCESS, "database-no-user"),
    (K.NO_TABLE, "database-foreign"),
    (K.NO_SELECT, "database-denied"),
    (K.DROP, "database-connection-lost"),
    (K.DROP_IN_ROWS, "database-connection-lost"),
    (K.HANG, "database-query-time-out"),
    (K.DEAF, "database-query-time-out"),
    (K.SLOW, "database-query-time-out"),
)
# What the two drivers report differently, each behind a door of its own.
BY_DRIVER = (
    (K.NO_DATABASE, "microsoft", "database-missing"),
    (K.NO_DATABASE, "freetds", "database-sign-in-refused"),  # it passes on the second error only
    (K.INCOMPLETE, "microsoft", "database-connection-lost"),
    (K.INCOMPLETE, "freetds", "database-query-time-out"),  # it waits for the rest
    (K.SILENT, "microsoft", "database-silent"),
    (K.SILENT, "freetds", "database-silent"),
    (K.SILENT_IN_TLS, "microsoft", "database-silent"),
    (K.SILENT_IN_TLS, "freetds", "database-silent"),
    (K.NOT_SQL_SERVER, "microsoft", "not-sql-server"),
    (K.NOT_SQL_SERVER, "freetds", "not-sql-server"),
    (K.CANNOT_ENCRYPT, "microsoft", "database-not-encrypted"),
    (K.CANNOT_ENCRYPT, "freetds", "not-sql-server"),  # it gives the same state for both
    (K.OLD_CIPHER, "microsoft", "database-not-encrypted"),
    (K.OLD_CIPHER, "freetds", "not-sql-server"),
    (K.DROP_AT_LOGIN, "microsoft", "database-connection-lost"),
    (K.DROP_AT_LOGIN, "freetds", "not-sql-server"),
)
# FreeTDS looks at no certificate; Microsoft's driver: tests/remote/test_database_child.py.
OF_CERTIFICATES = {K.OTHER_NAME, K.UNTRUSTED}


def test_every_fault_of_the_door_is_met_through_both_drivers() -> None:
    by_driver = {(kind, driver) for kind, driver, _ in BY_DRIVER}
    met = {(kind, driver) for kind, _ in REFUSED for driver in DRIVERS} | by_driver
    assert met == {(kind, driver) for kind in set(K) - OF_CERTIFICATES for driver in DRIVERS}


@both_drivers
@pytest.mark.parametrize(("kind", "code"), REFUSED)
def test_what_the_server_refuses_is_said_by_its_number(
    driver: str, kind: DatabaseFaultKind, code: str, door: DatabaseDoor
) -> None:
    door.order(DatabaseFault(kind, times=1))
    met = trouble(client(driver, access(door)), sites(door))
    assert met.code == code
    assert door.terms.password not in f"{met} {met.detail}"


@pytest.mark.parametrize(("kind", "driver", "code"), BY_DRIVER)
def test_a_connection_that_fails_says_why(kind: DatabaseFaultKind, driver: str, code: str) -> None:
    with failing(kind) as door:
        met = trouble(client(driver, access(door)), sites(door))
    assert met.code == code
    assert isinstance(met.__cause__, TimeoutError) == (code in SILENCES)


@both_drivers
@pytest.mark.parametrize("name", ["master", "MASTER"])
def test_another_database_of_the_server_lacks_the_tables(
    name: str, driver: str, door: DatabaseDoor
) -> None:
    other = DatabaseRows(f"localhost:{door.port}/{name}", Query.SITES)
    assert trouble(client(driver, access(door)), other).code == "database-foreign"
    own = DatabaseRows(door.address.lower(), Query.SITES)
    assert rows(client(driver, access(door)), own).rows


@both_drivers
@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("localhost:1/CM_P01", "database-port-closed"),
        ("sql01.invalid/CM_P01", "database-name-not-found"),
        ("localhost/CM;P01", "bad-database-address"),
        ("localhost", "database-name-missing"),
        ("localhost\\CM", "database-name-missing"),
    ],
)
def test_an_address_that_leads_nowhere_is_said_at_once(
    driver: str, address: str, code: str
) -> None:
    databases = client(driver, DatabaseAccess("technician", "never sent"))
    assert trouble(databases, DatabaseRows(address, Query.SITES)).code == code


def test_an_instance_that_nobody_knows_is_told_from_a_silent_server() -> None:
    databases = client(
        "microsoft", DatabaseAccess("technician", "x", limits=replace(SHORT, total=9))
    )
    met = trouble(databases, DatabaseRows("localhost\\CM/CM_P01", Query.SITES))
    assert met.code == "database-instance-silent"
    assert "HOST\\INSTANCE,PORT" in str(met)


def test_an_instance_with_its_port_is_reached_without_being_looked_for(door: DatabaseDoor) -> None:
    place = DatabaseRows(f"localhost\\CM,{door.port}/CM_P01", Query.SITES)
    assert rows(client("microsoft", access(door)), place).rows


def test_a_database_that_is_not_there_is_named(door: DatabaseDoor) -> None:
    place = DatabaseRows(f"localhost:{door.port}/CM_X01", Query.SITES)
    met = trouble(client("microsoft", access(door)), place)
    assert met.code == "database-missing"
    assert "CM_X01" in str(met)


def test_no_right_to_read_comes_with_the_lines_for_the_administrator(door: DatabaseDoor) -> None:
    door.order(DatabaseFault(K.NO_SELECT, times=1))
    advice = str(trouble(client("microsoft", access(door)), sites(door)).advice)
    for table in ("SC_Component", "SC_SiteDefinition", "SC_Component_Property", "SMSData"):
        assert f"GRANT SELECT ON dbo.{table} TO [account];" in advice


@pytest.mark.parametrize("kind", [K.UNTRUSTED, K.OTHER_NAME])
def test_a_certificate_that_is_not_trusted_is_refused_before_the_password_is_sent(
    kind: DatabaseFaultKind,
) -> None:
    with failing(kind) as door:
        how = replace(access(door), trust_certificate=False)
        met = trouble(client("microsoft", how), sites(door))
        assert met.code == "database-certificate-refused"
        assert door.seen.sign_ins == []


def test_a_cipher_that_no_client_takes_may_look_like_a_bad_certificate_and_says_so() -> None:
    with failing(K.OLD_CIPHER) as door:
        met = trouble(
            client("microsoft", replace(access(door), trust_certificate=False)), sites(door)
        )
    assert met.code == "database-certificate-refused"
    assert "TLS 1.2" in str(met)


@both_drivers
@pytest.mark.parametrize(
    "address",
    [
        "localhost:PORT/CM_P01;TrustServerCertificate=yes",
        "localhost:PORT/CM_P01};TrustServerCertificate={yes",
        "localhost;TrustServerCertificate=yes,PORT/CM_P01",
        "localhost};TrustServerCertificate={yes:PORT/CM_P01",
    ],
)
def test_an_address_cannot_add_a_keyword(driver: str, address: str, door: DatabaseDoor) -> None:
    how = replace(access(door), trust_certificate=False)
    place = DatabaseRows(address.replace("PORT", str(door.port)), Query.SITES)
    assert trouble(client(driver, how), place).code == "bad-database-address"


@pytest.mark.parametrize(
    "how",
    [
        DatabaseAccess("x;TrustServerCertificate=yes", "x"),
        DatabaseAccess("x};TrustServerCertificate={yes", "x"),
        DatabaseAccess("x", "x};TrustServerCertificate={yes"),
        DatabaseAccess("x", "}};TrustServerCertificate=yes;{"),
        DatabaseAccess("x", "x", certificate_name="localhost};TrustServerCertificate={yes"),
    ],
    ids=["user", "braced user", "braced password", "password", "certificate's name"],
)
def test_nothing_that_is_typed_can_switch_the_check_of_the_certificate_off(
    how: DatabaseAccess,
) -> None:
    with failing(K.UNTRUSTED) as door:
        met = trouble(client("microsoft", replace(how, limits=SHORT)), sites(door))
        assert met.code == "database-certificate-refused"
        assert door.seen.sign_ins == []


def test_a_database_name_that_tries_to_add_a_keyword_only_has_a_strange_name() -> None:
    # parse_database refuses such a name already: here the wall behind it.
    with failing(K.UNTRUSTED) as door:
        how = replace(access(door), trust_certificate=False)
        for name in ("CM_P01;TrustServerCertificate=yes", "CM_P01};TrustServerCertificate={yes"):
            address = DatabaseAddress("localhost", door.port, None, name)
            with pytest.raises(Problem) as raised:
                client("microsoft", how).answer(address, Query.SITES)
            assert raised.value.code == "database-certificate-refused"


def test_the_record_tells_who_asked_and_what_was_waived(door: DatabaseDoor) -> None:
    databases = client("microsoft", access(door))
    databases.read(sites(door))
    ((server, account),) = databases.sign_ins()
    assert server == door.address
    assert account.startswith("technician (SQL Server login), ODBC Driver 18 for SQL Server")
    (waived,) = databases.tls_exceptions()
    assert waived == f"{door.address}: the server's certificate was not checked, as asked"


def test_what_gave_no_answer_waived_nothing(door: DatabaseDoor) -> None:
    databases = client("microsoft", replace(access(door), password=WRONG))
    trouble(databases, sites(door))
    assert databases.sign_ins() == ()
    assert databases.tls_exceptions() == ()


def test_freetds_does_not_tell_a_missing_ticket_from_a_foreign_protocol(door: DatabaseDoor) -> None:
    databases = client("freetds", replace(access(door), user=None, password=""))
    assert trouble(databases, sites(door)).code == "not-sql-server"


def test_the_windows_account_without_a_ticket_is_told_of_runas(door: DatabaseDoor) -> None:
    databases = client("microsoft", replace(access(door), user=None))
    met = trouble(databases, sites(door))
    assert met.code == "database-no-ticket"
    assert "runas /netonly" in str(met)


@both_drivers
def test_a_wrong_password_is_sent_once(driver: str, door: DatabaseDoor) -> None:
    before = len(door.seen.sign_ins)
    databases = client(driver, replace(access(door), password=WRONG))
    for query in (Query.SITES, Query.ISSUING_CERTIFICATES, Query.SITES):
        met = trouble(databases, DatabaseRows(door.address, query))
        assert met.code == "database-sign-in-refused"
    assert len(door.seen.sign_ins) == before + 1


def test_a_machine_without_a_driver_is_told_where_to_get_one(
    monkeypatch: pytest.MonkeyPatch, door: DatabaseDoor
) -> None:
    monkeypatch.setattr(odbc_drivers, "ranked", lambda _, __: odbc.ranked((), None))
    met = trouble(Databases(access(door)), sites(door))
    assert met.code == "database-driver-missing"
    assert "https://aka.ms/downloadmsodbcsql" in str(met)


def test_a_driver_that_cannot_be_loaded_is_said(door: DatabaseDoor) -> None:
    nothing = odbc.Driver("none", "/nowhere/libmsodbcsql.so")
    assert trouble(Databases(access(door), nothing), sites(door)).code == "database-driver-broken"


def test_a_machine_without_odbc_is_told_what_it_lacks(
    monkeypatch: pytest.MonkeyPatch, door: DatabaseDoor
) -> None:
    class NoOdbc(importlib.abc.MetaPathFinder):
        def find_spec(self, fullname: str, path: object, target: ModuleType | None = None) -> None:
            del path, target
            if fullname == "pyodbc":
                raise ImportError("libodbc.so.2: cannot open shared object file")

    monkeypatch.delitem(sys.modules, "pyodbc", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoOdbc(), *sys.meta_path])
    met = trouble(Databases(access(door)), sites(door))
    assert met.code == "odbc-missing"
    assert "libodbc.so.2" in met.detail


def test_the_outdated_driver_stands_in_the_record(door: DatabaseDoor) -> None:
    needs(MICROSOFT)
    old = odbc.Driver("SQL Server", str(MICROSOFT.library), is_outdated=True)
    databases = Databases(access(door), old)
    databases.read(sites(door))
    assert any("outdated driver “SQL Server”" in one for one in databases.tls_exceptions())
