"""What a report is made from: the records of a run, laid ready by whoever knows the articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from pxewizard.core.comparison import Comparison
from pxewizard.core.diagnosis import LookAlike
from pxewizard.core.examination import Article, Examination
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text
from pxewizard.engine.flow import KnownArticle
from pxewizard.engine.flow.exhibits import Exhibits
from pxewizard.engine.formats.record import Change
from pxewizard.engine.log_proof import LogProof
from pxewizard.engine.sweep_rows import SweepRow


@dataclass(frozen=True)
class Laid:
    """An examination with what its article says of it."""

    seen: Examination
    known: KnownArticle
    exhibits: Exhibits

    @property
    def comparison(self) -> Comparison | None:
        """Return what stands side by side."""
        return self.exhibits.comparison


@dataclass(frozen=True)
class Recorded:
    """A change as its folder tells it, what was found afterwards, and the hashes of its files by name.

    `proof` is what the log shows of it; None where nobody has looked.
    """

    change: Change
    before: Laid
    after: Examination | None = None
    files: tuple[tuple[str, str], ...] = ()
    unrecorded: Problem | None = None
    proof: LogProof | None = None


@dataclass(frozen=True)
class Swept:
    """Many distribution points, the server that they were held against, and where their names are from."""

    article: Article
    reference: str
    rows: tuple[SweepRow, ...]
    sources: tuple[Text, ...] = ()
    at_once: int = 1
    examined: Examination | None = None  # the one that the sweep began with
    practice: str | None = None


@dataclass(frozen=True)
class Maker:
    """Who makes the report, where and when, with which version of the program."""

    operator: str
    workstation: str
    version: str
    at: datetime


@dataclass(frozen=True)
class Material:
    """Everything: of an examination alone, of changes with what led to them, or of a sweep."""

    maker: Maker
    laid: tuple[Laid, ...] = ()
    changes: tuple[Recorded, ...] = ()
    sweep: Swept | None = None
    look_alikes: tuple[LookAlike, ...] = ()
    language: str = "en"
    say: Callable[[Text], str] = str
