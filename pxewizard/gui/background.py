"""The only threads of the window: work goes out, and its answer comes back on the window's own thread.

Work belongs to a lane. Newer work in a lane, or `abandon`, makes an answer that is still under way worth
nothing: it is dropped. Work that writes to servers is never abandoned, and `close` waits for it.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import NoReturn, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
Post = Callable[
    [Callable[[], object]], None
]  # runs something on the window's thread, if still wanted


class Background(QObject):
    """Runs work beside the window."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start nothing yet."""
        super().__init__(parent)
        self._epochs: dict[str, int] = {}
        self._writing: list[threading.Thread] = []
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: str,
        work: Callable[[Post], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        *,
        writes: bool = False,
    ) -> None:
        """Do the work on a thread of its own; then call `done` or `failed` on this one.

        The work is given a `Post`, by which it tells of its progress.
        """
        if self._closed:
            return
        epoch = self._epochs[lane] = self._epochs.get(lane, 0) + 1

        def post(call: Callable[[], object]) -> None:
            self._send((lane, epoch, call))

        def whole() -> None:
            try:
                result = work(post)
            except Exception as error:  # noqa: BLE001 - every one is shown; none may end the thread unseen
                trouble = error
                post(lambda: failed(trouble))
            else:
                post(lambda: done(result))

        thread = threading.Thread(target=whole, name=f"pxewizard {lane}", daemon=True)
        if writes:
            self._writing = [one for one in self._writing if one.is_alive()]
            self._writing.append(thread)
        thread.start()

    def abandon(self, lane: str) -> None:
        """Drop what the lane's work will still say."""
        self._epochs[lane] = self._epochs.get(lane, 0) + 1

    def close(self) -> None:
        """Drop everything that only reads, and wait until what writes has ended."""
        self._closed = True
        for thread in self._writing:
            thread.join()

    def _send(self, message: object) -> None:
        try:
            self._arrived.emit(message)
        except RuntimeError:  # the window is gone: nobody waits for this
            return

    @Slot(object)
    def _deliver(self, message: tuple[str, int, Callable[[], object]]) -> None:
        lane, epoch, call = message
        if not self._closed and self._epochs.get(lane) == epoch:
            call()


def leave(code: int) -> NoReturn:
    """End the process at once, after `close`: a server that is still waited for must not hold it up.

    The interpreter's own end would wait for every thread of `engine/parallel`, which only read.
    """
    flush()
    os._exit(code)


def flush() -> None:
    """Let out what was printed; a program for the window that Windows' desktop has started has no streams."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
