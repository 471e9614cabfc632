"""A practice site behind its network door, and the real client in front of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pxewizard.core.address import parse_server
from pxewizard.core.place import Place
from pxewizard.core.reading import Reading, Unreadable
from pxewizard.core.site import Site
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.faults import Fault
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wire_faults import WireFault, WireFaultKind
from pxewizard.remote.line import Limits
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint, RemoteSite
from tests.support import TurnableClock

DP = "dp01.contoso.test"
MP = "mp01.contoso.test"
SHORT = Limits(connect=5, read=10, total=15)  # reached only where a fault says so


@dataclass(frozen=True)
class Client:
    """The client, the door it goes through, and the site behind."""

    site: RemoteSite
    door: PracticeDoor
    behind: PracticeSite

    def strike(self, kind: WireFaultKind, *, times: int | None = None, action: str = "") -> None:
        self.door.order(WireFault(kind, times=times, action=action))


@contextmanager
def client(
    case: str | Estate,
    *faults: Fault,
    terms: Terms | None = None,
    limits: Limits = SHORT,
    credentials: Credentials | None = None,
) -> Iterator[Client]:
    """Open the door of a case and a client to all its servers; both are closed at the end."""
    estate = load(case) if isinstance(case, str) else case
    behind = PracticeSite(estate, TurnableClock(), faults=faults)
    with PracticeDoor(behind, terms) as door:
        known = credentials or Credentials(door.account.user, door.account.password)
        endpoints = [Endpoint(parse_server(door.address(one)), known) for one in estate.servers]
        access = Access(ca=door.ca, limits=limits)
        with RemoteSite(endpoints, TurnableClock(), access) as site:
            yield Client(site, door, behind)


def read(site: Site, place: Place) -> Reading:
    (observation,) = site.read(place)
    return observation.reading


def code(reading: Reading) -> str:
    assert isinstance(reading, Unreadable), reading
    return reading.problem.code


def impatient(read_limit: float = 0.3) -> Limits:
    return replace(SHORT, read=read_limit, total=1.0)
