"""A journal's lines as rows of a table: when, where, what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from pxewizard.core.journal import (
    Approved,
    BackedUp,
    Closed,
    Direction,
    Done,
    Entry,
    Found,
    Intent,
    NotBegun,
)
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Failed, Refused, Result, Uncertain
from pxewizard.core.plan import Plan
from pxewizard.core.remedy import RestartService, after, invert
from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.record import Noted
from pxewizard.engine.shown import held


@dataclass(frozen=True)
class JournalRow:
    """One line, to be read."""

    at: datetime
    server: str
    entry: Text
    says: Text
    sha256: str


def journal_rows(plan: Plan, lines: Iterable[Noted]) -> tuple[JournalRow, ...]:
    """Return a row for each line of the journal of this plan."""
    return tuple(
        JournalRow(
            line.at,
            _server(plan, line.entry),
            _name(line.entry),
            _says(plan, line.entry),
            line.sha256,
        )
        for line in lines
    )


def _server(plan: Plan, entry: Entry) -> str:
    if isinstance(entry, Intent | Found | Done | NotBegun):
        return plan.steps[entry.step].place.server
    servers = dict.fromkeys(step.place.server for step in plan.steps)
    return ", ".join(servers)


_NAMES: Final[dict[type[Entry], Text]] = {
    Approved: tr("approved"),
    BackedUp: tr("backup"),
    Intent: tr("intent"),
    Found: tr("found instead"),
    NotBegun: tr("not begun"),
    Closed: tr("closed"),
}
_BECAME: Final[dict[type[Result], Text]] = {
    Applied: tr("done"),
    Refused: tr("refused"),
    Failed: tr("failed"),
    Uncertain: tr("uncertain"),
}


def _name(entry: Entry) -> Text:
    name = _BECAME[type(entry.result)] if isinstance(entry, Done) else _NAMES[type(entry)]
    if isinstance(entry, Approved | BackedUp) or entry.direction is Direction.APPLY:
        return name
    return tr("undo: {entry}", entry=name)


def _says(plan: Plan, entry: Entry) -> Text:
    match entry:
        case Approved(by=by):
            return tr("{n:# step|# steps}, by {name}", n=len(plan.steps), name=by)
        case BackedUp():
            return tr(
                "{n:# place|# places}, read back", n=len({s.place for s in plan.registry_steps})
            )
        case Intent(by=by):
            does = _intent(plan, entry)
            told = by and entry.direction is Direction.UNDO  # of the change the approval tells
            return tr("{does}, by {name}", does=does, name=by) if told else does
        case Found(reading=reading):
            return tr("{place}: {found}", place=_place(plan, entry.step), found=held(reading).says)
        case Done(result=result) | NotBegun(result=result):
            place = _place(plan, entry.step)
            if isinstance(result, Applied):
                return tr("{place}, read back", place=place)
            return tr("{place}: {reason}", place=place, reason=result.problem.summary)
        case Closed(direction=direction):
            undone = direction is Direction.UNDO
            return tr("The way back has ended.") if undone else tr("The change has ended.")


def _intent(plan: Plan, entry: Intent) -> Text:
    step = plan.steps[entry.step]
    if isinstance(step, RestartService):
        return tr("restart of {place}", place=_place(plan, entry.step))
    wanted = step if entry.direction is Direction.APPLY else invert(step)
    return tr(
        "{place}, {before} → {after}",
        place=_place(plan, entry.step),
        before=held(wanted.before).says,
        after=held(after(wanted)).says,
    )


def _place(plan: Plan, number: int) -> str:
    place = plan.steps[number].place
    key = getattr(place, "key", "")
    return f"{chr(92).join(key.split(chr(92))[-2:])} : {place.name}" if key else place.name
