"""What the organisation asks on page 4 before a change, and why it may not be made from here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.flow import Flow, governing
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.field import Field
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import say


class ConsentCard(Card):
    """The change number, the reason in words, and the plan as a file for somebody else."""

    def __init__(self, session: Session) -> None:
        """Make the parts; `show_flow` fills them."""
        super().__init__()
        self._session = session
        self.number = Field(tr("Change n&umber"), "report")
        self.number.setMaximumWidth(480)
        self.why = Label("", selectable=True)
        self.save = Button(tr("Save the &plan…"), small=True)
        head, inner = QHBoxLayout(), QWidget()
        head.setSpacing(8)
        head.addWidget(Icon("lock", 16, Tone.PLAIN))
        head.addWidget(Label(tr("Managed by your organisation"), Type.STRONG), 1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.number)
        column.addWidget(self.why)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_row(inner)
        self.number.edited.connect(session.number_change)
        self.save.clicked.connect(self._save)

    def show_flow(self, flow: Flow) -> None:
        """Show what is asked and what stands in the way; nothing of it where nothing does."""
        asked, met = governing.held(flow).require_change_number, governing.forbidden(flow)
        self.number.setVisible(asked)
        self.number.set_text(flow.entered.change_record)
        wrong = governing.wrong_number(flow)
        shown = wrong is not None and wrong.code == "bad-change-number"
        self.number.set_wrong(wrong.summary if wrong and shown else None)
        told = met if met and met != wrong else None
        self.why.set_text(
            tr("{what} {advice}", what=told.summary, advice=told.advice) if told else ""
        )
        self.why.setVisible(told is not None)
        self.save.setVisible(told is not None and flow.plan is not None)
        self.setVisible(governing.speaks(flow))

    def _save(self) -> None:
        title, kinds = say(tr("Save the plan")), say(tr("Plans (*.pxeplan)"))
        path, _ = QFileDialog.getSaveFileName(self, title, "fix.pxeplan", kinds)
        if path:
            self._session.save_plan(Path(path))
