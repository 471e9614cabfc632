"""What is done over and over: the same round again and again, each of which ends all that it began."""

from __future__ import annotations

import gc
import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.soak.flat import Sample

if TYPE_CHECKING:
    from pxewizard.engine.flow import Flow
    from pxewizard.engine.sweep_rows import SweepRow

CASE: Final = "many"
SERVERS: Final = 16  # of one sweep over the network
AT_ONCE: Final = 8
_PATIENCE: Final = 300.0  # seconds for a step in the window; only one that hangs takes them
Round = Callable[[], None]


def serve() -> None:
    """Open the network doors of the practice site, and say where; until the input ends."""
    from pxewizard import wiring
    from pxewizard.practice.database import DatabaseTerms
    from pxewizard.practice.estate import load
    from pxewizard.practice.listener import PracticeDoor, Terms
    from pxewizard.practice.site import PracticeSite

    estate = load(CASE)
    others = [one for one in estate.servers if "-dp" in one and one != estate.dp][:SERVERS]
    named = {*others, estate.dp, estate.mp, estate.site_server}
    kept = {name: one for name, one in estate.servers.items() if name in named}
    site = PracticeSite(replace(estate, servers=kept), wiring.SystemClock())
    with PracticeDoor(site, Terms(database=DatabaseTerms())) as door:
        ends = door.endpoints
        told = {"dp": ends.dp, "mp": ends.mp, "user": ends.user, "password": ends.password}
        print(json.dumps({**told, "dps": [door.address(one) for one in others]}), flush=True)
        sys.stdin.read()


class _Onlooker:
    """Whoever follows a sweep, and says nothing."""

    def row(self, row: SweepRow) -> None:
        """Note nothing."""

    def cancelled(self) -> bool:
        """Never stop."""
        return False


def engine(told: dict[str, Any]) -> Round:
    """Return a round of the command line's: examine one server, then read many, over the network."""
    from pxewizard import wiring
    from pxewizard.core.address import parse_server
    from pxewizard.core.diagnosis import Affected, Healthy, Undecided
    from pxewizard.core.examination import Scope
    from pxewizard.engine.sweep import Ground, sweep
    from pxewizard.engine.sweep_names import typed
    from pxewizard.engine.sweep_order import NOBODY
    from pxewizard.engine.sweep_rows import SweepState

    (scenario,) = wiring.scenarios("4469580")
    targets = typed("\n".join(told["dps"]), urls=True).targets
    others = [one.address for one in targets]
    dp, mp = parse_server(told["dp"]), parse_server(told["mp"])
    signs_in = wiring.Connection(wiring.Account(told["user"], told["password"]))

    def once() -> None:
        with closing(wiring.connect(Scope(dp, mp), signs_in)) as parts:
            seen = parts.examiner.examine(scenario, Scope(dp, mp))
        scope = Scope(NOBODY, mp=mp)
        with closing(wiring.connect(scope, signs_in, others)) as parts:
            ground = Ground(parts.examiner, scenario, scope, _Onlooker(), parts.hang_up)
            rows = sweep(ground, targets, at_once=AT_ONCE)
        read = [
            row for row in rows if row.state is not SweepState.NOT_READ
        ]  # a busy computer is late
        if not read:
            raise AssertionError(rows)  # a round that reads nothing holds nothing
        if not isinstance(seen.diagnosis, Affected | Healthy | Undecided):
            raise TypeError(seen.diagnosis)

    return once


class AtTheWindow:
    """Somebody who works in a window, without a screen."""

    def __init__(self, kept: Path) -> None:
        """Open the window; its files lie in that folder."""
        from PySide6.QtCore import QEventLoop, QTimer

        from pxewizard.gui.app import started
        from pxewizard.gui.session import Session
        from pxewizard.gui.start import window_of

        started([], lambda _: 1)
        self.session = Session(root=kept, settings_path=kept / "settings.json")
        self._window = window_of(self.session)
        self._window.show()
        self._holds: Callable[[Flow], bool] = lambda _: True
        self._end = 0.0
        self._loop = QEventLoop()
        timer = QTimer(self._loop)
        timer.timeout.connect(self._look)
        timer.start(10)

    def once(self) -> None:
        """Practise, examine, read the others on page 7, and go back to the first page."""
        session = self.session
        session.practise(CASE)
        self._until(lambda flow: flow.entered.practice == CASE)
        session.verb()
        self._until(lambda flow: bool(flow.examinations) and flow.busy is None)
        session.open_others()
        self._until(lambda flow: bool(flow.sweep and flow.sweep.is_listed) and flow.busy is None)
        session.sweep()
        self._until(lambda flow: flow.busy is None)
        if not session.flow.sweep or not session.flow.sweep.rows:
            raise AssertionError(session.frame.sentence)
        session.start_over()
        session.leave_practice()
        self._until(lambda flow: flow.entered.practice is None)

    def _until(self, holds: Callable[[Flow], bool]) -> None:
        """Let the window live until this holds, in a loop of its own: only there Qt deletes what is to go."""
        self._holds, self._end = holds, time.monotonic() + _PATIENCE
        self._loop.exec()
        if not holds(self.session.flow):
            raise AssertionError(self.session.frame.sentence)

    def _look(self) -> None:
        if self._holds(self.session.flow) or time.monotonic() > self._end:
            self._loop.quit()


@contextmanager
def window() -> Iterator[Round]:
    """Yield a round of the window's."""
    with tempfile.TemporaryDirectory(prefix="pxewizard-soak-") as kept:
        sits = AtTheWindow(Path(kept))
        yield sits.once
        sits.session.close()


def rounds(once: Round, goes_on: Callable[[], bool]) -> Iterator[Sample]:
    """Yield what this process holds after each round."""
    while goes_on():
        once()
        yield held()


def held() -> Sample:
    """Return what this process holds now; what only waits to be collected is collected first."""
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    memory = int(status.partition("VmRSS:")[2].split()[0]) / 1024
    children = sum(
        len(one.read_text().split()) for one in Path("/proc/self/task").glob("*/children")
    )
    handles = sum(1 for _ in Path("/proc/self/fd").iterdir())
    objects = len(gc.get_objects())
    return Sample(memory, objects, handles, threading.active_count(), children)
