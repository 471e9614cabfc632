"""What the real parts make of the database's troubles, put together as the program puts them together."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
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
from pxewizard.remote import site as remote_site
from pxewizard.remote.database_access import DatabaseAccess, DatabaseLimits
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.remote.databases import SHORT, failing, until

K = DatabaseFaultKind
SITES, CERTIFICATES = Query.SITES, Query.ISSUING_CERTIFICATES


def connected(
    door: DatabaseDoor, monkeypatch: pytest.MonkeyPatch, limits: DatabaseLimits = SHORT
) -> wiring.Parts:
    """Return the real parts for that database, with such limits."""
    needs(MICROSOFT)
    limited = partial(DatabaseAccess, limits=limits)
    monkeypatch.setattr(database_access, "DatabaseAccess", limited)
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


def test_a_cancel_ends_what_is_asked_and_what_waits_behind_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limits = DatabaseLimits(login=10, query=10, total=20, grace=0.5)
    with failing(K.HANG) as door:
        parts = connected(door, monkeypatch, limits)
        codes: list[str] = []
        asking = threading.Thread(
            target=lambda: codes.extend(map(code, read(parts, door, SITES, CERTIFICATES)))
        )
        asking.start()
        until(lambda: bool(door.seen.queries))
        parts.cancel()
        asking.join(5)
        assert codes == ["database-cancelled"] * 2
        assert door.seen.connections == 1


def test_closing_ends_what_is_still_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = DatabaseLimits(login=10, query=10, total=20, grace=0.5)
    with failing(K.HANG) as door:
        parts = connected(door, monkeypatch, limits)
        asking = threading.Thread(target=lambda: read(parts, door, SITES))
        asking.start()
        until(lambda: bool(door.seen.queries))
        parts.close()
        asking.join(5)
        assert not asking.is_alive()


def test_each_examination_has_the_databases_time_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_site, "_SILENT", timedelta(0))  # asked again at once
    with failing(K.HANG) as door:
        parts = connected(door, monkeypatch, replace(SHORT, total=1.9))
        codes = [code(read(parts, door, SITES)[0]) for _ in range(2)]
        parts.examiner.begin()
        codes.append(code(read(parts, door, SITES)[0]))
    assert codes == ["database-query-time-out", "database-too-slow", "database-query-time-out"]
