"""What all connections to one practice server share, whatever they say."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from pxewizard.practice.estate import server_of
from pxewizard.practice.server import Availability
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wire_faults import OrderedWireFaults
from pxewizard.practice.wsman_answers import WsmanServer


def _shut_nothing(*, silently: bool) -> None:
    """Shut no port."""


@dataclass(frozen=True)
class Exchange:
    """One HTTP exchange: "sign-in", "web", or the action's word, and what it is about.

    That is a key and perhaps a value's name, a service, a query, or a path.
    """

    server: str
    word: str
    about: str = ""


@dataclass
class Station:
    """What connections to one server share.

    `noted` takes each exchange before it is answered; `shut` ends the listening, see `Acceptor.shut`.
    """

    name: str
    site: PracticeSite
    faults: OrderedWireFaults
    closing: threading.Event
    noted: Callable[[Exchange], None]
    delay: float = 0.0  # seconds before each exchange
    encrypted_line: bool = False  # TLS
    binding: bytes | None = None  # of the TLS channel
    filtered: bool = False  # nothing that arrives is answered any more
    shut: Callable[..., None] = _shut_nothing
    wsman: WsmanServer = field(init=False)

    def __post_init__(self) -> None:
        """Put the service on the server."""
        self.wsman = WsmanServer(self.site, self.name)

    @property
    def lets_in(self) -> bool:
        """Return whether the technician's account is an administrator there."""
        server = server_of(self.site.estate, self.name)
        return server.availability is not Availability.DENIED

    def note(self, word: str, about: str = "") -> None:
        """Note an exchange."""
        self.noted(Exchange(self.name, word, about))
