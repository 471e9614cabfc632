"""Parts of page 7: what the rows are filtered by, and the server that is picked."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCompleter, QHBoxLayout, QPlainTextEdit, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.sweeping import WORDS
from pxewizard.engine.sweep_names import Typed, typed
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.chip import Chip, ChipRow
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.field import Entry
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.widgets.state import State
from pxewizard.gui.widgets.sweep_model import SIGNS, whole
from pxewizard.gui.widgets.wrapping import breakable
from pxewizard.gui.words import say

_EVERY: Final = frozenset(SweepState)
_RARE: Final = frozenset({SweepState.AFFECTED, SweepState.UNDECIDED, SweepState.NOT_APPLICABLE})
# Word, shape, what it lets through; a chip that can be left out is seen only where there is something.
_CHIPS: Final[tuple[tuple[Text, State | None, frozenset[SweepState], bool], ...]] = (
    (tr("All"), None, _EVERY, False),
    *(
        (WORDS[one], SIGNS[one], frozenset({one}), False)
        for one in (
            SweepState.MISSING,
            SweepState.DIFFERS,
            SweepState.NOT_READ,
            SweepState.CORRECT,
        )
    ),
    (tr("Other"), State.NOTE, _RARE, True),
    (
        WORDS[SweepState.WAITING],
        State.WAITING,
        frozenset({SweepState.WAITING, SweepState.WORKING}),
        True,
    ),
)


class Sieve(QWidget):
    """A line to type a part of a name in, and chips with a state and a number each."""

    changed = Signal()

    def __init__(self) -> None:
        """Let everything through."""
        super().__init__()
        self.line = Entry("filter")
        self.line.setCompleter(
            QCompleter(self.line)
        )  # nothing is offered: a part of a name will do
        name = tr("Filter by name or detail")
        self.line.setAccessibleName(say(name))
        self.line.edit.setAccessibleName(say(name))
        self.line.edit.setPlaceholderText(say(name))
        self.line.edit.setClearButtonEnabled(True)
        self.chips = [Chip(says, sign) for says, sign, _, _ in _CHIPS]
        self.row = ChipRow(tr("Filter by state"), self.chips)
        self._states = _EVERY
        self._lay = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay.setContentsMargins(0, 0, 0, 0)
        self._lay.setSpacing(8)
        self._lay.addWidget(self.line, 1)
        self._lay.addWidget(self.row)
        self.line.editTextChanged.connect(self.changed)
        self.row.chosen.connect(self._chosen)

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self.line.currentText()

    @property
    def states(self) -> frozenset[SweepState]:
        """Return the states that are let through."""
        return self._states

    def show_counts(self, counted: Counter[SweepState]) -> None:
        """Show how many servers each chip lets through."""
        for chip, (_, _, states, rare) in zip(self.chips, _CHIPS, strict=True):
            count = sum(counted[one] for one in states)
            chip.set_count(count)
            chip.setVisible(bool(count) or not rare or chip.isChecked())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the chips below the line where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        direction = QBoxLayout.Direction
        beside = self.row.sizeHint().width() + 8 + 160 <= self.width()
        self._lay.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _chosen(self, number: int) -> None:
        self._states = _CHIPS[number][2]
        self.changed.emit()


class Picked(QWidget):
    """The server that is picked, in full, and what can be done with it."""

    def __init__(self) -> None:
        """Show none."""
        super().__init__()
        self.server = ""
        self._says = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        self.examine = Button(tr("E&xamine this one"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon("info"))
        row.addWidget(self._says, 1)
        row.addWidget(self.examine)
        self.hide()

    def show_row(self, row: SweepRow | None, *, idle: bool) -> None:
        """Show a server, or none; it can be examined while nothing else runs."""
        self.server = row.server if row else ""
        self._says.set_text(breakable(" · ".join(whole(row).split("\n"))) if row else "")
        self.examine.setVisible(idle)
        self.setVisible(row is not None)


def ask_servers(parent: QWidget) -> tuple[Dialog, QPlainTextEdit, Button]:
    """Let a person type or paste servers; the button is enabled as long as each of them is a name."""
    made = Dialog(parent, tr("Add distribution points"))
    box = QPlainTextEdit()
    box.setAccessibleName(say(tr("Servers, one a line")))
    box.setTabChangesFocus(True)
    hint = Label(_HINT, Type.CAPTION, Tone.QUIET)
    add, leave = Verb(tr("&Add")), Button(tr("&Cancel"))
    add.setEnabled(False)

    def look() -> None:
        found = typed(box.toPlainText())
        hint.set_text(_said(found))
        hint.set_tone(Tone.ERR if found.refused else Tone.QUIET)
        add.setEnabled(bool(found.targets) and not found.refused)

    box.textChanged.connect(look)
    add.clicked.connect(made.accept)
    leave.clicked.connect(made.reject)
    for part in (box, hint):
        made.column.addWidget(part)
    for button in (add, leave):
        made.buttons.addWidget(button)
    made.begin(box)
    return made, box, add


_HINT: Final = tr("One server a line. What follows # does not count.")


def _said(found: Typed) -> Text:
    if found.refused:
        return tr("Not a server’s name: {word}", word=breakable(found.refused[0][:60]))
    if found.targets:
        return tr("{n:# server|# servers}", n=len(found.targets))
    return _HINT
