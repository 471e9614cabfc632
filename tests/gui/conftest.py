"""The window's tests run without a display, dressed as the program is; a warning of Qt fails a test."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pxewizard.gui.look.style import dress, recolour


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    dress(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    """Every test begins in light, whatever the one before has left."""
    assert qapp.font().pointSizeF() > 9
    recolour(Qt.ColorScheme.Light)
    QApplication.clipboard().clear()
    yield
    assert not QApplication.activeModalWidget()
