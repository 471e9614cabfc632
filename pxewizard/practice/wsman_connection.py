"""One TCP connection to a server of the practice site: HTTP, sign-in, one message after the other.

What is said to a refused or malformed request is what Windows says: bare 400, 401, 413, 500.
"""

from __future__ import annotations

import base64
from http import HTTPStatus
from typing import Final

from pxewizard.core.problem import Problem
from pxewizard.practice import mp_web, spoiling
from pxewizard.practice.http_connection import Headers, HttpConnection
from pxewizard.practice.sign_in import SCHEMES, SignIn
from pxewizard.practice.station import Station
from pxewizard.practice.wire_faults import FAULTS, SIGN_IN, WEB, WireFaultKind
from pxewizard.practice.wsman_faults import DENIED
from pxewizard.practice.wsman_xml import Message, Reply, read, written

LARGEST: Final = 500 * 1024  # bytes: MaxEnvelopeSizekb
_OFFERS: Final = (("WWW-Authenticate", "Negotiate"), ("WWW-Authenticate", "Kerberos"))


class Connection(HttpConnection):
    """Serves one connection; `station` is set by the class that `connection_to` makes."""

    def setup(self) -> None:
        """Begin without a sign-in."""
        super().setup()
        self._sign_in = SignIn(self.station.binding)

    def do_GET(self) -> None:  # noqa: N802 - the word of http.server
        """Answer as the management point's web server, which on a real server has a port of its own."""
        if self._is_deaf():
            return
        self.station.note(WEB, self.path)
        struck = self.station.faults.due(self.station.name, WEB)
        if self._struck(struck):
            return
        page = mp_web.page(self.station.site, self.station.name, self.path)
        if page is None:
            self._hold()
        elif self._keeps_silent(struck):
            return
        elif page[0] == HTTPStatus.OK:
            self._send(*page, "text/xml", cut=struck is WireFaultKind.TRUNCATED)
        else:
            self._bare(page[0])

    def do_POST(self) -> None:  # noqa: N802
        """Answer one HTTP request."""
        if self._is_deaf():
            return
        body = self._body()
        if body is None:
            return
        if self.path.partition("?")[0].lower() != "/wsman":
            self._bare(404)
        elif (body or not self._leg_is_struck()) and self._admitted():
            if body:
                self._message(body)
            else:
                self.station.note(SIGN_IN)
                self._bare(200)

    def _leg_is_struck(self) -> bool:
        """Count a request that carries nothing but a sign-in; return whether a fault strikes it."""
        struck = self.station.faults.due(self.station.name, SIGN_IN)
        if struck is None:
            return False
        self.station.note(SIGN_IN)
        if struck is WireFaultKind.TRUNCATED:
            self.wfile.write(b"HTTP/1.1 401 ")
            self.close_connection = True
            return True
        return self._struck(struck) or self._keeps_silent(struck)

    def _body(self) -> bytes | None:
        """Return the request's body; None if it is refused unread."""
        told = self.headers.get("Content-Length", "")
        if not told.isdecimal():
            self._bare(411, close=True)
            return None
        if int(told) > LARGEST:
            self.station.note("too large")
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
        self.station.note(SIGN_IN)
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
        self.station.note(SIGN_IN)
        self._bare(401, headers)
        return False

    def _refuse(self) -> None:
        self._sign_in = SignIn(self.station.binding)
        self._bare(401, _OFFERS, close=True)

    def _message(self, body: bytes) -> None:
        scheme = self._scheme()
        if scheme is None and not self.station.encrypted_line:
            self.station.note("unencrypted")
            self._bare(500)  # AllowUnencrypted=false
            return
        text = body if scheme is None else self._sign_in.opened(body)
        if text is None:
            self.station.note("bad ciphertext")
            self._bare(400, close=True)
            return
        message = read(text)
        action = message.action if message else ""
        self.station.note(action.rpartition("/")[2], message.about if message else "")
        struck = self.station.faults.due(self.station.name, action)
        if not self._struck(struck):
            self._answer(message, scheme, struck)

    def _scheme(self) -> str | None:
        """Return how the request says it is encrypted; None if it does not."""
        kind = self.headers.get("Content-Type", "")
        if not kind.lower().startswith("multipart/encrypted"):
            return None
        return next((scheme for scheme in SCHEMES if scheme.lower() in kind.lower()), None)

    def _struck(self, kind: WireFaultKind | None) -> bool:
        """Let a fault strike that leaves the request undone; return whether it did."""
        if kind is WireFaultKind.UNAUTHORIZED:
            self._refuse()
            return True
        return super()._struck(kind)

    def _answer(
        self, message: Message | None, scheme: str | None, struck: WireFaultKind | None
    ) -> None:
        if struck is WireFaultKind.LATE:
            self.station.closing.wait()
        reply = self._fault(struck) if struck in FAULTS else self._done(message)
        if reply is None:
            self.close_connection = True
        if reply is None or self._keeps_silent(struck):
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


def connection_to(station: Station) -> type[Connection]:
    """Return the handler of connections to that server."""
    return type("ConnectionTo", (Connection,), {"station": station})
