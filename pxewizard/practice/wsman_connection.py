"""One TCP connection to a server of the practice site: HTTP, sign-in, one message after the other.

What is said to a refused or malformed request is what Windows says: bare 400, 401, 413, 500.
"""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Final

from pxewizard.core.problem import Problem
from pxewizard.practice import mp_web, spoiling
from pxewizard.practice.estate import server_of
from pxewizard.practice.server import Availability
from pxewizard.practice.sign_in import SCHEMES, SignIn
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wire_faults import BARE, FAULTS, OrderedWireFaults, WireFaultKind
from pxewizard.practice.wsman_answers import WsmanServer
from pxewizard.practice.wsman_faults import DENIED
from pxewizard.practice.wsman_xml import Message, Reply, read, written

LARGEST: Final = 500 * 1024  # bytes: MaxEnvelopeSizekb
IDLE: Final = 120.0  # seconds after which Windows drops a silent connection
SIGN_IN: Final = "sign-in"
WEB: Final = "web"
_OFFERS: Final = (("WWW-Authenticate", "Negotiate"), ("WWW-Authenticate", "Kerberos"))
Headers = tuple[tuple[str, str], ...]


@dataclass
class Station:
    """What all connections to one server share; `noted` takes each exchange's name."""

    name: str
    site: PracticeSite
    faults: OrderedWireFaults
    closing: threading.Event
    noted: Callable[[str], None]
    delay: float = 0.0  # seconds before each exchange
    encrypted_line: bool = False  # TLS
    binding: bytes | None = None  # of the TLS channel
    wsman: WsmanServer = field(init=False)

    def __post_init__(self) -> None:
        """Put the service on the server."""
        self.wsman = WsmanServer(self.site, self.name)

    @property
    def lets_in(self) -> bool:
        """Return whether the technician's account is an administrator there."""
        server = server_of(self.site.estate, self.name)
        return server.availability is not Availability.DENIED


class Connection(BaseHTTPRequestHandler):
    """Serves one connection; `station` is set by the class that `connection_to` makes."""

    station: Station
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = IDLE  # type: ignore[mutable-override]  # float, of float or None
    wbufsize = -1  # a reply goes out as a whole

    def setup(self) -> None:
        """Begin without a sign-in."""
        super().setup()
        self._sign_in = SignIn(self.station.binding)
        self._token: Headers = ()  # the last word of a sign-in, which goes with the next reply

    def do_GET(self) -> None:
        """Answer as the management point's web server, which on a real server has a port of its own."""
        if self.station.delay:
            self.station.closing.wait(self.station.delay)
        self.station.noted(WEB)
        page = mp_web.page(self.station.site, self.station.name, self.path)
        if page is None:
            self._hold()
        elif page[0] == HTTPStatus.OK:
            self._send(*page, "text/xml")
        else:
            self._bare(page[0])

    def do_POST(self) -> None:
        """Answer one HTTP request."""
        if self.station.delay:
            self.station.closing.wait(self.station.delay)
        body = self._body()
        if body is None:
            return
        if self.path.partition("?")[0].lower() != "/wsman":
            self._bare(404)
        elif self._admitted():
            if body:
                self._message(body)
            else:
                self.station.noted(SIGN_IN)
                self._bare(200)

    def log_message(self, *_: object) -> None:
        """Say nothing: the client tells what it met."""

    def version_string(self) -> str:
        """Return the name of Windows' HTTP server."""
        return "Microsoft-HTTPAPI/2.0"

    def _body(self) -> bytes | None:
        """Return the request's body; None if it is refused unread."""
        told = self.headers.get("Content-Length", "")
        if not told.isdecimal():
            self._bare(411, close=True)
            return None
        if int(told) > LARGEST:
            self.station.noted("too large")
            self._bare(413, close=True)
            return None
        return self.rfile.read(int(told))

    def _admitted(self) -> bool:
        """Take the sign-in a step further if one is offered; return whether it stands."""
        offered = self.headers.get("Authorization")
        if offered is not None and not self._stepped(offered):
            return False
        if self._sign_in.complete and self.station.lets_in:
            return True
        self.station.noted(SIGN_IN)
        self._refuse()
        return False

    def _stepped(self, offered: str) -> bool:
        """Answer a token that is not the last one; return whether the sign-in goes on here."""
        scheme, _, text = offered.partition(" ")
        if scheme.lower() not in {"negotiate", "kerberos"}:
            return True
        try:
            answer = self._sign_in.step(base64.b64decode(text, validate=True))
        except ValueError:  # no Base64
            answer = None
        if answer is None:
            return True
        token = f"{scheme} {base64.b64encode(answer).decode()}".strip()
        headers: Headers = (("WWW-Authenticate", token),) if answer else ()
        if self._sign_in.complete:
            self._token = headers
            return True
        self.station.noted(SIGN_IN)
        self._bare(401, headers)
        return False

    def _refuse(self) -> None:
        self._sign_in = SignIn(self.station.binding)
        self._bare(401, _OFFERS, close=True)

    def _message(self, body: bytes) -> None:
        scheme = self._scheme()
        if scheme is None and not self.station.encrypted_line:
            self.station.noted("unencrypted")
            self._bare(500)  # AllowUnencrypted=false
            return
        text = body if scheme is None else self._sign_in.opened(body)
        if text is None:
            self.station.noted("bad ciphertext")
            self._bare(400, close=True)
            return
        message = read(text)
        action = message.action if message else ""
        self.station.noted(action.rpartition("/")[2])
        struck = self.station.faults.due(self.station.name, action)
        if struck is None or not self._struck(struck):
            self._answer(message, scheme, struck)

    def _scheme(self) -> str | None:
        """Return how the request says it is encrypted; None if it does not."""
        kind = self.headers.get("Content-Type", "")
        if not kind.lower().startswith("multipart/encrypted"):
            return None
        return next((scheme for scheme in SCHEMES if scheme.lower() in kind.lower()), None)

    def _struck(self, kind: WireFaultKind) -> bool:
        """Let a fault strike that leaves the request undone; return whether it did."""
        if kind in BARE:
            if kind is WireFaultKind.UNAUTHORIZED:
                self._refuse()
            else:
                self._bare(BARE[kind], close=True)
            return True
        match kind:
            case WireFaultKind.DROP_BEFORE:
                self.close_connection = True
            case WireFaultKind.SILENT:
                self._hold()
            case WireFaultKind.HTML | WireFaultKind.BAD_GATEWAY:
                status = 200 if kind is WireFaultKind.HTML else 502
                self._send(status, spoiling.HTML, "text/html")
            case _ if kind in spoiling.STREAMED:
                self._stream(kind)
            case _:
                return False
        return True

    def _answer(
        self, message: Message | None, scheme: str | None, struck: WireFaultKind | None
    ) -> None:
        reply = self._fault(struck) if struck in FAULTS else self._done(message)
        if reply is None or struck is WireFaultKind.DROP_AFTER:
            self.close_connection = True
            return
        if struck is WireFaultKind.SILENT_AFTER:
            self._hold()
            return
        relates_to = message.message_id if message else ""
        if struck in {WireFaultKind.QUOTA_BY_CIM, WireFaultKind.NOT_FOUND_BY_CIM}:
            relates_to = ""  # as recorded
        if struck is WireFaultKind.WRONG_RELATES_TO:
            relates_to = spoiling.FOREIGN_ID
        xml = spoiling.spoiled(struck, written(reply, relates_to))
        if scheme is None or struck is WireFaultKind.UNSEALED:
            kind = spoiling.SOAP_TYPE
        else:
            kind = f'multipart/encrypted;protocol="{scheme}";boundary="Encrypted Boundary"'
            xml = self._sign_in.sealed(xml, scheme)
        self._send(reply.status, xml, kind, cut=struck is WireFaultKind.TRUNCATED)
        if struck is WireFaultKind.CLOSE_AFTER:
            self.close_connection = True  # without saying so

    def _fault(self, struck: WireFaultKind | None) -> Reply | None:
        return None if struck is None else self.station.wsman.fault(FAULTS[struck])

    def _done(self, message: Message | None) -> Reply | None:
        """Return the server's reply, None where the connection just ends."""
        try:
            return self.station.wsman.answer(message)
        except Problem as trouble:
            if trouble.code == "access-denied":
                return self.station.wsman.fault(DENIED)
            if trouble.code == "time-out":
                self._hold()
            return None

    def _hold(self) -> None:
        """Say nothing until the client hangs up or the door closes."""
        self.wfile.flush()
        self.close_connection = True
        self.connection.recv(1)

    def _bare(self, status: int, headers: Headers = (), *, close: bool = False) -> None:
        """Send a reply without a body; `close` says so and does it."""
        self.send_response(status, "")
        for header in (*headers, *self._token):
            self.send_header(*header)
        self._token = ()
        if close:
            self.send_header("Connection", "close")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, body: bytes, kind: str, *, cut: bool = False) -> None:
        self.send_response(status, "")
        for header in self._token:
            self.send_header(*header)
        self._token = ()
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        if cut:
            self.close_connection = True

    def _stream(self, kind: WireFaultKind) -> None:
        """Send a body that is too long or endless, until the client or the door has enough."""
        self.close_connection = True
        whole = spoiling.length(kind)
        self.send_response(200, "")
        self.send_header("Content-Type", spoiling.SOAP_TYPE)
        if whole is None:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(whole))
        self.end_headers()
        pause = spoiling.SLOW_PAUSE if kind is WireFaultKind.SLOW else 0.0
        for piece in spoiling.stream(kind):
            if self.station.closing.wait(pause):
                return
            self.wfile.write(piece if whole else b"%X\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()


def connection_to(station: Station) -> type[Connection]:
    """Return the handler of connections to that server."""
    return type("ConnectionTo", (Connection,), {"station": station})
