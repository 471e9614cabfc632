"""Where the pages are: one at a time, scrolled as one only if it must, below what went wrong last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from pxewizard.core.problem import Problem
from pxewizard.gui.widgets.see_through import see_through

if TYPE_CHECKING:  # imported when there is a trouble to show
    from pxewizard.gui.widgets.trouble_card import TroubleCard

_MARGIN: Final = 24
_RING: Final = 4  # room for a focus ring above the first control; the header gives it away


class _Framed(QWidget):
    """A page with its margins; how high it is depends on its width alone."""

    def __init__(self, page: QWidget) -> None:
        """Put the margins around a page."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN, _RING, _MARGIN, 12)
        self.column.addWidget(page)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return no height: Qt's own is that of the narrowest form, and leaves a gap below the page."""
        return QSize(super().minimumSizeHint().width(), 0)


class PageArea(QStackedWidget):
    """The stack of pages; each gets the page's margins and, unless its table scrolls itself, a scroll bar."""

    def __init__(self) -> None:
        """Make it without pages."""
        super().__init__()
        self._framed: list[_Framed] = []
        self._trouble: TroubleCard | None = None

    def add(self, page: QWidget, *, scrolls: bool = True) -> int:
        """Add a page and return its number."""
        framed = _Framed(page)
        self._framed.append(framed)
        if not scrolls:
            return self.addWidget(framed)
        area = QScrollArea()
        see_through(area)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(framed)
        framed.setAutoFillBackground(False)
        return self.addWidget(area)

    def show_trouble(self, trouble: Problem | None) -> None:
        """Show what went wrong above the page that is seen, or take it away."""
        if self._trouble is None:
            if trouble is None:
                return
            from pxewizard.gui.widgets.trouble_card import TroubleCard

            self._trouble = TroubleCard()
        shown, at = self._trouble, self.currentIndex()
        if 0 <= at < len(self._framed) and self._framed[at].column.indexOf(shown) < 0:
            self._framed[at].column.insertWidget(0, shown)
        shown.show_trouble(trouble)
