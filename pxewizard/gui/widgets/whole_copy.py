"""A button that copies a text which is not shown whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from pxewizard.core.words import Text, tr
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.words import plain


def copy_whole_button(says: Text, text: Callable[[], str]) -> Button:
    """Return a button that puts what `text` returns on the clipboard, and says so."""
    made = Button(says, icon="copy", small=True)

    def copy() -> None:
        QGuiApplication.clipboard().setText(plain(text()))
        announce(made, tr("Copied"))

    made.clicked.connect(copy)
    return made
