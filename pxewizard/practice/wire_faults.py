"""Faults of the network alone, as data: what a listener does instead of answering as it should.

The estate's own faults (faults.py) strike behind these. Counted here, borne by the listener.
"""

from __future__ import annotations

import threading
from enum import StrEnum
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.practice.wsman_faults import (
    DENIED,
    NOT_FOUND_BY_CIM,
    PROVIDER_DENIED,
    QUOTA,
    QUOTA_BY_CIM,
    TIMED_OUT,
    WMI_DENIED,
    WsmanFault,
)


class WireFaultKind(StrEnum):
    """What the listener does to one exchange of messages."""

    UNAUTHORIZED = "401"  # and the session is forgotten
    TOO_LARGE = "413"
    BARE_400 = "400"  # what a host says to ciphertext of a session that it has forgotten
    BARE_500 = "500"
    BAD_GATEWAY = "502"  # with a page in HTML, as a proxy sends it
    HTML = "html"  # the same with status 200
    REFUSED = "refused"  # the connection is reset, and from now on nobody listens there
    FILTERED = "filtered"  # from now on no packet gets through
    RESET_BEFORE = "reset-before"  # nothing is done
    RESET_AFTER = "reset-after"  # what was asked is done
    DROP_BEFORE = "drop-before"  # closed without an answer, nothing is done
    DROP_AFTER = "drop-after"  # closed without an answer, what was asked is done
    CLOSE_AFTER = "close-after"  # answered, then closed without a word, as an idle session is
    SILENT = "silent"  # nothing is done and no answer comes; the connection stays open
    SILENT_AFTER = "silent-after"  # what was asked is done; as above
    LATE = "late"  # no answer comes, and what was asked is done when the door closes
    QUOTA = "quota"
    QUOTA_BY_CIM = "quota-by-cim"  # as MSFT_WmiError
    NOT_FOUND_BY_CIM = "not-found-by-cim"
    ACCESS_DENIED = "access-denied"  # WSManFault 5
    WMI_DENIED = "wmi-denied"
    PROVIDER_DENIED = "provider-denied"
    TIMED_OUT = "timed-out"  # WSManFault; nothing is done
    WRONG_RELATES_TO = "wrong-relates-to"
    NOT_XML = "not-xml"
    CUT_XML = "cut-xml"  # the envelope ends in the middle, the HTTP reply does not
    TRUNCATED = "truncated"  # the HTTP reply ends in the middle
    ENTITY_BOMB = "entity-bomb"
    HUGE = "huge"  # 50 MB
    ENDLESS = "endless"  # in chunks, until the client hangs up
    SLOW = "slow"  # a byte each 50 ms, without end
    UNSEALED = "unsealed"  # the right answer, but not encrypted


FAULTS: Final[dict[WireFaultKind, WsmanFault]] = {
    WireFaultKind.QUOTA: QUOTA,
    WireFaultKind.QUOTA_BY_CIM: QUOTA_BY_CIM,
    WireFaultKind.NOT_FOUND_BY_CIM: NOT_FOUND_BY_CIM,
    WireFaultKind.ACCESS_DENIED: DENIED,
    WireFaultKind.WMI_DENIED: WMI_DENIED,
    WireFaultKind.PROVIDER_DENIED: PROVIDER_DENIED,
    WireFaultKind.TIMED_OUT: TIMED_OUT,
}
SIGN_IN: Final = "sign-in"
WEB: Final = "web"
_APART: Final = {SIGN_IN, WEB}
BARE: Final[dict[WireFaultKind, int]] = {
    WireFaultKind.UNAUTHORIZED: 401,
    WireFaultKind.TOO_LARGE: 413,
    WireFaultKind.BARE_400: 400,
    WireFaultKind.BARE_500: 500,
}
# What can strike where no message of WS-Management is exchanged: a sign-in alone, or the web server.
OF_HTTP: Final = frozenset(
    {
        *(WireFaultKind.TOO_LARGE, WireFaultKind.BARE_400, WireFaultKind.BARE_500),
        *(WireFaultKind.UNAUTHORIZED, WireFaultKind.BAD_GATEWAY, WireFaultKind.HTML),
        *(WireFaultKind.REFUSED, WireFaultKind.FILTERED, WireFaultKind.TRUNCATED),
        *(WireFaultKind.RESET_BEFORE, WireFaultKind.RESET_AFTER),
        *(WireFaultKind.DROP_BEFORE, WireFaultKind.DROP_AFTER),
        *(WireFaultKind.SILENT, WireFaultKind.SILENT_AFTER),
        *(WireFaultKind.HUGE, WireFaultKind.ENDLESS, WireFaultKind.SLOW),
    }
)


@dataclass(frozen=True)
class WireFault:
    """One fault: at the server of that full name, or at every server if `at` is None.

    It lets `after` messages pass, then strikes `times` times, for ever if that is None. Messages
    whose action ends otherwise than with `action` are not counted. A request that carries a sign-in
    alone is counted where that is SIGN_IN, one to the web server where it is WEB, and only there.
    """

    kind: WireFaultKind
    at: str | None = None
    times: int | None = None
    after: int = 0
    action: str = ""

    def concerns(self, server: str, action: str) -> bool:
        """Return whether the fault can strike a message with that action to that server."""
        if self.at not in {None, server}:
            return False
        if {action, self.action} & _APART:
            return action == self.action
        return action.endswith(self.action)


class OrderedWireFaults:
    """The faults of one door, each with its count; safe for several threads."""

    def __init__(self) -> None:
        """Begin with nothing ordered; `struck` counts what was struck."""
        self.struck = 0
        self._lock = threading.Lock()
        self._met: list[tuple[WireFault, int]] = []

    def order(self, fault: WireFault) -> None:
        """Add a fault; of several that are due, the one ordered first strikes."""
        with self._lock:
            self._met.append((fault, 0))

    def due(self, server: str, action: str) -> WireFaultKind | None:
        """Count one message, and return what strikes it."""
        struck = None
        with self._lock:
            for index, (fault, met) in enumerate(self._met):
                if not fault.concerns(server, action):
                    continue
                self._met[index] = (fault, met + 1)
                turn = met - fault.after
                if turn >= 0 and (fault.times is None or turn < fault.times):
                    struck = struck or fault.kind
            self.struck += struck is not None
        return struck
