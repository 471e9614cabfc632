"""The question of page 3 about the site database: a hint is confirmed there, or stays one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pxewizard.core.address import parse_database
from pxewizard.core.examination import ImportedResult, Scope
from pxewizard.core.place import Query
from pxewizard.core.problem import problem
from pxewizard.core.queries import SQL
from pxewizard.engine.flow import Field, Flow, LookUp, moves, review
from pxewizard.engine.flow.database import confirm, question, take_results, waived, way_on
from pxewizard.engine.flow.headlines import of_diagnosis
from pxewizard.engine.formats.resultcsv import COLUMNS
from tests.engine.flow.walk import Walk, typed

ADDRESS = "sql01.contoso.test/CM_P01"


@pytest.fixture
def hinted(tmp_path: Path) -> Walk:
    """Return a walk on which the first glance led to no database but the management point's."""
    walk = Walk.through("both-missing", tmp_path)
    walk.flow = filled(typed(walk.flow, database=""))
    return walk


def filled(flow: Flow) -> Flow:
    scope = replace(scope_of(flow), database=parse_database(ADDRESS), database_hint=True)
    return moves.looked_up(flow, LookUp(scope.dp.name), scope)


def scope_of(flow: Flow) -> Scope:
    scope = flow.scope()
    assert scope is not None
    return scope


def test_a_hint_that_fills_the_field_is_asked_about_and_judges_once_it_is_confirmed(
    hinted: Walk,
) -> None:
    assert scope_of(hinted.flow).database_hint
    hinted.examine()
    asked = question(hinted.flow)
    assert asked is not None
    assert asked.finding.code == "database-hint-no-judge"
    assert "may use a replica" in str(asked.why)
    assert hinted.flow.remedy is None
    assert scope_of(hinted.flow).database_hint  # it has filled the field anew

    hinted.flow = confirm(hinted.flow, trust=False)
    assert not scope_of(hinted.flow).database_hint
    hinted.examine()
    assert question(hinted.flow) is None
    assert hinted.flow.remedy is not None
    assert not scope_of(
        filled(hinted.flow)
    ).database_hint  # a later glance does not make it one again


def test_what_is_typed_into_the_field_is_no_hint(hinted: Walk) -> None:
    assert not scope_of(typed(hinted.flow, database="sql02/CM_P01")).database_hint
    assert not scope_of(typed(hinted.flow, database="")).database_hint
    emptied = typed(hinted.flow, dp="dp02.contoso.test")
    assert emptied.entered.text(Field.DATABASE) == ""
    assert not scope_of(emptied).database_hint
    assert scope_of(typed(hinted.flow, mp="mp02.contoso.test")).database_hint


def test_to_waive_the_check_of_a_certificate_is_to_name_the_database(hinted: Walk) -> None:
    entered = confirm(hinted.flow, trust=True).entered
    assert entered.database_trusted == parse_database(ADDRESS)
    assert not entered.database_hint
    assert confirm(hinted.flow, trust=False).entered.database_trusted is None


def test_a_plan_file_makes_no_judge_of_a_hint(tmp_path: Path) -> None:
    walk = Walk.through("both-missing", tmp_path)
    walk.to_review()
    plan = walk.flow.plan
    assert plan is not None
    hint = replace(plan.scope, database=parse_database(ADDRESS), database_hint=True)
    opened = moves.open_plan(walk.flow, replace(plan, scope=hint))
    assert scope_of(opened).database_hint
    assert scope_of(typed(opened, mp="mp02.contoso.test")).database_hint
    assert not scope_of(confirm(opened, trust=False)).database_hint
    named = replace(plan, scope=replace(hint, database_hint=False))
    assert not scope_of(moves.open_plan(walk.flow, named)).database_hint


@pytest.mark.parametrize("given", COLUMNS)
def test_of_two_results_the_missing_one_is_asked_for_and_its_statement_shown(
    given: Query, tmp_path: Path
) -> None:
    walk = Walk.through("database-denied", tmp_path)
    walk.examine()
    saved = ImportedResult(given, "half.csv", "0" * 64, datetime(2026, 11, 20, 14, 6, tzinfo=UTC))
    walk.flow = take_results(walk.flow, (saved,))
    walk.examine()
    asked = question(walk.flow)
    assert asked is not None
    assert str(asked.heading) == "One of the two results is missing"
    assert [asked.query] == [SQL[one] for one in COLUMNS if one is not given]
    assert "Below are the ways to its answer" in str(of_diagnosis(walk.flow).lead)


def test_what_to_do_about_a_silent_database_is_said_before_its_question_is_shown() -> None:
    address = "sql01.contoso.test/CM_P01"
    refused = problem("database-sign-in-refused", address=address, account="technician")
    assert str(way_on(refused)).startswith(f"{refused.advice} Compare shows the ways on")
    denied = problem("database-denied", address=address)
    assert str(way_on(denied)).startswith("Compare shows the ways on")


def test_a_waived_check_is_said_beside_what_was_read_so(hinted: Walk) -> None:
    hinted.examine()
    hinted.flow = confirm(hinted.flow, trust=True)
    assert waived(hinted.flow) is None  # not asked yet
    seen = hinted.flow.current
    assert seen is not None
    context = replace(seen.context, tls_exceptions=(f"{ADDRESS}: not checked",))
    asked = replace(hinted.flow, examinations=(replace(seen, context=context),))
    assert str(waived(asked)).startswith(f"The certificate of {ADDRESS} was not checked")
    assert waived(confirm(asked, trust=False)) is None


@pytest.mark.parametrize(("case", "says"), [("both-missing", True), ("dp-missing", False)])
def test_a_waived_check_is_said_where_a_value_comes_from_the_database_and_is_agreed_to(
    case: str,
    says: bool,  # noqa: FBT001 - the expected answer
    tmp_path: Path,
) -> None:
    walk = Walk.through(case, tmp_path)
    walk.to_review()
    assert review.warnings(walk.flow) == ()
    entered = replace(walk.flow.entered, database_trusted=parse_database(ADDRESS))
    seen = walk.flow.current
    assert seen is not None
    context = replace(seen.context, tls_exceptions=(f"{ADDRESS}: not checked",))
    flow = replace(walk.flow, entered=entered, examinations=(replace(seen, context=context),))
    told = [one for one in map(str, review.warnings(flow)) if "was not checked" in one]
    assert bool(told) == says
