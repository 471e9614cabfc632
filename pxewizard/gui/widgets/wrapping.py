"""Texts that are painted whole whatever room there is: paths have no spaces, and a word may be too wide."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

WRAP: Final = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
LEAST: Final = 40  # pixels; no text is wrapped into less
_BREAK: Final = "\u200b"  # a line may end here; nothing is seen of it
_MOST: Final = 600
_LONG_WORD: Final = re.compile(r"\S{20,}")
_PARTS: Final = re.compile(r"[^\\/;,_]{1,24}[\\/;,_]?|[\\/;,_]")
_TOO_LONG: Final = re.compile(rf"[^\s{_BREAK}]{{40,}}")
_WORD: Final = re.compile(rf"[^\s{_BREAK}]+")


def breakable(text: str) -> str:
    """Return a text that a line can end in anywhere it must: paths have no spaces; and not too long."""
    shown = text if len(text) <= _MOST else f"{text[:_MOST]}…"
    plain = "".join(one if one.isprintable() else "·" for one in shown)
    return _LONG_WORD.sub(lambda found: _BREAK.join(_PARTS.findall(found[0])), plain)


def broken(text: str) -> str:
    """Return the whole text so that a path or a hash can end a line in its middle: it makes no page wider."""
    return _TOO_LONG.sub(lambda found: _BREAK.join(_PARTS.findall(found[0])), text)


def unbroken(text: str) -> str:
    """Return a text that was `broken` as it was."""
    return text.replace(_BREAK, "")


def fitted(metrics: QFontMetrics, wide: int, text: str) -> str:
    """Return the same, and a word that is wider than the room can end in it, too."""
    room = max(LEAST, wide)
    return _WORD.sub(lambda found: _in_parts(metrics, room, found[0]), breakable(text))


def widest_word(metrics: QFontMetrics, text: str) -> int:
    """Return the width of what cannot be broken without cutting a word."""
    return max(map(metrics.horizontalAdvance, _WORD.findall(breakable(text))), default=0)


def high_of(metrics: QFontMetrics, wide: int, text: str) -> int:
    """Return the height of a text that wraps at this width."""
    room = QRect(0, 0, max(LEAST, wide), 10_000)
    return metrics.boundingRect(room, WRAP, fitted(metrics, wide, text)).height()


def _in_parts(metrics: QFontMetrics, room: int, word: str) -> str:
    if metrics.horizontalAdvance(word) <= room:
        return word
    parts = [""]
    for one in word:
        if parts[-1] and metrics.horizontalAdvance(parts[-1] + one) > room:
            parts.append("")
        parts[-1] += one
    return _BREAK.join(parts)
