"""The window's button in the task bar of Windows: how far the work is, and a list of recent servers.

Off Windows nothing is done. What Windows refuses is left: nothing of the program hangs on it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pxewizard.engine.flow.far import far
from pxewizard.gui.session import Session
from pxewizard.gui.taskbar.jump_list import JumpList
from pxewizard.gui.taskbar.progress import Progress
from pxewizard.gui.window import Window


def watch(window: Window, session: Session) -> None:
    """Let the button follow the session until the window ends."""
    if sys.platform != "win32":
        return
    progress = Progress(int(window.winId()))
    session.changed.connect(lambda flow: progress.show(far(flow)))
    program = window_program()
    if program is None:
        return
    recent = JumpList(program)

    def keep_up() -> None:
        session.forget_recent(recent.show(session.recent))

    keep_up()
    session.changed.connect(keep_up)
    window.ends.connect(keep_up)  # some may have been forgotten in the settings


def window_program() -> Path | None:
    """Return the program that an entry of the list starts; None for a checkout, which has none."""
    if not getattr(sys, "frozen", False):
        return None
    return Path(sys.executable).with_name("pxewizardw.exe")
