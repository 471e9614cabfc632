"""Runs cells in several processes, and sums up what became of them."""

from __future__ import annotations

import hashlib
import math
import multiprocessing
import resource
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from tests.faults import crash_matrix, many_matrix
from tests.faults.matrix import KINDS, WORKS, Cell, cells, chosen, clean, try_out
from tests.faults.results import Row, Table

MEMORY: Final = 600.0  # megabytes; the practice site, which sends the worst, is in the same process
_CHUNK: Final = 8


@dataclass(frozen=True)
class Brief:
    """What comes back from a process."""

    cell: Cell
    broken: tuple[str, ...]
    seconds: float  # of the whole cell, with its preparation and the way back
    work: float  # of the work under the fault alone
    peak: float  # megabytes, the most that this process or a child of it has held so far


def brief(cell: Cell) -> Brief:
    """Try one cell."""
    begun = time.monotonic()
    tried = try_out(cell)
    says = tuple(f"{rule}: {why}" for rule, why in tried.broken)
    peak = _peak()
    if peak > MEMORY:
        says = (*says, f"memory bounded: {peak:.0f} MB")
    return Brief(cell, says, time.monotonic() - begun, tried.seconds, peak)


def _peak() -> float:
    """VmHWM of this process, as its ru_maxrss begins with that of whoever started it."""
    mine = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
    return max(mine, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def in_order(number: int) -> tuple[Cell, ...]:
    """Return a work's cells: those that each test run tries, then the rest, well mixed and always alike."""
    first = chosen(number)
    rest = set(cells(number)) - set(first)
    return (*first, *sorted(rest, key=lambda one: hashlib.sha256(str(one).encode()).digest()))


def side_by_side() -> tuple[Cell, ...]:
    """Return all cells, those of all works by turns, so that a run that is cut short tries some of each."""
    queues = [list(in_order(number)) for number in range(len(WORKS))]
    places = (
        ((turn + 1) / len(queue), number, cell)
        for number, queue in enumerate(queues)
        for turn, cell in enumerate(queue)
    )
    return tuple(cell for _, _, cell in sorted(places, key=lambda one: one[:2]))


def run(order: Iterable[Cell], processes: int, minutes: float = math.inf) -> Iterator[Brief]:
    """Yield what became of the cells until the time is over."""
    until = time.monotonic() + minutes * 60
    waiting = list(order)
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, spawning) as pool:
        while waiting and time.monotonic() < until:
            part, waiting = waiting[: _CHUNK * 16], waiting[_CHUNK * 16 :]
            yield from pool.map(brief, part, chunksize=_CHUNK)


@dataclass(frozen=True)
class Kill:
    """One kill, and what was not right after it."""

    work: int  # in crash_matrix.WORKS
    point: int
    broken: tuple[str, ...] = ()
    seconds: float = 0.0


def killed(one: Kill) -> Kill:
    """Kill at that point, and look."""
    begun = time.monotonic()
    broken = crash_matrix.broken_after(one.work, one.point)
    return replace(one, broken=broken, seconds=time.monotonic() - begun)


def kills(processes: int) -> Iterator[Kill]:
    """Yield what came of a kill at every point of every work."""
    works = range(len(crash_matrix.WORKS))
    order = [Kill(n, point) for n in works for point in range(1, crash_matrix.points(n) + 1)]
    with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(killed, order, chunksize=_CHUNK)


@dataclass(frozen=True)
class OfMany:
    """One fault during a fix of many or its undo, and what was not right after it."""

    trial: many_matrix.Trial
    broken: tuple[str, ...]
    seconds: float


def of_many(trial: many_matrix.Trial) -> OfMany:
    """Try it."""
    begun = time.monotonic()
    broken = many_matrix.broken_by(trial)
    return OfMany(trial, broken, time.monotonic() - begun)


def faults_of_many(processes: int) -> Iterator[OfMany]:
    """Yield what came of every fault in every work on several servers."""
    order = [one for n in range(len(many_matrix.WORKS)) for one in many_matrix.trials(n)]
    with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(of_many, order, chunksize=_CHUNK)


def many_table(done: list[OfMany]) -> Table:
    """Return the table of the faults of many."""
    rows = (
        _row(
            work.word, len(many_matrix.trials(number)), [o for o in done if o.trial.work == number]
        )
        for number, work in enumerate(many_matrix.WORKS)
    )
    columns = ("Faults in", "cells", "tried", "held", "seconds")
    return Table("Faults in a fix of many", columns, tuple(rows))


def crash_table(done: list[Kill]) -> Table:
    """Return the table of the crash matrix."""
    rows = (
        _row(work.word, crash_matrix.points(number), [o for o in done if o.work == number])
        for number, work in enumerate(crash_matrix.WORKS)
    )
    columns = ("Killed in", "points", "tried", "held", "seconds")
    return Table("Crashes", columns, tuple(rows))


def _row(word: str, whole: int, mine: Sequence[OfMany | Kill]) -> Row:
    held, seconds = sum(not one.broken for one in mine), sum(one.seconds for one in mine)
    return Row(word, tuple(map(_number, (whole, len(mine), held, round(seconds)))))


def tables(done: list[Brief]) -> tuple[Table, ...]:
    """Return the tables of the fault matrix: by work, and by kind."""
    columns = ("exchanges", "kinds", "cells", "tried", "held", "seconds", "longest, seconds")
    by_work = []
    for number, work in enumerate(WORKS):
        whole = cells(number)
        mine = [one for one in done if one.cell.work == number]
        counts = (len(clean(number)[1]), len({one.kind for one in whole}), len(whole))
        by_work.append(Row(str(work), (*map(_number, counts), *_told(mine))))
    every = [one for number in range(len(WORKS)) for one in cells(number)]
    by_kind = []
    for word in KINDS:
        mine = [one for one in done if one.cell.kind == word]
        count = sum(one.kind == word for one in every)
        by_kind.append(Row(word, (_number(count), *_told(mine))))
    return (
        Table("Faults by work", ("Work", *columns), tuple(by_work)),
        Table("Faults by kind", ("Kind", *columns[2:]), tuple(by_kind)),
    )


def _told(mine: list[Brief]) -> tuple[str, ...]:
    held = sum(not one.broken for one in mine)
    seconds = sum(one.seconds for one in mine)
    longest = max((one.work for one in mine), default=0.0)
    return _number(len(mine)), _number(held), _number(round(seconds)), f"{longest:.1f}"


def _number(count: int) -> str:
    return f"{count:,}"
