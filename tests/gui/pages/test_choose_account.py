"""Who signs in: another account by role, its password kept in memory, or saved where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.engine.flow import Field
from pxewizard.gui.dialogs.settings import SettingsDialog, show_settings
from pxewizard.gui.pages.choose_account import AccountBox
from pxewizard.gui.session import Session
from tests import stores
from tests.gui.accessible import nameless
from tests.gui.desk import PATIENCE, Desk, desk

SECRET = "Grün & 100 %"  # noqa: S105 - of a test
USER = "CONTOSO\\admin"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> stores.MemoryStore:
    memory = stores.MemoryStore()
    stores.use(monkeypatch, memory)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(Session, "look_up", lambda _: None)
    return memory


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path, store: stores.MemoryStore) -> Iterator[Desk]:
    assert not store.held
    with desk(qtbot, tmp_path) as one:
        yield one


def box_of(at: Desk) -> AccountBox:
    """The part of the page, on its own."""
    box = AccountBox(at.session)
    at.bot.addWidget(box)
    at.session.changed.connect(box.show_flow)
    box.show_flow(at.session.flow)
    box.show()
    return box


def type_in(box: AccountBox, one: Field, user: str, password: str) -> None:
    row = box.rows[one]
    for line, text in ((row.user, user), (row.password, password)):
        line.setText(text)
        line.textEdited.emit(text)
        line.editingFinished.emit()


def settled(at: Desk, number: int) -> None:
    at.bot.waitUntil(lambda: len(at.session.vault.names) == number, timeout=PATIENCE)


def test_a_password_is_dots_stays_in_memory_and_goes_with_the_own_account(
    at: Desk, store: stores.MemoryStore
) -> None:
    box = box_of(at)
    box.other.click()
    type_in(box, Field.DP, USER, SECRET)
    row = box.rows[Field.DP]
    assert row.password.echoMode() is QLineEdit.EchoMode.Password
    assert at.session.flow.entered.users == (("dp", USER),)
    assert SECRET not in repr(at.session.flow)
    assert not store.held

    box.own.click()
    assert row.password.text() == ""
    assert at.session.flow.entered.own_account
    assert not dict(at.session.flow.entered.users)


def test_a_password_that_was_typed_stands_in_no_file(at: Desk, tmp_path: Path) -> None:
    box = box_of(at)
    box.other.click()
    type_in(box, Field.DP, USER, SECRET)
    box.save.click()
    settled(at, 1)
    at.session.close()
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert {"settings.json", "saved-names.json"} <= {one.name for one in files}
    assert not [one for one in files if SECRET.encode() in one.read_bytes()]
    assert not [one for one in files if SECRET.encode("unicode_escape") in one.read_bytes()]


def test_a_password_is_saved_only_where_that_is_asked_for_and_forgotten_again(
    at: Desk, store: stores.MemoryStore
) -> None:
    box = box_of(at)
    box.other.click()
    type_in(box, Field.DP, USER, SECRET)
    assert box.rows[Field.DP].forget.isHidden()
    box.save.click()
    settled(at, 1)
    assert list(store.held.values()) == [SECRET]
    assert at.session.vault.names == (SavedName(Role.DP, USER),)
    assert not box.rows[Field.DP].forget.isHidden()

    box.rows[Field.DP].forget.click()
    settled(at, 0)
    assert not store.held
    assert box.rows[Field.DP].forget.isHidden()


def test_a_saved_password_signs_in_where_none_is_typed(at: Desk) -> None:
    wiring.saved_passwords().save(Role.SERVERS, USER, SECRET)
    box = box_of(at)
    box.other.click()
    type_in(box, Field.MP, USER, "")
    settled(at, 1)
    by_role = {"mp": wiring.Account(USER)}
    asks = wiring.DatabaseSignIn(wiring.Account())
    found = wiring.with_saved(wiring.Connection(by_role=by_role, database=asks))
    assert found.by_role["mp"].password == SECRET
    assert found.by_role["mp"].saved == SavedName(Role.SERVERS, USER)
    assert found.database.account == wiring.Account()


def test_a_name_without_a_password_is_refused_in_words(at: Desk) -> None:
    at.session.enter(Field.DP, "dp01")
    at.session.use_account(Field.DP, USER, "")
    at.session.examine()
    at.idle()
    assert at.session.flow.problem is not None
    assert at.session.flow.problem.code == "password-not-given"
    assert USER in str(at.session.frame.footer.says)


def test_the_database_gets_a_row_only_when_it_is_named(at: Desk) -> None:
    box = box_of(at)
    box.other.click()
    assert box.rows[Field.DATABASE].user.isHidden()
    at.session.enter(Field.DATABASE, "sql01/CM_P01")
    assert not box.rows[Field.DATABASE].user.isHidden()
    assert box.rows[Field.SITE_SERVER].user.isHidden()


@pytest.mark.parametrize("text", ["  ", "a\r\nb", "x" * 10_000, "\u202eadmin", "<b>x</b>"])
def test_whatever_is_typed_as_a_name_stays_one_line(at: Desk, text: str) -> None:
    box = box_of(at)
    box.other.click()
    type_in(box, Field.DP, text, SECRET)
    users = dict(at.session.flow.entered.users)
    assert users.get("dp", "") == " ".join(text.split())


def test_a_computer_without_a_store_says_so_and_offers_no_saving(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores.use(monkeypatch, stores.FileLikeStore(), accepted=False)
    box = box_of(at)
    box.other.click()
    at.bot.waitUntil(lambda: at.session.vault.trouble is not None, timeout=PATIENCE)
    assert not box.save.isEnabled()
    assert nameless(box) == []


def test_the_settings_list_saved_passwords_and_forget_them(
    at: Desk, store: stores.MemoryStore
) -> None:
    wiring.saved_passwords().save(Role.DATABASE, "sa", SECRET)
    box = box_of(at)
    dialog = show_settings(box, at.session)
    settled(at, 1)
    assert isinstance(dialog, SettingsDialog)
    (forget,) = dialog.forget
    assert forget.accessibleName() == "Forget sa for the role site database"
    assert nameless(dialog) == []
    forget.click()
    settled(at, 0)
    assert not store.held
    assert dialog.forget == []
    dialog.reject()
