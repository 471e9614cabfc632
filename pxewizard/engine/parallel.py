"""The only executor: the same work on several things at once. Knows nothing of servers.

Nothing outlives the call: every thread has ended when it returns, also after an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_parallel(work: Callable[[T], R], items: Iterable[T], *, at_most: int) -> tuple[R, ...]:
    """Do the work on every item, at most so many at once; return the results in the items' order.

    The work bounds its own time and returns troubles as data. If it raises all the same, the others are
    done first and then the first error, in the items' order, is raised.
    """
    waiting = tuple(items)
    if len(waiting) <= 1 or at_most <= 1:  # no thread where nothing would run beside it
        return tuple(work(item) for item in waiting)
    with ThreadPoolExecutor(min(at_most, len(waiting)), "pxewizard") as executor:
        futures = [executor.submit(work, item) for item in waiting]
    return tuple(future.result() for future in futures)
