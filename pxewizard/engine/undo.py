"""Takes a change back: the registry steps that were begun, inverted, in reverse; then the service.

What was written is taken back only where it still stands; a value that changed since is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from pxewizard.core.journal import Closed, Direction, Done, Entry, Intent
from pxewizard.core.outcome import Applied, Result
from pxewizard.core.place import Service
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.problem import Problem
from pxewizard.core.remedy import RestartService, invert
from pxewizard.engine.apply import Workplace
from pxewizard.engine.carry_out import Restart, Start, Task, Write, run


@dataclass(frozen=True)
class Undone:
    """`results` in the order of `numbers`, the plan's steps; `left_out` are services not restarted."""

    numbers: tuple[int, ...]
    results: tuple[Result, ...]
    left_out: tuple[Service, ...] = ()
    cancelled: bool = False
    unrecorded: Problem | None = None

    @property
    def complete(self) -> bool:
        """Return whether everything that was begun stands again as it was."""
        tried = len(self.results) == len(self.numbers)
        return tried and all(isinstance(one, Applied) for one in self.results)


def begun(entries: tuple[Entry, ...], direction: Direction = Direction.APPLY) -> tuple[int, ...]:
    """Return the steps that were about to be sent, in order: only these can have had an effect."""
    sent = {e.step for e in entries if isinstance(e, Intent) and e.direction is direction}
    return tuple(sorted(sent))


def finished(entries: tuple[Entry, ...], direction: Direction) -> frozenset[int]:
    """Return the steps that are known to be done."""
    return frozenset(
        e.step
        for e in entries
        if isinstance(e, Done) and e.direction is direction and isinstance(e.result, Applied)
    )


def undo(approved: ApprovedPlan, entries: tuple[Entry, ...], workplace: Workplace) -> Undone:
    """Take back what was begun. One place that cannot be restored does not keep the others from it."""
    tasks = _tasks(approved, entries)
    if not tasks:
        return Undone((), (), _left_out(approved, entries))
    hands = workplace.hands(Direction.UNDO)
    done = run(hands, tasks, stop_at_failure=False)
    unrecorded = done.unrecorded or hands.noted(Closed(Direction.UNDO))
    return Undone(
        tuple(one.number for one in tasks),
        done.results,
        _left_out(approved, entries),
        done.cancelled,
        unrecorded,
    )


def _tasks(approved: ApprovedPlan, entries: tuple[Entry, ...]) -> tuple[Task, ...]:
    """Values first, in reverse; then the services, which read the values when they start."""
    steps, sent = approved.plan.steps, begun(entries)
    tasks: list[Task] = []
    for number in reversed(sent):
        step = steps[number]
        if not isinstance(step, RestartService):
            tasks.append(Write(number, invert(step), again=True))
    restores = bool(tasks)
    for number, step in enumerate(steps):
        if not isinstance(step, RestartService):
            continue
        if step.on_undo and restores and number not in finished(entries, Direction.UNDO):
            tasks.append(Restart(number, step.place, revive=True))
        elif number in sent and number not in finished(entries, Direction.APPLY):
            tasks.append(Start(number, step.place))
    return tuple(tasks)


def _left_out(approved: ApprovedPlan, entries: tuple[Entry, ...]) -> tuple[Service, ...]:
    """Return the services that the change restarted and that undo does not restart again."""
    return tuple(
        step.place
        for number, step in enumerate(approved.plan.steps)
        if isinstance(step, RestartService)
        and not step.on_undo
        and number in finished(entries, Direction.APPLY)
    )
