"""Two clients that are not ours: pypsrp for what it can send, and bare HTTP with pyspnego for the rest."""

from __future__ import annotations

import base64
import http.client
import struct
from collections.abc import Iterable
from contextlib import closing
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import spnego
from defusedxml.ElementTree import fromstring
from pypsrp.wsman import SelectorSet, WSMan

from pxewizard.practice.listener import PracticeDoor

WMI = "http://schemas.microsoft.com/wbem/wsman/1/wmi/root"
REGISTRY = f"{WMI}/cimv2/StdRegProv"
SERVICE = f"{WMI}/cimv2/Win32_Service"
SCHEME = "application/HTTP-SPNEGO-session-encrypted"
WQL = "http://schemas.microsoft.com/wbem/wsman/1/WQL"
ENUMERATION = "http://schemas.xmlsoap.org/ws/2004/09/enumeration"
TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer"
WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"
Arguments = Iterable[tuple[str, object]]
HKLM = ("hDefKey", 2147483650)


class Psrp(closing[WSMan]):
    """pypsrp's WS-Management client, signed in at one server of a door."""

    def __init__(
        self, door: PracticeDoor, server: str, *, password: str | None = None, bound: bool = True
    ) -> None:
        address = urlsplit(door.url(server))
        self.wsman = WSMan(
            "127.0.0.1",
            port=address.port or 0,
            ssl=address.scheme == "https",
            username=door.account.user,
            password=door.account.password if password is None else password,
            auth="negotiate",
            cert_validation=str(door.ca),  # type: ignore[arg-type]  # a path is fine, says its text
            no_proxy=True,
            reconnection_retries=0,
            negotiate_send_cbt=bound,
        )
        super().__init__(self.wsman)

    def __enter__(self) -> Self:  # type: ignore[override]  # closing returns what it closes
        return self

    def call(
        self, method: str, *given: tuple[str, object], resource: str = REGISTRY, name: str = ""
    ) -> list[tuple[str, str | None]]:
        """Invoke a method; return the elements of its output in their order."""
        body = ET.Element(f"{{{resource}}}{method}_INPUT")
        for key, value in given:
            ET.SubElement(body, f"{{{resource}}}{key}").text = str(value)
        found = self.wsman.invoke(
            f"{resource}/{method}", resource, body, selector_set=_named(name) if name else None
        )
        return _elements(found.find(f".//{{{resource}}}{method}_OUTPUT"))

    def registry(
        self, method: str, key: str, value: str = "", *given: tuple[str, object]
    ) -> list[tuple[str, str | None]]:
        """Invoke a method of StdRegProv below HKLM."""
        named = [("sValueName", value)] if value else []
        return self.call(method, HKLM, ("sSubKeyName", key), *named, *given)

    def get(self, resource: str, name: str) -> dict[str, str | None]:
        """Get one instance by its name."""
        found = self.wsman.get(resource, selector_set=_named(name))
        return dict(_elements(found.find(f".//{{{resource}}}{resource.rpartition('/')[2]}")))

    def enumerate(self, body: str, resource: str = f"{WMI}/cimv2/*") -> ET.Element:
        """Enumerate; `body` is what the Enumerate element holds."""
        text = f'<n:Enumerate xmlns:n="{ENUMERATION}" xmlns:w="{WSMAN}">{body}</n:Enumerate>'
        action = f"{ENUMERATION}/Enumerate"
        return self.wsman.invoke(action, resource, fromstring(text))

    def pull(self, context: str) -> ET.Element:
        """Ask for one more item."""
        inner = f"<n:EnumerationContext>{context}</n:EnumerationContext>"
        body = fromstring(f'<n:Pull xmlns:n="{ENUMERATION}">{inner}</n:Pull>')
        return self.wsman.invoke(f"{ENUMERATION}/Pull", f"{WMI}/cimv2/*", body)


class Wire:
    """One connection, over which anything at all can be sent; `sign_in` first where that matters."""

    def __init__(self, door: PracticeDoor, server: str) -> None:
        self._account = door.account
        address = urlsplit(door.url(server))
        assert address.scheme == "http"
        self.http = http.client.HTTPConnection("127.0.0.1", address.port, timeout=20)
        self.http.auto_open = 0
        self.http.connect()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.http.close()

    def send(
        self, body: bytes, *, path: str = "/wsman", **headers: str
    ) -> http.client.HTTPResponse:
        """Send a request and return the reply, its body unread; `content_type` is Content-Type."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.http.request("POST", path, body, named)
        return self.http.getresponse()

    def post(self, body: bytes, *, path: str = "/wsman", **headers: str) -> int:
        """Send a request and return the status of its reply."""
        with self.send(body, path=path, **headers) as reply:
            reply.read()
            return reply.status

    def sign_in(self, protocol: str = "ntlm", password: str | None = None) -> int:
        """Sign in with an empty body; return the last status."""
        held = self._account.password if password is None else password
        self.context = spnego.client(self._account.user, held, protocol=protocol, service="HTTP")
        status, token = 0, self.context.step()
        while token is not None:
            text = base64.b64encode(token).decode()
            with self.send(b"", Authorization=f"Negotiate {text}") as reply:
                reply.read()
                status, told = reply.status, reply.getheader("WWW-Authenticate", "")
            scheme, _, answer = told.partition(" ")
            if scheme != "Negotiate":  # no answer, or "Negotiate, Kerberos": begin again
                return status
            token = self.context.step(base64.b64decode(answer))
        return status

    def message(self, xml: str) -> http.client.HTTPResponse:
        """Send an encrypted message and return the reply, its body unread."""
        return self.send(self.sealed(xml), content_type=encrypted())

    def ask(self, xml: str) -> tuple[int, str]:
        """Send an encrypted message; return the status and the decrypted reply."""
        with self.message(xml) as reply:
            return reply.status, self.opened(reply.read())

    def sealed(self, xml: str) -> bytes:
        """Return the message as an encrypted body."""
        text = xml.encode()
        made = self.context.wrap_winrm(text)
        return (
            b"--Encrypted Boundary\r\n\tContent-Type: " + SCHEME.encode() + b"\r\n"
            b"\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=%d\r\n"
            b"--Encrypted Boundary\r\n\tContent-Type: application/octet-stream\r\n" % len(text)
        ) + (
            struct.pack("<i", len(made.header))
            + made.header
            + made.data
            + b"--Encrypted Boundary--\r\n"
        )

    def opened(self, body: bytes) -> str:
        """Return the message in an encrypted body."""
        sealed = body.split(b"application/octet-stream\r\n")[1].removesuffix(
            b"--Encrypted Boundary--\r\n"
        )
        size = 4 + struct.unpack("<i", sealed[:4])[0]
        return self.context.unwrap_winrm(sealed[4:size], sealed[size:]).decode()


def encrypted(scheme: str = SCHEME) -> str:
    """Return the Content-Type of an encrypted message."""
    return f'multipart/encrypted;protocol="{scheme}";boundary="Encrypted Boundary"'


def envelope(action: str, resource: str, body: str = "", *, name: str = "") -> str:
    """Return a request as MS-WSMV writes it."""
    selector = f'<w:Selector Name="Name">{name}</w:Selector>'
    selectors = f"<w:SelectorSet>{selector}</w:SelectorSet>" if name else ""
    return (
        '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" '
        'xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" '
        f'xmlns:w="{WSMAN}"><s:Header><a:Action>{action}</a:Action>'
        "<a:MessageID>uuid:11111111-2222-3333-4444-555555555555</a:MessageID>"
        f"<w:ResourceURI>{resource}</w:ResourceURI>{selectors}</s:Header>"
        f"<s:Body>{body}</s:Body></s:Envelope>"
    )


def names(found: ET.Element) -> list[str]:
    """Return the names of the services in a reply."""
    return [one.text or "" for one in found.iter(f"{{{SERVICE}}}Name")]


def _named(name: str) -> SelectorSet:
    selectors = SelectorSet()
    selectors.add_option("Name", name)
    return selectors


def _elements(parent: ET.Element | None) -> list[tuple[str, str | None]]:
    assert parent is not None
    return [(one.tag.rpartition("}")[2], one.text) for one in parent]
