r"""Take the README's pictures of the window: practice cases, a fixed clock, no display, no network.

.venv/bin/python build/screenshots.py                  into resources/pictures/window
.venv/bin/python build/screenshots.py --all FOLDER     every page and dialog in light and dark, at 100 and
                                                       200 %, at three sizes, in English, German and
                                                       pseudo-translation, for reviewing
.venv/bin/python build/screenshots.py --one LANGUAGE SCALE FOLDER    of these, one language at one scale
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Final, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(TZ="UTC")

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pxewizard.engine.flow import Flow, around
from pxewizard.engine.frame import Step
from pxewizard.gui.dialogs.cases import ask_case
from pxewizard.gui.language import speak
from pxewizard.gui.look.style import dress, recolour
from pxewizard.gui.pages.apply import ApplyPage
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.pages.compare import ComparePage
from pxewizard.gui.pages.result_keep import Keep
from pxewizard.gui.session import Session
from pxewizard.gui.start import connect_dialogs
from pxewizard.gui.window import Window
from pxewizard.wiring import person

person._account = lambda: "technician"  # noqa: SLF001 - whoever takes the pictures is in none of them

ROOT: Final = Path(__file__).parent.parent
PICTURES: Final = ROOT / "resources" / "pictures" / "window"
DATA: Final = Path("/tmp/pxewizard")  # noqa: S108 - its name is in the pictures, so it is always the same
SCHEMES: Final = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
CASE: Final = "both-missing"
MANY: Final = "many"
README: Final = (
    *((step, "light") for step in Step),
    (Step.COMPARE, "dark"),
    (Step.RESULT, "dark"),
)
LANGUAGES: Final = ("en", "de", "xx")
SIZES: Final = {"wide": (1120, 728), "middle": (1024, 688), "small": (960, 476)}
W = TypeVar("W", bound=QWidget)
_PATIENCE: Final = 30_000  # ms


@dataclass
class StillClock:
    """A clock that shows the same time in every picture."""

    at: datetime = field(default=datetime(2026, 11, 20, 14, 6, tzinfo=UTC))

    def now(self) -> datetime:
        """Return the time."""
        return self.at

    def wait(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.at += timedelta(seconds=seconds)


@contextmanager
def windows() -> Iterator[tuple[Session, Window]]:
    """Open a window over a fresh data folder."""
    shutil.rmtree(DATA, ignore_errors=True)
    session = Session(root=DATA, clock=StillClock(), settings_path=DATA / "settings.json")
    try:
        window = Window(session)
        add_pages(window, session)
        yield session, window
        window.close()
    finally:
        session.close()
        shutil.rmtree(DATA, ignore_errors=True)


def walk(session: Session, window: Window) -> Iterator[Step]:
    """Lead through the practice case; yields each page when it is complete, and the fifth in its middle."""
    _practise(session, CASE)
    for step in (Step.SERVERS, Step.EXAMINE, Step.COMPARE, Step.REVIEW):
        yield step
        if step is Step.REVIEW:
            _show(window, _middle(session))
            yield Step.APPLY
            window.show_frame(session.frame)
            yield Step.RESULT
        session.verb()
        until(session, lambda flow: flow.busy is None)
    session.start_over()
    _practise(session, MANY)
    for _ in range(5):  # examine, compare, review, write, open the others
        session.verb()
        until(session, lambda flow: flow.busy is None)
    session.sweep()
    until(session, lambda flow: flow.busy is None)
    yield Step.OTHERS


def _practise(session: Session, case: str) -> None:
    session.practise(case)
    until(session, lambda flow: flow.entered.practice == case)


def _middle(session: Session) -> Flow:
    """Commit, and return a moment in the middle of the work."""
    moments: list[Flow] = []
    session.changed.connect(moments.append)
    session.verb()
    until(session, lambda flow: flow.busy is None)
    session.changed.disconnect(moments.append)
    at_work = [one for one in moments if one.step is Step.APPLY]
    return at_work[len(at_work) // 2]


def _show(window: Window, moment: Flow) -> None:
    window.show_frame(around.frame(moment))
    _found(window, ApplyPage).show_flow(moment)


def _found(window: Window, kind: type[W]) -> W:
    return next(iter(window.findChildren(kind)))


def open_dialogs(step: Step, window: Window) -> Iterator[str]:
    """Open what lies over a page, one after the other; yields its name while it is open."""
    opens: dict[str, Callable[[], object]] = {}
    if step is Step.SERVERS:
        opens["cases"] = lambda: ask_case(window, lambda _: None)
        opens |= {name: getattr(window.rail, name).click for name in ("settings", "help")}
    elif step is Step.COMPARE:
        opens["evidence"] = lambda: _found(window, ComparePage).open_evidence(3)
    elif step is Step.RESULT:
        undo = _found(window, Keep).undo
        opens = {"undo": undo.click, "history": window.rail.history.click}
    for name, begin in opens.items():
        begin()
        yield name
        for dialog in _dialogs():
            dialog.close()
            dialog.deleteLater()
        QApplication.processEvents()


def _dialogs() -> list[QDialog]:
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if isinstance(one, QDialog) and one.isVisible()]


def until(session: Session, holds: Callable[[Flow], bool]) -> None:
    """Let the window live until this holds."""
    timer = QElapsedTimer()
    timer.start()
    while not holds(session.flow):
        QApplication.processEvents()
        if timer.elapsed() > _PATIENCE:
            raise TimeoutError(session.flow.step)


def shoot(
    window: Window, out: Path, scheme: str, size: tuple[int, int], *, packed: bool = False
) -> None:
    """Write one picture of a window at a size."""
    recolour(SCHEMES[scheme])
    window.resize(QSize(*size))
    window.show()
    save(window, out, packed=packed)


def save(shown: QWidget, out: Path, *, packed: bool = False) -> None:
    """Write one picture; packed as small as Qt can, which takes its time."""
    for _ in range(8):  # layouts of wrapped texts need more than one round
        QApplication.processEvents()
    out.parent.mkdir(parents=True, exist_ok=True)
    image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    writer = QImageWriter(str(out))
    writer.setCompression(100 if packed else 40)
    if not writer.write(image):
        raise OSError(f"{out} could not be written")


def for_readme(folder: Path) -> None:
    """Take the set that the README shows."""
    with windows() as (session, window):
        for step in walk(session, window):
            for scheme in SCHEMES:
                if (step, scheme) in README:
                    out = folder / f"{_name(step)}-{scheme}.png"
                    shoot(window, out, scheme, SIZES["wide"], packed=True)


def for_review(folder: Path, language: str, scale: str) -> None:
    """Take every page and dialog in a language at a scale."""
    with windows() as (session, window):
        connect_dialogs(window, session)
        for step in walk(session, window):
            for scheme in SCHEMES:
                tail = f"{language}-{scale}.png"
                for name, size in SIZES.items():
                    out = f"{_name(step)}-{scheme}-{name}-{tail}"
                    shoot(window, folder / out, scheme, size)
                for name in open_dialogs(step, window):
                    (dialog,) = _dialogs()
                    save(dialog, folder / f"dialog-{name}-{scheme}-{tail}")


def _name(step: Step) -> str:
    return f"{step}-{step.name.lower()}"


def studio(language: str = "en") -> QApplication:
    """Return a dressed application with the font of the pictures, in a language."""
    application = QApplication(["screenshots"])
    application.setFont(QFont("Inter", 9))
    dress(application)
    speak(application, language)
    return application


def main(arguments: list[str]) -> None:
    """Take the pictures that are asked for; Qt takes its scale at a process's start."""
    match arguments:
        case ["--all", folder]:
            for language, scale in product(LANGUAGES, ("1", "2")):
                again = [sys.executable, __file__, "--one", language, scale, folder]
                subprocess.run(again, env={**os.environ, "QT_SCALE_FACTOR": scale}, check=True)
        case ["--one", language, scale, folder]:
            kept = studio(language)
            for_review(Path(folder), language, scale)
            del kept
        case _:
            kept = studio()
            for_readme(PICTURES)
            del kept


if __name__ == "__main__":
    main(sys.argv[1:])
