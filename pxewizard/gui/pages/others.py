"""Page 7: the other distribution points as a pattern and as a table, read many at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pxewizard.core.words import tr
from pxewizard.engine.flow import Busy, Flow, mending, sweeping
from pxewizard.engine.frame import Step
from pxewizard.engine.sweep import AT_ONCE
from pxewizard.engine.sweep_names import typed
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.pages.others_mending import Together, ask_bulk, ask_go_on, ask_undo_all
from pxewizard.gui.pages.others_parts import Picked, Sieve, ask_servers
from pxewizard.gui.pages.others_saving import Saving
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.bar import Bar
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.matrix import Matrix
from pxewizard.gui.widgets.sweep_table import SweepTable

_LOW: Final = 420  # a page lower than this has no room for the pattern
_DOWN: Final = QBoxLayout.Direction.TopToBottom
_BAR: Final = 160  # pixels in which the bar still shows how far it is


class OthersPage(QWidget):
    """Draws the sweep; reading begins with the verb below the page."""

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self._session = session
        self._told = 0  # tenths of the whole, of what a screen reader was told
        self.sieve, self.matrix, self.table = Sieve(), Matrix(), SweepTable()
        self.picked, self.together = Picked(), Together()
        self._bar = Bar(tr("Servers done"), high=6)
        self._far = Label("", Type.CAPTION, Tone.QUIET, wraps=False)
        self.stop = Button(tr("&Stop"), icon="stop")
        self.again = Button(tr("Read &again"), icon="retry")
        self.rest = Button(tr("Read the res&t"))
        self.add = Button(tr("A&dd servers…"))
        self.saving = Saving(self, session)
        self._work, self._does = QBoxLayout(_DOWN), FlowRow(trailing=True)
        self._frame = Card()
        self._frame.add_row(self.table)
        self._frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sieve)
        column.addLayout(self._work_row())
        column.addWidget(self.matrix)
        column.addWidget(self._frame, 1)
        column.addWidget(self.picked)
        column.addWidget(self.together)
        self._connect()
        session.changed.connect(self.show_flow)
        self.show_flow(session.flow)

    def show_flow(self, flow: Flow) -> None:
        """Draw what is there now; nothing while another page is shown."""
        if flow.step is not Step.OTHERS or flow.sweep is None:
            return
        rows, counted = flow.sweep.rows, sweeping.counts(flow)
        ended = sum(one.state.ended for one in rows)
        silent = counted[SweepState.NOT_READ]
        self.sieve.show_counts(counted)
        self.table.show_rows(rows, flow.sweep.ticked)
        self.together.show_flow(flow)
        self.matrix.show_rows(rows)
        self._bar.set_done(*sweeping.far(flow))
        self._far.set_text(sweeping.progress(flow, AT_ONCE))
        self.again.set_text(tr("Read the {n:one|#} &again", n=silent))
        self._offer(flow, ended=ended, silent=silent)
        self._pick()
        self._tell(flow, ended, len(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the pattern out where the page is low."""
        super().resizeEvent(event)
        self.matrix.setVisible(event.size().height() >= _LOW)
        self._fit()

    def _fit(self) -> None:
        """Put the buttons below the bar where there is no room beside it."""
        needed = self._does.sizeHint().width() + self._far.sizeHint().width() + _BAR + 16
        beside = needed <= self.width()
        self._work.setDirection(QBoxLayout.Direction.LeftToRight if beside else _DOWN)

    def _work_row(self) -> QBoxLayout:
        """Lay out how far it is, and what can be done; `_fit` puts them below each other."""
        far = QHBoxLayout()
        far.addWidget(self._bar, 1)
        far.addWidget(self._far)
        for button in (self.stop, self.again, self.rest, self.add, *self.saving.buttons):
            self._does.addWidget(button)
        self._work.addLayout(far, 1)
        self._work.addLayout(self._does)
        for layout in (far, self._work):
            layout.setSpacing(8)
        return self._work

    def _connect(self) -> None:
        session = self._session
        self.sieve.changed.connect(self._filter)
        self.table.picked.connect(self._pick)
        self.matrix.chosen.connect(self.table.pick)
        self.stop.clicked.connect(session.stop_sweep)
        self.again.clicked.connect(session.retry_failed)
        self.rest.clicked.connect(session.sweep)
        self.table.turned.connect(lambda server, on: session.tick_server(server, on=on))
        self.together.all_turned.connect(lambda on: session.tick_servers(on=on))
        self.together.go_on.clicked.connect(self._ask_go_on)
        self.together.undo.clicked.connect(self._ask_undo)
        session.wants_review.connect(self._review)
        self.add.clicked.connect(self._ask)
        self.saving.said.connect(self._far.set_text)
        self.picked.examine.clicked.connect(lambda: session.examine_this(self.picked.server))

    def _offer(self, flow: Flow, *, ended: int, silent: int) -> None:
        """Show the buttons that do something now; a focus on one that goes moves to the table."""
        waits = sweeping.counts(flow)[SweepState.WAITING] > 0
        ticked = bool(flow.sweep and flow.sweep.ticked)
        shown = {
            self.stop: flow.busy in {Busy.SWEEPING, Busy.MENDING, Busy.TAKING_BACK},
            self.again: flow.busy is None and silent > 0,
            self.rest: flow.busy is None and waits and ticked,
            self.add: flow.busy is None,
            **dict.fromkeys(self.saving.buttons, flow.busy is None and ended > 0),
        }
        had_focus = any(one.hasFocus() and not wanted for one, wanted in shown.items())
        for one, wanted in shown.items():
            one.setVisible(wanted)
        if had_focus:
            self.table.setFocus()
        self._fit()

    def _filter(self) -> None:
        self.table.shown.let_through(self.sieve.text, self.sieve.states)
        self._pick()

    def _pick(self) -> None:
        row = self.table.current
        self.picked.show_row(row, idle=self._session.flow.busy is None)
        self.matrix.mark(row.server if row else "")

    def _tell(self, flow: Flow, ended: int, whole: int) -> None:
        """Tell a screen reader at each tenth."""
        tenths = 10 * ended // max(whole, 1)
        if flow.busy is Busy.SWEEPING and tenths > self._told:
            announce(self, tr("{done} of {n:# server|# servers} read", done=ended, n=whole))
        self._told = tenths

    def _review(self) -> None:
        """Let the person confirm the servers by name: the one press that writes on all of them."""
        origins = mending.origins(self._session.flow)
        ask_bulk(self, self._session.chosen(), origins, self._session.mend)

    def _ask_undo(self) -> None:
        names = mending.standing(self._session.flow)
        ask_undo_all(self, names, self._session.take_all_back)

    def _ask_go_on(self) -> None:
        names = mending.left_to_do(self._session.flow)
        ask_go_on(self, names, self._session.go_on)

    def _ask(self) -> None:
        dialog, box, _ = ask_servers(self)
        dialog.accepted.connect(lambda: self._session.add_others(typed(box.toPlainText()).targets))
