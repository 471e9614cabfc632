"""Mends many servers by one approval: the first one alone, verified, then the rest in waves.

Each server is a change of its own: `engine.apply` and `engine.recover` carry it out, with its own undo
folder. Anything but "applied and verified" stops what has not begun. Carried out again after an
interruption, it does nothing twice: what became of each server, its own undo folder tells.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from pxewizard.core.journal import Direction, Journal
from pxewizard.core.outcome import Applied, Outcome
from pxewizard.core.plan import ApprovedBulkPlan, ApprovedPlan, Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.scenario import Scenario
from pxewizard.core.words import tr
from pxewizard.engine.apply import Workplace, apply, verified
from pxewizard.engine.approve import each
from pxewizard.engine.bulk_rows import BulkRow, BulkState, row_of
from pxewizard.engine.examine import Examiner
from pxewizard.engine.formats.planfile import MAX_AGE, in_words
from pxewizard.engine.formats.record import Change
from pxewizard.engine.parallel import in_parallel
from pxewizard.engine.recover import finish
from pxewizard.engine.shared_site import WithoutLogs
from pxewizard.engine.tasks import Phase
from pxewizard.engine.undo import begun, finished


class BulkJournal(Protocol):
    """The record of the whole; usable from several threads. Methods raise Problem "disk"."""

    @property
    def folder(self) -> str:
        """Return its path, for people."""
        ...

    @property
    def rows(self) -> tuple[BulkRow, ...]:
        """Return what became of the servers so far."""
        ...

    @property
    def is_over(self) -> bool:
        """Return whether the whole was taken back, or taking it back has begun."""
        ...

    def known(self, approved: ApprovedPlan) -> Change | None:
        """Return the newest record of this plan; Problem of one that cannot be read."""
        ...

    def new(self) -> AbstractContextManager[Journal]:
        """Return the record of a server that is begun."""
        ...

    def resume(self, change: Change) -> AbstractContextManager[Journal]:
        """Return a server's record, to be continued."""
        ...

    def note(self, row: BulkRow) -> None:
        """Write down what became of a server."""
        ...

    def end(self) -> None:
        """Write down that the run has come to its end, and was not interrupted."""
        ...


class BulkOnlooker(Protocol):
    """Whoever follows; called from the threads that work."""

    def mended(self, row: BulkRow) -> None:
        """Note that a server is being mended, or has been."""
        ...

    def cancelled(self) -> bool:
        """Return whether no further step shall begin."""
        ...


def _nothing(_server: str) -> None:
    """Hang up nothing."""


def _as_it_is(journal: Journal, _plan: Plan) -> Journal:
    """Put nothing before a server's record."""
    return journal


@dataclass(frozen=True)
class Workshop:
    """What the work on many servers needs."""

    examiner: Examiner
    scenario: Scenario
    journal: BulkJournal
    onlooker: BulkOnlooker
    hang_up: Callable[[str], None] = _nothing
    noted: Callable[[Journal, Plan], Journal] = _as_it_is

    def workplace(self, one: ApprovedPlan, journal: Journal, watcher: Watcher) -> Workplace:
        """Return the workplace of one server; its logs are left alone, as in the sweep."""
        quiet = WithoutLogs(self.examiner.site, self.examiner.clock)
        examiner, kept = replace(self.examiner, site=quiet), self.noted(journal, one.plan)
        return Workplace(examiner, self.scenario, kept, watcher)


@dataclass
class Watcher:
    """Ends the work on every server where a person asks for it; a surprise begins no further one."""

    onlooker: BulkOnlooker
    surprised: threading.Event = field(default_factory=threading.Event)

    def phase(self, step: int, phase: Phase) -> None:
        """Tell nobody: a server is a row."""

    def cancelled(self) -> bool:
        """Return whether no further step shall begin."""
        return self.onlooker.cancelled()

    @property
    def stops(self) -> bool:
        """Return whether no further server shall be begun."""
        return self.surprised.is_set() or self.cancelled()


def carry_out(approved: ApprovedBulkPlan, shop: Workshop) -> tuple[BulkRow, ...]:
    """Mend the servers; return a row for each, in their order. Problems "plan-too-old", "bulk-over".

    Called again it goes on where it stopped; a server that surprised is tried again.
    """
    _check(approved, shop)
    watcher = Watcher(shop.onlooker)
    all_of_them = iter(each(approved))
    rows: list[BulkRow] = []
    for size in (1, *map(len, approved.bulk.waves)):
        wave = [next(all_of_them) for _ in range(size)]
        rows += in_parallel(partial(_mended, shop, watcher), wave, at_most=size)
    shop.journal.end()
    return tuple(rows)


def _check(approved: ApprovedBulkPlan, shop: Workshop) -> None:
    if shop.journal.is_over:
        raise problem("bulk-over", path=shop.journal.folder)
    age = shop.examiner.clock.now() - approved.approved_at
    if age > MAX_AGE:
        path, limit = shop.journal.folder, in_words(MAX_AGE)
        raise problem("plan-too-old", path=path, age=in_words(age), limit=limit)


def _mended(shop: Workshop, watcher: Watcher, one: ApprovedPlan) -> BulkRow:
    """Mend one server, unless that has been done, or nothing more shall be begun."""
    server = one.plan.steps[0].place.server
    known = next((row for row in shop.journal.rows if row.server == server), BulkRow(server))
    if watcher.stops:
        return known
    try:
        row = _unless_done(shop, watcher, one, known)
    except Problem as met:
        row = BulkRow(server, BulkState.SURPRISE, met.summary, met, known.folder, uncertain=True)
    finally:
        shop.hang_up(one.plan.scope.dp.name)
    if row.state is BulkState.SURPRISE:
        watcher.surprised.set()
    shop.onlooker.mended(row)
    return row


def _unless_done(shop: Workshop, watcher: Watcher, one: ApprovedPlan, known: BulkRow) -> BulkRow:
    """Begin a server, go on with it, or look at what was done there, as its own record tells."""
    change = shop.journal.known(one)
    if change and begun(change.entries, Direction.UNDO):
        return _taken_back(known.server, change)
    if known.state is BulkState.VERIFIED:
        return known
    shop.onlooker.mended(replace(known, state=BulkState.WORKING))
    row = row_of(known.server, _worked(shop, watcher, one, change))
    shop.journal.note(row)
    return row


def _taken_back(server: str, change: Change) -> BulkRow:
    """Return the row of a server that was taken back by itself, or of which nobody knows whether it was."""
    if change.is_open:
        says = tr("Taking it back was interrupted.")
        state = BulkState.SURPRISE
        return BulkRow(server, state, says, folder=change.folder, uncertain=True)
    return BulkRow(server, BulkState.TAKEN_BACK, folder=change.folder)


def _worked(shop: Workshop, watcher: Watcher, one: ApprovedPlan, change: Change | None) -> Outcome:
    if change and change.is_open:
        with shop.journal.resume(change) as journal:
            return finish(one, change.entries, shop.workplace(one, journal, watcher))
    steps = len(one.plan.steps)
    if change and len(finished(change.entries, Direction.APPLY)) == steps:
        with shop.journal.resume(change) as journal:
            done = Outcome(one, (Applied(),) * steps, folder=change.folder)
            return verified(done, shop.workplace(one, journal, watcher))
    with shop.journal.new() as journal:  # not begun; or closed undone, and what it met may be over
        return apply(one, shop.workplace(one, journal, watcher))
