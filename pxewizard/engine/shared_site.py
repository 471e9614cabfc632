"""A site before another one, for many distribution points: what they have in common is asked once.

The management point, the site server and the database answer the first that asks; the others are given the
same reading. Logs are left alone: they are long, and of many servers at once they would look like an attack.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace

from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import DatabaseRows, LogFile, MpAnswer, Place, ServerIdentity
from pxewizard.core.problem import problem
from pxewizard.core.reading import Identity, Present, Unreadable
from pxewizard.core.site import Change, Site
from pxewizard.engine.parallel import held


class SharedSite:
    """A `Site` that only reads. Usable from several threads."""

    def __init__(self, site: Site, clock: Clock, scope: Scope) -> None:
        """Share what belongs to the scope, but for its distribution point."""
        self._site = site
        self._clock = clock
        self._shared = {one.name for one in (scope.mp, scope.site_server) if one}
        self._known: dict[Place, Observation] = {}
        self._lock = threading.Lock()

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read the places, what is shared only once. See core.site.Site."""
        logs = [one for one in places if isinstance(one, LogFile)]
        shared = [one for one in places if one not in logs and self._is_shared(one)]
        own = [one for one in places if one not in logs and one not in shared]
        found: dict[Place, Observation] = {one: _left_out(one, self._clock) for one in logs}
        found |= self._common(shared)
        found |= {o.place: o for o in self._site.read(*own)} if own else {}
        return tuple(
            Observation(number, one, found[one].reading, found[one].at)
            for number, one in enumerate(places, 1)
        )

    def change(self, change: Change) -> None:
        """Refuse: nothing is written from here."""
        raise TypeError(change)

    def _is_shared(self, place: Place) -> bool:
        return isinstance(place, DatabaseRows | MpAnswer) or place.server in self._shared

    def _common(self, places: Iterable[Place]) -> dict[Place, Observation]:
        wanted = tuple(places)
        if not wanted:
            return {}
        with held(self._lock):  # whoever else asks needs the same answer, and waits for it
            new = tuple(one for one in wanted if one not in self._known)
            for o in self._site.read(*new) if new else ():
                self._known[o.place] = o
                self._learn(o)
            return {one: self._known[one] for one in wanted}

    def _learn(self, o: Observation) -> None:
        """Share by the name, too, that the server gives itself."""
        value = o.reading.value if isinstance(o.reading, Present) else None
        if isinstance(o.place, ServerIdentity) and isinstance(value, Identity):
            self._shared = self._shared | {value.full_name}


class WithoutLogs:
    """A `Site` that leaves logs alone, and reads and changes everything else itself."""

    def __init__(self, site: Site, clock: Clock) -> None:
        """Stand before `site`."""
        self._site = site
        self._clock = clock

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read the places but for logs. See core.site.Site."""
        asked = [one for one in places if not isinstance(one, LogFile)]
        found = {o.place: o for o in self._site.read(*asked)} if asked else {}
        return tuple(
            replace(found.get(one) or _left_out(one, self._clock), number=number)
            for number, one in enumerate(places, 1)
        )

    def change(self, change: Change) -> None:
        """Send it. See core.site.Site."""
        self._site.change(change)


def _left_out(place: Place, clock: Clock) -> Observation:
    return Observation(1, place, Unreadable(problem("log-left-out", place=place)), clock.now())
