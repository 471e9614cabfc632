"""Every kind of fault of the practice site, of the disk and of the clock, and how each strikes a spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.reading import Kind as ValueKind
from pxewizard.core.reading import Present, ServiceState
from pxewizard.practice.faults import Fault, FaultKind, Operation
from pxewizard.practice.station import Exchange
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.practice.wire_faults import OF_HTTP, WireFault, WireFaultKind
from tests.faults.disk import Disk, DiskFault
from tests.faults.ground import Ground
from tests.faults.spots import Door, Spot

FOREIGN: Final = Present(("somebody else's",), ValueKind.REG_MULTI_SZ)
FOREIGN_NUMBER: Final = Present(77, ValueKind.REG_DWORD)
STOPPED: Final = Present(ServiceState("Stopped", "Auto"), ValueKind.SERVICE)
Strike = Callable[[Ground, Disk, Spot], None]


@dataclass(frozen=True)
class Kind:
    """`waits`: a time limit is reached, so limits are set short. `lies`: the server tells a falsehood."""

    word: str
    fits: Callable[[Spot], bool]
    strike: Strike
    waits: bool = False
    alters: bool = False  # somebody else changes the site meanwhile
    lies: bool = False


_WAITING: Final = frozenset(
    {
        *(WireFaultKind.FILTERED, WireFaultKind.SILENT, WireFaultKind.SILENT_AFTER),
        *(WireFaultKind.LATE, WireFaultKind.SLOW),
    }
)
_GO_ON: Final = (  # once in one cell, from then on in another
    *(WireFaultKind.UNAUTHORIZED, WireFaultKind.TOO_LARGE, WireFaultKind.QUOTA),
    *(WireFaultKind.RESET_BEFORE, WireFaultKind.RESET_AFTER, WireFaultKind.ACCESS_DENIED),
    *(WireFaultKind.SILENT_AFTER, WireFaultKind.CUT_XML),
)
_WRITES_ONLY: Final = frozenset({FaultKind.STORED_AS_ONE_STRING, FaultKind.WRITE_IGNORED})
_LANDED: Final = (FaultKind.CONNECTION_LOST, FaultKind.TIME_OUT, FaultKind.CONNECTION_LOST_FOR_GOOD)
_DATABASE_WAITS: Final = frozenset(
    {
        *(DatabaseFaultKind.SILENT, DatabaseFaultKind.SILENT_IN_TLS, DatabaseFaultKind.HANG),
        *(DatabaseFaultKind.DEAF, DatabaseFaultKind.SLOW),
    }
)
_LEFT_OUT: Final = {
    # The practice door trusts any certificate, so these two strike nobody.
    *(DatabaseFaultKind.OTHER_NAME, DatabaseFaultKind.UNTRUSTED),
    DatabaseFaultKind.OLD_CIPHER,  # ends as CANNOT_ENCRYPT does: the same moment, the same problem
}
_JUMPS: Final = {
    "clock a day back": timedelta(days=-1),
    "clock 9 days ahead": timedelta(days=9),
}


def kinds() -> tuple[Kind, ...]:
    """Return every kind, in a fixed order."""
    return (
        *_on_the_line(),
        *_on_the_site(),
        *_on_the_database(),
        *_on_the_disk(),
        *_on_the_clock(),
    )


def _on_the_line() -> tuple[Kind, ...]:
    once = [_line(kind, 1) for kind in WireFaultKind]
    return (*once, *(_line(kind, None) for kind in _GO_ON))


def _line(kind: WireFaultKind, times: int | None) -> Kind:
    def strike(ground: Ground, _disk: Disk, spot: Spot) -> None:
        action = "" if spot.door is Door.MESSAGE else str(spot.door)
        ground.door.order(WireFault(kind, spot.server, times=times, after=spot.turn, action=action))

    def fits(spot: Spot) -> bool:
        apart = spot.door in {Door.SIGN_IN, Door.WEB} and kind in OF_HTTP
        return spot.door is Door.MESSAGE or apart

    return Kind(
        f"line: {kind}" + (", and from then on" if times is None else ""),
        fits,
        strike,
        waits=kind in _WAITING,
        lies=kind is WireFaultKind.NOT_FOUND_BY_CIM,
    )


def _on_the_site() -> tuple[Kind, ...]:
    made = [_site(kind, landed=False) for kind in FaultKind]
    return (*made, *(_site(kind, landed=True) for kind in _LANDED))


def _site(kind: FaultKind, *, landed: bool) -> Kind:
    def strike(ground: Ground, _disk: Disk, spot: Spot) -> None:
        assert spot.place is not None
        on = Operation.WRITE if spot.writes else Operation.READ
        times = None if kind in _NEVER else 1
        value = foreign(spot) if kind is FaultKind.VALUE_CHANGED else None
        after = spot.alike if kind in _OF_ONE_WAY else spot.nth
        ground.behind.order(
            Fault(kind, spot.place, on, times, after=after, landed=landed, value=value)
        )

    return Kind(
        f"site: {kind}" + (", and it landed" if landed else ""),
        lambda spot: _concerns(kind, spot) and (spot.writes or not landed),
        strike,
        waits=kind is FaultKind.TIME_OUT,
        alters=kind is FaultKind.VALUE_CHANGED,
    )


_OF_ONE_WAY: Final = {  # not of every writing, so the others are not counted
    *(FaultKind.STORED_AS_ONE_STRING, FaultKind.SERVICE_NEVER_STOPS),
    FaultKind.SERVICE_NEVER_STARTS,
}
_NEVER: Final = {FaultKind.SERVICE_NEVER_STOPS, FaultKind.SERVICE_NEVER_STARTS}


def _concerns(kind: FaultKind, spot: Spot) -> bool:
    match kind:
        case FaultKind.VALUE_CHANGED:
            return isinstance(spot.place, RegistryValue | Service)
        case FaultKind.STORED_AS_ONE_STRING:
            return spot.word == "SetMultiStringValue"
        case FaultKind.WRITE_IGNORED:
            return spot.place is not None and spot.writes
        case FaultKind.SERVICE_NEVER_STOPS:
            return spot.word == "StopService"
        case FaultKind.SERVICE_NEVER_STARTS:
            return spot.word == "StartService"
        case _:
            return spot.place is not None


def foreign(spot: Spot) -> Present:
    """Return what somebody else puts at the place of a spot."""
    if isinstance(spot.place, Service):
        return STOPPED
    return FOREIGN_NUMBER if "DWORD" in spot.word else FOREIGN


def _on_the_database() -> tuple[Kind, ...]:
    return tuple(map(_database, sorted(set(DatabaseFaultKind) - _LEFT_OUT)))


def _database(kind: DatabaseFaultKind) -> Kind:
    def strike(ground: Ground, _disk: Disk, spot: Spot) -> None:
        assert ground.database is not None
        ground.database.order(DatabaseFault(kind, times=1, after=spot.turn))

    return Kind(
        f"database: {kind.name.lower().replace('_', '-')}",
        lambda spot: spot.door is Door.DATABASE,
        strike,
        waits=kind in _DATABASE_WAITS,
    )


def _on_the_disk() -> tuple[Kind, ...]:
    return tuple(map(_disk, DiskFault))


def _disk(fault: DiskFault) -> Kind:
    def strike(_ground: Ground, disk: Disk, spot: Spot) -> None:
        disk.fault, disk.at = fault, spot.turn

    def fits(spot: Spot) -> bool:
        return spot.door is Door.DISK and Disk.can_refuse(fault, spot.word)

    return Kind(f"disk: {fault}", fits, strike)


def _on_the_clock() -> tuple[Kind, ...]:
    return tuple(Kind(word, _of_winrm, partial(_jump, by)) for word, by in _JUMPS.items())


def _of_winrm(spot: Spot) -> bool:
    return spot.door in {Door.MESSAGE, Door.SIGN_IN, Door.WEB}


def _jump(by: timedelta, ground: Ground, _disk: Disk, spot: Spot) -> None:
    """Set the clock when the exchange is there."""
    own = {Door.SIGN_IN: "sign-in", Door.WEB: "web"}
    seen = 0

    def heard(exchange: Exchange) -> None:
        nonlocal seen
        door = exchange.word if exchange.word in own.values() else ""
        if exchange.server != spot.server or door != own.get(spot.door, ""):
            return
        if seen == spot.turn:
            ground.clock.jump(by)
        seen += 1

    ground.ears.append(heard)
