"""The real client of the site database, through both drivers, in front of the practice database's door."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

import pytest

from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Rows
from pxewizard.practice.database import DatabaseDoor, DatabaseTerms
from pxewizard.practice.estate import PracticeDatabase, load
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.remote.database import Databases
from pxewizard.remote.database_access import DatabaseAccess, DatabaseLimits
from pxewizard.remote.odbc import Driver
from tests.practice.odbc_drivers import FREETDS, MICROSOFT, needs

SHORT: Final = DatabaseLimits(reach=2, login=2, query=1, total=4, grace=1)
# FreeTDS does not check certificates, so the program never chooses it.
_FREETDS: Final = Driver(
    "FreeTDS",
    str(FREETDS.library),
    protocol="",
    more=(("TDS_Version", "7.4"), ("Encryption", "require")),
)


def estates_database(rows: Rows | None = None, case: str = "both-missing") -> PracticeDatabase:
    """Return a case's database; `rows` instead of what it tells of its sites."""
    database = load(case).database
    assert database is not None
    return replace(database, rows={**database.rows, Query.SITES: rows}) if rows else database


@contextmanager
def failing(kind: DatabaseFaultKind) -> Iterator[DatabaseDoor]:
    """Open a door at which every connection meets the fault."""
    terms = DatabaseTerms(faults=(DatabaseFault(kind),))
    with DatabaseDoor(estates_database(), terms) as door:
        yield door


def access(door: DatabaseDoor, limits: DatabaseLimits = SHORT) -> DatabaseAccess:
    """Return the access of whoever is let in, and trusts the door."""
    return DatabaseAccess(
        door.terms.user, door.terms.password, trust_certificate=True, limits=limits
    )


def client(driver: str, how: DatabaseAccess) -> Databases:
    """Return the client; "microsoft" is the driver that the program chooses itself here."""
    needs(MICROSOFT if driver == "microsoft" else FREETDS)
    return Databases(how, None if driver == "microsoft" else _FREETDS)


def sites(door: DatabaseDoor) -> DatabaseRows:
    """Return the place that is asked for most."""
    return DatabaseRows(door.address, Query.SITES)


def rows(databases: Databases, place: DatabaseRows) -> Rows:
    found = databases.read(place).value
    assert isinstance(found, Rows)
    return found


def trouble(databases: Databases, place: DatabaseRows) -> Problem:
    with pytest.raises(Problem) as raised:
        databases.read(place)
    return raised.value


def until(what: Callable[[], bool]) -> None:
    """Wait until it is so; it comes from another process."""
    pause = threading.Event()
    for _ in range(500):
        if what():
            return
        pause.wait(0.02)
    raise AssertionError("it never came to that")
