"""Page 7 without pixels: what is said of the others, and how long it will take."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.engine.flow import Busy, Flow, Sweep, moves, sweeping
from pxewizard.engine.frame import Step
from pxewizard.engine.sweep_names import Target, Targets
from pxewizard.engine.sweep_rows import SweepRow, SweepState

AT = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)


def targets(count: int) -> tuple[Target, ...]:
    return tuple(Target(ServerAddress(f"dp{number:03}")) for number in range(count))


def on_page_7(*states: SweepState) -> Flow:
    parts = wiring.practice("healthy")
    (article,) = wiring.scenarios("4469580")
    assert parts.scope
    seen = parts.examiner.examine(article, parts.scope)
    flow = moves.begin(wiring.known_articles(), offers_others=True)
    flow = moves.examined(replace(flow, step=Step.COMPARE), (seen,))
    flow = sweeping.listed(sweeping.opened(flow), Targets(targets(len(states))))
    rows = (SweepRow(one, state) for one, state in zip(targets(9), states, strict=False))
    return sweeping.arrived(flow, rows, AT)


@pytest.mark.parametrize(
    ("states", "says", "severity"),
    [
        ((), "No other distribution point is known", ""),
        (("missing", "correct"), "One other distribution point lacks the value", "err"),
        (("differs", "affected"), "2 other distribution points are affected", "err"),
        (("correct", "waiting"), "One other distribution point has not been read yet", ""),
        (
            ("correct", "not-read"),
            "No other fault was found, but not every server could be",
            "warn",
        ),
        (
            ("correct", "undecided"),
            "No other fault was found, but not every server could be",
            "warn",
        ),
        (("correct", "correct"), "Every other distribution point is correct", "ok"),
    ],
)
def test_the_main_sentence_never_calls_unread_servers_well(
    states: tuple[str, ...], says: str, severity: str
) -> None:
    sentence, told = sweeping.sentence(on_page_7(*map(SweepState, states)))
    assert str(sentence).startswith(says)
    assert told == severity


def test_the_time_that_is_left_comes_from_what_was_read_in_this_run() -> None:
    flow = on_page_7(*[SweepState.CORRECT] * 2, *[SweepState.WAITING] * 6)
    flow = sweeping.reading(flow, {SweepState.WAITING}, AT)
    assert str(sweeping.progress(flow, 8)) == "2 of 8 servers read · 8 at a time"
    done = (SweepRow(one, SweepState.CORRECT) for one in targets(8)[2:4])
    flow = sweeping.arrived(flow, done, AT + timedelta(seconds=10))
    assert str(sweeping.progress(flow, 8)).endswith("8 at a time · about 20 s left")
    flow = sweeping.ended(flow)
    assert str(sweeping.progress(flow, 8)) == "4 of 8 servers read"


def test_what_was_begun_and_not_ended_waits_again() -> None:
    flow = on_page_7(SweepState.WORKING, SweepState.CORRECT)
    flow = sweeping.ended(replace(flow, busy=Busy.SWEEPING))
    assert flow.sweep
    assert [one.state for one in flow.sweep.rows] == [SweepState.WAITING, SweepState.CORRECT]
    assert flow.busy is None


def test_another_management_point_makes_what_was_read_worthless() -> None:
    flow = on_page_7(SweepState.CORRECT)
    assert sweeping.opened(flow).sweep == flow.sweep
    assert flow.sweep
    other = replace(flow.sweep.basis, mp=ServerAddress("mp02.contoso.test"))
    known: Sweep = replace(flow.sweep, basis=other)
    opened = sweeping.opened(replace(flow, sweep=known)).sweep
    assert opened
    assert opened.rows == ()
    assert not opened.is_listed
