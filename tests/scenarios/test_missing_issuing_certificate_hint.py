"""KB 4469580 with a database that only the management point names: shown, asked, and never the judge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.core.address import parse_database
from pxewizard.core.diagnosis import Affected, Healthy, Severity, Undecided
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.place import DatabaseRows, Query, ServerIdentity
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.core.remedy import Answers
from pxewizard.engine.comparison import compare
from pxewizard.engine.formats.planfile import plan_text, read_plan
from pxewizard.engine.planning import make_plan
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.faults import Fault, FaultKind
from pxewizard.report import Format, Profile, build, rendered
from pxewizard.wiring import reporting
from tests.support import NOON, Bench, codes
from tests.support_discovery import ALONE, SS, silent
from tests.support_estates import (
    has_remedy,
    on_bench,
    remedy_of,
    sentence,
    site_row,
    with_database_rows,
)

ADDRESS = "sql01.contoso.test/CM_P01"
JUDGED = {"database-value", "database-several-rows"}


def hinted(
    estate: Estate, root: Path, *faults: Fault, scope: Scope = ALONE
) -> tuple[Bench, Examination]:
    """Examine with the distribution point alone named, and a site server that is silent."""
    bench = on_bench(estate, root, faults=[*silent(ServerIdentity(SS)), *faults])
    return bench, bench.parts.examiner.examine(bench.scenario, scope, find=True)


def columns(bench: Bench, seen: Examination) -> dict[str, str]:
    """Return why each column of the database decides nothing, by its head."""
    told = compare(bench.scenario.compared(seen))
    assert told is not None
    return {str(one.role): str(one.why_not) for one in told.columns if "atabase" in str(one.role)}


@pytest.mark.parametrize("case", ["both-missing", "mp-missing", "several-rows"])
def test_what_a_hint_holds_is_never_proved_and_never_offered_to_be_written(
    case: str, tmp_path: Path
) -> None:
    _, seen = hinted(load(case), tmp_path)
    assert seen.context.scope.database_hint
    assert isinstance(seen.diagnosis, Affected)
    assert not has_remedy(seen)
    assert not codes(seen) & JUDGED
    assert "may use a replica" in sentence(seen, "database-hint-no-judge")
    refused = {"database-hint", "database-hint-no-judge"}
    about = [one for one in seen.diagnosis.findings if one.code in refused]
    assert Severity.PROVED not in {one.severity for one in about}


def test_what_it_holds_is_shown_beside_the_servers_and_said_to_decide_nothing(
    tmp_path: Path,
) -> None:
    bench, seen = hinted(load("both-missing"), tmp_path)
    asked = {o.place.query for o in seen.observations if isinstance(o.place, DatabaseRows)}
    assert {Query.SITES, Query.ISSUING_CERTIFICATES} <= asked
    ((role, why),) = columns(bench, seen).items()
    assert role == "Site database, not the judge"
    assert "named only by the management point" in why


def test_a_report_says_that_it_does_not_judge_and_only_where_it_is_a_hint(tmp_path: Path) -> None:
    _, seen = hinted(load("both-missing"), tmp_path / "hint")
    typed = replace(ALONE, database=parse_database(ADDRESS))
    _, named_one = hinted(load("both-missing"), tmp_path / "typed", scope=typed)
    told = []
    for one in (seen, named_one):
        report, _ = build(reporting.material(NOON, [one]), Profile.NONE)
        told.append("so it does not judge" in rendered(report, Format.MARKDOWN).decode())
    assert told == [True, False]


def test_named_by_the_person_the_same_database_judges(tmp_path: Path) -> None:
    typed = replace(ALONE, database=parse_database(ADDRESS))
    _, seen = hinted(load("both-missing"), tmp_path, scope=typed)
    assert not seen.context.scope.database_hint
    assert "database-value" in codes(seen)
    assert remedy_of(seen).code == "write-database-value"


def test_between_two_lists_a_hint_is_no_source_to_choose(tmp_path: Path) -> None:
    bench, seen = hinted(load("values-differ"), tmp_path)
    remedy = remedy_of(seen)
    chosen = {p.only_if for p in remedy.steps if p.only_if and p.only_if.question == "source"}
    assert [one.equals for one in chosen] == ["management-point"]
    answers = Answers.of([("source", "management-point")])
    plan = make_plan(remedy, answers, seen, bench.clock.now())
    assert isinstance(plan, Plan), plan
    again = read_plan(plan_text(plan), path="plan.json", now=bench.clock.now())
    assert again.scope.database_hint
    done = bench.apply(again)
    assert done.after is not None
    assert isinstance(done.after.diagnosis, Healthy)
    with pytest.raises(Problem, match="Give one of: management-point"):
        make_plan(remedy, Answers.of([("source", "database")]), seen, bench.clock.now())


def test_a_hint_is_no_newer_list_for_two_that_are_out_of_date(tmp_path: Path) -> None:
    _, seen = hinted(load("both-stale"), tmp_path)
    assert isinstance(seen.diagnosis, Healthy)
    assert {"both-stale", "database-hint-no-judge"} <= codes(seen)


@pytest.mark.parametrize("query", [Query.SITES, Query.ISSUING_CERTIFICATES])
def test_a_hint_that_gives_no_answer_is_missed_as_any_other_and_still_called_one(
    query: Query, tmp_path: Path
) -> None:
    place = DatabaseRows(ADDRESS, query)
    bench, seen = hinted(load("both-missing"), tmp_path, Fault(FaultKind.UNREACHABLE, place))
    assert isinstance(seen.diagnosis, Undecided)
    missed = [o.place for o in seen.observations if o.number in seen.diagnosis.missing]
    assert missed == [place]
    assert {"database-hint-no-judge", "database-unreadable"} <= codes(seen)
    ((_, why),) = columns(bench, seen).items()
    assert why


def test_a_hint_may_say_that_the_site_is_a_secondary_one_or_that_it_is_another_sites(
    tmp_path: Path,
) -> None:
    below = with_database_rows(load("both-missing"), Query.SITES, site_row("P01", 1, own="P00"))
    _, seen = hinted(below, tmp_path / "below")
    assert isinstance(seen.diagnosis, Undecided)
    assert "secondary-site" in codes(seen)
    other = with_database_rows(load("both-missing"), Query.SITES, site_row(own="P02"))
    _, seen = hinted(other, tmp_path / "other")
    assert "database-not-judge" in codes(seen)
    assert not has_remedy(seen)


def test_a_silent_database_is_not_said_to_be_no_judge(tmp_path: Path) -> None:
    place = DatabaseRows(ADDRESS, Query.SITES)
    ((role, why),) = columns(*named(load("both-missing"), tmp_path / "silent", place)).items()
    assert role == "Site database"
    assert "did not answer in time" in why

    copy = site_row(updateability="READ_ONLY")
    estate = with_database_rows(load("both-missing"), Query.SITES, copy)
    ((role, why),) = columns(*named(estate, tmp_path / "copy")).items()
    assert role == "Site database, not the judge"
    assert "cannot be the judge" in why


def named(estate: Estate, root: Path, *dumb: DatabaseRows) -> tuple[Bench, Examination]:
    bench = on_bench(estate, root, faults=silent(*dumb))
    bench.scope = replace(bench.scope, database=parse_database(ADDRESS))
    return bench, bench.examine()
