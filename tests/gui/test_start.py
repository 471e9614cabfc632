"""The program as it is started: the window for no arguments, a practice case, a case that is none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.gui.start import window_of
from tests.gui.desk import desk

ROOT: Final = Path(__file__).parents[2]
SCRIPT: Final = """
import sys
from PySide6.QtCore import QTimer
from pxewizard.gui import app
from pxewizard.__main__ import main

make = app.started

def started(arguments, refused):
    application = make(arguments, refused)

    def wait():
        windows = [one for one in application.topLevelWidgets() if one.isVisible()]
        if not windows or not READY(windows[0]):
            QTimer.singleShot(20, wait)
            return
        print(CHECK(windows[0]))
        windows[0].footer.cancel.click()

    QTimer.singleShot(0, wait)
    return application

app.started = started
sys.exit(main())
"""
FIELD: Final = "window.focusWidget().currentText()"


def run(tmp_path: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def started(
    tmp_path: Path, ready: str, check: str, *arguments: str, before: str = ""
) -> subprocess.CompletedProcess[str]:
    """Start the program, wait until the window is `ready`, print what `check` finds, press Cancel."""
    script = f"{before}\nREADY = lambda window: {ready}\nCHECK = lambda window: {check}\n{SCRIPT}"
    return run(tmp_path, script, *arguments)


@pytest.mark.parametrize("arguments", [(), ("gui",)])
def test_without_a_command_the_window_opens_closes_and_keeps_its_place(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = started(tmp_path, "True", "window.windowTitle()", *arguments)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "PXE Wizard"
    assert "Traceback" not in done.stderr
    kept = json.loads((tmp_path / "config" / "pxewizard" / "settings.json").read_text())
    assert kept["geometry"][2:] == [1120, 728]
    assert kept["guided"] is True


def test_without_a_console_the_window_closes_as_well(tmp_path: Path) -> None:
    """As Windows' desktop starts the program: it has no streams."""
    closes = "[setattr(sys, one, None) for one in ('stdout', 'stderr')]"
    done = started(tmp_path, "True", closes, "gui")

    assert done.returncode == 0, done.stderr


def test_a_practice_case_is_filled_in(tmp_path: Path) -> None:
    done = started(tmp_path, FIELD, FIELD, "gui", "--practice", "dp-missing")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "dp01.contoso.test"


def test_a_case_that_is_none_is_said_on_the_command_line_and_opens_nothing(tmp_path: Path) -> None:
    script = "import sys; from pxewizard.__main__ import main; sys.exit(main())"
    done = run(tmp_path, script, "gui", "--practice", "nonsense")
    assert done.returncode == 2
    assert "nonsense" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "config").exists()


def test_help_and_wrong_options_of_the_window_are_those_of_every_command(tmp_path: Path) -> None:
    script = "import sys; from pxewizard.__main__ import main; sys.exit(main())"
    assert "--practice CASE" in run(tmp_path, script, "gui", "--help").stdout
    assert run(tmp_path, script, "gui", "--wrong").returncode == 2


@pytest.mark.parametrize(
    ("kept", "size"),
    [([10, 20, 760, 500], (760, 500)), ([90_000, 90_000, 960, 500], (1120, 728))],
)
def test_the_window_stands_where_it_stood_if_that_is_still_on_a_screen(
    qtbot: QtBot, tmp_path: Path, kept: list[int], size: tuple[int, int]
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"geometry": kept}))
    with desk(qtbot, tmp_path) as one:
        window = window_of(one.session)
        qtbot.addWidget(window)
        assert window.size().toTuple() == size
        assert (window.x() == kept[0]) is (size == (760, 500))
