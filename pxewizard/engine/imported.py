"""A site in front of which saved query results answer for its database; everything else passes.

The file is read again at each question: a plan made from it is carried out only while it is the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pxewizard.core.clock import Clock
from pxewizard.core.examination import ImportedResult, Observation
from pxewizard.core.place import Place
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Kind, Present, Reading, Unreadable
from pxewizard.core.site import Change, Site
from pxewizard.engine.formats.resultcsv import read_results

ReadFile = Callable[[Path], bytes]  # of a bounded size; Problem where that cannot be done


def imported_results(path: Path, data: bytes, saved_at: datetime) -> tuple[ImportedResult, ...]:
    """Return what a file is as the result of one query, or of two; Problem "result-…"."""
    found = read_results(data, path)
    return tuple(ImportedResult(query, str(path), _sha256(data), saved_at) for query in found)


class ImportedSite:
    """A site (core.site.Site) some of whose database rows were saved in files."""

    def __init__(
        self, site: Site, imported: Iterable[ImportedResult], read_file: ReadFile, clock: Clock
    ) -> None:
        """Answer for the places of these results; no file is read yet."""
        self._site = site
        self._imported: dict[Place, ImportedResult] = {one.place: one for one in imported}
        self._read_file = read_file
        self._clock = clock

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read each place where it is; see core.site.Site."""
        others = tuple(place for place in places if place not in self._imported)
        told = iter(self._site.read(*others) if others else ())
        return tuple(
            replace(self._saved(place) if place in self._imported else next(told), number=number)
            for number, place in enumerate(places, 1)
        )

    def change(self, change: Change) -> None:
        """Send one change; see core.site.Site."""
        self._site.change(change)

    def _saved(self, place: Place) -> Observation:
        return Observation(1, place, self._reading(self._imported[place]), self._clock.now())

    def _reading(self, one: ImportedResult) -> Reading:
        path = Path(one.path)
        try:
            data = self._read_file(path)
        except Problem as trouble:
            return Unreadable(problem("result-gone", path=path, detail=trouble.detail))
        if _sha256(data) != one.sha256:
            return Unreadable(problem("result-changed", path=path))
        try:
            return Present(read_results(data, path)[one.query], Kind.ROWS)
        except Problem as trouble:  # written by another version of this program
            return Unreadable(trouble)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest().upper()
