"""The beat of the window's thread: how long it ever kept a person waiting, and why."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.gui.desk import PATIENCE


@dataclass
class Heart:
    """The longest between two beats of the window's thread: by the clock, and of the processor's time."""

    waited: float = 0  # seconds; whatever else this machine does counts in
    worked: float = 0  # seconds


@contextmanager
def heart(bot: QtBot) -> Iterator[Heart]:
    """Beat on the window's thread each millisecond."""
    one, times = Heart(), [(time.monotonic(), time.thread_time())]

    def beat() -> None:
        (clock, processor), now = times[-1], (time.monotonic(), time.thread_time())
        one.waited = max(one.waited, now[0] - clock)
        one.worked = max(one.worked, now[1] - processor)
        times.append(now)

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(1)
    yield one
    bot.waitUntil(lambda: len(times) > 1, timeout=PATIENCE)
    timer.stop()
