"""What the exit code of each command means. Scripts rely on these numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Final

from pxewizard.core.diagnosis import Affected, Undecided
from pxewizard.core.examination import Examination
from pxewizard.core.outcome import Applied, Failed, Outcome, Refused, Uncertain
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import Unreadable
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.recover import Checked, Stand
from pxewizard.engine.sweep_rows import SweepRow, SweepState
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


def of_rows(rows: Iterable[SweepRow], *, whole: bool) -> Exit:
    """Return the code of a sweep: the worst server counts; 8 where not all of them were read."""
    return worst(map(_of_row, rows)) if whole else Exit.CANCELLED


def _of_row(row: SweepRow) -> Exit:
    match row.state:
        case SweepState.CORRECT | SweepState.NOT_APPLICABLE:
            return Exit.HEALTHY
        case SweepState.NOT_READ if row.problem:
            # what a server said instead of an answer is no healthy one either
            code = of_problem(row.problem)
            return code if code in _WORST_FIRST else Exit.UNDECIDED
        case SweepState.MISSING | SweepState.DIFFERS | SweepState.AFFECTED:
            return Exit.AFFECTED
        case _:
            return Exit.UNDECIDED


def of_bulk(rows: Sequence[BulkRow]) -> Exit:
    """Return the code of a fix of many: 4 only if every server is verified."""
    if any(one.uncertain for one in rows):
        return Exit.NOT_VERIFIED
    verified = sum(one.state is BulkState.VERIFIED for one in rows)
    if verified == len(rows):
        return Exit.FIXED
    if verified:
        return Exit.PARTLY_FIXED
    met = next((one.problem for one in rows if one.problem), None)
    return of_problem(met) if met else Exit.CANCELLED


def with_fix(fixed: Exit, rest: Exit) -> Exit:
    """Return the code of a sweep in which servers were mended; `rest` is that of all of them now."""
    if fixed is Exit.FIXED:
        return Exit.FIXED if rest is Exit.HEALTHY else Exit.PARTLY_FIXED
    return rest if fixed is Exit.HEALTHY else fixed  # nothing was to be mended together


def of_undone_all(undone: Sequence[Undone], *, begun: int) -> Exit:
    """Return the code of taking back many: 0 only if each of them stands again as it was."""
    codes = {of_undone(one) for one in undone}
    if len(undone) < begun:
        codes.add(Exit.CANCELLED)
    if len(codes) == 1:
        return codes.pop()
    return Exit.NOT_VERIFIED if Exit.NOT_VERIFIED in codes else Exit.PARTLY_FIXED


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
