"""The network door to a practice site: each server of it behind WS-Management, on loopback only.

Every port is one server. One thread accepts for all of them, one more serves each connection; all
have ended when `close` returns. What is answered is the business of `wsman_answers`.
"""

from __future__ import annotations

import os
import socket
import tempfile
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Self

from pxewizard.core.late import dataclass
from pxewizard.practice.database import DatabaseDoor, DatabaseTerms
from pxewizard.practice.ports import Acceptor, Port
from pxewizard.practice.server import Availability, PracticeServer
from pxewizard.practice.sign_in import Account, accepted
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.station import Exchange, Station
from pxewizard.practice.throwaway_ca import ThrowawayCa
from pxewizard.practice.wire_faults import OrderedWireFaults, WireFault
from pxewizard.practice.wsman_connection import connection_to

LOOPBACK: Final = "127.0.0.1"
_DP_KEYS: Final = (
    r"SOFTWARE\Microsoft\SMS\DP",
    r"SOFTWARE\Microsoft\SMS\PXE",
    r"SOFTWARE\WOW6432Node\Microsoft\SMS\PXE",
)


def _nothing(_exchange: Exchange) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Terms:
    """How the door is kept: TLS or not, seconds of delay before each exchange, who may come in.

    With `database` the site database has its own door, kept on those terms. `told` is called from the
    connections' threads with each exchange, before it is answered.
    """

    https: bool = False
    delay: float = 0.0
    account: Account = field(default_factory=Account)
    faults: tuple[WireFault, ...] = ()
    database: DatabaseTerms | None = None
    told: Callable[[Exchange], None] = _nothing


@dataclass(frozen=True)
class Endpoints:
    """Where the servers of a case are, as the command line takes them: NAME=URL; `ca` is for them all."""

    case: str
    dp: str
    mp: str | None
    mp_http: str | None
    dps: tuple[str, ...]
    site_server: str
    database: str | None
    user: str
    password: str = field(repr=False)
    database_user: str | None
    database_password: str | None = field(repr=False)
    ca: str | None


class PracticeDoor:
    """The open door; a context manager that closes it."""

    def __init__(self, site: PracticeSite, terms: Terms | None = None) -> None:
        """Open a port for every server of the site's estate."""
        self._site = site
        self._terms = terms or Terms()
        self._faults = OrderedWireFaults()
        for fault in self._terms.faults:
            self._faults.order(fault)
        self._closing = threading.Event()
        self._exchanges: dict[str, list[Exchange]] = {}
        self._ports: dict[str, int] = {}
        self.ca: Path | None = None
        self._database: DatabaseDoor | None = None
        with ExitStack() as opened:
            self._open(opened)
            self._opened = opened.pop_all()

    def __enter__(self) -> Self:
        """Return the door itself: it is open already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """End every connection and every thread, and take all files away; twice does no harm."""
        self._closing.set()
        self._opened.close()

    def order(self, fault: WireFault) -> None:
        """Let something go wrong on the line from now on."""
        self._faults.order(fault)

    @property
    def struck(self) -> int:
        """Return how many messages a fault of the line has struck."""
        return self._faults.struck

    def url(self, server: str) -> str:
        """Return the address of the server of that full name: http://127.0.0.1:PORT."""
        scheme = "https" if self._terms.https else "http"
        return f"{scheme}://{LOOPBACK}:{self._ports[server]}"

    def address(self, server: str) -> str:
        """Return the server as the command line takes it: NAME=URL."""
        return f"{server}={self.url(server)}"

    def exchanges(self, server: str) -> tuple[str, ...]:
        """Return every HTTP exchange with that server so far: "sign-in", "web", or the action's word."""
        return tuple(one.word for one in self._exchanges.get(server, ()))

    @property
    def account(self) -> Account:
        """Return who may sign in."""
        return self._terms.account

    @property
    def kerberos_is_missing(self) -> bool:
        """Return whether a key table is named, but the packages that could use it are not there."""
        return "KRB5_KTNAME" in os.environ and not (find_spec("gssapi") and find_spec("krb5"))

    @property
    def endpoints(self) -> Endpoints:
        """Return all that a client must be told."""
        estate, database = self._site.estate, self._database
        return Endpoints(
            case=estate.case,
            dp=self.address(estate.dp),
            mp=self.address(estate.mp) if estate.mp else None,
            mp_http=self.url(estate.mp) if estate.mp else None,
            dps=tuple(self.address(one.name) for one in estate.servers.values() if _is_dp(one)),
            site_server=self.address(estate.site_server),
            database=database.address if database else None,
            user=self.account.user,
            password=self.account.password,
            database_user=database.terms.user if database else None,
            database_password=database.terms.password if database else None,
            ca=str(self.ca) if self.ca else None,
        )

    def _open(self, opened: ExitStack) -> None:
        opened.enter_context(accepted(self._terms.account))
        authority = None
        if self._terms.https:
            folder = tempfile.TemporaryDirectory(prefix="pxewizard-practice-")
            authority = ThrowawayCa(Path(opened.enter_context(folder)))
            self.ca = authority.file
        self._open_database(opened)
        stations: list[tuple[Station, Port]] = []
        for server in self._site.estate.servers.values():
            if server.availability is Availability.DOWN:
                closed = opened.enter_context(socket.socket())
                closed.bind((LOOPBACK, 0))  # nobody listens: a client is refused
                self._ports[server.name] = closed.getsockname()[1]
                continue
            station, port = self._station(server.name, authority)
            opened.callback(port.close)
            self._ports[server.name] = port.server_address[1]
            stations.append((station, port))
        acceptor = Acceptor(port for _, port in stations)
        opened.callback(acceptor.close)
        for station, port in stations:
            station.shut = partial(acceptor.shut, port)

    def _open_database(self, opened: ExitStack) -> None:
        database = self._site.estate.database
        if self._terms.database is None or database is None:
            return
        self._database = opened.enter_context(DatabaseDoor(database, self._terms.database))
        if self.ca is None:
            self.ca = self._database.ca
        else:  # one file for both authorities
            self.ca.write_bytes(self.ca.read_bytes() + self._database.ca.read_bytes())

    def _station(self, name: str, authority: ThrowawayCa | None) -> tuple[Station, Port]:
        self._exchanges[name] = []
        tls, binding = authority.server(name) if authority else (None, None)
        station = Station(
            name=name,
            site=self._site,
            faults=self._faults,
            closing=self._closing,
            noted=self._note,
            delay=self._terms.delay,
            encrypted_line=tls is not None,
            binding=binding,
        )
        return station, Port(LOOPBACK, connection_to(station), tls)

    def _note(self, exchange: Exchange) -> None:
        self._exchanges[exchange.server].append(exchange)
        self._terms.told(exchange)


def _is_dp(server: PracticeServer) -> bool:
    return any(server.has_key(key) for key in _DP_KEYS)
