"""Questions of an examination, drawn from their types: one of several, a number, or yes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core import remedy
from pxewizard.core.remedy import Answers, Question
from pxewizard.core.words import tr
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.check_list import Choice, Tick
from pxewizard.gui.widgets.field import Field
from pxewizard.gui.widgets.label import Label


class QuestionCard(QWidget):
    """What only a person can say. An answer counts from the next examination, so there is a button for it."""

    answered = Signal(str, object)  # the question's code, and the answer or None
    again = Signal()

    def __init__(self) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._shown: tuple[tuple[Question, ...], Answers] = ((), Answers())
        self._card = Card()
        self._again: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def show_questions(self, asked: tuple[Question, ...], given: Answers, *, used: Answers) -> None:
        """Ask; `used` are the answers that the present verdict has already taken into account."""
        if asked and (asked, given) != self._shown:
            self._shown = asked, given
            self._card.clear()
            for one in asked:
                self._card.add_row(self._row(one, given))
            self._again = Button(tr("E&xamine again with these answers"), icon="retry", small=True)
            self._again.clicked.connect(self.again)
            self._card.add_row(_padded(self._again), line=False)
        if self._again:
            self._again.setEnabled(given != used)
        self.setVisible(bool(asked))

    def _row(self, one: Question, given: Answers) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        said = given.get(one.code)
        match one:
            case remedy.Choice():
                column.addWidget(Label(one.text, Type.STRONG))
                for option in one.options:
                    button = Choice(option.text)
                    button.setChecked(said == option.code)
                    button.clicked.connect(self._tells(one.code, option.code))
                    column.addWidget(button)
                nothing = Choice(tr("I do not know"))
                nothing.setChecked(said is None)
                nothing.clicked.connect(self._tells(one.code, None))
                column.addWidget(nothing)
            case remedy.Acknowledge():
                tick = Tick(one.text)
                tick.setChecked(said == "yes")
                tick.toggled.connect(lambda on: self._tell(one.code, "yes" if on else None))
                column.addWidget(tick)
            case remedy.Number():
                column.addWidget(self._number(one, said))
        return made

    def _number(self, one: remedy.Number, said: str | None) -> Field:
        hint = tr("{low} to {high} {unit}", low=one.low, high=one.high, unit=one.unit)
        field = Field(one.text, "registry-value", hint=hint)
        field.set_text(said or "")

        def take(text: str) -> None:
            fits = text.isdecimal() and len(text) < 20 and one.low <= int(text) <= one.high  # noqa: PLR2004
            field.set_wrong(None if fits or not text else hint)
            self._tell(one.code, text if fits else None)

        field.edited.connect(take)
        return field

    def _tells(self, code: str, value: str | None) -> Callable[[], None]:
        return lambda: self._tell(code, value)

    def _tell(self, code: str, value: str | None) -> None:
        """Pass an answer on; the card shows it already."""
        asked, before = self._shown
        others = [pair for pair in before.given if pair[0] != code]
        said = [] if value is None else [(code, value)]
        self._shown = asked, Answers.of([*others, *said])
        self.answered.emit(code, value)


def _padded(button: Button) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(12, 4, 12, 12)
    row.addWidget(button)
    row.addStretch()
    return made
