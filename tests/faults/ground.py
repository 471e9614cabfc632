"""One practice site behind its network doors, reached by the clients that real servers are reached by."""

from __future__ import annotations

import atexit
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from pxewizard import wiring
from pxewizard.core.address import ServerAddress, parse_database, parse_server
from pxewizard.core.examination import Scope
from pxewizard.core.scenario import Scenario
from pxewizard.engine.examine import Examiner, Operator
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.estate import Estate
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.station import Exchange
from pxewizard.practice.tds_connection import Notes
from pxewizard.remote.database import Databases
from pxewizard.remote.database_access import DatabaseAccess, DatabaseLimits
from pxewizard.remote.line import Limits
from pxewizard.remote.logfiles import logs
from pxewizard.remote.mp_answers import MpAnswers
from pxewizard.remote.server import Proof
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint, Others, RemoteSite
from tests.support import TurnableClock

_LIMITS: Final = Limits(connect=10, read=15, total=30)  # reached where the machine stands still
_DATABASE: Final = DatabaseLimits(reach=5, login=8, query=8, total=20)
_NOBODY: Final = Operator("tester", "bench", "0")
Told = Callable[[Exchange], None]


def hasty(patience: int) -> tuple[Limits, DatabaseLimits]:
    """Return limits that are soon reached; on a busy machine they need more `patience` than 1."""
    servers = Limits(connect=0.3 * patience, read=0.4 * patience, total=1.2 * patience)
    whole = 2 * patience
    return servers, DatabaseLimits(0.3 * patience, patience, patience, whole, grace=0.5 * patience)


class JumpingClock(TurnableClock):
    """A clock that somebody sets; `jumps` counts how often."""

    jumps = 0

    def jump(self, by: timedelta) -> None:
        self._at += by
        self.jumps += 1


@cache
def article(number: str) -> Scenario:
    (found,) = wiring.scenarios(number)
    return found


_databases: dict[str, DatabaseDoor] = {}


def database_of(estate: Estate) -> DatabaseDoor | None:
    """Return the door of the estate's database, which nothing here writes to: one for the process."""
    if estate.database is None:
        return None
    if estate.case not in _databases:
        _databases[estate.case] = DatabaseDoor(estate.database)
        atexit.register(_databases[estate.case].close)
    return _databases[estate.case]


def forget_database(estate: Estate) -> None:
    """Close the door of a database at which a fault may still be due."""
    door = _databases.pop(estate.case, None)
    if door is not None:
        door.close()


class Ground:
    """The site, its doors, a clock, and a folder for journals; a context manager that clears it all away.

    What is exchanged goes to `exchanges` and to whoever is in `ears`, from the moment `listen` is called.
    """

    def __init__(self, estate: Estate, clock: JumpingClock | None = None) -> None:
        self.clock = clock or JumpingClock()
        self.behind = PracticeSite(estate, TurnableClock())
        self.exchanges: list[Exchange] = []
        self.ears: list[Told] = []
        self._lock = threading.Lock()
        self._listens = False
        self._before = Notes()
        self.database = database_of(estate)
        self.door = PracticeDoor(self.behind, Terms(told=self._told))
        self._folder = tempfile.TemporaryDirectory(prefix="pxewizard-faults-")
        self.root = Path(self._folder.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.door.close()
        self._folder.cleanup()

    @property
    def estate(self) -> Estate:
        return self.behind.estate

    def listen(self) -> None:
        """Begin to count: what came before was preparation."""
        self._listens = True
        self._before = self._seen()

    @property
    def asked(self) -> tuple[str, ...]:
        """Return the queries to the database since then, a connection that came to none as ""."""
        seen, before = self._seen(), self._before
        known = tuple(seen.queries[len(before.queries) :])
        return (*known, *[""] * (seen.connections - before.connections - len(known)))

    @property
    def struck(self) -> int:
        """Return how often a fault has struck since then, wherever but on the disk."""
        database = self._seen().struck - self._before.struck
        return self.door.struck + self.behind.struck + database + self.clock.jumps

    def _seen(self) -> Notes:
        return self.database.seen if self.database else Notes()

    def scope(self, *, by_dp_alone: bool = False) -> Scope:
        """Return the servers that the case is about; the rest is found, where only one is named."""
        estate = self.estate
        scope = Scope(dp=self.address(estate.dp))
        if self.database:
            scope = replace(scope, database=parse_database(self.database.address))
        if by_dp_alone:
            return scope
        mp = self.address(estate.mp) if estate.mp else None
        return replace(scope, mp=mp, site_server=self.address(estate.site_server))

    def address(self, server: str) -> ServerAddress:
        """Return a server as NAME=URL."""
        return parse_server(self.door.address(server))

    @contextmanager
    def examiner(self, patience: int = 0, *, ask_shell: bool = False) -> Iterator[Examiner]:
        """Reach the site as a new run of the program does; `ask_shell` for the logs, as by --logs.

        With `patience` the limits are short, see `hasty`.
        """
        account = Credentials(self.door.account.user, self.door.account.password)
        names = self.estate.servers
        endpoints = [Endpoint(self.address(one), account) for one in names]
        limits, of_database = hasty(patience) if patience else (_LIMITS, _DATABASE)
        access = Access(account, limits=limits)
        proofs: dict[Credentials, Proof] = {}
        databases = self._databases(of_database)
        others = Others(
            database=databases.read,
            log=logs(endpoints, access, ask_shell=ask_shell, proofs=proofs),
            mp_answer=self._answers(access).read,
        )
        with RemoteSite(endpoints, self.clock, access, others, proofs) as site:
            try:
                yield Examiner(site, self.clock, _NOBODY, begin=databases.begin)
            finally:
                databases.cancel()

    def _databases(self, limits: DatabaseLimits) -> Databases:
        door = self.database
        access = DatabaseAccess(trust_certificate=True, limits=limits)
        if door:
            access = replace(access, user=door.terms.user, password=door.terms.password)
        return Databases(access)

    def _answers(self, access: Access) -> MpAnswers:
        mp = self.estate.mp
        return MpAnswers(access, self.door.url(mp) if mp else None, mp, access.limits)

    def _told(self, exchange: Exchange) -> None:
        if not self._listens:
            return
        with self._lock:
            self.exchanges.append(exchange)
        for ear in self.ears:
            ear(exchange)
