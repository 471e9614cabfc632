"""The practice site of 200 servers, on disk: read, mended many at once, killed, taken back."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.plan import ApprovedBulkPlan, Plan
from pxewizard.core.reading import Present
from pxewizard.core.site import Change, Site
from pxewizard.engine.approve import approve_bulk, bulk_plan
from pxewizard.engine.bulk import Workshop, carry_out
from pxewizard.engine.bulk_choice import gathered
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.bulk_undo import TakenBack, take_back
from pxewizard.engine.sweep import Ground, sweep
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow
from pxewizard.journal import BulkFolder, begin_bulk, changes_folder, resume_bulk
from pxewizard.practice.estate import Estate
from pxewizard.practice.faults import Fault
from pxewizard.practice.site import PracticeSite
from tests.support import TurnableClock
from tests.support_estates import list_at

AFFECTED = (
    *(f"ber-dp{one}.contoso.test" for one in ("004", "011", "019", "037")),
    *(f"ham-dp{one}.contoso.test" for one in ("002", "008", "023", "041", "050")),
    *(f"muc-dp{one}.contoso.test" for one in ("006", "017", "029", "033")),
    *(f"sea-dp{one}.contoso.test" for one in ("005", "014", "028", "046")),
)


@dataclass
class Following:
    """Whoever follows; asks for an end once so many servers have ended."""

    most: int = 10_000
    rows: list[BulkRow] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def row(self, row: SweepRow) -> None:
        """A row of the sweep."""

    def mended(self, row: BulkRow) -> None:
        with self.lock:
            self.rows.append(row)

    def cancelled(self) -> bool:
        return sum(one.state is not BulkState.WORKING for one in self.rows) >= self.most


@dataclass
class Noting:
    """A site that notes to which servers changes are sent."""

    site: Site
    sent: list[str]

    def read(self, *places: Place) -> tuple[Observation, ...]:
        return self.site.read(*places)

    def change(self, change: Change) -> None:
        self.sent.append(change.place.server)
        self.site.change(change)


@dataclass
class Many:
    """One run at the site of 200 servers; what one leaves on disk, the next one finds."""

    place: Path
    faults: tuple[Fault, ...] = ()
    follows: Following = field(default_factory=Following)
    clock: TurnableClock = field(default_factory=TurnableClock)
    sent: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        state = self.place / "site"
        self.parts = wiring.practice("many", state=state, clock=self.clock, faults=self.faults)
        (self.article,) = wiring.scenarios("4469580")
        assert self.parts.scope
        self.scope: Scope = self.parts.scope

    @property
    def estate(self) -> Estate:
        assert isinstance(self.parts.site, PracticeSite)
        return self.parts.site.estate

    @property
    def root(self) -> Path:
        return self.place / "data"

    def sweep(self, servers: Iterable[str] = AFFECTED) -> tuple[SweepRow, ...]:
        ground = Ground(self.parts.examiner, self.article, self.scope, self.follows)
        return sweep(ground, [Target(ServerAddress(one)) for one in servers])

    def plans(self, servers: Iterable[str] = AFFECTED) -> tuple[Plan, ...]:
        return gathered(self.sweep(servers), at_most=1000).plans

    def approved(self, servers: Iterable[str] = AFFECTED, *, wave: int = 4) -> ApprovedBulkPlan:
        bulk = bulk_plan(self.plans(servers), wave=wave)
        return approve_bulk(bulk, by="tester", at=self.clock.now())

    def begin(self, approved: ApprovedBulkPlan) -> tuple[BulkRow, ...]:
        with begin_bulk(self.root, approved, self.clock) as journal:
            return carry_out(approved, self.shop(journal))

    def resume(self) -> tuple[BulkRow, ...]:
        with resume_bulk(self.folder, self.clock) as journal:
            return carry_out(journal.approved, self.shop(journal))

    def take_back(self, *, force: bool = False) -> tuple[TakenBack, ...]:
        with resume_bulk(self.folder, self.clock) as journal:
            return take_back(journal, self.shop(journal), force=force)

    def shop(self, journal: BulkFolder) -> Workshop:
        examiner = replace(self.parts.examiner, site=Noting(self.parts.site, self.sent))
        return Workshop(examiner, self.article, journal, self.follows)

    @property
    def folder(self) -> Path:
        (found,) = (self.root / "bulk").iterdir()
        return found

    @property
    def begun(self) -> list[Path]:
        """Return the servers' own undo folders."""
        folder = changes_folder(self.folder)
        return sorted(folder.iterdir()) if folder.exists() else []

    def again(self) -> Many:
        """Return the next run at the same place."""
        return Many(self.place)

    @property
    def holding(self) -> list[str]:
        """Return which of the affected servers hold the value now."""
        places = [list_at(one) for one in AFFECTED]
        found = self.again().parts.site.read(*places)
        return [o.place.server for o in found if isinstance(o.reading, Present)]
