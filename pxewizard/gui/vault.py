"""The saved passwords, for the window: names on this thread, the credential store beside it.

The store may ask its owner to unlock it, for as long as that takes: nothing here waits for it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pxewizard import wiring
from pxewizard.core.problem import Problem, problem
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.gui.background import Background

_LANE = "vault"


class Vault(QObject):
    """Tells which passwords are saved, saves and forgets; never shows one."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._background = background
        self.names: tuple[SavedName, ...] = ()
        self.trouble: Problem | None = None  # why this computer keeps no passwords
        self.failed: Problem | None = None  # of the last thing tried
        self._waiting: deque[Callable[[], object]] = (
            deque()
        )  # one after the other: the first is under way

    def of(self, role: Role, account: str) -> tuple[SavedName, ...]:
        """Return the entries that are used for this account at this role; of servers all share one."""
        roles = {role} if role is Role.DATABASE else {role, Role.SERVERS}
        name = account.strip().casefold()
        return tuple(one for one in self.names if one.role in roles and one.key[1] == name)

    def has(self, role: Role, account: str) -> bool:
        """Return whether a password is saved that can be used for this account at this role."""
        return any(one.usable for one in self.of(role, account))

    def read(self) -> None:
        """Read the names, and whether this computer keeps passwords at all."""
        self._do(lambda: None)

    def save(self, role: Role, account: str, password: str) -> None:
        """Save a password in the credential store."""
        self._do(lambda: wiring.saved_passwords().save(role, account, password))

    def forget(self, name: SavedName) -> None:
        """Take a password out of the credential store."""
        self._do(lambda: wiring.saved_passwords().forget(name.role, name.account))

    def _do(self, work: Callable[[], object]) -> None:
        self._waiting.append(work)
        if len(self._waiting) == 1:
            self._next()

    def _next(self) -> None:
        work = self._waiting[0]
        self._background.run(_LANE, lambda _post: _done(work), self._told, self._went_wrong)

    def _told(self, found: tuple[tuple[SavedName, ...], Problem | None, Problem | None]) -> None:
        self.names, self.trouble, self.failed = found
        self._go_on()

    def _went_wrong(self, error: Exception) -> None:
        self.failed = (
            error
            if isinstance(error, Problem)
            else problem("internal", detail=type(error).__name__)
        )
        self._go_on()

    def _go_on(self) -> None:
        self._waiting.popleft()
        if self._waiting:
            self._next()
        self.changed.emit()


def _done(
    work: Callable[[], object],
) -> tuple[tuple[SavedName, ...], Problem | None, Problem | None]:
    """Do one thing, and return what is saved then, why nothing can be, and what failed."""
    failed = None
    try:
        work()
    except Problem as met:
        failed = met
    saved = wiring.saved_passwords()
    return saved.names(), saved.trouble(), failed
