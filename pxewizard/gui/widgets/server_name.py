"""The name of a server or database in one line; where there is no room its domain is elided."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from pxewizard.core.words import Text
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.words import say

# Host, domain, and a port, instance or database behind it; an address of digits has no domain.
_NAME: Final = re.compile(r"([0-9.]+(?![^/\\:])|[^./\\:]+)([^/\\:]*)(.*)", re.DOTALL)
_LEAST: Final = 260


def elided(name: str, metrics: QFontMetrics, wide: int) -> str:
    """Return as much of the name as there is room for; of a name without a domain its middle goes."""
    found = _NAME.fullmatch(name)
    if found is None or metrics.horizontalAdvance(name) <= wide:
        return name
    host, domain, rest = found.groups()
    room = wide - metrics.horizontalAdvance(f"{host}{rest}")
    if domain and room >= metrics.horizontalAdvance("…"):
        part = metrics.elidedText(domain, Qt.TextElideMode.ElideRight, room)
        return f"{host}{'…' if part == '.…' else part}{rest}"
    return metrics.elidedText(_shortest(name), Qt.TextElideMode.ElideMiddle, wide)


def _shortest(name: str) -> str:
    """Return the name without its domain."""
    found = _NAME.fullmatch(name)
    return f"{found[1]}{'…' if found[2] else ''}{found[3]}" if found else name


class ServerName(Label):
    """Never broken over two lines; the tool tip and a screen reader have it whole."""

    def __init__(self, name: str = "") -> None:
        """Make it as wide as the name, where there is room."""
        self._whole = ""
        super().__init__("", Type.STRONG, wraps=False, selectable=True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.set_text(name)

    def set_text(self, says: Text | str) -> None:
        """Show another name."""
        self._whole = says if isinstance(says, str) else say(says)
        self.setAccessibleName(self._whole)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the whole name."""
        return QSize(self._advance(self._whole), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the name without its domain."""
        least = min(self._advance(self._whole), self._advance(_shortest(self._whole)), _LEAST)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what fits."""
        super().resizeEvent(event)
        self._fit()

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 2

    def _fit(self) -> None:
        shown = elided(self._whole, self.fontMetrics(), max(1, self.width() - 2))
        super().set_text(shown)
        cut = shown != self._whole
        self.setToolTip(f"<qt>{escape(self._whole)}</qt>" if cut else "")
