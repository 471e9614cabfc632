"""Every page of the wizard, put into the window; each is made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from pxewizard.engine.frame import Step
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window


def add_pages(window: Window, session: Session) -> None:
    """Add a page for each step."""
    for step, page in pages(window, session):
        window.add_page(step, page)


def pages(window: Window, session: Session) -> Iterator[tuple[Step, QWidget]]:
    """Make the pages one after the other, the first page first."""
    from pxewizard.gui.pages.choose import ChoosePage

    choose = ChoosePage(session)
    choose.history_asked.connect(window.history_asked)
    yield Step.SERVERS, choose
    from pxewizard.gui.pages.examine import ExaminePage

    yield Step.EXAMINE, ExaminePage(session)
    from pxewizard.gui.pages.compare import ComparePage

    yield Step.COMPARE, ComparePage(session)
    from pxewizard.gui.pages.review import ReviewPage

    yield Step.REVIEW, ReviewPage(session)
    from pxewizard.gui.pages.apply import ApplyPage

    yield Step.APPLY, ApplyPage(session)
    from pxewizard.gui.pages.result import ResultPage

    yield Step.RESULT, ResultPage(session)
    from pxewizard.gui.pages.others import OthersPage

    yield Step.OTHERS, OthersPage(session)
