"""Logs in a window of their own: what they show of the articles, and the log itself, record by record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from pxewizard.core.logrecord import Level, Record
from pxewizard.core.problem import Problem
from pxewizard.core.words import tr
from pxewizard.engine.log_analysis import LogAnalysis
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.chip import Chip, ChipRow
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.line import TextLine
from pxewizard.gui.widgets.log_findings import LogFindings
from pxewizard.gui.widgets.log_table import LogTable
from pxewizard.gui.widgets.state import State
from pxewizard.gui.widgets.switch import Switch
from pxewizard.gui.words import say
from pxewizard.logs.following import Follower
from pxewizard.logs.page import MOST, LogPage
from pxewizard.logs.sources import Source

_PAUSE = 2_000  # milliseconds between two looks at a log that is followed
_ROOM_FOR_WHOLE = 540  # height from which the whole record is shown below the table
_LEVELS = (Level.INFORMATION, Level.WARNING, Level.ERROR)


class LogsDialog(Dialog):
    """Findings above, the log below them, the record that is picked at the bottom."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Make it empty; something is opened next."""
        super().__init__(parent, tr("Log"))
        self._session = session
        self._sources: tuple[Source, ...] = ()
        self._page: LogPage | None = None
        self._follower: Follower | None = None
        self._picked: Record | None = None
        self.says = Label(tr("The logs are being read."), tone=Tone.QUIET, selectable=True)
        self.findings = LogFindings()
        self._above = _scrolled(self.findings)
        self.filter = TextLine(tr("Filter by text or component"))
        self.filter.setPlaceholderText(say(tr("Filter by text or component")))
        self.chips = [
            Chip(tr("All")),
            Chip(tr("Warnings and errors"), State.WARNING),
            Chip(tr("Errors"), State.PROBLEM),
        ]
        self.table = LogTable()
        self.whole = CodeBox(tr("The record that is picked"), lines=3)
        self.name = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        self.follow = Switch(tr("Fo&llow"))
        self.error = Button(tr("&Next error (F8)"))
        self.copy = Button(tr("C&opy as CMTrace text"))
        self.shut = Button(tr("&Close"))
        self._lay_out()
        self._connect()
        self.resize(QSize(1040, 660))

    def analyse(self, paths: Sequence[Path]) -> None:
        """Search files, folders and zip files, and show what they say."""
        self._session.analyse_logs(paths)

    def _lay_out(self) -> None:
        levels = ChipRow(tr("Which records are shown"), self.chips)
        levels.chosen.connect(self._filter)
        levels.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.filter, 1)
        above.addWidget(levels)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.name, 1)
        below.addWidget(self.follow)
        card = Card()
        card.add_row(self.table)
        card.add_row(self.whole)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.column.setSpacing(8)
        self.column.addWidget(self.says)
        self.column.addWidget(self._above)
        self.column.addLayout(above)
        self.column.addWidget(card, 1)
        self.column.addLayout(below)
        for button in (self.error, self.copy, self.shut):
            self.buttons.addWidget(button)
        self._above.hide()
        self.whole.hide()

    def _connect(self) -> None:
        session = self._session
        session.logs_analysed.connect(self._show_analysis)
        session.log_opened.connect(self._show_page)
        session.log_grew.connect(self._grew)
        session.log_failed.connect(self._failed)
        self.findings.opened.connect(self._open)
        self.findings.shown.connect(self._above.setVisible)
        self.filter.textChanged.connect(self._filter)
        self.table.picked.connect(self._show_record)
        self.follow.clicked.connect(self._follow)
        self.error.clicked.connect(self._next_error)
        self.copy.clicked.connect(self.table.copy)
        self.shut.clicked.connect(self.reject)
        self.finished.connect(session.leave_logs)
        for keys, step in (("F8", 1), ("Shift+F8", -1)):
            jump = QShortcut(QKeySequence(keys), self)
            jump.activated.connect(partial(self._next_error, step=step))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.filter.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the log most of the room."""
        super().resizeEvent(event)
        high = event.size().height()
        self._above.setMaximumHeight(max(84, high * 3 // 10))
        self._show_record(self._picked)
        self.table.scrollTo(self.table.currentIndex())

    def _next_error(self, _: bool = False, *, step: int = 1) -> None:  # noqa: FBT001, FBT002 - a slot
        self.table.next_error(step)
        self.table.setFocus()

    def _show_analysis(self, seen: LogAnalysis, sources: tuple[Source, ...]) -> None:
        self._sources = sources
        self.says.set_text(seen.headline)
        self.says.set_kind(Type.STRONG)
        self.says.set_tone(Tone.PLAIN)
        self.findings.show_analysis(seen)
        first = next((one.first for one in seen.sightings), None)
        if first is not None:
            self._open(first)
        elif sources:
            self._session.open_log(sources[-1])

    def _open(self, record: Record) -> None:
        """Go to a record: in the log that is open, or in the one it stands in."""
        page = self._page
        if page and page.name == record.file:
            places = (n for n, one in enumerate(self.table.log.records) if one.line == record.line)
            place = next(places, None)
            if place is not None:
                self._go_to(place)
                return
        source = next((one for one in self._sources if one.name == record.file), None)
        if source:
            self._session.open_log(source, record.line)

    def _go_to(self, place: int) -> None:
        if self.table.log.row_of(place) is None:  # the filter hides it
            self.filter.clear()
            self.chips[0].setChecked(True)
        self.table.go_to(self.table.log.row_of(place))
        self.table.setFocus()

    def _show_page(self, page: LogPage) -> None:
        self._page = page
        self.follow.setChecked(False)
        self.follow.setVisible(page.path is not None)
        self.table.log.set_records(page.records)
        self._count()
        if page.wanted is not None:
            self._go_to(page.wanted)
        else:
            self.table.go_to(self.table.log.rowCount() - 1)
        if not self._sources:
            self.says.hide()

    def _count(self) -> None:
        page = self._page
        for chip, level in zip(self.chips, _LEVELS, strict=True):
            chip.set_count(self.table.log.count(level))
        if page is None:
            return
        part = page.before or page.after
        whole = tr("{name}: {n:# record|# records}", name=page.name, n=len(self.table.log.records))
        some = tr(
            "{name}: {n:# record|# records} of a longer log, around what was opened",
            name=page.name,
            n=len(self.table.log.records),
        )
        self.name.set_text(some if part else whole)

    def _filter(self, *_: object) -> None:
        least = next(
            level for chip, level in zip(self.chips, _LEVELS, strict=True) if chip.isChecked()
        )
        self.table.log.set_filter(self.filter.text(), least)

    def _show_record(self, record: Record | None) -> None:
        self._picked = record
        self.whole.setVisible(record is not None and self.height() >= _ROOM_FOR_WHOLE)
        if record is not None:
            self.whole.set_text(record.text[:20_000])

    def _follow(self, on: bool) -> None:  # noqa: FBT001 - a slot
        page = self._page
        self._follower = Follower(page.path) if on and page and page.path else None
        if self._follower is None:
            return
        try:
            self._follower.skip()
        except Problem as trouble:
            self._failed(trouble)
            return
        self._look_again()

    def _look_again(self) -> None:
        if self._follower is not None:
            self._session.follow_log(self._follower)

    def _grew(self, records: tuple[Record, ...]) -> None:
        if self._follower is None:
            return
        last = self.table.log.rowCount() - 1
        at_end = self.table.currentIndex().row() in {-1, last}
        self.table.log.add(records, MOST)
        if records:
            self._count()
            if at_end:
                self.table.go_to(self.table.log.rowCount() - 1)
        QTimer.singleShot(_PAUSE, self, self._look_again)

    def _failed(self, trouble: Problem) -> None:
        self._follower = None
        self.follow.setChecked(False)
        self.says.set_text(tr("{what} {advice}", what=trouble.summary, advice=trouble.advice))
        self.says.set_tone(Tone.ERR)
        self.says.show()


def _scrolled(inner: QWidget) -> QScrollArea:
    made = QScrollArea()
    made.setAccessibleName(say(tr("What the logs show")))
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    made.setWidget(inner)
    return made


def show_logs(parent: QWidget, session: Session, paths: Sequence[Path]) -> LogsDialog:
    """Open logs that a person named."""
    made = LogsDialog(parent, session)
    made.analyse(paths)
    made.begin(made.table)
    return made


def show_evidence(parent: QWidget, session: Session, number: int, line: int) -> LogsDialog:
    """Open the log of a reading at a line."""
    made = LogsDialog(parent, session)
    session.open_evidence_log(number, line)
    made.begin(made.table)
    return made
