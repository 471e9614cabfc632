"""The row below the four stages of page 6: read the log now, or watch it."""

from __future__ import annotations

from pxewizard import wiring
from pxewizard.core.words import tr
from pxewizard.engine.flow import Flow, watching
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.times import time_of
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Padded
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.switch import Switch


class LogRow(Padded):
    """What was read, and the two ways to read it; nothing is read unasked."""

    def __init__(self, session: Session) -> None:
        """Make it; `show_flow` fills it."""
        self.says = Label("", Type.CAPTION, Tone.QUIET)
        self.now = Button(tr("&Read now"), small=True)
        self.watch = Switch(tr("&Watch the log"))
        super().__init__(self.says, self.now, self.watch, margin=16, above=8)
        self.row.setStretch(0, 1)
        self.row.setSpacing(16)
        self.now.clicked.connect(session.read_log)
        self.watch.clicked.connect(session.watch_log)

    def show_flow(self, flow: Flow) -> None:
        """Draw what is known of the log."""
        is_there = watching.offered(flow)
        self.setVisible(is_there)
        if not is_there or flow.outcome is None:
            return
        plan, seen = flow.outcome.approved.plan, flow.log
        marks = wiring.cure_marks(plan.article, plan.steps)
        read = time_of(seen.proof.at) if seen.proof else ""
        began = time_of(seen.since) if seen.since else ""
        self.says.set_text(watching.says(flow, marks.log if marks else "", read, began))
        self.says.set_tone(Tone.WARN if seen.problem else Tone.QUIET)
        self.now.setEnabled(not seen.is_reading)
        self.watch.setChecked(seen.is_on)
