"""Sign-in at the practice site's network door, and message encryption for whoever has signed in.

One SignIn belongs to one TCP connection, as Negotiate authentication does (MS-WSMV 2.2.9.1).
"""

from __future__ import annotations

import os
import struct
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from typing import Final

import spnego
from spnego.channel_bindings import GssChannelBindings
from spnego.exceptions import SpnegoError

from pxewizard.core.late import dataclass

_NTLM: Final = b"NTLMSSP\0"
_USERS: Final = "NTLM_USER_FILE"  # where pyspnego looks for accounts; one file for the process
_OWN: Final = "pxewizard-ntlm-"
_FILE_LOCK: Final = threading.Lock()
# What pyspnego raises for a token that is none, or that is refused.
_DAMAGED: Final = (
    SpnegoError,
    AttributeError,  # gssapi, asked for the flags of a ticket that it has just refused
    ValueError,
    LookupError,
    OverflowError,
    StopIteration,
    struct.error,
)
_BOUNDARY: Final = b"--Encrypted Boundary"
_OCTETS: Final = b"\tContent-Type: application/octet-stream\r\n"
SCHEMES: Final = {  # as in the Content-Type of an encrypted message
    "application/HTTP-SPNEGO-session-encrypted",
    "application/HTTP-Kerberos-session-encrypted",
}


@dataclass(frozen=True)
class Account:
    """Who may sign in."""

    domain: str = "CONTOSO"
    name: str = "technician"
    password: str = field(default="Practice-2019640", repr=False)

    @property
    def user(self) -> str:
        r"""Return DOMAIN\name, as it is typed."""
        return f"{self.domain}\\{self.name}"

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines of the file of accounts, for each way in which the name is typed."""
        full = f"{self.name}@{self.domain}"
        ways = ((self.domain, self.name), ("", self.name), ("", full), ("", f"{full}.test"))
        return tuple(f"{domain}:{name}:{self.password}\n" for domain, name in ways)


# Windows' own NTLM would look for the door's account among those of the computer.
_SYSTEMS: Final = spnego.NegotiateOptions(0)


class SignIn:
    """The sign-in of one connection: not begun, under way, or complete."""

    def __init__(self, binding: bytes | None) -> None:
        """Keep the channel binding that a TLS connection calls for (RFC 5929)."""
        self._binding = GssChannelBindings(application_data=binding) if binding else None
        self._context: spnego.ContextProxy | None = None

    @property
    def complete(self) -> bool:
        """Return whether the connection's account is known."""
        return self._context is not None and self._context.complete

    @property
    def protocol(self) -> str:
        """Return what was negotiated: ntlm or kerberos; empty before the end."""
        context = self._context
        return (context.negotiated_protocol or "") if context and context.complete else ""

    def step(self, token: bytes) -> bytes | None:
        """Take the client's token and return the answer to it, b"" for none; None is a refusal."""
        try:
            if self._context is None or self._context.complete:
                protocol = "ntlm" if token.startswith(_NTLM) else "negotiate"
                own = spnego.NegotiateOptions.use_ntlm if protocol == "ntlm" else _SYSTEMS
                self._context = spnego.server(protocol=protocol, service="HTTP", options=own)
            return self._context.step(token, channel_bindings=self._binding) or b""
        except _DAMAGED:
            self._context = None
            return None

    def opened(self, body: bytes) -> bytes | None:
        """Return the message in an encrypted body; None if this session did not seal it."""
        sealed = _payload(body)
        if self._context is None or not self.complete or sealed is None:
            return None
        length = int.from_bytes(sealed[:4], "little")
        try:
            return self._context.unwrap_winrm(sealed[4 : 4 + length], sealed[4 + length :])
        except _DAMAGED:
            self._context = None  # keys and counters no longer agree
            return None

    def sealed(self, message: bytes, scheme: str) -> bytes:
        """Return the message as an encrypted body of that scheme."""
        if self._context is None:
            raise ValueError("nobody has signed in")
        made = self._context.wrap_winrm(message)
        length = len(message) + made.padding_length
        head = (
            f"\tContent-Type: {scheme}\r\n"
            f"\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length={length}\r\n"
        ).encode()
        size = struct.pack("<i", len(made.header))
        parts = (_BOUNDARY, b"\r\n", head, _BOUNDARY, b"\r\n", _OCTETS, size, made.header)
        return b"".join((*parts, made.data, _BOUNDARY, b"--\r\n"))


def _payload(body: bytes) -> bytes | None:
    """Return the sealed part of a multipart/encrypted body."""
    _, octets, rest = body.partition(_OCTETS)
    end = rest.rfind(_BOUNDARY + b"--")
    return rest[:end] if octets and end >= struct.calcsize("<i") else None


@contextmanager
def accepted(account: Account) -> Iterator[None]:
    """Let the account sign in meanwhile, anywhere in this process.

    A file that NTLM_USER_FILE names already, and that is not ours, is left alone and decides.
    """
    if not _entered(account):
        yield
        return
    try:
        yield
    finally:
        _left(account)


def _entered(account: Account) -> bool:
    """Add the account to our file of accounts; return whether that is the one which counts."""
    with _FILE_LOCK:
        named = os.environ.get(_USERS)
        if named is None:
            handle, named = tempfile.mkstemp(prefix=_OWN)  # readable by this user alone
            os.close(handle)
            os.environ[_USERS] = named
        if not Path(named).name.startswith(_OWN):
            return False
        with Path(named).open("a", encoding="utf-8", newline="\n") as stream:
            stream.writelines(account.lines)
        return True


def _left(account: Account) -> None:
    """Take the account's lines out once; the last door to close takes the file away."""
    with _FILE_LOCK:
        file = Path(os.environ[_USERS])
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        for line in account.lines:
            lines.remove(line)
        if lines:
            file.write_text("".join(lines), encoding="utf-8", newline="\n")
        else:
            del os.environ[_USERS]
            file.unlink()
