"""A window with the pages around a session, and what a test finds in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pxewizard.engine.frame import Step
from pxewizard.gui.pages.compare import ComparePage
from pxewizard.gui.pages.examine import ExaminePage
from pxewizard.gui.window import Window
from tests.gui.desk import Desk, desk


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A session whose window is shown, with the pages 2 and 3."""
    with desk(qtbot, tmp_path) as whole:
        window = Window(whole.session)
        qtbot.addWidget(window)
        window.add_page(Step.SERVERS, QWidget())
        window.add_page(Step.EXAMINE, ExaminePage(whole.session))
        window.add_page(Step.COMPARE, ComparePage(whole.session))
        window.add_page(Step.REVIEW, QWidget())
        window.show()
        whole.session.setProperty("window", window)
        yield whole
