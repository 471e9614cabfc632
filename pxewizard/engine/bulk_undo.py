"""Takes back a fix of many: each server by its own record, the newest first.

One server that cannot be restored does not keep the others from it.
"""

from __future__ import annotations

from typing import Protocol

from pxewizard.core.journal import Closed, Direction
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied
from pxewizard.core.place import ServerIdentity
from pxewizard.core.plan import ApprovedPlan
from pxewizard.engine.bulk import BulkJournal, Watcher, Workshop
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.formats.bulkrecord import Ended
from pxewizard.engine.formats.record import Change
from pxewizard.engine.undo import Undone, undo, way_back


class BulkRecord(BulkJournal, Protocol):
    """The record of a fix of many, as undo needs it."""

    def changes(self) -> tuple[Change, ...]:
        """Return the records of the servers that were begun, newest first."""
        ...

    def end(self, how: Ended = Ended.RUN) -> None:
        """Write down that a run has come to its end, and which."""
        ...


@dataclass(frozen=True)
class TakenBack:
    """What became of one server."""

    server: str
    approved: ApprovedPlan
    undone: Undone


def to_take_back(record: BulkRecord) -> tuple[tuple[Change, ApprovedPlan], ...]:
    """Return the changes of which something may still stand on a server."""
    return tuple(
        (change, change.approved)
        for change in record.changes()
        if change.approved and not way_back(change.approved, change.entries).is_empty
    )


def take_back(record: BulkRecord, shop: Workshop, *, force: bool = False) -> tuple[TakenBack, ...]:
    """Take back what stands; afterwards the rest of what was agreed to is not begun any more."""
    record.end(Ended.UNDOING)
    done: list[TakenBack] = []
    wanted = to_take_back(record)
    for change in record.changes():
        if change.is_open and change.folder not in {one.folder for one, _ in wanted}:
            with record.resume(change) as journal:
                journal.note(Closed(Direction.UNDO))
    aliases = [
        one.plan.scope.dp.name for _, one in wanted if one.plan.scope.dp.name != _server(one)
    ]
    if aliases:  # a server that was named by an alias is reached by it
        shop.examiner.site.read(*map(ServerIdentity, aliases))
    for change, approved in wanted:
        if shop.onlooker.cancelled():
            break
        server = _server(approved)
        shop.onlooker.mended(BulkRow(server, BulkState.WORKING, folder=change.folder))
        with record.resume(change) as journal:
            place = shop.workplace(approved, journal, Watcher(shop.onlooker))
            undone = undo(approved, change.entries, place, force=force)
        shop.hang_up(approved.plan.scope.dp.name)
        _tell(record, shop, TakenBack(server, approved, undone), change)
        done.append(TakenBack(server, approved, undone))
    record.end(Ended.UNDO)
    return tuple(done)


def _server(approved: ApprovedPlan) -> str:
    return approved.plan.steps[0].place.server


def _tell(record: BulkRecord, shop: Workshop, one: TakenBack, change: Change) -> None:
    if one.undone.complete:
        row = BulkRow(one.server, BulkState.TAKEN_BACK, folder=change.folder)
    else:
        bad = (r.problem for r in one.undone.results if not isinstance(r, Applied))
        met = next(bad, one.undone.unrecorded)
        says = met.summary if met else None
        row = BulkRow(one.server, BulkState.SURPRISE, says, met, change.folder)
    record.note(row)
    shop.onlooker.mended(row)
