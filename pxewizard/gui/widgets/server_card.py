"""One server while it is read: who it is, how far one has come, and its readings or why there are none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.ladder import Ladder, RungState
from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Present, Reading, Unreadable
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Asked, Field, ServerCard, said
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.away import take_away
from pxewizard.gui.widgets.bar import Bar
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.ground import Line
from pxewizard.gui.widgets.label import Icon, Label, Phrase
from pxewizard.gui.widgets.ladder import RUNGS
from pxewizard.gui.widgets.readings import ReadingRow, ReadingTable
from pxewizard.gui.widgets.server_name import ServerName
from pxewizard.gui.widgets.silence import Silence
from pxewizard.gui.widgets.state import State, StateLabel
from pxewizard.gui.words import decimal, say

_ROLES: Final = {
    Field.MP: tr("management point"),
    Field.SITE_SERVER: tr("site server"),
    Field.DATABASE: tr("site database"),
}
_ICONS: Final = {
    Field.DP: "distribution-point",
    Field.MP: "management-point",
    Field.DATABASE: "database",
}


@dataclass(frozen=True)
class Around:
    """What a card shows beside its own server; `wrong` are places that miss what they should hold."""

    busy: bool
    account: str
    wrong: frozenset[object]
    server_word: Text  # what the article calls the server that is examined
    silent: tuple[str, ...] = ()  # servers without an answer: what hangs on them is not asked


class ServerView(QWidget):
    """The card of one server. It asks by signals; the page knows what to do."""

    again = Signal()
    renamed = Signal(str)
    left_out = Signal()

    def __init__(self, card: ServerCard) -> None:
        """Make it for a server that was named."""
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._silence: Silence | None = None
        self._was_reading = True
        self._icon = Icon("server", 20)
        self._name = ServerName()
        self._who = Phrase("", Type.BODY, Tone.QUIET)
        self._count = Label("", Type.BODY, Tone.QUIET, wraps=False)
        self._bar = Bar(tr("Progress of {server}", server=card.name))
        self._bar.setFixedWidth(96)
        self._state = StateLabel(State.WAITING, tr("Waiting"))
        self._again = Button(tr("&Try again"), icon="retry", small=True)
        self._again.clicked.connect(self.again)
        self._table = ReadingTable(card.name)
        self._line = Line()
        frame = Card()
        frame.add_row(self._head())
        self._below = QWidget()
        self._column = QVBoxLayout(self._below)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._line)
        self._column.addWidget(self._table)
        frame.add_row(self._below, line=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def refuse_name(self, wrong: Problem | None) -> None:
        """Say at its field what is wrong with the other name that was typed."""
        if self._silence is not None and wrong is not None:
            self._silence.refuse_name(wrong)

    def _head(self) -> QWidget:
        made = QWidget()
        made.setMinimumHeight(36)
        row = QHBoxLayout(made)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(FlowRow(self._name, self._who), 1)
        row.addLayout(FlowRow(self._count, self._bar, self._state, self._again, trailing=True))
        return made

    def show_card(self, card: ServerCard, around: Around) -> None:
        """Show the server as it is."""
        now = (card, around)
        if now == self._shown:
            return
        self._shown = now
        first = card.roles[0] if card.roles else None
        self._icon.set_icon(_ICONS.get(first, "server") if first else "server", Tone.PLAIN)
        self._name.set_text(card.name)
        self._who.set_text(_who(card, around))
        self._show_progress(card, around)
        self._show_rows(card, around.wrong)
        self._show_silence(card)
        self._below.setVisible(bool(card.asked))
        self.setAccessibleName(card.name)

    def _show_progress(self, card: ServerCard, around: Around) -> None:
        whole = bool(card.asked) and card.answered == len(card.asked)
        reading = bool(card.asked) and not whole
        silent = card.silent is not None
        self._count.set_text(
            tr("{answered} of {n:# reading|# readings}", answered=card.answered, n=len(card.asked))
        )
        self._count.setVisible(bool(card.asked) and not silent)
        self._bar.set_done(card.answered, len(card.asked))
        self._bar.setVisible(reading)
        state, word, says = _state(card, around)
        self._state.set_state(state, word, says)
        self._state.setVisible(not reading)
        if self._was_reading and whole:
            announce(self, tr("{server}: {state}", server=card.name, state=word), urgent=silent)
        self._was_reading = not whole

    def _show_rows(self, card: ServerCard, wrong: frozenset[object]) -> None:
        self._table.setVisible(card.silent is None and bool(card.asked))
        if card.silent is None:
            self._table.set_rows(tuple(_row(one, wrong=one.place in wrong) for one in card.asked))

    def _show_silence(self, card: ServerCard) -> None:
        wanted = (card.silent, card.ladder, card.climbing) if card.silent else None
        if self._silence and self._silence.about != wanted:
            take_away(self._silence)
            self._silence = None
        if wanted and self._silence is None:
            self._silence = Silence(card)
            self._silence.again.connect(self.again)
            self._silence.renamed.connect(self.renamed)
            self._silence.left_out.connect(self.left_out)
            self._column.addWidget(self._silence)
            self._silence.show()
        elsewhere = self._silence is not None and self._silence.tries_again
        self._again.setVisible(wanted is not None and not card.climbing and not elsewhere)


def _who(card: ServerCard, around: Around) -> Text:
    words = {**_ROLES, Field.DP: around.server_word}
    roles = [words[one] for one in card.roles]
    says = roles[0] if roles else tr("server")
    for one in roles[1:]:
        says = tr("{role}, {other}", role=says, other=one)
    if not around.account:
        return says
    return tr("{role} · as {account}", role=says, account=around.account)


def _state(card: ServerCard, around: Around) -> tuple[State, Text, Text | str]:
    if card.silent:
        if card.climbing:
            return State.WORKING, tr("Working"), tr("looking where the way breaks")
        broke = _broke(card.ladder)
        word = tr("Stopped at {rung}", rung=broke) if broke else tr("Not read")
        return State.PROBLEM, word, ""
    if card.asked:
        return State.OK, tr("Answered"), ""
    if around.busy:
        return State.WAITING, tr("Waiting"), tr("asked only if it is needed")
    if around.silent:
        missing = tr("{server} gave no answer", server=", ".join(around.silent))
        return State.SKIPPED, tr("Not asked"), missing
    return State.SKIPPED, tr("Not asked"), tr("it was not needed")


def _broke(ladder: Ladder | None) -> Text | None:
    rungs = ladder.rungs if ladder else ()
    return next((RUNGS[one.rung] for one in rungs if one.state is RungState.BROKE), None)


def _row(one: Asked, *, wrong: bool) -> ReadingRow:
    name = said.name(one.place)
    if one.reading is None:
        return ReadingRow(State.WORKING, tr("Working"), name, tr("Reading"))
    took = "" if one.seconds is None else say(tr("{n} s", n=decimal(one.seconds)))
    found = said.found(one.place, one.reading)
    state, word = _sign(one.reading)
    return ReadingRow(State.PROBLEM if wrong else state, word, name, found, took)


def _sign(reading: Reading) -> tuple[State, Text]:
    match reading:
        case Unreadable():
            return State.UNKNOWN, tr("Unreadable")
        case Absent():
            return State.SKIPPED, tr("Missing")
        case Present():
            return State.OK, tr("Present")
