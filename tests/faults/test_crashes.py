"""A fix of many, and its undo, killed at some of their points; RESULTS.md tells of all of them.

One change is killed at all of its points by tests/test_crash.py.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pxewizard.core.reading import Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.bulk_rows import BulkState
from pxewizard.journal import load_bulk
from tests.crash import kill_at
from tests.faults import crash_matrix, results
from tests.faults.crash_matrix import FEW, MANY, WORKS, broken, broken_after, points
from tests.support_estates import list_at
from tests.support_many import Following, Many

EACH = 23  # a prime, so that points before and after an operation both come


@pytest.mark.parametrize("number", range(len(MANY)), ids=[one.word for one in MANY])
def test_after_a_kill_at_some_points_the_record_is_true_and_both_ends_are_reachable(
    number: int,
) -> None:
    killed_at = range(1 + number, points(number) + 1, EACH)

    assert {point: met for point in killed_at if (met := broken_after(number, point))} == {}


def test_the_results_tell_of_all_points() -> None:
    told = results.read()
    for number, killed in enumerate(WORKS):
        assert told[killed.word]["points"] == points(number)
        assert told[killed.word]["held"] == told[killed.word]["tried"] > 0


def test_an_undo_that_is_killed_is_named_and_the_fix_does_not_go_on(tmp_path: Path) -> None:
    desk = Many(tmp_path / "desk")
    desk.begin(desk.approved(FEW, wave=1))

    kill_at(60, lambda: _take_back(desk.place))

    bulk = load_bulk(desk.folder)
    assert bulk.undoing
    assert bulk.ended is None
    told = bulk.interrupted("folder")
    assert told.code == "bulk-undo-interrupted"
    assert f"{bulk.count(BulkState.TAKEN_BACK)} are taken back" in str(told)
    assert list(broken(desk.again())) == []


def _take_back(place: Path) -> None:
    Many(place).take_back()


@pytest.fixture
def half_done(tmp_path: Path) -> Many:
    """Leave a fix that was ended after its second server."""
    desk = Many(tmp_path / "desk", follows=Following(most=2))
    desk.begin(desk.approved(FEW, wave=1))
    (desk.folder / "progress.jsonl").write_bytes(_without_end(desk.folder / "progress.jsonl"))
    assert load_bulk(desk.folder).ended is None
    return desk.again()


def _without_end(path: Path) -> bytes:
    return b"".join(path.read_bytes().splitlines(keepends=True)[:-1])


def test_the_judge_finds_what_is_well(half_done: Many) -> None:
    assert list(broken(half_done)) == []


def test_the_judge_finds_a_server_that_holds_another_value(half_done: Many) -> None:
    place = list_at(FEW[0])
    other = Present(("x",), Kind.REG_MULTI_SZ)
    half_done.parts.site.change(SetRegistryValue(place, other, other))

    met = list(broken(half_done))

    assert any("it was not taken back" in one for one in met)
    assert any("not finished" in one or "does not hold" in one for one in met)


def test_the_judge_finds_a_change_without_a_record(half_done: Many) -> None:
    shutil.rmtree(half_done.root)

    assert list(broken(half_done)) == ["the site was changed, and there is no record"]


def test_the_judge_finds_an_end_that_is_not_named(
    half_done: Many, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash_matrix, "open_bulks", lambda _root: ())

    assert "it was interrupted, and the next start does not say so" in list(broken(half_done))
