"""The tokens of one sign-in, by pyspnego: Kerberos or NTLM, the logged-on user or a given account.

Knows how to sign in, not how to send: `negotiate.py` does that. Basic is not among the ways.
"""

from __future__ import annotations

import base64
import binascii
import getpass
import importlib
import os
import struct
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, Protocol

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.parallel import away
from pxewizard.remote.line import Line, Reply
from pxewizard.remote.translate import At, of_refusal, of_sign_in, of_status

if TYPE_CHECKING:
    import spnego
    from spnego.channel_bindings import GssChannelBindings

UNAUTHORISED: Final = 401


class Told(Protocol):
    """What is done about a refused password."""

    def __call__(self, refusal: Problem, /, *, proved: bool) -> Problem:
        """Take note of a refusal, and return it as it is shown."""


def _as_it_is(refusal: Problem, /, *, proved: bool) -> Problem:  # noqa: ARG001 - a saved password's asks
    return refusal


@dataclass(frozen=True)
class Credentials:
    """Who signs in; without `user` it is whoever is logged on here.

    `told` is given each refusal, and whether another server has accepted (`proved`), and returns what
    is shown. With `own_ntlm` the system's NTLM is left out: a practice door's account is nobody's, and a
    computer that forbids NTLM may practise all the same.
    """

    user: str | None = None
    password: str | None = field(default=None, repr=False)
    protocol: Literal["negotiate", "kerberos", "ntlm"] = "negotiate"
    told: Told = field(default=_as_it_is, repr=False, compare=False)
    own_ntlm: bool = False

    @property
    def account(self) -> str:
        r"""Return the name for the record; the logged-on one as DOMAIN\name where Windows tells it."""
        domain = os.environ.get("USERDOMAIN")
        return self.user or (f"{domain}\\" if domain else "") + getpass.getuser()


LOGGED_ON: Final = Credentials()


@dataclass(frozen=True)
class SignIn:
    """For the record: who was let in, and how. `thumbprint`: SHA-256 of the server's TLS certificate."""

    account: str
    protocol: str  # kerberos or ntlm, as really negotiated
    spn: str
    thumbprint: str = ""
    logged_on: bool = False  # nobody typed a name


class Dance:
    """The tokens of one sign-in, from the first to the last."""

    def __init__(self, server: str, service: str, credentials: Credentials, line: Line) -> None:
        """Take no step yet; `line` is open, and tells its certificate."""
        self.context: spnego.ContextProxy
        self._server = server
        self._service = service
        self._credentials = credentials
        self._line = line
        self._begun = False

    @property
    def complete(self) -> bool:
        """Return whether this side is content."""
        return self._begun and self.context.complete

    def step(self, token: bytes | None) -> bytes | Problem:
        """Return the next token to send, empty when there is none; or why there cannot be one."""
        import spnego.exceptions

        errors: tuple[type[Exception], ...] = (
            spnego.exceptions.SpnegoError,
            spnego.exceptions.FeatureMissingError,
            ImportError,  # no gssapi here
            LookupError,  # the rest: a token that makes no sense
            ValueError,
            TypeError,
            struct.error,
            *_of_kerberos(),
        )
        try:
            with (
                away()
            ):  # Kerberos and Windows may have to find a domain controller, and wait for it
                if not self._begun:
                    self.context = self._new_context()
                    self._begun = True
                return b"" if self.context.complete else self.context.step(token) or b""
        except errors as error:
            nobody = self._credentials.user is None and token is None
            at = self._at(f"{type(error).__name__}: {error}")
            return of_sign_in(error, at, no_credentials=nobody)

    def refusal(self, reply: Reply, *, first: bool) -> Problem:
        """Return why a sign-in that went its way has led nowhere; `first`: it ended at once."""
        at = self._at(f"HTTP {reply.status} {', '.join(reply.challenges)}"[:200])
        if reply.status != UNAUTHORISED:
            return of_status(reply.status, at)
        offered = {challenge.split(" ")[0].lower() for challenge in reply.challenges}
        if first and not offered & {"negotiate", "kerberos", "ntlm"}:
            return problem("sign-in-not-offered", server=self._server, detail=at.detail)
        return of_refusal(at, ntlm=self.context.negotiated_protocol != "kerberos")

    def _at(self, detail: str) -> At:
        who = self._credentials
        return At(self._server, self._line.port, who.account, detail, who.user is None)

    def _new_context(self) -> spnego.ContextProxy:
        import spnego

        options = spnego.NegotiateOptions.wrapping_winrm
        if self._credentials.own_ntlm:
            options |= spnego.NegotiateOptions.use_ntlm
        return spnego.client(
            self._credentials.user,
            self._credentials.password,
            hostname=self._server,
            service=self._service,
            channel_bindings=_bindings(self._line.certificate),
            protocol=self._credentials.protocol,
            options=options,
        )


def token_of(reply: Reply | None) -> bytes | None:
    """Return the server's token, if its reply holds one."""
    for challenge in reply.challenges if reply else ():
        scheme, _, token = challenge.partition(" ")
        if scheme.lower() in {"negotiate", "kerberos"} and token.strip():
            try:
                return base64.b64decode(token.strip(), validate=True)
            except binascii.Error:
                return None
    return None


@cache  # to look for what is not installed takes a while, and every step of a sign-in asks
def _of_kerberos() -> tuple[type[Exception], ...]:
    """Return what the system's Kerberos raises; pyspnego lets it through where a name has no realm."""
    try:
        raised: type[Exception] = importlib.import_module("krb5").Krb5Error
    except ImportError:  # Windows has its own, and a computer may have none
        return ()
    return (raised,)


def _bindings(certificate: bytes) -> GssChannelBindings | None:
    """Return tls-server-end-point (RFC 5929): who signs in here signs in to this certificate."""
    if not certificate:
        return None
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes
    from spnego.channel_bindings import GssChannelBindings

    try:
        signed_with = x509.load_der_x509_certificate(certificate).signature_hash_algorithm
    except (ValueError, UnsupportedAlgorithm):
        signed_with = None
    weak = isinstance(signed_with, hashes.MD5 | hashes.SHA1) or signed_with is None
    digest = hashes.Hash(hashes.SHA256() if weak or signed_with is None else signed_with)
    digest.update(certificate)
    return GssChannelBindings(application_data=b"tls-server-end-point:" + digest.finalize())
