"""What is rarely needed, behind a button that opens and shuts it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.words import say


class _Opener(Link):
    """A link whose arrow points at what it has opened."""

    def set_open(self, *, is_open: bool) -> None:
        """Turn the arrow, and tell a screen reader."""
        self._icon = "chevron-down" if is_open else "chevron-right"
        self.setAccessibleDescription(say(tr("Opened") if is_open else tr("Shut")))
        self.update()


class Disclosure(QWidget):
    """A button, beside it what is chosen behind it, and below it the parts while it is open."""

    def __init__(self, says: Text) -> None:
        """Make it shut."""
        super().__init__()
        self.opener = _Opener(says, icon="chevron-right")
        self.opener.clicked.connect(lambda: self.set_open(is_open=not self.is_open))
        self._chosen = Label("", Type.CAPTION, Tone.QUIET)
        self._parts = QWidget()
        self.column = QVBoxLayout(self._parts)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(16)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(12)
        head.addWidget(self.opener)
        head.addWidget(self._chosen, 1)
        head.addStretch()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._parts)
        self.set_open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Return whether the parts can be seen."""
        return self._parts.isVisibleTo(self)

    def set_open(self, *, is_open: bool) -> None:
        """Open or shut it."""
        self._parts.setVisible(is_open)
        self._chosen.setVisible(not is_open)
        self.opener.set_open(is_open=is_open)

    def set_chosen(self, says: Text | str) -> None:
        """Say what is chosen behind it, for while it is shut."""
        self._chosen.set_text(says)
