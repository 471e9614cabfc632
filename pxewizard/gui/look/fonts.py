"""The type sizes, in points, from the system's own: who has enlarged the text of Windows gets it here too."""

from __future__ import annotations

import sys
from enum import Enum
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

_BODY: Final = 9.75
_SYSTEM: Final = 9.0  # the size of the system's font on Windows, at 100 %
_FAMILIES: Final = ("Segoe UI Variable Text", "Segoe UI")  # Windows 11, Windows 10
_MONO: Final = ("Cascadia Mono", "Consolas")


class Type(Enum):
    """Points while the body has 9.75; whether the weight is 600 and not 400; whether it is mono."""

    TITLE = (16.5, True, False)
    VERDICT = (11.25, True, False)
    STRONG = (_BODY, True, False)
    BODY = (_BODY, False, False)
    LABEL = (9.0, True, False)  # a caption with weight: a table's header
    CAPTION = (9.0, False, False)
    CODE = (9.0, False, True)


def application_font(system: QFont) -> QFont:
    """Return the body's font, as large in proportion as the system's own."""
    made = QFont(system)
    if sys.platform == "win32":  # elsewhere the system's font is the right one
        made.setFamilies([*_FAMILIES, system.family()])
    made.setPointSizeF(_BODY * max(1.0, system.pointSizeF() / _SYSTEM))
    return made


def font(kind: Type) -> QFont:
    """Return the font of a kind of text."""
    points, strong, mono = kind.value
    body = QGuiApplication.font()
    made = QFont(body)
    if mono:
        made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        if sys.platform == "win32":
            made.setFamilies([*_MONO, made.family()])
    made.setPointSizeF(body.pointSizeF() * points / _BODY)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made
