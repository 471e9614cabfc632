"""The files that a database administrator saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.problem import Problem
from pxewizard.engine.formats.resultcsv import COLUMNS, result_csv
from pxewizard.journal.saved_results import load_results


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    database = wiring.practice_case("database-denied").database
    assert database is not None
    path = tmp_path / "result.csv"
    path.write_bytes(result_csv({one: database.rows[one] for one in COLUMNS}))
    return path


def test_a_file_is_taken_with_its_queries_and_its_time(saved: Path) -> None:
    found = load_results([saved])
    assert {one.query for one in found} == set(COLUMNS)
    assert {round(one.saved_at.timestamp(), 3) for one in found} == {
        round(saved.stat().st_mtime, 3)
    }


def test_the_same_query_twice_is_refused(saved: Path) -> None:
    with pytest.raises(Problem) as trouble:
        load_results([saved, saved])
    assert trouble.value.code == "result-twice"


def test_a_file_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(Problem) as trouble:
        load_results([tmp_path / "gone.csv"])
    assert trouble.value.code == "unreadable-file"
