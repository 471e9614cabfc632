"""What goes wrong, what is said from the commit on, and how one leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.diagnosis import Affected
from pxewizard.core.problem import problem
from pxewizard.core.reading import Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.flow import (
    Busy,
    Flow,
    LookUp,
    TakenUp,
    around,
    done,
    meanwhile,
    moves,
)
from pxewizard.engine.frame import Back, FooterSign, Step
from pxewizard.journal import load
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


# What goes wrong


def test_a_reading_that_failed_leads_back_to_the_servers_and_leaves_no_verdict(
    review: Walk,
) -> None:
    busy = replace(review.flow, step=Step.EXAMINE, busy=Busy.EXAMINING)
    flow = meanwhile.failed(busy, DOWN)
    assert (flow.step, flow.busy, flow.current, flow.plan) == (Step.SERVERS, None, None, None)
    frame = around.frame(flow)
    assert frame.footer.sign is FooterSign.WARNING
    assert str(frame.footer.says) == "dp01 does not answer. Nothing has been written."


def test_a_commit_that_failed_before_it_wrote_shows_the_review_again(review: Walk) -> None:
    flow = meanwhile.failed(done.committed(review.flow, review.clock.now()), DOWN)
    assert flow.step is Step.REVIEW
    assert flow.plan is not None
    assert "Nothing has been written." in str(around.frame(flow).footer.says)


def test_after_a_fault_of_its_own_while_writing_the_program_does_not_say_that_nothing_was_written(
    review: Walk,
) -> None:
    broken = problem("internal", detail="KeyError: 'x'")
    flow = meanwhile.failed(done.committed(review.flow, review.clock.now()), broken)
    frame = around.frame(flow)
    assert flow.step is Step.RESULT
    assert str(frame.sentence) == "It is not certain what was written"
    assert "Nothing has been written" not in str(frame.footer.says)


def test_a_stopped_reading_leads_back_with_everything_entered(review: Walk) -> None:
    busy = replace(review.flow, step=Step.EXAMINE, busy=Busy.EXAMINING)
    flow = meanwhile.stopped(busy)
    assert (flow.step, flow.busy, flow.entered) == (Step.SERVERS, None, review.flow.entered)
    assert flow.current is None


def test_a_look_up_that_failed_says_so_and_shuts_nothing(first: Flow) -> None:
    flow = meanwhile.aside(moves.looking_up(typed(first, dp="dp01"), "dp01"), DOWN)
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
    stopping = meanwhile.cancelling(meanwhile.busy_with(walk.flow, Busy.APPLYING))
    assert str(around.frame(stopping).footer.says) == "Stopping after the current step."


def test_a_plan_that_does_not_fit_any_more_writes_nothing_and_offers_to_examine_again(
    review: Walk, tmp_path: Path
) -> None:
    other = Walk(review.case, tmp_path, review.clock, review.flow)
    other.apply()  # another window was quicker
    review.apply()
    frame = review.frame
    assert str(frame.sentence) == "Already correct: nothing was written"
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
        meanwhile.busy_with(replace(review.flow, outcome=None), Busy.UNDOING),
        TakenUp(old),
    )
    assert flow.undone is None
    assert flow.taken_up is not None
    assert done.put_down(flow).taken_up is None


def test_leaving_practice_leaves_its_servers(tmp_path: Path) -> None:
    flow = moves.leave_practice(Walk.through("healthy", tmp_path).flow)
    assert (flow.entered.practice, flow.scope()) == (None, None)


def test_a_risk_taken_on_does_not_outlive_a_change_of_what_would_be_written(tmp_path: Path) -> None:
    walk = Walk.through("opaque", tmp_path)
    walk.to_review()
    walk.answer(value_format_unknown="yes")
    assert walk.flow.current is not None
    same = moves.examined(walk.flow, walk.flow.examinations)
    assert same.plan is not None

    diagnosis = walk.flow.current.diagnosis
    assert isinstance(diagnosis, Affected)
    (remedy,) = diagnosis.remedies
    first = remedy.steps[0]
    assert isinstance(first.step, SetRegistryValue)
    other_value = replace(first.step, after=Present(("another",), Kind.REG_MULTI_SZ))
    changed = replace(remedy, steps=(replace(first, step=other_value), *remedy.steps[1:]))
    seen = replace(walk.flow.current, diagnosis=replace(diagnosis, remedies=(changed,)))
    other = moves.examined(walk.flow, (seen,))
    assert other.open_questions == ("value-format-unknown",)


def test_after_an_undo_the_verb_examines_again_even_where_other_servers_are_offered(
    review: Walk,
) -> None:
    review.apply()
    review.flow = replace(review.flow, offers_others=True)
    assert not around.begins_again(review.flow)
    review.undo()
    assert around.begins_again(review.flow)
    verb = review.frame.verb
    assert verb is not None
    assert str(verb.says) == "&Examine again"
