"""A site in front of which saved results answer: where they are read, and that all else passes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pxewizard.core.examination import ImportedResult
from pxewizard.core.place import DatabaseRows, LogFile, Query
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Kind, Present, Reading, Rows, Unreadable
from pxewizard.engine.formats.codec import from_json, to_json
from pxewizard.engine.formats.resultcsv import result_csv
from pxewizard.engine.imported import ImportedSite, imported_results
from pxewizard.practice.estate import load
from pxewizard.practice.site import PracticeSite
from tests.support import TurnableClock
from tests.support_estates import MP

SAVED = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)


def rows() -> Rows:
    database = load("healthy").database
    assert database is not None
    return database.rows[Query.SITES]


class Elsewhere:
    """What reads a file for the site, and notes each time."""

    def __init__(self, data: bytes | Problem) -> None:
        self.data = data
        self.asked: list[Path] = []

    def __call__(self, path: Path) -> bytes:
        self.asked.append(path)
        if isinstance(self.data, Problem):
            raise self.data
        return self.data


def site_over(data: bytes, later: bytes | Problem) -> tuple[ImportedSite, Elsewhere, DatabaseRows]:
    clock = TurnableClock()
    imported = imported_results(Path("/x/result.csv"), data, SAVED)
    read = Elsewhere(later)
    site = ImportedSite(PracticeSite(load("database-denied"), clock), imported, read, clock)
    return site, read, imported[0].place


def readings(later: bytes | Problem | None = None) -> Reading:
    data = result_csv({Query.SITES: rows()})
    site, _, place = site_over(data, data if later is None else later)
    (observation,) = site.read(place)
    return observation.reading


def test_a_file_gives_its_rows_while_it_is_the_same() -> None:
    assert readings() == Present(rows(), Kind.ROWS)
    assert readings(b"x") == Unreadable(problem("result-changed", path=Path("/x/result.csv")))
    gone = readings(problem("unreadable-file", path="x", detail="no such file"))
    assert gone == Unreadable(
        problem("result-gone", path=Path("/x/result.csv"), detail="no such file")
    )


def test_all_other_places_are_the_sites_own_in_the_order_asked() -> None:
    data = result_csv({Query.SITES: rows()})
    site, read, saved_place = site_over(data, data)
    log = LogFile(MP, "none.log")
    denied = replace(saved_place, server="sql01.contoso.test:1433/CM_P01")
    seen = site.read(log, saved_place, denied)

    assert [o.place for o in seen] == [log, saved_place, denied]
    assert [o.number for o in seen] == [1, 2, 3]
    assert isinstance(seen[1].reading, Present)
    assert seen[2].reading == Unreadable(problem("database-denied", address=denied.server))
    assert read.asked == [Path("/x/result.csv")]
    assert site.read() == ()


@pytest.mark.parametrize("path", ["/home/a b/result.csv", r"C:\Users\lena\result.csv"])
def test_what_stands_for_the_address_names_file_and_hash(path: str) -> None:
    one = ImportedResult(Query.SITES, path, "A" * 64, SAVED)
    assert one.place.server == f"result.csv (SHA-256 {'A' * 16}…)"
    assert from_json(ImportedResult, to_json(one)) == one


def test_two_files_of_one_name_are_two_places() -> None:
    data = result_csv({Query.SITES: rows()})
    (first,) = imported_results(Path("/x/result.csv"), data, SAVED)
    (second,) = imported_results(Path("/y/result.csv"), data + b"\r\n", SAVED)
    assert first.place != second.place
