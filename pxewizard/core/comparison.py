"""The same thing as several places hold it, side by side: what window, report and command line draw."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.reading import Absent, Present, Reading
from pxewizard.core.words import Text


class Match(StrEnum):
    """How a cell stands to the reference's."""

    REFERENCE = "reference"
    SAME = "same"
    ALIKE = "alike"  # the same certificates, written in another form
    DIFFERENT = "different"
    ABSENT = "absent"
    NOT_READ = "not-read"
    NOT_COMPARED = "not-compared"  # nothing to compare it with


@dataclass(frozen=True)
class Side:
    """What an article lays beside the others: one place, or one row of a query's answer.

    `held` is what of the reading is compared, as the registry would hold it; None where it was not
    read. `why_not` says why not, or of what was read why it decides nothing. `form` tells how it is
    kept there, empty for a value of the registry. Of a row of the database, `site` is the code of the
    site that it is for; of several, `choice` is the answer by which a remedy takes it.
    """

    role: Text
    server: str
    observation: Observation | None
    held: Present | Absent | None
    form: str = ""
    why_not: Text | None = None
    site: str = ""
    choice: str = ""


@dataclass(frozen=True)
class Sides:
    """The sides in the order in which they are shown; `reference` is the one the others are held against.

    Where nothing is there, the next to its right that holds something takes its place.
    """

    sides: tuple[Side, ...]
    reference: int = 0


@dataclass(frozen=True)
class Column:
    """A side as a column; `evidence` is the number of its observation, `match` that of the whole value."""

    role: Text
    server: str
    at: datetime | None
    evidence: int | None
    reading: Reading | None
    match: Match
    why_not: Text | None
    site: str = ""
    choice: str = ""


@dataclass(frozen=True)
class Cell:
    """One cell; its text is empty where there is nothing to show."""

    text: str
    match: Match


@dataclass(frozen=True)
class Row:
    """One row, a cell for each column; `code` is stable, `certificate` counts from 1."""

    code: str
    cells: tuple[Cell, ...]
    certificate: int | None = None


@dataclass(frozen=True)
class Comparison:
    """The whole; `reference` is a column, `first_difference` a row, None where there is none."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    reference: int | None
    first_difference: int | None
