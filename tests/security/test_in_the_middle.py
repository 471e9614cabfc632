"""Whoever stands between this program and a server: what they can read, and what their changes do."""

from __future__ import annotations

import base64
import re
import socket
import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pxewizard.core.address import parse_server
from pxewizard.core.place import MpAnswer, RegistryValue
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.practice.listener import Terms
from pxewizard.practice.throwaway_ca import ThrowawayCa
from pxewizard.remote.mp_answers import MpAnswers
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint, RemoteSite
from tests.remote import kdc
from tests.remote.doors import DP, MP, SHORT, Client, client, code, read
from tests.remote.loopback import Talk, listening, say
from tests.security.relay import Heard, Meddle, between, readable, tls_records
from tests.support import TurnableClock

KEY = r"SOFTWARE\Microsoft\SMS\Security"
VALUE = RegistryValue(DP, KEY, "IssuingCertificateList")
NEW = Present(("the first new item", "the second"), Kind.REG_MULTI_SZ)
WRITE = SetRegistryValue(VALUE, Absent(), NEW)
WORDS = ("IssuingCertificateList", "StdRegProv", "the first new item", "SetMultiStringValue")
HANDSHAKE, SEALED = 22, 23
ALERT = 24  # bytes of a sealed alert of TLS 1.3
SOMEBODY = Credentials("CONTOSO\\m.keller", "a password of somebody", own_ntlm=True)


@dataclass(frozen=True)
class Watched:
    """A client whose line to the DP is listened to."""

    site: RemoteSite
    heard: Heard
    behind: Client


@contextmanager
def watched(
    *,
    https: bool = False,
    credentials: Credentials | None = None,
    name: str = DP,
    ca: bool = True,
    **meddles: Meddle,
) -> Iterator[Watched]:
    with client("dp-missing", terms=Terms(https=https), credentials=credentials) as one:
        url = urlsplit(one.door.url(DP))
        known = credentials or Credentials(one.door.account.user, one.door.account.password)
        with between(url.port or 0, **meddles) as heard:
            address = parse_server(f"{name}={url.scheme}://127.0.0.1:{heard.port}")
            access = Access(ca=one.door.ca if ca else None, limits=SHORT)
            with RemoteSite([Endpoint(address, known)], TurnableClock(), access) as site:
                yield Watched(site, heard, one)


def test_whoever_listens_on_plain_http_reads_no_message_and_no_password() -> None:
    with watched() as one:
        assert isinstance(read(one.site, VALUE), Absent)
        one.site.change(WRITE)
        assert read(one.site, VALUE) == NEW
        password = one.behind.door.account.password
        said = one.heard.all
        assert read(one.behind.behind, VALUE) == NEW

    assert b"POST /wsman" in said
    assert b"HTTP-SPNEGO-session-encrypted" in said
    assert readable((*WORDS, password), said) == []
    assert readable((*WORDS, password), b"".join(tokens(said))) == []


def tokens(said: bytes) -> list[bytes]:
    """Return what stands in the sign-in's headers, decoded."""
    return [base64.b64decode(one) for one in re.findall(rb"Negotiate ([A-Za-z0-9+/=]+)", said)]


def test_a_listener_does_hear_what_is_not_secret() -> None:
    """The one question that goes in the clear; so the test above can fail."""
    with client("healthy") as one, between(urlsplit(one.door.url(MP)).port or 0) as heard:
        witness = MpAnswers(Access(), f"http://127.0.0.1:{heard.port}")
        found = witness.read(MpAnswer(MP, "SMSTRC"))

    assert isinstance(found, Present)
    assert readable(("SMSTRC", "SMSIssuingCerts"), heard.all) == ["SMSTRC", "SMSIssuingCerts"]


@pytest.mark.skipif(bool(kdc.what_is_missing()), reason=kdc.what_is_missing())
def test_with_kerberos_the_messages_are_as_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with kdc.realm(tmp_path, (f"HTTP/{DP}",), others=()) as realm:
        for name, text in realm.environment.items():
            monkeypatch.setenv(name, text)
        typed = Credentials(kdc.TECHNICIAN, kdc.PASSWORD, "kerberos")
        with watched(credentials=typed) as one:
            one.site.change(WRITE)
            assert read(one.site, VALUE) == NEW
            assert dict(one.site.sign_ins())[DP].protocol == "kerberos"
            said = one.heard.all

    assert readable((*WORDS, kdc.PASSWORD), said) == []


class Spoiling:
    """Turns one bit of the first sealed message that passes."""

    def __init__(self) -> None:
        self.done = False

    def __call__(self, piece: bytes) -> bytes:
        mark = b"application/octet-stream\r\n"
        at = piece.find(mark)
        if self.done or at < 0:
            return piece
        self.done = True
        at += len(mark) + 40  # behind the length and the signature
        return piece[:at] + bytes([piece[at] ^ 1]) + piece[at + 1 :]


def test_a_reply_that_was_changed_on_the_way_is_not_believed() -> None:
    spoiling = Spoiling()
    with watched(to_client=spoiling) as one:
        assert code(read(one.site, VALUE)) == "reply-unreadable"

    assert spoiling.done


def test_a_write_that_was_changed_on_the_way_writes_nothing() -> None:
    spoiling = Spoiling()
    with watched(to_server=spoiling) as one:
        with pytest.raises(Problem):
            one.site.change(WRITE)
        assert isinstance(read(one.behind.behind, VALUE), Absent)

    assert spoiling.done


@pytest.mark.parametrize(
    ("name", "trusted", "expected"),
    [
        ("other.contoso.test", True, "certificate-other-name"),
        (DP, False, "certificate-not-trusted"),
    ],
)
def test_to_a_server_with_a_wrong_certificate_nothing_is_said_but_hello(
    name: str, expected: str, *, trusted: bool
) -> None:
    with watched(https=True, name=name, ca=trusted) as one:
        assert code(read(one.site, replace(VALUE, server=name))) == expected

    assert said_in_secret(one.heard) == []


def test_to_a_server_with_a_right_certificate_something_is() -> None:
    with watched(https=True) as one:
        assert isinstance(read(one.site, VALUE), Absent)

    assert said_in_secret(one.heard)


def said_in_secret(heard: Heard) -> list[int]:
    """Return the sizes of what the client said inside TLS, beyond handshake and alert."""
    records = tls_records(bytes(heard.by_client))
    assert HANDSHAKE in {kind for kind, _ in records}
    return [size for kind, size in records if kind == SEALED and size > ALERT]


def asked(talk: Talk, *, https: bool = False, ca: Path | None = None) -> tuple[str, bytes]:
    """Read one value from a server that talks like that; return the trouble's code, and what it heard."""
    with listening(talk) as port, between(port) as heard:
        scheme = "https" if https else "http"
        address = parse_server(f"{DP}={scheme}://127.0.0.1:{heard.port}")
        access = Access(ca=ca, limits=SHORT)
        with RemoteSite([Endpoint(address, SOMEBODY)], TurnableClock(), access) as site:
            return code(read(site, VALUE)), bytes(heard.by_client)


def test_a_server_whose_tls_is_too_old_is_refused_before_anything_is_said(tmp_path: Path) -> None:
    authority = ThrowawayCa(tmp_path)
    context, _ = authority.server(DP)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python warns of what this server does on purpose
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1

    def talk(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True):
            raise AssertionError("it shook hands")

    found, heard = asked(talk, https=True, ca=authority.file)

    assert found == "tls-failed"
    assert {kind for kind, _ in tls_records(heard)} <= {HANDSHAKE, 21}


def test_a_redirect_to_plain_http_is_not_followed() -> None:
    empty = b"Content-Length: 0\r\n\r\n"
    with listening(say(b"HTTP/1.1 200 OK\r\n", empty)) as elsewhere, between(elsewhere) as other:
        moved = f"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{other.port}/wsman\r\n"
        found, _ = asked(say(moved.encode(), empty))

    assert found in {"not-winrm", "winrm-error"}
    assert other.all == b""


@pytest.mark.parametrize(
    "head",
    [
        b'401 Unauthorized\r\nWWW-Authenticate: Basic realm="WSMAN"',
        b'401 Unauthorized\r\nWWW-Authenticate: Digest realm="x", nonce="y"',
        b"200 OK\r\nContent-Type: application/soap+xml",
        b"401 Unauthorized\r\nWWW-Authenticate: Negotiate AAAA",
        b"407 Proxy Authentication Required\r\nProxy-Authenticate: Basic",
    ],
)
def test_whoever_only_claims_to_be_the_server_gets_neither_password_nor_message(
    head: bytes,
) -> None:
    _, heard = asked(say(b"HTTP/1.1 ", head, b"\r\nContent-Length: 0\r\n\r\n"))

    assert b"POST /wsman" in heard
    assert b"Basic" not in heard
    assert b"Digest" not in heard
    assert readable((*WORDS, str(SOMEBODY.password)), heard + b"".join(tokens(heard))) == []
