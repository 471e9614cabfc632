"""What page 7 asks of servers when many are mended: begun, gone on with, taken back. No pixels here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.examination import Scope
from pxewizard.core.late import dataclass
from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.engine.bulk import BulkOnlooker, Workshop, carry_out
from pxewizard.engine.bulk_rows import BulkRow
from pxewizard.engine.bulk_undo import take_back
from pxewizard.gui.effects import Reach
from pxewizard.journal import BulkFolder, begin_bulk, resume_bulk


def mend(reach: Reach, scope: Scope, approved: ApprovedBulkPlan, onlooker: BulkOnlooker) -> str:
    """Mend other distribution points of a site together; return the folder of the whole."""
    with (
        reach.of_many(scope) as parts,
        begin_bulk(reach.root, approved, reach.clock) as journal,
    ):
        carry_out(approved, _workshop(parts, journal, onlooker))
        return journal.folder


def go_on(reach: Reach, folder: str, onlooker: BulkOnlooker) -> str:
    """Go on with a fix of many."""
    with (
        resume_bulk(Path(folder), reach.clock) as journal,
        reach.of_many(journal.approved.bulk.canary.scope) as parts,
    ):
        carry_out(journal.approved, _workshop(parts, journal, onlooker))
    return folder


def take_all_back(reach: Reach, folder: str, onlooker: BulkOnlooker) -> str:
    """Take back what a fix of many left on the servers."""
    with (
        resume_bulk(Path(folder), reach.clock) as journal,
        reach.of_many(journal.approved.bulk.canary.scope) as parts,
    ):
        take_back(journal, _workshop(parts, journal, onlooker))
    return folder


def _workshop(parts: wiring.Parts, journal: BulkFolder, arrivals: BulkOnlooker) -> Workshop:
    """Return the workshop, with an onlooker who knows servers by the names they were read by."""
    plans = journal.approved.bulk.plans
    names = {plan.steps[0].place.server: plan.scope.dp.name for plan in plans}
    return wiring.workshop(parts, journal, _Named(arrivals, names))


@dataclass(frozen=True)
class _Named:
    """Tells of each server by the name it was read by."""

    onlooker: BulkOnlooker
    names: dict[str, str]

    def mended(self, row: BulkRow) -> None:
        """Pass a row on."""
        self.onlooker.mended(replace(row, server=self.names.get(row.server, row.server)))

    def cancelled(self) -> bool:
        """Return whether an end was asked for."""
        return self.onlooker.cancelled()
