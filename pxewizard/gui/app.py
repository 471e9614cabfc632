"""Starts the window: one application, dressed, and the session's window in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QWidget

from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import tr
from pxewizard.gui.background import flush
from pxewizard.gui.language import asked, chosen, speak
from pxewizard.gui.look.icons import application_icon
from pxewizard.gui.look.style import dress
from pxewizard.gui.words import say
from pxewizard.settings import load, settings_file

NAME: Final = "PXE Wizard"
USER_MODEL: Final = "pxewizard.PXEWizard"  # its shortcut in the start menu bears the same


def main(
    arguments: Sequence[str],
    opened: Callable[[], QWidget | None],
    refused: Callable[[Problem], int],
) -> int:
    """Show the window that `opened` makes until it is closed; return the exit code, 0 if it makes none.

    Without a display Qt ends the process from within: then `refused` says why first, and returns the code.
    """
    application = started(arguments, refused)
    window = opened()
    if window is None:
        return 0
    window.show()
    return application.exec()


def started(arguments: Sequence[str], refused: Callable[[Problem], int]) -> QApplication:
    """Make the application, with its name, icon, style, colours and fonts."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        heard.append(message)
        if kind == QtMsgType.QtFatalMsg:  # Qt aborts after this; there is no way back into Python
            code = refused(problem("no-display", detail=" ".join(heard)))
            flush()
            os._exit(code)

    _name_for_the_task_bar()
    before = qInstallMessageHandler(hear)
    application = QApplication(["pxewizard", *arguments])
    qInstallMessageHandler(before)
    for message in heard:
        qWarning(message)
    speak(application, language(arguments))
    application.setApplicationName(NAME)  # the accessible name of the whole program
    application.setApplicationDisplayName(say(tr("PXE Wizard")))
    application.setWindowIcon(application_icon())
    dress(application)
    return application


def _name_for_the_task_bar() -> None:
    """Let Windows group the window under its own icon, and not under Python's."""
    if sys.platform == "win32":
        import ctypes

        ctypes.WinDLL("shell32").SetCurrentProcessExplicitAppUserModelID(USER_MODEL)


def language(arguments: Sequence[str]) -> str:
    """Return the language of this start: as it was called, as it was set, or as the system's."""
    wanted = asked(arguments) or load(settings_file())[0].language
    return chosen(wanted, QLocale.system().uiLanguages())
