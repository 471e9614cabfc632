"""What stands at a place before a step and after it, with an arrow between."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.shown import Held
from pxewizard.gui.look.colours import Tone, colours
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.paint import RADIUS, rounded
from pxewizard.gui.widgets.certificates import Certificates
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import say

_SIDE: Final = 12


class BeforeAfter(QWidget):
    """Two boxes; the second one has the stronger line."""

    def __init__(self) -> None:
        """Make both empty."""
        super().__init__()
        self.before = _Box(tr("Before"), emphasised=False)
        self.after = _Box(tr("After"), emphasised=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.before, 2)
        row.addWidget(Icon("arrow", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.after, 5)

    def show_both(self, before: Held, after: Held, at: datetime) -> None:
        """Show what stands there, and what shall; `at` is the time by which certificates are judged."""
        self.before.show_held(before, at)
        self.after.show_held(after, at)


class _Box(QWidget):
    def __init__(self, name: Text, *, emphasised: bool) -> None:
        super().__init__()
        self._name, self._emphasised = name, emphasised
        self._says = Label("", Type.STRONG, selectable=True)
        self._below = Label("", Type.BODY, Tone.QUIET)
        self._chips = Certificates()
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.setSpacing(2)
        column.addWidget(Label(name, Type.CAPTION, Tone.QUIET))
        column.addWidget(self._says)
        column.addWidget(self._below)
        column.addWidget(self._chips)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_held(self, held: Held, at: datetime) -> None:
        self._says.set_text(held.says)
        self._below.set_text(held.below or "")
        self._below.setVisible(held.below is not None)
        self.setAccessibleName(f"{say(self._name)}: {say(held.says)}")
        self._chips.show_certificates(held.certificates, at)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, now = QPainter(self), colours()
        line, width = (now.accent, 1.5) if self._emphasised else (now.border, 1.0)
        both = (QColor(now.base), QColor(line))
        rounded(painter, self.rect(), both, radius=RADIUS, width=width)
