"""The window answers while servers are slow: nothing of theirs is done on its own thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.site import Change, Site
from pxewizard.gui.start import window_of
from tests.gui.desk import PATIENCE, Desk, desk

SLOW: Final = 0.02  # seconds that a server takes for each question, and for each change
GENEROUS: Final = (
    1000.0  # ms; tests/bench/window.py holds the real limit, on a machine that does nothing else
)


@dataclass
class Slow:
    """A site that takes its time, and writes down which threads have asked it."""

    site: Site
    threads: set[int] = field(default_factory=set)
    asked: int = 0

    def read(self, *places: Place) -> tuple[Observation, ...]:
        self._wait()
        return self.site.read(*places)

    def change(self, change: Change) -> None:
        self._wait()
        self.site.change(change)

    def _wait(self) -> None:
        self.asked += 1
        self.threads.add(threading.get_ident())
        threading.Event().wait(SLOW)


@contextmanager
def heart(bot: QtBot) -> Iterator[list[float]]:
    """Beat on the window's thread each millisecond; yields the longest time between two beats, in ms."""
    longest, since = [0.0], QElapsedTimer()

    def beat() -> None:
        longest[0] = max(longest[0], since.nsecsElapsed() / 1e6)
        since.start()

    timer = QTimer()
    timer.timeout.connect(beat)
    since.start()
    timer.start(1)
    yield longest
    bot.waitUntil(lambda: longest[0] > 0, timeout=PATIENCE)
    timer.stop()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Every site that a session reaches from now on."""
    reach, slow = wiring.reach, Slow(wiring.practice("healthy").site)

    def slowly(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        parts = reach(scope, connection, clock)
        slow.site = parts.site
        return replace(parts, site=slow)

    monkeypatch.setattr(wiring, "reach", slowly)
    return slow


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        window = window_of(one.session)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.pages.count() == 6, timeout=PATIENCE)
        yield one


def test_the_window_answers_from_the_first_page_to_the_result_while_servers_are_slow(
    at: Desk, slow: Slow, qtbot: QtBot, record_property: Callable[[str, object], None]
) -> None:
    with heart(qtbot) as longest:
        at.practise("both-missing")
        at.to_review()
        at.commit()
        assert at.session.flow.outcome is not None
        at.session.undo()
        at.idle()
    record_property("longest wait of the window, ms", round(longest[0], 1))
    assert longest[0] < GENEROUS
    assert slow.asked > 5
    assert threading.main_thread().ident not in slow.threads
