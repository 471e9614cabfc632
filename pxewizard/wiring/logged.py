"""Onlookers that write the program's log: who was let in where, what was sent, and what became of it.

The engine knows none of them: it sees a site and a journal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pxewizard.core.examination import Examination, Observation
from pxewizard.core.journal import Closed, Direction, Done, Entry, Intent, Journal, NotBegun
from pxewizard.core.outcome import Applied, Result
from pxewizard.core.place import Place
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.site import Change, Site
from pxewizard.programlog import Event, Fact, ProgramLog

Facts = Mapping[Fact, object]
_BEGUN = {Direction.APPLY: Event.WRITING, Direction.UNDO: Event.UNDOING}
_DONE = {Direction.APPLY: Event.WRITTEN, Direction.UNDO: Event.UNDONE}
_NOT_DONE = {Direction.APPLY: Event.NOT_WRITTEN, Direction.UNDO: Event.NOT_UNDONE}


class LoggedSite:
    """A `Site` before the real one, that notes each sign-in as soon as it has been made."""

    def __init__(
        self, site: Site, sign_ins: Callable[[Iterable[str]], Iterable[Facts]], log: ProgramLog
    ) -> None:
        """Pass everything on to `site`; `sign_ins` tells who was let in to these servers so far."""
        self._site = site
        self._sign_ins = sign_ins
        self._log = log
        self._noted: set[tuple[object, ...]] = set()

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read. See core.site.Site."""
        try:
            return self._site.read(*places)
        finally:
            self._note({one.server for one in places})

    def change(self, change: Change) -> None:
        """Send a change. See core.site.Site."""
        try:
            self._site.change(change)
        finally:
            self._note({change.place.server})

    def _note(self, servers: Iterable[str]) -> None:
        for facts in self._sign_ins(servers):
            known = tuple(facts.values())
            if known not in self._noted:
                self._noted.add(known)
                self._log.note(Event.SIGNED_IN, facts)


class LoggedJournal:
    """A `Journal` before the one on disk, that notes each step as it begins and ends."""

    def __init__(self, journal: Journal, plan: Plan, log: ProgramLog) -> None:
        """Pass everything on to `journal`, the record of a change by this plan."""
        self._journal = journal
        self._plan = plan
        self._log = log

    @property
    def folder(self) -> str:
        """Return the path of the undo folder, for people."""
        return self._journal.folder

    def open(self, approved: ApprovedPlan, examination: Examination) -> None:
        """Begin the record. See core.journal.Journal."""
        self._journal.open(approved, examination)

    def back_up(self, observations: tuple[Observation, ...]) -> None:
        """Keep the backup. See core.journal.Journal."""
        self._journal.back_up(observations)

    def note(self, entry: Entry) -> None:
        """Append one line, then the log's. See core.journal.Journal."""
        self._journal.note(entry)
        match entry:
            case Intent(direction, step):
                self._log.note(_BEGUN[direction], self._of(step))
            case Done(direction, step, result) | NotBegun(direction, step, result):
                events = _DONE if isinstance(result, Applied) else _NOT_DONE
                self._log.note(events[direction], {**self._of(step), **_became(result)})
            case Closed(direction):
                facts = {Fact.DIRECTION: direction, Fact.FOLDER: self.folder}
                self._log.note(Event.CLOSED, {**facts, Fact.PRACTICE: self._plan.scope.practice})
            case _:
                pass

    def _of(self, step: int) -> dict[Fact, object]:
        place = self._plan.steps[step].place
        return {
            Fact.SERVER: place.server,
            Fact.STEP: step + 1,
            Fact.PLACE: place,
            Fact.FOLDER: self.folder,
            Fact.PRACTICE: self._plan.scope.practice,
        }


def _became(result: Result) -> Facts:
    code = "" if isinstance(result, Applied) else result.problem.code
    return {Fact.RESULT: type(result).__name__.lower(), Fact.CODE: code}


def plan_facts(plan: Plan) -> dict[Fact, object]:
    """Return what is logged of a plan."""
    from pxewizard.engine.formats.planfile import plan_sha256

    return {
        Fact.ARTICLE: plan.article,
        Fact.PLAN: plan_sha256(plan),
        Fact.STEPS: len(plan.steps),
        Fact.MADE_BY: plan.made_by,
        Fact.PRACTICE: plan.scope.practice,
    }
