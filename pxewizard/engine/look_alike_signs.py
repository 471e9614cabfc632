"""Looks in logs for faults that are not an article's, and for what is harmless: rows decide, not code."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pxewizard.core.diagnosis import LookAlike
from pxewizard.core.logrecord import Record
from pxewizard.core.sighting import Sighting
from pxewizard.engine.tally import Tally, says


class LookAlikeSigns:
    """A counter for each row: seen once all its words were, counted by its first."""

    def __init__(self, rows: tuple[LookAlike, ...], since: datetime | None = None) -> None:
        """Have seen nothing."""
        self._rows = rows
        self._words = {word: Tally(since) for row in rows for word in row.codes}

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return all words of all rows."""
        return tuple(self._words)

    def note(self, record: Record) -> None:
        """Count the words that a record holds."""
        for word, tally in self._words.items():
            if says(record.text, word):
                tally.note(record)

    def sightings(self) -> tuple[Sighting, ...]:
        """Return the rows that were seen, in their order."""
        return tuple(
            replace(seen, next_step=row.next_step, url=row.url, article=row.article)
            for row in self._rows
            if all(self._words[word].count for word in row.codes)
            and (seen := self._words[row.codes[0]].seen(row.code, row.severity, row.says))
        )
