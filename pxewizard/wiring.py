"""The only module that picks the parts: practice or real, which clock, which disk.

`practice(case)` is also where the tests get their site.
"""

from __future__ import annotations

import getpass
import os
import platform
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard import __version__
from pxewizard.core.address import ServerAddress, parse_server
from pxewizard.core.clock import Clock
from pxewizard.core.comparison import Comparison
from pxewizard.core.diagnosis import NotApplicable
from pxewizard.core.examination import Examination, ImportedResult, Scope
from pxewizard.core.ladder import Ladder
from pxewizard.core.place import ServerIdentity
from pxewizard.core.problem import Problem, problem
from pxewizard.core.saved_name import Role as SavedRole
from pxewizard.core.saved_name import SavedName
from pxewizard.core.scenario import Scenario
from pxewizard.core.site import Site
from pxewizard.engine.comparison import compare
from pxewizard.engine.examine import Examiner, Operator
from pxewizard.engine.flow import KnownArticle
from pxewizard.engine.imported import ImportedSite, ReadFile
from pxewizard.practice.casefile import case_names
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.faults import Fault
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.statefolder import StateFolder
from pxewizard.scenarios import SCENARIOS
from pxewizard.scenarios.look_alikes import LOOK_ALIKES

if TYPE_CHECKING:  # sockets and cryptography, which only `serve` and `connect` need
    from pxewizard.practice.listener import PracticeDoor
    from pxewizard.remote.secrets import SavedPasswords
    from pxewizard.remote.site import Access, Endpoint, RemoteSite


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

    @property
    def examiner(self) -> Examiner:
        """Return what examines this site."""
        return Examiner(self.site, self.clock, operator(), LOOK_ALIKES, self.accounts)


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
class Connection:
    """How real servers are reached: an account for all, others by role (dp, mp, site_server), trust."""

    account: Account = Account()
    by_role: Mapping[str, Account] = field(default_factory=dict)
    ca: Path | None = None
    mp_http: str | None = None  # where the management point's own answers are asked for
    ask_shell: bool = False  # read logs through a WinRM shell where no network path gives them


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
    others = Others(
        log=logs(endpoints, access, ask_shell=connection.ask_shell, proofs=proofs),
        mp_answer=MpAnswers(access, endpoints, connection.mp_http).read,
    )
    site = RemoteSite(endpoints, clock, access, others, proofs)
    accounts = partial(_signed_in, site)
    return Parts(site, scope, clock, accounts, site.close)


def doctor(address: ServerAddress, connection: Connection) -> Ladder:
    """Climb to one server with the account for all; Problem "bad-server-name" or "ca-unusable"."""
    from pxewizard.remote.doctor import examine

    return _told(examine(*_way(address, connection), SystemClock()), connection)


def doctor_after(address: ServerAddress, connection: Connection, met: Problem) -> Ladder | None:
    """Climb to a server that could not be read because of `met`.

    A typed password that was refused is not tried again: the ladder says what is known, or is None.
    """
    from pxewizard.remote.doctor import refused

    if connection.account.password is not None:
        known = refused(*_way(address, connection), SystemClock(), met)
        if known or met.code == "sign-in-not-tried":
            return known
    return doctor(address, connection)


def _told(ladder: Ladder, connection: Connection) -> Ladder:
    """Return the ladder with a refusal told as that of the password that was used."""
    from pxewizard.remote.negotiate import REFUSALS

    if ladder.problem and ladder.problem.code in REFUSALS:
        return replace(ladder, problem=connection.account.refused(ladder.problem))
    return ladder


def _way(address: ServerAddress, connection: Connection) -> tuple[Endpoint, Access]:
    from pxewizard.remote.sign_in import Credentials
    from pxewizard.remote.site import Access, Endpoint

    who = Credentials(connection.account.user, connection.account.password)
    return Endpoint(address, who), Access(who, connection.ca)


def reach(scope: Scope, connection: Connection, clock: Clock | None = None) -> Parts:
    """Return the site that the scope means: the practice site it names, or real servers."""
    if scope.practice is None:
        return connect(scope, connection)
    state = Path(scope.state) if scope.state else None
    return practice(scope.practice, state=state, clock=clock)


def reach_again(scope: Scope, connection: Connection, clock: Clock | None = None) -> Parts:
    """Return the site of an earlier change; Problem "state-not-there" where its practice site is gone."""
    if scope.practice and not (scope.state and has_state(Path(scope.state))):
        raise problem("state-not-there", folder=scope.state)
    parts = reach(scope, connection, clock)
    if not scope.practice:
        meet(parts.site, scope)
    return parts


def meet(site: Site, scope: Scope) -> None:
    """Ask the servers for their real names: a change names them by these, whatever was typed."""
    servers = (scope.dp, scope.mp, scope.site_server)
    site.read(*(ServerIdentity(one.name) for one in servers if one))


def saved_passwords() -> SavedPasswords:
    """Return the passwords that this user has saved; the credential store is not asked yet."""
    from pxewizard.journal.roots import data_root
    from pxewizard.remote.saved_names import SavedNames
    from pxewizard.remote.secrets import SavedPasswords

    return SavedPasswords(SavedNames(data_root() / "saved-names.json"))


def with_saved(connection: Connection) -> Connection:
    """Return the connection with the saved password of each account by role that has none.

    Problem "password-not-given", or why the saved one cannot be had: the store may ask its owner first.
    """
    found = {role: _with_saved(role, one) for role, one in connection.by_role.items()}
    return replace(connection, by_role=found)


def _with_saved(role: str, account: Account) -> Account:
    if account.user is None or account.password:
        return account
    own = SavedRole(role.replace("_", "-"))
    found = saved_passwords().find(account.user, own, SavedRole.SERVERS)
    if found is None:
        raise problem("password-not-given", user=account.user)
    return replace(account, password=found.password, saved=found.name)


def own_account() -> str:
    """Return who is logged on here, on Windows with the domain."""
    domain = os.environ.get("USERDOMAIN") if sys.platform == "win32" else None
    name = operator().name
    return rf"{domain}\{name}" if domain else name


def _signed_in(site: RemoteSite) -> tuple[tuple[str, str], ...]:
    return tuple(
        (server, f"{one.account} ({one.protocol}, {one.spn})") for server, one in site.sign_ins()
    )


def practice(
    case: str,
    *,
    state: Path | None = None,
    clock: Clock | None = None,
    faults: Iterable[Fault] = (),
) -> Parts:
    """Return the practice site of that case; with `state` it remembers its changes in that folder."""
    ticking = clock or SystemClock()
    estate = load(case)
    site = PracticeSite(estate, ticking, state=state)
    for fault in faults:
        site.order(fault)
    scope = Scope(
        dp=ServerAddress(estate.dp),
        mp=ServerAddress(estate.mp) if estate.mp else None,
        site_server=ServerAddress(estate.site_server),
        database=estate.database_address,
        practice=case,
        state=str(state.resolve()) if state else None,
    )
    return Parts(site, scope, ticking)


def practice_doctor(case: str, server: str) -> Ladder:
    """Climb to a server of a practice case, through its network door; Problem "name-not-found"."""
    with serve(case) as door:
        try:
            address = parse_server(door.address(server))
        except KeyError:
            raise problem("name-not-found", server=server) from None
        return doctor(address, Connection(Account(door.account.user, door.account.password)))


def with_results(parts: Parts, imported: tuple[ImportedResult, ...], read_file: ReadFile) -> Parts:
    """Return the parts with a site whose database is these files, practice and real alike."""
    if not imported:
        return parts
    return replace(parts, site=ImportedSite(parts.site, imported, read_file, parts.clock))


def has_state(folder: Path) -> bool:
    """Return whether a practice site keeps its changes in that folder."""
    return StateFolder.is_one(folder)


def serve(
    case: str, *, https: bool = False, delay: float = 0.0, state: Path | None = None
) -> PracticeDoor:
    """Open the network door of a practice case, on loopback; `delay` in seconds for each exchange.

    The door is open when this returns, and must be closed.
    """
    from pxewizard.practice.listener import PracticeDoor, Terms

    site = PracticeSite(load(case), SystemClock(), state=state)
    return PracticeDoor(site, Terms(https=https, delay=delay))


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


def known_articles() -> tuple[KnownArticle, ...]:
    """Return what a window needs to know of the articles before anything was examined."""
    return tuple(
        KnownArticle(one.article, one.wording, one.asks, one.follow_up, one.whole_site)
        for one in SCENARIOS
    )


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
