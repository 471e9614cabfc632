"""The only executor: the same work on several things at once. Knows nothing of servers.

Nothing outlives the call: every thread has ended when it returns, also after an error.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_COMPUTING: Final = 2  # threads at once: the interpreter runs one, and a window wants its turn soon
_PATIENCE: Final = 0.1  # seconds; the order is a courtesy, and never keeps work from going on


class _Turn:
    """Whether this thread is among those that compute."""

    def __init__(self, free: threading.Semaphore) -> None:
        self._free = free
        self._held = False

    def take(self) -> None:
        self._held = self._free.acquire(timeout=_PATIENCE)

    def give(self) -> None:
        if self._held:
            self._held = False
            self._free.release()


_TURN: Final[ContextVar[_Turn | None]] = ContextVar("turn", default=None)


@contextmanager
def away() -> Iterator[None]:
    """Let others compute while this thread waits for something outside, such as an answer.

    Of many threads that wait for answers only a few compute at once; so a window that shows the work is
    not kept from its turn by all of them.
    """
    turn = _TURN.get()
    if turn is None:
        yield
        return
    turn.give()
    try:
        yield
    finally:
        turn.take()


def in_parallel(
    work: Callable[[T], R], items: Iterable[T], *, at_most: int, in_turns: bool = False
) -> tuple[R, ...]:
    """Do the work on every item, at most so many at once; return the results in the items' order.

    With `in_turns` few of them compute at once; for work that says where it is `away`.

    The work bounds its own time and returns troubles as data. If it raises all the same, the others are
    done first and then the first error, in the items' order, is raised.
    """
    waiting = tuple(items)
    if len(waiting) <= 1 or at_most <= 1:  # no thread where nothing would run beside it
        return tuple(work(item) for item in waiting)
    free = threading.Semaphore(_COMPUTING)

    def in_turn(item: T) -> R:
        turn = _Turn(free)
        before = _TURN.set(turn)
        turn.take()
        try:
            return work(item)
        finally:
            turn.give()
            _TURN.reset(before)

    with ThreadPoolExecutor(min(at_most, len(waiting)), "pxewizard") as executor:
        does = in_turn if in_turns else work
        futures = [executor.submit(does, item) for item in waiting]
    return tuple(future.result() for future in futures)
