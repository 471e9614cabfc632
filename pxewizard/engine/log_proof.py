"""What a log proves of a cure: only by records that are certainly newer than the change.

A server has a clock of its own. Where its log holds a time that has not come yet, it is ahead by at least
so much, and the change is taken to be later by so much; records that were there before the change never
count. Where its clock is behind, proof comes later, never too soon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from pxewizard.core.cure import CureMarks
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.logline import records
from pxewizard.core.logrecord import Record
from pxewizard.core.place import LogFile
from pxewizard.core.reading import log_of
from pxewizard.core.sighting import Sighting

SETTLED: Final = timedelta(seconds=10)  # after a start or a request; its errors are written at once
_TOLERANCE: Final = timedelta(seconds=60)  # by which clocks of a domain may differ anyway


@dataclass(frozen=True)
class LogProof:
    """What was seen so far; `at` is when the log was read last, `since` when the change was made.

    `fault`, `works` and `boot` are the newest records of their kind, `newest` is the newest of all.
    """

    log: str
    since: datetime
    at: datetime
    known_before: datetime | None = None  # the newest record that was there before the change
    fault: Record | None = None
    works: Record | None = None
    boot: Record | None = None
    newest: datetime | None = None

    @property
    def ahead(self) -> timedelta:
        """Return by how much the server's clock is ahead of this computer's, as far as its log tells."""
        told = self.newest - self.at if self.newest else timedelta()
        return told if told > _TOLERANCE else timedelta()

    @property
    def begins(self) -> datetime:
        """Return the time by the server's clock from which on records are newer than the change."""
        shifted = self.since + self.ahead
        return max(shifted, self.known_before) if self.known_before else shifted

    def is_newer(self, record: Record | None) -> bool:
        """Return whether a record is certainly newer than the change."""
        if record is None or record.at is None:
            return False
        old = self.known_before is not None and record.at <= self.known_before
        return record.at >= self.since + self.ahead and not old

    @property
    def newer_fault(self) -> Record | None:
        """Return the newest record that shows the fault since the change."""
        return self.fault if self.is_newer(self.fault) else None

    @property
    def verified_since(self) -> datetime | None:
        """Return since when the log shows that the fault is gone; None where it does not show it."""
        works = self.works
        if works is None or works.at is None or not self.is_newer(works):
            return None
        if works.at > self.at + self.ahead - SETTLED:  # too fresh
            return None
        fault = self.newer_fault
        if fault is None or fault.at is None:
            return self.begins
        return fault.at if works.at > fault.at + SETTLED else None

    @property
    def newer_boot(self) -> Record | None:
        """Return the newest record since the change that gives a computer its boot program."""
        return self.boot if self.is_newer(self.boot) else None


class ProofReader:
    """Looks at records as they come and keeps the newest of each kind; signs that bring no sightings."""

    def __init__(self, marks: CureMarks, begun: LogProof) -> None:
        """Begin with what is known."""
        self.anchors = marks.anchors
        self._patterns = tuple(
            re.compile("|".join(one), re.IGNORECASE)
            for one in (marks.fault, marks.works, marks.boots)
        )
        self._begun = begun
        self._newest: list[Record | None] = [begun.fault, begun.works, begun.boot]
        self._last = begun.newest

    def note(self, record: Record) -> None:
        """Look at a record; one whose time is not known proves nothing."""
        if record.at is None:
            return
        self._last = max(self._last, record.at) if self._last else record.at
        for kind, pattern in enumerate(self._patterns):
            known = self._newest[kind]
            newer = known is None or known.at is None or record.at >= known.at
            if newer and pattern.search(record.text):
                self._newest[kind] = record

    def sightings(self) -> tuple[Sighting, ...]:
        """Return nothing: what this sees is told by `proof`."""
        return ()

    def proof(self, at: datetime) -> LogProof:
        """Return what is proved by the records so far, which were read at that time."""
        fault, works, boot = self._newest
        return replace(self._begun, at=at, fault=fault, works=works, boot=boot, newest=self._last)


def newest_record(observations: Iterable[Observation], log: str) -> datetime | None:
    """Return the newest time in a log among some observations; None where it was not read."""
    times = (
        record.at
        for o in observations
        if isinstance(o.place, LogFile) and o.place.name == log and (text := log_of(o.reading))
        for record in records(text.text)
        if record.at
    )
    return max(times, default=None)


def proof_by(
    observations: Iterable[Observation], marks: CureMarks, begun: LogProof
) -> LogProof | None:
    """Return what a log among some observations proves; None where it was not read."""
    found = None
    for o in observations:
        text = log_of(o.reading)
        if isinstance(o.place, LogFile) and o.place.name == marks.log and text:
            reader = ProofReader(marks, begun)
            for record in records(text.text, str(o.place)):
                reader.note(record)
            found = reader.proof(o.at)
    return found
