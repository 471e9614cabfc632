"""A step as the article's REG.exe line: its ends to read, the whole to see or copy; nothing runs it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.remedy import RegistryStep
from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.regcommand import carries, reg_command, too_long_for_prompt
from pxewizard.engine.shown import legible
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.dialog import show_text
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.whole_copy import copy_whole_button

_HEAD: Final = 140
_TAIL: Final = 36
_COPY: Final = tr("Copy")


class Command(QWidget):
    """What it is, "Show all" and Copy at the right, and two lines of the command."""

    def __init__(self) -> None:
        """Make it without a step."""
        super().__init__()
        self._step: RegistryStep | None = None
        self._whole = ""
        self._name = Label("")
        self._note = Label("", Type.CAPTION, Tone.QUIET)
        self.show_all = Link(tr("Show all"))
        self.copy = copy_whole_button(_COPY, lambda: self._whole)
        self.box = CodeBox(tr("REG.exe command"), lines=4, command=True)
        self.show_all.clicked.connect(self._show_all)
        words, head, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._note)
        head.setSpacing(8)
        head.addLayout(words, 1)
        head.addWidget(self.show_all)
        head.addWidget(self.copy)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.box)

    def show_step(self, step: RegistryStep) -> None:
        """Show the command that does the same as the step."""
        if step == self._step:
            return
        self._step, self._whole = step, reg_command(step)
        server = step.place.server
        self._name.set_text(
            tr("The same as REG.exe, for an elevated prompt on {server}.", server=server)
        )
        self._note.set_text(_note(step, self._whole))
        length = len(self._whole)
        self.show_all.set_text(tr("Show all {n:# character|# characters}", n=length))
        self.show_all.setVisible(length > _HEAD + _TAIL)
        self.show_all.setAccessibleName(self.show_all.text())
        cut = length > _HEAD + _TAIL
        ends = f"{self._whole[:_HEAD]} … {self._whole[-_TAIL:]}" if cut else self._whole
        self.box.set_text(legible(ends))

    def _show_all(self) -> None:
        if self._step is not None:
            place = self._step.place
            says = tr(
                "REG.exe command for {value} on {server}", value=place.name, server=place.server
            )
            show_text(self, says, self._whole, tr("Cop&y"))


def _note(step: RegistryStep, command: str) -> Text:
    if not carries(step):
        return tr(
            "Only to read: a prompt would not hand over this value unchanged. This program never runs it."
        )
    if too_long_for_prompt(command):
        return tr(
            "Only to read: a prompt cuts lines after 8,191 characters. This program never runs it."
        )
    return tr("Only shown; this program never runs it.")
