"""The reports that the tests look at: every practice case examined, some mended, one taken back, one swept.

Nothing in them depends on this computer, its clock or its user.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pxewizard import wiring
from pxewizard.core.examination import Examination
from pxewizard.core.words import tr
from pxewizard.engine.approve import bulk_plan
from pxewizard.engine.formats.record import Change
from pxewizard.engine.survey import SiteSurvey
from pxewizard.engine.sweep import Ground, sweep
from pxewizard.engine.sweep_names import find
from pxewizard.engine.sweep_rows import SweepRow
from pxewizard.journal import kept, load
from pxewizard.practice.casefile import case_names
from pxewizard.practice.faults import Fault, FaultKind, Operation
from pxewizard.report import Material, Profile, Report, Swept, build
from pxewizard.report.material import Maker
from pxewizard.wiring import reporting, reporting_many
from tests.support import NOON, Bench
from tests.support_many import AFFECTED, Many

OPERATOR: Final = "CONTOSO\\t.berger"
COLLEAGUE: Final = "a.weber"  # took a change back
WORKSTATION: Final = "LONWS114"
FOLDER: Final = "/home/t.berger/.local/share/pxewizard/changes/2026-11-20T120000Z_one"
MAKER: Final = Maker(OPERATOR, WORKSTATION, "1.0.0", NOON)
MENDED: Final = {
    "dp-missing": {"restart-pxe-service": "yes"},
    "both-missing": {"restart-pxe-service": "yes"},
    "values-differ": {"source": "management-point"},
    "opaque": {"value-format-unknown": "yes"},
    "cache-expire": {"cache-expire": "60"},
}


SWEPT: Final = "many-swept"
BULK: Final = "many-mended"
BULK_FOLDER: Final = "/home/t.berger/.local/share/pxewizard/bulk/2026-11-20T120000Z_6-servers"


@dataclass(frozen=True)
class Story:
    """A practice case, and what is done with it."""

    case: str
    mended: bool = False
    taken_back: bool = False
    profile: Profile = Profile.NONE

    @property
    def name(self) -> str:
        """Return the name of its golden file."""
        done = "-taken-back" if self.taken_back else "-mended" if self.mended else ""
        redacted = "" if self.profile is Profile.NONE else f"-{self.profile}"
        return f"{self.case}{done}{redacted}"


STORIES: Final = (
    *(Story(case) for case in case_names()),
    *(Story(case, mended=True) for case in MENDED),
    Story("both-missing", mended=True, taken_back=True),
    Story("both-missing", mended=True, profile=Profile.STANDARD),
    Story("both-missing", mended=True, profile=Profile.STRICT),
    Story("look-alike", profile=Profile.STRICT),
)
BY_NAME: Final = {one.name: one for one in STORIES}


def article_of(case: str) -> str:
    return "2019640" if case.startswith("cache-expire") else "4469580"


def told(story: Story, root: Path) -> Report:
    """Return the report of a story."""
    return build(material(story, root), story.profile)[0]


def material(story: Story, root: Path) -> Material:
    bench = Bench(story.case, root, article=article_of(story.case))
    found = bench.parts.examiner.examine(bench.scenario, bench.scope, find=True)
    made = replace(reporting.material(NOON, [at_home(found)]), maker=MAKER)
    return with_change(made, bench, story) if story.mended else made


def with_change(made: Material, bench: Bench, story: Story) -> Material:
    done = bench.apply(replace(bench.plan(MENDED[story.case]), made_by=OPERATOR))
    folder = Path(done.folder)
    if story.taken_back:
        bench.operator = replace(bench.operator, name=COLLEAGUE)
        bench.undo(done.folder)
    assert done.after is not None
    change = load(folder)
    names = tuple((name, "0" * 64) for name in sorted(kept.contents(folder)))
    return reporting.with_change(made, moved(change), at_home(done.after), names)


def moved(change: Change) -> Change:
    """Return the change as if it lay in a folder that is the same everywhere."""
    assert change.examination is not None
    assert change.approved is not None
    approved = replace(change.approved, approved_by=OPERATOR)
    found = at_home(change.examination)
    return replace(change, folder=FOLDER, approved=approved, examination=found)


def at_home(seen: Examination) -> Examination:
    """Return the examination as if this operator had made it at that workstation."""
    context = replace(
        seen.context,
        operator=OPERATOR,
        workstation=WORKSTATION,
        version="1.0.0",
        scope=replace(seen.context.scope, state=None),
        accounts=(
            (
                seen.context.scope.dp.name,
                f"{OPERATOR} (Kerberos, HTTP/{seen.context.scope.dp.name})",
            ),
        ),
        tls_exceptions=("The certificate of sql01.contoso.test was not checked.",),
    )
    return replace(seen, context=context)


def in_folder(change: Change, folder: str) -> Change:
    assert change.examination is not None
    return replace(change, folder=folder, examination=at_home(change.examination))


def mended_many(root: Path) -> Material:
    """Six servers mended by one approval; the fourth broke, so that the last two were not begun."""
    broken = Fault(FaultKind.ACCESS_DENIED, AFFECTED[3], Operation.WRITE)
    many = Many(root, (broken,))
    approved = many.approved(AFFECTED[:6], wave=1)
    plans = [replace(one, made_by="CONTOSO\\a.planner") for one in approved.bulk.plans]
    number = replace(approved, approved_by=OPERATOR, change_number="CHG0042")
    many.begin(replace(number, bulk=bulk_plan(plans, wave=1)))
    made = reporting_many.with_bulk(
        replace(reporting.material(NOON), maker=MAKER), many.folder, {"bulk.json": b"{}"}
    )
    assert made.mended is not None
    changes = tuple(
        (server, in_folder(one, f"{BULK_FOLDER}/changes/{n}_{server}"))
        for n, (server, one) in enumerate(made.mended.changes, 1)
    )
    agreed = made.mended.bulk.approved
    plans = [replace(one, scope=replace(one.scope, state=None)) for one in agreed.bulk.plans]
    approved = replace(agreed, bulk=bulk_plan(plans, wave=1))
    bulk = replace(made.mended.bulk, folder=BULK_FOLDER, approved=approved)
    return replace(made, mended=replace(made.mended, bulk=bulk, changes=changes))


class Nobody:
    """Follows a sweep without a word."""

    def row(self, row: SweepRow) -> None:
        """Note nothing."""

    def cancelled(self) -> bool:
        return False


def swept(root: Path) -> Material:
    """The 200 distribution points of the practice site, one after the other."""
    bench = Bench("many", root)
    seen = bench.examine()
    found = find(SiteSurvey(bench.parts.site, seen.context.scope), seen)
    ground = Ground(bench.parts.examiner, bench.scenario, bench.scope, Nobody())
    rows = sweep(ground, found.targets, at_once=1)
    return of_rows(rows, at_home(seen))


def of_rows(rows: tuple[SweepRow, ...], seen: Examination | None = None) -> Material:
    empty = replace(reporting.material(NOON), maker=MAKER)
    (scenario,) = wiring.scenarios("4469580")
    sources = (tr("{n:# server is|# servers are} named in CertMgr.log.", n=7),)
    return replace(empty, sweep=Swept(scenario.article, "mp01.contoso.test", rows, sources, seen))
