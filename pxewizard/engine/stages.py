"""The four statements about a change, each with its own evidence: none follows from another.

Written (by the journal), verified in the registry (by the examination made afterwards), verified in the
log and PXE boot seen (by records that are newer than the change).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

from pxewizard.core.journal import Direction, Done
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Outcome
from pxewizard.core.reading import Unreadable
from pxewizard.core.remedy import RegistryStep, RestartService, Step, after
from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.record import Noted
from pxewizard.engine.log_proof import LogProof

IN_LOG: Final = ("verified-in-log", "boot-seen")  # the codes of what rests on the log


class Known(StrEnum):
    """What is known of one of the four stages."""

    REACHED = "reached"
    NOT_REACHED = "not reached"
    CONTRADICTED = "contradicted"
    WATCHED = "watched"  # it would be seen
    NOT_KNOWN = "not known"


@dataclass(frozen=True)
class StageFact:
    """One stage; `at` is the time of the journal's line, of the reading or of the record that shows it."""

    code: str
    name: Text
    known: Known
    says: Text
    at: datetime | None = None


def stages_of(outcome: Outcome, proof: LogProof | None) -> tuple[StageFact, ...]:
    """Return the four stages of a change that was just carried out."""
    steps = outcome.approved.plan.registry_steps
    if not steps:
        return ()
    done = sum(
        isinstance(result, Applied) and not isinstance(step, RestartService)
        for step, result in zip(outcome.approved.plan.steps, outcome.results, strict=False)
    )
    return (
        written(done, len(steps)),
        verified(outcome),
        in_log(proof),
        boot_seen(proof),
    )


def written(done: int, wanted: int, at: datetime | None = None) -> StageFact:
    """Return how many values the journal says were written."""
    name = tr("Written")
    if not done:
        return StageFact("written", name, Known.NOT_REACHED, tr("Nothing"))
    says = tr("{done} of {n:# value|# values}", done=done, n=wanted)
    known = Known.REACHED if done == wanted else Known.CONTRADICTED
    return StageFact("written", name, known, says, at)


def last_written(steps: tuple[Step, ...], lines: Iterable[Noted]) -> datetime | None:
    """Return when the journal says that the last value was written; None where none was."""
    times = [
        line.at
        for line in lines
        if isinstance(line.entry, Done)
        and line.entry.direction is Direction.APPLY
        and isinstance(line.entry.result, Applied)
        and not isinstance(steps[line.entry.step], RestartService)
    ]
    return times[-1] if times else None


def not_certain() -> StageFact:
    """Return what is said where nobody knows what was written."""
    return StageFact("written", tr("Written"), Known.NOT_KNOWN, tr("Not certain"))


def verified(outcome: Outcome) -> StageFact:
    """Return what the places of the plan read in the examination made afterwards."""
    code, name = "verified-in-registry", tr("Verified in the registry")
    seen = {o.place: o for o in outcome.after.observations} if outcome.after else {}
    plan = outcome.approved.plan
    steps: tuple[RegistryStep, ...] = plan.registry_steps
    found = [seen.get(step.place) for step in steps]
    read = [o for o in found if o is not None and not isinstance(o.reading, Unreadable)]
    if len(read) < len(steps):
        return StageFact(code, name, Known.NOT_KNOWN, tr("Not read"))
    at = max(o.at for o in read)
    if all(o.reading == after(step) for o, step in zip(read, steps, strict=True)):
        return StageFact(code, name, Known.REACHED, tr("Read again, equal"), at)
    if all(o.reading == step.before for o, step in zip(read, steps, strict=True)):
        return StageFact(code, name, Known.NOT_REACHED, tr("As before the change"), at)
    equal = sum(o.reading == after(step) for o, step in zip(read, steps, strict=True))
    done = sum(
        isinstance(result, Applied) and not isinstance(step, RestartService)
        for step, result in zip(plan.steps, outcome.results, strict=False)
    )
    if equal == done:  # what was written stands, and the rest was not written
        says = tr("{done} of {n:# value|# values}, equal", done=done, n=len(steps))
        return StageFact(code, name, Known.CONTRADICTED, says, at)
    return StageFact(code, name, Known.CONTRADICTED, tr("Not as planned"), at)


def in_log(proof: LogProof | None) -> StageFact:
    """Return whether the log shows that the fault is gone."""
    code, name = "verified-in-log", tr("Verified in the log")
    if proof is None:
        return StageFact(code, name, Known.NOT_KNOWN, tr("Not watched"))
    since = proof.verified_since
    if since is not None and proof.works is not None:
        return StageFact(code, name, Known.REACHED, tr("The fault is not logged any more"), since)
    if fault := proof.newer_fault:
        return StageFact(code, name, Known.CONTRADICTED, tr("The fault was logged again"), fault.at)
    if proof.newest and proof.newest >= proof.begins:
        says = tr("No start and no request was logged since the change")
        return StageFact(code, name, Known.WATCHED, says)
    return StageFact(code, name, Known.WATCHED, tr("Nothing was logged since the change"))


def boot_seen(proof: LogProof | None) -> StageFact:
    """Return whether the log shows that a computer was given its boot program."""
    code, name = "boot-seen", tr("PXE boot seen")
    if proof is None:
        return StageFact(code, name, Known.NOT_KNOWN, tr("Not known"))
    if boot := proof.newer_boot:
        return StageFact(code, name, Known.REACHED, tr("A computer got its boot program"), boot.at)
    return StageFact(code, name, Known.WATCHED, tr("Not yet"))
