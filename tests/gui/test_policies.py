"""The window under an organisation's policies: what is shut says why, and nothing is pressed in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.engine.flow import Field, database
from pxewizard.engine.formats.planfile import plan_text, read_plan
from pxewizard.engine.frame import Step
from pxewizard.gui.dialogs.settings import show_settings
from pxewizard.gui.pages.choose_account import AccountBox
from pxewizard.gui.pages.review import ReviewPage
from pxewizard.gui.widgets.question_rows import AcknowledgeRow
from pxewizard.journal import load
from pxewizard.practice.listener import PracticeDoor
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.pages.stage import Play, play, texts
from tests.policed import EACH, decide
from tests.practice.odbc_drivers import MICROSOFT, needs

Decide = Callable[..., Path]


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Decide:
    return lambda **names: decide(monkeypatch, tmp_path, **names)


@pytest.fixture
def door() -> Iterator[PracticeDoor]:
    with wiring.serve("dp-missing") as opened:
        yield opened


def name_servers(at: Play, door: PracticeDoor) -> None:
    session, ends = at.desk.session, door.endpoints
    session.enter(Field.DP, ends.dp)
    session.enter(Field.MP, ends.mp or "")
    for role in (Field.DP, Field.MP):
        session.use_account(role, ends.user, ends.password)


def reviewed(at: Play, door: PracticeDoor) -> ReviewPage:
    name_servers(at, door)
    at.desk.to_review()
    assert at.desk.step() is Step.REVIEW
    return at.one(ReviewPage)


def footer(at: Play) -> str:
    return str(at.desk.session.frame.footer.says)


def verb_is_open(at: Play) -> bool:
    verb = at.desk.session.frame.verb
    return verb is not None and verb.enabled


def test_without_policies_page_4_asks_nothing_more(
    qtbot: QtBot, tmp_path: Path, door: PracticeDoor
) -> None:
    with play(qtbot, tmp_path) as at:
        page = reviewed(at, door)
        assert not page.consent.isVisibleTo(page)
        assert verb_is_open(at)


def test_where_only_reading_is_allowed_the_verb_is_shut_and_says_why(
    qtbot: QtBot, tmp_path: Path, door: PracticeDoor, decided: Decide
) -> None:
    decided(ReadOnly=True)
    with play(qtbot, tmp_path) as at:
        page = reviewed(at, door)
        assert not verb_is_open(at)
        assert footer(at).startswith("This computer may only read")
        assert "Managed by your organisation" in texts(page)
        at.desk.session.commit()  # as if the button had been pressed all the same
        at.desk.idle()
        assert at.desk.step() is Step.REVIEW
        assert at.desk.session.flow.problem is not None
        assert at.desk.session.flow.problem.code == "policy-read-only"
        assert not (tmp_path / "changes").exists()


def test_a_change_number_is_typed_before_the_verb_opens_and_is_recorded(
    qtbot: QtBot, tmp_path: Path, door: PracticeDoor, decided: Decide
) -> None:
    decided(RequireChangeNumber=True)
    with play(qtbot, tmp_path) as at:
        page = reviewed(at, door)
        assert page.consent.number.isVisibleTo(page)
        assert footer(at).startswith("This change needs its change number.")
        assert not verb_is_open(at)
        page.consent.number.line.setEditText("x" * 65)
        assert footer(at).startswith("That is no change number.")
        page.consent.number.line.setEditText("CHG0012345")
        assert verb_is_open(at)
        assert nameless(page) == []
        assert clashing_keys(at.window) == {}
        at.desk.commit()
        outcome = at.desk.session.flow.outcome
        assert outcome is not None
        assert outcome.approved.change_number == "CHG0012345"


def test_the_maker_saves_the_plan_and_a_colleague_opens_it_and_carries_it_out(
    qtbot: QtBot,
    tmp_path: Path,
    door: PracticeDoor,
    decided: Decide,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decided(RequireSecondApprover=True)
    file = tmp_path / "fix.pxeplan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with play(qtbot, tmp_path) as at:
        page = reviewed(at, door)
        assert not verb_is_open(at)
        assert "made this plan, so another person has to carry it out" in texts(page)
        page.consent.save.click()
        qtbot.waitUntil(file.exists)
    by_a_colleague(file)
    with play(qtbot, tmp_path) as at:
        session = at.desk.session
        session.open_plan(file)
        at.desk.until(lambda flow: flow.opened is not None and flow.busy is None)
        name_servers(at, door)  # whoever opens it signs in with an account of their own
        session.examine()
        at.desk.idle()
        session.verb()
        session.verb()
        assert at.desk.step() is Step.REVIEW
        assert verb_is_open(at)
        at.desk.commit()
        outcome = session.flow.outcome
        assert outcome is not None
        assert load(Path(outcome.folder)).approved == outcome.approved
        assert outcome.approved.plan.made_by == "CONTOSO\\m.keller"


def by_a_colleague(file: Path) -> None:
    plan = read_plan(file.read_bytes(), path=str(file), now=wiring.SystemClock().now())
    assert plan.made_by == wiring.own_account()
    file.write_bytes(plan_text(replace(plan, made_by="CONTOSO\\m.keller")))


def test_a_risk_that_may_not_be_taken_on_is_shut_and_says_why(
    qtbot: QtBot, tmp_path: Path, decided: Decide
) -> None:
    decided(ForbidOpaqueCopy=True)
    with wiring.serve("opaque") as door, play(qtbot, tmp_path) as at:
        page = reviewed(at, door)
        rows = [one for one in page.questions.parts if isinstance(one, AcknowledgeRow)]
        shut = [one for one in rows if not one.tick.isEnabled()]
        assert len(shut) == 1
        assert "policy ForbidOpaqueCopy" in texts(shut[0])
        assert "policy ForbidOpaqueCopy" in shut[0].tick.accessibleDescription()
        assert footer(at).startswith("A value that cannot be decoded may not be copied.")


@pytest.mark.parametrize("forbidden", [False, True])
def test_an_exception_for_the_databases_certificate_is_not_offered_where_it_is_forbidden(
    qtbot: QtBot, tmp_path: Path, decided: Decide, *, forbidden: bool
) -> None:
    needs(MICROSOFT)
    decided(ForbidTlsException=forbidden)
    with (
        wiring.serve("both-missing", database=True) as door,
        play(qtbot, tmp_path) as at,
    ):
        name_servers(at, door)
        at.desk.session.enter(Field.DATABASE, door.endpoints.database or "")
        at.desk.examine()
        asked = database.question(at.desk.session.flow)
        assert asked is not None
        assert asked.trouble is not None
        assert asked.trouble.code == "database-certificate-refused"
        assert asked.may_trust is not forbidden
        assert ("policy ForbidTlsException" in str(asked.advice)) is forbidden


@pytest.mark.parametrize(
    ("names", "one", "text"),
    [
        ({"AllowedServers": ["dp02.contoso.test"]}, Field.DP, "dp01.contoso.test"),
        ({"AllowedServers": ["dp01.contoso.test"]}, Field.DATABASE, "sql01.contoso.test/CM_P01"),
        ({"RequireHttps": True}, Field.DP, "http://dp01.contoso.test"),
        ({"ForbidNameUrl": True}, Field.MP, "mp01=https://10.0.0.7"),
    ],
)
def test_a_server_that_may_not_be_reached_is_marked_at_its_field(
    qtbot: QtBot,
    tmp_path: Path,
    decided: Decide,
    *,
    names: dict[str, object],
    one: Field,
    text: str,
) -> None:
    decided(**names)
    with play(qtbot, tmp_path) as at:
        session = at.desk.session
        session.enter(Field.DP, "dp01.contoso.test")
        session.enter(one, text)
        problems = session.flow.field_problems()
        assert list(problems) == [one]
        assert problems[one].code.startswith("policy-")
        assert not verb_is_open(at)
        assert session.flow.scope() is None


def test_policies_that_cannot_be_read_are_said_at_once_and_let_nothing_through(
    qtbot: QtBot, tmp_path: Path, door: PracticeDoor, decided: Decide
) -> None:
    decided(Misspelt=True)
    with play(qtbot, tmp_path) as at:
        assert "cannot be used" in footer(at)
        name_servers(at, door)
        at.desk.examine()
        problem = at.desk.session.flow.problem
        assert problem is not None
        assert problem.code == "policies-unusable"
        assert at.desk.session.flow.current is None
        assert door.exchanges("dp01.contoso.test") == ()


def test_the_settings_tell_what_the_organisation_has_decided(
    qtbot: QtBot, tmp_path: Path, decided: Decide
) -> None:
    decided(**EACH)
    with play(qtbot, tmp_path) as at:
        dialog = show_settings(at.window, at.desk.session)
        seen = texts(dialog)
        dialog.accept()
        assert "Managed by your organisation" in seen
        assert all(f"{name}: " in seen for name in EACH)


def test_where_no_password_may_be_typed_its_fields_are_shut(
    qtbot: QtBot, tmp_path: Path, decided: Decide
) -> None:
    decided(ForbidTypedPasswords=True)
    with play(qtbot, tmp_path) as at:
        box = at.one(AccountBox)
        box.other.click()
        assert not any(row.password.isEnabled() for row in box.rows.values())
        assert "Managed by your organisation: no password is typed here." in texts(box)


def test_practice_is_held_by_no_policy(qtbot: QtBot, tmp_path: Path, decided: Decide) -> None:
    decided(**EACH)
    with play(qtbot, tmp_path) as at:
        at.review("dp-missing")
        assert verb_is_open(at)
        at.desk.commit()
        assert at.desk.session.flow.outcome is not None
