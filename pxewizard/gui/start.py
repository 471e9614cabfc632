"""The program's window, put together: session, pages, and what opens over them."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QWidget

from pxewizard import __version__
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.frame import Step
from pxewizard.gui import app
from pxewizard.gui.background import leave
from pxewizard.gui.last_resort import LastResort
from pxewizard.gui.look.style import choose
from pxewizard.gui.pages.book import pages
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window
from pxewizard.gui.wish import Wish, is_there, place
from pxewizard.journal.roots import data_root
from pxewizard.programlog import Event, Fact, ProgramLog
from pxewizard.settings import Theme

_AFTER_FIRST_PAGE: Final = 40  # ms; then it has been drawn
_BETWEEN_PAGES: Final = 10


def run(wish: Wish, refused: Callable[[Problem], int]) -> int:
    """Show the window until it is closed, with what is wished for filled in.

    Where a window of this person is open already, it takes the wish and comes forward instead.
    """
    made: list[tuple[Session, Window]] = []
    where = place(data_root())

    def opened() -> QWidget | None:
        if where and is_there(where) and _hand_over(wish, where):
            return None
        session = Session()
        window = window_of(session)
        made.append((session, window))
        LastResort(window).watch()
        if where:
            QTimer.singleShot(_AFTER_FIRST_PAGE, window, lambda: _listen(window, session, where))
        if sys.platform == "win32":
            QTimer.singleShot(_AFTER_FIRST_PAGE, window, lambda: _watch(window, session))
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(partial(hold_up, session))
        take_up(session, wish)
        return window

    log, started = ProgramLog(), {Fact.COMMAND: "gui"}
    log.note(Event.STARTED, started | {Fact.VERSION: __version__, Fact.PRACTICE: wish.practice})
    code = app.main([], opened, refused)
    log.note(Event.ENDED, started | {Fact.EXIT: code})
    for session, window in made:
        window.ends.emit()
        at = window.normalGeometry()
        session.keep_geometry((at.x(), at.y(), at.width(), at.height()))
        session.close()
    leave(code)


def hold_up(session: Session, ending: QSessionManager) -> None:
    """Let a person who logs off, or shuts down, wait until what writes has ended its step."""
    if not session.may_close():
        ending.cancel()


def _hand_over(wish: Wish, where: str) -> bool:
    from pxewizard.gui.one_window import hand_over

    return hand_over(wish, where)


def _listen(window: Window, session: Session, where: str) -> None:
    """Let later starts find this window, until it ends."""
    from pxewizard.gui.one_window import Porter

    porter = Porter(window)
    porter.wished.connect(lambda wish: take(window, session, wish))
    window.ends.connect(porter.close)
    porter.open(where)


def _watch(window: Window, session: Session) -> None:
    """Let the task bar's button follow the session."""
    from pxewizard.gui.taskbar import watch

    watch(window, session)


def take(window: Window, session: Session, wish: Wish) -> None:
    """Come forward, and take up what a later start wishes for; not in the middle of something."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    flow, what = session.flow, wish.path or wish.practice or wish.server
    if what and (flow.busy or flow.step not in {Step.SERVERS, Step.RESULT}):
        session.tell(problem("window-busy", what=what))
    else:
        take_up(session, wish)


def take_up(session: Session, wish: Wish) -> None:
    """Do what the program was started for: practise a case, open a file or a folder, take a server."""
    if wish.practice is not None:
        session.practise(wish.practice)
    elif wish.path is not None and Path(wish.path).is_dir():
        session.check(wish.path)
    elif wish.path is not None:
        session.open_plan(Path(wish.path))
    elif wish.server is not None:
        session.begin_with(wish.server)


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
