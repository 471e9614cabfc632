"""Page 6: what became of the change, what is left to do by hand, and the way back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pxewizard.core.outcome import Applied
from pxewizard.core.words import tr
from pxewizard.engine.flow import Busy, Flow, around, ending
from pxewizard.engine.flow.work import work
from pxewizard.engine.frame import Step
from pxewizard.engine.stages import Known, StageFact
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.pages.report_row import ReportRow
from pxewizard.gui.pages.result_keep import Keep
from pxewizard.gui.pages.result_log import LogRow
from pxewizard.gui.session import Session
from pxewizard.gui.times import time_of
from pxewizard.gui.widgets.card import Banner, Card, Heading
from pxewizard.gui.widgets.check_list import CheckList
from pxewizard.gui.widgets.keyed import Keyed
from pxewizard.gui.widgets.outcome_row import OutcomeRow
from pxewizard.gui.widgets.problem_body import ProblemBody
from pxewizard.gui.widgets.stage_strip import Stage, StageStrip
from pxewizard.gui.widgets.state import State
from pxewizard.gui.widgets.work_card import WorkCard
from pxewizard.gui.words import say

_ROOM: Final = 700  # from this width on the two columns stand side by side
_TONES: Final = {"ok": Tone.OK, "warn": Tone.WARN, "err": Tone.ERR, "": Tone.WARN}
_STATES: Final = {
    Known.REACHED: State.OK,
    Known.NOT_REACHED: State.SKIPPED,
    Known.CONTRADICTED: State.WARNING,
    Known.WATCHED: State.WAITING,
    Known.NOT_KNOWN: State.WAITING,
}


class ResultPage(QWidget):
    """Draws the outcome; ticks are kept by the flow."""

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self._session = session
        self.banner = Banner(Tone.WARN, tr("Nothing has been written."))
        self.stages = StageStrip()
        self.problem = ProblemBody()
        self.log = LogRow(session)
        self._top = Card()
        for row in (self.banner, self.stages, self.log, self.problem):
            self._top.add_row(row, line=False)
        self.undoing: Keyed[WorkCard] = Keyed(spacing=12)
        self.steps: Keyed[OutcomeRow] = Keyed(spacing=0)
        self._steps = _part(Heading(tr("Each step")), _card(self.steps))
        self.todo = CheckList()
        self._todo = _part(Heading(tr("Still to do by hand")), self.todo)
        self._followed: tuple[object, ...] = ()
        self.keep = Keep(session)
        self.report = ReportRow(session)
        self._columns = QGridLayout()
        self._columns.setHorizontalSpacing(24)
        self._columns.setVerticalSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._top, self.undoing, self._steps):
            column.addWidget(part)
        column.addLayout(self._columns)
        column.addWidget(_card(self.report), 1, Qt.AlignmentFlag.AlignTop)
        self.todo.ticked.connect(lambda number, on: session.tick(number, on=on))
        session.changed.connect(self.show_flow)
        self._arrange()
        self.show_flow(session.flow)

    def show_flow(self, flow: Flow) -> None:
        """Draw the page from the flow."""
        if flow.step is not Step.RESULT:
            return
        self._say(flow)
        self._show_steps(flow)
        self._show_todo(flow)
        self.keep.show_flow(flow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the columns below each other where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def _say(self, flow: Flow) -> None:
        saying = around.frame(flow)
        reason = ending.trouble(flow)
        wrong = reason is not None and saying.severity != "ok"
        says = reason.summary if wrong and reason else ending.verdict_now(flow) or saying.sentence
        tone = _TONES[saying.severity]
        undoing = flow.busy is Busy.UNDOING
        self._top.setVisible(not undoing)
        if not undoing:
            self.banner.set_state(tone, says, ending.below(flow))
        facts = () if flow.undone else ending.stages(flow)
        self.stages.setVisible(bool(facts))
        busy = flow.log.is_on or flow.log.is_reading
        self.stages.show_stages([_stage(one, busy=busy) for one in facts])
        self.log.show_flow(flow)
        self.problem.setVisible(wrong)
        if reason is not None:
            self.problem.show_problem(reason)

    def _show_steps(self, flow: Flow) -> None:
        works = work(flow) if flow.busy is Busy.UNDOING else ()
        cards = self.undoing.show_parts((one.number, WorkCard) for one in works)
        for card, one in zip(cards, works, strict=True):
            card.show_work(one, one.number + 1)
        became = () if works else ending.became(flow)
        rows = self.steps.show_parts((number, OutcomeRow) for number in range(len(became)))
        for row, each in zip(rows, became, strict=True):
            row.show_step(each)
        plain = flow.undone is None and all(isinstance(one.result, Applied) for one in became)
        self._steps.setVisible(bool(became) and not plain)

    def _show_todo(self, flow: Flow) -> None:
        stands = ending.all_written(flow) and not flow.busy
        follow_up = flow.known.follow_up if flow.known and stands else ()
        if follow_up != self._followed:
            self._followed = follow_up
            self.todo.clear()
            for says in follow_up:
                self.todo.add(says, kind=Type.BODY)
        for number, box in enumerate(self.todo.boxes):
            box.setChecked(number in flow.ticked)
        self._todo.setVisible(bool(follow_up))
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= _ROOM and bool(self._followed)
        self._columns.addWidget(self._todo, 0, 0)
        self._columns.addWidget(self.keep, *((0, 1) if beside else (1, 0)))
        self._columns.setColumnStretch(0, 4 if beside else 1)
        self._columns.setColumnStretch(1, 3 if beside else 0)


def _stage(one: StageFact, *, busy: bool) -> Stage:
    said = f"{say(one.says)} · {time_of(one.at)}" if one.at else one.says
    watched = busy and one.known is Known.WATCHED
    return Stage(State.WORKING if watched else _STATES[one.known], one.name, said)


def _card(inner: QWidget) -> Card:
    card = Card()
    card.add_row(inner)
    return card


def _part(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return made
