"""What a practice database does wrong when it is told to, as two drivers report it (facts/SQL.md 3)."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from pxewizard.core.place import Query
from pxewizard.core.queries import SQL
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.tds_faults import (
    AT_CONNECT,
    AT_LOGIN,
    DatabaseFault,
    DatabaseFaultKind,
    OrderedDatabaseFaults,
)
from tests.practice.odbc_drivers import (
    DRIVERS,
    FREETDS,
    MICROSOFT,
    Driver,
    connected,
    needs,
    pyodbc,
    trusting,
)
from tests.practice.test_database import database_of, fetched, holding
from tests.remote.databases import until

Kind = DatabaseFaultKind
SECONDS = 1

# Kind: (class, SQLSTATE, a word of the message) as Microsoft's driver has it, then FreeTDS.
Told = tuple[str, str, str]
AT_ONCE: dict[Kind, tuple[Told, Told | None]] = {
    Kind.SILENT: (
        ("OperationalError", "HYT00", "Login timeout"),
        ("OperationalError", "HYT00", "Timeout"),
    ),
    Kind.NOT_SQL_SERVER: (
        ("Error", "HY000", "Protocol error in TDS stream"),
        ("OperationalError", "08001", ""),
    ),
    Kind.CANNOT_ENCRYPT: (
        ("OperationalError", "08001", "(20)"),
        ("OperationalError", "08001", ""),
    ),
    Kind.OTHER_NAME: (("OperationalError", "08001", "(-1)"), None),  # FreeTDS looks at no name
    Kind.UNTRUSTED: (("OperationalError", "08001", "(-1)"), None),
    Kind.OLD_CIPHER: (("OperationalError", "08001", "(-1)"), ("OperationalError", "08001", "")),
    Kind.DROP_AT_LOGIN: (
        ("OperationalError", "08S01", "(104)"),
        ("OperationalError", "08001", ""),
    ),
    **{
        kind: (("InterfaceError", "28000", f"({kind})"), ("ProgrammingError", "42000", f"({kind})"))
        for kind in (Kind.LOGIN_FAILED, Kind.UNTRUSTED_DOMAIN, Kind.EXPIRED, Kind.MUST_CHANGE)
    },
    **{
        kind: (
            ("ProgrammingError", "42000", f"({kind})"),
            ("ProgrammingError", "42000", f"({kind})"),
        )
        for kind in (Kind.LOCKED, Kind.DISABLED)
    },
    Kind.NO_DATABASE: (
        ("ProgrammingError", "42000", "(4060)"),
        ("ProgrammingError", "42000", "(18456)"),
    ),
    Kind.NO_ACCESS: (
        ("OperationalError", "08004", "(916)"),
        ("ProgrammingError", "42000", "(916)"),
    ),
}
IN_QUERY: dict[Kind, tuple[Told, Told]] = {
    Kind.NO_TABLE: (
        ("ProgrammingError", "42S02", "(208)"),
        ("ProgrammingError", "42S02", "(208)"),
    ),
    Kind.NO_SELECT: (
        ("ProgrammingError", "42000", "(229)"),
        ("ProgrammingError", "42000", "(229)"),
    ),
    Kind.DROP: (("OperationalError", "08S01", "(104)"), ("Error", "HY000", "")),
    Kind.DROP_IN_ROWS: (("OperationalError", "08S01", "(10054)"), ("Error", "01000", "(20017)")),
    Kind.INCOMPLETE: (("Error", "HY000", "Protocol error"), ("OperationalError", "HYT00", "")),
    Kind.HANG: (("OperationalError", "HYT00", "(0)"), ("OperationalError", "HYT00", "(0)")),
    Kind.DEAF: (("OperationalError", "HYT00", "(0)"), ("OperationalError", "HYT00", "(0)")),
}


def told(error: Exception) -> tuple[str, str, str]:
    return type(error).__name__, str(error.args[0]), str(error.args[1])


@pytest.fixture(scope="module")
def door() -> Iterator[DatabaseDoor]:
    with DatabaseDoor(database_of("both-missing")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("kind", "named", "expected"),
    [  # without an expectation: FreeTDS does not look at certificates
        pytest.param(kind, driver, expected, id=f"{kind.name}-{driver}")
        for kind, both in AT_ONCE.items()
        for driver, expected in zip(DRIVERS, both, strict=True)
        if expected is not None
    ],
)
def test_a_connection_that_goes_wrong_is_reported(
    door: DatabaseDoor, kind: Kind, named: Driver, expected: Told
) -> None:
    driver = needs(named)
    door.order(DatabaseFault(kind, times=1))
    with trusting(door.ca), pytest.raises(pyodbc.Error) as met:
        pyodbc.connect(driver.text(door), timeout=SECONDS, autocommit=True)
    assert told(met.value)[:2] == expected[:2]
    assert expected[2] in told(met.value)[2]
    with connected(driver, door) as connection:  # it struck once
        assert fetched(connection).rows


@pytest.mark.parametrize("number", range(len(DRIVERS)), ids=[str(one) for one in DRIVERS])
@pytest.mark.parametrize("kind", IN_QUERY, ids=lambda kind: kind.name)
def test_a_query_that_goes_wrong_is_reported(door: DatabaseDoor, kind: Kind, number: int) -> None:
    driver, expected = needs(DRIVERS[number]), IN_QUERY[kind][number]
    with connected(driver, door) as connection:
        connection.timeout = SECONDS
        door.order(DatabaseFault(kind, times=1))
        with pytest.raises(pyodbc.Error) as met:
            fetched(connection)
    assert told(met.value)[:2] == expected[:2]
    assert expected[2] in told(met.value)[2]


def test_a_drip_is_ended_by_the_query_limit(door: DatabaseDoor) -> None:
    with connected(needs(MICROSOFT), door) as connection:
        connection.timeout = SECONDS
        door.order(DatabaseFault(Kind.SLOW, times=1))
        with pytest.raises(pyodbc.Error, match="HYT00"):
            fetched(connection)
        assert fetched(connection).rows  # the rest came, and was taken


def test_a_drip_arrives_in_the_end() -> None:
    small = holding((7,))
    with DatabaseDoor(small) as door, connected(needs(FREETDS), door) as connection:
        door.order(DatabaseFault(Kind.SLOW))
        assert fetched(connection) == small.rows[Query.MANAGEMENT_POINTS]


def test_a_query_that_hangs_is_cancelled(door: DatabaseDoor) -> None:
    before = door.seen.cancelled
    with connected(needs(MICROSOFT), door) as connection:
        connection.timeout = SECONDS
        door.order(DatabaseFault(Kind.HANG, times=1))
        with pytest.raises(pyodbc.Error):
            fetched(connection)
        assert door.seen.cancelled == before + 1
        assert fetched(connection).rows


@pytest.mark.parametrize("named", DRIVERS, ids=str)
def test_a_cancel_from_another_thread_ends_a_query_without_rows(
    door: DatabaseDoor, named: Driver
) -> None:
    """Microsoft's driver reports no error: there are no rows to fetch, or (HY010) no query at all."""
    driver, before = needs(named), door.seen
    with connected(driver, door) as connection:
        cursor = connection.cursor()

        def cancel() -> None:
            until(lambda: len(door.seen.queries) > len(before.queries))
            cursor.cancel()

        door.order(DatabaseFault(Kind.HANG, times=1))
        cancelling = threading.Thread(target=cancel)
        cancelling.start()
        with pytest.raises(pyodbc.Error) as met:
            cursor.execute(SQL[Query.MANAGEMENT_POINTS]).fetchall()
        cancelling.join()
        assert door.seen.cancelled == before.cancelled + 1
    if driver is FREETDS:
        assert met.value.args[0] == "HY008"
    else:
        assert "No results" in str(met.value) or met.value.args[0] == "HY010"


# Where a connection leads nowhere; the second record, which says more, is not passed on off Windows.
NOWHERE: dict[str, tuple[dict[str, str], Told, Told]] = {
    "nothing listens": (
        {"port": "1"},
        ("OperationalError", "HYT00", "(0)"),
        ("OperationalError", "08S01", "(20009)"),
    ),
    "name not found": (
        {"host": "sql01.invalid"},
        ("OperationalError", "HYT00", "(0)"),
        ("OperationalError", "08001", "(0)"),
    ),
    "no ticket": (
        {"Trusted_Connection": "yes"},
        ("Error", "HY000", "(458752)"),
        ("OperationalError", "08001", "(0)"),
    ),
}


@pytest.mark.parametrize("number", range(len(DRIVERS)), ids=[str(one) for one in DRIVERS])
@pytest.mark.parametrize("what", NOWHERE)
def test_what_leads_nowhere_is_reported(door: DatabaseDoor, what: str, number: int) -> None:
    driver, (how, *both) = needs(DRIVERS[number]), NOWHERE[what]
    with trusting(door.ca), pytest.raises(pyodbc.Error) as met:
        pyodbc.connect(driver.text(door, **aimed(driver, door, **how)), timeout=SECONDS)
    assert told(met.value)[:2] == both[number][:2]
    assert both[number][2] in told(met.value)[2]


def aimed(driver: Driver, door: DatabaseDoor, **how: str) -> dict[str, str]:
    """Return the driver's own words for another host or port; no account where a ticket is asked for."""
    if "Trusted_Connection" in how:
        return how | {"UID": "", "PWD": ""}
    host, port = how.get("host", "localhost"), how.get("port", str(door.port))
    if driver is MICROSOFT:
        return {"SERVER": f"tcp:{host},{port}"}
    return {"SERVER": host, "PORT": port}


def test_the_certificate_of_another_name_is_good_for_that_name(door: DatabaseDoor) -> None:
    door.order(DatabaseFault(Kind.OTHER_NAME, times=1))
    name = {"HostNameInCertificate": "sql01.contoso.test"}
    with connected(needs(MICROSOFT), door, **name) as connection:
        assert fetched(connection).rows


def test_the_login_limit_does_not_cover_a_silent_handshake(door: DatabaseDoor) -> None:
    door.order(DatabaseFault(Kind.SILENT_IN_TLS, times=1))
    connect = f"import pyodbc; pyodbc.connect({needs(MICROSOFT).text(door)!r}, timeout=1)"
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", connect], timeout=4, check=False, capture_output=True)


def test_a_fault_of_one_query_leaves_the_others_alone(door: DatabaseDoor) -> None:
    with connected(needs(FREETDS), door) as connection:
        door.order(DatabaseFault(Kind.NO_SELECT, times=1, query=Query.SITES))
        assert fetched(connection, Query.MANAGEMENT_POINTS).rows
        with pytest.raises(pyodbc.Error, match=r"\(229\)"):
            connection.execute(SQL[Query.SITES])
        assert fetched(connection, Query.SITES).rows


def test_faults_strike_when_their_turn_has_come_and_in_their_order() -> None:
    faults = OrderedDatabaseFaults([DatabaseFault(Kind.DROP, times=1, after=1)])
    faults.order(DatabaseFault(Kind.NO_TABLE, query=Query.SITES))
    faults.order(DatabaseFault(Kind.LOCKED, times=1))
    assert [faults.at_login(), faults.at_login(), faults.at_connect()] == [Kind.LOCKED, None, None]
    asked = [Query.MANAGEMENT_POINTS, Query.SITES, Query.SITES, None]
    assert [faults.at_query(one) for one in asked] == [None, Kind.DROP, Kind.NO_TABLE, None]


def test_every_kind_of_fault_is_tried_here() -> None:
    elsewhere = {Kind.SILENT_IN_TLS, Kind.SLOW}
    assert set(AT_ONCE) | set(IN_QUERY) | elsewhere == set(Kind)
    assert set(AT_ONCE) - AT_LOGIN | {Kind.SILENT_IN_TLS} == AT_CONNECT
