"""The wizard behind the window: practice cases through to the outcome and back, with no window at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.core.discovery import Role
from pxewizard.core.ladder import RungState
from pxewizard.engine.flow import Busy, Field
from pxewizard.engine.frame import Back, Step
from pxewizard.gui.driver import Driver
from pxewizard.journal import load
from tests.gui.desk import PATIENCE, Desk, desk
from tests.gui.gates import Gated, changes_in, nowhere, put_in_between

DP, MP = "dp01.contoso.test", "mp01.contoso.test"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        yield one


def test_a_session_is_what_the_window_asks_of_its_driver(at: Desk) -> None:
    driver: Driver = at.session
    assert driver.frame.step is Step.SERVERS
    assert driver.guided


@pytest.mark.parametrize(
    ("case", "answers", "written", "back"),
    [
        ("dp-missing", {}, "1 value written, verified", "1 value taken back"),
        (
            "both-missing",
            {"restart-pxe-service": "yes"},
            "2 values written, 1 service restarted, verified",
            "2 values taken back",
        ),
        (
            "cache-expire",
            {"cache-expire": "300"},
            "1 value written, 1 service restarted, verified",
            "1 value taken back",
        ),
    ],
)
def test_a_case_goes_through_to_its_outcome_and_back(
    at: Desk, case: str, answers: dict[str, str], written: str, back: str
) -> None:
    session = at.session
    at.practise(case)
    at.to_review()
    for code, value in answers.items():
        session.answer(code, value)
    assert at.step() is Step.REVIEW
    assert changes_in(session.root) == []

    at.commit()
    outcome = session.flow.outcome
    assert outcome is not None
    assert session.frame.severity == "ok"
    assert str(session.frame.footer.says).startswith(written)
    change = load(Path(outcome.folder))
    assert not change.is_open
    assert session.flow.progress.lines == change.lines

    session.undo()
    at.idle()
    assert str(session.frame.footer.says).startswith(back)
    assert str(session.frame.sentence) == "Everything stands again as it was before the change"
    at.examine()
    assert session.flow.remedy is not None


def test_page_2_fills_in_row_by_row(at: Desk) -> None:
    at.practise("healthy")
    at.examine()
    arrived = [
        sum(card.answered for card in flow.cards) for flow in at.flows if flow.step is Step.EXAMINE
    ]
    assert arrived[0] == 0
    assert arrived == sorted(arrived)
    assert len(set(arrived)) > 4


def test_as_soon_as_the_distribution_point_is_named_it_is_asked_and_leads_to_the_others(
    at: Desk,
) -> None:
    session = at.session
    at.practise("dp-missing")
    for one in (Field.MP, Field.SITE_SERVER, Field.DATABASE):
        session.enter(one, "")
    session.look_up()
    at.until(lambda flow: bool(flow.entered.filled))

    found = session.flow.look_up
    assert found is not None
    assert (found.site_code, found.pxe, found.responder) == ("P01", True, "WDSServer")
    assert found.seconds is not None
    assert found.discovery is not None
    assert {one.role for one in found.discovery.found} >= {Role.MANAGEMENT_POINT, Role.DATABASE}
    assert session.flow.entered.text(Field.MP) == MP
    assert session.flow.entered.text(Field.DATABASE).endswith("/CM_P01")
    assert at.step() is Step.SERVERS


def test_a_distribution_point_that_does_not_answer_shuts_nothing(at: Desk) -> None:
    at.practise("dp-down")
    at.session.look_up()
    at.until(lambda flow: flow.look_up is not None and not flow.look_up.asking)
    assert at.session.flow.look_up is not None
    assert at.session.flow.look_up.problem is not None
    assert at.session.flow.look_up.problem.code == "unreachable"
    assert at.session.frame.verb is not None
    assert at.session.frame.verb.enabled


def test_a_silent_server_gets_its_ladder_and_the_others_their_rows(at: Desk) -> None:
    session = at.session
    at.practise("dp-down")
    at.examine()
    at.until(lambda flow: any(card.ladder for card in flow.cards))

    cards = {card.name: card for card in session.flow.cards}
    ladder = cards[DP].ladder
    assert ladder is not None
    assert RungState.BROKE in {step.state for step in ladder.rungs}
    assert ladder.mending is not None
    assert cards[MP].silent is None
    session.verb()
    assert at.step() is Step.EXAMINE


def test_the_others_can_be_examined_without_a_silent_management_point(at: Desk) -> None:
    session = at.session
    at.practise("dp-missing")
    session.enter(Field.MP, "mp99.contoso.test")
    at.examine()
    assert list(session.flow.waits_for) == ["mp99.contoso.test"]
    session.leave_out(DP)
    assert at.busy() is None  # it cannot be left out
    session.leave_out("mp99.contoso.test")
    at.idle()
    assert "mp99.contoso.test" not in {card.name for card in session.flow.cards}
    assert not session.flow.waits_for


def test_cancel_while_reading_takes_effect_at_once_and_keeps_what_was_entered(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = at.session
    at.practise("dp-missing")
    gated = Gated(nowhere(), MP)
    put_in_between(monkeypatch, gated)
    entered = session.flow.entered
    session.verb()
    at.bot.waitUntil(gated.reached.is_set, timeout=PATIENCE)
    assert at.busy() is Busy.EXAMINING

    session.cancel()
    assert (at.busy(), at.step()) == (None, Step.SERVERS)
    gated.gate.set()
    at.bot.wait(50)  # what comes late leaves no sign to wait for
    assert session.flow.current is None
    assert session.flow.entered == entered
    gated.server = ""
    at.examine()
    assert session.flow.current is not None


def test_cancel_with_nothing_running_asks_to_be_closed_and_asks_nothing_else(at: Desk) -> None:
    with at.bot.waitSignal(at.session.wants_close, timeout=PATIENCE):
        at.session.cancel()
    assert at.session.may_close()


def test_a_case_that_does_not_exist_is_said_in_words(at: Desk) -> None:
    at.session.practise("no-such-case")
    at.until(lambda flow: flow.problem is not None)
    assert at.session.flow.problem is not None
    assert at.session.flow.problem.code == "unknown-case"


def test_back_and_the_rail_go_through_the_session(at: Desk) -> None:
    at.practise("dp-missing")
    at.to_review()
    at.session.back()
    assert at.step() is Step.COMPARE
    at.session.open_step(Step.SERVERS)
    assert (at.step(), at.session.frame.back) == (Step.SERVERS, Back.DISABLED)
    at.session.verb()
    at.idle()
    assert at.step() is Step.EXAMINE


def test_a_question_of_the_examination_is_used_when_it_is_examined_again(at: Desk) -> None:
    session = at.session
    at.practise("cache-expire")
    at.examine()
    session.state("second-deployment", "yes")
    session.examine()
    at.idle()
    current = session.flow.current
    assert current is not None
    assert current.context.scope.answers.get("second-deployment") == "yes"
