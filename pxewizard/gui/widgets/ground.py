"""Plain grounds and lines: a widget in one of the colours, and the line between two parts."""

from __future__ import annotations

from enum import Flag, auto

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pxewizard.gui.look.colours import colours


class Edge(Flag):
    """At which edges a ground has a line."""

    NONE = 0
    TOP = auto()
    LEADING = auto()
    TRAILING = auto()


class Ground(QWidget):
    """An area in one colour of the set, with lines at some of its edges."""

    def __init__(self, colour: str = "window", edge: Edge = Edge.NONE) -> None:
        """Make it in the colour of this name in `Colours`."""
        super().__init__()
        self._colour, self._edge = colour, edge

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint ground and lines."""
        painter, now, at = QPainter(self), colours(), self.rect()
        painter.fillRect(at, QColor(getattr(now, self._colour)))
        edge = self._edge
        if self.isRightToLeft():
            turned = {Edge.LEADING: Edge.TRAILING, Edge.TRAILING: Edge.LEADING}
            edge = turned.get(edge, edge)
        painter.setPen(QColor(now.border))
        if Edge.TOP in edge:
            painter.drawLine(at.topLeft(), at.topRight())
        if Edge.LEADING in edge:
            painter.drawLine(at.topLeft(), at.bottomLeft())
        if Edge.TRAILING in edge:
            painter.drawLine(at.topRight(), at.bottomRight())


class Upright(QWidget):
    """The line between two parts side by side."""

    def __init__(self) -> None:
        """Make it one pixel wide."""
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), QColor(colours().border))


class Line(QWidget):
    """The line between two parts of a card or a panel."""

    def __init__(self) -> None:
        """Make it one pixel high."""
        super().__init__()
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), QColor(colours().border))
