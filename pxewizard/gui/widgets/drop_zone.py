"""Where a file can be dropped; a button beside it does the same by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QVBoxLayout

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone, colours
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.paint import CARD_RADIUS, rounded
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Padded
from pxewizard.gui.widgets.label import Icon, Label

_ICON: Final = 24


class OfferRow(Padded):
    """An icon, what can be done, a line about it, and its button (`does`, public)."""

    def __init__(self, icon: str, says: Text, below: Text | str, does: Text) -> None:
        """Make the row; it stands alone or in a card."""
        self.does = Button(does, small=True)
        self._below = Label(below, Type.CAPTION, Tone.QUIET)
        super().__init__(Icon(icon, _ICON), above=10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(says, Type.STRONG))
        words.addWidget(self._below)
        self.row.setSpacing(12)
        self.row.addLayout(words, 1)
        self.row.addWidget(self.does)

    def set_below(self, below: Text | str) -> None:
        """Say something else about it."""
        self._below.set_text(below)


class DropZone(OfferRow):
    """Takes local files that are dropped on it; the button's `clicked` is for choosing them."""

    dropped = Signal(list)  # of Path

    def __init__(self, icon: str, says: Text, below: Text | str, does: Text) -> None:
        """Make a zone with a dashed edge."""
        super().__init__(icon, says, below, does)
        self._is_over = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show that a file may be dropped here."""
        if _files(event.mimeData()):
            event.acceptProposedAction()
            self._set_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Look as before."""
        super().dragLeaveEvent(event)
        self._set_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the files."""
        self._set_over(is_over=False)
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the dashed edge, or the tinted ground while a file is over it."""
        painter, now = QPainter(self), colours()
        if self._is_over:
            both = (QColor(now.tint), QColor(now.accent))
            rounded(painter, self.rect(), both, radius=CARD_RADIUS, width=2)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.edge), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), CARD_RADIUS, CARD_RADIUS)

    def _set_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()


def _files(dragged: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
