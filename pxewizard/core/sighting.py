"""What logs show of a fault: a sign with its count, its first and its last record. Values and one port."""

from __future__ import annotations

from typing import Protocol

from pxewizard.core.diagnosis import Severity
from pxewizard.core.late import dataclass
from pxewizard.core.logrecord import Record
from pxewizard.core.words import Text


@dataclass(frozen=True)
class Sighting:
    """One sign as it was seen; `code` is stable, and `shows_fault` if an article's own fault shows in it.

    `first` and `last` are records with a known time where there are any. `since` counts those that are
    certainly not older than the time that was asked for; None where none was.
    """

    code: str
    severity: Severity
    says: Text
    count: int
    first: Record
    last: Record
    article: str = ""
    shows_fault: bool = False
    since: int | None = None
    next_step: Text | None = None
    url: str = ""


class LogSigns(Protocol):
    """Collects what logs show, record by record; keeps counts and a few records, never a log."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return words of which each record that matters holds one; error codes in any case of letters."""
        ...

    def note(self, record: Record) -> None:
        """Look at a record; those of one log come in its order."""
        ...

    def sightings(self) -> tuple[Sighting, ...]:
        """Return what was seen by now, what weighs most first."""
        ...
