"""The works that meet faults: examine, apply, undo, sweep; each prepared, done under a fault, told."""

from __future__ import annotations

import shutil
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from pxewizard.core.diagnosis import Affected, Diagnosis
from pxewizard.core.outcome import Outcome
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.problem import Problem
from pxewizard.core.reading import service_of
from pxewizard.core.remedy import Answers, RestartService, invert
from pxewizard.engine.apply import Workplace, apply
from pxewizard.engine.approve import approve
from pxewizard.engine.examine import Examiner
from pxewizard.engine.formats.record import Change
from pxewizard.engine.planning import make_plan
from pxewizard.engine.sweep import Ground as SweepGround
from pxewizard.engine.sweep import sweep
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_order import SweepOrder
from pxewizard.engine.sweep_rows import SweepRow
from pxewizard.engine.tasks import Write
from pxewizard.engine.undo import Undone, undo
from pxewizard.journal import (
    ChangeFolder,
    begin_sweep,
    changes_folder,
    load,
    resume,
    sweeps_folder,
    take_up_sweep,
)
from pxewizard.journal.sweeps import is_sweep
from pxewizard.practice.estate import Estate
from pxewizard.practice.estate import load as load_case
from pxewizard.practice.server import PracticeServer
from tests.faults.disk import Disk
from tests.faults.ground import Ground, JumpingClock, article
from tests.faults.story import Said, Story
from tests.support import Onlooker

# Seconds; a service is looked at 45 times for its stop, and for each of 3 starts.
_OF_A_CHANGE: Final = 240.0
Struck = Callable[[Ground, Disk], None]


@dataclass(frozen=True)
class Case:
    """What is worked on; `servers` are those of the estate that are kept.

    `answers` are those of the plan, `stated` what the technician states for the examination.
    """

    article: str
    case: str
    answers: tuple[tuple[str, str], ...] = ()
    servers: tuple[str, ...] = ()
    stated: tuple[tuple[str, str], ...] = ()

    @property
    def estate(self) -> Estate:
        return _estate(self.case, self.servers)


@cache
def _estate(case: str, servers: tuple[str, ...]) -> Estate:
    estate = load_case(case)
    kept = {one: estate.servers[one] for one in servers or estate.servers}
    return replace(estate, servers=kept, faults=())


class Work(ABC):
    """One work on one case."""

    word: str
    ask_shell = False
    limit = (
        40.0  # seconds: 35 for each server, which are asked side by side, and 5 to begin and to end
    )

    def __init__(self, case: Case) -> None:
        self.case = case

    def __str__(self) -> str:
        return f"{self.word} {self.case.article} {self.case.case}"

    @abstractmethod
    def prepare(self, ground: Ground) -> Any:  # noqa: ANN401 - each work's own
        """Bring the site to where the work begins."""

    @abstractmethod
    def do(self, ground: Ground, examiner: Examiner, made: Any) -> Any:  # noqa: ANN401
        """Do the work as the program does it."""

    @abstractmethod
    def tell(self, ground: Ground, made: Any, done: Any, story: Story) -> Story:  # noqa: ANN401
        """Complete the story by what the work said."""

    def _examiner(self, ground: Ground, patience: int) -> AbstractContextManager[Examiner]:
        return ground.examiner(patience, ask_shell=self.ask_shell)

    def carry(self, strike: Struck, patience: int = 0) -> tuple[Story, Ground, Disk]:
        """Do the work while something strikes; return what is known afterwards."""
        with Ground(self.case.estate) as ground:
            made = self.prepare(ground)
            before, already, disk = ground.estate, len(ground.behind.sent), Disk()
            ground.listen()
            strike(ground, disk)
            done, problem, bug = None, None, ""
            begun = time.monotonic()
            try:
                with self._examiner(ground, patience) as examiner, disk.under():
                    done = self.do(ground, examiner, made)
            except Problem as met:
                problem = met
            except Exception as met:  # noqa: BLE001 - a fault of the program is a finding
                bug = f"{type(met).__name__}: {met}"
            seconds, at_end = time.monotonic() - begun, ground.estate
            ground.door.close()
            story = Story(
                original=self.case.estate,
                before=before,
                at_end=at_end,
                later=ground.estate,
                problem=problem,
                bug=bug,
                sent=ground.behind.sent[already:],
                seconds=seconds,
                limit=self.limit,
            )
            return self.tell(ground, made, done, story), ground, disk


class Examine(Work):
    """`examine --dp SERVER --logs`: what is not named is found."""

    word = "examine"
    ask_shell = True

    def prepare(self, ground: Ground) -> None:
        pass

    def do(self, ground: Ground, examiner: Examiner, made: Any) -> Diagnosis:  # noqa: ANN401, ARG002
        scope = ground.scope(by_dp_alone=True)
        return examiner.examine(article(self.case.article), scope, find=True).diagnosis

    def tell(self, ground: Ground, made: Any, done: Any, story: Story) -> Story:  # noqa: ANN401, ARG002
        return replace(story, diagnosis=done)


class Apply(Work):
    """`apply plan.json --yes`."""

    word = "apply"
    limit = _OF_A_CHANGE

    def prepare(self, ground: Ground) -> ApprovedPlan:
        with ground.examiner() as examiner:
            return _approved(self.case, ground, examiner)

    def do(self, ground: Ground, examiner: Examiner, made: ApprovedPlan) -> Outcome:
        return _applied(ground, examiner, made)

    def tell(self, ground: Ground, made: ApprovedPlan, done: Outcome | None, story: Story) -> Story:
        steps = made.plan.steps
        said = tuple(
            Said(step, result)
            for step, result in zip(steps, done.results if done else (), strict=False)
        )
        story = replace(
            story,
            steps=made.plan.registry_steps,
            said=said,
            settled=done.settled if done else False,
            change=_change(ground),
            diagnosis=done.after.diagnosis if done and done.after else None,
        )
        return _restored(self.case, ground, story)


class Undo(Work):
    """`undo FOLDER --yes`."""

    word = "undo"
    limit = _OF_A_CHANGE

    def prepare(self, ground: Ground) -> ApprovedPlan:
        with ground.examiner() as examiner:
            approved = _approved(self.case, ground, examiner)
        with ground.examiner() as examiner:
            _applied(ground, examiner, approved)
        return approved

    def do(self, ground: Ground, examiner: Examiner, made: ApprovedPlan) -> Undone:  # noqa: ARG002
        return _undone(self.case, ground, examiner)

    def tell(self, ground: Ground, made: ApprovedPlan, done: Undone | None, story: Story) -> Story:
        pairs = zip(done.tasks, done.results, strict=False) if done else ()
        said = tuple(
            Said(task.step if isinstance(task, Write) else RestartService(task.place), result)
            for task, result in pairs
        )
        story = replace(
            story,
            steps=tuple(map(invert, made.plan.registry_steps)),
            said=said,
            settled=not (_change(ground) or _NOTHING).is_open,
            change=_change(ground),
        )
        return _restored(self.case, ground, story)


_NOTHING = Change("")


class Sweep(Work):
    """`sweep`: each server is read, and its row kept."""

    word = "sweep"

    def __init__(self, case: Case, targets: tuple[str, ...]) -> None:
        super().__init__(case)
        self._targets = targets

    def prepare(self, ground: Ground) -> None:
        pass

    def do(self, ground: Ground, examiner: Examiner, made: Any) -> tuple[SweepRow, ...]:  # noqa: ANN401, ARG002
        targets = tuple(Target(ground.address(one)) for one in self._targets)
        order = SweepOrder(self.case.article, ground.scope(), targets, ground.clock.now())
        with closing(begin_sweep(ground.root, order)) as folder:
            follows = _Rows(folder.add)
            place = SweepGround(examiner, article(self.case.article), order.scope, follows)
            return sweep(place, targets)

    def tell(self, ground: Ground, made: Any, done: Any, story: Story) -> Story:  # noqa: ANN401, ARG002
        rows = {one.server: one for one in done or ()}
        told = tuple((name, rows.get(name)) for name in self._targets)
        return replace(story, rows=told, kept=_kept_rows(ground))


@dataclass
class _Rows:
    """The sweep's onlooker, which keeps each row as the command line does."""

    keep: Callable[[SweepRow], None]

    def row(self, row: SweepRow) -> None:
        if row.state.ended:
            self.keep(row)

    def cancelled(self) -> bool:
        return False


def _kept_rows(ground: Ground) -> tuple[SweepRow, ...]:
    """Return the rows of the sweep's folder as a later run takes them up."""
    for path in _below(sweeps_folder(ground.root)):
        if is_sweep(path):  # else it was cut short before there was anything to take up
            with closing(take_up_sweep(path)) as folder:
                return folder.rows
    return ()


def _below(folder: Path) -> tuple[Path, ...]:
    return tuple(folder.iterdir()) if folder.is_dir() else ()


def _approved(case: Case, ground: Ground, examiner: Examiner) -> ApprovedPlan:
    scope = replace(ground.scope(), answers=Answers.of(case.stated))
    seen = examiner.examine(article(case.article), scope)
    assert isinstance(seen.diagnosis, Affected), seen.diagnosis
    made = make_plan(seen.diagnosis.remedies[0], Answers.of(case.answers), seen, ground.clock.now())
    assert isinstance(made, Plan), made
    return approve(made, by="tester", at=ground.clock.now())


def _applied(ground: Ground, examiner: Examiner, approved: ApprovedPlan) -> Outcome:
    scenario = article(approved.plan.article)
    with ChangeFolder(ground.root, ground.clock) as journal:
        return apply(approved, Workplace(examiner, scenario, journal, Onlooker()))


def _undone(case: Case, ground: Ground, examiner: Examiner, *, force: bool = False) -> Undone:
    (path,) = _below(changes_folder(ground.root))
    change = load(path)
    assert change.approved is not None
    with resume(path, ground.clock) as journal:
        place = Workplace(examiner, article(case.article), journal, Onlooker())
        return undo(change.approved, change.entries, place, force=force)


def _change(ground: Ground) -> Change | None:
    """Return what the undo folder says, None where there is none."""
    found = _below(changes_folder(ground.root))
    return load(found[0]) if found else None


def _restored(case: Case, ground: Ground, story: Story) -> Story:
    """Take all back in another run, on a site at which nothing goes wrong any more."""
    change = story.change
    if change is None or change.approved is None:
        return replace(story, restored=story.later)
    with Ground(settled(story.later), JumpingClock(ground.clock.now())) as again:
        shutil.copytree(changes_folder(ground.root), changes_folder(again.root))
        with again.examiner() as examiner:
            done = _undone(case, again, examiner)
        if not done.complete:
            with again.examiner() as examiner:
                _undone(case, again, examiner, force=True)
        return replace(story, restored=again.estate, forced=not done.complete)


def settled(estate: Estate) -> Estate:
    """Return the site when every service has come to where it was going."""

    def at_rest(server: PracticeServer) -> PracticeServer:
        for name in server.services:
            state = service_of(server.service(name))
            if state is not None and state.state == "Stop Pending":
                server = server.with_service(name, replace(state, state="Stopped"))
        return server

    return replace(estate, servers={name: at_rest(one) for name, one in estate.servers.items()})
