"""An old change in few words: its servers, what became of it, what can be done; no server is asked."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from functools import lru_cache
from typing import Final

from pxewizard.core.journal import BackedUp, Direction, Done, Intent, NotBegun
from pxewizard.core.late import dataclass
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.remedy import RestartService, after
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.journal_rows import journal_rows
from pxewizard.engine.formats.record import Change
from pxewizard.engine.recover import Checked, Stand
from pxewizard.engine.shown import held
from pxewizard.engine.undo import WayBack, begun, finished, way_back


class Became(Enum):
    """What became of a change, as one of the fixed words, and its severity."""

    REPAIRED = (tr("Repaired"), "ok")
    PARTLY = (tr("Partly repaired"), "warn")
    TAKEN_BACK = (tr("Taken back"), "unknown")
    NOTHING = (tr("Nothing written"), "unknown")
    INTERRUPTED = (tr("Interrupted"), "warn")

    @property
    def word(self) -> Text:
        """Return the word."""
        return self.value[0]

    @property
    def severity(self) -> str:
        """Return how it is drawn: ok, warn, unknown."""
        return self.value[1]


@dataclass(frozen=True)
class Past:
    """A change as a row of a list shows it."""

    folder: str
    at: datetime | None
    servers: tuple[str, ...]
    became: Became
    happened: Text
    way: WayBack
    can_finish: bool
    practice: bool

    @property
    def can_undo(self) -> bool:
        """Return whether something of it still stands, as far as the journal says."""
        return not self.way.is_empty


@dataclass(frozen=True)
class Line:
    """A line of an interrupted change; without a time it was never written."""

    at: datetime | None
    entry: Text
    says: Text


@lru_cache(maxsize=256)
def past(change: Change) -> Past:
    """Return what the journal of a change says became of it."""
    approved = change.approved
    if approved is None:
        nothing = tr("It ended before the first step.")
        return Past(change.folder, None, (), Became.NOTHING, nothing, WayBack(), False, False)  # noqa: FBT003 - two fields by place
    way = way_back(approved, change.entries)
    return Past(
        change.folder,
        approved.approved_at,
        servers_of(approved),
        _became(change, approved, way),
        _happened(change, approved),
        way,
        can_finish=change.is_open and not begun(change.entries, Direction.UNDO),
        practice=approved.plan.scope.practice is not None,
    )


def servers_of(approved: ApprovedPlan) -> tuple[str, ...]:
    """Return the servers that a plan changes."""
    return tuple(dict.fromkeys(step.place.server for step in approved.plan.steps))


def lines_of(change: Change) -> tuple[Line, ...]:
    """Return the backup and the steps of a change; a step that has no end gets a line that says so."""
    if change.approved is None:
        return ()
    rows = journal_rows(change.approved.plan, change.lines)
    pairs = zip(change.entries, rows, strict=True)
    lines = [
        Line(row.at, row.entry, row.says)
        for entry, row in pairs
        if isinstance(entry, BackedUp | Intent | Done | NotBegun)
    ]
    unended = tr("this line was never written")
    return (*lines, *(Line(None, tr("done"), unended) for _ in _hanging(change)))


def left_to_do(change: Change) -> tuple[Text, ...]:
    """Return what finishing would do, one sentence a step."""
    if change.approved is None:
        return ()
    done = finished(change.entries, Direction.APPLY)
    steps = enumerate(change.approved.plan.steps)
    left = [step for number, step in steps if number not in done]
    return tuple(
        tr("Restart {name} on {server}.", name=step.place.name, server=step.place.server)
        if isinstance(step, RestartService)
        else tr(
            "Write {name} on {server}: {before} → {after}.",
            name=step.place.name,
            server=step.place.server,
            before=held(step.before).says,
            after=held(after(step)).says,
        )
        for step in left
    )


def interruption(change: Change) -> Text:
    """Return where the program ended, and what is therefore not known."""
    hanging = _hanging(change)
    if not hanging:
        return tr("The program ended between two steps. Every step that was begun has ended.")
    return tr(
        "The program ended between writing and reading back. It is not known what was written."
    )


def stands(one: Checked, approved: ApprovedPlan) -> tuple[Text, str]:
    """Return where a step stands on its server now, in a sentence, and its severity."""
    step = approved.plan.steps[one.number]
    says, severity = (_SERVICE if isinstance(step, RestartService) else _VALUE)[one.stand]
    if one.stand is Stand.CHANGED:
        found = held(one.found).says
        says = tr("holds neither what it held before nor what was planned: {found}.", found=found)
    return tr("{name}: {says}", name=step.place.name, says=says), severity


_VALUE: Final[dict[Stand, tuple[Text, str]]] = {
    Stand.NOT_DONE: (tr("not written; it holds what it held before."), "waiting"),
    Stand.DONE: (tr("written; it holds what was planned."), "ok"),
    Stand.STOPPED: (tr("not written; it holds what it held before."), "waiting"),
    Stand.DIFFERENT: (tr("the server stored something else than was sent."), "warn"),
    Stand.CHANGED: (tr("holds neither what it held before nor what was planned."), "warn"),
    Stand.UNKNOWN: (tr("the server did not answer; nobody can say yet."), "unknown"),
}
_SERVICE: Final[dict[Stand, tuple[Text, str]]] = _VALUE | {
    Stand.NOT_DONE: (tr("is running, and was not restarted yet."), "waiting"),
    Stand.DONE: (tr("was restarted, and is running."), "ok"),
    Stand.STOPPED: (tr("is stopped."), "error"),
}


def _hanging(change: Change) -> tuple[int, ...]:
    """Return the steps that were begun last and have no end in the journal."""
    hanging: dict[tuple[Direction, int], None] = {}
    for entry in change.entries:
        if isinstance(entry, Intent):
            hanging[entry.direction, entry.step] = None
        elif isinstance(entry, Done):
            hanging.pop((entry.direction, entry.step), None)
    return tuple(step for _, step in hanging)


def _became(change: Change, approved: ApprovedPlan, way: WayBack) -> Became:
    applied = finished(change.entries, Direction.APPLY)
    if change.is_open:
        return Became.INTERRUPTED
    if change.wrote_nothing:
        return Became.NOTHING
    if finished(change.entries, Direction.UNDO) and way.is_empty:
        return Became.TAKEN_BACK
    return Became.REPAIRED if len(applied) == len(approved.plan.steps) else Became.PARTLY


def _happened(change: Change, approved: ApprovedPlan) -> Text:
    steps = approved.plan.steps
    applied = finished(change.entries, Direction.APPLY)
    services = sum(isinstance(steps[number], RestartService) for number in applied)
    values = len(applied) - services
    undone = finished(change.entries, Direction.UNDO)
    back = sum(not isinstance(steps[number], RestartService) for number in undone)
    if back and back == values:
        return tr("{n:# value taken back|# values taken back}", n=back)
    parts = [tr("{n:# value|# values}", n=values)] if values else []
    parts += [tr("{n:# service|# services}", n=services)] if services else []
    parts += [tr("{n:# value taken back|# values taken back}", n=back)] if back else []
    return joined(parts) if parts else tr("No step was done")


def joined(parts: list[Text]) -> Text:
    """Return parts with commas between them."""
    whole = parts[0]
    for part in parts[1:]:
        whole = tr("{first}, {second}", first=whole, second=part)
    return whole
