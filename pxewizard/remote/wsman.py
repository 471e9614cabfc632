"""WS-Management with one server: calls methods of WMI and enumerates, through pywinrm's Protocol.

Knows how to ask and how to tell an answer from a fault; what is asked for is known in `registry.py` and
`services.py`. For one thread at a time, as Protocol is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from pxewizard.core.problem import problem
from pxewizard.remote.envelopes import LARGEST_REPLY, Request, as_xml, pull
from pxewizard.remote.line import Deadline
from pxewizard.remote.negotiate import Exchange, Transport
from pxewizard.remote.replies import Body, Fault, parse
from pxewizard.remote.translate import At, of_fault

if TYPE_CHECKING:
    from winrm.protocol import Protocol

OPERATION_LIMIT: Final = 15  # seconds that the server may take; below the line's limit for one read
# The longest enumeration here has a few items.
_PULLS: Final = 20
_MOST_ITEMS: Final = 1_000
_MOST_BYTES: Final = 4_000_000  # of all its replies


class Wsman:
    """What one server is asked, and what it answers."""

    def __init__(self, server: str, url: str, transport: Transport) -> None:
        """Ask `server` through the transport; `url` stands in the header only."""
        self.transport = transport
        self.server = server
        self._url = url
        self._protocol: Protocol | None = None

    def ask(self, request: Request, deadline: Deadline, *, repeatable: bool = True) -> Body | Fault:
        """Send one request and return the answer or the fault; raises Problem where there is neither.

        Only what is `repeatable` may ever be sent twice: reads, never writes.
        """
        protocol = self._protocol = self._protocol or _protocol(self._url)
        # Protocol asks for nothing of its transport but this.
        protocol.transport = Exchange(self.transport, deadline, repeatable)  # type: ignore[assignment]
        reply = protocol.send_message(self.written(request))
        try:
            found = parse(reply, request.message_id)
        except ValueError as error:
            other = problem("reply-to-another", server=self.server, detail=str(error))
            raise self.transport.given_up(other) from error
        if found is None:
            start = ascii(reply[:80].decode(errors="replace"))
            unreadable = problem("reply-unreadable", server=self.server, detail=start)
            raise self.transport.given_up(unreadable)
        return found

    def answer(self, request: Request, deadline: Deadline, *, repeatable: bool = True) -> Body:
        """Return the answer; a fault is raised as a Problem too."""
        found = self.ask(request, deadline, repeatable=repeatable)
        if isinstance(found, Fault):
            raise of_fault(found.code, self.at(str(found)))
        return found

    def instances(
        self, request: Request, deadline: Deadline, *, otherwise: Request | None = None
    ) -> tuple[Mapping[str, str], ...]:
        """Return everything that an enumeration finds; raises Problem.

        Where the server answers with a fault, `otherwise` is asked instead.
        """
        first = self.ask(request, deadline) if otherwise else None
        body = first if isinstance(first, Body) else self.answer(otherwise or request, deadline)
        size = body.size
        context, found = self._page(body, "EnumerateResponse")
        for _ in range(_PULLS):
            if len(found) > _MOST_ITEMS or size > _MOST_BYTES:
                break
            if context is None:
                return found
            body = self.answer(pull(request.resource, context), deadline)
            size += body.size
            context, more = self._page(body, "PullResponse")
            found += more
        met = f"{len(found)} items, {size} bytes, {_PULLS} pulls at most"
        raise problem("reply-too-large", server=self.server, detail=met)

    def _page(self, body: Body, kind: str) -> tuple[str | None, tuple[Mapping[str, str], ...]]:
        """Return where an enumeration goes on, and its items; raises Problem if it is of another kind.

        What is no such reply must not count as one without items: they would pass for absent.
        """
        try:
            return body.context(kind), body.items()
        except ValueError as error:
            detail = ascii(str(error))[:80]
            unreadable = problem("reply-unreadable", server=self.server, detail=detail)
            raise self.transport.given_up(unreadable) from error

    def at(self, detail: str) -> At:
        """Return where something happened, for translate."""
        who = self.transport.signed_in
        if who is None:
            return At(self.server, detail=detail)
        return At(self.server, account=who.account, detail=detail, logged_on=who.logged_on)

    def written(self, request: Request) -> str:
        """Return the envelope of a request as XML."""
        protocol = self._protocol = self._protocol or _protocol(self._url)
        envelope = protocol.build_wsman_header(
            request.action, request.resource, message_id=request.message_id
        )
        header = envelope["env:Header"]
        header["a:To"] = self._url
        header["w:MaxEnvelopeSize"]["#text"] = str(LARGEST_REPLY)
        if request.selectors:
            named = [{"@Name": name, "#text": value} for name, value in request.selectors]
            header["w:SelectorSet"] = {"w:Selector": named}
        envelope["env:Body"] = request.body
        return f'<?xml version="1.0" encoding="utf-8"?>\n{as_xml("env:Envelope", envelope)}'


def _protocol(url: str) -> Protocol:
    from winrm.protocol import Protocol

    # Its own transport is never used, yet wants a name and a password.
    unused = "-"
    return Protocol(
        url,
        "plaintext",
        username=unused,
        password=unused,
        operation_timeout_sec=OPERATION_LIMIT,
    )
