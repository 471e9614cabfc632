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
    TakenUp,
    around,
    done,
    moves,
)
from pxewizard.engine.formats.record import Change
from pxewizard.engine.frame import Back, FooterSign, RailState, Step
from pxewizard.journal import load
from tests.engine.flow.walk import Walk

DOWN = problem("unreachable", server="dp01")


@pytest.fixture
def first() -> Flow:
    return moves.begin(wiring.known_articles())


@pytest.fixture
def review(tmp_path: Path) -> Walk:
    walk = Walk.through("dp-missing", tmp_path)
    walk.to_review()
    return walk


def typed(flow: Flow, **texts: str) -> Flow:
    for name, text in texts.items():
        flow = moves.type_in(flow, Field(name), text)
    return flow


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


def test_leaving_practice_leaves_its_servers(tmp_path: Path) -> None:
    flow = moves.leave_practice(Walk.through("healthy", tmp_path).flow)
    assert (flow.entered.practice, flow.scope()) == (None, None)


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
    busy = moves.busy_with(review.flow, Busy.CHECKING)
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
        Step.EXAMINE: "18 readings",
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


# What goes wrong


def test_a_reading_that_failed_leads_back_to_the_servers_and_leaves_no_verdict(
    review: Walk,
) -> None:
    busy = replace(review.flow, step=Step.EXAMINE, busy=Busy.EXAMINING)
    flow = moves.failed(busy, DOWN)
    assert (flow.step, flow.busy, flow.current, flow.plan) == (Step.SERVERS, None, None, None)
    frame = around.frame(flow)
    assert frame.footer.sign is FooterSign.WARNING
    assert str(frame.footer.says) == "dp01 does not answer. Nothing has been written."


def test_a_commit_that_failed_before_it_wrote_shows_the_review_again(review: Walk) -> None:
    flow = moves.failed(done.committed(review.flow, review.clock.now()), DOWN)
    assert flow.step is Step.REVIEW
    assert flow.plan is not None
    assert "Nothing has been written." in str(around.frame(flow).footer.says)


def test_after_a_fault_of_its_own_while_writing_the_program_does_not_say_that_nothing_was_written(
    review: Walk,
) -> None:
    broken = problem("internal", detail="KeyError: 'x'")
    flow = moves.failed(done.committed(review.flow, review.clock.now()), broken)
    frame = around.frame(flow)
    assert flow.step is Step.RESULT
    assert str(frame.sentence) == "It is not certain what was written"
    assert "Nothing has been written" not in str(frame.footer.says)


def test_a_stopped_reading_leads_back_with_everything_entered(review: Walk) -> None:
    busy = replace(review.flow, step=Step.EXAMINE, busy=Busy.EXAMINING)
    flow = moves.stopped(busy)
    assert (flow.step, flow.busy, flow.entered) == (Step.SERVERS, None, review.flow.entered)
    assert flow.current is None


def test_a_look_up_that_failed_says_so_and_shuts_nothing(first: Flow) -> None:
    flow = moves.aside(moves.looking_up(typed(first, dp="dp01"), "dp01"), DOWN)
    assert flow.look_up == LookUp("dp01", problem=DOWN)
    verb = around.frame(flow).verb
    assert verb is not None
    assert verb.enabled


# From the commit on


def test_page_5_names_each_thing_that_is_done(tmp_path: Path) -> None:
    walk = Walk.through("both-missing", tmp_path)
    walk.to_review()
    walk.answer(restart_pxe_service="yes")
    sentences: list[str] = []
    plain = walk.phase

    def phase(step: int, phase: object) -> None:
        plain(step, phase)  # type: ignore[arg-type] # as the engine gives it
        sentences.append(str(walk.frame.sentence))
        assert "Nothing has been written" not in str(walk.frame.footer.says)
        assert walk.frame.back is Back.GONE

    walk.phase = phase  # type: ignore[method-assign] # looks over the walker's shoulder
    walk.apply()
    assert list(dict.fromkeys(sentences)) == [
        "Reading once more before anything is written",
        "Backing up what is there now",
        "Writing IssuingCertificateList on dp01.contoso.test",
        "Writing IssuingCertificateList on mp01.contoso.test",
        "Restarting SccmPxe on dp01.contoso.test",
        "Examining again: what the servers say now counts",
    ]
    assert str(walk.frame.footer.says).startswith(
        "2 values written, 1 service restarted, verified by reading back."
    )


def test_cancelling_between_two_steps_says_how_far_it_came(tmp_path: Path) -> None:
    walk = Walk.through("both-missing", tmp_path)
    walk.to_review()
    walk.cancel_after_step = 0
    walk.apply()
    assert str(walk.frame.sentence) == "Stopped as asked: 1 of 2 steps done"
    assert str(walk.frame.footer.says).startswith("1 value written, verified by reading back.")
    stopping = moves.cancelling(moves.busy_with(walk.flow, Busy.APPLYING))
    assert str(around.frame(stopping).footer.says) == "Stopping after the current step."


def test_a_plan_that_does_not_fit_any_more_writes_nothing_and_offers_to_examine_again(
    review: Walk, tmp_path: Path
) -> None:
    other = Walk(review.case, tmp_path, review.clock, review.flow)
    other.apply()  # another window was quicker
    review.apply()
    frame = review.frame
    assert str(frame.sentence) == "Nothing was written: the step was refused"
    assert frame.verb is not None
    assert str(frame.verb.says) == "&Examine again"
    assert str(frame.footer.says).startswith("Nothing has been written.")


def test_each_tick_of_what_is_left_counts_down(review: Walk) -> None:
    review.apply()
    for number in range(5):
        review.flow = moves.tick(review.flow, number, on=True)
    assert str(review.frame.sentence) == "The value is in place; 1 thing is left to do"
    review.flow = moves.tick(review.flow, 5, on=True)
    assert str(review.frame.sentence) == "The value is in place"
    review.flow = moves.tick(review.flow, 5, on=False)
    assert str(review.frame.sentence) == "The value is in place; 1 thing is left to do"


def test_an_old_change_that_is_taken_back_leaves_this_run_alone(review: Walk) -> None:
    review.apply()
    assert review.flow.outcome is not None
    old = load(Path(review.flow.outcome.folder))
    flow = done.taken_back(
        moves.busy_with(replace(review.flow, outcome=None), Busy.UNDOING),
        TakenUp(old),
    )
    assert flow.undone is None
    assert flow.taken_up is not None
    assert done.put_down(flow).taken_up is None
