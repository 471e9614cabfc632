"""Which credential stores are used, and which are refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from pxewizard.core.problem import Problem
from pxewizard.core.saved_name import Role
from pxewizard.remote import secrets
from pxewizard.remote.saved_names import SavedNames
from pxewizard.remote.secrets import SavedPasswords
from tests import stores

TECH = r"CONTOSO\tech"
SECRET = "never kept"  # noqa: S105


@pytest.fixture
def saved(tmp_path: Path) -> SavedPasswords:
    return SavedPasswords(SavedNames(tmp_path / "saved-names.json"))


@pytest.mark.parametrize("nothing", [fail.Keyring, null.Keyring])
def test_without_a_store_nothing_is_kept_and_that_is_said(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch, nothing: Callable[[], KeyringBackend]
) -> None:
    stores.use(monkeypatch, nothing(), accepted=False)
    with pytest.raises(Problem) as met:
        saved.save(Role.DP, TECH, SECRET)
    assert met.value.code == "no-credential-store"
    assert saved.trouble() == met.value
    assert saved.names() == ()


def test_a_store_that_writes_plain_text_is_not_used_whatever_its_priority(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = stores.FileLikeStore()
    stores.use(monkeypatch, plain, accepted=False)
    with pytest.raises(Problem) as met:
        saved.save(Role.DP, TECH, SECRET)
    assert met.value.code == "credential-store-not-accepted"
    assert "FileLikeStore" in str(met.value)
    assert plain.held == {}


def test_a_store_that_a_setting_names_is_not_used_either(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.stores.FileLikeStore")
    trouble = saved.trouble()
    assert trouble is not None
    assert trouble.code == "credential-store-not-accepted"


@pytest.mark.parametrize("name", ["nonsense", "no.such.Store", "keyring.backends.fail.Nothing"])
def test_a_setting_that_names_no_store_is_no_crash(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    trouble = saved.trouble()
    assert trouble is not None
    assert trouble.code == "credential-store-failed"


class Chain(chainer.ChainerBackend):
    """keyring's own chain, with links of ours."""

    backends: tuple[KeyringBackend, ...] = ()

    def __init__(self) -> None:
        """Read no settings."""


def test_of_a_chain_only_an_accepted_link_is_used(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, good = stores.FileLikeStore(), stores.MemoryStore()
    monkeypatch.setattr(secrets, "_CHAIN", f"{Chain.__module__}.Chain")
    monkeypatch.setattr(Chain, "backends", (plain, good))
    stores.use(monkeypatch, good)
    stores.use(monkeypatch, Chain(), accepted=False)
    saved.save(Role.DP, TECH, SECRET)
    assert (len(plain.held), len(good.held)) == (0, 1)

    monkeypatch.setattr(Chain, "backends", (plain,))
    trouble = saved.trouble()
    assert trouble is not None
    assert "FileLikeStore" in str(trouble)


def test_on_windows_nothing_goes_into_a_profile_that_roams(
    saved: SavedPasswords, monkeypatch: pytest.MonkeyPatch
) -> None:
    roaming = stores.RoamingStore()
    stores.use(monkeypatch, roaming)
    saved.save(Role.DP, TECH, SECRET)
    assert roaming.persist == "local machine"
