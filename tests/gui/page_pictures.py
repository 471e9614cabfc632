"""Pictures of pages 4, 5 and 6, through the practice site.

    PYTHONPATH=. python tests/gui/page_pictures.py OUT_FOLDER

QT_SCALE_FACTOR=2 gives the pictures at 200 %: the window then has 960 x 476 logical pixels.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from pxewizard.core.problem import problem
from pxewizard.engine.flow import Flow, around
from pxewizard.gui.pages.apply import ApplyPage
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.pages.result_keep import Keep
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.window import Window
from tests.gui.pages.watched_site import watch
from tests.gui.pictures import DARK, LIGHT, studio, take

PATIENCE = 30_000
NORMAL, MIDDLE, SMALL = (1120, 728), (1024, 688), (960, 476)


class Longer(QTranslator):
    """Every sentence 40 % longer, and marked: what a German one may be."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        bare = re.sub(r"\{[^}]*\}|\W", "", source)
        return source + " äöü"[: 1 + 4 * len(bare) // 10] + "~" * max(0, 4 * len(bare) // 10 - 3)


def until(session: Session, holds: Callable[[Flow], bool]) -> None:
    timer = QElapsedTimer()
    timer.start()
    while not holds(session.flow):
        QApplication.processEvents()
        if timer.elapsed() > PATIENCE:
            raise TimeoutError(session.flow.step)


def idle(session: Session) -> None:
    until(session, lambda flow: flow.busy is None)


def at_review(root: Path, case: str, answers: tuple[tuple[str, str], ...] = ()) -> Session:
    """A session that stands on page 4 of a practice case."""
    session = Session(root=root, settings_path=root / "settings.json")
    session.set_guided(False)
    session.practise(case)
    until(session, lambda flow: flow.entered.practice == case)
    session.verb()
    idle(session)
    session.verb()
    session.verb()
    for code, value in answers:
        session.answer(code, value)
    return session


def shot(
    session: Session, out: Path, size: tuple[int, int], scheme: Qt.ColorScheme = LIGHT
) -> None:
    window = Window(session)
    add_pages(window, session)
    window.show()
    take(window, out, size, scheme)
    window.hide()
    window.deleteLater()


def shot_of(session: Session, earlier: Flow, out: Path) -> None:
    """A picture of a moment that has passed."""
    window = Window(session)
    add_pages(window, session)
    window.show_frame(around.frame(earlier))
    page = window.findChild(ApplyPage)
    assert isinstance(page, ApplyPage)
    page.show_flow(earlier)
    take(window, out, NORMAL)
    window.hide()
    window.deleteLater()


def the_first_case(folder: Path, root: Path) -> None:
    """Page 4 in every form, then the change and its way back."""
    restart = (("restart-pxe-service", "yes"),)
    session = at_review(root / "a", "dp-missing", restart)
    for name, size, scheme in (
        ("04-review", NORMAL, LIGHT),
        ("04-review-dark", NORMAL, DARK),
        ("04-review-1024x768", MIDDLE, LIGHT),
        ("04-review-small", SMALL, LIGHT),
    ):
        shot(session, folder / f"{name}.png", size, scheme)
    longer = Longer()
    QApplication.installTranslator(longer)
    shot(session, folder / "04-review-longer-1024x768.png", MIDDLE)
    QApplication.removeTranslator(longer)

    phases: list[Flow] = []
    session.changed.connect(phases.append)
    session.verb()
    idle(session)
    reading_back = next(one for one in phases if len(one.progress.phases) == 5)
    shot_of(session, reading_back, folder / "05-apply.png")
    for name, size, scheme in (
        ("06-result", NORMAL, LIGHT),
        ("06-result-dark", NORMAL, DARK),
        ("06-result-small", SMALL, LIGHT),
    ):
        shot(session, folder / f"{name}.png", size, scheme)
    session.undo()
    idle(session)
    shot(session, folder / "06-undone.png", NORMAL)
    session.close()


def other_cases(folder: Path, root: Path) -> None:
    """Page 4 with every type of question."""
    for case, answers in (
        ("both-missing", ()),
        ("values-differ", (("source", "management-point"),)),
        ("several-rows", ()),
        ("opaque", ()),
        ("cache-expire", (("cache-expire", "60"),)),
    ):
        session = at_review(root / case, case, answers)
        shot(session, folder / f"04-{case}.png", NORMAL)
        session.close()


def a_failure(folder: Path, root: Path) -> None:
    """Page 6 after a server has refused the second of two writes."""
    with pytest.MonkeyPatch.context() as patch:
        session = at_review(root / "failed", "both-missing")
        door = watch(patch)
        door.after_first = True
        door.refuses = problem("access-denied", server="mp01.contoso.test", detail="0x80070005")
        session.verb()
        idle(session)
        shot(session, folder / "08-error.png", NORMAL)
        session.close()


def the_question(folder: Path, root: Path) -> None:
    """What is asked before a change is taken back."""
    session = at_review(root / "asks", "cache-expire")
    session.verb()
    idle(session)
    window = Window(session)
    add_pages(window, session)
    take(window, folder / "behind.png", NORMAL)
    keep = window.findChild(Keep)
    assert isinstance(keep, Keep)
    keep.undo.click()
    dialog = window.findChild(Dialog)
    assert isinstance(dialog, Dialog)
    take(dialog, folder / "06-undo-question.png", (520, 260))
    session.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    studio()
    with tempfile.TemporaryDirectory() as root:
        for pictures in (the_first_case, other_cases, a_failure, the_question):
            pictures(Path(sys.argv[1]), Path(root))
