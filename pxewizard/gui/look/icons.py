"""The icons: drawn from resources/icons in the colour of what they stand beside, sharp at each scale."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from pxewizard.resources import resource

MIRRORED: Final = frozenset(
    {"arrow", "undo", "chevron-right"}
)  # those that point along the line of reading


def draw_icon(painter: QPainter, name: str, at: QRect, colour: QColor) -> None:
    """Draw an icon into a rectangle, in one colour."""
    ratio = painter.device().devicePixelRatioF()
    mirrored = name in MIRRORED and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.drawPixmap(at.topLeft(), _pixmap(name, at.width(), colour, ratio, mirrored=mirrored))


def icon(name: str, colour: QColor, size: int = 16) -> QIcon:
    """Return an icon for Qt's own widgets, sharp on every screen that is there.

    Make it again when the palette changes; until then it is a little soft on a screen that was plugged in.
    """
    made = QIcon()
    for ratio in {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}:
        made.addPixmap(_pixmap(name, size, colour, ratio))
    return made


def application_icon() -> QIcon:
    """Return the program's own icon."""
    made = QIcon()
    for name, sizes in (("app-16", (16, 24)), ("app", (32, 48, 64, 256))):
        for size in sizes:
            made.addPixmap(_pixmap(name, size, QColor(), 1.0))
    return made


def _pixmap(
    name: str, size: int, colour: QColor, ratio: float, *, mirrored: bool = False
) -> QPixmap:
    key = f"pxewizard {name} {size} {colour.name()} {ratio} {mirrored}"
    made = QPixmap()
    if QPixmapCache.find(key, made):
        return made
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    drawing = _source(name).replace(b"currentColor", colour.name().encode())
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, made)
    return made


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
