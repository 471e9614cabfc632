r"""Take the README's pictures of the window: practice cases, a fixed clock, no display, no network.

.venv/bin/python build/screenshots.py                  into resources/pictures/window
.venv/bin/python build/screenshots.py --all FOLDER     every page in light and dark, at 100 and 200 %,
                                                       at three sizes, and 40 % longer, for reviewing
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(TZ="UTC")

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTranslator
from PySide6.QtGui import QFont, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from pxewizard.engine.flow import Flow
from pxewizard.engine.frame import Step
from pxewizard.gui.look.style import dress, recolour
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window
from pxewizard.wiring import person

person._account = lambda: "technician"  # noqa: SLF001 - whoever takes the pictures is in none of them

ROOT: Final = Path(__file__).parent.parent
PICTURES: Final = ROOT / "resources" / "pictures" / "window"
DATA: Final = Path("/tmp/pxewizard")  # noqa: S108 - its name is in the pictures, so it is always the same
SCHEMES: Final = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
CASE: Final = "both-missing"
PAGES: Final = (Step.SERVERS, Step.EXAMINE, Step.COMPARE, Step.REVIEW, Step.RESULT)
README: Final = (
    *((step, "light") for step in PAGES),
    (Step.COMPARE, "dark"),
    (Step.RESULT, "dark"),
)
SIZES: Final = {"wide": (1120, 728), "middle": (1024, 688), "small": (960, 476)}
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


class Longer(QTranslator):
    """Every sentence 40 % longer: what another language may need."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the source with a tail."""
        del context, disambiguation, n
        bare = re.sub(r"\{[^}]*\}|\W", "", source)
        return source + ("äöü~" * len(bare))[: 4 * len(bare) // 10]


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


def walk(session: Session) -> Iterator[Step]:
    """Lead through the practice case; yields each page when it is complete."""
    session.practise(CASE)
    until(session, lambda flow: flow.entered.practice == CASE)
    for _ in PAGES:
        yield session.flow.step
        session.verb()
        until(session, lambda flow: flow.busy is None)


def until(session: Session, holds: Callable[[Flow], bool]) -> None:
    """Let the window live until this holds."""
    timer = QElapsedTimer()
    timer.start()
    while not holds(session.flow):
        QApplication.processEvents()
        if timer.elapsed() > _PATIENCE:
            raise TimeoutError(session.flow.step)


def shoot(window: Window, out: Path, scheme: str, size: tuple[int, int]) -> None:
    """Write one picture, packed as small as Qt can."""
    recolour(SCHEMES[scheme])
    window.resize(QSize(*size))
    window.show()
    for _ in range(5):  # layouts of wrapped texts need more than one round
        QApplication.processEvents()
    out.parent.mkdir(parents=True, exist_ok=True)
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    writer = QImageWriter(str(out))
    writer.setCompression(100)
    if not writer.write(image):
        raise OSError(f"{out} could not be written")


def for_readme(folder: Path) -> None:
    """Take the set that the README shows."""
    with windows() as (session, window):
        for step in walk(session):
            for scheme in SCHEMES:
                if (step, scheme) in README:
                    shoot(window, folder / f"{_name(step)}-{scheme}.png", scheme, SIZES["wide"])


def for_review(folder: Path, scale: str) -> None:
    """Take every page in every form at one scale."""
    for words in ("english", "longer"):
        longer = Longer()
        if words == "longer":
            QApplication.installTranslator(longer)
        with windows() as (session, window):
            for step in walk(session):
                for scheme in SCHEMES:
                    for name, size in SIZES.items():
                        out = f"{_name(step)}-{scheme}-{name}-{words}-{scale}.png"
                        shoot(window, folder / out, scheme, size)
        QApplication.removeTranslator(longer)


def _name(step: Step) -> str:
    return f"{step}-{step.name.lower()}"


def studio() -> QApplication:
    """Return a dressed application with the font of the pictures."""
    application = QApplication(["screenshots"])
    application.setFont(QFont("Inter", 9))
    dress(application)
    return application


def main(arguments: list[str]) -> None:
    """Take the pictures that are asked for; Qt takes its scale at a process's start."""
    match arguments:
        case ["--all", folder]:
            for scale in ("1", "2"):
                again = [sys.executable, __file__, "--scale", scale, folder]
                subprocess.run(again, env={**os.environ, "QT_SCALE_FACTOR": scale}, check=True)
        case ["--scale", scale, folder]:
            kept = studio()
            for_review(Path(folder), scale)
            del kept
        case _:
            kept = studio()
            for_readme(PICTURES)
            del kept


if __name__ == "__main__":
    main(sys.argv[1:])
