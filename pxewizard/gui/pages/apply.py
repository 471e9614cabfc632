"""Page 5: each step while it is carried out, and the journal as it is written."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow
from pxewizard.engine.flow.journal_rows import journal_rows
from pxewizard.engine.flow.work import Standing, Work, actions, plan_at_work, work
from pxewizard.engine.frame import Step
from pxewizard.engine.shown import kind_of, signed_in
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.bar import Bar
from pxewizard.gui.widgets.card import Card, Heading
from pxewizard.gui.widgets.journal_table import JournalTable
from pxewizard.gui.widgets.keyed import Keyed
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.work_card import WorkCard

_SECOND: Final = 1000


class ApplyPage(QWidget):
    """Draws how far the change is; Cancel is the window's."""

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self._now = Label("", Type.STRONG)
        self._counter = Label("", Type.BODY, Tone.QUIET, wraps=False)
        self.bar = Bar(tr("How far the change is"), high=6)
        self.steps: Keyed[WorkCard] = Keyed()
        self.journal = JournalTable()
        self._done = (0, 1)
        self._working: list[int] = []
        self._clock = QElapsedTimer()
        self._second = QTimer(self, interval=_SECOND)
        self._second.timeout.connect(self._count)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._now, 1)
        head.addWidget(self._counter)
        table = Card()
        table.add_row(self.journal)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addSpacing(4)
        column.addWidget(self.steps)
        column.addSpacing(8)
        column.addWidget(
            Heading(tr("Journal"), tr("Each line is on disk before the next thing is done."))
        )
        column.addWidget(table)
        column.addStretch(1)
        session.changed.connect(self.show_flow)
        self.show_flow(session.flow)

    def show_flow(self, flow: Flow) -> None:
        """Draw the page from the flow."""
        plan = plan_at_work(flow)
        if flow.step is not Step.APPLY or plan is None:
            return
        if not flow.progress.phases:
            self._clock.start()
        works = work(flow)
        cards = self.steps.show_parts(
            (one.number, partial(WorkCard, headed=one.step is not None)) for one in works
        )
        for card, one in zip(cards, works, strict=True):
            server = one.step.place.server if one.step else ""
            card.show_work(one, one.number + 1, signed_in(flow.current, server))
        self._keep_in_sight(works, cards)
        self._now.set_text(_now(works))
        self._done = actions(works)
        self.bar.set_done(*self._done)
        self._count()
        self.journal.show_rows(journal_rows(plan, flow.progress.lines))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Count the seconds while the page is seen."""
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Stop counting."""
        super().hideEvent(event)
        self._second.stop()

    def _keep_in_sight(self, works: tuple[Work, ...], cards: list[WorkCard]) -> None:
        """Scroll to the step that has just begun."""
        working = [one.number for one in works if one.standing is Standing.WORKING]
        if working == self._working:
            return
        self._working = working
        area = _scrolled(self)
        for card, one in zip(cards, works, strict=True):
            if area is not None and one.number in working:
                area.ensureWidgetVisible(card, 0, 8)

    def _count(self) -> None:
        done, of = self._done
        seconds = self._clock.elapsed() // _SECOND if self._clock.isValid() else 0
        self._counter.set_text(
            tr("Action {x} of {of} · {seconds} s", x=min(done + 1, of), of=of, seconds=seconds)
        )


def _scrolled(page: QWidget) -> QScrollArea | None:
    """Return the area that the page scrolls in."""
    above = page.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _now(works: tuple[Work, ...]) -> Text:
    steps = [one for one in works if one.step is not None]
    for one in works:
        if one.standing is Standing.WORKING and one.step is not None:
            return tr(
                "Step {x} of {of}: {kind} on {server}",
                x=one.number + 1,
                of=len(steps),
                kind=kind_of(one.step),
                server=one.step.place.server,
            )
        if one.standing is Standing.WORKING:
            return tr("Before the first step") if one.number < -1 else tr("After the last step")
    return tr("{n:# step|# steps} to do", n=len(steps))
