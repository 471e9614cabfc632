"""Shapes that several widgets paint alike: boxes with a line, the focus ring of a row, hatching, the ring."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from pxewizard.gui.look.colours import colours

CARD_RADIUS: Final = 6.0
RADIUS: Final = 4.0  # buttons, fields, chips
RING_STEPS: Final = 12


def box(
    painter: QPainter, at: QRect, ground: QColor | None, line: QColor | None, *, width: float = 1.0
) -> None:
    """Draw a button's or field's box: its ground, and a line that stays inside the rectangle."""
    rounded(painter, at, (ground, line), radius=RADIUS, width=width)


def rounded(
    painter: QPainter,
    at: QRect,
    colour: tuple[QColor | None, QColor | None],
    *,
    radius: float,
    width: float = 1.0,
) -> None:
    """Draw a box with round corners: (ground, line)."""
    ground, line = colour
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, width) if line else Qt.PenStyle.NoPen)
    half = width / 2 if line else 0.0
    painter.drawRoundedRect(QRectF(at).adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def focus(painter: QPainter, at: QRect, radius: float = RADIUS + 2) -> None:
    """Draw the focus ring inside a rectangle: for rows, and for the frame around a button."""
    rounded(painter, at, (None, QColor(colours().text)), radius=radius, width=2.0)


def mnemonic(widget: QWidget) -> Qt.TextFlag:
    """Return how access keys are drawn: underlined always, or only while Alt is held."""
    shown = widget.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, widget)
    return Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic


def hatch(painter: QPainter, at: QRect) -> None:
    """Fill with what means: there is nothing here."""
    painter.fillRect(at, QColor(colours().alt))
    painter.fillRect(at, QBrush(QColor(colours().border), Qt.BrushStyle.BDiagPattern))


def ring(painter: QPainter, at: QRect, step: int) -> None:
    """Draw the sign of work, turned to one of its twelve places."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(at).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setPen(QPen(QColor(colours().border), 2.0))
    painter.drawEllipse(inner)
    painter.setPen(QPen(QColor(colours().accent), 2.0))
    sixteenths = 16 * 360 // RING_STEPS
    painter.drawArc(inner, 16 * 90 - step * sixteenths, -16 * 120)
    painter.restore()
