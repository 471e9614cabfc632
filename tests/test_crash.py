"""A process is killed at every point of a change; afterwards check, finish and undo tell and do right."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pxewizard.core.diagnosis import Healthy
from pxewizard.core.journal import Closed, Direction
from pxewizard.core.outcome import Applied, Uncertain
from pxewizard.core.problem import Problem
from pxewizard.core.reading import service_of
from pxewizard.core.remedy import RestartService, after
from pxewizard.engine.formats.record import Change
from pxewizard.engine.recover import Checked, Stand, check, finish
from pxewizard.engine.undo import begun
from pxewizard.journal import changes_folder, load, open_changes, resume
from pxewizard.practice.estate import Estate
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.crash import count_points, kill_at
from tests.support import Bench, Onlooker

CASES = [
    ("4469580", "both-missing", {"restart-pxe-service": "yes"}),
    ("2019640", "cache-expire", {}),
]
MANGLED = Fault(FaultKind.STORED_AS_ONE_STRING, "mp01.contoso.test", Operation.WRITE)
PUT_BACK_DENIED = Fault(FaultKind.ACCESS_DENIED, "mp01.contoso.test", Operation.WRITE, after=1)


class Desk:
    """A site and a data folder on disk; what one process leaves, the next one finds."""

    def __init__(self, place: Path, article: str, case: str, answers: dict[str, str]) -> None:
        self.place = place
        self._case = case
        self._article = article
        self._answers = answers

    def bench(self, *faults: Fault) -> Bench:
        root, state = self.place / "data", self.place / "site"
        return Bench(self._case, root, article=self._article, state=state, faults=faults)

    def apply_where_the_server_mangles(self) -> None:
        bench = self.bench(MANGLED, PUT_BACK_DENIED)
        assert isinstance(bench.apply(bench.plan(self._answers)).results[-1], Uncertain)

    def apply(self) -> None:
        bench = self.bench()
        done = bench.apply(bench.plan(self._answers))
        assert all(isinstance(one, Applied) for one in done.results)

    def undo(self, *, force: bool = False) -> None:
        assert self.bench().undo(str(self.folder()), force=force).complete

    def finish(self) -> None:
        bench, change = self.bench(), load(self.folder())
        assert change.approved is not None
        with resume(self.folder(), bench.clock) as journal:
            done = finish(change.approved, change.entries, bench.workplace(journal))
        assert all(isinstance(one, Applied) for one in done.results), done.results

    def folder(self) -> Path:
        (found,) = changes_folder(self.place / "data").iterdir()
        return found

    def change(self) -> Change | None:
        """Return what the folder says, None where the crash came before there was one."""
        folder = changes_folder(self.place / "data")
        return load(self.folder()) if folder.exists() and any(folder.iterdir()) else None

    def copy(self, place: Path) -> Desk:
        shutil.copytree(self.place, place)
        return Desk(place, self._article, self._case, self._answers)


@pytest.fixture(params=CASES, ids=[case for _, case, _ in CASES])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", *request.param)
    desk.place.mkdir()
    return desk


def crashes(desk: Desk, work: str, tmp_path: Path) -> Iterator[Desk]:
    """Yield a copy of the desk for every point of the work, left as the kill left it."""
    rehearsal = desk.copy(tmp_path / "rehearsal")
    points = count_points(getattr(rehearsal, work))
    sys.stderr.write(f"\n  {work}: killed at each of {points} points ")
    for point in range(1, points + 1):
        broken = desk.copy(tmp_path / f"{work}-{point}")
        kill_at(point, getattr(broken, work))
        yield broken
        shutil.rmtree(broken.place)


def is_truthful(desk: Desk, one: Checked, change: Change) -> bool:
    """Return whether what `check` says of a step is what the site holds."""
    assert change.approved is not None
    step = change.approved.plan.steps[one.number]
    ((observation),) = desk.bench().site.read(step.place)
    if isinstance(step, RestartService):
        state = service_of(observation.reading)
        return state is not None and (state.state == "Running") == (one.stand is not Stand.STOPPED)
    held = {Stand.DONE: after(step), Stand.NOT_DONE: step.before}
    return observation.reading == held[one.stand]


def reach_both_ends(broken: Desk, change: Change, before: Estate) -> None:
    """Undo one copy and finish another; the first equals the beginning, the second is cured.

    A change that is closed, or whose undo has begun, is cured by a new plan, not by an old consent.
    """
    undone = broken.copy(broken.place.with_name("undone"))
    undone.undo()
    assert undone.bench().estate == before
    assert open_changes(undone.place / "data") == () or change.wrote_nothing
    finished = broken.copy(broken.place.with_name("finished"))
    if change.entries[-1] == Closed(Direction.APPLY) or begun(change.entries, Direction.UNDO):
        with pytest.raises(Problem, match="interrupted"):
            finished.finish()
        shutil.rmtree(finished.place)
        finished = undone.copy(broken.place.with_name("finished"))
        shutil.rmtree(changes_folder(finished.place / "data"))
        finished.apply()
    else:
        finished.finish()
    assert isinstance(finished.bench().examine().diagnosis, Healthy)
    assert open_changes(finished.place / "data") == ()
    shutil.rmtree(undone.place)
    shutil.rmtree(finished.place)


def interrupt(desk: Desk) -> None:
    """Leave a change after its first step as a crash would."""
    bench = desk.bench()
    bench.watcher = Onlooker(cancel_after=1)
    bench.apply(bench.plan({}))
    journal = desk.folder() / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))


@pytest.mark.parametrize("work", ["apply", "undo", "finish"])
def test_after_a_kill_at_any_point_both_ends_are_reachable_and_nothing_is_lost(
    work: str, desk: Desk, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = desk.bench().estate
    if work == "undo":
        desk.apply()
    if work == "finish":
        interrupt(desk)
    seen: set[Stand] = set()
    with capfd.disabled():
        for broken in crashes(desk, work, tmp_path):
            change = broken.change()
            if change is None or change.approved is None:
                assert broken.bench().estate == before
                continue
            checked = check(change.approved, change.entries, broken.bench().site)
            assert all(is_truthful(broken, one, change) for one in checked)
            seen.update(one.stand for one in checked)
            assert broken.bench().estate == before or not change.wrote_nothing
            reach_both_ends(broken, change, before)
    assert Stand.DONE in seen
    assert work != "apply" or Stand.STOPPED in seen


def test_a_server_that_mangles_what_it_stores_is_put_right_after_a_kill_at_any_point(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The kill may come before anybody has read what the server made of the value."""
    desk = Desk(tmp_path / "desk", *CASES[0])
    desk.place.mkdir()
    before = desk.bench().estate
    with capfd.disabled():
        for broken in crashes(desk, "apply_where_the_server_mangles", tmp_path):
            change = broken.change()
            if change is None or change.approved is None:
                assert broken.bench().estate == before
                continue
            if not broken.bench().undo(str(broken.folder())).complete:
                broken.undo(force=True)
            assert broken.bench().estate == before
