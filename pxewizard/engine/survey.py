"""Reads for an article: every place once, numbered in the order first asked. No judgement here."""

from __future__ import annotations

from dataclasses import replace

from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.site import Site


class SiteSurvey:
    """The `Survey` that an article is given: it can ask, and it cannot write."""

    def __init__(self, site: Site, scope: Scope) -> None:
        """Ask `site`; `scope` says which servers are meant."""
        self._site = site
        self._scope = scope
        self._seen: dict[Place, Observation] = {}

    @property
    def scope(self) -> Scope:
        """Return the servers meant and what the person stated."""
        return self._scope

    def widen(self, scope: Scope) -> None:
        """Go on with another scope: what the person did not name has been found."""
        self._scope = scope

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Return everything read so far, by number."""
        return tuple(self._seen.values())

    def need(self, *places: Place) -> tuple[Observation, ...]:
        """Read places that the verdict depends on."""
        return self._read(places, needed=True)

    def want(self, *places: Place) -> tuple[Observation, ...]:
        """Read places that only add to the picture."""
        return self._read(places, needed=False)

    def _read(self, places: tuple[Place, ...], *, needed: bool) -> tuple[Observation, ...]:
        new = tuple(dict.fromkeys(place for place in places if place not in self._seen))
        for observation in self._site.read(*new) if new else ():
            number = len(self._seen) + 1
            self._seen[observation.place] = replace(observation, number=number, needed=needed)
        for place in places if needed else ():
            self._seen[place] = replace(self._seen[place], needed=True)
        return tuple(self._seen[place] for place in places)
