"""The program's window, put together: session, pages, and what opens over them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pxewizard.core.problem import Problem
from pxewizard.engine.frame import Step
from pxewizard.gui import app
from pxewizard.gui.background import leave
from pxewizard.gui.last_resort import LastResort
from pxewizard.gui.look.style import choose
from pxewizard.gui.pages.book import pages
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window
from pxewizard.settings import Theme

_AFTER_FIRST_PAGE: Final = 40  # ms; then it has been drawn
_BETWEEN_PAGES: Final = 10


def run(case: str | None, refused: Callable[[Problem], int]) -> int:
    """Show the window until it is closed, with a practice case filled in if one is named."""
    made: list[tuple[Session, Window]] = []

    def opened() -> QWidget:
        session = Session()
        window = window_of(session)
        made.append((session, window))
        LastResort(window).watch()
        if case is not None:
            session.practise(case)
        return window

    code = app.main([], opened, refused)
    for session, window in made:
        at = window.normalGeometry()
        session.keep_geometry((at.x(), at.y(), at.width(), at.height()))
        session.close()
    leave(code)


def window_of(session: Session) -> Window:
    """Return the window of a session, with its pages, where it stood last, and looking for old changes."""
    if session.theme is not Theme.SYSTEM:
        choose(session.theme)
    window = Window(session)
    rest = pages(window, session)
    window.add_page(*next(rest))
    _put_back(window, session.geometry)
    connect_dialogs(window, session)
    session.wants_close.connect(window.close)
    QTimer.singleShot(_AFTER_FIRST_PAGE, window, session.start)
    QTimer.singleShot(_AFTER_FIRST_PAGE, window, lambda: _add_next(window, rest))
    return window


def connect_dialogs(window: Window, session: Session) -> None:
    """Let the rail open history, settings and help."""
    window.history_asked.connect(lambda: _history(window, session))
    window.settings_asked.connect(lambda: _settings(window, session))
    window.help_asked.connect(lambda: _help(window, session))


def _add_next(window: Window, rest: Iterator[tuple[Step, QWidget]]) -> None:
    """Make one more page, and the others later: between two of them the window answers."""
    one = next(rest, None)
    if one is None:
        gc.freeze()  # what is here now stays: looking through it again and again holds the window up
        return
    window.add_page(*one)
    QTimer.singleShot(_BETWEEN_PAGES, window, lambda: _add_next(window, rest))


# What opens over the window is imported when it is wanted: the first page shall not wait for it.


def _history(window: Window, session: Session) -> None:
    from pxewizard.gui.dialogs.history import show_history

    show_history(window, session)


def _settings(window: Window, session: Session) -> None:
    from pxewizard.gui.dialogs.settings import show_settings

    show_settings(window, session).guided_changed.connect(window.arrange)


def _help(window: Window, session: Session) -> None:
    from pxewizard.gui.dialogs.help import show_help

    show_help(window, session.flow)


def _put_back(window: Window, geometry: tuple[int, int, int, int] | None) -> None:
    """Put the window where it stood, if its title bar is still on a screen."""
    if geometry is None:
        return
    x, y, wide, high = geometry
    for screen in QGuiApplication.screens():
        room = screen.availableGeometry()
        if room.contains(x + wide // 2, y):
            window.setGeometry(x, y, min(wide, room.width()), min(high, room.height()))
            return
