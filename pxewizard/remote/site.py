"""The door to real servers: a site (core.site.Site) whose places are read over WinRM.

Every server has one connection, kept from call to call; the servers of one call are read at the same
time. What is not WinRM's (database, logs, answers of management points) is read by `Others`.
"""

from __future__ import annotations

import re
import ssl
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

from pxewizard.core.address import ServerAddress
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, LogFile, MpAnswer, Place, ServerIdentity
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Identity, Present, Reading, Unreadable
from pxewizard.core.site import Change
from pxewizard.engine.parallel import in_parallel
from pxewizard.remote.line import Limits, Line
from pxewizard.remote.negotiate import Transport
from pxewizard.remote.server import Proof, Server, WinRmPlace
from pxewizard.remote.sign_in import LOGGED_ON, Credentials, SignIn
from pxewizard.remote.wsman import Wsman

_PORTS: Final = {"http": 5985, "https": 5986}  # where WinRM listens
_HOST: Final = re.compile(r"(?!.{254})(?!-)[\w-]{1,63}(\.(?!-)[\w-]{1,63})*")
_SILENT: Final = timedelta(seconds=60)  # for so long a silent server is not asked again
_Door = tuple[str, str]  # a server, and what of it is asked: "" for WinRM, else the kind of place


def _not_offered(place: DatabaseRows | MpAnswer | LogFile) -> Reading:
    return Unreadable(problem("not-offered", server=place.server, place=place))


@dataclass(frozen=True)
class Others:
    """Who reads what WinRM does not give; each bounds its own time and raises nothing but Problem."""

    database: Callable[[DatabaseRows], Reading] = _not_offered
    mp_answer: Callable[[MpAnswer], Reading] = _not_offered
    log: Callable[[LogFile], Reading] = _not_offered


@dataclass(frozen=True)
class Endpoint:
    """A server as it was typed, and who signs in to it."""

    address: ServerAddress
    credentials: Credentials = LOGGED_ON


@dataclass(frozen=True)
class Access:
    """How servers are reached: the account for those not named as endpoints, trust, limits."""

    credentials: Credentials = LOGGED_ON
    ca: Path | None = None  # certificates to trust instead of the system's
    limits: Limits = field(default_factory=Limits)
    at_once: int = 8  # servers; more look like an attack
    https_only: bool = False  # a plain name is then reached over HTTPS


Answered = tuple[Mapping[Place, Reading], datetime]


class RemoteSite:
    """A site of real servers. Usable from several threads; close it at the end."""

    def __init__(
        self,
        endpoints: Iterable[Endpoint],
        clock: Clock,
        access: Access | None = None,
        others: Others | None = None,
        proofs: dict[Credentials, Proof] | None = None,
    ) -> None:
        """Connect nothing yet; Problem "bad-server-name" or "ca-unusable".

        `proofs` are shared with whoever else signs in, so that a wrong password is tried once only.
        """
        self._clock = clock
        self._access = access or Access()
        self._others = others or Others()
        self._lock = threading.Lock()
        self._proofs = {} if proofs is None else proofs
        self._tls = own_trust(self._access.ca) if self._access.ca else None
        self._servers: dict[str, Server] = {}
        self._silences: dict[_Door, tuple[Problem, datetime]] = {}
        for endpoint in endpoints:
            name = endpoint.address.name
            self._servers.setdefault(name, self._server(endpoint))

    def __enter__(self) -> Self:
        """Return the site; leaving hangs up."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Hang up."""
        self.close()

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read the places; what gives no answer is Unreadable. See core.site.Site."""
        found: dict[Place, tuple[Reading, datetime]] = {}
        work = self._work(places)
        for answers, at in in_parallel(self._done, work, at_most=self._access.at_once):
            found |= {place: (reading, at) for place, reading in answers.items()}
        self._learn(found.items())
        return tuple(
            Observation(number, place, *found[place]) for number, place in enumerate(places, 1)
        )

    def change(self, change: Change) -> None:
        """Send one change, once. See core.site.Site. The reads after it ask even a silent server."""
        server = self._named(change.place.server)
        names = {change.place.server, server.address.name}
        with self._lock:
            for door in [one for one in self._silences if one[0] in names]:
                del self._silences[door]
        server.change(change)

    def sign_ins(self, names: Iterable[str] | None = None) -> tuple[tuple[str, SignIn], ...]:
        """Return who was let in to these servers, or to all, and how, for the record."""
        with self._lock:
            wanted = self._servers if names is None else self._servers.keys() & set(names)
            servers = dict.fromkeys(self._servers[one] for one in wanted)
        found = ((one.address.name, one.transport.signed_in) for one in servers)
        return tuple((name, signed_in) for name, signed_in in found if signed_in)

    def exchanges(self) -> Mapping[str, int]:
        """Return how many HTTP exchanges each server has had."""
        with self._lock:
            servers = dict.fromkeys(self._servers.values())
        return {one.address.name: one.transport.exchanges for one in servers}

    def hang_up(self, name: str) -> None:
        """Hang up one server, by the name it was asked by; asked again, it is reached anew."""
        with self._lock:
            server = self._servers.get(name)
        if server:
            server.close()

    def close(self) -> None:
        """Hang up everywhere."""
        with self._lock:
            servers = dict.fromkeys(self._servers.values())
        for server in servers:
            server.close()

    def _work(self, places: Iterable[Place]) -> list[Callable[[], Mapping[Place, Reading]]]:
        """Return one piece of work for each server, and one for each place of the others."""
        work: list[Callable[[], Mapping[Place, Reading]]] = []
        by_server: dict[Server, list[WinRmPlace]] = {}
        for place in dict.fromkeys(places):
            match place:
                case DatabaseRows() | MpAnswer() | LogFile():
                    door = place.server, type(place).__name__
                    work.append(partial(self._heard, door, partial(self._other, place), (place,)))
                case _:
                    try:
                        by_server.setdefault(self._named(place.server), []).append(place)
                    except Problem as trouble:
                        work.append(partial(dict, {place: Unreadable(trouble)}))
        for one, wanted in by_server.items():
            work.append(
                partial(self._heard, (one.address.name, ""), partial(one.read, wanted), wanted)
            )
        return work

    def _heard(
        self,
        door: _Door,
        work: Callable[[], Mapping[Place, Reading]],
        places: Iterable[Place],
    ) -> Mapping[Place, Reading]:
        """Do the work, unless that door was silent a moment ago: an examination has several rounds."""
        with self._lock:
            silence = self._silences.get(door)
        if silence is not None and timedelta(0) <= self._clock.now() - silence[1] < _SILENT:
            return dict.fromkeys(places, Unreadable(silence[0]))
        found = work()
        for reading in found.values():
            # Its cause tells a wait on the line from a time-out that the server itself reports.
            if isinstance(reading, Unreadable) and isinstance(
                reading.problem.__cause__, TimeoutError
            ):
                with self._lock:
                    self._silences[door] = reading.problem, self._clock.now()
                break
        return found

    def _done(self, work: Callable[[], Mapping[Place, Reading]]) -> Answered:
        return work(), self._clock.now()

    def _other(self, place: DatabaseRows | MpAnswer | LogFile) -> Mapping[Place, Reading]:
        try:
            match place:
                case DatabaseRows():
                    return {place: self._others.database(place)}
                case MpAnswer():
                    return {place: self._others.mp_answer(place)}
                case LogFile():
                    return {place: self._others.log(place)}
        except Problem as trouble:
            return {place: Unreadable(trouble)}

    def address(self, name: str) -> ServerAddress:
        """Return how a server was named that may go by another name; Problem "bad-server-name"."""
        with self._lock:
            known = self._servers.get(name)
        return known.address if known else told_address(name)

    def _named(self, name: str) -> Server:
        """Return the server of that name, typed or learnt; one never heard of is reached by its name."""
        with self._lock:
            known = self._servers.get(name)
            if known is None:
                endpoint = Endpoint(told_address(name), self._access.credentials)
                known = self._servers[name] = self._server(endpoint)
            return known

    def _learn(self, found: Iterable[tuple[Place, tuple[Reading, datetime]]]) -> None:
        """Let the name that a computer gives itself lead to the same connection as the name typed."""
        for place, (reading, _) in found:
            if not isinstance(place, ServerIdentity) or not isinstance(reading, Present):
                continue
            server = self._named(place.server)
            told = reading.value.full_name if isinstance(reading.value, Identity) else ""
            if _HOST.fullmatch(told) and not server.address.pinned:
                with self._lock:  # a name that was typed keeps its own connection
                    self._servers.setdefault(told, server)

    def _server(self, endpoint: Endpoint) -> Server:
        address, credentials, limits = endpoint.address, endpoint.credentials, self._access.limits
        url = winrm_url(address, https=self._access.https_only)
        tls = None
        if url.startswith("https:"):
            tls = self._tls = self._tls or system_trust()
        name = ascii_host(address.name, address)
        line = Line(url, name, tls, limits)
        transport = Transport(name, url, line, credentials)
        proof = None
        if credentials.password is not None:
            proof = self._proofs.setdefault(credentials, Proof(credentials))
        return Server(address, Wsman(address.name, url, transport), proof, limits)


def told_address(name: str) -> ServerAddress:
    """Return the address of a server that nobody typed: a plain name only; Problem "bad-server-name".

    It may come from a server's reply, which must not say where a password goes.
    """
    if not _HOST.fullmatch(name):
        raise problem("bad-server-name", text=name)
    return ServerAddress(name.lower())


def winrm_url(address: ServerAddress, *, https: bool = False) -> str:
    """Return the whole URL of WinRM at an address, a plain name's as asked; Problem "bad-server-name"."""
    host = f"[{address.name}]" if ":" in address.name else address.name
    parts = urlsplit(address.url or f"http{'s' if https else ''}://{host}")
    found = ascii_host(parts.hostname or "", address)
    bracketed = f"[{found}]" if ":" in found else found
    return f"{parts.scheme}://{bracketed}:{parts.port or _PORTS[parts.scheme]}/wsman"


def ascii_host(host: str, address: ServerAddress) -> str:
    """Return a host name as it goes over the network (IDNA 2008: ß is a letter, not ss)."""
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=False).decode()
    except UnicodeError:
        raise problem("bad-server-name", text=address.name) from None


def own_trust(path: Path) -> ssl.SSLContext:
    """Trust the certificates of a PEM file and no others; Problem "ca-unusable"."""
    try:
        return ssl.create_default_context(cafile=str(path))
    except OSError as error:  # SSLError is one
        raise problem("ca-unusable", path=path, detail=str(error)) from error


def system_trust() -> ssl.SSLContext:
    """Trust what the system trusts."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
