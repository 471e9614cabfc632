"""Every article against every practice case: the promises that no article may break."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.diagnosis import Affected, Healthy, Undecided, verdict
from pxewizard.core.outcome import Applied, Failed, Refused
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Kind, Present, Unreadable
from pxewizard.core.remedy import RestartService
from pxewizard.practice.casefile import case_names
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.support import Bench, codes

MISSING_LIST = "4469580"
CACHE = "2019640"

# case: the verdict of KB 4469580, and the finding codes that must be among its findings
LIST_VERDICTS: dict[str, tuple[str, set[str]]] = {
    "healthy": ("healthy", {"values-agree", "same-site"}),
    "dp-missing": ("affected", {"dp-value-missing", "same-site", "log-80092002"}),
    "both-missing": ("affected", {"dp-value-missing", "mp-value-missing", "database-value"}),
    "mp-missing": ("affected", {"mp-value-missing", "already-correct", "database-value"}),
    "values-differ": ("affected", {"values-differ", "database-value"}),
    "dp-corrupt": ("affected", {"dp-value-undecodable"}),
    "wrong-type": ("affected", {"dp-value-undecodable"}),
    "opaque": ("affected", {"dp-value-missing", "value-format-unknown"}),
    "both-stale": ("healthy", {"both-stale"}),
    "colocated": ("affected", {"dp-value-missing", "mp-value-missing", "database-value"}),
    "secondary-site": ("undecided", {"mp-value-missing", "secondary-site"}),
    "several-rows": ("affected", {"mp-value-missing", "database-several-rows"}),
    "no-rows": ("affected", {"dp-value-missing", "mp-value-missing", "database-no-rows"}),
    "database-denied": ("undecided", {"mp-value-missing", "database-denied"}),
    "other-site": ("affected", {"dp-value-missing", "other-site"}),
    "access-denied": ("undecided", {"access-denied"}),
    "dp-down": ("undecided", {"unreachable"}),
    "cache-expire": ("not-applicable", set()),
    "cache-expire-2012": ("healthy", {"values-agree"}),
    "look-alike": ("healthy", {"values-agree", "dp-certificate-expired"}),
    "many": ("affected", {"dp-value-missing", "certmgr-80070005"}),
}
CACHE_VERDICTS: dict[str, tuple[str, set[str]]] = {
    case: ("not-applicable", set()) for case in LIST_VERDICTS
} | {
    "access-denied": ("undecided", {"access-denied"}),
    "dp-down": ("undecided", {"unreachable"}),
    "cache-expire": ("affected", {"second-deployment-too-soon"}),
}
EXPECTED = [(MISSING_LIST, *row) for row in LIST_VERDICTS.items()] + [
    (CACHE, *row) for row in CACHE_VERDICTS.items()
]

# what a person must answer before there is a plan; the restart is offered, so it is taken here
ANSWERS: dict[str, dict[str, str]] = {
    "values-differ": {"source": "database"},
    "several-rows": {"source": "database-1"},
    "opaque": {"value-format-unknown": "yes"},
}
CURABLE = [
    (MISSING_LIST, case)
    for case in (
        "dp-missing",
        "both-missing",
        "mp-missing",
        "values-differ",
        "dp-corrupt",
        "wrong-type",
        "opaque",
        "colocated",
        "several-rows",
        "many",
    )
] + [(CACHE, "cache-expire")]
PAIRS = [(article, case) for article, case, _ in EXPECTED]


def answers_for(case: str) -> dict[str, str]:
    return {**ANSWERS.get(case, {}), "restart-pxe-service": "yes"}


def test_every_practice_case_and_every_article_has_an_expected_verdict() -> None:
    assert set(LIST_VERDICTS) == set(CACHE_VERDICTS) == set(case_names())
    assert {MISSING_LIST, CACHE} == {one.article.number for one in wiring.scenarios()}


@pytest.mark.parametrize(("article", "case", "expected"), EXPECTED)
def test_the_verdict_and_its_findings_are_the_expected_ones(
    article: str, case: str, expected: tuple[str, set[str]], tmp_path: Path
) -> None:
    bench = Bench(case, tmp_path, article=article)
    seen = bench.examine()
    assert verdict(seen.diagnosis) == expected[0]
    assert expected[1] <= codes(seen)
    assert bench.site.sent == ()


@pytest.mark.parametrize(("article", "case"), PAIRS)
def test_every_finding_points_at_observations_that_were_made(
    article: str, case: str, tmp_path: Path
) -> None:
    seen = Bench(case, tmp_path, article=article).examine()
    numbers = [o.number for o in seen.observations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(set(f.evidence) <= set(numbers) for f in seen.diagnosis.findings)


def test_exactly_the_curable_cases_offer_a_remedy(tmp_path: Path) -> None:
    offered = [
        pair
        for pair in PAIRS
        if isinstance(
            found := Bench(pair[1], tmp_path, article=pair[0]).examine().diagnosis, Affected
        )
        and found.remedies
    ]
    assert sorted(offered) == sorted(CURABLE)


@pytest.mark.parametrize(("article", "case"), CURABLE)
def test_applied_it_is_healthy_and_undone_the_site_equals_what_it_was(
    article: str, case: str, tmp_path: Path
) -> None:
    bench = Bench(case, tmp_path, article=article)
    before = bench.estate
    done = bench.apply(bench.plan(answers_for(case)))
    assert all(isinstance(one, Applied) for one in done.results), done.results
    assert done.after is not None
    assert isinstance(done.after.diagnosis, Healthy), done.after.diagnosis
    assert bench.estate != before
    assert bench.undo(done.folder).complete
    assert bench.estate == before


@pytest.mark.parametrize(("article", "case"), CURABLE)
def test_a_second_undo_finds_nothing_left_to_do(article: str, case: str, tmp_path: Path) -> None:
    bench = Bench(case, tmp_path, article=article)
    done = bench.apply(bench.plan(answers_for(case)))
    bench.undo(done.folder)
    sent = bench.site.sent
    assert bench.undo(done.folder).complete
    assert bench.site.sent == sent


@pytest.mark.parametrize(("article", "case"), PAIRS)
def test_each_place_made_unreadable_in_turn_makes_the_verdict_undecided_or_leaves_it(
    article: str, case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = Bench(case, tmp_path, article=article).examine()
    silent = {o.place for o in seen.observations if isinstance(o.reading, Unreadable)}
    counted = Counter("needed" if o.needed else "additional" for o in seen.observations)
    with capsys.disabled():
        sys.stdout.write(f"\n  KB {article} on {case}: reads {dict(counted)}")
    assert counted["needed"] > 0
    for o in seen.observations:
        if o.place in silent:
            continue
        fault = Fault(FaultKind.TIME_OUT, o.place, Operation.READ)
        again = Bench(case, tmp_path, article=article, faults=[fault]).examine()
        (blinded,) = (one for one in again.observations if one.place == o.place)
        assert isinstance(blinded.reading, Unreadable)
        if o.needed:
            assert isinstance(again.diagnosis, Undecided), (o.place, again.diagnosis)
            assert blinded.number in again.diagnosis.missing
        else:
            assert verdict(again.diagnosis) == verdict(seen.diagnosis), o.place


@pytest.mark.parametrize(("article", "case"), CURABLE)
def test_a_value_that_changed_since_the_plan_is_refused_and_left_alone(
    article: str, case: str, tmp_path: Path
) -> None:
    plan = Bench(case, tmp_path, article=article).plan(answers_for(case))
    for step in plan.registry_steps:
        somebody_elses = Present(("somebody else's",), Kind.REG_MULTI_SZ)
        changed = Fault(
            FaultKind.VALUE_CHANGED, step.place, Operation.READ, times=1, value=somebody_elses
        )
        bench = Bench(case, tmp_path, article=article, faults=[changed])
        done = bench.apply(plan)
        (result,) = done.results
        assert isinstance(result, Refused)
        assert result.found == somebody_elses
        assert bench.site.sent == ()
        assert done.folder == ""


@pytest.mark.parametrize(("article", "case"), CURABLE)
def test_a_failure_half_way_stops_and_undo_restores_exactly(
    article: str, case: str, tmp_path: Path
) -> None:
    plan = Bench(case, tmp_path, article=article).plan(answers_for(case))
    for number, step in enumerate(plan.steps):
        kind = FaultKind.ACCESS_DENIED
        fault = Fault(kind, step.place, Operation.WRITE, times=1)
        bench = Bench(case, tmp_path, article=article, faults=[fault])
        before = bench.estate
        done = bench.apply(plan)
        assert len(done.results) == number + 1
        assert all(isinstance(one, Applied) for one in done.results[:-1])
        assert isinstance(done.results[-1], Failed)
        assert bench.undo(done.folder).complete
        assert bench.estate == before


@pytest.mark.parametrize(("article", "case"), CURABLE)
def test_the_practice_case_needs_its_answers_where_a_risk_is_taken(
    article: str, case: str, tmp_path: Path
) -> None:
    bench = Bench(case, tmp_path, article=article)
    made = bench.try_plan()
    wanted = set(ANSWERS.get(case, {}))
    assert set(getattr(made, "codes", ())) == wanted


def test_every_written_value_is_one_that_the_articles_name() -> None:
    allowed = {
        r"SOFTWARE\Microsoft\SMS\Security : IssuingCertificateList",
        r"SOFTWARE\Microsoft\SMS\PXE : CacheExpire",
        r"SOFTWARE\WOW6432Node\Microsoft\SMS\PXE : CacheExpire",
    }
    for article, case in CURABLE:
        for step in Bench(case, Path(), article=article).plan(answers_for(case)).steps:
            assert isinstance(step.place, RegistryValue) or isinstance(step, RestartService)
            if isinstance(step.place, RegistryValue):
                assert f"{step.place.key} : {step.place.name}" in allowed
