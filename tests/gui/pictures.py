"""Pictures of a window for the eye: at a size, a scale, light or dark.

    PYTHONPATH=. python tests/gui/pictures.py OUT_FOLDER        the shell's own, as LOOK.md draws it

Qt takes its scale at the start of a process, so a folder of pictures has one; QT_SCALE_FACTOR=2 sets it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from pxewizard.gui.look.style import dress, recolour

LIGHT: Final = Qt.ColorScheme.Light
DARK: Final = Qt.ColorScheme.Dark


def studio() -> QApplication:
    """Return a dressed application that needs no display, with the pictures' font where there is one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["pictures"])
    assert isinstance(application, QApplication)
    application.setFont(QFont("Inter", 9))
    dress(application)
    return application


def take(shown: QWidget, out: Path, size: tuple[int, int], scheme: Qt.ColorScheme = LIGHT) -> Path:
    """Write a PNG of the widget at a size without the title bar; return its path."""
    recolour(scheme)
    shown.resize(QSize(*size))
    shown.show()
    for _ in range(5):  # layouts of wrapped texts need more than one round
        QApplication.processEvents()
    out.parent.mkdir(parents=True, exist_ok=True)
    if not shown.grab().save(str(out)):
        raise OSError(f"{out} could not be written")
    return out


def shell(folder: Path) -> None:
    """Take the empty shell in its forms."""
    from pxewizard.engine.frame import Step
    from pxewizard.gui.window import Window
    from tests.gui.frames import NAMES, Shown, frame

    for name, step, size, scheme in (
        ("wide", Step.SERVERS, (1120, 728), LIGHT),
        ("dark", Step.COMPARE, (1120, 728), DARK),
        ("middle", Step.COMPARE, (1024, 688), LIGHT),
        ("small", Step.OTHERS, (960, 476), LIGHT),
    ):
        window = Window(Shown(frame(step)))
        for one in NAMES:
            window.add_page(one, QWidget())
        take(window, folder / f"shell-{name}.png", size, scheme)


def main(take_all: Callable[[Path], None]) -> None:
    """Take a set of pictures into the folder that the command line names."""
    studio()
    take_all(Path(sys.argv[1]))


if __name__ == "__main__":
    main(shell)
