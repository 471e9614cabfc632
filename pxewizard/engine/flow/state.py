"""The wizard's state as one frozen value: where the person is, what was entered, read, planned and done.

No pixels, no threads, no passwords; `moves` makes the next state, `around` the frame.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pxewizard.core.address import ServerAddress, parse_database, parse_server
from pxewizard.core.diagnosis import Affected, NotApplicable, Undecided, verdict
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Outcome, Uncertain
from pxewizard.core.place import DatabaseRows
from pxewizard.core.plan import Plan, Unanswered
from pxewizard.core.policy import Policies
from pxewizard.core.problem import Problem
from pxewizard.core.remedy import Answers, Question, Remedy, RestartService
from pxewizard.core.words import Text
from pxewizard.engine.flow.pieces import (
    Busy,
    Entered,
    Field,
    House,
    Interrupted,
    KnownArticle,
    LookUp,
    Progress,
    ServerCard,
    Sweep,
    TakenUp,
)
from pxewizard.engine.flow.watching import LogWatch
from pxewizard.engine.frame import Step

if TYPE_CHECKING:
    from pxewizard.engine.flow.exhibits import Exhibits
    from pxewizard.engine.undo import Undone


@dataclass(frozen=True)
class Flow:
    """Everything that the wizard's pages show."""

    articles: tuple[KnownArticle, ...]
    step: Step = Step.SERVERS
    entered: Entered = field(default_factory=Entered)
    look_up: LookUp | None = None
    cards: tuple[ServerCard, ...] = ()
    examinations: tuple[Examination, ...] = ()
    laid_out: tuple[Exhibits, ...] = ()  # of the examinations
    remark: Text | None = None  # how they were read, where that needs saying
    answers: Answers = field(default_factory=Answers)  # to the remedy's questions
    remedy_code: str | None = None
    planned: Plan | Unanswered | None = None
    answer_problems: tuple[tuple[str, Problem], ...] = ()  # by question code
    busy: Busy | None = None
    cancelling: bool = False
    progress: Progress = field(default_factory=Progress)
    outcome: Outcome | None = None
    undone: Undone | None = None
    standing: int | None = None  # how many values still stand after an undo
    unsure: bool = False  # the program failed while it wrote
    ticked: frozenset[int] = frozenset()  # of the follow-up list
    problem: Problem | None = None  # of the last thing tried
    interrupted: tuple[Interrupted, ...] = ()
    damaged: tuple[tuple[str, Problem], ...] = ()  # folders that may be interrupted changes
    taken_up: TakenUp | None = None
    set_aside: bool = False  # the old changes: the person wants a new examination
    offers_others: bool = False  # whether page 7 is there
    sweep: Sweep | None = None
    house: House = field(default_factory=House)
    opened: Plan | None = None  # a plan file, whose fix is being looked at
    log: LogWatch = field(default_factory=LogWatch)  # of the change on page 6

    @property
    def looks_back(self) -> bool:
        """Return whether the first page shows old changes, and not yet the servers to choose."""
        old = self.interrupted or self.damaged
        return self.step is Step.SERVERS and bool(self.taken_up or (old and not self.set_aside))

    @property
    def current(self) -> Examination | None:
        """Return the examination that matters: affected before undecided before healthy."""
        order = ("affected", "undecided", "healthy", "not-applicable")
        return min(
            self.examinations, key=lambda one: order.index(verdict(one.diagnosis)), default=None
        )

    @property
    def exhibits(self) -> Exhibits | None:
        """Return what page 3 shows of the examination that matters."""
        number = self.current.article.number if self.current else ""
        return next((one for one in self.laid_out if one.article == number), None)

    @property
    def known(self) -> KnownArticle | None:
        """Return the article that is being spoken of; None as long as it may be any."""
        number = self.current.article.number if self.current else self.entered.article
        if self.outcome:
            number = self.outcome.approved.plan.article
        return next((one for one in self.articles if one.article.number == number), None)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """Return what can be done."""
        diagnosis = self.current.diagnosis if self.current else None
        return diagnosis.remedies if isinstance(diagnosis, Affected) else ()

    @property
    def remedy(self) -> Remedy | None:
        """Return the remedy chosen, or the first."""
        chosen = (one for one in self.remedies if one.code == self.remedy_code)
        return next(chosen, next(iter(self.remedies), None))

    @property
    def plan(self) -> Plan | None:
        """Return the plan that the answers lead to, if they suffice."""
        return self.planned if isinstance(self.planned, Plan) else None

    @property
    def open_questions(self) -> tuple[str, ...]:
        """Return the codes of the questions without which there is no plan."""
        return self.planned.codes if isinstance(self.planned, Unanswered) else ()

    @property
    def silent(self) -> tuple[ServerCard, ...]:
        """Return the servers that gave no answer."""
        return tuple(one for one in self.cards if one.silent)

    @property
    def waits_for(self) -> tuple[str, ...]:
        """Return the servers without whose answer nothing can be compared."""
        if self.current is None or not isinstance(self.current.diagnosis, Undecided):
            return ()
        missing = self.current.diagnosis.missing
        places = [
            o.place
            for o in self.current.observations
            if o.number in missing and not isinstance(o.place, DatabaseRows)  # page 3 asks for it
        ]
        return tuple(dict.fromkeys(place.server for place in places))

    @property
    def asks(self) -> tuple[Question, ...]:
        """Return the questions whose answers an examination could use here."""
        speaking = {
            one.article.number
            for one in self.examinations
            if not isinstance(one.diagnosis, NotApplicable)
        }
        known = (one for one in self.articles if one.article.number in speaking)
        return tuple(question for one in known for question in one.asks)

    @property
    def committed(self) -> bool:
        """Return whether a change was begun, so that there is no way back."""
        return self.busy in {Busy.APPLYING, Busy.FINISHING} or self.outcome is not None

    def field_problems(self) -> dict[Field, Problem]:
        """Return what is wrong with the fields, or forbidden in them; an empty field is not wrong."""
        found: dict[Field, Problem] = {}
        for one, text in self.entered.texts:
            if text.strip():
                try:
                    met = self._forbidden(one, _bounded(text))
                except Problem as problem:
                    met = problem
                if met:
                    found[one] = met
        return found

    def _forbidden(self, one: Field, text: str) -> Problem | None:
        """Return why the organisation does not let this server be reached; Problem if it is no address."""
        held = Policies() if self.entered.practice else self.house.policies
        if one is Field.DATABASE:
            return held.of_server(parse_database(text).host)
        return held.of_address(parse_server(text))

    def scope(self) -> Scope | None:
        """Return the servers meant, or None as long as the fields do not say it."""
        if not self.entered.text(Field.DP).strip() or self.field_problems():
            return None
        mp, site_server, database = (
            self.entered.text(one).strip() for one in (Field.MP, Field.SITE_SERVER, Field.DATABASE)
        )
        return Scope(
            parse_server(self.entered.text(Field.DP)),
            mp=parse_server(mp) if mp else None,
            site_server=parse_server(site_server) if site_server else None,
            database=parse_database(database) if database else None,
            answers=self.entered.stated,
            practice=self.entered.practice,
            database_results=self.entered.database_results,
            database_hint=bool(database) and self.entered.database_hint,
            state=self.entered.state,
        )

    def address_of(self, card: ServerCard) -> ServerAddress | None:
        """Return how the server of a card was typed; None for a database, or one that nobody named."""
        scope = self.scope()
        named = (scope.dp, scope.mp, scope.site_server) if scope else ()
        return next((one for one in named if one and one.name in card.names), None)

    def counted(self) -> Counted:
        """Return what was written and restarted so far, less what was taken back."""
        if self.unsure or self.outcome is None:
            return Counted(certain=not self.unsure)
        results = self.outcome.results
        steps = zip(self.outcome.approved.plan.steps, results, strict=False)
        done = [step for step, one in steps if isinstance(one, Applied)]
        services = sum(isinstance(step, RestartService) for step in done)
        values = len(done) - services
        if self.undone:
            results = self.undone.results
        certain = not any(isinstance(one, Uncertain) for one in results)
        standing = values if self.standing is None else min(self.standing, values)
        return Counted(standing, services, certain, values - standing)


@dataclass(frozen=True)
class Counted:
    """How many values stand written and services were restarted; `certain` unless somebody must look."""

    values: int = 0
    services: int = 0
    certain: bool = True
    taken_back: int = 0


_LONGEST = 300  # characters of a field that are looked at: no name or address is longer


def _bounded(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:40]} …"  # a blank makes it wrong in any case
