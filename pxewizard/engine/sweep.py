"""Examines many distribution points against one management point and one database. Only reads.

The first server is examined alone: it tries the account, and brings what all have in common. Rows come as
they are read. A server that gives no answer is "not read", which is never "correct".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final, Protocol

from pxewizard.core.examination import Scope
from pxewizard.core.late import dataclass
from pxewizard.core.remedy import Answers
from pxewizard.core.scenario import Scenario
from pxewizard.engine.comparison import compare
from pxewizard.engine.examine import Examiner
from pxewizard.engine.parallel import in_parallel
from pxewizard.engine.shared_site import SharedSite
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState, judged

AT_ONCE: Final = 8  # servers; more look like an attack
MOST_AT_ONCE: Final = 128


class SweepOnlooker(Protocol):
    """Whoever follows the sweep; called from the threads that read."""

    def row(self, row: SweepRow) -> None:
        """Note that a server is being read, or has been."""
        ...

    def cancelled(self) -> bool:
        """Return whether no other server shall be asked."""
        ...


def _nothing(_server: str) -> None:
    """Hang up nothing."""


@dataclass(frozen=True)
class Ground:
    """What every server is examined with: the article, the scope without its server, who follows it."""

    examiner: Examiner
    scenario: Scenario
    scope: Scope
    onlooker: SweepOnlooker
    hang_up: Callable[[str], None] = _nothing


def sweep(
    ground: Ground, targets: Iterable[Target], *, at_once: int = AT_ONCE
) -> tuple[SweepRow, ...]:
    """Examine the servers, at most so many at once; return their rows, those not begun still waiting."""
    examiner = ground.examiner
    shared = SharedSite(examiner.site, examiner.clock, ground.scope)
    # a row names no accounts, and to list those of all servers for each of them grows with the square
    ground = replace(ground, examiner=replace(examiner, site=shared, accounts=tuple))
    wanted, look = tuple(targets), partial(_examined, ground)
    alone = tuple(look(one) for one in wanted[:1])
    many = max(1, min(at_once, MOST_AT_ONCE))
    return alone + in_parallel(look, wanted[1:], at_most=many, in_turns=True)


def _examined(ground: Ground, target: Target) -> SweepRow:
    if ground.onlooker.cancelled():
        return SweepRow(target)
    ground.onlooker.row(SweepRow(target, SweepState.WORKING))
    scope = replace(ground.scope, dp=target.address, answers=Answers())
    try:
        seen = ground.examiner.examine(ground.scenario, scope)
    finally:
        ground.hang_up(target.address.name)
    row = judged(target, seen, compare(ground.scenario.compared(seen)))
    took = (ground.examiner.clock.now() - seen.context.started) // timedelta(milliseconds=1)
    known = took if took >= 0 else None  # the clock may have been set back meanwhile
    row = replace(row, milliseconds=known, read_at=seen.context.started)
    ground.onlooker.row(row)
    return row
