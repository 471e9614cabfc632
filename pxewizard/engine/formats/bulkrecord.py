"""The record of a fix of many as values: what was agreed to, and what became of each server so far."""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.late import dataclass
from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.engine.bulk_rows import BulkRow


class Ended(StrEnum):
    """How a run came to its end; without such a line it was interrupted."""

    RUN = "run"
    UNDO = "undo"


@dataclass(frozen=True)
class Progress:
    """One line of the record: what became of a server, or that a run has ended."""

    row: BulkRow | None = None
    ended: Ended | None = None


@dataclass(frozen=True)
class Bulk:
    """A fix of many as its folder tells it; `rows` are those of which something is known."""

    folder: str
    approved: ApprovedBulkPlan
    rows: tuple[BulkRow, ...] = ()
    ended: Ended | None = None

    @property
    def servers(self) -> tuple[str, ...]:
        """Return the servers agreed to, in their order."""
        return tuple(plan.steps[0].place.server for plan in self.approved.bulk.plans)

    def row(self, server: str) -> BulkRow:
        """Return what became of a server."""
        return next((one for one in self.rows if one.server == server), BulkRow(server))
