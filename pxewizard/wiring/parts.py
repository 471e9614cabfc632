"""The pieces that a site is handed over in: clock, accounts, how it is reached, and who sits here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard.core.clock import Clock
from pxewizard.core.examination import Scope
from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.core.saved_name import SavedName
from pxewizard.core.site import Site
from pxewizard.core.words import Text
from pxewizard.wiring.person import operator

if TYPE_CHECKING:  # what reaches and examines servers: a window opens without it
    from pxewizard.engine.examine import Examiner
    from pxewizard.remote.secrets import SavedPasswords


class SystemClock:
    """This computer's clock."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Return after so many seconds."""
        threading.Event().wait(seconds)


def _nothing() -> None:
    """Close nothing."""


def _none(_server: str) -> None:
    """Hang up nothing."""


def _nobody(_servers: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Let in nobody."""
    return ()


@dataclass(frozen=True)
class Parts:
    """A site, and the servers of it that are meant where the person names no other. Close it."""

    site: Site
    scope: Scope | None
    clock: Clock
    accounts: Callable[[], tuple[tuple[str, str], ...]] = tuple
    close: Callable[[], None] = _nothing
    tls_exceptions: Callable[[], tuple[str, ...]] = tuple
    begin: Callable[[], None] = _nothing  # an examination begins: each database has its time anew
    cancel: Callable[[], None] = _nothing  # end what is being read, as far as that can be ended
    hang_up: Callable[[str], None] = _none  # one server, which many others will follow
    accounts_of: Callable[[Iterable[str]], tuple[tuple[str, str], ...]] = _nobody
    note: Callable[[], Text | None] = _nothing  # how the site was reached, where that needs saying

    @property
    def examiner(self) -> Examiner:
        """Return what examines this site."""
        from pxewizard.engine.examine import Examiner
        from pxewizard.scenarios.look_alikes import LOOK_ALIKES

        return Examiner(
            self.site,
            self.clock,
            operator(),
            LOOK_ALIKES,
            self.accounts,
            self.tls_exceptions,
            self.begin,
        )


@dataclass(frozen=True)
class Account:
    """Who signs in to a server; without a name whoever is logged on here."""

    user: str | None = None
    password: str | None = field(default=None, repr=False)
    saved: SavedName | None = None  # the entry of the credential store that the password is from

    def refused(self, met: Problem, *, proved: bool = False) -> Problem:
        """Return what is shown of a refusal of this account; a saved password is not tried again.

        `proved`: another server has accepted it.
        """
        return saved_passwords().refused(self.saved, met, proved=proved) if self.saved else met


@dataclass(frozen=True)
class DatabaseSignIn:
    """Who asks the site database (without a name the Windows account here), and what of it is trusted."""

    account: Account = Account()
    trust_certificate: bool = False
    certificate_name: str | None = None


@dataclass(frozen=True)
class Connection:
    """How real servers are reached: an account for all, others by role (dp, mp, site_server), trust."""

    account: Account = Account()
    by_role: Mapping[str, Account] = field(default_factory=dict)
    ca: Path | None = None
    mp_http: str | None = None  # where the management point's own answers are asked for
    ask_shell: bool = False  # read logs through a WinRM shell where no network path gives them
    database: DatabaseSignIn = DatabaseSignIn()


def saved_passwords() -> SavedPasswords:
    """Return the passwords that this user has saved; the credential store is not asked yet.

    Problem "policies-unusable"; where a policy forbids them they can be listed and forgotten only.
    """
    from pxewizard import policies
    from pxewizard.journal.roots import data_root
    from pxewizard.remote.saved_names import SavedNames
    from pxewizard.remote.secrets import SavedPasswords

    forbidden = policies.in_force().forbid_saved_credentials
    met = problem("policy-saved-credentials") if forbidden else None
    return SavedPasswords(SavedNames(data_root() / "saved-names.json"), met)
