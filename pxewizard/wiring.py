"""The only module that picks the parts: practice or real, which clock, which disk.

`practice(case)` is also where the tests get their site.
"""

from __future__ import annotations

import getpass
import platform
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard import __version__
from pxewizard.core.address import ServerAddress
from pxewizard.core.clock import Clock
from pxewizard.core.comparison import Comparison
from pxewizard.core.diagnosis import NotApplicable
from pxewizard.core.examination import Examination, ImportedResult, Scope
from pxewizard.core.ladder import Ladder
from pxewizard.core.place import DatabaseRows
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Present
from pxewizard.core.saved_name import SavedName
from pxewizard.core.scenario import Scenario
from pxewizard.core.site import Site
from pxewizard.core.words import Text, tr
from pxewizard.engine.comparison import compare
from pxewizard.engine.examine import Examiner, Operator
from pxewizard.engine.imported import ImportedSite, ReadFile
from pxewizard.practice.casefile import case_names
from pxewizard.practice.estate import Estate, PracticeDatabase, load
from pxewizard.practice.faults import Fault
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.statefolder import StateFolder
from pxewizard.scenarios import SCENARIOS
from pxewizard.scenarios.look_alikes import LOOK_ALIKES

if TYPE_CHECKING:  # sockets and cryptography, which only `serve` and `connect` need
    from pxewizard.practice.behind_door import Read
    from pxewizard.practice.database import DatabaseDoor
    from pxewizard.practice.listener import PracticeDoor
    from pxewizard.remote.database import Databases
    from pxewizard.remote.secrets import SavedPasswords
    from pxewizard.remote.site import RemoteSite


_READ_DIRECTLY = tr(
    "The practice database was read directly: no current ODBC driver for SQL Server can be loaded here."
)


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


@dataclass(frozen=True)
class Parts:
    """A site, and the servers of it that are meant where the person names no other. Close it."""

    site: Site
    scope: Scope | None
    clock: Clock
    accounts: Callable[[], tuple[tuple[str, str], ...]] = tuple
    close: Callable[[], None] = _nothing
    tls_exceptions: Callable[[], tuple[str, ...]] = tuple
    note: Callable[[], Text | None] = _nothing  # how the site was reached, where that needs saying

    @property
    def examiner(self) -> Examiner:
        """Return what examines this site."""
        return Examiner(
            self.site, self.clock, operator(), LOOK_ALIKES, self.accounts, self.tls_exceptions
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


def connect(scope: Scope, connection: Connection) -> Parts:
    """Return the real site; nothing is contacted yet. Problem "ca-unusable"."""
    from pxewizard.remote.logfiles import logs
    from pxewizard.remote.mp_answers import MpAnswers
    from pxewizard.remote.server import Proof
    from pxewizard.remote.sign_in import Credentials
    from pxewizard.remote.site import Access, Endpoint, Others, RemoteSite

    def credentials(account: Account) -> Credentials:
        return Credentials(account.user, account.password, told=account.refused)

    named = {"dp": scope.dp, "mp": scope.mp, "site_server": scope.site_server}
    endpoints = [
        Endpoint(address, credentials(connection.by_role.get(role, connection.account)))
        for role, address in named.items()
        if address
    ]
    access = Access(credentials(connection.account), connection.ca)
    clock = SystemClock()
    proofs: dict[Credentials, Proof] = {}
    databases = _databases(connection)
    others = Others(
        log=logs(endpoints, access, ask_shell=connection.ask_shell, proofs=proofs),
        mp_answer=MpAnswers(access, endpoints, connection.mp_http).read,
        database=partial(_rows, databases, connection.database.account),
    )
    site = RemoteSite(endpoints, clock, access, others, proofs)
    accounts = partial(_signed_in, site, databases)
    return Parts(site, scope, clock, accounts, site.close, databases.tls_exceptions)


def _databases(connection: Connection) -> Databases:
    from pxewizard.remote.database import Databases
    from pxewizard.remote.database_access import DatabaseAccess

    who = connection.database
    return Databases(
        DatabaseAccess(
            who.account.user,
            who.account.password or "",
            who.trust_certificate,
            who.certificate_name,
            connection.ca,
        )
    )


def _rows(databases: Databases, account: Account, place: DatabaseRows) -> Present:
    try:
        return databases.read(place)
    except Problem as met:
        raise (account.refused(met) if met.code == "database-sign-in-refused" else met) from met


def ask_database() -> int:
    """Be the process that asks one database; see remote.database_child."""
    from pxewizard.remote.database_child import serve

    return serve()


def doctor(address: ServerAddress, connection: Connection) -> Ladder:
    """Climb to one server with the account for all; Problem "bad-server-name" or "ca-unusable"."""
    from pxewizard.remote.doctor import examine
    from pxewizard.remote.negotiate import REFUSALS
    from pxewizard.remote.sign_in import Credentials
    from pxewizard.remote.site import Access, Endpoint

    who = Credentials(connection.account.user, connection.account.password)
    ladder = examine(Endpoint(address, who), Access(who, connection.ca), SystemClock())
    if ladder.problem and ladder.problem.code in REFUSALS:
        return replace(ladder, problem=connection.account.refused(ladder.problem))
    return ladder


def saved_passwords() -> SavedPasswords:
    """Return the passwords that this user has saved; the credential store is not asked yet."""
    from pxewizard.journal.roots import data_root
    from pxewizard.remote.saved_names import SavedNames
    from pxewizard.remote.secrets import SavedPasswords

    return SavedPasswords(SavedNames(data_root() / "saved-names.json"))


def _signed_in(site: RemoteSite, databases: Databases) -> tuple[tuple[str, str], ...]:
    servers = (
        (server, f"{one.account} ({one.protocol}, {one.spn})") for server, one in site.sign_ins()
    )
    return *servers, *databases.sign_ins()


def practice(
    case: str,
    *,
    state: Path | None = None,
    clock: Clock | None = None,
    faults: Iterable[Fault] = (),
    door: bool = False,
) -> Parts:
    """Return the practice site of that case; with `state` it remembers its changes in that folder.

    With `door` its database is read through SQL Server's protocol, where this computer has a driver and
    no faults are ordered; close the parts then.
    """
    ordered = tuple(faults)
    ticking = clock or SystemClock()
    estate = load(case)
    site = PracticeSite(estate, ticking, state=state)
    for fault in ordered:
        site.order(fault)
    scope = Scope(
        dp=ServerAddress(estate.dp),
        mp=ServerAddress(estate.mp) if estate.mp else None,
        site_server=ServerAddress(estate.site_server),
        database=estate.database_address,
        practice=case,
        state=str(state.resolve()) if state else None,
    )
    parts = Parts(site, scope, ticking)
    by_door = door and not (ordered or estate.faults)
    return _by_door(parts, site, estate.database) if by_door and estate.database else parts


def _by_door(parts: Parts, site: PracticeSite, database: PracticeDatabase) -> Parts:
    from pxewizard.practice.behind_door import BehindDoor

    behind = BehindDoor(site, database, _database_door)

    def note() -> Text | None:
        return _READ_DIRECTLY if behind.has_no_driver else None

    return replace(parts, site=behind, close=behind.close, note=note)


def _database_door(database: PracticeDatabase) -> tuple[DatabaseDoor, Read] | None:
    """Open the door, with the client that real databases are asked by; None without a driver for it."""
    from pxewizard.practice.database import DatabaseDoor
    from pxewizard.remote.database import Databases, best_driver_here
    from pxewizard.remote.database_access import DatabaseAccess

    try:
        driver = best_driver_here()
    except Problem:
        return None
    if driver.is_outdated:
        return None
    door = DatabaseDoor(database)  # its certificate is this very program's
    access = DatabaseAccess(door.terms.user, door.terms.password, trust_certificate=True)
    return door, Databases(access, driver).read


def with_results(parts: Parts, imported: tuple[ImportedResult, ...], read_file: ReadFile) -> Parts:
    """Return the parts with a site whose database is these files, practice and real alike."""
    if not imported:
        return parts
    return replace(parts, site=ImportedSite(parts.site, imported, read_file, parts.clock))


def has_state(folder: Path) -> bool:
    """Return whether a practice site keeps its changes in that folder."""
    return StateFolder.is_one(folder)


def serve(
    case: str,
    *,
    https: bool = False,
    delay: float = 0.0,
    state: Path | None = None,
    database: bool = False,
) -> PracticeDoor:
    """Open the network door of a practice case, on loopback; `delay` in seconds for each exchange.

    With `database` its site database answers too. The door is open when this returns, and must be
    closed.
    """
    from pxewizard.practice.database import DatabaseTerms
    from pxewizard.practice.listener import PracticeDoor, Terms

    site = PracticeSite(load(case), SystemClock(), state=state)
    terms = Terms(https=https, delay=delay, database=DatabaseTerms() if database else None)
    return PracticeDoor(site, terms)


def practice_cases() -> tuple[Estate, ...]:
    """Return every practice case."""
    return tuple(load(name) for name in case_names())


def practice_case(case: str) -> Estate:
    """Return one practice case; Problem "unknown-case"."""
    return load(case)


def scenarios(number: str | None = None) -> tuple[Scenario, ...]:
    """Return the article of that number, or all; Problem "unknown-article"."""
    chosen = tuple(one for one in SCENARIOS if number in {None, one.article.number})
    if not chosen:
        known = ", ".join(one.article.number for one in SCENARIOS)
        raise problem("unknown-article", number=number, known=known)
    return chosen


def comparison(seen: Examination) -> Comparison | None:
    """Return what the article of an examination lays side by side; None where nothing was read."""
    (scenario,) = scenarios(seen.article.number)
    applies = not isinstance(seen.diagnosis, NotApplicable)
    return compare(scenario.compared(seen)) if applies else None


def operator() -> Operator:
    """Return who sits here, for the record; an account without a name is no reason to stop."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        name = "?"
    return Operator(name, platform.node(), __version__)
