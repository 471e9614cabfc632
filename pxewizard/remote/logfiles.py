r"""The logs of servers: by network path from a Windows desk, else, where asked for, by a remote shell.

Of several copies the newest counts, and its path is shown. Nothing is written anywhere. The network path
is opened with the account of whoever is logged on here, the shell with the account that was given.
"""

from __future__ import annotations

import socket
import ssl
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pxewizard.core.address import ServerAddress
from pxewizard.core.late import dataclass
from pxewizard.core.place import LogFile, RegistryValue, ServerIdentity
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Identity, Kind, Present, Reading, Unreadable, text_of
from pxewizard.remote.line import Deadline, Line
from pxewizard.remote.logscript import command, reading, script
from pxewizard.remote.logtail import CERTIFICATE_LOG, LAST, PXE_LOG, ROOTS, TRACING, tail
from pxewizard.remote.negotiate import Transport
from pxewizard.remote.server import Proof, Server
from pxewizard.remote.shells import run
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint, told_address, winrm_url
from pxewizard.remote.wsman import Wsman

_SMB: Final = 445
_DRIVES: Final = "CDEF"
_SMS: Final = r"SOFTWARE\Microsoft\SMS"
_WORK: Final = 0.8  # of the time that is left; the rest is for ending the shell
_MOST: Final = 2  # bytes of output for a byte of log: Base64, and the lines around it
Proofs = MutableMapping[Credentials, Proof]


@dataclass(frozen=True)
class NetworkFiles:
    """How files of servers are opened: `path` makes one of server, share and the rest."""

    path: Callable[[str, str], Path]
    answers: Callable[[str, float], bool]  # a server, within so many seconds


def network_files() -> NetworkFiles | None:
    """Return the way of Windows; elsewhere no network path can be opened."""
    if sys.platform != "win32":
        return None
    return NetworkFiles(lambda server, rest: Path(rf"\\{server}\{rest}"), _answers)


def logs(
    endpoints: Iterable[Endpoint],
    access: Access,
    *,
    ask_shell: bool,
    proofs: Proofs | None = None,
    network: NetworkFiles | None = None,
) -> Callable[[LogFile], Reading]:
    """Return what reads logs, for `Others.log`; it raises nothing, and keeps no connection.

    With `ask_shell` a log that no network path gives is read through WinRM. `proofs`: those of the site,
    so that a wrong password is not tried once more here. `network`: by default that of this system.
    """
    by_name: dict[str, Endpoint] = {}
    for one in endpoints:
        by_name.setdefault(one.address.name, one)
    ways = _Ways(by_name, access, {} if proofs is None else proofs)
    return _Logs(ways, network or network_files(), ask_shell=ask_shell).read


class _Logs:
    def __init__(self, ways: _Ways, network: NetworkFiles | None, *, ask_shell: bool) -> None:
        self._ways = ways
        self._network = network
        self._ask_shell = ask_shell

    def read(self, place: LogFile) -> Reading:
        """Read one log within the limit for a server."""
        deadline = Deadline(self._ways.access.limits.total)
        try:
            return self._by_path(place, deadline)
        except Problem as trouble:
            if not self._ask_shell:
                return Unreadable(trouble)
        try:
            return self._by_shell(place, deadline)
        except Problem as trouble:
            return Unreadable(trouble)

    def _by_path(self, place: LogFile, deadline: Deadline) -> Present:
        server, network = place.server, self._network
        if network is None or ":" in server:  # IPv6 literals have no place in a network path
            raise problem("log-not-asked", server=server, log=place.name)
        if not network.answers(server, min(self._ways.access.limits.connect, deadline.left)):
            raise problem("log-share-closed", server=server, port=_SMB, log=place.name)
        search = _Search(place, deadline)
        search.look(network.path(server, one) for one in _usual(place.name))
        if not search.found and not self._ask_shell:  # the shell finds these by itself
            search.look(network.path(server, one) for one in self._told(place, deadline))
        return search.newest()

    def _told(self, place: LogFile, deadline: Deadline) -> Iterator[str]:
        """Yield the paths that the server's registry tells, read as every registry value is."""
        setup = RegistryValue(place.server, rf"{_SMS}\Setup", "Installation Directory")
        code = RegistryValue(place.server, rf"{_SMS}\Identification", "Site Code")
        traced = RegistryValue(place.server, rf"{_SMS}\Tracing\{TRACING}", "TraceFileName")
        with self._ways.connected(place.server, deadline) as (server, _):
            found = server.read((setup, code, traced))
        site, folder, file = (text_of(found[one]) for one in (code, setup, traced))
        if site:
            yield rf"SMS_{site}\Logs\{place.name}"
        if folder:
            yield _shared(folder.rstrip("\\")) + rf"\Logs\{place.name}"
        if file and place.name == CERTIFICATE_LOG:
            yield _shared(file)

    def _by_shell(self, place: LogFile, deadline: Deadline) -> Reading:
        with self._ways.connected(place.server, deadline) as (server, wsman):
            identity = ServerIdentity(place.server)
            found = server.read((identity,))[identity]
            if isinstance(found, Unreadable):
                return found
            _must_be_itself(server.address, found)
            signed_in = wsman.transport.signed_in
            left = Deadline(deadline.left * _WORK)
            line = command(script(place.name, LAST))
            output = run(wsman, line, left, most=LAST * 1024 * _MOST)
            if wsman.transport.signed_in is not signed_in:  # connected anew: is it still that one?
                found = server.read((identity,))[identity]
                if isinstance(found, Unreadable):
                    return found
                _must_be_itself(server.address, found)
            return reading(place, output)


class _Search:
    """The copies of a log that were found, and why others were not."""

    def __init__(self, place: LogFile, deadline: Deadline) -> None:
        self.found: list[tuple[float, Path]] = []
        self._place = place
        self._deadline = deadline
        self._folders: list[str] = []
        self._refused: Path | None = None
        self._failed: OSError | None = None

    def look(self, paths: Iterable[Path]) -> None:
        """Look at each path, as long as there is time."""
        for path in paths:
            if self._deadline.left <= 0:
                raise problem("time-out", server=self._place.server, detail=str(path))
            self._folders.append(str(path.parent))
            try:
                found = path.stat()
            except PermissionError:
                self._refused = path
            except (FileNotFoundError, NotADirectoryError):
                continue  # also a share or a drive that is not there
            except OSError as error:
                self._failed = error
            else:
                if stat.S_ISREG(found.st_mode):
                    self.found.append((found.st_mtime, path))

    def newest(self) -> Present:
        """Return the tail of the newest copy; raises Problem."""
        server, log = self._place.server, self._place.name
        if self.found:
            _, path = max(self.found, key=lambda one: one[0])
            try:
                return Present(tail(path), Kind.LOG)
            except PermissionError:
                self._refused = path
            except OSError as error:
                self._failed = error
        if self._refused is not None:
            raise problem("log-denied", server=server, path=self._refused)
        if self._failed is not None:
            detail = f"{type(self._failed).__name__}: {self._failed}"
            raise problem("log-unreadable", server=server, log=log, detail=detail)
        raise problem("log-not-found", server=server, log=log, detail=", ".join(self._folders))


@dataclass(frozen=True)
class _Ways:
    """How a server is reached over WinRM, on a connection of its own: a shell may take long."""

    endpoints: dict[str, Endpoint]
    access: Access
    proofs: Proofs

    @contextmanager
    def connected(self, name: str, deadline: Deadline) -> Iterator[tuple[Server, Wsman]]:
        """Yield the server, and hang up at the end; raises Problem."""
        known = self.endpoints.get(name)
        endpoint = known or Endpoint(told_address(name), self.access.credentials)
        limits = replace(self.access.limits, total=deadline.left * _WORK)
        address, credentials = endpoint.address, endpoint.credentials
        url = winrm_url(address, https=self.access.https_only)
        host = urlsplit(winrm_url(ServerAddress(address.name))).hostname or address.name
        tls = self._trust() if url.startswith("https:") else None
        transport = Transport(host, url, Line(url, host, tls, limits), credentials)
        proof = None
        if credentials.password is not None:
            proof = self.proofs.setdefault(credentials, Proof(credentials))
        wsman = Wsman(address.name, url, transport)
        server = Server(address, wsman, proof, limits)
        try:
            yield server, wsman
        finally:
            server.close()

    def _trust(self) -> ssl.SSLContext:
        if self.access.ca is not None:  # found usable when the site was opened
            return ssl.create_default_context(cafile=str(self.access.ca))
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _usual(log: str) -> Iterator[str]:
    """Yield share and path of every place where the log usually is."""
    if log == PXE_LOG:
        yield rf"SMS_DP$\sms\logs\{log}"
    for drive in _DRIVES:
        for folder in ROOTS.get(log, ROOTS[CERTIFICATE_LOG]):
            yield rf"{drive}$\{folder}\{log}"


def _shared(path: str) -> str:
    r"""Return C:\folder as C$\folder."""
    drive, _, rest = path.partition(":")
    below = rest.strip("\\")
    return rf"{drive}$\{below}" if rest else path


def _must_be_itself(address: ServerAddress, found: Reading) -> None:
    """Raise Problem if NAME=URL led to another computer than NAME."""
    if not address.pinned or not isinstance(found, Present):
        return
    real = found.value.full_name if isinstance(found.value, Identity) else ""
    if real != address.name:
        raise problem("another-server", name=address.name, found=real)


def _answers(server: str, seconds: float) -> bool:
    try:
        socket.create_connection((server, _SMB), max(seconds, 0.1)).close()
    except OSError:
        return False
    return True
