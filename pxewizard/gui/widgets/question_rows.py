"""Questions of a remedy or an examination, drawn from their types: a number, a choice, a risk."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.certificates import Certificate
from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Present
from pxewizard.core.remedy import Acknowledge, Number, Question
from pxewizard.core.remedy import Choice as OneOf
from pxewizard.core.words import Text, numeral, tr
from pxewizard.engine.shown import held
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.beside import Beside
from pxewizard.gui.widgets.certificates import Certificates
from pxewizard.gui.widgets.check_list import Choice, Tick
from pxewizard.gui.widgets.field import Field
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import say

_HEXADECIMAL: Final = re.compile(r"0[xX]([0-9A-Fa-f]{1,16})")


class QuestionRow(QWidget):
    """One question; what the person says comes by `answered`, None for an answer taken back."""

    answered = Signal(str, object)  # the question's code, and the answer or None

    def show_answer(self, answer: str | None, problem: Problem | None) -> None:
        """Show the answer as it counts, and what is wrong with it."""
        raise NotImplementedError


@dataclass(frozen=True)
class Written:
    """What each option of a choice would write, and the time by which certificates are judged."""

    values: tuple[tuple[str, Present], ...] = ()
    at: datetime | None = None

    def certificates(self, code: str) -> tuple[Certificate, ...]:
        """Return the certificates that an option would write."""
        value = dict(self.values).get(code)
        return held(value).certificates if value else ()


def question_row(question: Question, written: Written) -> QuestionRow:
    """Return the row for a question of whatever type."""
    match question:
        case Number():
            return NumberRow(question)
        case OneOf():
            return ChoiceRow(question, written)
        case Acknowledge():
            return AcknowledgeRow(question)


class NumberRow(QuestionRow):
    """A whole number, typed in decimal or, after 0x, in hexadecimal; both are shown."""

    def __init__(self, question: Number) -> None:
        """Make the field, its range, and room for the caution."""
        super().__init__()
        self._question = question
        self.field = Field(question.text, "registry-value")
        self.field.line.setMaximumWidth(480)  # the question itself may need the whole width
        self._caution = _Caution(question.caution)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._caution)
        self.field.edited.connect(lambda text: self.answered.emit(question.code, _decimal(text)))

    def show_answer(self, answer: str | None, problem: Problem | None) -> None:
        """Leave what is typed alone as long as it means the answer."""
        if answer is not None and _decimal(self.field.text) != answer:
            self.field.set_text(answer)
        question = self._question
        wrong = tr(
            "Give a number from {low} to {high}.",
            low=numeral(question.low),
            high=numeral(question.high),
        )
        number = int(answer) if problem is None and answer and answer.isdecimal() else None
        self.field.set_hint(_both(question, number))
        self.field.set_wrong(wrong if problem else None)
        limit = question.caution_below
        self._caution.show_if(number is not None and limit is not None and number < limit)


class ChoiceRow(QuestionRow):
    """One of several, each with its whole text; nothing is chosen unless there is a default."""

    def __init__(self, question: OneOf, written: Written) -> None:
        """Make a radio button for each option, with the certificates that it would write below."""
        super().__init__()
        self._codes = [option.code for option in question.options]
        self._group = QButtonGroup(self)
        self.setAccessibleName(say(question.text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(question.text, Type.STRONG))
        for number, option in enumerate(question.options):
            button = Choice(Text(""))
            self._group.addButton(button, number)
            chips = written.certificates(option.code)
            column.addWidget(
                Beside(button, option.brief if option.brief and chips else option.text)
            )
            button.setAccessibleName(say(option.text))  # with what the chips show
            if chips and written.at:
                shown = Certificates()
                shown.show_certificates(chips, written.at)
                column.addWidget(_indented(shown))
        self._group.idClicked.connect(
            lambda number: self.answered.emit(question.code, self._codes[number])
        )

    @property
    def buttons(self) -> list[Choice]:
        """Return the radio buttons in their order."""
        return [one for one in self._group.buttons() if isinstance(one, Choice)]

    def show_answer(self, answer: str | None, _problem: Problem | None) -> None:
        """Check the option of that code, or none."""
        self._group.setExclusive(False)
        for code, button in zip(self._codes, self.buttons, strict=True):
            button.setChecked(code == answer)
        self._group.setExclusive(True)


class AcknowledgeRow(QuestionRow):
    """A risk: a check box that is never ticked beforehand, with the whole text."""

    def __init__(self, question: Acknowledge) -> None:
        """Make the box without a tick."""
        super().__init__()
        self.tick = Tick(name=question.text)
        self._why = Label("", Type.CAPTION, Tone.QUIET)
        self._why.hide()
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row.setSpacing(8)
        row.addWidget(Icon("warning", 16, Tone.WARN), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Beside(self.tick, question.text), 1)
        column.addLayout(row)
        column.addWidget(self._why)
        self.tick.clicked.connect(
            lambda ticked: self.answered.emit(question.code, "yes" if ticked else None)
        )

    def show_answer(self, answer: str | None, problem: Problem | None) -> None:
        """Tick the box where the risk was taken on; one that nobody may take on is shut, and says why."""
        self.tick.setChecked(answer == "yes" and problem is None)
        self.tick.setEnabled(problem is None)
        self._why.set_text(_whole(problem) if problem else "")
        self._why.setVisible(problem is not None)
        self.tick.setAccessibleDescription(self._why.text())


class _Caution(QWidget):
    """A warning that is there or not, and is said when it appears."""

    def __init__(self, says: Text | None) -> None:
        super().__init__()
        self._says, self._on = says, False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon("warning", 16, Tone.WARN), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(says or "", Type.STRONG, Tone.WARN), 1)
        self.hide()

    def show_if(self, holds: bool) -> None:  # noqa: FBT001 - it says what it is
        appears, self._on = holds and not self._on, holds
        self.setVisible(holds)
        if appears and self._says is not None:
            announce(self, self._says)


def _indented(below: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(24, 0, 0, 4)
    row.addWidget(below, 1)
    return made


def _whole(problem: Problem) -> Text:
    return tr("{what} {advice}", what=problem.summary, advice=problem.advice)


def _decimal(text: str) -> str:
    """Return a hexadecimal number in decimal digits, anything else as it was typed."""
    found = _HEXADECIMAL.fullmatch(text)
    return str(int(found[1], 16)) if found else text


def _both(question: Number, number: int | None) -> Text:
    unit = f" {question.unit}".rstrip()
    low, high = numeral(question.low), numeral(question.high)
    if number is None:
        return tr("From {low} to {high}{unit}.", low=low, high=high, unit=unit)
    return tr(
        "Decimal {decimal}, hexadecimal 0x{hexadecimal}. From {low} to {high}{unit}.",
        decimal=number,
        hexadecimal=f"{number:X}",
        low=low,
        high=high,
        unit=unit,
    )
