"""The exchanges that really happen, as values: where a fault can strike, counted as the doors count.

A log is read on a connection of its own, beside the others: there the order may differ from run to run,
and a turn be another message. How many there are does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from pxewizard.core.place import Place, RegistryKey, RegistryValue, ServerIdentity, Service
from pxewizard.core.reading import Present
from pxewizard.practice.estate import Estate, service_at
from pxewizard.practice.station import Exchange
from pxewizard.practice.wire_faults import SIGN_IN, WEB
from pxewizard.practice.wsman_query import Select, read_query


class Door(StrEnum):
    """What an exchange goes through; a sign-in and the web server are counted apart."""

    MESSAGE = "message"
    SIGN_IN = SIGN_IN
    WEB = WEB
    DATABASE = "database"
    DISK = "disk"


@dataclass(frozen=True)
class Spot:
    """One exchange: `turn` counts from 0 at its server and door.

    `place` is what a message reads or writes, or the first of it; `nth` counts from 0 those that read it,
    or those that write it, `alike` those that do it in the same way.
    """

    door: Door
    server: str
    turn: int
    word: str
    about: str = ""
    place: Place | None = None
    nth: int = 0
    alike: int = 0

    @property
    def writes(self) -> bool:
        """Return whether the message changes something."""
        return self.word.startswith(("Set", "Delete")) or self.word.endswith("Service")

    def __str__(self) -> str:
        return f"{self.server} {self.door} {self.turn} {self.word} {self.about}".strip()


def spots_of(exchanges: Iterable[Exchange], estate: Estate) -> tuple[Spot, ...]:
    """Return the spots of what was exchanged with the servers of the estate, sorted by server."""
    turns: Counter[tuple[str, Door]] = Counter()
    looks: Counter[tuple[Place, bool | str]] = Counter()
    found: list[Spot] = []
    for one in exchanges:
        door = Door(one.word) if one.word in {SIGN_IN, WEB} else Door.MESSAGE
        places = _places(one, estate) if door is Door.MESSAGE else ()
        place = next(iter(places), None)
        spot = Spot(door, one.server, turns[one.server, door], one.word, one.about, place)
        if place:
            spot = replace(spot, nth=looks[place, spot.writes], alike=looks[place, spot.word])
        found.append(spot)
        turns[one.server, door] += 1
        looks.update((each, by) for each in places for by in (spot.writes, spot.word))
    return tuple(sorted(found, key=lambda spot: (spot.server, spot.door, spot.turn)))


def _places(one: Exchange, estate: Estate) -> tuple[Place, ...]:
    """Return what a message reads or writes; of several the first is where a fault is ordered.

    A service that is not there is asked for and never read, so nothing would strike at it.
    """
    key, _, name = one.about.rpartition("\\")
    match one.word:
        case "Enumerate":
            return _asked(one, estate)
        case "StopService" | "StartService":
            return (Service(one.server, one.about),)
        case "CheckAccess" | "EnumValues":
            return (RegistryKey(one.server, one.about),)
        case word if word == "DeleteValue" or word.endswith("Value"):
            return (RegistryValue(one.server, key, name),)
        case _:
            return ()


def _asked(one: Exchange, estate: Estate) -> tuple[Place, ...]:
    match read_query(one.about):
        case Select("Win32_ComputerSystem"):
            return (ServerIdentity(one.server),)
        case Select("Win32_Service", tuple() as names):
            asked = (Service(one.server, name) for name in names)
            return tuple(each for each in asked if isinstance(service_at(estate, each), Present))
        case _:
            return ()
