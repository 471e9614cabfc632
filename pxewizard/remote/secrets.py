"""Saved passwords: in the system's own credential store, through keyring, or nowhere.

The only importer of keyring. A store is used only if it is one of those below: all of them encrypt, and
belong to the system. A list, and not keyring's priorities: a file of plain text can claim any. Whatever
a store raises leaves here as Problem, without its words, in which the secret could stand.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import field
from typing import TYPE_CHECKING, Final, TypeVar

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.remote.saved_names import SavedNames

if TYPE_CHECKING:
    from types import FrameType

    from keyring.backend import KeyringBackend

T = TypeVar("T")

ACCEPTED: Final = {
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
}
_NONE: Final = {"keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"}
_CLOSED: Final = {"InitError", "KeyringLocked"}  # the first: nobody has set it up
# With these the store was not reached, and holds what it held.
_UNTOUCHED: Final = frozenset(
    {"no-credential-store", "credential-store-not-accepted", "credential-store-locked"}
)
_CHAIN: Final = "keyring.backends.chainer.ChainerBackend"

LONGEST: Final = 1280  # bytes in UTF-16, on every system: what was saved on one fits the others
PATIENCE: Final = 60  # seconds; a person may have to unlock the store
_LONGEST_NAME: Final = 200


@dataclass(frozen=True)
class Found:
    """A password from the store, and the entry it was saved as."""

    name: SavedName
    password: str = field(repr=False)


class SavedPasswords:
    """The passwords that one user has saved: one for each role and account."""

    def __init__(self, names: SavedNames, forbidden: Problem | None = None) -> None:
        """Ask nothing yet; keyring is not even imported before a store is needed.

        Where it is `forbidden`, nothing is saved and nothing found; what was saved can be forgotten.
        """
        self._names = names
        self._forbidden = forbidden

    def names(self) -> tuple[SavedName, ...]:
        """Return what is saved, without asking the store."""
        return self._names.all()

    def trouble(self) -> Problem | None:
        """Return why this computer keeps no passwords, if it does not; unlocks nothing."""
        if self._forbidden:
            return self._forbidden
        try:
            _asked(lambda _: None)
        except Problem as met:
            return met
        return None

    def find(self, account: str, *roles: Role) -> Found | None:
        """Return the password saved for the first of the roles that has one.

        Problem if there is one that cannot be had, or that must not be tried again.
        """
        entries = (self._names.find(SavedName(role, account)) for role in roles)
        name = next((one for one in entries if one), None)
        if name is None or self._forbidden:
            return None
        if not name.usable:
            raise problem("saved-password-set-aside", user=name.account, role=name.role)
        password = _asked(lambda store: store.get_password(*_entry(name)))
        if password is None:
            raise problem("saved-password-gone", user=name.account, role=name.role)
        return Found(name, password)

    def save(self, role: Role, account: str, password: str) -> None:
        """Save a password, or replace the one saved; Problem if it is not in the store afterwards.

        The name is written first, and stays, set aside, where the store may hold the secret all the
        same: there is never a secret that cannot be listed.
        """
        if self._forbidden:
            raise self._forbidden
        if not account.strip() or not account.isprintable() or len(account) > _LONGEST_NAME:
            raise problem("bad-account-name", text=account)
        if len(password.encode("utf-16-le", "surrogatepass")) > LONGEST:
            raise problem("password-too-long", limit=LONGEST // 2)
        name = SavedName(role, account)
        before = self._names.find(name)
        self._names.put(SavedName(role, account, usable=False))
        try:
            _asked(lambda store: store.set_password(*_entry(name), password))
        except Problem as met:
            if met.code in _UNTOUCHED:
                self._put_back(name, before)
            raise
        if _asked(lambda store: store.get_password(*_entry(name))) != password:
            self.forget(role, account)
            raise problem("credential-store-failed", detail="read back, it was another")
        self._names.put(name)

    def forget(self, role: Role, account: str) -> None:
        """Take a password out of the store, then its name from the list; Problem if it is still there."""
        name = self._names.find(SavedName(role, account))
        if name is None:
            raise problem("not-saved", user=account, role=role)
        if _asked(lambda store: _removed(store, name)):
            self._names.drop(name)
            return
        raise problem("credential-store-failed", detail="the entry is still there")

    def refused(self, name: SavedName, met: Problem, *, proved: bool) -> Problem:
        """Return the refusal of a saved password, with where it came from and how to forget it.

        Unless it is `proved` elsewhere it is not used again: every try counts towards a lock-out.
        """
        with suppress(Problem):  # the refusal is what matters, on a full disk too
            if not proved:
                self._names.put(SavedName(name.role, name.account, usable=False))
        told = f"{met.code}: {met.detail}" if met.detail else met.code
        return problem(
            "saved-password-refused",
            refusal=met.summary,
            advice=met.advice,
            role=name.role,
            user=name.account,
            detail=told,
        )

    def _put_back(self, name: SavedName, before: SavedName | None) -> None:
        if before:
            self._names.put(before)
        else:
            self._names.drop(name)


def _entry(name: SavedName) -> tuple[str, str]:
    """Return what keyring calls service and user."""
    role, account = name.key
    return f"pxewizard {role}", account


def _removed(store: KeyringBackend, name: SavedName) -> bool:
    """Delete an entry, and return whether it is gone: it may have been gone before."""
    from keyring.errors import PasswordDeleteError

    try:
        store.delete_password(*_entry(name))
    except PasswordDeleteError:
        return store.get_password(*_entry(name)) is None
    return True


class _Late(BaseException):
    """The store let us wait too long; no Exception, which a backend could take for its own."""


def _asked(work: Callable[[KeyringBackend], T]) -> T:
    """Do one piece of work with the system's store; raises nothing but Problem."""
    # The catch cannot be narrower: keyring and its backends raise whatever they like. What is raised
    # instead has no cause: the frames below hold the secret.
    try:
        with _patiently():
            return work(_system_store())
    except Problem:
        raise
    except _Late:
        met = problem("credential-store-silent", seconds=PATIENCE)
    except Exception as error:  # noqa: BLE001
        kind = type(error).__name__
        if kind in _CLOSED:
            met = problem("credential-store-locked", detail=kind)
        else:
            met = problem("credential-store-failed", detail=kind)
    raise met


def find_store() -> None:
    """Let keyring choose the system's store, which it does once and which takes a while; opens none."""
    import keyring

    with suppress(Exception):  # whoever wants a password is told
        keyring.get_keyring()


def _system_store() -> KeyringBackend:
    """Return the store that keyring has chosen, if it is accepted; of a chain the first that is."""
    import keyring

    chosen = keyring.get_keyring()
    links = getattr(chosen, "backends", ()) if _name_of(chosen) == _CHAIN else [chosen]
    for store in links:
        if _name_of(store) in ACCEPTED:
            if "persist" in vars(type(store)):  # Windows: not into a profile that roams
                store.persist = "local machine"  # type: ignore[union-attr]  # WinVaultKeyring's alone
            return store
    if _name_of(chosen) in _NONE:
        raise problem("no-credential-store", detail=_name_of(chosen))
    raise problem("credential-store-not-accepted", store=", ".join(map(_name_of, links)))


def _name_of(store: KeyringBackend) -> str:
    return f"{type(store).__module__}.{type(store).__qualname__}"


@contextmanager
def _patiently() -> Iterator[None]:
    """Bound a wait for the store, for instance for a person who shall unlock it and has left.

    Not on Windows, whose store asks nobody, and not outside the main thread, where nothing can end it:
    there whoever started the thread goes on without it.
    """
    alarmed = hasattr(signal, "setitimer") and (
        threading.current_thread() is threading.main_thread()
    )
    if not alarmed:
        yield
        return

    def late(_number: int, _frame: FrameType | None) -> None:
        raise _Late

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
