"""A practice site whose database is read through its door, by the client that real databases are asked by."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.place import DatabaseRows, Query, ServerIdentity
from pxewizard.core.problem import problem
from pxewizard.core.reading import Present, Unreadable
from pxewizard.practice.behind_door import BehindDoor
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.estate import PracticeDatabase, load
from pxewizard.practice.faults import Fault, FaultKind
from pxewizard.practice.site import PracticeSite
from pxewizard.remote import odbc_drivers
from pxewizard.remote.database import Databases
from pxewizard.remote.odbc import Driver
from pxewizard.wiring.selftest import NAMES
from tests.practice.odbc_drivers import MICROSOFT, needs

ADDRESS = "sql01.contoso.test:1433/CM_P01"
ROWS = DatabaseRows(ADDRESS, Query.SITES)
CASES = ("both-missing", "several-rows", "no-rows", "secondary-site")


@pytest.fixture
def by_door() -> Iterator[wiring.Parts]:
    needs(MICROSOFT)
    with closing(wiring.practice("both-missing", door=True)) as parts:
        yield parts


@pytest.mark.parametrize("case", CASES)
def test_the_rows_are_those_of_the_direct_door(case: str) -> None:
    needs(MICROSOFT)
    direct = wiring.practice(case)
    assert direct.scope is not None
    places = [DatabaseRows(str(direct.scope.database), query) for query in Query]
    with closing(wiring.practice(case, door=True)) as parts:
        assert isinstance(parts.site, BehindDoor)
        found = [
            one.reading for one in parts.site.read(*places) if isinstance(one.reading, Present)
        ]
    told = [one.reading for one in direct.site.read(*places) if isinstance(one.reading, Present)]
    assert found == told
    assert len(found) == len((load(case).database or pytest.fail("no database")).rows)


def test_places_keep_their_order_numbers_and_names(by_door: wiring.Parts) -> None:
    places = (ServerIdentity("dp01.contoso.test"), ROWS, ServerIdentity("mp01.contoso.test"))
    seen = by_door.site.read(*places)
    assert [(one.number, one.place) for one in seen] == list(enumerate(places, start=1))
    assert all(isinstance(one.reading, Present) for one in seen)


def test_a_database_that_is_not_this_sites_is_not_asked_for_there(by_door: wiring.Parts) -> None:
    (seen,) = by_door.site.read(DatabaseRows("other.contoso.test:1433/CM_X", Query.SITES))
    assert isinstance(seen.reading, Unreadable)
    assert seen.reading.problem.code == "database-unreachable"


def test_the_door_opens_at_the_first_question_and_closes_with_the_site() -> None:
    doors: list[DatabaseDoor] = []
    estate = load("both-missing")
    assert estate.database is not None

    def opening(database: PracticeDatabase) -> tuple[DatabaseDoor, Refusing]:
        doors.append(DatabaseDoor(database))
        return doors[-1], Refusing()

    site = BehindDoor(PracticeSite(estate, wiring.SystemClock()), estate.database, opening)
    site.read(ServerIdentity("dp01.contoso.test"))
    assert not doors
    for one in site.read(ROWS, ROWS):
        assert isinstance(one.reading, Unreadable)
    (door,) = doors
    site.close()
    with pytest.raises(OSError, match="closed"):
        door.seen  # noqa: B018  # the question is what fails


class Refusing:
    """A client that is let into no database."""

    def read(self, place: DatabaseRows) -> Present:
        raise problem("database-denied", address=place.server)

    def begin(self) -> None: ...

    def cancel(self) -> None: ...


def test_a_cancel_reaches_the_database_behind_its_door(by_door: wiring.Parts) -> None:
    by_door.cancel()  # nothing is open yet
    by_door.site.read(ROWS)
    by_door.cancel()
    (seen,) = by_door.site.read(ROWS)
    assert isinstance(seen.reading, Unreadable)
    assert seen.reading.problem.code == "database-cancelled"


def test_each_examination_has_the_databases_time_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    needs(MICROSOFT)
    begun: list[Databases] = []

    def begin(one: Databases) -> None:
        begun.append(one)

    monkeypatch.setattr(Databases, "begin", begin)
    with closing(wiring.practice("both-missing", door=True)) as parts:
        (article,) = wiring.scenarios("4469580")
        assert parts.scope is not None
        for _ in range(2):  # the first finds the door shut
            parts.examiner.examine(article, parts.scope)
    assert len(begun) == 1


def test_faults_that_are_ordered_are_met_directly() -> None:
    fault = Fault(FaultKind.UNREACHABLE, ROWS)
    parts = wiring.practice("both-missing", faults=iter([fault]), door=True)
    assert isinstance(parts.site, PracticeSite)
    assert isinstance(parts.site.read(ROWS)[0].reading, Unreadable)


def test_without_a_driver_the_database_is_read_directly_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from pxewizard.cli.main import run

    monkeypatch.setitem(sys.modules, "pyodbc", None)  # as where unixODBC is missing
    parts = wiring.practice("both-missing", door=True)
    assert isinstance(parts.site.read(ROWS)[0].reading, Present)
    assert "directly" in str(parts.note())
    assert run(["examine", "--practice", "both-missing", "--article", "4469580", "--json"]) == 3
    assert str(parts.note()) in capfd.readouterr().err


BROKEN = "[ODBC Driver 18 for SQL Server]\nDriver=/nowhere/libmsodbcsql.so\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows registers drivers elsewhere")
@pytest.mark.parametrize("command", ["examine", "selftest"])
def test_a_driver_that_is_registered_and_cannot_be_loaded_is_passed_over_and_told(
    command: str, tmp_path: Path
) -> None:
    needs(MICROSOFT)
    (tmp_path / "odbcinst.ini").write_text(BROKEN, encoding="utf-8")
    words = {
        "examine": "examine --practice both-missing --article 4469580",
        "selftest": "selftest --without "
        + " --without ".join(one for one in NAMES if one != "database-drivers"),
    }[command]
    done = subprocess.run(  # the driver manager reads that file once in a process's life
        [sys.executable, "-P", "-m", "pxewizard", *words.split()],
        env={**os.environ, "ODBCSYSINI": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    told = " ".join(done.stdout.split())
    if command == "examine":
        assert (done.returncode, "directly" in done.stderr) == (3, False), done.stderr
    else:
        assert done.returncode == 0, done.stderr
        assert "ODBC Driver 18 for SQL Server: The ODBC driver" in told
        assert "cannot be loaded" in told


def test_where_no_driver_can_be_loaded_the_database_is_read_directly_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    needs(MICROSOFT)
    nothing = Driver("none", "/nowhere/libmsodbcsql.so", major=18)
    monkeypatch.setattr(odbc_drivers, "ranked", lambda _, __: (nothing, nothing))
    with closing(wiring.practice("both-missing", door=True)) as parts:
        assert isinstance(parts.site.read(ROWS)[0].reading, Present)
        assert "directly" in str(parts.note())


def test_with_a_driver_there_is_nothing_to_say(by_door: wiring.Parts) -> None:
    by_door.site.read(ROWS)
    assert by_door.note() is None


def test_a_case_without_a_database_needs_no_driver() -> None:
    assert isinstance(wiring.practice("cache-expire", door=True).site, PracticeSite)
