"""Gives the application its style, palette and fonts, and follows the system from light to dark at once."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyleFactory

from pxewizard.gui.look.colours import palette_of, set_for
from pxewizard.gui.look.fonts import application_font
from pxewizard.settings import Theme

_CHOSEN: Final = "pxewizard chosen scheme"  # a property: the system does not decide
_SCHEMES: Final = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}
_HIGH_CONTRAST: Final = (0x42, 0x1)  # SPI_GETHIGHCONTRAST, HCF_HIGHCONTRASTON


def dress(application: QApplication) -> None:
    """Set style, fonts and colours, now and whenever the system changes between light and dark."""
    if application.style().name() not in {"windows11", "fusion"}:  # older ones know no dark
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(application_font(application.font()))
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(_follow)
    recolour(hints.colorScheme())


def choose(theme: Theme) -> None:
    """Stay light or dark from now on, or do as the system does."""
    hints, scheme = QApplication.styleHints(), _SCHEMES[theme]
    hints.setProperty(_CHOSEN, scheme is not Qt.ColorScheme.Unknown)
    hints.setColorScheme(scheme)  # title bar and the system's own dialogs, where they can
    recolour(hints.colorScheme() if scheme is Qt.ColorScheme.Unknown else scheme)


def _follow(scheme: Qt.ColorScheme) -> None:
    if not QApplication.styleHints().property(_CHOSEN):
        recolour(scheme)


def recolour(scheme: Qt.ColorScheme) -> None:
    """Take the set of colours for the scheme; in high contrast the system's palette stays."""
    if has_high_contrast():
        QApplication.setPalette(QApplication.style().standardPalette())
    else:
        QApplication.setPalette(palette_of(set_for(scheme)))


def has_high_contrast() -> bool:
    """Say whether Windows is set to a contrast theme; Qt 6.9 does not tell."""
    if sys.platform != "win32":
        return False
    import ctypes

    class HighContrast(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_uint),
            ("flags", ctypes.c_uint),
            ("scheme", ctypes.c_wchar_p),
        )

    asked = HighContrast(ctypes.sizeof(HighContrast), 0, None)
    what, is_on = _HIGH_CONTRAST
    found = ctypes.windll.user32.SystemParametersInfoW(what, asked.size, ctypes.byref(asked), 0)
    return bool(found and asked.flags & is_on)
