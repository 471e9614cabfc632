"""The Guided panel: why this step, at most five words explained, and what this step cannot do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.frame import Guide
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.away import take_away
from pxewizard.gui.widgets.ground import Edge, Ground, Line
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.widgets.see_through import see_through
from pxewizard.gui.widgets.switch import Switch
from pxewizard.gui.words import say

WIDE: Final = 240


class GuidePanel(Ground):
    """Shows a `Guide`; its switch, which is on, puts the panel away."""

    def __init__(self) -> None:
        """Make an empty panel."""
        super().__init__("rail", Edge.LEADING)
        self.setFixedWidth(WIDE)
        self.setAccessibleName(say(tr("What this step does and why")))
        self._guide: Guide | None = None
        self.guided = Switch(tr("&Guided"))
        self.guided.setChecked(True)
        self._terms = QVBoxLayout()
        self._terms.setSpacing(12)
        self._cannot = Label("", Type.CAPTION, selectable=True)
        self._bottom = QWidget()
        bottom = QHBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 8, 0, 0)
        bottom.setSpacing(8)
        bottom.addWidget(Icon("lock"), 0, Qt.AlignmentFlag.AlignTop)
        bottom.addWidget(self._cannot, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 18)
        column.setSpacing(12)
        column.addWidget(self.guided, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addWidget(Label(tr("What this step does and why"), Type.STRONG))
        column.addWidget(self._scrolling(), 1)
        column.addWidget(self._bottom)

    def show_guide(self, guide: Guide) -> None:
        """Show the paragraph, the terms, and what cannot happen here."""
        if guide == self._guide:
            return
        self._guide = guide
        while (item := self._terms.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                take_away(old)
        self._terms.addWidget(Label(guide.why, selectable=True))
        if guide.terms:
            self._terms.addWidget(Line())
        for word, meaning in guide.terms:
            self._terms.addWidget(
                _term(Label(word, Type.STRONG), Label(meaning, Type.CAPTION, Tone.QUIET))
            )
        self._terms.addStretch()
        self._bottom.setVisible(guide.cannot is not None)
        self._cannot.set_text(guide.cannot or "")

    def _scrolling(self) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(self._terms)
        self._terms.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        see_through(area)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setAccessibleName(
            self.accessibleName()
        )  # it takes the focus, to be scrolled by keyboard
        inner.setAutoFillBackground(False)
        return area


def _term(word: Label, meaning: Label) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(word)
    column.addWidget(meaning)
    return both
