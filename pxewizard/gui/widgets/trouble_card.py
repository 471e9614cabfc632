"""What kept the last thing from being done: what is wrong, what to do, the raw code, and a copy of it all."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.problem import Problem
from pxewizard.core.words import tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.widgets.card import Banner, Card
from pxewizard.gui.widgets.problem_body import ProblemBody
from pxewizard.gui.words import say


class TroubleCard(QWidget):
    """Not to be seen while nothing is wrong; a new trouble is announced."""

    def __init__(self) -> None:
        """Make it without a trouble."""
        super().__init__()
        self.setAccessibleName(say(tr("What went wrong")))
        self._shown: Problem | None = None
        self.banner = Banner(Tone.ERR, tr("What went wrong"))
        self.body = ProblemBody()
        card, column = Card(), QVBoxLayout(self)
        card.add_row(self.banner)
        card.add_row(self.body, line=False)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(card)
        self.hide()

    def show_trouble(self, trouble: Problem | None) -> None:
        """Show a trouble, or nothing."""
        if trouble is not None and trouble != self._shown:
            self.banner.set_state(Tone.ERR, trouble.summary)
            self.body.show_problem(trouble)
        self._shown = trouble
        self.setVisible(trouble is not None)
