"""What a session lets be done beside the window: blocking work on values, that tells of its progress.

Runs on the threads of `background`; knows no window. Each piece of work reaches the site anew and hangs
up at its end, so that work which nobody waits for any more disturbs nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.address import DatabaseAddress, ServerAddress
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Examination, Observation, Scope
from pxewizard.core.journal import Closed, Direction
from pxewizard.core.ladder import Ladder
from pxewizard.core.outcome import Outcome
from pxewizard.core.place import LogFile, Place
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Reading
from pxewizard.engine import look_up as glance
from pxewizard.engine.apply import Workplace
from pxewizard.engine.apply import apply as carry_out
from pxewizard.engine.discover import discover
from pxewizard.engine.flow import Field, Flow, Interrupted, LookUp, TakenUp, done, moves, readings
from pxewizard.engine.flow.exhibits import Exhibits, exhibits
from pxewizard.engine.formats.record import Noted
from pxewizard.engine.log_proof import LogProof
from pxewizard.engine.recover import check as look_again
from pxewizard.engine.recover import finish as carry_on
from pxewizard.engine.survey import SiteSurvey
from pxewizard.engine.sweep_names import Targets, find
from pxewizard.engine.tasks import Phase
from pxewizard.engine.undo import Undone, way_back
from pxewizard.engine.undo import undo as take_back
from pxewizard.engine.watched import WatchedSite
from pxewizard.gui.log_watch import LogWatcher
from pxewizard.journal import (
    ChangeFolder,
    in_use,
    load,
    open_bulks,
    open_changes,
    resume,
    unreadable_changes,
)
from pxewizard.journal.named_files import write_file
from pxewizard.journal.saved_results import read_result

Tell = Callable[[Callable[[Flow], Flow]], None]  # lets the window's thread make this move


def _nobody() -> None:
    """Hang up on nobody."""


def _to_nobody(_move: Callable[[Flow], Flow]) -> None:
    """Tell nobody."""


@dataclass
class Watch:
    """Onlooker and watcher in one: tells each move, and can be asked to stop from the window's thread."""

    clock: Clock
    tell: Tell = field(default=_to_nobody)
    journal: ChangeFolder | None = None
    hang_up: Callable[[], None] = field(default=_nobody)  # where reading may end at once
    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask for an end: of reading at once, of writing after the current step."""
        self._stop.set()
        self.hang_up()

    def cancelled(self) -> bool:
        """Return whether an end was asked for."""
        return self._stop.is_set()

    def asked(self, places: tuple[Place, ...]) -> None:
        """Tell that places are being read."""
        at = self.clock.now()
        self.tell(lambda flow: readings.asked(flow, places, at))

    def answered(self, observations: tuple[Observation, ...]) -> None:
        """Tell what was read."""
        self.tell(lambda flow: readings.answered(flow, observations))

    def phase(self, step: int, phase: Phase) -> None:
        """Tell what is being done with a step, and what the journal says by then."""
        lines, at = self.lines, self.clock.now()
        self.tell(lambda flow: done.entered_phase(flow, step, phase, lines, at))

    @property
    def lines(self) -> tuple[Noted, ...]:
        """Return the journal so far."""
        return self.journal.lines if self.journal else ()


@dataclass(frozen=True)
class Reach:
    """How servers are reached, where changes are recorded, and by which clock.

    `trusted` is the one database whose certificate is not checked.
    """

    connection: wiring.Connection
    root: Path
    clock: Clock
    trusted: DatabaseAddress | None = None

    def look_up(self, scope: Scope, tell: Tell) -> tuple[LookUp, Scope | None]:
        """Glance at the distribution point and tell of it, then find the servers that it leads to."""
        began = self.clock.now()
        with closing(self._parts(scope)) as parts:
            survey = SiteSurvey(parts.site, scope)
            found = glance.look_up(survey)
            if found.problem:
                return found, None
            took = (self.clock.now() - began).total_seconds()
            found = replace(found, seconds=took)
            tell(lambda flow: moves.looked_up(flow, found, None))
            leads_to = discover(survey)
            return replace(found, discovery=leads_to), leads_to.scope

    def examine(
        self, scope: Scope, article: str | None, watch: Watch
    ) -> tuple[tuple[Examination, ...], tuple[Exhibits, ...]]:
        """Hold the articles against the site, and lay out what was read."""
        with closing(self._parts(scope)) as parts:
            watch.hang_up = parts.cancel
            site = WatchedSite(parts.site, parts.clock, watch)
            examiner = replace(parts.examiner, site=site)
            articles = wiring.scenarios(article)
            seen = tuple(examiner.examine(one, scope) for one in articles)
            remark = parts.note()
        watch.tell(lambda flow: readings.remarked(flow, remark))
        laid_out = tuple(
            exhibits(one, wiring.comparison(one), wiring.log_marks(one)) for one in seen
        )
        return seen, laid_out

    def others(self, seen: Examination) -> Targets:
        """Look for the other distribution points of an examination's site."""
        scope = seen.context.scope
        with closing(self._parts(scope)) as parts:
            return find(SiteSurvey(parts.site, scope), seen)

    def of_many(self, scope: Scope) -> closing[wiring.Parts]:
        """Return the site of a scope, where all others are signed in to as the first was; close it."""
        reached = wiring.reach(scope, self.account_of_many(scope), self.clock)
        return closing(wiring.with_results(reached, scope.database_results, read_result))

    def account_of_many(self, scope: Scope) -> wiring.Connection:
        """Return who signs in to others of a site: whoever signed in to the first."""
        return _as_on_the_first(self._signed_in(scope))

    def apply(self, approved: ApprovedPlan, watch: Watch) -> tuple[Outcome, tuple[Noted, ...]]:
        """Carry out the plan."""
        with (
            closing(self._parts(approved.plan.scope)) as parts,
            ChangeFolder(self.root, self.clock) as journal,
        ):
            watch.journal = journal
            outcome = carry_out(approved, _workplace(parts, approved, journal, watch))
            return outcome, journal.lines

    def check(self, folder: str) -> TakenUp:
        """Look where an old change stands; changes nothing."""
        change = load(Path(folder))
        approved = change.approved
        if approved is None:
            return TakenUp(change)
        way = way_back(approved, change.entries)
        with closing(self._again(approved)) as parts:
            checked = look_again(approved, change.entries, parts.site)
        return TakenUp(change, checked, way)

    def finish(self, folder: str, watch: Watch) -> tuple[Outcome, tuple[Noted, ...]]:
        """Carry out what an interrupted change left; Problem "change-closed" where nothing is left."""
        load(Path(folder))  # first: nothing is put into a folder that is no change's
        with resume(Path(folder), self.clock) as journal:
            change = load(Path(folder))
            if change.approved is None:
                raise problem("change-closed", path=folder)
            watch.journal = journal
            with closing(self._again(change.approved)) as parts:
                workplace = _workplace(parts, change.approved, journal, watch)
                outcome = carry_on(change.approved, change.entries, workplace)
            return outcome, journal.lines

    def undo(self, folder: str, watch: Watch, *, force: bool) -> TakenUp:
        """Take back what a change left on the servers."""
        load(Path(folder))
        with resume(Path(folder), self.clock) as journal:
            change = load(Path(folder))
            approved = change.approved
            if approved is None or way_back(approved, change.entries).is_empty:
                if change.is_open:
                    journal.note(Closed(Direction.UNDO))
                return TakenUp(load(Path(folder)), undone=Undone())
            watch.journal = journal
            with closing(self._again(approved)) as parts:
                workplace = _workplace(parts, approved, journal, watch)
                undone = take_back(approved, change.entries, workplace, force=force)
        after = load(Path(folder))
        return TakenUp(after, way=way_back(approved, after.entries), undone=undone)

    def read_log(self, approved: ApprovedPlan, watcher: LogWatcher) -> LogProof:
        """Read what is new in the log of a change; raises Problem."""
        with closing(self._again(approved)) as parts:

            def look(place: LogFile) -> Reading:
                (found,) = parts.site.read(place)
                return found.reading

            return watcher.read(look)

    def _again(self, approved: ApprovedPlan) -> wiring.Parts:
        scope = approved.plan.scope
        parts = wiring.reach_again(scope, self._signed_in(scope), self.clock)
        return wiring.with_results(parts, scope.database_results, read_result)

    def _parts(self, scope: Scope) -> wiring.Parts:
        parts = wiring.reach(scope, self._signed_in(scope), self.clock)
        return wiring.with_results(parts, scope.database_results, read_result)

    def _signed_in(self, scope: Scope) -> wiring.Connection:
        if scope.practice:
            return self.connection
        waived = self.trusted is not None and scope.database == self.trusted
        database = replace(self.connection.database, trust_certificate=waived)
        return wiring.with_saved(replace(self.connection, database=database))


def _as_on_the_first(connection: wiring.Connection) -> wiring.Connection:
    """Return a connection whose account for distribution points is that of the one named."""
    roles, rest = dict(connection.by_role), connection.account
    named = {role: roles.get(role, rest) for role in (Field.MP, Field.SITE_SERVER)}
    return replace(connection, account=roles.get(Field.DP, rest), by_role=roles | named)


def save(path: Path, data: bytes) -> None:
    """Write a file that a person has named; Problems of `write_file`."""
    write_file(path, data)


def climb(
    address: ServerAddress, signs_in: tuple[str, wiring.Account], practice: str | None, met: Problem
) -> Ladder | None:
    """Look where the way to a silent server breaks; on the practice site through its network door."""
    if practice:
        return wiring.practice_doctor(practice, address.name)
    role, account = signs_in
    known = wiring.with_saved(wiring.Connection(by_role={role: account})).by_role[role]
    return wiring.doctor_after(address, wiring.Connection(known), met)


def interrupted(
    root: Path,
) -> tuple[tuple[Interrupted, ...], tuple[tuple[str, Problem], ...], Problem | None]:
    """Return the changes whose run was interrupted, the folders that cannot be read, and a fix of many."""
    found = tuple(Interrupted(one, in_use(Path(one.folder))) for one in open_changes(root))
    damaged = tuple((str(path), trouble) for path, trouble in unreadable_changes(root))
    bulks = (one.interrupted(Path(one.folder).name) for one in open_bulks(root))
    return found, damaged, next(bulks, None)


def _workplace(
    parts: wiring.Parts, approved: ApprovedPlan, journal: ChangeFolder, watch: Watch
) -> Workplace:
    return wiring.workplace(parts, approved.plan, journal, watch)
