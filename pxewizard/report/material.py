"""What a report is made from: the records of a run, laid ready by whoever knows the articles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from pxewizard.core.comparison import Comparison
from pxewizard.core.diagnosis import LookAlike
from pxewizard.core.examination import Article, Examination
from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text
from pxewizard.engine.flow import KnownArticle
from pxewizard.engine.flow.exhibits import Exhibits
from pxewizard.engine.formats.bulkrecord import Bulk
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
class Fix:
    """A fix of many that mended servers of a sweep: its folder, and who approved it, if that is known."""

    folder: str
    approved_by: str = ""


@dataclass(frozen=True)
class Maker:
    """Who makes the report, or began what it tells of, where and when, with which version of the program."""

    operator: str
    workstation: str
    version: str
    at: datetime


@dataclass(frozen=True)
class Swept:
    """Many distribution points, the server that they were held against, and where their names are from.

    `begun_by` is from its record; a record of an older version names nobody.
    """

    article: Article
    reference: str
    rows: tuple[SweepRow, ...]
    sources: tuple[Text, ...] = ()
    examined: Examination | None = None  # the one that the sweep began with
    practice: str | None = None
    fixes: tuple[Fix, ...] = ()
    begun_by: Maker | None = None


@dataclass(frozen=True)
class Mended:
    """A fix of many as its folder tells it, and the change of each server that was begun.

    `files` are the hashes of its own files by name, `problems` why a server's record cannot be read.
    """

    bulk: Bulk
    article: Article
    changes: tuple[tuple[str, Change], ...] = ()
    follow_up: tuple[Text, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()

    def change(self, server: str) -> Change | None:
        """Return a server's own record."""
        return dict(self.changes).get(server)

    @property
    def examined(self) -> list[Examination]:
        """Return what was found on each server before it was changed."""
        return [one.examination for _, one in self.changes if one.examination]


@dataclass(frozen=True)
class Material:
    """Everything: of an examination alone, of changes with what led to them, of a sweep, of a fix of many."""

    maker: Maker
    laid: tuple[Laid, ...] = ()
    changes: tuple[Recorded, ...] = ()
    sweep: Swept | None = None
    mended: Mended | None = None
    look_alikes: tuple[LookAlike, ...] = ()
    language: str = "en"
    say: Callable[[Text], str] = str

    @property
    def examined(self) -> list[Examination]:
        """Return the examinations that it rests on: of many, before each change, or by themselves."""
        if self.mended:
            return self.mended.examined
        return [one.before.seen for one in self.changes] or [one.seen for one in self.laid]
