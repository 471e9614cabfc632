"""One HTTP/1.1 line to a server: socket, TLS, and the limits. Knows no sign-in and no WS-Management.

Of our own, on the standard library's http.client, because three things must be certain: that no wait
outlasts the deadline (a server may send a byte a second), how far a request had got when the line
broke, and that a signed-in connection is never silently replaced by another one.
"""

from __future__ import annotations

import io
import selectors
import socket
import ssl
from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPResponse
from time import monotonic
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from pxewizard.core.late import dataclass
from pxewizard.engine.parallel import away, waiting

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

BROKEN: Final = (
    OSError,
    HTTPException,
)  # what a line raises; TimeoutError and ssl.SSLError are OSErrors
_MOST_WAITING: Final = (
    4  # times a server's own time: a hundred turns, of which it needs some twenty
)


@dataclass(frozen=True)
class Limits:
    """How long and how much: seconds, and bytes of one reply.

    A reply is asked to stay below 512,000 bytes (`envelopes.py`); four times that is no reply of ours.
    """

    connect: float = 5.0
    read: float = 20.0  # without a single byte
    total: float = 30.0  # for all the work on one server
    reply: int = 2 * 1024 * 1024


class Deadline:
    """The end of all the work on one server, which does not pay for letting others go first.

    Not without end: who answers in crumbs lets its thread wait for its turn after each of them.
    """

    def __init__(self, seconds: float) -> None:
        """Begin to count now."""
        self._waiting = waiting()
        self._waited = self._waiting.seconds  # before
        self._most = seconds * _MOST_WAITING
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """Return the seconds that are left, below nought when it is over."""
        waited = self._waiting.seconds - self._waited
        return self._end + min(waited, self._most) - monotonic()

    def wait(self, longest: float) -> float:
        """Return how long one wait may last; TimeoutError when there is no time left."""
        left = self.left
        if left <= 0:
            raise TimeoutError("the time for this server is over")
        return min(longest, left)


class Stage(StrEnum):
    """How far the line had got with its last request."""

    NAME = "looking up the name"
    CONNECT = "connecting"
    TLS = "securing the connection"
    SEND = "sending"
    WAIT = "waiting for the reply"
    READ = "reading the reply"
    IDLE = "idle"


class TooLarge(OSError):
    """A reply of more bytes than the limit."""


class Truncated(OSError):
    """A reply that ended before its announced length."""


@dataclass(frozen=True)
class Reply:
    """An HTTP reply; the names of its headers are lower case."""

    status: int
    headers: Mapping[str, str]
    challenges: tuple[str, ...]  # the WWW-Authenticate headers, each by itself
    body: bytes


class Line:
    """A connection to one URL. `name` is what its certificate must show, wherever the URL goes to."""

    def __init__(self, url: str, name: str, tls: ssl.SSLContext | None, limits: Limits) -> None:
        """Connect nothing yet; `tls` is needed for an https URL."""
        parts = urlsplit(url)
        self.host = parts.hostname or ""
        self.port = parts.port or (443 if parts.scheme == "https" else 80)
        self.stage = Stage.IDLE
        self.certificate = b""  # the server's, DER; empty without TLS
        self.is_new = False  # connected, and nothing sent yet
        self._where = parts.netloc
        self._path = parts.path
        self._name = name
        self._tls = tls if parts.scheme == "https" else None
        self._limits = limits
        self._http: HTTPConnection | None = None
        self._socket: _TimedSocket | None = None

    @property
    def secure(self) -> bool:
        """Return whether everything on the line is inside TLS."""
        return self._tls is not None

    @property
    def thumbprint(self) -> str:
        """Return the SHA-256 of the server's certificate, empty without TLS."""
        return sha256(self.certificate).hexdigest().upper() if self.certificate else ""

    @property
    def is_open(self) -> bool:
        """Return whether the line is connected and the other end has neither hung up nor spoken."""
        return self._socket is not None and not self._socket.has_news()

    def open(self, deadline: Deadline) -> None:
        """Connect anew; raises OSError."""
        self.close()
        raw = self._connected(deadline)
        if self._tls is not None:
            self.stage = Stage.TLS
            try:
                raw.settimeout(deadline.wait(self._limits.read))
                with away():
                    raw = self._tls.wrap_socket(raw, server_hostname=self._name)
                self.certificate = raw.getpeercert(binary_form=True) or b""
            except OSError:
                raw.close()
                raise
        self._socket = _TimedSocket(raw, self)
        self._http = HTTPConnection(self.host, self.port)
        self._http.auto_open = 0  # http.client must not connect by itself, past sign-in and TLS
        # Only sendall, makefile and close are called on it, which _TimedSocket has.
        self._http.sock = self._socket
        self.stage = Stage.IDLE
        self.is_new = True

    def post(self, body: bytes, headers: Mapping[str, str], deadline: Deadline) -> Reply:
        """Send one message and read its reply; raises OSError or HTTPException, see `stage`."""
        return self._exchanged("POST", self._path, body, headers, deadline)

    def get(self, target: str, deadline: Deadline) -> Reply:
        """Ask for one page and read it; raises as `post` does."""
        return self._exchanged("GET", target, None, {}, deadline)

    def close(self) -> None:
        """Hang up."""
        if self._socket is not None:
            self._socket.hang_up()
        self._http = self._socket = None
        self.is_new = False

    def _exchanged(
        self,
        method: str,
        target: str,
        body: bytes | None,
        headers: Mapping[str, str],
        deadline: Deadline,
    ) -> Reply:
        if self._http is None or self._socket is None:
            raise ConnectionError("the line is not open")
        self._socket.bound(deadline, self._limits.read)
        self.stage = Stage.SEND
        self.is_new = False
        self._http.request(method, target, body, {**headers, "Host": self._where})
        self.stage = Stage.WAIT
        reply = self._http.getresponse()
        ends = reply.will_close
        found = self._read(reply)
        self.stage = Stage.IDLE
        if ends:
            self.close()
        return found

    def _connected(self, deadline: Deadline) -> socket.socket:
        self.stage = Stage.NAME
        deadline.wait(0)
        with away():
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        self.stage = Stage.CONNECT
        error: OSError = ConnectionError("no address")
        for family, kind, protocol, _, address in found:
            one = socket.socket(family, kind, protocol)
            try:
                one.settimeout(deadline.wait(self._limits.connect))
                with away():
                    one.connect(address)
                # Requests are small and answered at once: waiting to fill a packet only costs time.
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError as met:
                one.close()
                error = met
            else:
                return one
        raise error

    def _read(self, reply: HTTPResponse) -> Reply:
        most = self._limits.reply
        if (reply.length or 0) > most:
            raise TooLarge(f"{reply.length} bytes announced")
        body = reply.read(most + 1)
        if len(body) > most:
            raise TooLarge(f"more than {most} bytes")
        if reply.length:
            raise Truncated(f"{reply.length} bytes are missing")
        headers = {name.lower(): value for name, value in reply.getheaders()}
        challenges = tuple(reply.headers.get_all("WWW-Authenticate", ()))
        return Reply(reply.status, headers, challenges, body)


class _TimedSocket:
    """A socket as http.client uses one; every wait on it ends with the deadline."""

    def __init__(self, raw: socket.socket, line: Line) -> None:
        self._raw = raw
        self._line = line
        self._deadline = Deadline(0)
        self._longest = 0.0

    def bound(self, deadline: Deadline, longest: float) -> None:
        self._deadline, self._longest = deadline, longest

    def sendall(self, data: ReadableBuffer) -> None:
        self._raw.settimeout(self._deadline.wait(self._longest))
        self._raw.sendall(data)

    def receive(self, buffer: WriteableBuffer) -> int:
        self._raw.settimeout(self._deadline.wait(self._longest))
        with away():
            count = self._raw.recv_into(buffer)
        if count:
            self._line.stage = Stage.READ
        return count

    def has_news(self) -> bool:
        """Return whether there is something to read: between two requests only a hang-up can be."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._raw, selectors.EVENT_READ)
            return bool(selector.select(0))

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self))

    def close(self) -> None:
        """Do nothing: http.client closes early, with the reply to a last request still to be read."""

    def hang_up(self) -> None:
        self._raw.close()


class _Incoming(io.RawIOBase):
    """The bytes that arrive, for http.client to read."""

    def __init__(self, source: _TimedSocket) -> None:
        super().__init__()
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        return self._source.receive(buffer)
