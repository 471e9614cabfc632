"""One run of the wizard: what a person does goes in, the new `Flow` and its `Frame` come out.

Pages call these methods and draw what `changed` brings. Everything that takes time runs in `background`.
Passwords are kept here, in memory, and nowhere else.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.examination import ImportedResult, Scope
from pxewizard.core.problem import Problem
from pxewizard.engine.flow import (
    Field,
    Flow,
    around,
    database,
    done,
    moves,
    readings,
    sweeping,
)
from pxewizard.engine.frame import Step
from pxewizard.gui.diagnosing import Diagnosing
from pxewizard.gui.looking_back import LookingBack
from pxewizard.gui.mending import Mending
from pxewizard.gui.proving import Proving


class Session(LookingBack, Mending, Proving, Diagnosing):
    """The wizard behind the window. Close it at the end."""

    # The first page

    def enter(self, one: Field, text: str) -> None:
        """Take what was typed into a field."""
        if one is Field.DP:
            self._background.abandon("look-up")
        self._move(lambda flow: moves.type_in(flow, one, text))

    def look_up(self) -> None:
        """Ask the distribution point, now that its field was left, what it is; fills empty fields."""
        scope = self._flow.scope()
        known = self._flow.look_up
        if scope is None or (known and known.server == scope.dp.name and not known.problem):
            return
        reach = self._reach()
        self._move(lambda flow: moves.looking_up(flow, scope.dp.name))
        self._background.run(
            "look-up",
            lambda post: reach.look_up(scope, lambda move: post(lambda: self._move(move))),
            lambda found: self._move(lambda flow: moves.looked_up(flow, *found)),
            self._failed_aside,
        )

    def use_own_account(self) -> None:
        """Sign in as whoever is logged on; typed passwords are forgotten."""
        self._accounts.clear()
        self._move(lambda flow: moves.choose_account(flow, own=True))

    def use_account(self, role: Field, user: str, password: str) -> None:
        """Sign in to the server of that role as somebody else; an empty name takes that back."""
        self._accounts.pop(role, None)
        if user.strip():
            self._accounts[role] = wiring.Account(user.strip(), password)
        users = tuple((role, one.user or "") for role, one in sorted(self._accounts.items()))
        self._move(lambda flow: moves.choose_account(flow, own=False, users=users))

    def choose_article(self, number: str | None) -> None:
        """Examine one article only, or all."""
        self._move(lambda flow: moves.choose_article(flow, number))

    def practise(self, case: str, state: Path | None = None) -> None:
        """Fill in a practice case, which needs no account.

        It begins afresh unless `state` names the folder where it left off.
        """
        begun = self._clock.now().strftime("%Y-%m-%d %H%M%S")
        folder = state or _fresh(self.root / "practice" / f"{begun} {case}")
        self._background.run(
            "practise",
            lambda _post: wiring.practice(case, state=folder, clock=self._clock).scope,
            self._practise,
            self._failed_aside,
        )

    def _practise(self, scope: Scope | None) -> None:
        if scope and not self._flow.busy:
            self._accounts.clear()
            self._move(lambda flow: moves.practise(flow, scope))

    def begin_with(self, server: str) -> None:
        """Take a distribution point that was chosen outside of the window, and ask what it is."""
        if self._flow.busy:
            return
        self._background.abandon("practise")
        self._accounts.clear()
        self._move(lambda flow: moves.begin_with(flow, server))
        self.look_up()

    def leave_practice(self) -> None:
        """Return to real servers."""
        self._background.abandon("practise")
        self._accounts.clear()
        self._move(moves.leave_practice)

    # From page to page

    def verb(self) -> None:
        """Press the verb, if it is enabled."""
        wanted = around.verb(self._flow)
        if wanted is None or not wanted.enabled:
            return
        match self._flow.step:
            case Step.SERVERS:
                (self.set_aside if self._flow.looks_back else self.examine)()
            case Step.EXAMINE:
                self._move(lambda flow: moves.forward(flow, Step.COMPARE))
            case Step.COMPARE if self._flow.remedy:
                self._move(lambda flow: moves.forward(flow, Step.REVIEW))
            case Step.REVIEW:
                self.commit()
            case Step.RESULT if around.begins_again(self._flow):
                self.examine()
            case Step.OTHERS:
                self.read_or_review()
            case _:
                self.open_others()

    def back(self) -> None:
        """Go one page back, if that is offered."""
        self._move(moves.back)

    def open_step(self, step: Step) -> None:
        """Go to a step of the rail, if that is offered."""
        if step is Step.OTHERS and moves.may_open(self._flow, step):
            self.open_others()
        else:
            self._move(lambda flow: moves.open_step(flow, step))

    def examine_this(self, server: str) -> None:
        """Take another distribution point of the same site, and examine it."""
        if not self._flow.busy:
            self._move(lambda flow: sweeping.taken_over(flow, moves.start_over(flow), server))
            self.examine()

    # Examining

    def examine(self) -> None:
        """Hold the articles against the servers named; page 2 fills in as they answer."""
        scope, article = self._flow.scope(), self._flow.entered.article
        if scope is None or self._flow.busy:
            return
        reach = self._reach()
        if not scope.practice:
            self._settings = self._settings.used(self._flow.entered.text(Field.DP))
        self._move(readings.examining)
        self._work(
            lambda watch: reach.examine(scope, article, watch),
            lambda found: self._examined(lambda flow: moves.examined(flow, *found)),
        )

    def state(self, code: str, value: str | None) -> None:
        """Answer a question of the examination; examine again to use it."""
        self._move(lambda flow: moves.state(flow, code, value))

    def name_database(self, text: str, *, trust: bool = False) -> None:
        """Name the site database and examine again; a wrong name is told of at its field.

        With `trust` its certificate is not checked, as the record will say.
        """
        self.enter(Field.DATABASE, text)
        if Field.DATABASE not in self._flow.field_problems():
            self._move(lambda flow: database.confirm(flow, trust=trust))
            self.examine()

    def database_request(self) -> str:
        """Return the text for the administrator of the site database."""
        from pxewizard.engine.formats.dbarequest import request_text

        operator = wiring.operator()
        asking = f"{operator.name} at {operator.workstation}"
        return request_text(asking, self._clock.now())

    def take_results(self, paths: tuple[Path, ...]) -> None:
        """Take the files that the administrator saved, and examine again with them."""
        from pxewizard.journal.saved_results import load_results

        self._background.run(
            "results", lambda _post: load_results(paths), self._took_results, self._failed_aside
        )

    def _took_results(self, results: tuple[ImportedResult, ...]) -> None:
        self._move(lambda flow: database.take_results(flow, results))
        self.examine()

    def leave_out(self, server: str) -> None:
        """Examine the others without this one; the distribution point cannot be left out."""
        card = next((one for one in self._flow.cards if server in one.names), None)
        if card is None or Field.DP in card.roles:
            return
        for role in card.roles:
            self.enter(role, "")
        self.examine()

    def rename(self, server: str, text: str) -> Problem | None:
        """Reach a silent server by another name or address, and examine again; or return what is wrong."""
        card = next((one for one in self._flow.cards if server in one.names), None)
        roles = card.roles if card else ()
        tried = self._flow
        for role in roles:
            tried = moves.type_in(tried, role, text)
        wrong = [one for role, one in tried.field_problems().items() if role in roles]
        if wrong:
            return wrong[0]
        for role in roles:
            self.enter(role, text)
        self.examine()
        return None

    def climb(self, server: str) -> None:
        """Look where the way to a silent server breaks."""
        card = next((one for one in self._flow.cards if server in one.names), None)
        address = self._flow.address_of(card) if card else None
        met = card.silent if card else None
        if card is None or address is None or met is None or card.climbing:
            return
        from pxewizard.gui import effects

        role = card.roles[0]
        signs_in = (role, self._accounts.get(role, wiring.Account()))
        practice = self._flow.entered.practice
        self._move(lambda flow: readings.climbing(flow, server))
        self._background.run(
            f"doctor {server}",
            lambda _post: effects.climb(address, signs_in, practice, met),
            lambda ladder: self._move(lambda flow: readings.climbed(flow, server, ladder)),
            lambda _error: self._move(lambda flow: readings.climbed(flow, server, None)),
        )

    def _examined(self, move: Callable[[Flow], Flow]) -> None:
        self._move(move)
        for card in self._flow.silent:
            self.climb(card.name)

    # The fix

    def choose_remedy(self, code: str) -> None:
        """Take another of the remedies."""
        self._move(lambda flow: moves.choose_remedy(flow, code))

    def answer(self, code: str, value: str | None) -> None:
        """Answer a question of the remedy; None takes the answer back."""
        self._move(lambda flow: moves.answer(flow, code, value))

    def commit(self) -> None:
        """Carry out the plan on the page: the one press that writes."""
        plan = self._flow.plan
        if plan is None or self._flow.step is not Step.REVIEW or self._flow.busy:
            return
        reach, approved = self._reach(), self._approved(plan)
        if approved is None:
            return
        self._move(lambda flow: done.committed(flow, approved.approved_at))
        self._work(
            lambda watch: reach.apply(approved, watch),
            self._carried_out,
            writes=True,
        )

    def tick(self, number: int, *, on: bool) -> None:
        """Tick a thing that is left to do."""
        self._move(lambda flow: moves.tick(flow, number, on=on))

    def undo(self, *, force: bool = False) -> None:
        """Take this run's change back."""
        outcome = self._flow.outcome
        if outcome and outcome.folder:
            self._undo(outcome.folder, force=force)

    def _mended(self, folder: str) -> None:
        super()._mended(folder)
        self._keep_reports(folder)

    def start_over(self) -> None:
        """Return to the first page with what was entered."""
        if not self._flow.busy:
            self._move(moves.start_over)


def _fresh(folder: Path) -> Path:
    """Return a folder that is not there yet: two cases may begin within one second."""
    others = (folder.with_name(f"{folder.name} {number}") for number in itertools.count(2))
    return next(one for one in itertools.chain((folder,), others) if not one.exists())
