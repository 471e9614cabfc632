"""The last few changes of this computer, below what was interrupted; each can be taken back from here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.record import Change
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.card import Card, Heading
from pxewizard.gui.widgets.changes_table import DOES, ChangesTable
from pxewizard.gui.widgets.undo_question import ask_undo
from pxewizard.gui.words import say

_SHOWN: Final = 5


class EarlierList(QWidget):
    """A heading with the number of all, and the newest rows; interrupted ones stand above, not here."""

    undo_asked = Signal(str)  # the folder of the change; the person has agreed

    def __init__(self, says: Text) -> None:
        """Make it without changes: not to be seen."""
        super().__init__()
        self._name = says
        self._enabled = True
        self.links: list[Link] = []
        self.all = Link(tr("S&how all"))
        self._heading = Heading(says, "", self.all)
        self.table = ChangesTable(most=_SHOWN)
        card, column = Card(), QVBoxLayout(self)
        card.add_row(self.table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(card)
        self.hide()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Show the newest of the changes that have ended."""
        ended = tuple(one for one in changes if not one.is_open)
        self.setVisible(bool(ended))
        count = tr("{n:# on this computer|# on this computer}", n=len(ended))
        self._heading.set_text(self._name, count)
        if ended[:_SHOWN] == self.table.rows.changes:
            return
        self.table.show_changes(ended)
        self.links = []
        for row in range(self.table.rows.rowCount()):
            self._add_link(row)
        self.set_enabled(enabled=self._enabled)

    def set_enabled(self, *, enabled: bool) -> None:
        """Offer Undo, or not while something runs."""
        self._enabled = enabled
        for link in self.links:
            link.setEnabled(enabled)

    def _add_link(self, row: int) -> None:
        what = self.table.rows.past(row)
        if not what.can_undo:
            return
        link = Link(tr("Undo…"))
        name = tr("Undo the change on {servers}", servers=", ".join(what.servers))
        link.setAccessibleName(say(name))
        link.clicked.connect(
            lambda: ask_undo(self, what.way, lambda: self.undo_asked.emit(what.folder))
        )
        self.table.setIndexWidget(self.table.rows.index(row, DOES), link)
        self.links.append(link)
