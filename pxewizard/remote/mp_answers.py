"""The management point's own word: what it tells anyone who asks over HTTP. Evidence, never a source.

No account is ever sent, no redirect followed, no proxy used. An HTTPS management point refuses whoever
has no client certificate, and enhanced HTTP shows one that Configuration Manager issued itself: the
witness is then not available, which is no fault of anybody.
"""

from __future__ import annotations

import re
import ssl
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

from pxewizard.core.address import ServerAddress
from pxewizard.core.place import MpAnswer
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Kind, Present, Reading, Unreadable
from pxewizard.remote.line import BROKEN, Deadline, Limits, Line, Reply, TooLarge, Truncated
from pxewizard.remote.site import (
    Access,
    ascii_host,
    own_trust,
    system_trust,
    told_address,
)

LIMITS: Final = Limits(connect=3.0, read=3.0, total=3.0, reply=1024 * 1024)
_PORTS: Final = {"http": 80, "https": 443}
_QUESTION: Final = re.compile(r"SMSTRC|MPLIST(1&[A-Za-z0-9]{3})?")
# Only where the text begins, and of bounded length: whoever answers could make a search take minutes.
_DECLARATION: Final = re.compile(r"\s*<\?xml\s[^>]{0,200}\?>\s*")


class MpAnswers:
    """Asks management points; usable from several threads."""

    def __init__(
        self,
        access: Access,
        url: str | None = None,
        owner: str | None = None,
        limits: Limits = LIMITS,
    ) -> None:
        """Contact nothing yet; `url` is where `owner` answers, any other server does at its port 80.

        Without an owner every question goes to the `url`.
        """
        self._access = access
        self._url = url
        self._owner = owner
        self._limits = limits

    def read(self, place: MpAnswer, address: ServerAddress | None = None) -> Reading:
        """Return the answer as text, or that the witness is not available.

        `address` is the server as it was typed, perhaps by another name than its own.
        """
        if not _QUESTION.fullmatch(place.question):  # the site's code comes from a registry
            return Unreadable(problem("not-offered", server=place.server, place=place))
        try:
            reply = self._asked(place, address or told_address(place.server))
            return Present(text_of(reply, place), Kind.ANSWER)
        except Problem as trouble:
            return Unreadable(trouble)

    def _asked(self, place: MpAnswer, address: ServerAddress) -> Reply:
        url = _web_url(address, self._url if self._owner in {None, address.name} else None)
        tls = self._trust() if url.startswith("https:") else None
        line = Line(url, ascii_host(place.server, address), tls, self._limits)
        deadline = Deadline(self._limits.total)
        try:
            line.open(deadline)
            return line.get(f"/SMS_MP/.sms_aut?{place.question}", deadline)
        except BROKEN as error:
            raise _of_line(error, line, place) from error
        finally:
            line.close()

    def _trust(self) -> ssl.SSLContext:
        return own_trust(self._access.ca) if self._access.ca else system_trust()


def _web_url(address: ServerAddress, typed: str | None) -> str:
    """Return the URL that was typed, or port 80 of the same computer, where clients are listened for."""
    bare = f"[{address.name}]" if ":" in address.name else address.name
    parts = urlsplit(typed or f"http://{urlsplit(address.url or f'http://{bare}').netloc}")
    host = ascii_host(parts.hostname or "", address)
    port = parts.port if typed else None
    bracketed = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{bracketed}:{port or _PORTS[parts.scheme]}"


def _of_line(error: Exception, line: Line, place: MpAnswer) -> Problem:
    detail = f"{line.stage}: {type(error).__name__}: {error}"
    match error:
        case ssl.SSLCertVerificationError():
            return problem("witness-not-trusted", server=place.server, detail=detail)
        case OSError() if not isinstance(error, TooLarge | Truncated):
            return problem("witness-silent", server=place.server, port=line.port, detail=detail)
        case _:
            return problem("witness-unusable", server=place.server, detail=detail)


def text_of(reply: Reply, place: MpAnswer) -> str:
    """Return the answer if it is the XML that was asked for; a Problem of the witness otherwise."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    detail = f"HTTP {reply.status}"
    if reply.status in {401, 403}:
        raise problem("witness-refused", server=place.server, detail=detail)
    if reply.status == 404:  # noqa: PLR2004 - HTTP's "not found"
        raise problem("not-offered", server=place.server, place=place, detail=detail)
    if reply.status != 200:  # noqa: PLR2004 - HTTP's "OK"
        raise problem("witness-unusable", server=place.server, detail=detail)
    wide = reply.body.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = reply.body.decode("utf-16" if wide else "utf-8-sig")
        if declared := _DECLARATION.match(text):  # what it says of bytes is not true of text
            text = text[declared.end() :]
        found = fromstring(text, forbid_dtd=True).tag
    except (ParseError, DefusedXmlException, ValueError) as error:
        detail = type(error).__name__
        raise problem("witness-unusable", server=place.server, detail=detail) from error
    if found != ("SMSIssuingCerts" if place.question == "SMSTRC" else "MPList"):
        raise problem("witness-unusable", server=place.server, detail=f"<{found[:40]}>")
    return text
