"""Every article against every practice case once more, with the distribution point alone named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.diagnosis import Affected, Healthy, Undecided, verdict
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.outcome import Applied
from pxewizard.core.plan import Plan
from pxewizard.core.reading import Unreadable
from pxewizard.core.remedy import Answers
from pxewizard.engine.planning import make_plan
from pxewizard.practice.casefile import case_names
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.support import Bench, codes

PAIRS = [(one.article.number, case) for one in wiring.scenarios() for case in case_names()]
ANSWERS = {
    "values-differ": {"source": "database"},
    "several-rows": {"source": "database-1"},
    "opaque": {"value-format-unknown": "yes"},
}
NOTES = {
    "site-server-found",
    "database-found",
    "management-point-found",
    "database-hint",
    "database-name-completed",
    "site-server-silent",
}


def alone(bench: Bench) -> Scope:
    return Scope(bench.scope.dp, practice=bench.scope.practice, state=bench.scope.state)


def examined(article: str, case: str, root: Path, faults: Iterable[Fault] = ()) -> Examination:
    bench = Bench(case, root, article=article, faults=faults)
    return bench.parts.examiner.examine(bench.scenario, alone(bench), find=True)


def remedies(seen: Examination) -> tuple[str, ...]:
    found = seen.diagnosis
    return tuple(one.code for one in found.remedies) if isinstance(found, Affected) else ()


@pytest.mark.parametrize(("article", "case"), PAIRS)
def test_the_verdict_the_findings_and_the_remedy_are_those_of_all_servers_named(
    article: str, case: str, tmp_path: Path
) -> None:
    named = Bench(case, tmp_path, article=article).examine()
    found = examined(article, case, tmp_path)
    assert verdict(found.diagnosis) == verdict(named.diagnosis)
    # a distribution point that gives no answer leads to no site server, hence to no CertMgr.log
    lost = (
        {"certmgr-80070005", "certmgr-smb-worked"}
        if case in {"access-denied", "dp-down"}
        else set()
    )
    assert codes(found) - NOTES == codes(named) - lost
    assert remedies(found) == remedies(named)


@pytest.mark.parametrize(("article", "case"), PAIRS)
def test_nothing_is_read_twice_and_every_finding_points_at_what_was_read(
    article: str, case: str, tmp_path: Path
) -> None:
    seen = examined(article, case, tmp_path)
    numbers = [o.number for o in seen.observations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len({o.place for o in seen.observations}) == len(numbers)
    assert all(set(f.evidence) <= set(numbers) for f in seen.diagnosis.findings)


@pytest.mark.parametrize(("article", "case"), PAIRS)
def test_each_place_made_unreadable_in_turn_makes_the_verdict_undecided_or_leaves_it(
    article: str, case: str, tmp_path: Path
) -> None:
    seen = examined(article, case, tmp_path)
    for o in seen.observations:
        if isinstance(o.reading, Unreadable):
            continue
        fault = Fault(FaultKind.TIME_OUT, o.place, Operation.READ)
        again = examined(article, case, tmp_path, [fault])
        (blinded,) = (one for one in again.observations if one.place == o.place)
        assert isinstance(blinded.reading, Unreadable)
        if blinded.needed:
            assert isinstance(again.diagnosis, Undecided), (o.place, again.diagnosis)
            assert blinded.number in again.diagnosis.missing
        else:
            assert verdict(again.diagnosis) == verdict(seen.diagnosis), o.place


@pytest.mark.parametrize(
    "case", ["dp-missing", "both-missing", "mp-missing", "values-differ", "colocated", "opaque"]
)
def test_the_plan_carries_what_was_found_and_apply_and_undo_look_for_nothing(
    case: str, tmp_path: Path
) -> None:
    bench = Bench(case, tmp_path)
    before = bench.estate
    seen = bench.parts.examiner.examine(bench.scenario, alone(bench), find=True)
    assert isinstance(seen.diagnosis, Affected)
    answers = {**ANSWERS.get(case, {}), "restart-pxe-service": "yes"}
    plan = make_plan(
        seen.diagnosis.remedies[0], Answers.of(answers.items()), seen, bench.clock.now()
    )
    assert isinstance(plan, Plan), plan
    scope = plan.scope
    assert scope.mp
    assert scope.site_server
    assert scope.database
    assert replace(scope, mp=None, site_server=None, database=None) == alone(bench)
    done = bench.apply(plan)
    assert all(isinstance(one, Applied) for one in done.results), done.results
    assert done.after is not None
    assert isinstance(done.after.diagnosis, Healthy)
    assert not codes(done.after) & NOTES
    assert bench.undo(done.folder).complete
    assert bench.estate == before
