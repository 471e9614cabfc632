"""The practice cases in plain words, to pick one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from pxewizard import wiring
from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.pick_list import PickList

_FIRST: Final = (  # from the simple to the rare; any other case comes after them, in its order
    *("dp-missing", "both-missing", "cache-expire", "healthy", "dp-down", "access-denied"),
    *("database-denied", "several-rows", "values-differ", "colocated", "many"),
)


class CaseDialog(Dialog):
    """Each case with its title and its story."""

    def __init__(self, parent: QWidget, then: Callable[[str], object]) -> None:
        """Make it; `then` is called with the name of the case that was picked."""
        super().__init__(parent, tr("Practise on a simulated site"))
        self._cases = sorted(wiring.practice_cases(), key=lambda one: _place(one.case))
        self._then = then
        rows = [(Text(one.title), Text(one.story)) for one in self._cases]
        self.cases = PickList(tr("Practice cases"), rows)
        self.cases.itemActivated.connect(self._picked)
        lead = tr(
            "Nothing here leaves this program. What you change is kept apart and can be undone."
        )
        self.column.addWidget(Label(lead, tone=Tone.QUIET))
        self.column.addWidget(self.cases, 1)
        self.practise = Verb(tr("&Practise"))
        leave = Button(tr("&Cancel"))
        self.practise.clicked.connect(self._picked)
        leave.clicked.connect(self.reject)
        self.buttons.addWidget(self.practise)
        self.buttons.addWidget(leave)
        self.resize(QSize(620, 460))

    def _picked(self) -> None:
        case = self._cases[self.cases.currentRow()].case
        self.accept()
        self._then(case)


def _place(case: str) -> int:
    return _FIRST.index(case) if case in _FIRST else len(_FIRST)


def ask_case(parent: QWidget, then: Callable[[str], object]) -> CaseDialog:
    """Open the list."""
    made = CaseDialog(parent, then)
    made.begin(made.cases)
    return made
