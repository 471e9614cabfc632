"""Saved passwords in a real Secret Service."""

from __future__ import annotations

import gc
import string
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from pxewizard.core.problem import Problem
from pxewizard.core.saved_name import Role
from pxewizard.remote import secrets
from pxewizard.remote.saved_names import SavedNames
from pxewizard.remote.secrets import LONGEST, SavedPasswords
from tests import secret_service
from tests.secret_service import SecretService

pytestmark = pytest.mark.skipif(
    bool(secret_service.what_is_missing()), reason=secret_service.what_is_missing()
)

TECH = r"CONTOSO\tech"
SECRET = f"Canary {string.punctuation} ü 😀"


# keyring leaves its connection open where the store does not do what it is asked.
LEAVES_A_SOCKET = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    with secret_service.running(tmp_path / "session", monkeypatch) as one:
        yield one


@pytest.fixture
def saved(tmp_path: Path) -> SavedPasswords:
    return SavedPasswords(SavedNames(tmp_path / "saved-names.json"))


def test_a_password_is_saved_found_replaced_and_forgotten(
    store: SecretService, saved: SavedPasswords
) -> None:
    assert saved.trouble() is None
    saved.save(Role.DP, TECH, "first")
    saved.save(Role.DP, TECH, SECRET)
    saved.save(Role.DATABASE, "reader", "x" * (LONGEST // 2))

    one, other = saved.find(TECH, Role.DP), saved.find("READER", Role.DATABASE)
    assert one is not None
    assert other is not None
    assert (one.password, len(other.password)) == (SECRET, LONGEST // 2)

    saved.forget(Role.DP, TECH)
    saved.forget(Role.DATABASE, "reader")
    assert saved.names() == ()
    assert keyring.get_password("pxewizard dp", TECH.casefold()) is None
    assert store.files()  # it had kept them on disk


def test_what_the_store_writes_is_not_the_password(
    store: SecretService, saved: SavedPasswords
) -> None:
    saved.save(Role.DP, TECH, SECRET)
    assert store.files()
    assert SECRET.encode() not in store.files()
    assert b"Canary" not in store.files()


@LEAVES_A_SOCKET
def test_a_store_that_nobody_unlocks_is_said_to_be_locked(
    saved: SavedPasswords, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with secret_service.running(tmp_path / "session", monkeypatch):
        saved.save(Role.DP, TECH, SECRET)
    with (
        secret_service.running(tmp_path / "session", monkeypatch, locked=True),
        pytest.raises(Problem) as met,
    ):
        saved.find(TECH, Role.DP)
    gc.collect()
    assert (met.value.code, met.value.detail) == ("credential-store-locked", "KeyringLocked")


@LEAVES_A_SOCKET
def test_a_store_that_nobody_has_set_up_keeps_nothing(
    saved: SavedPasswords, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        secret_service.running(tmp_path / "session", monkeypatch, locked=True),
        pytest.raises(Problem) as met,
    ):
        saved.save(Role.DP, TECH, SECRET)
    gc.collect()
    assert (met.value.code, met.value.detail) == ("credential-store-locked", "InitError")
    assert saved.names() == ()


@LEAVES_A_SOCKET
def test_a_store_that_hangs_is_not_waited_for_without_end(
    store: SecretService, saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved.save(Role.DP, TECH, SECRET)
    monkeypatch.setattr(secrets, "PATIENCE", 0.5)
    with store.silent(), pytest.raises(Problem) as met:
        saved.find(TECH, Role.DP)
    gc.collect()
    assert met.value.code == "credential-store-silent"
    monkeypatch.setattr(secrets, "PATIENCE", 60)
    assert saved.find(TECH, Role.DP) is not None
