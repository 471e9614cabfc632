"""The first page while an old change is in its foreground: check, finish, undo; and the earlier changes."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.flow import Flow, Interrupted
from pxewizard.engine.formats.record import Change
from pxewizard.gui.pages.choose_damaged import DamagedCard
from pxewizard.gui.pages.choose_earlier import EarlierList
from pxewizard.gui.pages.choose_old import OldChange
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.keyed import Keyed

_APART: Final = 16


class StartView(QWidget):
    """A card for each old change that waits, the damaged ones, and a short list of earlier ones."""

    history_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Make it without changes."""
        super().__init__()
        self._session = session
        self.cards: Keyed[OldChange] = Keyed(spacing=_APART)
        self.damaged: Keyed[DamagedCard] = Keyed(spacing=_APART)
        self.earlier = EarlierList(tr("Earlier changes"))
        self.earlier.all.clicked.connect(self.history_asked)
        self.earlier.undo_asked.connect(session.undo_change)
        session.history_read.connect(self.earlier.show_changes)
        self._known: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_APART)
        for part in (self.cards, self.damaged, self.earlier):
            column.addWidget(part)

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be done."""
        for card in self.cards.parts:
            card.take_focus()
            return

    def show_flow(self, flow: Flow) -> None:
        """Draw the changes; a card stays as long as its change does."""
        shown = _shown(flow)
        cards = self.cards.show_parts(
            (one.change.folder, partial(OldChange, self._session)) for one in shown
        )
        for card, one in zip(cards, shown, strict=True):
            card.show_change(one, flow)
        parts = self.damaged.show_parts((one, DamagedCard) for one, _ in flow.damaged)
        for part, (folder, problem) in zip(parts, flow.damaged, strict=True):
            part.show_problem(folder, problem)
        self.earlier.set_enabled(enabled=flow.busy is None)
        known = (flow.interrupted, flow.taken_up)
        if (
            known != self._known
        ):  # something was taken back or finished: the list is another one now
            self._known = known
            self._session.read_history()


def _shown(flow: Flow) -> list[Interrupted]:
    """Return the changes that get a card: that which is looked at, then the interrupted ones."""
    found = list(flow.interrupted)
    taken = flow.taken_up
    folders = [one.change.folder for one in found]
    if taken and taken.change.folder not in folders:
        found.insert(0, Interrupted(taken.change))
    return [Interrupted(_newest(one.change, flow), one.in_use) for one in found]


def _newest(change: Change, flow: Flow) -> Change:
    taken = flow.taken_up
    return taken.change if taken and taken.change.folder == change.folder else change
