"""Saved passwords, with stores in memory and with broken ones. The real one: test_secret_service.py."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

from pxewizard.core.problem import Problem, problem
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.remote import secrets
from pxewizard.remote.saved_names import SavedNames
from pxewizard.remote.secrets import LONGEST, SavedPasswords
from tests import stores

TECH = r"CONTOSO\tech"
SECRET = "Grün & grau: \"'`;{}%s\\ 😀"  # noqa: S105
REFUSAL = problem("ntlm-refused", server="dp01", account=TECH, detail="HTTP 401")


@pytest.fixture
def saved(tmp_path: Path) -> SavedPasswords:
    return SavedPasswords(SavedNames(tmp_path / "saved-names.json"))


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> stores.MemoryStore:
    memory = stores.MemoryStore()
    stores.use(monkeypatch, memory)
    return memory


def found(saved: SavedPasswords, account: str, *roles: Role) -> str | None:
    one = saved.find(account, *roles)
    return one.password if one else None


def code_of(error: pytest.ExceptionInfo[Problem]) -> str:
    return error.value.code


@pytest.mark.usefixtures("store")
def test_a_saved_password_is_found_listed_replaced_and_forgotten(saved: SavedPasswords) -> None:
    saved.save(Role.DP, TECH, "first")
    saved.save(Role.DP, TECH.upper(), SECRET)
    assert found(saved, TECH, Role.DP) == SECRET
    assert [one.key for one in saved.names()] == [(Role.DP, TECH.casefold())]
    saved.forget(Role.DP, TECH)
    assert saved.names() == ()
    assert found(saved, TECH, Role.DP) is None


def test_each_role_and_account_has_an_entry_of_its_own(
    saved: SavedPasswords, store: stores.MemoryStore
) -> None:
    for role in Role:
        for user in (TECH, "tech@contoso.test"):
            saved.save(role, user, f"{role} {user}")
    assert len(store.held) == 10
    assert found(saved, TECH, Role.DATABASE) == f"database {TECH}"
    saved.forget(Role.DATABASE, TECH)
    assert found(saved, TECH, Role.DATABASE) is None
    assert len(store.held) == 9


@pytest.mark.usefixtures("store")
def test_the_first_role_that_has_an_entry_wins(saved: SavedPasswords) -> None:
    saved.save(Role.SERVERS, TECH, "all")
    assert found(saved, TECH, Role.DP, Role.SERVERS) == "all"
    saved.save(Role.DP, TECH, "dp")
    assert found(saved, TECH, Role.DP, Role.SERVERS) == "dp"
    assert found(saved, TECH, Role.DATABASE) is None


def test_whoever_has_saved_nothing_never_meets_the_store(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores.use(monkeypatch, stores.RaisingStore(AssertionError("asked")))
    assert saved.names() == ()
    assert found(saved, TECH, Role.DP, Role.SERVERS) is None


@pytest.mark.parametrize(
    ("store", "code", "left"),
    [
        (stores.locked(), "credential-store-locked", 0),
        (stores.RaisingStore(OSError(5, "broken")), "credential-store-failed", 1),
        (stores.RaisingStore(RecursionError()), "credential-store-failed", 1),
        (stores.TalkativeStore(), "credential-store-failed", 1),
        (stores.ForgettingStore(), "credential-store-failed", 0),
        (stores.AlteringStore(), "credential-store-failed", 0),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, stores.MemoryStore) else str(value),
)
def test_a_broken_store_keeps_nothing_and_the_secret_is_in_no_word_about_it(
    saved: SavedPasswords,
    monkeypatch: pytest.MonkeyPatch,
    store: stores.MemoryStore,
    code: str,
    left: int,
) -> None:
    stores.use(monkeypatch, store)
    with pytest.raises(Problem) as met:
        saved.save(Role.DP, TECH, SECRET)
    assert code_of(met) == code
    assert saved.names() == (SavedName(Role.DP, TECH, usable=False),) * left  # it may hold it
    assert store.held == {}
    assert SECRET not in "".join(traceback.format_exception(met.value))
    assert SECRET not in f"{met.value!r} {met.value.detail}"


def test_a_secret_that_could_not_be_read_back_stays_in_the_list_set_aside(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Lost(stores.MemoryStore):
        broken = True

        def get_password(self, service: str, username: str) -> str | None:
            if self.broken:
                raise ConnectionError("lost")
            return super().get_password(service, username)

    store = Lost()
    stores.use(monkeypatch, store)
    with pytest.raises(Problem):
        saved.save(Role.DP, TECH, SECRET)
    assert len(store.held) == 1
    assert [one.usable for one in saved.names()] == [False]
    store.broken = False
    saved.forget(Role.DP, TECH)
    assert (store.held, saved.names()) == ({}, ())


def test_a_refusal_is_told_where_the_list_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    saved = SavedPasswords(SavedNames(tmp_path / "data" / "saved-names.json"))
    told = saved.refused(SavedName(Role.DP, TECH), REFUSAL, proved=False)
    assert told.code == "saved-password-refused"


def test_a_failed_replacement_leaves_the_entry_that_was_there(
    saved: SavedPasswords, store: stores.MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved.save(Role.DP, TECH, "first")
    stores.use(monkeypatch, stores.locked())
    with pytest.raises(Problem):
        saved.save(Role.DP, TECH, "second")
    stores.use(monkeypatch, store)
    assert found(saved, TECH, Role.DP) == "first"


def test_a_crash_while_saving_leaves_no_secret_without_a_name(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[tuple[SavedName, ...]] = []

    class Watching(stores.MemoryStore):
        def set_password(self, service: str, username: str, password: str) -> None:
            seen.append(SavedNames(tmp_path / "saved-names.json").all())
            super().set_password(service, username, password)

    stores.use(monkeypatch, Watching())
    saved.save(Role.DP, TECH, SECRET)
    assert seen == [(SavedName(Role.DP, TECH, usable=False),)]


def test_a_store_that_does_not_answer_is_not_waited_for_without_end(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "PATIENCE", 0.2)
    stores.use(monkeypatch, stores.HangingStore())
    with pytest.raises(Problem) as met:
        saved.save(Role.DP, TECH, SECRET)
    assert code_of(met) == "credential-store-silent"


def test_what_cannot_be_forgotten_stays_in_the_list(
    saved: SavedPasswords, store: stores.MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved.save(Role.DP, TECH, SECRET)
    stores.use(monkeypatch, stores.locked())
    with pytest.raises(Problem):
        saved.forget(Role.DP, TECH)
    assert len(saved.names()) == 1
    stores.use(monkeypatch, store)
    saved.forget(Role.DP, TECH)
    assert store.held == {}


def test_an_entry_that_the_system_deleted_is_said_and_can_be_forgotten(
    saved: SavedPasswords, store: stores.MemoryStore
) -> None:
    saved.save(Role.DP, TECH, SECRET)
    store.held.clear()
    with pytest.raises(Problem) as met:
        saved.find(TECH, Role.DP)
    assert code_of(met) == "saved-password-gone"
    saved.forget(Role.DP, TECH)
    assert saved.names() == ()


@pytest.mark.usefixtures("store")
def test_what_was_never_saved_cannot_be_forgotten(saved: SavedPasswords) -> None:
    with pytest.raises(Problem) as met:
        saved.forget(Role.DP, TECH)
    assert code_of(met) == "not-saved"


@pytest.mark.parametrize("one", ["a", "ü", "€"])
def test_the_longest_password_is_saved_and_a_longer_one_is_refused(
    saved: SavedPasswords, store: stores.MemoryStore, one: str
) -> None:
    longest = one * (LONGEST // 2)
    saved.save(Role.DP, TECH, longest)
    assert found(saved, TECH, Role.DP) == longest
    with pytest.raises(Problem) as met:
        saved.save(Role.MP, TECH, f"{longest}{one}")
    assert code_of(met) == "password-too-long"
    assert len(store.held) == len(saved.names()) == 1


@pytest.mark.usefixtures("store")
def test_a_symbol_outside_the_basic_plane_counts_twice(saved: SavedPasswords) -> None:
    saved.save(Role.DP, TECH, "😀" * (LONGEST // 4))
    with pytest.raises(Problem):
        saved.save(Role.DP, TECH, "😀" * (LONGEST // 4) + "a")


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\0", "\x1b[2J", "\udcff", "a" * 201])
@pytest.mark.usefixtures("store")
def test_what_is_no_account_is_refused(saved: SavedPasswords, name: str) -> None:
    with pytest.raises(Problem) as met:
        saved.save(Role.DP, name, SECRET)
    assert code_of(met) == "bad-account-name"


@pytest.mark.usefixtures("store")
def test_a_refused_password_is_said_to_be_saved_and_is_not_used_again(
    saved: SavedPasswords,
) -> None:
    saved.save(Role.SERVERS, TECH, SECRET)
    one = saved.find(TECH, Role.SERVERS)
    assert one is not None

    told = saved.refused(one.name, REFUSAL, proved=False)

    assert str(REFUSAL.summary) in str(told)
    assert str(REFUSAL.advice) in str(told)
    assert "credential store" in str(told)
    assert f"save the right password of {TECH}, or have this one forgotten" in str(told)
    assert told.detail == "ntlm-refused: HTTP 401"
    assert told.kind is REFUSAL.kind
    with pytest.raises(Problem) as met:
        saved.find(TECH, Role.DP, Role.SERVERS)
    assert code_of(met) == "saved-password-set-aside"
    saved.save(Role.SERVERS, TECH, "new")
    assert found(saved, TECH, Role.SERVERS) == "new"


@pytest.mark.usefixtures("store")
def test_a_password_that_another_server_accepted_stays_in_use(saved: SavedPasswords) -> None:
    saved.save(Role.SERVERS, TECH, SECRET)
    saved.refused(SavedName(Role.SERVERS, TECH), REFUSAL, proved=True)
    assert found(saved, TECH, Role.SERVERS) == SECRET


@pytest.mark.usefixtures("store")
def test_what_is_found_does_not_show_its_password(saved: SavedPasswords) -> None:
    saved.save(Role.DP, TECH, SECRET)
    assert SECRET not in repr(saved.find(TECH, Role.DP))
