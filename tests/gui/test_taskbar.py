"""The task bar's button: what an entry of its list opens, and that off Windows nothing is done."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.cli.commands import parser
from pxewizard.gui.taskbar import watch, window_program
from pxewizard.gui.taskbar.jump_list import arguments
from tests.gui.desk import desk
from tests.gui.pages.stage import play


@pytest.mark.parametrize("server", ["dp01.contoso.test", "dp 01", "-dp01", "10.0.0.1"])
def test_an_entry_opens_the_window_with_its_server_filled_in(server: str) -> None:
    asked = parser().parse_args(shlex.split(arguments(server)))

    assert (asked.command, asked.dp, asked.path) == ("gui", server, None)


def test_an_entry_starts_the_program_without_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    assert window_program() is None  # a checkout has none
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/pxewizard/pxewizard.exe")
    assert window_program() == Path("/opt/pxewizard/pxewizardw.exe")


@pytest.mark.skipif(sys.platform == "win32", reason="tests/windows asks the task bar itself")
def test_elsewhere_than_on_windows_the_window_does_without(qtbot: QtBot, tmp_path: Path) -> None:
    with play(qtbot, tmp_path) as at:
        before = at.window.receivers("2ends()"), at.desk.session.receivers("2changed(PyObject)")
        watch(at.window, at.desk.session)
        after = at.window.receivers("2ends()"), at.desk.session.receivers("2changed(PyObject)")
        assert before == after


def test_who_is_taken_out_of_the_list_is_forgotten(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"recent": ["dp01", "dp02", "dp03"]}')
    with desk(qtbot, tmp_path) as one:
        one.session.forget_recent(["dp02"])
        assert one.session.recent == ("dp01", "dp03")
        one.session.forget_recent()
        assert not one.session.recent
