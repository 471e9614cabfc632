"""Credential stores for tests: in memory, and broken in every way that a store can be."""

from __future__ import annotations

import threading

import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from pxewizard.remote import secrets

_NEVER = -5  # keyring never chooses one of these by itself


class MemoryStore(KeyringBackend):
    """Keeps passwords as long as it lives."""

    priority = _NEVER

    def __init__(self) -> None:  # not the base's: it reads settings from the environment
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class FileLikeStore(MemoryStore):
    """Stands for one that writes plain text, with the best of priorities."""


class RoamingStore(MemoryStore):
    """Like that of Windows: told where its entries shall live."""

    persist = "enterprise"


class ForgettingStore(MemoryStore):
    """Takes everything and keeps nothing."""

    def set_password(self, *_: str) -> None:
        """Keep nothing."""


class AlteringStore(MemoryStore):
    """Keeps something else than it was given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password.lower())


class RaisingStore(MemoryStore):
    """Raises whatever it was made with, whatever it is asked."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def get_password(self, *_: str) -> str | None:
        raise self.error

    def set_password(self, *_: str) -> None:
        raise self.error

    def delete_password(self, *_: str) -> None:
        raise self.error


class TalkativeStore(MemoryStore):
    """Fails, with the secret in its words."""

    def set_password(self, *entry: str) -> None:
        raise ValueError(f"cannot store {entry}")


class HangingStore(MemoryStore):
    """Waits for somebody who never comes."""

    def get_password(self, *_: str) -> str | None:
        threading.Event().wait()
        return None


def locked() -> RaisingStore:
    return RaisingStore(KeyringLocked("Failed to unlock the collection!"))


def use(monkeypatch: pytest.MonkeyPatch, store: KeyringBackend, *, accepted: bool = True) -> None:
    """Let keyring have chosen this store; `accepted`: as if the system had brought it."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", store)
    if accepted:
        name = f"{type(store).__module__}.{type(store).__qualname__}"
        monkeypatch.setattr(secrets, "ACCEPTED", {*secrets.ACCEPTED, name})
