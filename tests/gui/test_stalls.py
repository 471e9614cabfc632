"""The window answers while servers are slow: nothing of theirs is done on its own thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.site import Change, Site
from pxewizard.engine.frame import Step
from pxewizard.gui.start import window_of
from tests.gui.desk import PATIENCE, Desk, desk
from tests.gui.heart import heart

SLOW: Final = 0.02  # seconds that a server takes for each question, and for each change
BUSY: Final = (
    0.5  # seconds of the processor; tests/bench/window.py holds the real limit, by the clock
)


@dataclass
class Asked:
    """Which threads have asked servers, and how often; written by all of them."""

    threads: list[int] = field(default_factory=list)

    def wait(self) -> None:
        self.threads.append(threading.get_ident())
        threading.Event().wait(SLOW)


@dataclass(frozen=True)
class Slow:
    """A site that takes its time."""

    site: Site
    asked: Asked

    def read(self, *places: Place) -> tuple[Observation, ...]:
        self.asked.wait()
        return self.site.read(*places)

    def change(self, change: Change) -> None:
        self.asked.wait()
        self.site.change(change)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Make every site slow that a session reaches from now on."""
    reach, asked = wiring.reach, Asked()

    def slowly(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        parts = reach(scope, connection, clock)
        return replace(parts, site=Slow(parts.site, asked))

    monkeypatch.setattr(wiring, "reach", slowly)
    return asked


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        window = window_of(one.session)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.pages.count() == len(Step), timeout=PATIENCE)
        yield one


def test_the_window_answers_from_the_first_page_to_the_result_while_servers_are_slow(
    at: Desk, asked: Asked, qtbot: QtBot, record_property: Callable[[str, object], None]
) -> None:
    with heart(qtbot) as longest:
        at.practise("both-missing")
        at.to_review()
        at.commit()
        assert at.session.flow.outcome is not None
        at.session.undo()
        at.idle()
    record_property("longest wait of the window, ms", round(longest.waited * 1000, 1))
    assert longest.worked < BUSY
    assert len(asked.threads) > 5
    assert threading.main_thread().ident not in asked.threads
