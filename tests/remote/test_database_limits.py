"""What a database may do to whoever asks it: no hang, no flood, no value that breaks the program."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from string import punctuation
from typing import Any

import pytest

from pxewizard.core.address import parse_database
from pxewizard.core.place import Query
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Rows
from pxewizard.practice.database import DatabaseDoor, DatabaseTerms
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.remote import database
from pxewizard.remote.database_access import DatabaseLimits
from tests.remote.databases import (
    SHORT,
    access,
    client,
    estates_database,
    failing,
    rows,
    sites,
    trouble,
    until,
)

K = DatabaseFaultKind
both_drivers = pytest.mark.parametrize("driver", ["microsoft", "freetds"])


@pytest.fixture(autouse=True)
def _nothing_is_left_hanging() -> Iterator[None]:
    """Wait for the threads that a test had given up: closing its door ended what they waited for."""
    yield
    for one in threading.enumerate():
        if one.name.startswith("pxewizard-database"):
            one.join(20)
            assert not one.is_alive()


def test_a_tls_handshake_without_an_answer_ends_in_time() -> None:
    with failing(K.SILENT_IN_TLS) as door:
        databases = client("microsoft", access(door, replace(SHORT, total=1.5, grace=0.2)))
        started = time.monotonic()
        met = trouble(databases, sites(door))
        assert met.code == "database-silent"
        assert isinstance(met.__cause__, TimeoutError)
        assert time.monotonic() - started < 2.5


def test_a_question_that_was_given_up_asks_nothing_when_it_wakes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wake, look_up = threading.Event(), socket.getaddrinfo

    def late(*words: Any, **more: Any) -> Any:  # noqa: ANN401 - as getaddrinfo
        wake.wait(20)
        return look_up(*words, **more)

    with DatabaseDoor(estates_database()) as door:
        databases = client("microsoft", access(door, replace(SHORT, total=0.3, grace=0.1)))
        monkeypatch.setattr(socket, "getaddrinfo", late)
        assert trouble(databases, sites(door)).code == "database-silent"
        hanging = [
            one for one in threading.enumerate() if one.name.startswith("pxewizard-database")
        ]
        wake.set()
        for one in hanging:
            one.join(20)
        assert hanging
        assert door.seen.sign_ins == []


def test_threads_that_hang_are_bounded_in_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_MOST_GIVEN_UP", 2)
    with failing(K.SILENT_IN_TLS) as door:
        databases = client("microsoft", access(door, replace(SHORT, total=0.3, grace=0.1)))
        codes = []
        for _ in range(4):
            databases.begin()
            codes.append(trouble(databases, sites(door)).code)
        assert door.seen.connections == 2
    assert codes == ["database-silent"] * 2 + ["database-still-silent"] * 2


@both_drivers
def test_a_server_that_is_deaf_to_the_drivers_own_limit_is_given_up(driver: str) -> None:
    with DatabaseDoor(estates_database(), DatabaseTerms(faults=(DatabaseFault(K.DEAF),))) as door:
        # The driver would wait for three times its limit.
        databases = client(driver, access(door, replace(SHORT, query=10, total=1, grace=0.3)))
        started = time.monotonic()
        assert trouble(databases, sites(door)).code == "database-query-time-out"
        assert time.monotonic() - started < 2.5


@both_drivers
@pytest.mark.parametrize("kind", [K.HANG, K.SILENT_IN_TLS])
def test_a_question_can_be_cancelled_from_another_thread(
    driver: str, kind: DatabaseFaultKind
) -> None:
    limits = DatabaseLimits(login=10, query=10, total=20, grace=0.5)
    with failing(kind) as door:
        databases = client(driver, access(door, limits))
        met: list[str] = []
        asking = threading.Thread(target=lambda: met.append(trouble(databases, sites(door)).code))
        asking.start()
        until(lambda: bool(door.seen.queries) or (kind is not K.HANG and door.seen.connections > 0))
        databases.cancel()
        asking.join(3)
        assert met == ["database-cancelled"]


def test_after_a_cancel_nothing_is_asked_any_more() -> None:
    with DatabaseDoor(estates_database()) as door:
        databases = client("microsoft", access(door))
        databases.cancel()
        assert trouble(databases, sites(door)).code == "database-cancelled"
        assert door.seen.connections == 0


def test_the_questions_of_one_examination_share_the_servers_time() -> None:
    limits = replace(SHORT, query=1, total=1.9)
    with failing(K.HANG) as door:
        databases = client("microsoft", access(door, limits))
        codes = [trouble(databases, sites(door)).code for _ in range(2)]
        assert codes == ["database-query-time-out", "database-too-slow"]
        assert door.seen.connections == 1
        databases.begin()
        assert trouble(databases, sites(door)).code == "database-query-time-out"


def test_a_question_has_what_the_others_left_of_the_servers_time() -> None:
    limits = DatabaseLimits(login=10, query=10, total=10, grace=0.5)
    with failing(K.HANG) as door:
        address = parse_database(door.address)
        databases = client("microsoft", access(door, limits))
        started = time.monotonic()
        with pytest.raises(Problem) as raised:
            databases.answer(address, Query.SITES, left=1)
        assert raised.value.code == "database-query-time-out"
        assert time.monotonic() - started < 4


@both_drivers
@pytest.mark.parametrize(
    "value",
    ["", "Grüße aus Köln", "\U0001f512" * 20_003, "x" * 40_006, "in\0the\0middle", "\x01\x1f\x7f"],
    ids=["empty", "umlauts", "four bytes", "long", "NUL", "control"],
)
def test_a_value_comes_exactly_as_it_is(driver: str, value: str) -> None:
    table = Rows(("Value1", "Value2", "Number"), ((value, None, 7),))
    with DatabaseDoor(estates_database(table)) as door:
        assert rows(client(driver, access(door)), sites(door)) == table


def test_half_a_character_is_refused_in_words() -> None:
    with DatabaseDoor(estates_database(Rows(("Value1",), (("\ud83d",),)))) as door:
        met = trouble(client("microsoft", access(door)), sites(door))
    assert met.code == "database-reply-unreadable"


@both_drivers
def test_a_value_of_ten_megabytes_comes_whole(driver: str) -> None:
    table = Rows(("Value1",), (("30" * 2_500_000,),))
    limits = DatabaseLimits()
    with DatabaseDoor(estates_database(table)) as door:
        assert rows(client(driver, access(door, limits)), sites(door)) == table


@both_drivers
@pytest.mark.parametrize(
    ("table", "limits"),
    [
        (Rows(("v",), (("x" * 1001,),)), {"characters": 1000}),
        (Rows(("v",), (("x",),) * 101), {"rows": 100}),
    ],
    ids=["characters", "rows"],
)
def test_more_than_such_a_query_can_have_is_refused(
    driver: str, table: Rows, limits: dict[str, int]
) -> None:
    with DatabaseDoor(estates_database(table)) as door:
        how = access(door, replace(SHORT, **limits))
        assert trouble(client(driver, how), sites(door)).code == "database-too-large"


def test_a_value_that_grows_and_grows_is_cancelled_while_it_is_taken_in() -> None:
    table = Rows(("v",), (("x" * 40_000_000,),))  # 80 MB
    limits = DatabaseLimits(memory=20 * 2**20, grace=5)
    with DatabaseDoor(estates_database(table)) as door:
        assert trouble(client("microsoft", access(door, limits)), sites(door)).code == (
            "database-too-large"
        )
        assert door.seen.cancelled == 1


@pytest.mark.parametrize(
    ("driver", "password"),
    [
        ("microsoft", punctuation),
        ("freetds", punctuation.replace("}", "")),  # it does not understand its own doubling
        ("microsoft", "}};{PWD={"),
        ("microsoft", " leading and trailing "),
        ("microsoft", "ü€\U0001f511"),
    ],
)
def test_a_password_may_hold_every_punctuation_mark(driver: str, password: str) -> None:
    terms = DatabaseTerms(password=password)
    with DatabaseDoor(estates_database(), terms) as door:
        assert rows(client(driver, access(door)), sites(door)).rows


@both_drivers
@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("cut\0here", "database-words-unusable"),
        ("half\ud83d", "database-words-unusable"),
        ("p" * 129, "database-words-too-long"),
        ("", "database-sign-in-refused"),
    ],
)
def test_a_strange_password_is_refused_and_breaks_nothing(
    driver: str, password: str, code: str
) -> None:
    with DatabaseDoor(estates_database()) as door:
        how = replace(access(door), password=password)
        assert trouble(client(driver, how), sites(door)).code == code
        assert rows(client(driver, access(door)), sites(door)).rows
