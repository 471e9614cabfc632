"""One change on disk, applied, undone and finished by processes that are killed; and what they must leave."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pxewizard.core.diagnosis import Healthy
from pxewizard.core.journal import Closed, Direction
from pxewizard.core.outcome import Applied
from pxewizard.core.problem import Problem
from pxewizard.core.reading import service_of
from pxewizard.core.remedy import RestartService, after
from pxewizard.engine.formats.record import Change
from pxewizard.engine.recover import Checked, Stand, check, finish
from pxewizard.engine.undo import begun
from pxewizard.journal import changes_folder, load, open_changes, resume
from pxewizard.practice.estate import Estate
from pxewizard.practice.faults import Fault
from tests.crash import Killed
from tests.support import Bench, Onlooker


@dataclass(frozen=True)
class Case:
    """What is mended, and the answers of its plan."""

    article: str
    name: str
    answers: tuple[tuple[str, str], ...] = ()


CASES: Final = (
    Case("4469580", "both-missing", (("restart-pxe-service", "yes"),)),
    Case("2019640", "cache-expire"),
)


@dataclass(frozen=True)
class Desk:
    """A site and a data folder on disk; what one process leaves, the next one finds."""

    place: Path
    case: Case

    def bench(self, *faults: Fault) -> Bench:
        self.place.mkdir(exist_ok=True)
        root, state = self.place / "data", self.place / "site"
        article = self.case.article
        return Bench(self.case.name, root, article=article, state=state, faults=faults)

    @property
    def estate(self) -> Estate:
        return self.bench().estate

    @property
    def root(self) -> Path:
        return self.place / "data"

    def apply(self) -> None:
        bench = self.bench()
        done = bench.apply(bench.plan(dict(self.case.answers)))
        assert all(isinstance(one, Applied) for one in done.results)

    def interrupt(self) -> None:
        """Leave a change after its first step as a crash would."""
        bench = self.bench()
        bench.watcher = Onlooker(cancel_after=1)
        bench.apply(bench.plan({}))
        journal = self.folder() / "journal.jsonl"
        journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))

    def undo(self, *, force: bool = False) -> bool:
        """Take back what there is; return whether all of it stands again as it was."""
        return self.bench().undo(str(self.folder()), force=force).complete

    def finish(self) -> bool:
        """Carry out what is left of the change; return whether all of it was."""
        bench, change = self.bench(), load(self.folder())
        assert change.approved is not None
        with resume(self.folder(), bench.clock) as journal:
            done = finish(change.approved, change.entries, bench.workplace(journal))
        return all(isinstance(one, Applied) for one in done.results)

    def folder(self) -> Path:
        (found,) = changes_folder(self.root).iterdir()
        return found

    def change(self) -> Change | None:
        """Return what the folder says, None where the crash came before there was one."""
        folder = changes_folder(self.root)
        return load(self.folder()) if folder.exists() and any(folder.iterdir()) else None

    def copy(self, name: str) -> Desk:
        """Return the same beside it; the folder of that name must not be there."""
        place = self.place.with_name(name)
        shutil.copytree(self.place, place)
        return Desk(place, self.case)

    def checked(self) -> tuple[Checked, ...]:
        """Return what the record says of each step now."""
        change = self.change()
        if change is None or change.approved is None:
            return ()
        return check(change.approved, change.entries, self.bench().site)


def broken(desk: Desk) -> Iterator[str]:
    """Yield what is not right with what a kill has left."""
    first, change = untouched(desk.case), desk.change()
    if change is None or change.approved is None:
        if desk.estate != first:
            yield "the site was changed, and there is no record"
        return
    if change.wrote_nothing and desk.estate != first:
        yield "the site was changed, and there is no intent"
    for one in desk.checked():
        if not _is_true(desk, one, change):
            yield f"step {one.number} is said to be {one.stand}"
    undone = desk.copy("undone")
    yield from _not_undone(undone, change, first)
    yield from _not_cured(desk, undone, change)
    shutil.rmtree(undone.place)


@cache
def untouched(case: Case) -> Estate:
    """Return the site as the case has it."""
    with tempfile.TemporaryDirectory(prefix="pxewizard-crash-") as folder:
        return Desk(Path(folder), case).estate


def _is_true(desk: Desk, one: Checked, change: Change) -> bool:
    """Return whether what `check` says of a step is what the site holds."""
    assert change.approved is not None
    step = change.approved.plan.steps[one.number]
    ((observation),) = desk.bench().site.read(step.place)
    if isinstance(step, RestartService):
        state = service_of(observation.reading)
        return state is not None and (state.state == "Running") == (one.stand is not Stand.STOPPED)
    held = {Stand.DONE: after(step), Stand.NOT_DONE: step.before}
    return observation.reading == held.get(one.stand)


def _not_undone(undone: Desk, change: Change, first: Estate) -> Iterator[str]:
    if not undone.undo():
        yield "it was not taken back"
    if undone.estate != first:
        yield "after the undo the site is another one"
    if open_changes(undone.root) and not change.wrote_nothing:
        yield "after the undo the change stays open"


def _not_cured(desk: Desk, undone: Desk, change: Change) -> Iterator[str]:
    """A change that is closed, or whose undo has begun, is cured by a new plan, not by an old consent."""
    over = change.entries[-1] == Closed(Direction.APPLY) or begun(change.entries, Direction.UNDO)
    if over:
        yield from _goes_on(desk)
        finished = undone.copy("finished")
        shutil.rmtree(changes_folder(finished.root))
        finished.apply()
    else:
        finished = desk.copy("finished")
        if not finished.finish():
            yield "it was not finished"
    if not isinstance(finished.bench().examine().diagnosis, Healthy):
        yield "it is not cured"
    if open_changes(finished.root):
        yield "something stays open"
    shutil.rmtree(finished.place)


def _goes_on(desk: Desk) -> Iterator[str]:
    copy = desk.copy("over")
    try:
        copy.finish()
    except Problem as met:
        if met.code != "change-closed":
            yield f"going on ends with {met.code}"
    else:
        yield "it goes on although it is over"
    shutil.rmtree(copy.place)


def _killed(word: str, case: Case, before: Callable[[Desk], object]) -> Killed:
    return Killed(
        f"{word} of {case.name}",
        lambda place: before(Desk(place, case)),
        lambda place: getattr(Desk(place, case), word)(),
        lambda place: broken(Desk(place, case)),
    )


_BEFORE: Final[dict[str, Callable[[Desk], object]]] = {
    "apply": Desk.bench,
    "undo": Desk.apply,
    "finish": Desk.interrupt,
}
WORKS: Final = tuple(
    _killed(word, case, before) for word, before in _BEFORE.items() for case in CASES
)
