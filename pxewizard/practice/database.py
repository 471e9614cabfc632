"""The network door to a practice site's database: SQL Server's protocol (TDS), on loopback only.

It is a process of its own, because a driver lives in the client's process and is native code: what
befalls it must not befall the server. The process ends when the door is closed, or its parent dies.
"""

from __future__ import annotations

import signal
import socket
import ssl
import sys
import tempfile
import threading
from contextlib import ExitStack, suppress
from dataclasses import field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Final, Self

from pxewizard.core.late import dataclass
from pxewizard.engine.spawning import spawned
from pxewizard.practice.estate import PracticeDatabase
from pxewizard.practice.server import Availability
from pxewizard.practice.tds_answers import Answers
from pxewizard.practice.tds_connection import Conversation, DatabaseServer, Notes
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind, OrderedDatabaseFaults
from pxewizard.practice.tds_packets import Line
from pxewizard.practice.throwaway_ca import ThrowawayCa

LOOPBACK: Final = "127.0.0.1"
_HOST: Final = "localhost"  # as the certificate has it
_PATIENCE: Final = 5.0  # seconds for the process to end by itself
_LOOK = 0.5  # seconds


@dataclass(frozen=True)
class DatabaseTerms:
    """How the door is kept: the SQL login that is let in, and what goes wrong."""

    user: str = "technician"
    password: str = field(default="Practice-4469580", repr=False)
    faults: tuple[DatabaseFault, ...] = ()


@dataclass(frozen=True)
class _Opened:
    port: int
    ca: Path


class DatabaseDoor:
    """The open door; a context manager that closes it."""

    def __init__(self, database: PracticeDatabase, terms: DatabaseTerms | None = None) -> None:
        """Start the process; returns when it listens."""
        self.terms = terms or DatabaseTerms()
        self._database = database
        self._lock = threading.Lock()
        self._process, self._pipe = spawned(_run, database, self.terms, name="practice database")
        opened = self._pipe.recv()
        self.port: int = opened.port
        self.ca: Path = opened.ca

    def __enter__(self) -> Self:
        """Return the door itself: it is open already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    @property
    def address(self) -> str:
        """Return where the database is, as the command line takes it: localhost:PORT/CM_P01."""
        return str(replace(self._database.address, host=_HOST, port=self.port, instance=None))

    @property
    def seen(self) -> Notes:
        """Return what clients did so far."""
        return self._ask(None)

    def order(self, fault: DatabaseFault) -> None:
        """Let something go wrong from now on."""
        self._ask(fault)

    def _ask(self, order: DatabaseFault | None) -> Notes:
        """Give the process an order, and return what it has seen when that is carried out."""
        with self._lock:
            self._pipe.send(order)
            seen: Notes = self._pipe.recv()
            return seen

    def close(self) -> None:
        """End the process, and with it every connection; twice does no harm."""
        with self._lock:
            self._pipe.close()
            self._process.join(_PATIENCE)
            self._process.kill()
            self._process.join()


def _run(pipe: Connection, database: PracticeDatabase, terms: DatabaseTerms) -> None:
    """Be the process: listen, and carry out what the parent says until its end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with ExitStack() as opened:
        folder = tempfile.TemporaryDirectory(prefix="pxewizard-practice-")
        authority, tls = _certificates(Path(opened.enter_context(folder)), database.address.host)
        faults = OrderedDatabaseFaults(terms.faults)
        account = (terms.user, terms.password)
        server = DatabaseServer(database, account, tls, Answers(database), faults)
        pipe.send(_Opened(_listening(server, opened), authority.file))
        with suppress(EOFError, OSError):
            while True:
                if not pipe.poll(_LOOK):
                    continue  # a SIGTERM that came just before the wait is heard here
                order = pipe.recv()
                if order is not None:
                    faults.order(order)
                with server.lock:
                    server.notes.struck = faults.struck
                    pipe.send(server.notes)


def _certificates(
    folder: Path, host: str
) -> tuple[ThrowawayCa, dict[DatabaseFaultKind | None, ssl.SSLContext]]:
    """Return the authority, and TLS for the usual and for the faults of certificates and ciphers."""
    nobodys = folder / "nobodys"
    nobodys.mkdir()
    authority = ThrowawayCa(folder)
    contexts: dict[DatabaseFaultKind | None, ssl.SSLContext] = {
        None: authority.server(host)[0],
        DatabaseFaultKind.OTHER_NAME: authority.server(host, loopback=False)[0],
        DatabaseFaultKind.UNTRUSTED: ThrowawayCa(nobodys).server(host)[0],
        DatabaseFaultKind.OLD_CIPHER: authority.server(host)[0],
    }
    contexts[DatabaseFaultKind.OLD_CIPHER].set_ciphers("AES128-SHA256")  # asks for an RSA key
    for context in contexts.values():
        context.maximum_version = ssl.TLSVersion.TLSv1_2  # TDS 7 knows nothing newer
    return authority, contexts


def _listening(server: DatabaseServer, opened: ExitStack) -> int:
    """Return the port that listens; where the database is down, one that nobody listens on."""
    if server.database.availability is Availability.DOWN:
        closed = opened.enter_context(socket.socket())
        closed.bind((LOOPBACK, 0))
        return int(closed.getsockname()[1])
    port = _Port(server)
    threading.Thread(target=port.serve_forever, daemon=True).start()
    return int(port.server_address[1])


class _Port(ThreadingTCPServer):
    """The listening socket; a thread for each connection, all of which end with the process."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, server: DatabaseServer) -> None:
        self.shared = server
        super().__init__((LOOPBACK, 0), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Report a bug; that a client hung up, or does not trust the certificate, is none."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed: narrower


class _Handler(BaseRequestHandler):
    """Serves one connection."""

    def handle(self) -> None:
        """Converse until the client hangs up."""
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if isinstance(self.server, _Port):
            Conversation(self.server.shared, Line(self.request)).serve()
