"""What page 7 asks of servers: many are read, mended, gone on with, taken back. No pixels here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.late import dataclass
from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.engine.bulk import BulkOnlooker, Workshop, carry_out
from pxewizard.engine.bulk_rows import BulkRow
from pxewizard.engine.bulk_undo import take_back
from pxewizard.engine.sweep import AT_ONCE, Ground, SweepOnlooker, sweep
from pxewizard.engine.sweep_names import Target
from pxewizard.gui.effects import Reach
from pxewizard.journal import BulkFolder, begin_bulk, resume_bulk
from pxewizard.wiring.sweep_apart import Errand, sweep_apart


def read(
    reach: Reach, seen: Examination, targets: Iterable[Target], onlooker: SweepOnlooker
) -> None:
    """Hold the article of an examination against other distribution points of its site.

    Real ones are read by a process of its own: the threads that wait for them would keep the window's
    from its turn.
    """
    scope, article = seen.context.scope, seen.article.number
    if scope.practice is None:
        signs_in = reach.account_of_many(scope)
        sweep_apart(Errand(article, scope, signs_in, tuple(targets), AT_ONCE), onlooker)
        return
    (scenario,) = wiring.scenarios(article)
    with reach.of_many(scope) as parts:
        ground = Ground(parts.examiner, scenario, scope, onlooker, parts.hang_up, parts.accounts_of)
        sweep(ground, targets, at_once=AT_ONCE)


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
