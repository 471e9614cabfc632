"""What a report says, as values: the master from which every format is drawn, and the form of its JSON.

A `Told` has passed the redaction; only `telling` makes one, so that nothing gets in here by itself. All
else is a number, a time, a hash, or a word of the program's own. Numbers: E1 evidence, F1 finding, S1 step.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

Told = NewType("Told", str)


class Kind(StrEnum):
    """What the report is of."""

    EXAMINATION = "examination"
    CHANGE = "change"
    SWEEP = "sweep"


class State(StrEnum):
    """What a reading found."""

    PRESENT = "present"
    ABSENT = "absent"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Trouble:
    """Why there is no answer, and what to do about it."""

    code: str
    says: Told
    advice: Told


@dataclass(frozen=True)
class Certificate:
    """A certificate of a list, decoded."""

    subject: Told
    issuer: Told
    thumbprint: str
    sha256: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True)
class Reading:
    """One reading: `count` of its items, rows or lines; `sha256` of the whole of a list or a text."""

    id: str
    at: datetime
    server: Told
    place: Told
    state: State
    says: Told
    count: int | None
    sha256: str
    needed: bool
    certificates: tuple[Certificate, ...] = ()
    problem: Trouble | None = None


@dataclass(frozen=True)
class Proof:
    """A sentence and the readings that it rests on."""

    says: Told
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Member:
    """A server of the scope: its role, its site, and how both were proved."""

    role: Told
    server: Told
    site: Told
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class Column:
    """One of the places that hold the same thing."""

    role: Told
    server: Told
    evidence: str
    match: str
    at: datetime | None = None
    why_not: Told | None = None


@dataclass(frozen=True)
class Cell:
    """What one of them holds there, and how that stands to the reference's."""

    text: Told
    match: str


@dataclass(frozen=True)
class Row:
    """One property of the thing, a cell for each column; `certificate` counts from 1."""

    code: str
    cells: tuple[Cell, ...]
    certificate: int | None = None


@dataclass(frozen=True)
class Compared:
    """The same thing side by side; `reference` is a column, `first_difference` a row."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    reference: int | None = None
    first_difference: int | None = None


@dataclass(frozen=True)
class Log:
    """A log that was asked for; `hits` of its records hold a mark of the article.

    `times` are of the newest of them, in UTC.
    """

    evidence: str
    server: Told
    name: Told
    says: Told
    hits: int
    times: tuple[datetime, ...] = ()
    problem: Trouble | None = None


@dataclass(frozen=True)
class LogLine:
    """A record of a log that holds a mark; `at` is UTC, None where the log does not say its zone.

    `stamp` is the time as it is written there, with the minutes to UTC.

    `chief` ones are shown on a page: of each log the newest of each mark, then the newest of all.
    """

    evidence: str
    log: Told
    line: int
    at: datetime | None
    text: Told
    marks: tuple[str, ...]
    stamp: Told
    chief: bool = False


@dataclass(frozen=True)
class Finding:
    """What the evidence carries."""

    id: str
    code: str
    severity: str
    says: Told
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class LookAlike:
    """A fault with the same face; the logs that were read do not show it."""

    code: str
    says: Told


@dataclass(frozen=True)
class Step:
    """One change to one place; before and after in words, and the certificates that were to be written.

    Where the change was carried out, `result` is its word, `became` its sentence and `at` its time.
    """

    id: str
    kind: Told
    server: Told
    place: Told
    before: Told
    after: Told
    sha256: str = ""
    certificates: tuple[Certificate, ...] = ()
    command: Told | None = None
    result: str = ""
    became: Told | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class Offer:
    """What could be done, and was not done."""

    title: Told
    why: Told
    steps: tuple[Step, ...]
    warnings: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Article:
    """The article that was held against the site."""

    number: str
    title: Told
    url: str


@dataclass(frozen=True)
class Verdict:
    """The article's verdict: its stable word, and a sentence."""

    code: str
    says: Told


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
    """How the change is taken back: with the program, or by hand with the .reg files."""

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
    """One plan that was carried out, in part or whole; `state` is its stable word."""

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


@dataclass(frozen=True)
class SweepServer:
    """One distribution point of many; `state` is its stable word."""

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


@dataclass(frozen=True)
class Sweep:
    """Many distribution points held against one management point."""

    article: Article
    reference: Told
    sources: tuple[Told, ...]
    at_once: int
    servers: tuple[SweepServer, ...]


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

    @property
    def changed_nothing(self) -> bool:
        """Return whether it is certain that nothing was changed."""
        origin = self.origin
        return origin.certain and not (origin.values_written or origin.services_restarted)
