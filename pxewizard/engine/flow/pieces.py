"""The pieces of the wizard's state: what was entered, what is being read, how far the work has come."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.discovery import Discovery
from pxewizard.core.examination import Article, ImportedResult, Scope
from pxewizard.core.ladder import Ladder
from pxewizard.core.late import dataclass
from pxewizard.core.place import Place
from pxewizard.core.policy import Policies
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Reading, Unreadable
from pxewizard.core.remedy import Answers, Question
from pxewizard.core.wording import Wording
from pxewizard.core.words import Text

if TYPE_CHECKING:  # what carries out and takes back: the first page opens without it
    from pxewizard.engine.bulk_rows import BulkRow
    from pxewizard.engine.formats.record import Change, Noted
    from pxewizard.engine.recover import Checked
    from pxewizard.engine.sweep_rows import SweepRow
    from pxewizard.engine.tasks import Phase
    from pxewizard.engine.undo import Undone, WayBack


@dataclass(frozen=True)
class KnownArticle:
    """An article as the window needs it before anything was examined."""

    article: Article
    wording: Wording
    asks: tuple[Question, ...] = ()
    follow_up: tuple[Text, ...] = ()
    whole_site: bool = True  # whether other servers and the database matter


@dataclass(frozen=True)
class House:
    """What the organisation has decided for this computer, and who sits here."""

    policies: Policies = field(default_factory=Policies)
    person: str = ""


class Field(StrEnum):
    """A field of the first page; the values are the names of `Scope`'s parts."""

    DP = "dp"
    MP = "mp"
    SITE_SERVER = "site_server"
    DATABASE = "database"


@dataclass(frozen=True)
class Entered:
    """What stands in the fields, as typed; `filled` are those that were found, not typed.

    `users` are the account names by role; who is not named there signs in as whoever is logged on.
    """

    texts: tuple[tuple[Field, str], ...] = ()
    filled: frozenset[Field] = frozenset()
    own_account: bool = True
    users: tuple[tuple[str, str], ...] = ()
    article: str | None = None  # its number; None: all
    stated: Answers = field(default_factory=Answers)
    practice: str | None = None
    state: str | None = None
    database_results: tuple[ImportedResult, ...] = ()  # they speak in the place of the database
    database_trusted: DatabaseAddress | None = (
        None  # whose certificate is not checked while it is entered
    )
    change_record: str = ""  # its number, where the organisation keeps such records
    database_hint: bool = False  # only a management point named it, and nobody confirmed it

    def text(self, one: Field) -> str:
        """Return what stands in a field."""
        return dict(self.texts).get(one, "")


@dataclass(frozen=True)
class LookUp:
    """What was learnt of the distribution point as soon as it was named; None where not known."""

    server: str
    asking: bool = False
    seconds: float | None = None
    site_code: str | None = None
    pxe: bool | None = None
    responder: str | None = None
    discovery: Discovery | None = None  # what it leads to, and where each name stood
    problem: Problem | None = None


@dataclass(frozen=True)
class Asked:
    """One place that was asked; `reading` is None until the answer comes."""

    place: Place
    asked_at: datetime
    reading: Reading | None = None
    answered_at: datetime | None = None

    @property
    def seconds(self) -> float | None:
        """Return how long the answer took."""
        return (self.answered_at - self.asked_at).total_seconds() if self.answered_at else None


@dataclass(frozen=True)
class ServerCard:
    """One server while it is read: `names` as typed and, last, as it calls itself."""

    names: tuple[str, ...]
    roles: tuple[Field, ...]
    asked: tuple[Asked, ...] = ()
    ladder: Ladder | None = None
    climbing: bool = False

    @property
    def name(self) -> str:
        """Return the server's real name, as far as it is known."""
        return self.names[-1]

    @property
    def answered(self) -> int:
        """Return how many readings have arrived."""
        return sum(one.reading is not None for one in self.asked)

    @property
    def silent(self) -> Problem | None:
        """Return why the server gave no answer at all; None if it did, or is being asked."""
        readings = [one.reading for one in self.asked]
        problems = [one.problem for one in readings if isinstance(one, Unreadable)]
        return problems[0] if problems and len(problems) == len(readings) else None


class Busy(StrEnum):
    """What is running in the background and must end, or be cancelled, before the next thing."""

    EXAMINING = "examining"
    APPLYING = "applying"
    UNDOING = "undoing"
    CHECKING = "checking"
    FINISHING = "finishing"
    LISTING = "listing"
    SWEEPING = "sweeping"
    MENDING = "mending"
    TAKING_BACK = "taking-back"

    @property
    def writes(self) -> bool:
        """Return whether servers may be changed by it."""
        return self in {
            Busy.APPLYING,
            Busy.UNDOING,
            Busy.FINISHING,
            Busy.MENDING,
            Busy.TAKING_BACK,
        }


@dataclass(frozen=True)
class Progress:
    """How far the work on a plan has come: the phases met, in order; step -1 is the plan as a whole."""

    phases: tuple[tuple[int, Phase], ...] = ()
    lines: tuple[Noted, ...] = ()  # of the journal, so far
    times: tuple[datetime | None, ...] = ()  # when each phase was met
    began_at: datetime | None = None

    @property
    def now(self) -> tuple[int, Phase] | None:
        """Return the step being worked on, and its phase."""
        return self.phases[-1] if self.phases else None

    def of_step(self, number: int) -> tuple[Phase, ...]:
        """Return the phases of one step."""
        return tuple(phase for step, phase in self.phases if step == number)


@dataclass(frozen=True)
class Interrupted:
    """A change that was found open at the start; `in_use` while another run works on it."""

    change: Change
    in_use: bool = False


def _no_way() -> WayBack:
    from pxewizard.engine.undo import WayBack

    return WayBack()


@dataclass(frozen=True)
class TakenUp:
    """An old change that the person looks at again: where it stands, and what undo would do."""

    change: Change
    checked: tuple[Checked, ...] = ()
    way: WayBack = field(default_factory=_no_way)
    undone: Undone | None = None


@dataclass(frozen=True)
class Mending:
    """A fix of many that was begun on page 7: its servers by the names they were read by, their rows.

    `is_news`: nothing was read since, so the page speaks of it first.
    """

    servers: tuple[str, ...]
    rows: tuple[BulkRow, ...] = ()
    folder: str = ""
    taken_back: bool = False
    is_news: bool = True


@dataclass(frozen=True)
class Sweep:
    """The other distribution points, held against one management point and database: those of `basis`.

    `says` tells where their names are from; `before` is how many had been read when the reading began.
    """

    article: str
    basis: Scope
    rows: tuple[SweepRow, ...] = ()
    is_listed: bool = False
    says: tuple[Text, ...] = ()
    began_at: datetime | None = None
    now: datetime | None = None
    before: int = 0
    ticked: frozenset[str] = frozenset()  # servers to be mended together
    mended: Mending | None = None
