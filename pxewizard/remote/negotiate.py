"""Signs in to WinRM: a transport for pywinrm's Protocol whose authentication is pyspnego.

Over plain HTTP every message is encrypted, or nothing is sent; over HTTPS the sign-in is bound to the
server's certificate. Knows nothing of what the messages say.
"""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from functools import lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final, cast

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.remote.line import BROKEN, Deadline, Line, Reply, Stage
from pxewizard.remote.sign_in import UNAUTHORISED, Credentials, Dance, SignIn, token_of
from pxewizard.remote.translate import At, of_network, of_refusal, of_status

if TYPE_CHECKING:
    import requests
    import spnego

_OK: Final = 200
_LEGS: Final = 6  # requests of one sign-in; NTLM needs 2, Kerberos 1 or 2
_SERVICES: Final = ("HTTP", "WSMAN")  # the second where a web server's own account owns the first
_XML: Final = "application/soap+xml;charset=UTF-8"
# How pywinrm seals with NTLM and Kerberos alike; a server answers in kind.
_SEALED: Final = "application/HTTP-SPNEGO-session-encrypted"
# Another try can only make these worse: each counts towards a lock-out.
REFUSALS: Final = frozenset(
    {"sign-in-refused", "local-account-refused", "address-refused", "ntlm-refused"}
)


@dataclass(frozen=True)
class _Prepared:
    """A request as pywinrm leaves it."""

    body: bytes
    headers: dict[str, str]


class _Security:
    """The security context in the shape of a session of requests, as far as pywinrm's Encryption uses one.

    A real one prepares cookies, proxies and addresses anew for every message, which nothing here needs.
    """

    def __init__(self, context: spnego.ContextProxy) -> None:
        self.auth = self
        self._context = context

    def prepare_request(self, request: requests.Request) -> _Prepared:
        return _Prepared(request.data if isinstance(request.data, bytes) else b"", {})

    def wrap_winrm(self, _host: str, message: bytes) -> tuple[bytes, bytes]:
        wrapped = self._context.wrap_winrm(message)
        return wrapped.data, wrapped.header

    def unwrap_winrm(self, _host: str, data: bytes, header: bytes) -> bytes:
        return self._context.unwrap_winrm(header, data)


class Transport:
    """A signed-in line to one server; for one thread at a time."""

    def __init__(self, server: str, url: str, line: Line, credentials: Credentials) -> None:
        """Connect nothing yet. `server` is the name that is signed in to, `url` where the line goes."""
        self.signed_in: SignIn | None = None
        self.exchanges = 0
        self.trouble: Problem | None = None  # why the last message got no reply
        self._server = server
        self._url = url
        self._line = line
        self._credentials = credentials
        self._session: _Session | None = None
        self._refusal: Problem | None = None

    def send(self, message: bytes, deadline: Deadline, *, repeatable: bool) -> bytes:
        """Send one message and return the SOAP of its reply, which may be a fault; raises Problem.

        It is sent again, once, only where it was certainly not executed (a 401 instead of a reply), or
        where that does not matter (`repeatable`) and an older session broke before a byte came back.
        """
        self.trouble = None
        try:
            return self._sent(message, deadline, repeatable=repeatable)
        except Problem as met:
            raise self.given_up(met) from met.__cause__

    def given_up(self, trouble: Problem) -> Problem:
        """Hang up after a trouble that is not of one question only, and return it."""
        self.close()
        self.trouble = trouble
        return trouble

    def _sent(self, message: bytes, deadline: Deadline, *, repeatable: bool) -> bytes:
        fresh = self._ready(deadline)
        try:
            reply = self._post(message, deadline)
        except BROKEN as error:
            unheard = self._line.stage in {Stage.SEND, Stage.WAIT}
            if fresh or not repeatable or not unheard or isinstance(error, TimeoutError):
                raise of_network(error, self._line, self._server) from error
        else:
            if reply.status != UNAUTHORISED or fresh:
                return self._opened(reply)
        self.close()
        with self._named_troubles():
            self._ready(deadline)
            reply = self._post(message, deadline)
        return self._opened(reply)

    def connect(self, deadline: Deadline) -> None:
        """Connect, unless that is done, without signing in yet; raises Problem."""
        if self._session is None and self._refusal is None:
            with self._named_troubles():
                self._line.open(deadline)

    def sign_in(self, deadline: Deadline) -> None:
        """Sign in unless that is done; raises Problem."""
        self._ready(deadline)

    @property
    def is_signed_in(self) -> bool:
        """Return whether there is a session, be it stale."""
        return self._session is not None

    def close(self) -> None:
        """Hang up; the next message signs in again."""
        self._line.close()
        self._session = None

    def _ready(self, deadline: Deadline) -> bool:
        """Sign in if need be, and return whether that was just done."""
        if self._session is not None and self._line.is_open:
            return False
        if self._refusal is not None:  # a second try would count towards a lock-out
            raise self._refusal
        refused = problem("sign-in-failed", server=self._server)
        for service in _SERVICES:
            with self._named_troubles():
                found = self._signed_in_as(service, deadline)
            if found is None:
                return True
            self.close()
            if refused.code != "ticket-refused" or found.code != "kerberos-name-unknown":
                refused = found  # else the first name is known, and its refusal says more
            if refused.code not in {"kerberos-name-unknown", "ticket-refused"}:
                break
        self._refusal = refused if refused.code in REFUSALS else None
        raise refused

    @contextmanager
    def _named_troubles(self) -> Iterator[None]:
        try:
            yield
        except BROKEN as error:
            self.close()
            raise of_network(error, self._line, self._server) from error

    def _signed_in_as(self, service: str, deadline: Deadline) -> Problem | None:
        """Sign in for one service name; return why not. Raises what a line raises."""
        if not self._line.is_new:
            self._line.open(deadline)
        dance = Dance(self._server, service, self._credentials, self._line)
        token: bytes | None = None
        for leg in range(_LEGS):
            answer = dance.step(token)
            if isinstance(answer, Problem):
                return answer
            headers = {"Authorization": f"Negotiate {base64.b64encode(answer).decode()}"}
            self.exchanges += 1
            reply = self._line.post(b"", {**headers, "Content-Type": _XML}, deadline)
            token = token_of(reply)
            asks_nobody = leg == 0 and token is None  # lets everybody in: no WinRM does
            if reply.status == _OK and not asks_nobody:
                return self._concluded(dance, token, service)
            hung_up = leg > 0 and not self._line.is_open  # nothing more can be said on it
            ended = token is None or dance.complete or hung_up
            if reply.status != UNAUTHORISED or ended:
                return dance.refusal(reply, first=leg == 0)
        return problem("sign-in-failed", server=self._server, detail=f"{_LEGS} requests")

    def _concluded(self, dance: Dance, token: bytes | None, service: str) -> Problem | None:
        """Take the last token, in which the server proves itself; return why it does not."""
        last = b"" if dance.complete or token is None else dance.step(token)
        if isinstance(last, Problem):
            return last
        if not dance.complete:
            return problem("sign-in-failed", server=self._server, detail="no proof of the server")
        self._remember(dance, service)
        return None

    def _remember(self, dance: Dance, service: str) -> None:
        context = dance.context
        self._session = _Session(context, secure=self._line.secure)
        self.signed_in = SignIn(
            account=self._credentials.account,
            protocol=context.negotiated_protocol or self._credentials.protocol,
            spn=f"{service}/{self._server}",
            thumbprint=self._line.thumbprint,
            logged_on=self._credentials.user is None,
        )

    def _post(self, message: bytes, deadline: Deadline) -> Reply:
        if self._session is None:
            raise ConnectionError("not signed in")
        body, headers = self._session.sealed(self._url, message)
        self.exchanges += 1
        return self._line.post(body, headers, deadline)

    def _opened(self, reply: Reply) -> bytes:
        """Return the SOAP of a reply; raises Problem where there is none."""
        who = self._credentials
        detail = f"HTTP {reply.status}"
        at = At(self._server, self._line.port, who.account, detail, who.user is None)
        if reply.status == UNAUTHORISED:
            ntlm = self.signed_in is not None and self.signed_in.protocol == "ntlm"
            raise of_refusal(at, ntlm=ntlm)
        if not reply.body or self._session is None:
            raise of_status(reply.status, at)
        kind = reply.headers.get("content-type", "").lower()
        if not self._line.secure and not _is_sealed(kind):
            # Anybody in between could have written it.
            plain = problem("reply-not-encrypted", server=self._server, detail=at.detail)
            foreign = "soap+xml" not in kind and "encrypted" not in kind
            raise of_status(reply.status, at) if foreign else plain
        if self._line.secure and "soap+xml" not in kind:
            raise of_status(reply.status, at)
        found = self._session.opened(self._url, reply)
        if found is None:
            raise problem("reply-unreadable", server=self._server, detail=at.detail)
        return found


@dataclass(frozen=True)
class Exchange:
    """What pywinrm's Protocol takes for its transport, for the length of one exchange."""

    transport: Transport
    deadline: Deadline
    repeatable: bool

    def send_message(self, message: str | bytes) -> bytes:
        """Send the message; see Transport.send."""
        sent = message.encode() if isinstance(message, str) else message
        return self.transport.send(sent, self.deadline, repeatable=self.repeatable)


@lru_cache(maxsize=64)  # every reply says it, nearly all of them alike
def _is_sealed(kind: str) -> bool:
    """Return whether a Content-Type says that the body is encrypted in the way that is in use."""
    header = Message()
    header["Content-Type"] = kind
    protocol = header.get_param("protocol")
    named = isinstance(protocol, str) and protocol.lower() == _SEALED.lower()
    return named and header.get_content_type() == "multipart/encrypted"


class _Session:
    """Seals and opens messages; inside TLS they are left as they are."""

    def __init__(self, context: spnego.ContextProxy, *, secure: bool) -> None:
        from winrm.encryption import Encryption

        self._session = cast("requests.Session", _Security(context))
        # "kerberos" is pywinrm's name for an object with wrap_winrm and unwrap_winrm.
        self._encryption = None if secure else Encryption(self._session, "kerberos")

    def sealed(self, url: str, message: bytes) -> tuple[bytes, dict[str, str]]:
        """Return the body to send, and its headers."""
        if self._encryption is None:
            return message, {"Content-Type": _XML}
        made = self._encryption.prepare_encrypted_request(self._session, url, message)
        body = made.body if isinstance(made.body, bytes) else b""
        return body, {"Content-Type": str(made.headers["Content-Type"])}

    def opened(self, url: str, reply: Reply) -> bytes | None:
        """Return the message of a reply, or None if it was damaged or is not from that server."""
        if self._encryption is None:
            return reply.body
        from spnego.exceptions import SpnegoError
        from winrm.exceptions import WinRMError

        # Not the server's words: where pywinrm does not find this text, it opens nothing.
        kind = {"Content-Type": f'protocol="{_SEALED}"'}
        request = SimpleNamespace(url=url)
        sealed = SimpleNamespace(headers=kind, content=reply.body, request=request)
        try:
            return self._encryption.parse_encrypted_response(cast("requests.Response", sealed))
        except (SpnegoError, WinRMError, LookupError, ValueError, TypeError, struct.error):
            return None
