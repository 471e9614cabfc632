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
from pxewizard.gui.language import asked, chosen, speak
from pxewizard.gui.look.icons import application_icon
from pxewizard.gui.look.style import dress
from pxewizard.gui.words import say
from pxewizard.settings import load, settings_file

NAME: Final = "PXE Wizard"


def main(
    arguments: Sequence[str],
    opened: Callable[[], QWidget],
    refused: Callable[[Problem], int],
) -> int:
    """Show the window that `opened` makes until it is closed; return the exit code.

    Without a display Qt ends the process from within: then `refused` says why first, and returns the code.
    """
    application = started(arguments, refused)
    window = opened()
    window.show()
    return application.exec()


def started(arguments: Sequence[str], refused: Callable[[Problem], int]) -> QApplication:
    """Make the application, with its name, icon, style, colours and fonts."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        heard.append(message)
        if kind == QtMsgType.QtFatalMsg:  # Qt aborts after this; there is no way back into Python
            code = refused(problem("no-display", detail=" ".join(heard)))
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

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


def language(arguments: Sequence[str]) -> str:
    """Return the language of this start: as it was called, as it was set, or as the system's."""
    wanted = asked(arguments) or load(settings_file())[0].language
    return chosen(wanted, QLocale.system().uiLanguages())
