"""What became of each step, and of the plan as a whole."""

from __future__ import annotations

from pxewizard.core.examination import Examination
from pxewizard.core.late import dataclass
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Reading


@dataclass(frozen=True)
class Applied:
    """Done, and read back equal: type, number of items, every item."""


@dataclass(frozen=True)
class Refused:
    """Not begun: the place reads `found`, not what the plan expects, or a rule forbids it. Untouched."""

    found: Reading
    problem: Problem


@dataclass(frozen=True)
class Failed:
    """Not done, and it is known what holds now: the problem says it."""

    problem: Problem


@dataclass(frozen=True)
class Uncertain:
    """Tried, and nobody can say now what the place holds."""

    problem: Problem


Result = Applied | Refused | Failed | Uncertain


@dataclass(frozen=True)
class Outcome:
    """`results` stand in the order of the plan's steps and end with the first that is not Applied.

    `after` is the examination made afterwards, if anything was sent; `folder` the undo folder, empty where
    none was needed; `unrecorded` is set if the journal's last lines could not be written. Where it is
    not `settled`, somebody must look again, and the change stays open for recovery.
    """

    approved: ApprovedPlan
    results: tuple[Result, ...]
    after: Examination | None = None
    folder: str = ""
    settled: bool = True
    cancelled: bool = False
    unrecorded: Problem | None = None
