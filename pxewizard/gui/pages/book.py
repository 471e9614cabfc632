"""Every page of the wizard, put into the window."""

from __future__ import annotations

from pxewizard.engine.frame import Step
from pxewizard.gui.pages.apply import ApplyPage
from pxewizard.gui.pages.choose import ChoosePage
from pxewizard.gui.pages.compare import ComparePage
from pxewizard.gui.pages.examine import ExaminePage
from pxewizard.gui.pages.others import OthersPage
from pxewizard.gui.pages.result import ResultPage
from pxewizard.gui.pages.review import ReviewPage
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window


def add_pages(window: Window, session: Session) -> None:
    """Add a page for each step."""
    choose = ChoosePage(session)
    choose.history_asked.connect(window.history_asked)
    window.add_page(Step.SERVERS, choose)
    window.add_page(Step.EXAMINE, ExaminePage(session))
    window.add_page(Step.COMPARE, ComparePage(session))
    window.add_page(Step.REVIEW, ReviewPage(session))
    window.add_page(Step.APPLY, ApplyPage(session))
    window.add_page(Step.RESULT, ResultPage(session))
    window.add_page(Step.OTHERS, OthersPage(session), scrolls=False)
