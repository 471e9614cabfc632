"""The calls to the task bar as Windows takes them: progress, and the list of recent servers.

On Windows alone. Wine takes the calls and shows nothing; what is seen is looked at by hand.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from pxewizard.gui.taskbar import com
from pxewizard.gui.taskbar.jump_list import JumpList, arguments_of, link
from pxewizard.gui.taskbar.progress import Progress

assert sys.platform == "win32"  # tests/conftest.py collects these there only

NOT_IMPLEMENTED = -2147467263  # E_NOTIMPL: Wine 8 has the list's object, and none of its methods


@pytest.fixture
def window() -> int:
    return int(ctypes.WinDLL("user32").GetDesktopWindow())


def test_progress_is_taken_in_each_of_its_forms(window: int) -> None:
    progress = Progress(window)
    for far in (None, (0, 0), (0, 12), (7, 12), (12, 12), None):
        progress.show(far)
        assert progress.refused is None


def test_what_does_not_exist_is_refused_and_harms_nobody() -> None:
    com.begin()
    with pytest.raises(OSError, match=r"\d"):
        com.Shell.made(
            "00000000-1111-2222-3333-444444444444", "00000000-1111-2222-3333-444444444444"
        )


def test_an_entry_starts_the_program_with_its_server() -> None:
    com.begin()
    assert arguments_of(link(Path(sys.executable), "dp 02")) == 'gui "--dp=dp 02"'


def test_a_list_that_is_refused_harms_nobody() -> None:
    recent = JumpList(Path(sys.executable))
    for servers in (["dp01.contoso.test", "dp 02"], []):
        assert recent.show(servers) == ()
    assert recent.refused is None or recent.refused.winerror == NOT_IMPLEMENTED
