"""A change whose record cannot be read: it may have been interrupted, and must not be lost sight of."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.problem import Problem
from pxewizard.core.words import tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.widgets.card import Banner, Card, Padded
from pxewizard.gui.widgets.path import Path


class DamagedCard(QWidget):
    """What is wrong with the record, what can be done, and where it lies."""

    def __init__(self) -> None:
        """Make it."""
        super().__init__()
        self._banner = Banner(Tone.WARN, tr("The record of a change is damaged."))
        self.path = Path()
        card, column = Card(), QVBoxLayout(self)
        card.add_row(self._banner)
        card.add_row(Padded(self.path, margin=16, above=12), line=False)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_problem(self, folder: str, problem: Problem) -> None:
        """Show why it cannot be read."""
        below = tr("{what} {advice}", what=problem.summary, advice=problem.advice)
        self._banner.set_state(Tone.WARN, tr("The record of a change is damaged."), below)
        self.path.set_path(folder)
