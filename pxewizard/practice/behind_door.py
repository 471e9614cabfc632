"""A practice site whose database is read as a real one is: through its network door.

The door and its client are given, so that it can be the very client that real databases are asked by.
All else is read and changed directly; so is the database where there is no driver.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from pxewizard.core.examination import Observation
from pxewizard.core.place import DatabaseRows, Place
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Reading, Unreadable
from pxewizard.core.site import Change
from pxewizard.core.words import Text
from pxewizard.practice.estate import PracticeDatabase
from pxewizard.practice.site import PracticeSite

if TYPE_CHECKING:  # a process and its certificates, which most examinations do not need
    from pxewizard.practice.database import DatabaseDoor


class Client(Protocol):
    """Who asks the database through its door; see remote.database.Databases."""

    def read(self, place: DatabaseRows) -> Reading:
        """Return the rows of a query."""

    def begin(self) -> None:
        """Give the server its time anew."""

    def cancel(self) -> None:
        """End what is being read."""


Open = Callable[[PracticeDatabase], "tuple[DatabaseDoor, Client] | None"]


class BehindDoor:
    """A site (core.site.Site). Faults that are ordered at the direct site do not strike its database."""

    def __init__(self, site: PracticeSite, database: PracticeDatabase, opening: Open) -> None:
        """Open nothing yet: `opening` is called when the database is first read; None: no driver."""
        self._site = site
        self._database = database
        self._opening = opening
        self._lock = threading.Lock()
        self._opened: tuple[DatabaseDoor, Client] | None = None
        self.has_no_driver = False

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read the places in their order; what gives no answer is Unreadable."""
        seen = self._site.read(*places)
        return tuple(
            replace(one, reading=self._rows(one.place, one.reading))
            if isinstance(one.place, DatabaseRows) and self._database.goes_by(one.place.server)
            else one
            for one in seen
        )

    def change(self, change: Change) -> None:
        """Carry out one change; Problem where the server refuses it or its answer is lost."""
        self._site.change(change)

    def begin(self) -> None:
        """Give the database its time anew: an examination begins."""
        if opened := self._opened:
            opened[1].begin()

    def cancel(self) -> None:
        """End what is being read through the door, from another thread, without waiting for anything."""
        if opened := self._opened:
            opened[1].cancel()

    def close(self) -> None:
        """Close the door, if it was opened."""
        with self._lock:
            if self._opened is not None:
                self._opened[0].close()

    def _rows(self, place: DatabaseRows, direct: Reading) -> Reading:
        with self._lock:
            if self._opened is None and not self.has_no_driver:
                self._opened = self._opening(self._database)
                self.has_no_driver = self._opened is None
            opened = self._opened
        if opened is None:
            return direct
        door, client = opened
        try:
            return client.read(replace(place, server=door.address))
        except Problem as met:
            return Unreadable(_as_named(met, door.address, place.server))


def _as_named(met: Problem, asked: str, named: str) -> Problem:
    """Return the trouble with the address that the person knows, not that of the door."""

    def told(text: Text) -> Text:
        values = ((gap, str(value).replace(asked, named)) for gap, value in text.values)
        return replace(text, values=tuple(values))

    return Problem(
        met.code,
        kind=met.kind,
        summary=told(met.summary),
        advice=told(met.advice),
        detail=met.detail,
    )
