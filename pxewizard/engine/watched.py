"""A site that tells an onlooker what is being asked and what comes back, server by server; and that can stop.

Reads the servers of one call at the same time, so that a slow one does not hold up the others' answers.
"""

from __future__ import annotations

from typing import Final, Protocol

from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation
from pxewizard.core.place import DatabaseRows, LogFile, MpAnswer, Place
from pxewizard.core.problem import problem
from pxewizard.core.reading import Unreadable
from pxewizard.core.site import Change, Site
from pxewizard.engine.parallel import in_parallel

_AT_ONCE: Final = 8  # servers, and what else is asked beside them


class Onlooker(Protocol):
    """Whoever follows the reading; called from the threads that read."""

    def asked(self, places: tuple[Place, ...]) -> None:
        """Note that the places are being read now."""
        ...

    def answered(self, observations: tuple[Observation, ...]) -> None:
        """Note what was read."""
        ...

    def cancelled(self) -> bool:
        """Return whether nothing more shall be asked."""
        ...


class WatchedSite:
    """A `Site` before another one. Once cancelled it asks no more; what is under way ends by itself."""

    def __init__(self, site: Site, clock: Clock, onlooker: Onlooker) -> None:
        """Read from `site`, and tell the onlooker."""
        self._site = site
        self._clock = clock
        self._onlooker = onlooker

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read the places, the servers at the same time. See core.site.Site."""
        groups: dict[tuple[str, str], list[Place]] = {}
        for place in dict.fromkeys(places):
            groups.setdefault(_door(place), []).append(place)
        found: dict[Place, Observation] = {}
        for observations in in_parallel(self._group, groups.values(), at_most=_AT_ONCE):
            found |= {o.place: o for o in observations}
        return tuple(
            Observation(number, place, found[place].reading, found[place].at)
            for number, place in enumerate(places, 1)
        )

    def change(self, change: Change) -> None:
        """Pass a change on. See core.site.Site."""
        self._site.change(change)

    def _group(self, places: list[Place]) -> tuple[Observation, ...]:
        if self._onlooker.cancelled():
            at = self._clock.now()
            return tuple(
                Observation(1, place, Unreadable(problem("cancelled", place=place)), at)
                for place in places
            )
        self._onlooker.asked(tuple(places))
        observations = self._site.read(*places)
        self._onlooker.answered(observations)
        return observations


def _door(place: Place) -> tuple[str, str]:
    """Return what is asked in one go: a server's registry and services, or one of the other sources."""
    match place:
        case DatabaseRows() | MpAnswer() | LogFile():
            return place.server, str(place)
        case _:
            return place.server, ""
