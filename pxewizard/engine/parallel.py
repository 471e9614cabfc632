"""The only executor: the same work on several things at once. Knows nothing of servers.

Nothing outlives the call: every thread has ended when it returns, also after an error.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Final, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_COMPUTING: Final = 2  # threads at once: the interpreter runs one, and more only get in its way
_PATIENCE: Final = 1.0  # seconds; the order is a courtesy, and never keeps work from going on


class Waiting:
    """For how many seconds a thread has let others go first."""

    seconds = 0.0


class _Turn(Waiting):
    """Whether this thread is among those that compute; each of them holds one thing of `free`."""

    def __init__(self, free: SimpleQueue[None]) -> None:
        self._free = free
        self._held = False

    def take(self) -> None:
        if self._held:  # from being away within being away
            return
        began = monotonic()
        try:
            self._free.get(timeout=_PATIENCE)
        except Empty:
            return
        finally:
            self.seconds += monotonic() - began
        self._held = True

    def give(self) -> None:
        if self._held:
            self._held = False
            self._free.put(None)


_TURN: Final[ContextVar[_Turn | None]] = ContextVar("turn", default=None)


def waiting() -> Waiting:
    """Return how long this thread waits for its turns, now and from now on: time that is no server's."""
    return _TURN.get() or Waiting()


@contextmanager
def away() -> Iterator[None]:
    """Let others compute while this thread waits for something outside, such as an answer."""
    turn = _TURN.get()
    if turn is None:
        yield
        return
    turn.give()
    try:
        yield
    finally:
        turn.take()


@contextmanager
def held(lock: threading.Lock, seconds: float = -1) -> Iterator[bool]:
    """Hold a lock whose holder may be `away`, and tell whether it was to be had within so many seconds."""
    got = lock.acquire(blocking=False)
    if not got:
        with away():
            got = lock.acquire(timeout=seconds)
    try:
        yield got
    finally:
        if got:
            lock.release()


def in_parallel(
    work: Callable[[T], R], items: Iterable[T], *, at_most: int, in_turns: bool = False
) -> tuple[R, ...]:
    """Do the work on every item, at most so many at once; return the results in the items' order.

    With `in_turns` few of them compute at once; for work that says where it is `away`.

    The work bounds its own time and returns troubles as data. If it raises all the same, the others are
    done first and then the first error, in the items' order, is raised.
    """
    all_items = tuple(items)
    if len(all_items) <= 1 or at_most <= 1:  # no thread where nothing would run beside it
        return tuple(work(item) for item in all_items)
    free: SimpleQueue[None] = SimpleQueue()
    for _ in range(_COMPUTING):
        free.put(None)

    def in_turn(item: T) -> R:
        turn = _Turn(free)
        before = _TURN.set(turn)
        turn.take()
        try:
            return work(item)
        finally:
            turn.give()
            _TURN.reset(before)

    with away(), ThreadPoolExecutor(min(at_most, len(all_items)), "pxewizard") as executor:
        does = in_turn if in_turns else work
        futures = [executor.submit(does, item) for item in all_items]
    return tuple(future.result() for future in futures)
