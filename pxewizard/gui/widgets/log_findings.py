"""What logs show, a row for each sign: its sentence with count and times, and the way to its records."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.logrecord import Record
from pxewizard.core.words import tr
from pxewizard.engine.log_analysis import LogAnalysis, as_finding
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.finding_card import FindingCard
from pxewizard.gui.words import say


class LogFindings(QWidget):
    """Findings whose evidence are records: a press leads to the first or the last one."""

    opened = Signal(object)  # Record
    shown = Signal(bool)  # whether there is anything

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._records: list[Record] = []
        self.card = FindingCard(self._tag)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch()

    def show_analysis(self, seen: LogAnalysis) -> None:
        """Show what was seen, and which logs could not be read."""
        self._records = []
        findings = [
            self._with_records(as_finding(one), one.first, one.last) for one in seen.sightings
        ]
        for log in seen.unread:
            if log.problem:
                says = tr("{what} {advice}", what=log.problem.summary, advice=log.problem.advice)
                findings.append(Finding(log.problem.code, Severity.UNREADABLE, says))
        self.card.show_findings(findings)
        self.shown.emit(bool(findings))

    def _with_records(self, finding: Finding, *records: Record) -> Finding:
        begin = len(self._records)
        self._records += dict.fromkeys(records)
        evidence = tuple(range(begin, len(self._records)))
        return Finding(finding.code, finding.severity, finding.says, evidence)

    def _tag(self, number: int) -> QWidget:
        record = self._records[number]
        made = Link(tr("Line {line}", line=record.line), small=True)
        leads_to = say(tr("Go to line {line} of {log}", line=record.line, log=record.file))
        made.setAccessibleName(leads_to)
        made.setToolTip(leads_to)
        made.clicked.connect(partial(self._open, record))
        return made

    def _open(self, record: Record, *_: bool) -> None:
        self.opened.emit(record)
