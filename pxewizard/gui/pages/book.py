"""Every page of the wizard, put into the window."""

from __future__ import annotations

from pxewizard.engine.frame import Step
from pxewizard.gui.pages.compare import ComparePage
from pxewizard.gui.pages.examine import ExaminePage
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window


def add_pages(window: Window, session: Session) -> None:
    """Add the pages."""
    window.add_page(Step.EXAMINE, ExaminePage(session))
    window.add_page(Step.COMPARE, ComparePage(session))
