"""A path in one line, its middle left out where there is no room; the tool tip has it whole."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pxewizard.gui.look.colours import Tone, of
from pxewizard.gui.look.fonts import Type, font


class Path(QWidget):
    """Shows a path from left to right, in whatever language."""

    def __init__(self, path: str = "", tone: Tone = Tone.PLAIN) -> None:
        """Make it as wide as there is room."""
        super().__init__()
        self._path, self._tone = path, tone
        self.setFont(font(Type.CODE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_path(path)

    @property
    def path(self) -> str:
        """Return the whole path."""
        return self._path

    def set_path(self, path: str) -> None:
        """Show another path."""
        self._path = path
        self.setAccessibleName(path)
        self.setToolTip(f"<qt>{escape(path)}</qt>" if path else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the whole path."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._path) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which both ends can be read."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what fits."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(of(self._tone))
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(self._path, middle, self.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(0, 0, self.width(), self.height()), flags, shown)
