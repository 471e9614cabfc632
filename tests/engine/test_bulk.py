"""Many servers mended by one approval: the first alone, then waves; surprises, kills and the way back."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard.core.journal import Approved
from pxewizard.core.problem import Problem
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.formats.bulkrecord import Ended
from pxewizard.journal import load, load_bulk, open_bulks, open_changes
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.crash import count_points, kill_at
from tests.support import Bench, TurnableClock
from tests.support_many import AFFECTED, Following, Many

FEW = AFFECTED[:3]
FIFTH = AFFECTED[4]


def states(rows: tuple[BulkRow, ...]) -> list[str]:
    return [str(one.state) for one in rows]


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> tuple[Many, tuple[BulkRow, ...]]:
    many = Many(tmp_path_factory.mktemp("many"))
    return many, many.begin(many.approved())


def test_the_17_are_mended_each_verified_and_each_with_an_undo_folder_of_its_own(
    mended: tuple[Many, tuple[BulkRow, ...]],
) -> None:
    many, rows = mended
    assert [one.server for one in rows] == list(AFFECTED)
    assert set(states(rows)) == {"verified"}
    assert Counter(many.sent) == Counter(AFFECTED)
    assert sorted(one.folder for one in rows) == [str(path) for path in many.begun]
    assert load_bulk(many.folder).ended is Ended.RUN
    assert open_changes(many.root) == ()
    assert {one.state for one in many.sweep()} == {"correct"}


def test_the_first_server_is_verified_before_another_one_is_begun(
    mended: tuple[Many, tuple[BulkRow, ...]],
) -> None:
    told = mended[0].follows.rows
    assert [(one.server, str(one.state)) for one in told[:2]] == [
        (AFFECTED[0], "working"),
        (AFFECTED[0], "verified"),
    ]


def test_undo_of_all_restores_the_estate_exactly(tmp_path: Path) -> None:
    many = Many(tmp_path)
    before = many.estate
    many.begin(many.approved())
    assert many.again().estate != before
    done = many.again().take_back()
    assert all(one.undone.complete for one in done)
    assert len(done) == 17
    assert many.again().estate == before
    assert load_bulk(many.folder).ended is Ended.UNDO
    assert many.again().take_back() == ()  # a second undo has nothing left to do
    with pytest.raises(Problem) as met:
        many.again().resume()
    assert met.value.code == "bulk-over"
    assert many.again().estate == before


def test_a_surprise_at_the_5th_server_stops_the_rest(tmp_path: Path) -> None:
    denied = Fault(FaultKind.ACCESS_DENIED, FIFTH, Operation.WRITE)
    many = Many(tmp_path, (denied,))
    rows = many.begin(many.approved(wave=1))
    assert states(rows) == ["verified"] * 4 + ["surprise"] + ["waiting"] * 12
    assert rows[4].problem
    assert rows[4].problem.code == "access-denied"
    assert len(many.begun) == 5
    assert load_bulk(many.folder).ended is Ended.RUN
    # what it met is over: the same approval goes on, and nothing is written twice
    again = many.again()
    assert set(states(again.resume())) == {"verified"}
    assert Counter(again.sent) == Counter(AFFECTED[4:])


def test_a_surprise_within_a_wave_begins_no_further_wave(tmp_path: Path) -> None:
    denied = Fault(FaultKind.ACCESS_DENIED, FIFTH, Operation.WRITE)
    many = Many(tmp_path, (denied,))
    rows = many.begin(many.approved(wave=8))
    assert states(rows[9:]) == ["waiting"] * 8
    assert rows[4].state is BulkState.SURPRISE


def test_a_surprise_at_the_first_server_stops_all(tmp_path: Path) -> None:
    mangled = Fault(FaultKind.STORED_AS_ONE_STRING, AFFECTED[0], Operation.WRITE)
    many = Many(tmp_path, (mangled,))
    before = many.estate
    rows = many.begin(many.approved(FEW))
    assert states(rows) == ["surprise", "waiting", "waiting"]
    assert many.again().estate == before  # what it made of the value was put back


def test_a_server_that_was_mended_meanwhile_is_a_surprise(tmp_path: Path) -> None:
    many = Many(tmp_path)
    approved = many.approved(FEW, wave=1)
    many.begin(many.approved(FEW[1:2]))
    shutil.rmtree(many.root)
    rows = many.again().begin(approved)
    assert states(rows) == ["verified", "surprise", "waiting"]
    assert rows[1].problem
    assert rows[1].problem.code == "already-applied"


def test_an_end_that_is_asked_for_begins_no_further_server_and_can_be_taken_up(
    tmp_path: Path,
) -> None:
    many = Many(tmp_path, follows=Following(most=3))
    assert states(many.begin(many.approved(wave=1)))[:4] == ["verified"] * 3 + ["waiting"]
    again = many.again()
    assert set(states(again.resume())) == {"verified"}
    assert Counter(many.sent + again.sent) == Counter(AFFECTED)


def test_a_server_that_was_taken_back_by_itself_is_not_mended_again(tmp_path: Path) -> None:
    many = Many(tmp_path, follows=Following(most=2))
    many.begin(many.approved(FEW, wave=1))
    bench = Bench("many", tmp_path / "elsewhere", state=tmp_path / "site")
    assert bench.undo(str(many.begun[0])).complete
    again = many.again()
    assert states(again.resume()) == ["taken-back", "verified", "verified"]
    assert again.sent == [FEW[2]]


def test_a_server_whose_own_undo_was_interrupted_is_not_said_to_be_taken_back(
    tmp_path: Path,
) -> None:
    many = Many(tmp_path, follows=Following(most=2))
    many.begin(many.approved(FEW, wave=1))
    bench = Bench("many", tmp_path / "elsewhere", state=tmp_path / "site")
    bench.undo(str(many.begun[0]))
    journal = many.begun[0] / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-2]))

    rows = many.again().resume()

    assert states(rows) == ["surprise", "verified", "waiting"]
    assert str(rows[0].says) == "Taking it back was interrupted."


def test_an_old_approval_is_not_taken_up(tmp_path: Path) -> None:
    many = Many(tmp_path, follows=Following(most=1))
    many.begin(many.approved(FEW, wave=1))
    late = TurnableClock(many.clock.now() + timedelta(days=8))
    again = Many(tmp_path, clock=late)
    with pytest.raises(Problem) as met:
        again.resume()
    assert met.value.code == "plan-too-old"


def crashes(desk: Many, tmp_path: Path) -> Iterator[Many]:
    """Yield a copy of the desk for points all through the work, left as a kill there left it."""

    def work(place: Path) -> None:
        one = Many(place)
        one.begin(one.approved(FEW, wave=1))

    rehearsal = tmp_path / "rehearsal"
    shutil.copytree(desk.place, rehearsal)
    points = count_points(lambda: work(rehearsal))
    for point in range(1, points + 1, 13):
        place = tmp_path / f"killed-{point}"
        shutil.copytree(desk.place, place)
        kill_at(point, lambda place=place: work(place))  # type: ignore[misc]  # no type for defaults
        yield Many(place)
        shutil.rmtree(place)


def test_killed_anywhere_it_is_taken_up_and_nothing_is_done_twice(tmp_path: Path) -> None:
    desk = Many(tmp_path / "desk")
    before = desk.estate
    desk.plans(FEW[:1])  # its state is on disk
    seen = set()
    for broken in crashes(desk, tmp_path):
        if not open_bulks(broken.root):  # killed before there was anything, or at the very end
            continue
        seen.add(len(broken.begun))
        copy = broken.place.with_name("undone")
        shutil.copytree(broken.place, copy)
        undone = Many(copy)
        undone.take_back()
        assert Many(copy).estate == before
        shutil.rmtree(copy)
        held = broken.holding
        assert set(states(broken.resume())) == {"verified"}
        assert Counter(broken.sent) == Counter(set(FEW) - set(held))
        assert open_changes(broken.root) == ()
        assert open_bulks(broken.root) == ()
    assert seen == {0, 1, 2, 3}


def test_every_record_holds_one_server_of_the_approval(
    mended: tuple[Many, tuple[BulkRow, ...]],
) -> None:
    many, _ = mended
    for path in many.begun:
        change = load(path)
        assert change.approved
        assert len({step.place.server for step in change.approved.plan.steps}) == 1
        assert isinstance(change.entries[0], Approved)
        assert change.entries[0].by == "tester"
