"""What a report says, as values: the master from which every format is drawn, and the form of its JSON.

A `Told` has passed the redaction; only `telling` makes one, so that nothing gets in here by itself. All
else is a number, a time, a hash, or a word of the program's own. Numbers: E1 evidence, F1 finding, S1 step.
"""

from __future__ import annotations

from datetime import datetime

from pxewizard.core.late import dataclass
from pxewizard.report.model_parts import (
    Article,
    Cell,
    Certificate,
    Column,
    Compared,
    Finding,
    Kind,
    Log,
    LogLine,
    LookAlike,
    Member,
    Offer,
    Proof,
    Reading,
    Row,
    State,
    Step,
    Told,
    Trouble,
    Verdict,
)

__all__ = [
    "Approval",
    "Article",
    "Bulk",
    "BulkServer",
    "Cell",
    "Certificate",
    "Changed",
    "Column",
    "Compared",
    "Examined",
    "File",
    "Finding",
    "JournalLine",
    "Kind",
    "Log",
    "LogLine",
    "LookAlike",
    "Member",
    "Offer",
    "Origin",
    "Proof",
    "Reading",
    "Redaction",
    "Report",
    "Row",
    "Stage",
    "State",
    "Step",
    "Sweep",
    "SweepServer",
    "Told",
    "Trouble",
    "Undo",
    "Verdict",
]


@dataclass(frozen=True)
class Examined:
    """One article held against one server; `passed_over` are log records beyond the most that are kept."""

    article: Article
    verdict: Verdict
    started: datetime
    finished: datetime
    members: tuple[Member, ...]
    readings: tuple[Reading, ...]
    comparison: Compared | None
    logs: tuple[Log, ...]
    log_lines: tuple[LogLine, ...]
    passed_over: int
    findings: tuple[Finding, ...]
    excluded: tuple[LookAlike, ...]
    missing: tuple[str, ...]
    stated: tuple[tuple[str, Told], ...]
    others: tuple[Told, ...]
    offer: Offer | None = None
    why_not: Told | None = None


@dataclass(frozen=True)
class Approval:
    """Who agreed to what, in the words that were shown."""

    by: Told
    at: datetime
    plan_sha256: str
    title: Told
    why: Told
    warnings: tuple[Told, ...]
    answers: tuple[tuple[str, Told], ...]
    acknowledged: tuple[str, ...]
    planned_by: Told
    change_number: Told


@dataclass(frozen=True)
class Stage:
    """One of four different statements: written, read back, seen in the log, seen to boot."""

    name: Told
    known: str
    says: Told
    at: datetime | None = None


@dataclass(frozen=True)
class File:
    """A file of the undo folder."""

    name: Told
    sha256: str


@dataclass(frozen=True)
class Undo:
    """How the change is taken back: with the program, or by hand with the .reg files.

    `command` is empty where nothing is left to take back.
    """

    folder: Told
    command: Told
    by_hand: tuple[Told, ...]
    files: tuple[File, ...]


@dataclass(frozen=True)
class JournalLine:
    """A line of the record that was kept while servers were changed; `sha256` chains it to the one before."""

    at: datetime
    server: Told
    entry: Told
    says: Told
    sha256: str


@dataclass(frozen=True)
class Changed:
    """One plan that was carried out, in part or whole; `state` is its stable word.

    `readings_after`: what was examined again, numbered on; `undone`: the steps of the way back.
    """

    article: str
    state: str
    says: Told
    approval: Approval
    steps: tuple[Step, ...]
    stages: tuple[Stage, ...]
    verdict_after: Verdict | None
    examined_after: datetime | None
    undo: Undo
    journal: tuple[JournalLine, ...]
    follow_up: tuple[Told, ...]
    problems: tuple[Trouble, ...] = ()
    readings_after: tuple[Reading, ...] = ()
    undone: tuple[Step, ...] = ()


@dataclass(frozen=True)
class SweepServer:
    """One distribution point of many; `state` is its stable word.

    `proposed` says what could be written, or why nothing; `donor` is the tag of the reading it is from.
    """

    id: str
    server: Told
    site: Told
    state: str
    says: Told
    service: Told
    in_log: bool
    group: Told
    named_at: datetime | None = None
    read_at: datetime | None = None
    milliseconds: int | None = None
    problem: Trouble | None = None
    proposed: Told = Told("")
    donor: str = ""


@dataclass(frozen=True)
class Sweep:
    """Many distribution points held against one management point; `readings`: what they were held against."""

    article: Article
    reference: Told
    sources: tuple[Told, ...]
    servers: tuple[SweepServer, ...]
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True)
class BulkServer:
    """One server of a fix of many; `state` is its stable word, `at` when the last thing was noted there.

    `uncertain`: nobody knows what it holds; `folder` is its own undo folder.
    """

    server: Told
    state: str
    says: Told
    uncertain: bool
    steps: tuple[Step, ...]
    at: datetime | None
    folder: Told
    problem: Trouble | None = None


@dataclass(frozen=True)
class Bulk:
    """Many servers mended by one approval: one first, verified, then `at_once` at a time."""

    article: Article
    state: str
    approval: Approval
    at_once: int
    servers: tuple[BulkServer, ...]
    undo: Undo
    follow_up: tuple[Told, ...]
    problems: tuple[Trouble, ...] = ()


@dataclass(frozen=True)
class Origin:
    """Who made it, where, with what and when; what was waived, and how much was changed."""

    operator: Told
    workstation: Told
    version: str
    started: datetime
    finished: datetime
    practice: Told | None
    accounts: tuple[tuple[Told, Told], ...]
    tls_exceptions: tuple[Told, ...]
    values_written: int
    services_restarted: int
    values_taken_back: int
    certain: bool


@dataclass(frozen=True)
class Redaction:
    """What was left out: the profile, and how often something of each kind was replaced."""

    profile: str
    replaced: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Report:
    """The whole report; the examination that matters comes first."""

    id: Told
    kind: Kind
    language: str
    title: Told
    lead: Told
    origin: Origin
    redaction: Redaction
    examinations: tuple[Examined, ...] = ()
    changes: tuple[Changed, ...] = ()
    sweep: Sweep | None = None
    bulk: Bulk | None = None

    @property
    def changed_nothing(self) -> bool:
        """Return whether it is certain that nothing was changed."""
        origin = self.origin
        return origin.certain and not (origin.values_written or origin.services_restarted)
