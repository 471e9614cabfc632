"""Results that an administrator saved, in the place of the site database: judged by the same rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.comparison import Match
from pxewizard.core.diagnosis import Affected, Healthy, Severity, Undecided
from pxewizard.core.examination import Examination
from pxewizard.core.outcome import Failed
from pxewizard.core.place import Query
from pxewizard.core.plan import Unanswered
from pxewizard.core.problem import problem
from pxewizard.core.reading import Kind, Present
from pxewizard.core.remedy import Acknowledge, Condition
from pxewizard.engine.approve import bulk_plan
from pxewizard.engine.formats.planfile import plan_text, read_plan
from pxewizard.engine.formats.resultcsv import result_csv
from pxewizard.engine.imported import ImportedSite, imported_results
from pxewizard.practice.estate import load
from tests.support import NOON, Bench, codes
from tests.support_estates import (
    Row,
    certificate_file,
    has_remedy,
    remedy_of,
    row,
    sentence,
    site_row,
    with_database_rows,
)

HEX = certificate_file("issuing-a")
SAVED = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
VOUCHED = {"imported-result": "yes"}


def read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error


def saved(folder: Path, *rows: Row, sites: tuple[Row, ...] = (site_row(),)) -> Path:
    """Write both results, as the administrator of the database would save them in one file."""
    estate = with_database_rows(load("healthy"), Query.ISSUING_CERTIFICATES, *rows)
    estate = with_database_rows(estate, Query.SITES, *sites)
    assert estate.database
    wanted = (Query.ISSUING_CERTIFICATES, Query.SITES)
    path = folder / "result.csv"
    path.write_bytes(result_csv({query: estate.database.rows[query] for query in wanted}))
    return path


def importing(bench: Bench, *paths: Path, only: Query | None = None) -> Bench:
    """Let the results of these files answer in the place of the bench's database."""
    found = tuple(
        one
        for path in paths
        for one in imported_results(path, path.read_bytes(), SAVED)
        if only in {None, one.query}
    )
    bench.scope = replace(bench.scope, database_results=found)
    bench.parts = wiring.with_results(bench.parts, found, read_file)
    return bench


def examined(folder: Path, *rows: Row, sites: tuple[Row, ...] = (site_row(),)) -> Examination:
    path = saved(folder, *rows, sites=sites)
    return importing(Bench("database-denied", folder), path).examine()


def test_a_result_that_the_administrator_saved_is_judged_like_the_database(tmp_path: Path) -> None:
    seen = examined(tmp_path, row(HEX), row(certificate_file("list-b"), site="P02"))

    remedy = remedy_of(seen)
    assert {"database-value", "database-result-imported"} <= codes(seen)
    assert [proposal.step.place.server for proposal in remedy.steps[:2]] == [
        "dp01.contoso.test",
        "mp01.contoso.test",
    ]
    for proposal in remedy.steps[:2]:
        assert getattr(proposal.step, "after", None) == Present((HEX,), Kind.REG_MULTI_SZ)


def test_a_file_proves_nothing_and_the_plan_says_so_only_where_it_is_the_source(
    tmp_path: Path,
) -> None:
    bench = importing(Bench("database-denied", tmp_path), saved(tmp_path, row(HEX)))
    (value,) = (f for f in bench.examine().diagnosis.findings if f.code == "database-value")
    assert value.severity is Severity.NOTE

    copied = importing(Bench("dp-missing", tmp_path), saved(tmp_path, row(HEX))).plan()
    assert not [text for text in copied.warnings if "result.csv" in str(text)]


def test_the_finding_names_file_hash_and_time(tmp_path: Path) -> None:
    seen = examined(tmp_path, row(HEX))

    (one, _) = seen.context.scope.database_results
    says = sentence(seen, "database-result-imported")
    assert str(tmp_path / "result.csv") in says
    assert one.sha256 in says
    assert len(one.sha256) == 64
    assert "2026-11-19 08:30 UTC" in says
    (finding,) = (f for f in seen.diagnosis.findings if f.code == "database-result-imported")
    places = {o.number: o.place for o in seen.observations}
    assert {places[number] for number in finding.evidence} == {
        one.place for one in seen.context.scope.database_results
    }


def test_the_person_must_vouch_for_the_origin(tmp_path: Path) -> None:
    path = saved(tmp_path, row(HEX))
    bench = importing(Bench("database-denied", tmp_path), path)

    (asked,) = (q for q in remedy_of(bench.examine()).questions if isinstance(q, Acknowledge))
    assert asked.code == "imported-result"
    assert asked.only_if is None
    for word in (
        "administrator of site P01",
        "result.csv",
        bench.scope.database_results[0].sha256[:16],
    ):
        assert word in str(asked.text)
    assert bench.try_plan() == Unanswered(("imported-result",))
    assert bench.try_plan({"imported-result": "no"}) == Unanswered(("imported-result",))


def test_plan_and_plan_file_keep_origin_and_acknowledgement(tmp_path: Path) -> None:
    bench = importing(Bench("database-denied", tmp_path), saved(tmp_path, row(HEX)))
    plan = bench.plan(VOUCHED)

    assert plan.acknowledged == ("imported-result",)
    assert any("result.csv" in str(warning) for warning in plan.warnings)
    assert read_plan(plan_text(plan), path="x", now=NOON) == plan
    assert plan.scope.database_results == bench.scope.database_results


def test_such_a_plan_is_never_part_of_a_bulk(tmp_path: Path) -> None:
    plan = importing(Bench("database-denied", tmp_path), saved(tmp_path, row(HEX))).plan(VOUCHED)
    with pytest.raises(ValueError, match="acknowledgement"):
        bulk_plan([plan], wave=1)


@pytest.mark.parametrize(
    ("rows", "sites", "code"),
    [
        ((row(HEX, site="P02"),), (site_row(),), "database-no-rows"),
        ((), (site_row(),), "database-no-rows"),
        ((row("REG_MULTI_SZ"),), (site_row(),), "database-value-undecodable"),
        ((row(None),), (site_row(),), "database-value-undecodable"),
        ((row("=cmd|' /C calc'!A0"),), (site_row(),), "database-value-undecodable"),
        ((row(HEX),), (site_row(own="P02"),), "database-not-judge"),
        ((row(HEX),), (site_row(kind=4),), "database-not-judge"),
        ((row(HEX),), (site_row(updateability="READ_ONLY"),), "database-not-judge"),
        ((row(HEX),), (), "database-not-judge"),
    ],
)
def test_what_cannot_judge_or_holds_nothing_gives_no_fix(
    rows: tuple[Row, ...], sites: tuple[Row, ...], code: str, tmp_path: Path
) -> None:
    seen = examined(tmp_path, *rows, sites=sites)
    assert isinstance(seen.diagnosis, Affected)
    assert not has_remedy(seen)
    assert {code, "database-result-imported"} <= codes(seen)


def test_a_secondary_site_stays_undecided(tmp_path: Path) -> None:
    seen = examined(tmp_path, row(HEX), sites=(site_row(kind=1),))
    assert isinstance(seen.diagnosis, Undecided)


@pytest.mark.parametrize(
    ("only", "lacking"),
    [(Query.ISSUING_CERTIFICATES, "second (the site check)"), (Query.SITES, "first")],
)
def test_one_result_without_the_other_gives_no_fix(
    only: Query, lacking: str, tmp_path: Path
) -> None:
    path = saved(tmp_path, row(HEX))
    seen = importing(Bench("database-denied", tmp_path), path, only=only).examine()

    assert not has_remedy(seen)
    assert lacking in sentence(seen, "database-result-missing")


def test_each_result_may_have_a_file_of_its_own(tmp_path: Path) -> None:
    estate = load("healthy")
    assert estate.database
    paths = []
    for query in (Query.SITES, Query.ISSUING_CERTIFICATES):
        paths.append(tmp_path / f"{query}.csv")
        paths[-1].write_bytes(result_csv({query: estate.database.rows[query]}))
    seen = importing(Bench("database-denied", tmp_path), *paths).examine()

    assert has_remedy(seen)
    said = [str(f.says) for f in seen.diagnosis.findings if f.code == "database-result-imported"]
    assert len(said) == 2


def test_where_two_lists_differ_only_the_databases_needs_the_vouching(tmp_path: Path) -> None:
    path = saved(tmp_path, row(HEX))
    bench = importing(Bench("values-differ", tmp_path), path)
    (asked,) = (q for q in remedy_of(bench.examine()).questions if q.code == "imported-result")

    assert isinstance(asked, Acknowledge)
    assert asked.only_if == Condition("source", equals="database")
    assert bench.try_plan({"source": "database"}) == Unanswered(("imported-result",))
    assert bench.plan({"source": "management-point"}).acknowledged == ()


def test_applied_it_is_healthy_and_undone_the_site_equals_what_it_was(tmp_path: Path) -> None:
    bench = importing(Bench("database-denied", tmp_path), saved(tmp_path, row(HEX)))
    inner = bench.parts.site
    done = bench.apply(bench.plan(VOUCHED))

    assert isinstance(inner, ImportedSite)
    assert done.after is not None
    assert isinstance(done.after.diagnosis, Healthy)
    (tmp_path / "result.csv").unlink()  # undo needs no source
    assert bench.undo(done.folder).complete
    assert isinstance(bench.examine().diagnosis, Undecided)


@pytest.mark.parametrize(
    ("case", "answers"),
    [("database-denied", VOUCHED), ("values-differ", {**VOUCHED, "source": "database"})],
)
@pytest.mark.parametrize("code", ["result-changed", "result-gone"])
def test_a_file_that_changed_or_went_since_the_plan_is_refused_in_words(
    case: str, answers: dict[str, str], code: str, tmp_path: Path
) -> None:
    path = saved(tmp_path, row(HEX))
    bench = importing(Bench(case, tmp_path), path)
    plan = bench.plan(answers)
    if code == "result-gone":
        path.unlink()
    else:
        saved(tmp_path, row(HEX), row(HEX, component="D"))
    done = bench.apply(plan)

    (result,) = done.results
    assert isinstance(result, Failed)
    assert result.problem.code == code
    assert str(path) in str(result.problem)
    assert done.folder == ""


def test_a_plan_is_refused_whose_own_hash_was_exchanged(tmp_path: Path) -> None:
    """Whoever seals a plan anew with another file's hash still has steps that this file does not give."""
    bench = importing(Bench("database-denied", tmp_path), saved(tmp_path, row(HEX)))
    plan = bench.plan(VOUCHED)
    other = saved(tmp_path, row(certificate_file("list-b")))
    importing(bench, other)
    forged = replace(plan, scope=bench.scope)
    (result,) = bench.apply(forged).results

    assert getattr(result, "problem", None) is not None
    assert "source" in str(getattr(result, "problem", ""))


def test_the_column_of_the_database_shows_what_the_file_holds_and_says_so(tmp_path: Path) -> None:
    seen = examined(tmp_path, row(HEX), row(certificate_file("list-b"), site="P02"))

    found = wiring.comparison(seen)
    assert found is not None
    column = found.columns[2]
    assert (str(column.role), column.match) == ("Database (file)", Match.REFERENCE)
    assert column.server.startswith("result.csv (SHA-256 ")
    assert column.evidence in {o.number for o in seen.observations}
    assert column.why_not is None


def test_the_column_of_a_file_without_the_certificates_is_not_read(tmp_path: Path) -> None:
    bench = Bench("database-denied", tmp_path)
    seen = importing(bench, saved(tmp_path, row(HEX)), only=Query.SITES).examine()

    found = wiring.comparison(seen)
    assert found is not None
    column = found.columns[2]
    assert (str(column.role), str(column.why_not)) == ("Database (file)", "not asked")
