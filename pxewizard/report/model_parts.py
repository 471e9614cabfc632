"""The parts of a report that an examination is told in: readings, proofs, comparison, logs, findings, steps.

A `Told` has passed the redaction; see `model`.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NewType

from pxewizard.core.late import dataclass

Told = NewType("Told", str)


class Kind(StrEnum):
    """What the report is of."""

    EXAMINATION = "examination"
    CHANGE = "change"
    SWEEP = "sweep"
    BULK = "bulk"


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
