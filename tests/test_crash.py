"""A process is killed at every point of a change; afterwards check, finish and undo tell and do right."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pxewizard.core.diagnosis import Healthy
from pxewizard.core.outcome import Applied
from pxewizard.core.reading import service_of
from pxewizard.core.remedy import RestartService, after
from pxewizard.engine.formats.record import Change
from pxewizard.engine.recover import Checked, Stand, check, finish
from pxewizard.journal import changes_folder, load, open_changes, resume
from pxewizard.practice.estate import Estate
from tests.crash import count_points, kill_at
from tests.support import Bench

CASES = [
    ("4469580", "both-missing", {"restart-pxe-service": "yes"}),
    ("2019640", "cache-expire", {}),
]


class Desk:
    """A site and a data folder on disk; what one process leaves, the next one finds."""

    def __init__(self, place: Path, article: str, case: str, answers: dict[str, str]) -> None:
        self.place = place
        self._case = case
        self._article = article
        self._answers = answers

    def bench(self) -> Bench:
        root, state = self.place / "data", self.place / "site"
        return Bench(self._case, root, article=self._article, state=state)

    def apply(self) -> None:
        bench = self.bench()
        done = bench.apply(bench.plan(self._answers))
        assert all(isinstance(one, Applied) for one in done.results)

    def undo(self) -> None:
        assert self.bench().undo(str(self.folder())).complete

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
    """Undo one copy and finish another; the first equals the beginning, the second is cured."""
    undone = broken.copy(broken.place.with_name("undone"))
    undone.undo()
    assert undone.bench().estate == before
    assert open_changes(undone.place / "data") == () or change.wrote_nothing
    finished = broken.copy(broken.place.with_name("finished"))
    finished.finish()
    assert isinstance(finished.bench().examine().diagnosis, Healthy)
    assert open_changes(finished.place / "data") == ()
    shutil.rmtree(undone.place)
    shutil.rmtree(finished.place)


@pytest.mark.parametrize("work", ["apply", "undo", "finish"])
def test_after_a_kill_at_any_point_both_ends_are_reachable_and_nothing_is_lost(
    work: str, desk: Desk, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = desk.bench().estate
    if work != "apply":
        desk.apply()
    if work == "finish":
        desk.undo()
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
    assert {Stand.DONE, Stand.NOT_DONE} <= seen
    assert work != "apply" or Stand.STOPPED in seen
