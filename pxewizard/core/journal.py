"""The port to the record of a change: what is written down before, and after, each step."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Protocol

from pxewizard.core.examination import Examination, Observation
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Result
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.reading import Reading


class Direction(StrEnum):
    """Whether a step of the plan is being done or taken back."""

    APPLY = "apply"
    UNDO = "undo"


@dataclass(frozen=True)
class Approved:
    """The first line: who agreed to which plan."""

    plan_sha256: str
    by: str
    change_number: str = ""


@dataclass(frozen=True)
class BackedUp:
    """The backup of every place is on disk and was read back."""

    backup_sha256: str


@dataclass(frozen=True)
class Intent:
    """Step number `step` (from 0) is about to be sent; written and flushed before it is.

    `by` is who sends it, where that is known; it does not make another intent of it.
    """

    direction: Direction
    step: int
    by: str = field(default="", compare=False)


@dataclass(frozen=True)
class Found:
    """Something unexpected stands there; kept here before it is written over.

    After the intent it is what the server made of the write; before it, somebody else's value.
    """

    direction: Direction
    step: int
    reading: Reading


@dataclass(frozen=True)
class Done:
    """What became of the step."""

    direction: Direction
    step: int
    result: Result


@dataclass(frozen=True)
class NotBegun:
    """The step was looked at and not begun, and why; says nothing of an earlier attempt."""

    direction: Direction
    step: int
    result: Result


@dataclass(frozen=True)
class Closed:
    """Nothing more follows in this direction."""

    direction: Direction


Entry = Approved | BackedUp | Intent | Found | Done | NotBegun | Closed


class Journal(Protocol):
    """One change's record; every method returns only after the disk has it, or raises Problem "disk"."""

    @property
    def folder(self) -> str:
        """Return the path of the undo folder, for people."""
        ...

    def open(self, approved: ApprovedPlan, examination: Examination) -> None:
        """Begin the record with the plan and the examination it rests on."""
        ...

    def back_up(self, observations: tuple[Observation, ...]) -> None:
        """Write what every place of the plan holds, in this program's form and as .reg, and read it back."""
        ...

    def note(self, entry: Entry) -> None:
        """Append one line."""
        ...
