"""Examines many distribution points against one management point and one database. Only reads.

The first server is examined alone: it tries the account, and brings what all have in common. Rows come as
they are read. A server that gives no answer is "not read", which is never "correct".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final, Protocol, TypeVar

from pxewizard.core.address import ServerAddress
from pxewizard.core.comparison import Comparison
from pxewizard.core.examination import Examination, Observation, Scope
from pxewizard.core.late import dataclass
from pxewizard.core.remedy import Answers
from pxewizard.core.scenario import Scenario
from pxewizard.engine.comparison import compare
from pxewizard.engine.examine import Examiner
from pxewizard.engine.parallel import in_parallel
from pxewizard.engine.same_site import own_site
from pxewizard.engine.shared_site import SharedSite
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState, judged

T = TypeVar("T")
Accounts = tuple[tuple[str, str], ...]
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


def _nobody(_servers: Iterable[str]) -> Accounts:
    """Let in nobody."""
    return ()


@dataclass(frozen=True)
class Ground:
    """What every server is examined with: the article, the scope without its server, who follows it.

    `accounts` tells who was let in to these servers, and to any database.
    """

    examiner: Examiner
    scenario: Scenario
    scope: Scope
    onlooker: SweepOnlooker
    hang_up: Callable[[str], None] = _nothing
    accounts: Callable[[Iterable[str]], Accounts] = _nobody


def sweep(
    ground: Ground, targets: Iterable[Target], *, at_once: int = AT_ONCE
) -> tuple[SweepRow, ...]:
    """Examine the servers, at most so many at once; return their rows, those not begun still waiting."""
    examiner = ground.examiner
    shared = SharedSite(examiner.site, examiner.clock, ground.scope)
    # to list the accounts of all servers for each of them grows with the square
    ground = replace(ground, examiner=replace(examiner, site=shared, accounts=tuple))
    wanted, look = tuple(targets), partial(_examined, ground, set())
    alone = tuple(look(one) for one in wanted[:1])
    many = max(1, min(at_once, MOST_AT_ONCE))
    return alone + in_parallel(look, wanted[1:], at_most=many, in_turns=True)


def _examined(ground: Ground, told: set[object], target: Target) -> SweepRow:
    """Examine one server; `told` is what rows have said of accounts and certificates, to be said once."""
    if ground.onlooker.cancelled():
        return SweepRow(target)
    ground.onlooker.row(SweepRow(target, SweepState.WORKING))
    scope = replace(ground.scope, dp=target.address, answers=Answers())
    try:
        seen = ground.examiner.examine(ground.scenario, scope)
        accounts = _new(sorted(ground.accounts([one.name for one in _servers(scope)])), told)
    finally:
        ground.hang_up(target.address.name)
    comparison = compare(ground.scenario.compared(seen))
    row = judged(target, seen, comparison)
    took = (ground.examiner.clock.now() - seen.context.started) // timedelta(milliseconds=1)
    known = took if took >= 0 else None  # the clock may have been set back meanwhile
    row = replace(
        row,
        milliseconds=known,
        read_at=seen.context.started,
        accounts=accounts,
        tls_exceptions=_new(seen.context.tls_exceptions, told),
        held_against=_new(_held_against(seen, comparison), told),
    )
    ground.onlooker.row(row)
    return row


def _servers(scope: Scope) -> tuple[ServerAddress, ...]:
    return tuple(one for one in (scope.dp, scope.mp, scope.site_server) if one)


def _held_against(seen: Examination, comparison: Comparison | None) -> Iterator[Observation]:
    """Yield what stands beside the server's own value, and what proves the management point's site."""
    beside = {one.evidence for one in comparison.columns[1:]} if comparison else set()
    mp = seen.context.scope.mp
    for o in seen.observations:
        if o.number in beside or (mp and o.place == own_site(mp.name)):
            yield replace(o, number=0)  # it has none in a row


def _new(found: Iterable[T], told: set[object]) -> tuple[T, ...]:
    """Return what no row has told yet; two threads may both tell it, which harms nothing."""
    new = tuple(one for one in found if one not in told)
    told.update(new)
    return new
