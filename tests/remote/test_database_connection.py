"""How a database is signed in to: what the driver is told, and how often."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.remote.sql_errors import REFUSALS
from tests.practice.odbc_drivers import pyodbc
from tests.remote.databases import SHORT, access, client, estates_database, rows, sites, trouble

K = DatabaseFaultKind


@pytest.fixture(scope="module")
def door() -> Iterator[DatabaseDoor]:
    with DatabaseDoor(estates_database()) as opened:
        yield opened


@pytest.mark.parametrize("driver", ["microsoft", "freetds"])
def test_nothing_is_kept_open_and_nothing_can_be_written(
    driver: str, door: DatabaseDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect, asked = pyodbc.connect, []

    def noting(text: str, **words: object) -> object:
        asked.append((words, pyodbc.pooling))
        return connect(text, **words)

    monkeypatch.setattr(pyodbc, "pooling", True)  # as it is where nobody has said otherwise
    monkeypatch.setattr(pyodbc, "connect", noting)
    assert rows(client(driver, access(door)), sites(door)).rows
    words = {"timeout": SHORT.login, "autocommit": True, "readonly": True}
    assert asked == [(words, False)]


@pytest.mark.parametrize(
    "kind", [K.UNTRUSTED_DOMAIN, K.EXPIRED, K.MUST_CHANGE, K.LOCKED, K.DISABLED]
)
def test_a_sign_in_that_was_refused_is_not_tried_again(
    kind: DatabaseFaultKind, door: DatabaseDoor
) -> None:
    door.order(DatabaseFault(kind, times=1))
    before = len(door.seen.sign_ins)
    databases = client("microsoft", access(door))
    first, second = (trouble(databases, sites(door)) for _ in range(2))
    assert first == second
    assert first.code in REFUSALS
    assert len(door.seen.sign_ins) == before + 1
