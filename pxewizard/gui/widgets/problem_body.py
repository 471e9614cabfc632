"""What stands below a banner that names a trouble: what to do, the raw code, a button to copy it all."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.problem import Problem
from pxewizard.core.words import Text, tr
from pxewizard.engine.shown import legible
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.whole_copy import copy_whole_button
from pxewizard.gui.words import say

_NAMES: Final = (tr("What to do"), tr("Details"))


class ProblemBody(QWidget):
    """Two rows, What to do and Details, and the button."""

    def __init__(self) -> None:
        """Make it without a trouble."""
        super().__init__()
        self._whole = ""
        self._advice = Label("", selectable=True)
        self.details = CodeBox(tr("Details"), lines=5)
        column = QVBoxLayout(self)
        column.setContentsMargins(52, 12, 16, 16)
        column.setSpacing(10)
        column.addLayout(_row(_NAMES[0], self._advice))
        column.addLayout(_row(_NAMES[1], self.details))
        last = QHBoxLayout()
        last.addSpacing(_names_wide() + 16)
        last.addWidget(copy_whole_button(tr("Cop&y everything"), lambda: self._whole))
        last.addStretch()
        column.addLayout(last)

    def show_problem(self, problem: Problem) -> None:
        """Show the trouble."""
        code = f"{problem.code}\n{problem.detail}".strip()
        self._advice.set_text(problem.advice)
        self.details.set_text("\n".join(legible(line) for line in code.splitlines()))
        self._whole = "\n".join((say(problem.summary), say(problem.advice), code))


def _row(name: Text, value: QWidget) -> QHBoxLayout:
    named = Label(name, tone=Tone.QUIET)
    named.setFixedWidth(_names_wide())
    named.setAlignment(Qt.AlignmentFlag.AlignTop)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(named)
    row.addWidget(value, 1)
    return row


def _names_wide() -> int:
    measured = QFontMetrics(font(Type.BODY))
    return max(measured.horizontalAdvance(say(one)) for one in _NAMES) + 1
