"""Opens the window without a screen and closes it again: every page, icon and language, for the self-test."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtSvg import QSvgRenderer

from pxewizard.core.problem import Problem
from pxewizard.gui import app
from pxewizard.gui.background import leave
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window
from pxewizard.resources import resource


def run(refused: Callable[[Problem], int]) -> int:
    """Open everything, and end the process with 0; what cannot be opened is raised."""
    app.started([], refused)
    with tempfile.TemporaryDirectory(prefix="pxewizard-") as folder:
        root = Path(folder)
        session = Session(root=root, settings_path=root / "settings.json")
        window = Window(session)
        add_pages(window, session)
        window.show()
        QCoreApplication.processEvents()
        _files("icons", "*.svg", lambda path: QSvgRenderer(path).isValid())
        _files("translations", "*.qm", lambda path: QTranslator().load(path))
        session.close()
        window.hide()
    leave(0)


def _files(folder: str, pattern: str, opens: Callable[[str], bool]) -> None:
    found = sorted(resource(folder).glob(pattern))
    broken = [path.name for path in found if not opens(str(path))]
    if broken or not found:
        raise LookupError(f"{folder} cannot be opened: {', '.join(broken) or 'none is there'}")
