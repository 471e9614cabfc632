"""Takes a change back: the registry steps that were begun, inverted, in reverse; then the service.

What was written is taken back only where it still stands; a value that changed since is left alone.
"""

from __future__ import annotations

from pxewizard.core.journal import Closed, Direction, Done, Entry, Found, Intent
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Failed, Result, Uncertain
from pxewizard.core.place import Service
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import Reading
from pxewizard.core.remedy import RestartService, invert
from pxewizard.engine.apply import Workplace
from pxewizard.engine.carry_out import run
from pxewizard.engine.tasks import Restart, Run, Start, Task, Write


@dataclass(frozen=True)
class WayBack:
    """What undo would do: values first, in reverse; then `restarts`, but only if a value was put back.

    `starts` are services that this change may have left stopped. `left_out` are services that the
    change restarted and that undo does not restart again.
    """

    values: tuple[Write, ...] = ()
    restarts: tuple[Restart, ...] = ()
    starts: tuple[Start, ...] = ()
    left_out: tuple[Service, ...] = ()
    restored: bool = False  # an earlier undo has put a value back, and may not have restarted

    @property
    def is_empty(self) -> bool:
        """Return whether nothing of the change is left to take back."""
        return not self.values and not self.restarts and not self.starts


@dataclass(frozen=True)
class Undone:
    """`results` in the order of `tasks`; tasks without a result were not begun."""

    tasks: tuple[Task, ...] = ()
    results: tuple[Result, ...] = ()
    sent: frozenset[int] = frozenset()
    left_out: tuple[Service, ...] = ()
    cancelled: bool = False
    unrecorded: Problem | None = None

    @property
    def complete(self) -> bool:
        """Return whether everything that was begun stands again as it was."""
        tried = len(self.results) == len(self.tasks)
        return tried and all(isinstance(one, Applied) for one in self.results)


def begun(entries: tuple[Entry, ...], direction: Direction) -> frozenset[int]:
    """Return the steps that were about to be sent: only these can have had an effect."""
    return frozenset(e.step for e in entries if isinstance(e, Intent) and e.direction is direction)


def finished(entries: tuple[Entry, ...], direction: Direction) -> frozenset[int]:
    """Return the steps that are known to be done."""
    return frozenset(
        number
        for number, result in _last_results(entries, direction).items()
        if isinstance(result, Applied)
    )


def way_back(approved: ApprovedPlan, entries: tuple[Entry, ...], *, force: bool = False) -> WayBack:
    """Return what undo would do now, by the journal; with `force` it puts back what changed since, too."""
    steps = approved.plan.steps
    sent, applied = begun(entries, Direction.APPLY), finished(entries, Direction.APPLY)
    undone = finished(entries, Direction.UNDO)
    standing = sent - _never_written(entries) - undone
    values: list[Write] = []
    restarts: list[Restart] = []
    starts: list[Start] = []
    left_out: list[Service] = []
    for number, step in enumerate(steps):
        if not isinstance(step, RestartService):
            if number in standing:
                ours = found_instead(entries, number)
                values.append(Write(number, invert(step), again=True, ours=ours, force=force))
        elif step.on_undo and not _restarted_last(approved, entries, number):
            hanging = number in (sent - applied) | (begun(entries, Direction.UNDO) - undone)
            restarts.append(Restart(number, step.place, revive=hanging, if_running=True))
        elif not step.on_undo and number in sent - applied:
            starts.append(Start(number, step.place))
        elif not step.on_undo and number in applied:
            left_out.append(step.place)
    restored = any(
        not isinstance(steps[number], RestartService)
        for number in undone | (begun(entries, Direction.UNDO) - _answered(entries, Direction.UNDO))
    )
    if not values and not restored:
        starts += [Start(one.number, one.place) for one in restarts if one.revive]
        restarts = []
    return WayBack(
        tuple(reversed(values)), tuple(restarts), tuple(starts), tuple(left_out), restored
    )


def undo(
    approved: ApprovedPlan,
    entries: tuple[Entry, ...],
    workplace: Workplace,
    *,
    force: bool = False,
) -> Undone:
    """Take back what was begun. One place that cannot be restored does not keep the others from it."""
    way = way_back(approved, entries, force=force)
    hands = workplace.hands(Direction.UNDO)
    values = run(hands, way.values, stop_at_failure=False)
    wrote = way.restored or any(
        task.number in values.sent and isinstance(result, Applied | Uncertain)
        for task, result in zip(way.values, values.results, strict=False)
    )
    services: tuple[Task, ...] = (*(way.restarts if wrote else ()), *way.starts)
    stopped = values.cancelled or values.unrecorded is not None
    rest = Run() if stopped else run(hands, services, stop_at_failure=False)
    unrecorded = values.unrecorded or rest.unrecorded
    certain = values.certain and rest.certain and not (values.cancelled or rest.cancelled)
    without_effect = isinstance(entries[-1], Closed) and not values.sent and not rest.sent
    if (certain or without_effect) and not unrecorded:
        unrecorded = hands.noted(Closed(Direction.UNDO))
    return Undone(
        (*way.values, *services),
        (*values.results, *rest.results),
        values.sent | rest.sent,
        way.left_out,
        values.cancelled or rest.cancelled,
        unrecorded,
    )


def found_instead(entries: tuple[Entry, ...], number: int) -> tuple[Reading, ...]:
    """Return what the server stored instead of the step's value: what was found after an intent."""
    pending: set[tuple[Direction, int]] = set()
    found: list[Reading] = []
    for entry in entries:
        match entry:
            case Intent(direction, step):
                pending.add((direction, step))
            case Done(direction, step):
                pending.discard((direction, step))
            case Found(direction, step, reading):
                if step == number and (direction, step) in pending:
                    found.append(reading)
            case _:
                pass
    return tuple(found)


def _last_results(entries: tuple[Entry, ...], direction: Direction) -> dict[int, Result]:
    return {e.step: e.result for e in entries if isinstance(e, Done) and e.direction is direction}


def _answered(entries: tuple[Entry, ...], direction: Direction) -> frozenset[int]:
    """Return the steps that have a result: the others were interrupted."""
    return frozenset(_last_results(entries, direction))


def _never_written(entries: tuple[Entry, ...]) -> frozenset[int]:
    """Return the steps that the server itself refused, so that what stands there is not ours.

    A write whose answer was lost may have landed after it was read back; that one is looked at again.
    """
    return frozenset(
        number
        for number, result in _last_results(entries, Direction.APPLY).items()
        if isinstance(result, Failed)
        and (result.problem.kind is Trouble.SERVER or result.problem.code == "access-denied")
    )


def _restarted_last(approved: ApprovedPlan, entries: tuple[Entry, ...], number: int) -> bool:
    """Return whether the service was restarted after the last value was put back."""
    for entry in reversed(entries):
        if isinstance(entry, Done) and entry.direction is Direction.UNDO:
            if entry.step == number and isinstance(entry.result, Applied):
                return True
            if not isinstance(approved.plan.steps[entry.step], RestartService):
                return False
    return False
