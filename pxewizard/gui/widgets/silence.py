"""Why a server gave no answer: where the way to it breaks, who can mend that, and what one can do here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.ladder import Ladder, Rung, RungState
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Field as Role
from pxewizard.engine.flow import ServerCard, database
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button, Link, Verb
from pxewizard.gui.widgets.card import Banner
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.field import Field
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.key_values import KeyValues
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.ladder import RUNGS, LadderView, detail
from pxewizard.gui.words import plain, say

_WAY_THERE: Final = {Rung.NAME, Rung.PORT, Rung.TLS}  # beyond these the server itself has answered


class Silence(QWidget):
    """What stands below a silent server's name: the ladder, or what the server refused."""

    again = Signal()
    renamed = Signal(str)
    left_out = Signal()

    def __init__(self, card: ServerCard) -> None:
        """Make it for a server that gave no answer, with its ladder if there is one by now."""
        super().__init__()
        assert card.silent is not None  # noqa: S101 - it is made for such a server only
        self.about = (card.silent, card.ladder, card.climbing)
        self._card = card
        self._met: Problem = (card.ladder.problem if card.ladder else None) or card.silent
        self.tries_again = not card.climbing and not _on_the_way(card.ladder)
        self._details = CodeBox(tr("Details"), _details(self._met, card.ladder), lines=10)
        self._details.hide()
        self._other = _OtherName(card)
        self._other.renamed.connect(self.renamed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if self.tries_again:
            self._refused(card)
        else:
            self._on_the_way(card)

    def refuse_name(self, wrong: Problem) -> None:
        """Say what is wrong with the other name; it stays to be corrected."""
        self._other.refuse(wrong)

    def _on_the_way(self, card: ServerCard) -> None:
        """Lay the ladder beside what it means."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 12, 12)
        row.setSpacing(16)
        if card.ladder:
            row.addWidget(LadderView(card.ladder), 2, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0 if card.ladder else 40, 0, 0, 0)
        words.setSpacing(8)
        words.addWidget(Label(self._met.summary, Type.STRONG, selectable=True))
        words.addWidget(Label(self._advice(), selectable=True))
        if card.ladder and card.ladder.mending:
            words.addWidget(Label(tr("Who can mend it: {who}", who=card.ladder.mending.who)))
            words.addWidget(Label(tr("Text to send"), Type.CAPTION, Tone.QUIET))
            words.addWidget(CodeBox(tr("Text to send"), say(card.ladder.mending.text), prose=True))
        if not card.climbing:  # what is typed would be lost when the ladder comes
            words.addLayout(self._buttons(()))
        words.addWidget(self._details)
        words.addWidget(self._other)
        row.addLayout(words, 3)
        self._column.addLayout(row)

    def _refused(self, card: ServerCard) -> None:
        """Say what the server refused, and what to do, at the card's whole width."""
        self._column.addWidget(
            Banner(Tone.ERR, self._met.summary, tr("{server}", server=card.name))
        )
        told = KeyValues(apart=12)
        told.setContentsMargins(52, 8, 16, 16)
        told.add(tr("What to do"), self._advice())
        if card.ladder and card.ladder.mending:
            told.add(tr("Who can do it"), card.ladder.mending.who)
            text = CodeBox(tr("Text to send"), say(card.ladder.mending.text), lines=5, prose=True)
            told.add(tr("Text to send"), text)
        if card.ladder:
            told.add(tr("The way there"), LadderView(card.ladder))
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        verb = Verb(tr("&Try again"), icon="retry")
        verb.clicked.connect(self.again)
        column.addLayout(self._buttons((verb,)))
        column.addWidget(Label(tr("Everything entered is kept."), Type.CAPTION, Tone.QUIET))
        column.addWidget(self._details)
        column.addWidget(self._other)
        told.add(tr("Then"), below)
        self._column.addWidget(told)

    def _advice(self) -> Text:
        """Return what to do; what the database would say is asked for on the next page."""
        if Role.DATABASE not in self._card.roles:
            return self._met.advice
        return database.way_on(self._met)

    def _buttons(self, first: tuple[QWidget, ...]) -> FlowRow:
        made: list[QWidget] = [*first]
        if self._card.ladder and self._card.ladder.mending:
            made.append(self._copies(tr("Cop&y text"), say(self._card.ladder.mending.text)))
        else:
            made.append(self._copies(tr("Cop&y everything"), _everything(self._met, self._card)))
        if self._card.roles and Role.DATABASE not in self._card.roles:
            other = Button(tr("&Use another name…"), small=True)
            other.clicked.connect(self._other.open)
            made.append(other)
        details = Link(tr("&Details"), small=True)
        details.clicked.connect(lambda: self._details.setVisible(self._details.isHidden()))
        made.append(details)
        if self._card.roles and Role.DP not in self._card.roles:
            without = Link(tr("Examine the &others without this one"), small=True)
            without.clicked.connect(self.left_out)
            made.append(without)
        return FlowRow(*made)

    def _copies(self, says: Text, text: str) -> Button:
        made = Button(says, icon="copy", small=True)

        def copy() -> None:
            QGuiApplication.clipboard().setText(plain(text))
            announce(self, tr("Copied"))

        made.clicked.connect(copy)
        return made


class _OtherName(QWidget):
    """A field for the name that the server goes by otherwise; opened by its button."""

    renamed = Signal(str)

    def __init__(self, card: ServerCard) -> None:
        """Make it closed."""
        super().__init__()
        self._field = Field(tr("&Name or address of this server"), "server")
        self._field.set_text(card.names[0])
        use = Button(tr("Examine with this name"), small=True)
        use.clicked.connect(self._use)
        self._field.line.edit.returnPressed.connect(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._field)
        column.addWidget(use, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def open(self) -> None:
        """Show the field and go there."""
        self.show()
        self._field.line.edit.setFocus()
        self._field.line.edit.selectAll()

    def refuse(self, wrong: Problem) -> None:
        """Mark the field."""
        self._field.set_wrong(tr("{what} {advice}", what=wrong.summary, advice=wrong.advice))

    def _use(self) -> None:
        if not self._field.text:
            self._field.set_wrong(tr("Write the name of the server."))
            return
        self.renamed.emit(self._field.text)


def _on_the_way(ladder: Ladder | None) -> bool:
    rungs = ladder.rungs if ladder else ()
    return any(one.state is RungState.BROKE and one.rung in _WAY_THERE for one in rungs)


def _details(met: Problem, ladder: Ladder | None) -> str:
    rungs = ladder.rungs if ladder else ()
    lines = [f"{say(RUNGS[one.rung])}: {say(detail(one))}" for one in rungs]
    return "\n".join([met.code, *([met.detail] if met.detail else []), *lines])


def _everything(met: Problem, card: ServerCard) -> str:
    return "\n".join([card.name, say(met.summary), say(met.advice), _details(met, card.ladder)])
