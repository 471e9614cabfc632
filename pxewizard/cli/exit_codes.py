"""What the exit code of each command means. Scripts rely on these numbers."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from pxewizard.core.diagnosis import Affected, Undecided
from pxewizard.core.examination import Examination
from pxewizard.core.outcome import Applied, Failed, Outcome, Refused, Uncertain
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import Unreadable
from pxewizard.engine.recover import Checked, Stand
from pxewizard.engine.undo import Undone


class Exit(IntEnum):
    """The numbers."""

    HEALTHY = 0  # also: nothing to do, plan written, undone
    INTERNAL = 1
    USAGE = 2
    AFFECTED = 3
    FIXED = 4
    PARTLY_FIXED = 5
    NO_CONNECTION = 6
    REFUSED = 7
    CANCELLED = 8
    NOT_VERIFIED = 9
    UNDECIDED = 10


_WORST_FIRST: Final = (
    Exit.INTERNAL,
    Exit.USAGE,
    Exit.REFUSED,
    Exit.NO_CONNECTION,
    Exit.UNDECIDED,
    Exit.AFFECTED,
    Exit.HEALTHY,
)

_OF_TROUBLE: Final = {
    Trouble.CONNECTION: Exit.NO_CONNECTION,
    Trouble.USAGE: Exit.USAGE,
    Trouble.SAFETY: Exit.REFUSED,
    Trouble.SERVER: Exit.NOT_VERIFIED,
    Trouble.STORAGE: Exit.REFUSED,  # no backup, no change
}


def of_problem(problem: Problem) -> Exit:
    """Return the code of a command that ended with this problem."""
    return _OF_TROUBLE[problem.kind]


def of_examination(examination: Examination) -> Exit:
    """Return the code of one article's verdict."""
    match examination.diagnosis:
        case Affected():
            return Exit.AFFECTED
        case Undecided(missing, findings):
            if any(one.code == "another-server" for one in findings):
                return Exit.REFUSED
            return _of_missing(examination, missing)
        case _:
            return Exit.HEALTHY


def worst(codes: Iterable[Exit]) -> Exit:
    """Return the worst of several articles' or servers' codes."""
    return min(codes, key=_WORST_FIRST.index, default=Exit.HEALTHY)


def of_outcome(outcome: Outcome) -> Exit:
    """Return the code of `apply`: 4 only if every step is applied and the article is satisfied."""
    results = outcome.results
    if any(isinstance(one, Uncertain) for one in results):
        return Exit.NOT_VERIFIED
    done = sum(isinstance(one, Applied) for one in results)
    if outcome.cancelled:
        return Exit.PARTLY_FIXED if done else Exit.CANCELLED
    if done == len(outcome.approved.plan.steps):
        return Exit.FIXED if _satisfied(outcome) else Exit.NOT_VERIFIED
    if done:
        return Exit.PARTLY_FIXED
    last = results[-1] if results else None
    return of_problem(last.problem) if isinstance(last, Refused | Failed) else Exit.NOT_VERIFIED


def of_undone(undone: Undone) -> Exit:
    """Return the code of `undo`: 0 only if everything stands again as it was, and is recorded."""
    if undone.complete and not undone.unrecorded:
        return Exit.HEALTHY
    if any(isinstance(one, Uncertain) for one in undone.results):
        return Exit.NOT_VERIFIED
    if any(isinstance(one, Applied) for one in undone.results):
        return Exit.PARTLY_FIXED
    first = next((one for one in undone.results if isinstance(one, Refused | Failed)), None)
    if first:
        return of_problem(first.problem)
    return Exit.CANCELLED if undone.cancelled else Exit.NOT_VERIFIED


def of_check(checked: tuple[Checked, ...]) -> Exit:
    """Return the code of `recover` without --finish: 0 unless a step's state is not known or unexpected."""
    stands = {one.stand for one in checked}
    if Stand.UNKNOWN in stands:
        return Exit.NO_CONNECTION
    return Exit.REFUSED if Stand.CHANGED in stands else Exit.HEALTHY


def _satisfied(outcome: Outcome) -> bool:
    after = outcome.after
    return after is not None and of_examination(after) is Exit.HEALTHY and not outcome.unrecorded


def _of_missing(examination: Examination, missing: tuple[int, ...]) -> Exit:
    """Return 6 if all that is missing is an answer or a right, else 10."""
    readings = {o.number: o.reading for o in examination.observations}
    kinds = {
        reading.problem.kind
        for number in missing
        if isinstance(reading := readings[number], Unreadable)
    }
    return Exit.NO_CONNECTION if kinds == {Trouble.CONNECTION} else Exit.UNDECIDED
