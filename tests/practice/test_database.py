"""The practice database as Microsoft's driver and FreeTDS see it, through pyodbc."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, Protocol

import pytest

from pxewizard.core.place import Query
from pxewizard.core.queries import SQL
from pxewizard.core.reading import Rows
from pxewizard.practice.database import DatabaseDoor, DatabaseTerms
from pxewizard.practice.estate import PracticeDatabase, load
from pxewizard.practice.server import Availability
from pxewizard.practice.tds_connection import SignIn
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

TRICKY = (
    *(None, "", "Prüfstand · Ångström", "𝄞 🖧 " * 3),
    *("30820122" * 5000 + "ü🖧x", "a\0b\r\nc\t", "'; DROP TABLE SC_Component; --"),
)


def database_of(case: str) -> PracticeDatabase:
    found = load(case).database
    assert found is not None
    return found


def holding(*rows: tuple[str | int | None, ...]) -> PracticeDatabase:
    """Return a database whose management points are those rows."""
    columns = tuple(f"Column{number}" for number in range(len(rows[0])))
    return replace(database_of("both-missing"), rows={Query.MANAGEMENT_POINTS: Rows(columns, rows)})


class Connection(Protocol):
    """What is used here of pyodbc's, which has no types that mypy finds."""

    def execute(self, sql: str) -> Any: ...  # noqa: ANN401  # a cursor


def fetched(connection: Connection, query: Query = Query.MANAGEMENT_POINTS) -> Rows:
    cursor = connection.execute(SQL[query])
    names = tuple(column[0] for column in cursor.description)
    return Rows(names, tuple(tuple(row) for row in cursor.fetchall()))


@pytest.fixture(params=DRIVERS, ids=str)
def driver(request: pytest.FixtureRequest) -> Driver:
    found: Driver = request.param
    return needs(found)


@pytest.fixture(scope="module")
def door() -> Iterator[DatabaseDoor]:
    with DatabaseDoor(database_of("both-missing")) as opened:
        yield opened


@pytest.mark.parametrize("case", ["both-missing", "several-rows", "no-rows"])
def test_every_query_gives_the_rows_of_the_estate(driver: Driver, case: str) -> None:
    database = database_of(case)
    with DatabaseDoor(database) as door, connected(driver, door) as connection:
        assert {query: fetched(connection, query) for query in database.rows} == database.rows
        assert door.seen.queries == list(database.rows)


def test_a_text_arrives_as_it_is(driver: Driver) -> None:
    database = holding(*((value, 7) for value in TRICKY), ("after", None))
    with DatabaseDoor(database) as door, connected(driver, door) as connection:
        assert fetched(connection) == database.rows[Query.MANAGEMENT_POINTS]


def test_numbers_arrive_as_numbers(driver: Driver) -> None:
    database = holding((0, -1, 2**31 - 1, 2**31, -(2**63)), (None, None, None, None, None))
    with DatabaseDoor(database) as door, connected(driver, door) as connection:
        assert fetched(connection) == database.rows[Query.MANAGEMENT_POINTS]


def test_a_value_of_ten_million_characters_arrives_whole(driver: Driver) -> None:
    text = "0123456789" * 1_000_000
    with DatabaseDoor(holding((text,))) as door, connected(driver, door) as connection:
        assert fetched(connection).rows == ((text,),)


def test_a_query_is_known_whatever_its_white_space(driver: Driver, door: DatabaseDoor) -> None:
    with connected(driver, door) as connection:
        plain = " ".join(SQL[Query.SITES].split()) + ";"
        assert [tuple(row) for row in connection.execute(plain).fetchall()] == list(
            database_of("both-missing").rows[Query.SITES].rows
        )


@pytest.mark.parametrize(
    ("sql", "number"),
    [
        ("SELECT * FROM v_R_System", 208),
        ("SELECT 1", 102),
        ("DELETE SC_Component", 102),
        ("SELECT ServerName FROM [dbo].[nowhere] WHERE 1 = 1", 208),
    ],
)
def test_other_sql_is_an_error(driver: Driver, door: DatabaseDoor, sql: str, number: int) -> None:
    with connected(driver, door) as connection:
        with pytest.raises(pyodbc.Error, match=rf"\({number}\)"):
            connection.execute(sql)
        assert fetched(connection, Query.SITES).rows  # and the connection lives on


def test_without_a_database_named_there_are_no_tables(driver: Driver, door: DatabaseDoor) -> None:
    with (
        connected(driver, door, DATABASE="") as connection,
        pytest.raises(pyodbc.Error, match=r"\(208\)"),
    ):
        fetched(connection)


def test_names_are_compared_without_case(driver: Driver, door: DatabaseDoor) -> None:
    with connected(driver, door, DATABASE="cm_p01", UID="TECHNICIAN") as connection:
        assert fetched(connection, Query.SITES).rows


@pytest.mark.parametrize(
    ("words", "numbers"),
    [({"PWD": "{wrong}"}, {18456}), ({"UID": "nobody"}, {18456}), ({"DATABASE": "X"}, {4060})],
)
def test_a_sign_in_that_is_not_right_is_refused_once(
    driver: Driver, words: dict[str, str], numbers: set[int]
) -> None:
    with DatabaseDoor(database_of("both-missing")) as door:
        # FreeTDS tells the second of two errors.
        with (
            pytest.raises(pyodbc.Error, match=r"\((18456|4060)\)"),
            connected(driver, door, **words),
        ):
            pass
        seen = door.seen
    assert {one.refused for one in seen.sign_ins} == numbers
    assert (seen.connections, len(seen.sign_ins), seen.queries) == (1, 1, [])


def test_what_was_seen_names_the_account_and_never_a_password(driver: Driver) -> None:
    braces = "" if driver is FREETDS else "}{"  # FreeTDS cannot be told a closing one
    terms = DatabaseTerms("dba", f"S3cret;='\"@[]\\ %{braces}!")
    with DatabaseDoor(database_of("both-missing"), terms) as door:
        password = "{" + terms.password.replace("}", "}}") + "}"
        with connected(driver, door, PWD=password):
            assert door.seen.sign_ins == [SignIn("dba", "CM_P01", None)]
            assert terms.password not in repr((door.seen, door.terms))


def test_a_transaction_begins_and_ends(driver: Driver, door: DatabaseDoor) -> None:
    with connected(driver, door) as connection:
        connection.autocommit = False
        for end in (connection.commit, connection.rollback):
            assert fetched(connection, Query.SITES).rows
            end()


def test_a_statement_with_parameters_finds_no_procedure_and_does_no_harm(
    driver: Driver, door: DatabaseDoor
) -> None:
    with connected(driver, door) as connection:
        with pytest.raises(pyodbc.Error):
            connection.execute("SELECT ServerName FROM nowhere WHERE SiteCode = ?", "P01")
        assert fetched(connection, Query.SITES).rows


def test_a_database_that_denies_lets_one_in_and_shows_nothing(driver: Driver) -> None:
    denying = replace(database_of("both-missing"), availability=Availability.DENIED)
    with (
        DatabaseDoor(denying) as door,
        connected(driver, door) as connection,
        pytest.raises(pyodbc.Error, match=r"\(229\)"),
    ):
        fetched(connection)


def test_rows_that_the_case_does_not_tell_are_denied(driver: Driver) -> None:
    bare = replace(database_of("both-missing"), rows={})
    with (
        DatabaseDoor(bare) as door,
        connected(driver, door) as connection,
        pytest.raises(pyodbc.Error, match=r"\(229\)"),
    ):
        fetched(connection)


def test_nobody_listens_for_a_database_that_is_down() -> None:
    down = replace(database_of("both-missing"), availability=Availability.DOWN)
    with DatabaseDoor(down) as door, socket.socket() as client:
        assert client.connect_ex(("127.0.0.1", door.port)) != 0
        with pytest.raises(pyodbc.Error, match="20009"), connected(needs(FREETDS), door):
            pass


def test_several_connections_are_served_at_once(driver: Driver, door: DatabaseDoor) -> None:
    def ask(_: int) -> Rows:
        with connected(driver, door) as connection:
            return fetched(connection)

    with trusting(door.ca), ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(40))) == {
            database_of("both-missing").rows[Query.MANAGEMENT_POINTS]
        }


def test_the_line_is_encrypted_where_the_client_does_not_ask_for_it(door: DatabaseDoor) -> None:
    words = {MICROSOFT: {"Encrypt": "no"}, FREETDS: {"Encryption": "request"}}
    for one, asked in words.items():
        with connected(needs(one), door, **asked) as connection:
            assert fetched(connection).rows


def test_a_client_that_does_not_know_the_authority_is_warned(door: DatabaseDoor) -> None:
    with pytest.raises(pyodbc.Error, match="certificate verify failed"):
        pyodbc.connect(needs(MICROSOFT).text(door), timeout=10)
    seen = door.seen
    with connected(MICROSOFT, door, TrustServerCertificate="yes"):
        assert door.seen.connections == seen.connections + 1
