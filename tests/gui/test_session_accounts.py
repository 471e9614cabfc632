"""Accounts, servers behind a network door, and habits: what a session keeps, and what it never does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Scope
from pxewizard.core.ladder import Rung, RungState
from pxewizard.engine.flow import Field
from pxewizard.settings import load as load_settings
from tests.gui.desk import Desk, desk

DP, MP = "dp01.contoso.test", "mp01.contoso.test"
SECRET = "canary & <password>"  # noqa: S105 - no real one


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        yield one


def test_a_typed_password_is_in_no_flow_no_frame_and_no_file(at: Desk, tmp_path: Path) -> None:
    session = at.session
    at.practise("dp-missing")
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
    at.practise("healthy")
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
        one.practise("healthy")
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
        one.practise("healthy")
        one.examine()
        assert one.session.flow.current is not None


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
        codes = {card.silent.code for card in session.flow.silent if card.silent}
        assert codes == {"ntlm-refused", "sign-in-not-tried"}
        ladders = [card.ladder for card in session.flow.cards if card.ladder]
        states = {step.rung: step.state for step in ladders[0].rungs}
        assert (states[Rung.PORT], states[Rung.SIGN_IN]) == (RungState.PASSED, RungState.BROKE)
        assert sum(len(door.exchanges(name)) for name in (DP, MP)) == tried

        for role in (Field.DP, Field.MP):
            session.use_account(role, ends.user, ends.password)
        session.examine()
        at.idle()
        assert session.flow.silent == ()


def test_a_typed_account_does_not_outlive_the_servers_it_was_typed_for(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.session.use_account(Field.DP, "admin@contoso.test", SECRET)
    at.practise("healthy")
    assert at.session.flow.entered.own_account
    asked: list[wiring.Connection] = []
    reach = wiring.reach

    def noted(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        asked.append(connection)
        return reach(scope, connection, clock)

    monkeypatch.setattr(wiring, "reach", noted)
    at.examine()
    assert asked[0].by_role == {}
