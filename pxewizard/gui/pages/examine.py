"""Page 2: each server while it is read, why one is silent, and what only a person can say."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.diagnosis import Severity
from pxewizard.core.reading import Absent
from pxewizard.core.words import tr
from pxewizard.engine.flow import Flow, ServerCard
from pxewizard.engine.frame import Step
from pxewizard.engine.shown import account_alone
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.away import take_away
from pxewizard.gui.widgets.questions import QuestionCard
from pxewizard.gui.widgets.server_card import Around, ServerView
from pxewizard.gui.words import say

_WRONG: Final = {Severity.PROBLEM, Severity.DECIDE}


class ExaminePage(QWidget):
    """Draws the servers' cards in their order, and updates them in place."""

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self.setAccessibleName(say(tr("Examine")))
        self._session = session
        self._views: dict[str, ServerView] = {}
        self._questions = QuestionCard()
        self._questions.answered.connect(session.state)
        self._questions.again.connect(session.examine)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._questions)
        self._column.addStretch(1)
        session.changed.connect(self.show_flow)
        self.show_flow(session.flow)

    def show_flow(self, flow: Flow) -> None:
        """Draw what is there now; nothing while another page is shown."""
        if flow.step is not Step.EXAMINE:
            return
        used = flow.current.context.scope.answers if flow.current else flow.entered.stated
        asked = () if flow.busy or flow.waits_for else flow.asks
        self._questions.show_questions(asked, flow.entered.stated, used=used)
        self._match(flow.cards)
        wrong, known = _wrong(flow), flow.known or flow.articles[0]
        for card in flow.cards:
            self._views[card.names[0]].show_card(
                card,
                Around(
                    flow.busy is not None,
                    _account(flow, card),
                    wrong,
                    known.article.server_word,
                    tuple(one.name for one in flow.silent if one is not card),
                ),
            )

    def _match(self, cards: tuple[ServerCard, ...]) -> None:
        """Keep a view for each card, by the name that was typed; let the others go."""
        wanted = [card.names[0] for card in cards]
        for gone in [name for name in self._views if name not in wanted]:
            view = self._views.pop(gone)
            take_away(view)
        for place, card in enumerate(cards, 1):
            if card.names[0] not in self._views:
                self._views[card.names[0]] = self._view(card)
                self._column.insertWidget(place, self._views[card.names[0]])

    def _view(self, card: ServerCard) -> ServerView:
        view, first = ServerView(card), card.names[0]
        view.again.connect(self._session.examine)
        view.left_out.connect(lambda: self._session.leave_out(first))
        view.renamed.connect(lambda text: view.refuse_name(self._session.rename(first, text)))
        return view


def _wrong(flow: Flow) -> frozenset[object]:
    """Return the places that a finding which weighs rests on, as far as they hold nothing."""
    seen = None if flow.busy else flow.current
    if seen is None:
        return frozenset()
    numbers = {
        number
        for one in seen.diagnosis.findings
        if one.severity in _WRONG
        for number in one.evidence
    }
    return frozenset(
        one.place
        for one in seen.observations
        if one.number in numbers and isinstance(one.reading, Absent)
    )


def _account(flow: Flow, card: ServerCard) -> str:
    """Return who signed in there; before that is known, the account that was named for its role."""
    signed_in = dict(flow.current.context.accounts) if flow.current and not flow.busy else {}
    named = dict(flow.entered.users)
    users = [named[role] for role in card.roles if role in named]
    found = [signed_in[name] for name in card.names if name in signed_in]
    return next(iter([*map(account_alone, found), *users]), "")
