"""The crash matrix: one change and a fix of many, killed at every file operation and exchange.

What is here is the fix of many and its undo; one change is in `crash_one`, and is killed at each of its
points in every test run, too (tests/test_crash.py).
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from pxewizard.core.problem import Problem
from pxewizard.core.reading import Reading
from pxewizard.core.remedy import after
from pxewizard.engine.bulk_rows import BulkState
from pxewizard.engine.recover import Stand, check
from pxewizard.journal import is_bulk, load, load_bulk, open_bulks, open_changes
from pxewizard.practice.estate import Estate, value_at
from tests.crash import Killed, count_points, kill_at
from tests.faults import crash_one
from tests.support_estates import list_at
from tests.support_many import AFFECTED, Many

FEW: Final = AFFECTED[:3]


def _mend(desk: Many) -> None:
    """Find, plan, agree, and mend: the first alone, then one after the other."""
    desk.begin(desk.approved(FEW, wave=1))


def _open(place: Path) -> None:
    Many(place).plans(FEW[:1])  # its state is on disk


def _open_and_mend(place: Path) -> None:
    _open(place)
    _mend(Many(place))


MANY: Final = (
    Killed(
        "fix of 3 servers",
        _open,
        lambda place: _mend(Many(place)),
        lambda place: broken(Many(place)),
    ),
    Killed(
        "undo of a fix of 3 servers",
        _open_and_mend,
        lambda place: Many(place).take_back(),
        lambda place: broken(Many(place)),
    ),
)
WORKS: Final = (*MANY, *crash_one.WORKS)


@contextmanager
def _begun(killed: Killed) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pxewizard-crash-") as folder:
        place = Path(folder) / "desk"
        killed.before(place)
        yield place


@cache
def points(number: int) -> int:
    """Return at how many points a work can be killed."""
    killed = WORKS[number]
    with _begun(killed) as place:
        return count_points(lambda: killed.work(place))


def broken_after(number: int, point: int) -> tuple[str, ...]:
    """Kill a work at the point (from 1), and return what is not right then."""
    killed = WORKS[number]
    with _begun(killed) as place:
        kill_at(point, lambda: killed.work(place))
        return tuple(killed.broken(place))


def broken(desk: Many) -> Iterator[str]:
    """Yield what is not right with what a kill has left."""
    first = untouched()
    bulks = desk.root / "bulk"
    if not bulks.exists() or not any(bulks.iterdir()):
        if desk.estate != first:
            yield "the site was changed, and there is no record"
        return
    yield from _untrue(desk)
    if not is_bulk(desk.folder):
        if desk.estate != first:
            yield "the site was changed, and nobody has agreed"
        return
    yield from _not_undone(desk, first)
    yield from _not_finished(desk)


@cache
def untouched() -> Estate:
    """Return the site as the case has it."""
    with tempfile.TemporaryDirectory(prefix="pxewizard-crash-") as folder:
        return Many(Path(folder)).estate


def _untrue(desk: Many) -> Iterator[str]:
    """What the record of each server says must be what the server holds."""
    for path in desk.begun:
        change = load(path)
        if change.approved is None:
            continue
        for one in check(change.approved, change.entries, desk.parts.site):
            step = change.approved.plan.registry_steps[one.number]
            found = value_at(desk.estate, step.place)
            held = {Stand.DONE: after(step), Stand.NOT_DONE: step.before}
            if found != held.get(one.stand):
                yield f"{step.place.server} is said to be {one.stand} and holds {found}"


def _not_undone(desk: Many, first: Estate) -> Iterator[str]:
    copy = desk.place.with_name("undone")
    shutil.copytree(desk.place, copy)
    done = Many(copy).take_back()
    if not all(one.undone.complete for one in done):
        yield "it was not taken back"
    if Many(copy).estate != first:
        yield "after the undo the site is another one"
    yield from _left_open(Many(copy))


def _not_finished(desk: Many) -> Iterator[str]:
    """Go on; what holds the value already is not written again, and what is over stays over."""
    bulk = load_bulk(desk.folder)
    if bulk.ended is None and not open_bulks(desk.root):
        yield "it was interrupted, and the next start does not say so"
    if bulk.undoing:
        yield from _goes_on(desk)
    if bulk.undoing or bulk.ended is not None:
        return
    held = set(desk.holding)
    rows = desk.resume()
    if any(one.state is not BulkState.VERIFIED for one in rows):
        yield f"not finished: {[str(one.state) for one in rows]}"
    if Counter(desk.sent) != Counter(set(FEW) - held):
        yield f"sent to {desk.sent}, where {held} held it already"
    if any(value_at(desk.estate, list_at(one)) != _wanted(desk, one) for one in FEW):
        yield "finished, and a server does not hold what was agreed to"
    yield from _left_open(desk)


def _goes_on(desk: Many) -> Iterator[str]:
    """Whoever has begun to take back has decided: the fix must not go on."""
    try:
        rows = desk.resume()
    except Problem as met:
        if met.code != "bulk-over":
            yield f"going on ends with {met.code}"
    else:
        yield f"it goes on although taking back has begun: {[str(one.state) for one in rows]}"


def _wanted(desk: Many, server: str) -> Reading:
    plans = load_bulk(desk.folder).approved.bulk.plans
    steps = (step for plan in plans for step in plan.registry_steps)
    return next(after(step) for step in steps if step.place.server == server)


def _left_open(desk: Many) -> Iterator[str]:
    if open_changes(desk.root) or open_bulks(desk.root):
        yield "something stays open"
