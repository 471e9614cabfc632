"""What was asked, what was answered, and what follows: the record that window, report and JSON share."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from pxewizard.core.address import DatabaseAddress, ServerAddress
from pxewizard.core.diagnosis import Diagnosis
from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, Place, Query
from pxewizard.core.reading import Reading
from pxewizard.core.remedy import Answers
from pxewizard.core.words import Text


@dataclass(frozen=True)
class Article:
    """A knowledge-base article; `server_word` is what it calls the server at `Scope.dp`."""

    number: str
    title: Text
    url: str
    server_word: Text


@dataclass(frozen=True)
class ImportedResult:
    """The rows of one query as somebody else saved them: in which file, and exactly which bytes."""

    query: Query
    path: str
    sha256: str  # of the whole file, in upper-case hexadecimal
    saved_at: datetime  # the file's own time

    @property
    def place(self) -> DatabaseRows:
        """Return where these rows are read; what stands for the database's address names the file."""
        name = self.path.replace("\\", "/").rpartition("/")[2]
        return DatabaseRows(f"{name} (SHA-256 {self.sha256[:16]}…)", self.query)


@dataclass(frozen=True)
class Scope:
    """Which servers are meant, what the person stated, and the practice case if it is not a real site.

    `database_hint`: only the management point names the database, and nobody confirmed it. It may be a
    replica, so it is asked and never judges.
    """

    dp: ServerAddress
    mp: ServerAddress | None = None
    site_server: ServerAddress | None = None
    database: DatabaseAddress | None = None
    answers: Answers = field(default_factory=Answers)
    practice: str | None = None
    state: str | None = None  # where the practice site keeps its changes
    database_results: tuple[ImportedResult, ...] = ()  # they speak in the place of the database
    database_hint: bool = False


@dataclass(frozen=True)
class Observation:
    """One reading with its number (E1, E2 …), its place and its time (UTC).

    `needed` tells whether the article's verdict depends on it: a needed one that is unreadable makes
    the verdict undecided, any other is only reported.
    """

    number: int
    place: Place
    reading: Reading
    at: datetime
    needed: bool = True


@dataclass(frozen=True)
class Context:
    """Who examined, from where, with what; accounts as (server, account really used) pairs."""

    scope: Scope
    operator: str
    workstation: str
    version: str
    started: datetime
    accounts: tuple[tuple[str, str], ...] = ()
    tls_exceptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Examination:
    """One article held against one distribution point."""

    article: Article
    context: Context
    observations: tuple[Observation, ...]
    diagnosis: Diagnosis
