"""Page 3: the findings, the readings side by side, what the logs say, and the database's question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.comparison import Comparison, Match
from pxewizard.core.diagnosis import verdict
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Field, Flow, database
from pxewizard.engine.flow.exhibits import Line
from pxewizard.engine.flow.headlines import deciding_finding
from pxewizard.engine.frame import Step
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.pages.report_row import ReportRow
from pxewizard.gui.session import Session
from pxewizard.gui.times import zone_of
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.comparison_rows import MARKS, WORDS
from pxewizard.gui.widgets.comparison_table import ComparisonTable
from pxewizard.gui.widgets.database_card import DatabaseCard
from pxewizard.gui.widgets.evidence import EvidenceCard, Tag
from pxewizard.gui.widgets.finding_card import FindingCard
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.log_lines import LogLines
from pxewizard.gui.words import say

_VERDICTS: Final = {
    "affected": tr("Affected"),
    "undecided": tr("Undecided"),
    "healthy": tr("Nothing to do"),
    "not-applicable": tr("This article does not apply here"),
}


class ComparePage(QWidget):
    """Draws the examination that matters; the choice between sources is on page 4."""

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self._session = session
        self._told: Comparison | None = None
        self._findings = FindingCard(tag=self._tag)
        self._database = DatabaseCard()
        self._database.named.connect(lambda text, trust: session.name_database(text, trust=trust))
        self._database.opened.connect(session.take_results)
        self._database.copies.connect(lambda: self._database.copy(session.database_request()))
        self._table = ComparisonTable()
        self._table.opened.connect(lambda at: self.open_evidence(self._table.evidence(at)))
        self._frame = Card()
        self._frame.add_row(self._table)
        self._notes = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        self._logs = LogLines()
        self._logs.table.opened.connect(lambda at: self.open_log(self._logs.line(at)))
        self._others = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        parts = (self._findings, self._database, self._frame, self._notes, self._logs, self._others)
        for part in parts:
            column.addWidget(part)
        self.report = ReportRow(session)
        frame = Card()
        frame.add_row(self.report)
        column.addWidget(frame)
        column.addStretch(1)
        session.changed.connect(self.show_flow)
        self.show_flow(session.flow)

    def show_flow(self, flow: Flow) -> None:
        """Draw what is there now; nothing while another page is shown."""
        if flow.step is not Step.COMPARE:
            return
        seen, exhibits = flow.current, flow.exhibits
        deciding = deciding_finding(seen.diagnosis) if seen else None
        lead = deciding.code if deciding else ""
        self._findings.show_findings(database.findings(flow), lead=lead)
        wrong = flow.field_problems().get(Field.DATABASE)
        name = flow.entered.text(Field.DATABASE)
        self._database.show_question(database.question(flow), name, wrong)
        told = exhibits.comparison if exhibits else None
        if told is not self._told and seen:
            self._told = told
            self._table.set_comparison(told, seen.context.started)
            self._notes.set_text("\n".join(say(one) for one in _notes(told)))
        self._frame.setVisible(told is not None)
        self._notes.setVisible(bool(self._notes.text()) and told is not None)
        self._logs.show_lines(exhibits)
        others = [say(one) for one in _others(flow)]
        self._others.set_text("\n".join(others))
        self._others.setVisible(bool(others))

    def open_evidence(self, number: int | None) -> None:
        """Open the card of a reading."""
        exhibits = self._session.flow.exhibits
        card = exhibits.card(number) if exhibits and number else None
        if exhibits and card:
            made = EvidenceCard(card, exhibits, self)
            made.begin(made.shut)

    def open_log(self, line: Line) -> None:
        """Open the log that a line of evidence is from, at that line."""
        from pxewizard.gui.dialogs.logs import show_evidence

        show_evidence(self, self._session, line.evidence, line.number)

    def _tag(self, number: int) -> QWidget:
        made = Tag(number)
        made.opens.connect(self.open_evidence)
        return made


def _notes(told: Comparison | None) -> Iterator[Text]:
    """Yield what the marks in the table mean, and why a column was not read, or decides nothing."""
    if told is None:
        return
    met = {cell.match for row in told.rows for cell in row.cells}
    marks = ", ".join(f"{mark} {say(WORDS[one])}" for one, mark in MARKS.items() if one in met)
    if told.reference is not None and marks:
        held = told.columns[told.reference].role
        yield tr(
            "Held against {column}: {marks}. Hatched: nothing is there.", column=held, marks=marks
        )
    for one in told.columns:
        if one.why_not:
            not_read = tr("{column}: not read. {why}", column=one.role, why=one.why_not)
            doubt = tr("{column}: {why}", column=one.role, why=one.why_not)
            yield not_read if one.match is Match.NOT_READ else doubt
    if at := next((one.at for one in told.columns if one.at), None):
        yield tr("Times: {zone}, as on this computer.", zone=zone_of(at))


def _others(flow: Flow) -> Iterator[Text]:
    """Yield how all was read, where that needs saying, and what became of the other articles."""
    if waived := database.waived(flow):
        yield waived
    if flow.remark:
        yield flow.remark
    for one in flow.examinations:
        if one is not flow.current:
            yield tr(
                "KB {number}, {title}: {verdict}",
                number=one.article.number,
                title=one.article.title,
                verdict=_VERDICTS[verdict(one.diagnosis)],
            )
