"""What was found: a row for each finding, with shape and fixed word, its sentence and its quiet code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.card import Card, Padded
from pxewizard.gui.widgets.label import Label, Phrase
from pxewizard.gui.widgets.state import Sign, State
from pxewizard.gui.words import say

WORDS: Final[dict[Severity, tuple[State, Text]]] = {
    Severity.PROBLEM: (State.PROBLEM, tr("Problem")),
    Severity.DECIDE: (State.WARNING, tr("Decide")),
    Severity.WARNING: (State.WARNING, tr("Warning")),
    Severity.UNREADABLE: (State.UNKNOWN, tr("Unreadable")),
    Severity.AGREES: (State.OK, tr("Agrees")),
    Severity.PROVED: (State.OK, tr("Proved")),
    Severity.NOTE: (State.NOTE, tr("Note")),
}
_MOST_TAGS: Final = 4  # beside a sentence; the readings are all on the page
_FEW_TAGS: Final = 2  # more of them stand below the code
_DECIDES: Final = (Severity.PROBLEM, Severity.DECIDE)


class FindingCard(QWidget):
    """The findings in their order, the deciding one first; those that decide are bold."""

    def __init__(self, tag: Callable[[int], QWidget] | None = None) -> None:
        """Make it without findings, and not to be seen; `tag` makes the tag of a piece of evidence."""
        super().__init__()
        self._tag = tag
        self._findings: tuple[tuple[int, Finding], ...] = ()
        self._card = Card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def show_findings(self, findings: Sequence[Finding], *, first: int = 1, lead: str = "") -> None:
        """Show the findings, that of the code `lead` above the others; the tags begin with `first`."""
        numbered = tuple(sorted(enumerate(findings, first), key=lambda one: one[1].code != lead))
        if numbered == self._findings:
            return
        self._findings = numbered
        self._card.clear()
        for number, finding in numbered:
            tags = [self._tag(one) for one in finding.evidence] if self._tag else []
            self._card.add_row(_row(number, finding, tags[:_MOST_TAGS]))
        self.setVisible(bool(findings))


def _row(number: int, finding: Finding, tags: Sequence[QWidget]) -> QWidget:
    state, word = WORDS[finding.severity]
    kind = Type.STRONG if finding.severity in _DECIDES else Type.BODY
    named = Label(word, Type.STRONG, state.tone, wraps=False)
    named.setFixedWidth(_longest())
    code = Phrase(f"F{number} · {finding.code}", Type.CAPTION, Tone.QUIET)
    code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    sentence = Label(finding.says, kind, selectable=True)
    beside = (code, *tags) if len(tags) <= _FEW_TAGS else (_below(code, tags),)
    made = Padded(Sign(state), named, sentence, *beside, above=6)
    made.row.setStretch(2, 1)
    made.setAccessibleName(f"{say(word)}: {say(finding.says)}")
    return made


def _below(code: QWidget, tags: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    column, row = QVBoxLayout(made), QHBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(code, 0, Qt.AlignmentFlag.AlignTrailing)
    row.setSpacing(8)
    row.addStretch(1)
    for tag in tags:
        row.addWidget(tag)
    column.addLayout(row)
    return made


def _longest() -> int:
    metrics = QFontMetrics(font(Type.STRONG))
    return max(metrics.horizontalAdvance(say(word)) for _, word in WORDS.values()) + 8
