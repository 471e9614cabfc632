"""The top of a page: the step, the one sentence that says what is true now, and a line about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.frame import Frame
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.switch import Switch


class Header(QWidget):
    """Says the step and the main sentence; a change of the sentence is announced."""

    def __init__(self) -> None:
        """Make an empty header; its Guided switch shows while the panel does not."""
        super().__init__()
        self._step = Label("", Type.CAPTION, Tone.QUIET)
        self._sentence = Label("", Type.TITLE, selectable=True)
        self._lead = Label("", Type.BODY, Tone.QUIET, selectable=True)
        self.guided = Switch(tr("&Guided"))
        first = QHBoxLayout()
        first.addWidget(self._step, 1)
        first.addWidget(self.guided)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addLayout(first)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._lead)
        self.set_form(dense=False, narrow=False)

    def show_frame(self, frame: Frame) -> None:
        """Show step, sentence and lead."""
        before = self._sentence.text()
        self._step.set_text(frame.step_line)
        self._sentence.set_text(frame.sentence)
        self._lead.set_text(frame.lead)
        if before != self._sentence.text():
            announce(self, frame.sentence, urgent=frame.severity == "err")

    def set_form(self, *, dense: bool, narrow: bool) -> None:
        """Take less room in a small window; the lead goes last."""
        above, below = (12, 8) if narrow else (16, 12) if dense else (20, 16)
        self._column.setContentsMargins(
            24, above, 24, below - 4
        )  # the page keeps 4 for a focus ring
        self._lead.setVisible(not narrow)
