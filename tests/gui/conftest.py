"""The window's tests run without a display, dressed as the program is; a warning of Qt fails a test."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from pxewizard.gui.language import speak
from pxewizard.gui.look.style import dress, recolour


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    dress(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    """Every test begins in light and in English, whatever this machine or the one before has left."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert qapp.font().pointSizeF() > 9
    recolour(Qt.ColorScheme.Light)
    QApplication.clipboard().clear()
    yield
    assert not QApplication.activeModalWidget()


@pytest.fixture
def speaks(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Speak a language until the end of the test."""
    before = QLocale()
    installed: list[QTranslator] = []

    def begin(wanted: str) -> None:
        installed.extend(speak(qapp, wanted))

    yield begin
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
