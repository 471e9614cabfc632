"""The wizard behind the window: practice cases through to the outcome and back, with no window at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.journal import Closed
from pxewizard.core.ladder import Rung, RungState
from pxewizard.core.place import Place
from pxewizard.core.site import Change, Site
from pxewizard.engine.flow import Busy, Field
from pxewizard.engine.frame import Back, Step
from pxewizard.engine.recover import Stand
from pxewizard.gui.driver import Driver
from pxewizard.journal import load
from pxewizard.settings import load as load_settings
from tests.gui.desk import PATIENCE, Desk, desk

DP, MP = "dp01.contoso.test", "mp01.contoso.test"
SECRET = "canary & <password>"  # noqa: S105 - no real one


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        yield one


@dataclass
class Gated:
    """A site that stops before each read of one server, or before each change, until the gate opens."""

    site: Site
    server: str = ""
    changes: bool = False
    breaks: bool = False
    gate: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)

    def read(self, *places: Place) -> tuple[Observation, ...]:
        if any(place.server == self.server for place in places):
            self._wait()
        return self.site.read(*places)

    def change(self, change: Change) -> None:
        if self.breaks:
            raise RuntimeError("not foreseen")
        if self.changes:
            self._wait()
        self.site.change(change)

    def _wait(self) -> None:
        self.reached.set()
        assert self.gate.wait(PATIENCE / 1000)


def put_in_between(monkeypatch: pytest.MonkeyPatch, gated: Gated) -> None:
    """Let the session reach every site through the gate."""
    reach = wiring.reach

    def gate(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        parts = reach(scope, connection, clock)
        gated.site = parts.site
        return replace(parts, site=gated)

    monkeypatch.setattr(wiring, "reach", gate)


def nowhere() -> Site:
    """A place holder until the gate is put before a site."""
    return wiring.practice("healthy").site


def changes_in(root: Path) -> list[Path]:
    folder = root / "changes"
    return sorted(folder.iterdir()) if folder.exists() else []


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
    session.practise(case)
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
    at.session.practise("healthy")
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
    session.practise("dp-missing")
    for one in (Field.MP, Field.SITE_SERVER, Field.DATABASE):
        session.enter(one, "")
    session.look_up()
    at.until(lambda flow: bool(flow.entered.filled))

    found = session.flow.look_up
    assert found is not None
    assert (found.site_code, found.pxe, found.responder) == ("P01", True, "WDSServer")
    assert found.seconds is not None
    assert session.flow.entered.text(Field.MP) == MP
    assert session.flow.entered.text(Field.DATABASE).endswith("/CM_P01")
    assert at.step() is Step.SERVERS


def test_a_distribution_point_that_does_not_answer_shuts_nothing(at: Desk) -> None:
    at.session.practise("dp-down")
    at.session.look_up()
    at.until(lambda flow: flow.look_up is not None and not flow.look_up.asking)
    assert at.session.flow.look_up is not None
    assert at.session.flow.look_up.problem is not None
    assert at.session.flow.look_up.problem.code == "unreachable"
    assert at.session.frame.verb is not None
    assert at.session.frame.verb.enabled


def test_a_silent_server_gets_its_ladder_and_the_others_their_rows(at: Desk) -> None:
    session = at.session
    session.practise("dp-down")
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
    session.practise("dp-missing")
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
    session.practise("dp-missing")
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


def test_a_window_closed_in_the_middle_of_a_write_ends_the_step_and_the_journal(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = at.session
    session.practise("both-missing")
    at.to_review()
    gated = Gated(nowhere(), changes=True)
    put_in_between(monkeypatch, gated)
    session.verb()
    at.bot.waitUntil(gated.reached.is_set, timeout=PATIENCE)

    assert not session.may_close()
    assert str(session.frame.footer.says) == "Stopping after the current step."
    with at.bot.waitSignal(session.wants_close, timeout=PATIENCE):
        gated.gate.set()
    assert session.may_close()
    assert str(session.frame.sentence) == "Stopped as asked: 1 of 2 steps done"
    outcome = session.flow.outcome
    assert outcome is not None
    assert isinstance(load(Path(outcome.folder)).entries[-1], Closed)


def test_closing_the_session_itself_waits_for_the_step(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gated = Gated(nowhere(), changes=True)
    with desk(qtbot, tmp_path) as one:
        one.session.practise("both-missing")
        one.to_review()
        put_in_between(monkeypatch, gated)
        one.session.verb()
        qtbot.waitUntil(gated.reached.is_set, timeout=PATIENCE)
        opener = threading.Timer(0.1, gated.gate.set)
        opener.start()
    opener.join()
    (folder,) = changes_in(tmp_path)
    assert not load(folder).is_open


def test_after_an_unforeseen_fault_the_change_is_found_checked_and_finished(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = interrupted(at, monkeypatch)
    session = at.session
    session.check(folder)
    at.idle()
    taken = session.flow.taken_up
    assert taken is not None
    assert [one.stand for one in taken.checked] == [Stand.NOT_DONE]
    assert not taken.way.is_empty
    assert at.step() is Step.SERVERS

    session.finish(folder)
    at.idle()
    at.until(lambda flow: not flow.interrupted)
    assert str(session.frame.footer.says).startswith("1 value written, verified")
    assert at.step() is Step.RESULT


def test_an_interrupted_change_can_be_taken_back(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = interrupted(at, monkeypatch)
    at.session.undo_change(folder)
    at.idle()
    taken = at.session.flow.taken_up
    assert taken is not None
    assert taken.undone is not None
    assert taken.undone.complete
    at.until(lambda flow: not flow.interrupted)
    assert not load(Path(folder)).is_open


def interrupted(at: Desk, monkeypatch: pytest.MonkeyPatch) -> str:
    """Leave a change open in the middle of its one write; return its folder."""
    session = at.session
    session.practise("dp-missing")
    at.to_review()
    with monkeypatch.context() as patch:
        put_in_between(patch, Gated(nowhere(), breaks=True))
        at.commit()
    assert str(session.frame.sentence) == "It is not certain what was written"
    assert session.flow.problem is not None
    assert session.flow.problem.code == "internal"
    at.until(lambda flow: len(flow.interrupted) == 1)
    session.start_over()
    assert str(session.frame.sentence) == "One change was interrupted. Check it first"
    return session.flow.interrupted[0].change.folder


def test_a_practice_site_that_is_gone_is_said_and_changes_nothing(
    at: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = interrupted(at, monkeypatch)
    for file in (tmp_path / "practice").rglob("estate.json"):
        file.unlink()
    at.session.finish(folder)
    at.idle()
    assert at.session.flow.problem is not None
    assert at.session.flow.problem.code == "state-not-there"
    assert at.step() is Step.SERVERS


def test_two_windows_on_the_same_server_do_not_write_twice(
    at: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    at.session.practise("dp-missing", tmp_path / "site")
    at.to_review()
    with desk(qtbot, tmp_path / "other") as other:
        other.session.practise("dp-missing", tmp_path / "site")
        other.to_review()
        other.commit()
        assert other.session.frame.severity == "ok"
    at.commit()
    assert str(at.session.frame.sentence) == "Nothing was written: the step was refused"
    assert changes_in(at.session.root) == []


def test_the_history_holds_every_change_newest_first(at: Desk) -> None:
    at.session.practise("dp-missing")
    at.to_review()
    at.commit()
    with at.bot.waitSignal(at.session.history_read, timeout=PATIENCE) as heard:
        at.session.read_history()
    (changes,) = heard.args or [()]
    outcome = at.session.flow.outcome
    assert outcome is not None
    assert [one.folder for one in changes] == [outcome.folder]


def test_a_case_that_does_not_exist_is_said_in_words(at: Desk) -> None:
    at.session.practise("no-such-case")
    assert at.session.flow.problem is not None
    assert at.session.flow.problem.code == "unknown-case"


def test_a_typed_password_is_in_no_flow_no_frame_and_no_file(at: Desk, tmp_path: Path) -> None:
    session = at.session
    session.practise("dp-missing")
    session.use_account(Field.DP, r"CONTOSO\m.keller", SECRET)
    at.to_review()
    at.commit()
    assert dict(session.flow.entered.users) == {"dp": r"CONTOSO\m.keller"}
    session.set_guided(False)
    session.close()

    assert not any(SECRET in repr(one) for one in (*at.flows, *at.frames))
    assert SECRET not in repr(vars(session))
    for file in tmp_path.rglob("*"):
        if file.is_file():
            with suppress(UnicodeDecodeError):
                assert SECRET not in file.read_text(encoding="utf-8"), file
    session.use_own_account()
    assert not session.flow.entered.users


def test_the_accounts_reach_the_connection_by_role(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[wiring.Connection] = []
    reach = wiring.reach

    def noted(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        asked.append(connection)
        return reach(scope, connection, clock)

    monkeypatch.setattr(wiring, "reach", noted)
    at.session.practise("healthy")
    at.session.use_account(Field.MP, " admin@contoso.test ", SECRET)
    at.examine()
    assert asked[0].account == wiring.Account()
    assert asked[0].by_role == {"mp": wiring.Account("admin@contoso.test", SECRET)}
    at.session.use_account(Field.MP, "", "")
    assert at.session.flow.entered.users == ()


def test_habits_are_kept_from_run_to_run_and_practice_leaves_none(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(qtbot, tmp_path) as one:
        one.session.practise("healthy")
        one.examine()
        assert one.session.recent == ()
        one.session.leave_practice()
        put_real_servers_aside(monkeypatch)
        one.session.enter(Field.DP, "dp07.contoso.test")
        one.examine()
        one.session.set_guided(False)
        one.session.keep_geometry((10, 20, 1120, 760))
    with desk(qtbot, tmp_path) as again:
        session = again.session
        assert (session.recent, session.guided) == (("dp07.contoso.test",), False)
        assert session.geometry == (10, 20, 1120, 760)
    assert load_settings(tmp_path / "settings.json")[1] is None


def put_real_servers_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a simulated site stand in for the real one, so that nothing is sent over a network."""

    def stand_in(scope: Scope, _connection: object, _clock: object = None) -> wiring.Parts:
        assert scope.dp == ServerAddress("dp07.contoso.test")
        return wiring.practice("healthy")

    monkeypatch.setattr(wiring, "reach", stand_in)
    monkeypatch.setattr(wiring, "doctor", lambda *_: None)


def test_damaged_settings_are_said_and_stop_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    with desk(qtbot, tmp_path) as one:
        assert one.session.flow.problem is not None
        assert one.session.flow.problem.code == "settings-unusable"
        one.session.practise("healthy")
        one.examine()
        assert one.session.flow.current is not None


def test_back_and_the_rail_go_through_the_session(at: Desk) -> None:
    at.session.practise("dp-missing")
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
    session.practise("cache-expire")
    at.examine()
    session.state("second-deployment", "yes")
    session.examine()
    at.idle()
    current = session.flow.current
    assert current is not None
    assert current.context.scope.answers.get("second-deployment") == "yes"


def test_servers_behind_a_network_door_are_mended_and_put_back(at: Desk) -> None:
    session = at.session
    with wiring.serve("dp-missing") as door:
        ends = door.endpoints
        session.enter(Field.DP, ends.dp)
        session.enter(Field.MP, ends.mp or "")
        for role in (Field.DP, Field.MP):
            session.use_account(role, ends.user, ends.password)
        at.to_review()
        assert session.flow.entered.practice is None
        at.commit()
        assert str(session.frame.sentence).startswith("The value is in place")
        session.undo()
        at.idle()
        assert str(session.frame.footer.says).startswith("1 value taken back")
        at.examine()
        assert session.flow.remedy is not None


def test_a_wrong_password_is_tried_once_told_by_the_ladder_and_another_one_helps(at: Desk) -> None:
    session = at.session
    with wiring.serve("healthy") as door:
        ends = door.endpoints
        session.enter(Field.DP, ends.dp)
        session.enter(Field.MP, ends.mp or "")
        for role in (Field.DP, Field.MP):
            session.use_account(role, ends.user, SECRET)
        at.examine()
        tried = sum(len(door.exchanges(name)) for name in (DP, MP))
        at.until(lambda flow: not any(card.climbing for card in flow.cards))
        card = session.flow.cards[0]
        assert card.silent is not None
        assert card.silent.code == "ntlm-refused"
        ladders = [card.ladder for card in session.flow.cards if card.ladder]
        states = {step.rung: step.state for step in ladders[0].rungs}
        assert (states[Rung.PORT], states[Rung.SIGN_IN]) == (RungState.PASSED, RungState.BROKE)
        assert sum(len(door.exchanges(name)) for name in (DP, MP)) == tried

        for role in (Field.DP, Field.MP):
            session.use_account(role, ends.user, ends.password)
        session.examine()
        at.idle()
        assert session.flow.silent == ()
