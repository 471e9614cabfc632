"""Each move of the wizard: what it keeps, what it drops, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.address import DatabaseAddress, ServerAddress
from pxewizard.core.examination import Scope
from pxewizard.core.problem import problem
from pxewizard.engine.flow import (
    Busy,
    Field,
    Flow,
    Interrupted,
    LookUp,
    around,
    meanwhile,
    moves,
)
from pxewizard.engine.formats.record import Change
from pxewizard.engine.frame import Back, FooterSign, RailState, Step
from tests.engine.flow.walk import Walk, typed

DOWN = problem("unreachable", server="dp01")


@pytest.fixture
def first() -> Flow:
    return moves.begin(wiring.known_articles())


@pytest.fixture
def review(tmp_path: Path) -> Walk:
    walk = Walk.through("dp-missing", tmp_path)
    walk.to_review()
    return walk


# The first page


def test_the_first_page_asks_for_a_server_and_says_why_the_verb_is_disabled(first: Flow) -> None:
    frame = around.frame(first)
    assert str(frame.sentence) == "Which distribution point does not boot?"
    assert frame.verb is not None
    assert not frame.verb.enabled
    assert str(frame.footer.says) == "Name the server first."
    assert frame.back is Back.DISABLED
    assert (str(frame.article), str(frame.short_name)) == ("PXE Wizard", "KB 4469580, KB 2019640")


def test_the_article_that_is_chosen_gives_its_own_words(first: Flow) -> None:
    frame = around.frame(moves.choose_article(first, "2019640"))
    assert str(frame.article) == "KB 2019640"
    assert "PXE service point" in str(frame.sentence)
    assert "PXE service point" in {str(word) for word, _ in frame.guide.terms}


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        ({"dp": "dp01"}, "&Examine 1 server"),
        ({"dp": "dp01", "mp": "mp01"}, "&Examine 2 servers"),
        ({"dp": "one", "mp": "one"}, "&Examine 1 server"),
        (
            {"dp": "dp01", "mp": "mp01", "site_server": "ps01", "database": "sql01"},
            "&Examine 3 servers",
        ),
    ],
)
def test_the_verb_counts_the_servers(first: Flow, texts: dict[str, str], count: str) -> None:
    frame = around.frame(typed(first, **texts))
    assert frame.verb is not None
    assert (str(frame.verb.says), frame.verb.enabled) == (count, True)
    assert str(frame.footer.says) == "Examining only reads. Nothing is written before step 5."


@pytest.mark.parametrize(
    "text",
    [
        "dp 01",
        "dp01\nmp01",
        "a" * 10_000,
        "\u202edp01",
        "http://user:secret@dp01",
        "=",
        "dp01;x",
        "dp01/x",
    ],
    ids=["blank", "lines", "long", "rtl", "password", "equals", "semicolon", "path"],
)
def test_wrong_input_is_named_at_its_field_and_shuts_the_verb(first: Flow, text: str) -> None:
    flow = typed(first, dp=text, mp="mp01")
    assert set(flow.field_problems()) == {Field.DP}
    assert flow.scope() is None
    frame = around.frame(flow)
    assert frame.verb is not None
    assert not frame.verb.enabled
    assert frame.footer.sign is FooterSign.INFO
    assert "is not a server name" in str(frame.footer.says)
    assert len(str(frame.footer.says)) < 200
    assert "secret" not in str(frame.footer.says)
    assert flow.entered.text(Field.DP) == text


@pytest.mark.parametrize("blank", ["", "   ", "\t"])
def test_an_empty_field_is_not_wrong(first: Flow, blank: str) -> None:
    flow = typed(first, dp="dp01", mp=blank, database=blank)
    assert flow.field_problems() == {}
    assert flow.scope() == Scope(ServerAddress("dp01"))


def test_a_wrong_database_is_named_at_its_field(first: Flow) -> None:
    assert set(typed(first, dp="dp01", database="sql01;x=y").field_problems()) == {Field.DATABASE}


def test_what_was_looked_up_fills_only_the_fields_that_nobody_typed_into(first: Flow) -> None:
    flow = moves.looking_up(typed(first, dp="dp01", mp="mine"), "dp01")
    assert flow.look_up == LookUp("dp01", asking=True)
    database = DatabaseAddress("sql01", name="CM_P01")
    scope = Scope(ServerAddress("dp01"), ServerAddress("mp01"), ServerAddress("ps01"), database)
    flow = moves.looked_up(flow, LookUp("dp01", seconds=0.4, site_code="P01"), scope)

    assert flow.entered.text(Field.MP) == "mine"
    assert flow.entered.text(Field.SITE_SERVER) == "ps01"
    assert flow.entered.text(Field.DATABASE) == "sql01/CM_P01"
    assert flow.entered.filled == {Field.SITE_SERVER, Field.DATABASE}
    assert (flow.scope() or scope).database == database


def test_another_distribution_point_takes_what_was_found_with_it(first: Flow) -> None:
    flow = typed(first, dp="dp01", mp="mine")
    scope = Scope(ServerAddress("dp01"), site_server=ServerAddress("ps01"))
    flow = moves.looked_up(flow, LookUp("dp01"), scope)
    flow = typed(flow, dp="dp02")
    assert flow.entered.text(Field.SITE_SERVER) == ""
    assert flow.entered.text(Field.MP) == "mine"
    assert flow.look_up is None


def test_an_address_that_was_found_is_shown_as_it_would_be_typed(first: Flow) -> None:
    pinned = ServerAddress("mp01", "https://127.0.0.1:5986", pinned=True)
    url = ServerAddress("ps01", "http://ps01:5985")
    flow = moves.looked_up(
        typed(first, dp="dp01"), LookUp("dp01"), Scope(ServerAddress("dp01"), pinned, url)
    )
    scope = flow.scope()
    assert scope is not None
    assert (scope.mp, scope.site_server) == (pinned, url)


def test_accounts_hold_names_and_no_passwords(first: Flow) -> None:
    flow = moves.choose_account(first, own=False, users=(("dp", r"CONTOSO\m.keller"),))
    assert flow.entered.users == (("dp", r"CONTOSO\m.keller"),)
    assert not any("password" in name for name in vars(flow.entered))
    assert moves.choose_account(flow, own=True).entered.users == ()


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "One change was interrupted. Check it first"),
        (2, "2 changes were interrupted. Check them first"),
    ],
)
def test_an_interrupted_change_is_the_first_thing_said_and_blocks_nothing(
    first: Flow, count: int, sentence: str
) -> None:
    flow = moves.found_at_start(first, (Interrupted(Change("folder")),) * count, ())
    frame = around.frame(typed(flow, dp="dp01"))
    assert str(frame.sentence) == sentence
    assert frame.verb is not None
    assert frame.verb.enabled


# To and fro


def test_back_and_forward_keep_everything_that_was_entered(review: Walk) -> None:
    review.answer(restart_pxe_service="yes")
    before = review.flow
    flow = moves.back(moves.back(moves.back(before)))
    assert flow.step is Step.SERVERS
    for step in (Step.EXAMINE, Step.COMPARE, Step.REVIEW):
        flow = moves.forward(flow, step)
    assert flow == before


def test_the_rail_leads_back_to_steps_passed_and_never_ahead(review: Walk) -> None:
    opened = {row.step for row in review.frame.rail if row.open}
    assert opened == {Step.SERVERS, Step.EXAMINE, Step.COMPARE}
    assert moves.open_step(review.flow, Step.EXAMINE).step is Step.EXAMINE
    assert moves.open_step(review.flow, Step.RESULT) is review.flow


def test_there_is_no_way_back_after_the_commit(review: Walk) -> None:
    review.apply()
    assert moves.back(review.flow) is review.flow
    for step in Step:
        assert moves.open_step(review.flow, step) is review.flow
    assert not any(row.open for row in review.frame.rail)


def test_step_7_is_reached_from_the_result_and_leads_back_to_it_where_it_is_offered(
    review: Walk,
) -> None:
    review.apply()
    flow = replace(review.flow, offers_others=True)
    verb = around.frame(flow).verb
    assert verb is not None
    assert str(verb.says) == "&Other distribution points"
    others = moves.open_step(flow, Step.OTHERS)
    assert (others.step, around.frame(others).back) == (Step.OTHERS, Back.SHOWN)
    assert moves.back(others).step is Step.RESULT


def test_nothing_moves_while_something_runs(review: Walk) -> None:
    busy = meanwhile.busy_with(review.flow, Busy.CHECKING)
    assert moves.back(busy) is busy
    assert moves.open_step(busy, Step.SERVERS) is busy
    verb = around.frame(busy).verb
    assert verb is not None
    assert not verb.enabled


def test_the_rail_tells_what_was_given_and_found(review: Walk) -> None:
    review.apply()
    answers = {row.step: str(row.answer) for row in review.frame.rail if row.answer}
    assert answers == {
        Step.SERVERS: "dp01 · mp01 · sql01",
        Step.EXAMINE: "21 readings",
        Step.COMPARE: "Affected",
        Step.REVIEW: "Approved by tester",
        Step.APPLY: "1 of 1 step done",
        Step.OTHERS: "Skipped",
    }
    states = [row.state for row in review.frame.rail]
    assert states == [RailState.DONE] * 5 + [RailState.NOW, RailState.SKIPPED]


# Answers


def test_an_answer_that_makes_no_sense_is_named_beside_its_question(tmp_path: Path) -> None:
    walk = Walk.through("cache-expire", tmp_path)
    walk.to_review()
    walk.answer(cache_expire="0")
    assert [code for code, _ in walk.flow.answer_problems] == ["cache-expire"]
    assert walk.flow.plan is None
    assert "Give a number from 1 to 86400." in str(walk.frame.footer.says)
    assert walk.frame.verb is not None
    assert not walk.frame.verb.enabled

    walk.answer(cache_expire="90")
    assert walk.flow.answer_problems == ()
    assert walk.flow.plan is not None


def test_a_risk_that_is_not_taken_on_keeps_the_verb_shut(tmp_path: Path) -> None:
    walk = Walk.through("opaque", tmp_path)
    walk.to_review()
    assert walk.flow.open_questions == ("value-format-unknown",)
    assert "One question is open." in str(walk.frame.footer.says)
    walk.answer(value_format_unknown="yes")
    assert around.why_not(walk.flow) is None
    walk.flow = moves.answer(walk.flow, "value-format-unknown", None)
    assert walk.flow.open_questions == ("value-format-unknown",)


def test_answers_live_through_another_examination_only_where_the_same_is_asked(
    tmp_path: Path,
) -> None:
    walk = Walk.through("several-rows", tmp_path)
    walk.to_review()
    walk.answer(source="database-1", restart_pxe_service="yes")
    walk.flow = moves.open_step(walk.flow, Step.SERVERS)
    walk.examine()
    assert dict(walk.flow.answers.given) == {"source": "database-1", "restart-pxe-service": "yes"}
    assert walk.flow.plan is not None

    assert walk.flow.current is not None
    other = Walk.through("values-differ", tmp_path / "other")
    other.examine()
    flow = moves.examined(walk.flow, other.flow.examinations)
    assert flow.answers.get("source") is None


def test_what_the_person_states_counts_from_the_next_examination_on(tmp_path: Path) -> None:
    walk = Walk.through("cache-expire", tmp_path)
    walk.examine()
    assert {question.code for question in walk.flow.asks} == {"second-deployment", "service-pack-2"}
    walk.flow = moves.state(walk.flow, "second-deployment", "yes")
    scope = walk.flow.scope()
    assert scope is not None
    assert scope.answers.get("second-deployment") == "yes"
