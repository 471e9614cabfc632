"""What a widget paints into less room than the text needs: cells, heads, signs, which no layout measures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

_SPARE = 2  # pixels: a glyph may stand a little beyond its own width
_LAST = 1 << 24  # what Qt takes for no limit


def cut_in(widget: QWidget) -> list[str]:
    """Paint a widget with all that is in it, and return each text that did not fit where it was painted."""
    found: list[str] = []
    with _watched(found):
        widget.grab()
    return sorted(set(found))


@contextmanager
def _watched(found: list[str]) -> Iterator[None]:
    """Note each text that is painted into too small a rectangle; one that ends in "…" was shortened."""
    real = QPainter.__dict__["drawText"]

    def draw(painter: QPainter, *given: Any) -> Any:  # noqa: ANN401 - whatever Qt takes
        if isinstance(given[0], QRect):
            room, flags, text = given[0], int(given[1]), given[2]
            found.extend(_cut(painter.fontMetrics(), room, flags, text))
        return real.__get__(painter)(*given)

    setattr(QPainter, "drawText", draw)  # noqa: B010 - no method of Python
    try:
        yield
    finally:
        setattr(QPainter, "drawText", real)  # noqa: B010


def _cut(metrics: QFontMetrics, room: QRect, flags: int, text: str) -> Iterator[str]:
    if not text or text.endswith("…"):
        return
    endless = QRect(room.left(), room.top(), room.width(), _LAST)
    needs = metrics.boundingRect(endless, flags & ~int(Qt.AlignmentFlag.AlignVertical_Mask), text)
    if needs.width() > room.width() + _SPARE or needs.height() > room.height() + _SPARE:
        yield f"{needs.size().toTuple()} painted into {room.size().toTuple()}: {text[:60]!r}"
