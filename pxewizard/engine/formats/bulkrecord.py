"""The record of a fix of many as values: what was agreed to, and what became of each server so far."""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.late import dataclass
from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.bulk_rows import BulkRow, BulkState


class Ended(StrEnum):
    """How a run came to its end; without such a line it was interrupted."""

    RUN = "run"
    UNDOING = "undoing"  # taking back begins; a record that ends so was interrupted in it
    UNDO = "undo"


@dataclass(frozen=True)
class Progress:
    """One line of the record: what became of a server, or that a run has ended, or taking back begins."""

    row: BulkRow | None = None
    ended: Ended | None = None


@dataclass(frozen=True)
class Bulk:
    """A fix of many as its folder tells it; `rows` are those of which something is known.

    `undoing`: taking it back has begun at some time, so that nothing else is begun any more.
    """

    folder: str
    approved: ApprovedBulkPlan
    rows: tuple[BulkRow, ...] = ()
    ended: Ended | None = None
    undoing: bool = False

    @property
    def servers(self) -> tuple[str, ...]:
        """Return the servers agreed to, in their order."""
        return tuple(plan.steps[0].place.server for plan in self.approved.bulk.plans)

    def row(self, server: str) -> BulkRow:
        """Return what became of a server."""
        return next((one for one in self.rows if one.server == server), BulkRow(server))

    def count(self, state: BulkState) -> int:
        """Return how many servers are known to be in that state."""
        return sum(one.state is state for one in self.rows)

    def interrupted(self, name: str) -> Problem:
        """Return what is said of one that was interrupted; `name` is its folder's."""
        servers = len(self.servers)
        if self.undoing:
            done = self.count(BulkState.TAKEN_BACK)
            return problem("bulk-undo-interrupted", count=servers, done=done, name=name)
        done = self.count(BulkState.VERIFIED)
        return problem("bulk-interrupted", count=servers, done=done, name=name)
