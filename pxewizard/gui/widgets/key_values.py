"""Rows of a name and what it is: Cause, What to do, Key, Value."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.label import Label


class KeyValues(QWidget):
    """Names in a column as wide as the longest, and beside each a text or a widget."""

    def __init__(self, *, apart: int = 8) -> None:
        """Make it without rows, `apart` pixels between them."""
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(apart)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: Text, value: Text | str | QWidget, *, mono: bool = False) -> QWidget:
        """Add a row and return its right side; a text can be selected, mono is for paths and codes."""
        row = self._grid.rowCount()
        shown = value if isinstance(value, QWidget) else _value(value, mono=mono)
        named = Label(name, Type.BODY, Tone.QUIET, wraps=False)
        named.setBuddy(shown)
        self._grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(shown, row, 1)
        return shown


def _value(value: Text | str, *, mono: bool) -> Label:
    made = Label(value, Type.CODE if mono else Type.BODY, selectable=True)
    if mono:  # paths and hexadecimal numbers read from left to right everywhere
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return made
