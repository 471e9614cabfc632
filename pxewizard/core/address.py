r"""How a server or a database is named on the command line and in a field, parsed once.

The forms are those of the README: `NAME`, `http://host:port`, `https://host:port`, `NAME=URL`;
`HOST[:PORT|,PORT|\INSTANCE[,PORT]][/NAME]`. Nothing is looked up here.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

from pxewizard.core.late import dataclass
from pxewizard.core.problem import problem

_LABEL = re.compile(r"(?!-)[^\W]([\w-]{0,61}[\w])?(?<!-)")
_HIGHEST_PORT = 65535
_LONGEST_NAME = 253
_LONGEST_TOLD = 2048
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_OWN_NAMES = frozenset(
    {"localhost", "localhost4", "localhost6", "ip6-localhost", "ip6-loopback", "loopback"}
)
_TOLD = re.compile(r"(?:https?://)?(?P<host>[\w.-]+)(?::\d{1,5})?(?:/[^@]*)?", re.IGNORECASE)


@dataclass(frozen=True)
class ServerAddress:
    """`name` is the identity (site proof, SPN, TLS name); `url` is only where the socket goes, if given.

    `pinned` is true for NAME=URL: the server's own name must then equal `name` exactly.
    """

    name: str
    url: str | None = None
    pinned: bool = False


@dataclass(frozen=True)
class DatabaseAddress:
    """A SQL Server and, if known, the database on it."""

    host: str
    port: int | None = None
    instance: str | None = None
    name: str | None = None

    def __str__(self) -> str:
        r"""Return the form that `parse_database` reads: host:port/name or host\instance,port/name."""
        port = "" if self.port is None else f"{',' if self.instance else ':'}{self.port}"
        instance = f"\\{self.instance}" if self.instance else ""
        return f"{self.host}{instance}{port}" + (f"/{self.name}" if self.name else "")


def parse_server(text: str) -> ServerAddress:
    """Parse `SERVER` as the command line and the fields take it; Problem "bad-server-name" otherwise."""
    trimmed = text.strip()
    name, equals, url = trimmed.partition("=")
    if equals:
        _url_host(url, text)
        return ServerAddress(_host(name, text), url, pinned=True)
    if "://" in trimmed:
        return ServerAddress(_url_host(trimmed, text), trimmed)
    return ServerAddress(_host(trimmed, text))


def told_server(text: str) -> ServerAddress | None:
    """Return a server that another one tells of; None unless that is a plain host name, bare or in a URL.

    What a server says must not decide where an account goes: of a URL only the host counts, one with an
    account in it is no URL, and this computer is never meant.
    """
    if len(text) > _LONGEST_TOLD:
        return None
    match = _TOLD.fullmatch(text.strip())
    host = match["host"].lower() if match else ""
    name = host.removesuffix(".")
    return ServerAddress(name) if _is_host(host) and not _leads_here(name) else None


def parse_database(text: str) -> DatabaseAddress:
    """Parse `ADDRESS` as the command line takes it; Problem "bad-database-address" otherwise."""
    match = re.fullmatch(
        r"(?P<host>\[[^\]]+\]|[^\\/:,\s]+)"
        r"(?:\\(?P<instance>[\w$#]{1,16})(?:,(?P<iport>\d{1,5}))?|[:,](?P<port>\d{1,5}))?"
        r"(?:/(?P<name>[^\s/\\;{}\[\]'\"\x00-\x1f\x7f]{1,128}))?",
        text.strip(),
    )
    bad = problem("bad-database-address", text=text)
    if match is None or not _is_host(match["host"]):
        raise bad
    port = match["port"] or match["iport"]
    if port is not None and not 0 < int(port) <= _HIGHEST_PORT:
        raise bad
    return DatabaseAddress(
        match["host"].lower().removesuffix("."),
        int(port) if port else None,
        match["instance"],
        match["name"],
    )


def _host(name: str, typed: str) -> str:
    lower = name.lower()
    if not _is_host(lower):
        raise problem("bad-server-name", text=shown(typed))
    return lower.strip("[]").removesuffix(".")


def _is_host(name: str) -> bool:
    if "%" in name:  # the zone of an IPv6 address may hold anything at all
        return False
    try:
        ipaddress.ip_address(name[1:-1] if name[:1] + name[-1:] == "[]" else name)
    except ValueError:
        labels = name.removesuffix(".").split(".")
        return len(name) <= _LONGEST_NAME and all(_LABEL.fullmatch(label) for label in labels)
    return True


def _leads_here(name: str) -> bool:
    """Return whether a name means this computer, or is a number that systems read as an address."""
    name = unicodedata.normalize("NFKC", name).casefold()  # a resolver takes full-width letters so
    labels = name.split(".")
    if not _NUMBER.fullmatch(labels[-1]):
        return not _OWN_NAMES.isdisjoint(labels)
    try:
        address = ipaddress.IPv4Address(name)
    except ValueError:
        return True
    return address.is_loopback or address.is_unspecified


def _url_host(url: str, typed: str) -> str:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise problem("bad-server-name", text=shown(typed)) from None
    # A user name or a password has no place in an address; nor has what urlsplit leaves out silently.
    extra = set("@?#") & set(url) or not url.isprintable() or parts.path not in {"", "/", "/wsman"}
    if parts.scheme not in {"http", "https"} or extra or port == 0:
        raise problem("bad-server-name", text=shown(typed))
    return _host(host, typed)


def shown(typed: str) -> str:
    """Return what was typed, without an account and a password that do not belong into an address."""
    return re.sub(r"//[^/]*@", "//…@", typed)
