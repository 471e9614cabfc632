"""What the real parts make of the database's troubles, put together as the program puts them together."""

from __future__ import annotations

from functools import partial

import pytest

from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Scope
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.reading import Reading, Unreadable
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.tds_faults import DatabaseFaultKind
from pxewizard.remote import database_access
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.remote.databases import SHORT, failing

K = DatabaseFaultKind
SITES, CERTIFICATES = Query.SITES, Query.ISSUING_CERTIFICATES


def connected(door: DatabaseDoor, monkeypatch: pytest.MonkeyPatch) -> wiring.Parts:
    """Return the real parts for that database, with short limits."""
    needs(MICROSOFT)
    short = partial(database_access.DatabaseAccess, limits=SHORT)
    monkeypatch.setattr(database_access, "DatabaseAccess", short)
    account = wiring.Account(door.terms.user, door.terms.password)
    trusting = wiring.DatabaseSignIn(account, trust_certificate=True)
    return wiring.connect(Scope(ServerAddress("dp01")), wiring.Connection(database=trusting))


def read(parts: wiring.Parts, door: DatabaseDoor, *queries: Query) -> tuple[Reading, ...]:
    seen = parts.site.read(*(DatabaseRows(door.address, query) for query in queries))
    return tuple(one.reading for one in seen)


def code(reading: Reading) -> str:
    assert isinstance(reading, Unreadable)
    return reading.problem.code


def test_a_silent_database_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with failing(K.HANG) as door:
        parts = connected(door, monkeypatch)
        codes = [code(read(parts, door, query)[0]) for query in (SITES, CERTIFICATES)]
        assert codes == ["database-query-time-out"] * 2
        assert door.seen.connections == 1
