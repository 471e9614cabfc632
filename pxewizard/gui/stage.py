"""Where a `Flow` lives while the wizard runs: moves are made here, and work is sent into the background."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from pxewizard import programlog, settings, wiring
from pxewizard.core.clock import Clock
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.flow import Field, Flow, House, around, governing, meanwhile, moves
from pxewizard.engine.frame import Frame
from pxewizard.gui.background import Background, Post
from pxewizard.gui.vault import Vault
from pxewizard.programlog import Event, Fact
from pxewizard.settings import Theme

if TYPE_CHECKING:  # what works on servers is imported in the background, by `start`
    from pxewizard.engine.flow import Interrupted
    from pxewizard.gui.effects import Reach, Watch

T = TypeVar("T")
MAIN = "main"  # the lane of what a person waits for; look-ups and ladders have their own


class Stage(QObject):
    """Holds the flow and tells of every change to it. Close it at the end."""

    changed = Signal(object)  # Flow
    frame_changed = Signal(object)  # Frame
    history_read = Signal(object)  # tuple[Change, ...], newest first
    logs_analysed = Signal(object, object)  # LogAnalysis, tuple[Source, ...]
    log_opened = Signal(object)  # LogPage
    log_grew = Signal(object)  # tuple[Record, ...], also an empty one
    log_failed = Signal(object)  # Problem
    wants_review = Signal()  # the servers ticked on page 7 shall be confirmed by name
    wants_close = Signal()  # the window shall close: cancelled, or a write ended after `may_close`

    def __init__(
        self,
        *,
        root: Path | None = None,
        clock: Clock | None = None,
        settings_path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Contact nothing; `root` is the data folder, where changes are recorded.

        The settings are read from, and at the end written to, `settings_path`.
        """
        super().__init__(parent)
        self._given_root = root
        self._clock = clock or wiring.SystemClock()
        self._background = Background(self)
        self.vault = Vault(self._background, self)
        self._accounts: dict[str, wiring.Account] = {}
        self._watch: Watch | None = None
        self._closing = False
        self._settings_path = settings_path or settings.settings_file()
        self._settings, damaged = settings.load(self._settings_path)
        self._flow = moves.begin(wiring.known_articles(), offers_others=True)
        house, ungoverned = _house()
        self._flow = governing.moved_in(self._flow, house)
        for trouble in filter(None, (damaged, ungoverned)):
            self._flow = meanwhile.aside(self._flow, trouble)
        self._frame = around.frame(self._flow)

    @cached_property
    def root(self) -> Path:
        """Return the data folder, where changes are recorded."""
        from pxewizard.journal import data_root

        return self._given_root or data_root()

    @property
    def flow(self) -> Flow:
        """Return the state as it is."""
        return self._flow

    @property
    def frame(self) -> Frame:
        """Return what stands around the page."""
        return self._frame

    @property
    def guided(self) -> bool:
        """Return whether the person wants each step explained."""
        return self._settings.guided

    def set_guided(self, wanted: bool) -> None:  # noqa: FBT001 - the slot of a switch
        """Explain each step, or do not."""
        self._settings = replace(self._settings, guided=wanted)

    @property
    def recent(self) -> tuple[str, ...]:
        """Return the distribution points examined last, as typed."""
        return self._settings.recent

    def forget_recent(self, only: Collection[str] | None = None) -> None:
        """Forget the distribution points examined so far, or some of them."""
        left = () if only is None else tuple(one for one in self.recent if one not in only)
        self._settings = replace(self._settings, recent=left)

    @property
    def theme(self) -> Theme:
        """Return whether the window is light, dark, or as the system says."""
        return self._settings.theme

    def set_theme(self, theme: Theme) -> None:
        """Remember whether the window is light or dark."""
        self._settings = replace(self._settings, theme=theme)

    @property
    def language(self) -> str:
        """Return the language that was chosen for the window; empty is as the system has it."""
        return self._settings.language

    def set_language(self, language: str) -> None:
        """Remember the language; the next start speaks it."""
        self._settings = replace(self._settings, language=language)

    @property
    def geometry(self) -> tuple[int, int, int, int] | None:
        """Return where the window stood: x, y, width, height."""
        return self._settings.geometry

    def keep_geometry(self, geometry: tuple[int, int, int, int]) -> None:
        """Remember where the window stands."""
        self._settings = replace(self._settings, geometry=geometry)

    def start(self) -> None:
        """Look for interrupted changes on this computer; contacts no server."""
        self._background.run(
            "start",
            lambda _post: self._interrupted(),
            self._found_at_start,
            self._failed_aside,
        )

    def cancel(self) -> None:
        """Stop what runs: reading at once, writing after the current step; else ask to be closed."""
        busy = self._flow.busy
        if self._watch:
            self._watch.cancel()
        if busy is None:
            self.wants_close.emit()
        elif busy.writes:
            self._move(meanwhile.cancelling)
        else:
            self._background.abandon(MAIN)
            self._move(meanwhile.stopped)

    def may_close(self) -> bool:
        """Return whether the window may close now; a write ends its step first, then `wants_close` comes."""
        if self._flow.busy and self._flow.busy.writes:
            self._closing = True
            self.cancel()
            return False
        return True

    def close(self) -> None:
        """End: what reads is dropped, what writes ends its step; the settings are kept, if they can be."""
        if self._watch:
            self._watch.cancel()
        self._background.close()
        with suppress(Problem):  # there is nobody left to tell, and nothing hangs on it
            settings.save(self._settings_path, self._settings)

    def _interrupted(
        self,
    ) -> tuple[tuple[Interrupted, ...], tuple[tuple[str, Problem], ...], Problem | None]:
        """Run in the background: what works on servers is imported there, beside the first page."""
        from pxewizard.gui import effects

        return effects.interrupted(self.root)

    def _found_at_start(
        self,
        found: tuple[tuple[Interrupted, ...], tuple[tuple[str, Problem], ...], Problem | None],
    ) -> None:
        """Show what was interrupted, and load what reaches servers before somebody examines."""
        self._move(lambda flow: moves.found_at_start(flow, *found))
        self._background.run(
            "warm-up", lambda _post: wiring.warm_up(), lambda _: None, self._failed_aside
        )

    def _reach(self) -> Reach:
        from pxewizard.gui.effects import Reach

        by_role = dict(self._accounts)
        asks = wiring.DatabaseSignIn(by_role.pop(Field.DATABASE, wiring.Account()))
        connection = wiring.Connection(by_role=by_role, database=asks)
        trusted = self._flow.entered.database_trusted
        return Reach(connection, self.root, self._clock, trusted)

    def _work(
        self, work: Callable[[Watch], T], then: Callable[[T], object], *, writes: bool = False
    ) -> None:
        from pxewizard.gui.effects import Watch

        watch = Watch(self._clock)
        self._watch = watch

        def with_post(post: Post) -> T:
            watch.tell = lambda move: post(lambda: self._move(move))
            return work(watch)

        self._background.run(MAIN, with_post, then, self._failed, writes=writes)

    def _move(self, move: Callable[[Flow], Flow]) -> None:
        """Make a move, and tell whoever draws it."""
        flow = move(self._flow)
        if flow == self._flow:
            return
        self._flow = flow
        self.changed.emit(flow)
        frame = around.frame(flow)
        if frame != self._frame:
            self._frame = frame
            self.frame_changed.emit(frame)

    def _ended(self, move: Callable[[Flow], Flow]) -> None:
        """Note the end of a write; somebody may be waiting to close, and what is interrupted has changed."""
        self._move(move)
        self.start()
        if self._closing:
            self.wants_close.emit()

    def _failed(self, error: Exception) -> None:
        trouble = told(error)
        self._ended(lambda flow: meanwhile.failed(flow, trouble))

    def tell(self, problem: Problem) -> None:
        """Say what went wrong outside of the wizard."""
        self._failed_aside(problem)

    def _failed_aside(self, error: Exception) -> None:
        """Say what went wrong beside what the person waits for."""
        trouble = told(error)
        self._move(lambda flow: meanwhile.aside(flow, trouble))


def _house() -> tuple[House, Problem | None]:
    """Return what this computer's policies ask for, or why nobody knows: then nothing is let through."""
    person = wiring.own_account()
    try:
        return House(wiring.policies(), person), None
    except Problem as met:
        return House(person=person), met


def told(error: Exception) -> Problem:
    """Return what is said of it, and note it in the program's log."""
    trouble = error if isinstance(error, Problem) else _own_fault(error)
    programlog.ProgramLog().note(Event.FAILED, {Fact.COMMAND: "gui", Fact.CODE: trouble.code})
    return trouble


def _own_fault(error: Exception) -> Problem:
    """Return what is said of a fault in the background; its report names no values."""
    kept = programlog.crash_report(error)
    where = f"\n{kept}" if kept else ""
    return problem("internal", detail=f"{type(error).__name__}: {error}{where}")
