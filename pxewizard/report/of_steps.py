"""A step as a report tells it, proposed or carried out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pxewizard.core.outcome import Applied, Result
from pxewizard.core.reading import Absent, Present
from pxewizard.core.remedy import RestartService, after
from pxewizard.core.remedy import Step as Planned
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.work import standing_of
from pxewizard.engine.formats.regcommand import reg_command
from pxewizard.engine.shown import Held, held, kind_of
from pxewizard.report.model import Step, Told
from pxewizard.report.of_readings import decoded, digest, tag
from pxewizard.report.redact import Profile
from pxewizard.report.telling import Teller

_LONGEST_COMMAND = 300  # characters; a whole list is in the undo folder and in no report


def told_step(number: int, step: Planned, teller: Teller) -> Step:
    """Tell what a step does; `number` counts from 1."""
    told = Step(
        tag("S", number),
        teller.says(kind_of(step)),
        teller.server(step.place.server),
        teller.place(step.place),
        before=Told(""),
        after=Told(""),
    )
    if isinstance(step, RestartService):
        return told
    new = after(step)
    return replace(
        told,
        before=teller.says(_in_words(step.before)),
        after=teller.says(_in_words(new)),
        sha256=digest(new),
        certificates=decoded(new, teller),
        command=_command(reg_command(step), teller),
    )


def with_result(step: Step, done: tuple[Result, datetime] | None, teller: Teller) -> Step:
    """Tell what became of a step, and when; without a result it was not begun."""
    if done is None:
        return replace(step, result="not begun", became=teller.says(tr("It was not begun.")))
    result, at = done
    return replace(step, result=str(standing_of(result)), became=_became(result, teller), at=at)


def _became(result: Result, teller: Teller) -> Told:
    if isinstance(result, Applied):
        return teller.says(tr("Done, and read back equal."))
    return teller.says(
        tr("{summary} {advice}", summary=result.problem.summary, advice=result.problem.advice)
    )


def _in_words(found: Present | Absent) -> Text:
    shown: Held = held(found)
    if isinstance(found, Present):
        return tr("{kind}, {says}", kind=found.kind, says=shown.says)
    return tr("{says}. {below}", says=shown.says, below=shown.below) if shown.below else shown.says


def _command(command: str, teller: Teller) -> Told:
    """Tell the article's command, its data cut: the raw value is no part of a report."""
    if teller.redactor.profile is Profile.STRICT:
        return Told("")
    if len(command) <= _LONGEST_COMMAND:
        return teller.free(command)
    return teller.free(f"{command[:160]} … {command[-12:]}")
