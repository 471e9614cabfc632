"""A process is killed at every point of a change; afterwards check, finish and undo tell and do right."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from pxewizard.core.outcome import Uncertain
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.recover import Stand
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests import sample
from tests.crash import Killed, count_points, kill_at
from tests.faults import crash_one
from tests.faults.crash_one import CASES, WORKS, Desk, broken, untouched

MANGLED = Fault(FaultKind.STORED_AS_ONE_STRING, "mp01.contoso.test", Operation.WRITE)
PUT_BACK_DENIED = Fault(FaultKind.ACCESS_DENIED, "mp01.contoso.test", Operation.WRITE, after=1)


def crashes(ready: Path, work: Callable[[Path], object]) -> Iterator[Path]:
    """Yield a copy of the folder for every point of the work, left as the kill left it."""
    rehearsal = shutil.copytree(ready, ready.with_name("rehearsal"))
    points = count_points(lambda: work(rehearsal))
    sys.stderr.write(f"\n  killed at each of {points} points ")
    for point in range(1, points + 1):
        left = shutil.copytree(ready, ready.with_name("left"))
        kill_at(point, partial(work, left))
        yield left
        shutil.rmtree(left)


@pytest.mark.parametrize("killed", WORKS, ids=[one.word for one in WORKS])
def test_after_a_kill_at_any_point_both_ends_are_reachable_and_nothing_is_lost(
    killed: Killed, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    killed.before(tmp_path / "desk")
    case = next(one for one in CASES if one.name in killed.word)
    seen: set[Stand] = set()
    with capfd.disabled():
        for left in crashes(tmp_path / "desk", killed.work):
            seen.update(one.stand for one in Desk(left, case).checked())
            assert list(killed.broken(left)) == []
    assert Stand.DONE in seen
    assert not killed.word.startswith("apply") or Stand.STOPPED in seen


def test_a_server_that_mangles_what_it_stores_is_put_right_after_a_kill_at_any_point(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The kill may come before anybody has read what the server made of the value."""
    case = CASES[0]

    def apply_where_the_server_mangles(place: Path) -> None:
        bench = Desk(place, case).bench(MANGLED, PUT_BACK_DENIED)
        done = bench.apply(bench.plan(dict(case.answers)))
        assert isinstance(done.results[-1], Uncertain)

    Desk(tmp_path / "desk", case).bench()
    with capfd.disabled():
        for left in crashes(tmp_path / "desk", apply_where_the_server_mangles):
            desk = Desk(left, case)
            change = desk.change()
            if change is not None and change.approved is not None and not desk.undo():
                assert desk.undo(force=True)
            assert desk.estate == untouched(case)


@pytest.fixture
def half_done(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", CASES[0])
    desk.interrupt()
    return desk


def test_the_judge_finds_what_is_well(half_done: Desk) -> None:
    assert list(broken(half_done)) == []


def test_the_judge_finds_a_change_without_a_record(half_done: Desk) -> None:
    shutil.rmtree(half_done.root)

    assert list(broken(half_done)) == ["the site was changed, and there is no record"]


def test_the_judge_finds_a_value_that_is_another_one(half_done: Desk) -> None:
    change = half_done.change()
    assert change is not None
    assert change.approved is not None
    place = change.approved.plan.registry_steps[0].place
    half_done.bench().site.change(SetRegistryValue(place, sample.NEW, sample.NEW))

    assert {"it was not taken back", "after the undo the site is another one"} <= {
        *broken(half_done)
    }


def test_the_judge_finds_a_change_that_is_not_named_at_the_next_start(
    half_done: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash_one, "open_changes", lambda _root: (half_done.folder(),))

    assert "after the undo the change stays open" in list(broken(half_done))
