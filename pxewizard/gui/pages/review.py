"""Page 4: what would be written, what is asked before, where the backup goes; it writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.remedy import Choice, Option, Question
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow, review
from pxewizard.engine.formats.backup import undo_names
from pxewizard.engine.frame import Step
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.pages.review_consent import ConsentCard
from pxewizard.gui.pages.review_step import ReviewStep
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.card import Card, Padded
from pxewizard.gui.widgets.ground import Upright
from pxewizard.gui.widgets.keyed import Keyed
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.widgets.path import Path
from pxewizard.gui.widgets.question_rows import QuestionRow, Written, question_row
from pxewizard.gui.words import say
from pxewizard.journal import changes_folder

_REMEDY = "remedy"


class ReviewPage(QWidget):
    """Draws the remedy chosen, its questions and its steps, as the answers leave them."""

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self._session = session
        self.questions: Keyed[QuestionRow] = Keyed(spacing=14)
        self._card = Card()
        self._card.add_row(Padded(self.questions, margin=16, above=12))
        self.steps: Keyed[ReviewStep] = Keyed()
        self._warnings = _Notes("warning", Tone.WARN)
        self._foot = _Foot()
        self.consent = ConsentCard(session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._card, self.steps, self._warnings, self.consent, self._foot):
            column.addWidget(part)
        column.addStretch(1)
        session.changed.connect(self.show_flow)
        self.show_flow(session.flow)

    def show_flow(self, flow: Flow) -> None:
        """Draw the page from the flow."""
        seen, remedy = flow.current, flow.remedy
        if flow.step is not Step.REVIEW or seen is None or remedy is None:
            return
        self._ask(flow)
        sheets = review.sheets(flow)
        cards = self.steps.show_parts(
            ((remedy.code, one.place, type(one.step)), partial(self._step_card, one))
            for one in sheets
        )
        for card, sheet in zip(cards, sheets, strict=True):
            card.show_sheet(sheet, seen)
        self._warnings.show_notes(review.warnings(flow))
        self.consent.show_flow(flow)
        self._foot.show_flow(flow, str(changes_folder(self._session.root)))

    def _ask(self, flow: Flow) -> None:
        asked = review.asked(flow)
        several = _which_remedy(flow)
        questions = (*several, *(one.question for one in asked))
        wanted = []
        for question in questions:
            written = _written(flow, question)
            wanted.append(((question, written), partial(self._question, question, written)))
        rows = self.questions.show_parts(wanted)
        self._card.setVisible(bool(wanted))
        if several and flow.remedy:
            rows[0].show_answer(flow.remedy.code, None)
        for row, one in zip(rows[len(several) :], asked, strict=True):
            row.show_answer(one.answer, one.problem)

    def _question(self, question: Question, written: Written) -> QuestionRow:
        row = question_row(question, written)
        row.answered.connect(self._answered)
        return row

    def _step_card(self, sheet: review.Sheet) -> ReviewStep:
        card = ReviewStep(sheet)
        card.answered.connect(self._session.answer)
        return card

    def _answered(self, code: str, value: str | None) -> None:
        if code == _REMEDY and value is not None:
            self._session.choose_remedy(value)
        else:
            self._session.answer(code, value)


class _Foot(Card):
    """Where the backup goes, and what cannot be taken back."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path()
        self._files = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        self._lasting = Label("", Type.CAPTION)
        self._rest = Label("", Type.CAPTION, Tone.QUIET)
        backup = _part("folder", tr("Backup before the first change"), self._folder, self._files)
        undo = _part("warning", tr("What cannot be undone"), self._lasting, self._rest)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(backup, 1)
        row.addWidget(Upright())
        row.addWidget(undo, 1)
        self.add_row(both)

    def show_flow(self, flow: Flow, folder: str) -> None:
        plan = flow.plan
        self._folder.set_path(folder)
        names = ", ".join(undo_names(plan).values()) if plan else ""
        self._files.set_text(
            tr(
                "A folder of its own, written and read back first, with {files}, plan,"
                " examination, journal and a README.",
                files=names,
            )
            if names
            else tr("A folder of its own for this change, written and read back first.")
        )
        lasting = review.lasting(flow)
        self._lasting.set_text("\n".join(_said(lasting)))
        self._lasting.setVisible(bool(lasting))
        self._rest.set_text(
            tr("The registry change itself can be undone completely.")
            if lasting
            else tr("Nothing here: the registry change can be undone completely.")
        )


class _Notes(QWidget):
    """Sentences with an icon before each."""

    def __init__(self, icon: str, tone: Tone) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self._rows: Keyed[Padded] = Keyed(spacing=0)
        self._card = Card()
        self._card.add_row(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_notes(self, notes: tuple[Text, ...]) -> None:
        self._rows.show_parts((one, partial(self._row, one)) for one in notes)
        self.setVisible(bool(notes))

    def _row(self, says: Text) -> Padded:
        made = Padded(Icon(self._icon, 16, self._tone), Label(says, selectable=True))
        made.row.setStretch(1, 1)
        return made


def _written(flow: Flow, question: Question) -> Written:
    if flow.remedy is None or flow.current is None or not isinstance(question, Choice):
        return Written()
    return Written(review.would_write(flow.remedy, question), flow.current.context.started)


def _which_remedy(flow: Flow) -> tuple[Choice, ...]:
    """Return the question which of several remedies is wanted."""
    if len(flow.remedies) <= 1:
        return ()
    options = tuple(Option(one.code, one.title) for one in flow.remedies)
    return (Choice(_REMEDY, tr("Which fix do you want?"), options),)


def _part(icon: str, says: Text, *below: QWidget) -> QWidget:
    made = QWidget()
    head, column = QHBoxLayout(), QVBoxLayout(made)
    head.setSpacing(8)
    head.addWidget(Icon(icon))
    head.addWidget(Label(says, Type.STRONG), 1)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(4)
    column.addLayout(head)
    for part in below:
        column.addWidget(part)
    column.addStretch()
    return made


def _said(texts: Iterable[Text]) -> list[str]:
    return [say(one) for one in texts]
