"""What must hold after a fix of many, or its undo, has met a fault: sentences of what does not."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pxewizard.core.problem import Problem
from pxewizard.core.reading import Reading
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.bulk_undo import TakenBack
from pxewizard.engine.formats.record import Change
from pxewizard.engine.recover import Stand, check
from pxewizard.journal import is_bulk, load, load_bulk, open_bulks, open_changes
from pxewizard.practice.estate import value_at
from tests.faults.crash_matrix import FEW, untouched
from tests.faults.kinds import FOREIGN
from tests.faults.story import held
from tests.support_estates import list_at
from tests.support_many import Many


@dataclass(frozen=True)
class Ended:
    """How a work ended; `foreign` is the server at which somebody else put a value meanwhile."""

    done: tuple[BulkRow, ...] | tuple[TakenBack, ...] = ()
    problem: Problem | None = None
    bug: str = ""
    foreign: str = ""
    disk: bool = False  # this computer's disk refused, so a record may know less than was said


def broken(place: Path, ended: Ended) -> Iterator[str]:
    """Yield what is not right with what the work has left at that place."""
    if ended.bug:
        yield ended.bug
    desk = Many(place)
    yield from _beside(desk)
    yield from _unrecorded(desk)
    for one in ended.done:
        if isinstance(one, TakenBack):
            yield from _untrue_undo(desk, one)
        else:
            yield from _untrue_row(desk, one, ended)
    yield from _untrue_check(desk)
    yield from _not_undone(desk, ended)
    yield from _not_finished(desk, ended)


def _beside(desk: Many) -> Iterator[str]:
    """Nothing is changed that nobody has agreed to."""
    first, now = held(untouched()), held(desk.estate)
    agreed = set(map(list_at, FEW))
    for where in dict.fromkeys((*first, *now)):
        if where not in agreed and first.get(where) != now.get(where):
            yield f"{where} was changed, and nobody has agreed"


def _unrecorded(desk: Many) -> Iterator[str]:
    """A value that is not as it was, and no stranger's, has an intent in a record."""
    intents = {
        step.place.server
        for change in _records(desk)
        if change.approved and not change.wrote_nothing
        for step in change.approved.plan.registry_steps
    }
    for server in FEW:
        if _holds(desk, server) not in (_before(server), FOREIGN) and server not in intents:
            yield f"{server} was changed, and no record says so"


def _untrue_row(desk: Many, row: BulkRow, ended: Ended) -> Iterator[str]:
    """A row says what the server holds, and is kept as it was said."""
    server, found = row.server, _holds(desk, row.server)
    foreign = server == ended.foreign
    match row.state:
        case BulkState.VERIFIED if found != _wanted():
            yield f"{server} is said to be verified and holds {found}"
        case BulkState.WAITING if found != _before(server) and not foreign:
            yield f"nothing was written to {server}, it is said, and it holds {found}"
        case BulkState.WORKING | BulkState.TAKEN_BACK:
            yield f"{server} is said to be {row.state} at the end of a fix"
        case _:
            pass
    if row.state is BulkState.SURPRISE and row.says is None:
        yield f"{server} surprised, and nothing says how"
    kept = load_bulk(desk.folder).row(server)
    if kept.state is not row.state and not (ended.disk and kept.state is BulkState.WAITING):
        yield f"{server} is said to be {row.state} and kept as {kept.state}"


def _untrue_undo(desk: Many, one: TakenBack) -> Iterator[str]:
    if one.undone.complete and _holds(desk, one.server) != _before(one.server):
        yield f"{one.server} is said to be taken back and holds {_holds(desk, one.server)}"


def _untrue_check(desk: Many) -> Iterator[str]:
    """What a record says of a server now is what the server holds."""
    for change in _records(desk):
        for one in (
            check(change.approved, change.entries, desk.parts.site) if change.approved else ()
        ):
            server = one.place.server
            is_so = {
                Stand.DONE: _holds(desk, server) == _wanted(),
                Stand.NOT_DONE: _holds(desk, server) == _before(server),
            }
            others = _holds(desk, server) not in (_wanted(), _before(server))
            if not is_so.get(one.stand, others):
                yield f"{server} is said to be {one.stand} and holds {_holds(desk, server)}"


def _not_undone(desk: Many, ended: Ended) -> Iterator[str]:
    """All of it can be taken back, over a stranger's value only where that is said."""
    if not _was_begun(desk):
        return
    again = _copied(desk, "undone")
    if not all(one.undone.complete for one in again.take_back()):
        left = [one for one in again.again().take_back() if not one.undone.complete]
        strange = [
            one.server
            for one in left
            if _holds(again, one.server) in (_before(one.server), _wanted())
        ]
        if strange:
            yield f"{strange} could not be taken back, and nobody else's value is there"
        again.again().take_back(force=True)
    for server in FEW:
        found = _holds(again.again(), server)
        if found != _before(server) and not (server == ended.foreign and found == FOREIGN):
            yield f"after the undo {server} holds {found}"
    yield from _left_open(again)


def _not_finished(desk: Many, ended: Ended) -> Iterator[str]:
    """It goes on where it stopped, writes nothing twice, and not at all once taking back has begun."""
    if not _was_begun(desk):
        return
    again = _copied(desk, "resumed")
    taken_back = load_bulk(again.folder).undoing
    had = {server for server in FEW if _holds(again, server) == _wanted()}
    try:
        rows = again.resume()
    except Problem as met:
        if not taken_back or met.code != "bulk-over":
            yield f"going on ends with {met.code}"
        return
    if taken_back:
        yield "it goes on although taking back has begun"
    twice = [server for server, count in Counter(again.sent).items() if count > 1 or server in had]
    if twice:
        yield f"{twice} were written to again"
    bad = [one.server for one in rows if one.state is not BulkState.VERIFIED]
    if bad and not ended.foreign:
        yield f"going on does not finish {bad}"


def _records(desk: Many) -> Iterator[Change]:
    yield from map(load, desk.begun) if _was_begun(desk) else ()


def _was_begun(desk: Many) -> bool:
    bulks = desk.root / "bulk"
    return bulks.exists() and any(bulks.iterdir()) and is_bulk(desk.folder)


def _copied(desk: Many, name: str) -> Many:
    copy = desk.place.with_name(name)
    shutil.copytree(desk.place, copy)
    return Many(copy)


def _left_open(desk: Many) -> Iterator[str]:
    if open_changes(desk.root) or open_bulks(desk.root):
        yield "something stays open"


def _holds(desk: Many, server: str) -> Reading:
    return value_at(desk.estate, list_at(server))


def _before(server: str) -> Reading:
    return value_at(untouched(), list_at(server))


def _wanted() -> Reading:
    return value_at(untouched(), list_at("mp01.contoso.test"))
