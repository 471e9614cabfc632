"""What logs alone say of the articles: the engine of an offline diagnosis, for window and command line.

Knows no file: whoever reads them tells what was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.late import dataclass
from pxewizard.core.logrecord import Record
from pxewizard.core.problem import Problem
from pxewizard.core.sighting import LogSigns, Sighting
from pxewizard.core.words import Text, tr
from pxewizard.engine.tally import counted

_WEIGHT = (Severity.PROBLEM, Severity.DECIDE, Severity.WARNING, Severity.UNREADABLE)


@dataclass(frozen=True)
class LogRead:
    """One log that was asked for; `size` in bytes. With a problem it was not read, or not to its end."""

    name: str
    size: int = 0
    encoding: str = ""
    problem: Problem | None = None


@dataclass(frozen=True)
class LogAnalysis:
    """What was read and what was seen in it, what weighs most first."""

    logs: tuple[LogRead, ...]
    sightings: tuple[Sighting, ...]
    since: datetime | None = None

    @property
    def faults(self) -> tuple[Sighting, ...]:
        """Return what shows an article's own fault."""
        return tuple(one for one in self.sightings if one.shows_fault)

    @property
    def unread(self) -> tuple[LogRead, ...]:
        """Return the logs that could not be read."""
        return tuple(one for one in self.logs if one.problem)

    @property
    def headline(self) -> Text:
        """Return in one sentence what the logs show, and no more than they show."""
        articles = tuple(dict.fromkeys(one.article for one in self.faults))
        if articles:
            return _faults_of(articles)
        if any(one.severity is Severity.PROBLEM for one in self.sightings):
            return tr("The logs show another fault than those of the articles")
        if len(self.unread) == len(self.logs):
            return tr("No log could be read")
        return tr("The logs that were read show no fault of the articles")


def _faults_of(articles: tuple[str, ...]) -> Text:
    if len(articles) == 1:
        return tr("The logs show the fault of KB {articles}", articles=articles[0])
    return tr("The logs show the faults of KB {articles}", articles=", KB ".join(articles))


class AllSigns:
    """Several signs as one."""

    def __init__(self, parts: Iterable[LogSigns]) -> None:
        """Hand each record to each part."""
        self._parts = tuple(parts)

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return the words of all parts, each once."""
        return tuple(dict.fromkeys(word for one in self._parts for word in one.anchors))

    def note(self, record: Record) -> None:
        """Let each part look at a record."""
        for one in self._parts:
            one.note(record)

    def sightings(self) -> tuple[Sighting, ...]:
        """Return what was seen: an article's own fault first, then other faults, then the rest."""
        found = [seen for one in self._parts for seen in one.sightings()]
        return tuple(sorted(found, key=_order))


def _order(seen: Sighting) -> tuple[bool, int]:
    weight = _WEIGHT.index(seen.severity) if seen.severity in _WEIGHT else len(_WEIGHT)
    return not seen.shows_fault, weight


def as_finding(seen: Sighting) -> Finding:
    """Return the sentence of a sighting with its count and its next step."""
    says = counted(seen)
    if seen.since is not None:
        says = tr("{says} Since then: {count}.", says=says, count=seen.since)
    if seen.next_step:
        says = tr("{says} {next}", says=says, next=seen.next_step)
    return Finding(seen.code, seen.severity, says)
