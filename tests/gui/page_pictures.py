"""Pictures of pages 4, 5 and 6, through the practice site.

    PYTHONPATH=. python tests/gui/page_pictures.py OUT_FOLDER

QT_SCALE_FACTOR=2 gives the pictures at 200 %: the window then has 960 x 476 logical pixels.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from pxewizard.engine.flow import Flow
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window
from tests.gui.pictures import DARK, LIGHT, studio, take

PATIENCE = 30_000
NORMAL, MIDDLE, SMALL = (1120, 728), (1024, 688), (960, 476)


class Longer(QTranslator):
    """Every sentence 40 % longer, and marked: what a German one may be."""

    def translate(  # type: ignore[override] # Qt takes bytes or texts
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return f"{source}{' äöü' * (1 + len(source) // 10)}" if source.strip("{}") else source


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


def take_all(folder: Path, root: Path) -> None:
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
    ended = session.flow
    session._flow = reading_back
    window = Window(session)
    add_pages(window, session)
    session.frame_changed.emit(__import__("pxewizard.engine.flow", fromlist=["around"]).around.frame(reading_back))
    window.show_frame(__import__("pxewizard.engine.flow", fromlist=["around"]).around.frame(reading_back))
    take(window, folder / "05-apply.png", NORMAL)
    window.hide()
    session._flow = ended
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


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    studio()
    with tempfile.TemporaryDirectory() as root:
        take_all(Path(sys.argv[1]), Path(root))
