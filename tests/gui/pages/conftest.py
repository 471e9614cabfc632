"""A window with the pages 2 and 3 around a session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pxewizard.engine.frame import Step
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.window import Window
from tests.gui.desk import Desk, desk


@pytest.fixture
def at_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as whole:
        yield whole


@pytest.fixture
def window(qtbot: QtBot, at_desk: Desk) -> Window:
    made = Window(at_desk.session)
    qtbot.addWidget(made)
    made.add_page(Step.SERVERS, QWidget())
    add_pages(made, at_desk.session)
    made.show()
    return made
