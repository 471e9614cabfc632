"""The program starts dressed and named; without a display it says so and does not crash."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
START: Final = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pxewizard.gui.app import main

def refused(problem):
    print(problem.code, problem)
    return 2

def opened():
    application = QApplication.instance()
    sizes = sorted({size.width() for size in application.windowIcon().availableSizes()})
    print(application.applicationName(), application.style().name(), sizes)
    QTimer.singleShot(0, application.quit)
    return QWidget()

sys.exit(main([], opened, refused))
"""


def run(platform: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": platform, "DISPLAY": ":99123"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_starts_with_its_name_style_and_icon() -> None:
    done = run("offscreen")

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "PXE Wizard fusion [16, 24, 32, 48, 64, 256]"


def test_without_a_display_it_says_so_and_how_to_go_on() -> None:
    done = run("xcb")

    assert done.returncode == 2, done.stderr
    assert done.stdout.startswith("no-display There is no display to show the window on.")
    assert "pxewizard --help" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_command_loads_nothing_of_qt() -> None:
    seen = "import sys, pxewizard.__main__, pxewizard.cli.main; print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stdout.strip() == "False", done.stderr
