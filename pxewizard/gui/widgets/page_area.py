"""Where the pages are: one at a time, scrolled as one only if it must."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

_MARGIN: Final = 24
_RING: Final = 4  # room for a focus ring above the first control; the header gives it away


class _Framed(QWidget):
    """A page with its margins; how high it is depends on its width alone."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return no height: Qt's own is that of the narrowest form, and leaves a gap below the page."""
        return QSize(super().minimumSizeHint().width(), 0)


class PageArea(QStackedWidget):
    """The stack of pages; each gets the page's margins and, unless its table scrolls itself, a scroll bar."""

    def add(self, page: QWidget, *, scrolls: bool = True) -> int:
        """Add a page and return its number."""
        framed = _Framed()
        column = QVBoxLayout(framed)
        column.setContentsMargins(_MARGIN, _RING, _MARGIN, 12)
        column.addWidget(page)
        if not scrolls:
            return self.addWidget(framed)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(framed)
        area.viewport().setAutoFillBackground(False)
        framed.setAutoFillBackground(False)
        return self.addWidget(area)
