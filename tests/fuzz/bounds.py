"""What one input may cost, and which troubles may come of it."""

from __future__ import annotations

import signal
import sys
import time
import warnings
from collections.abc import Callable, Collection
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pxewizard.core.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

MOST_CPU: Final = 4.0  # seconds for one input, with the fuzzer's instruments in the code
HANGS: Final = 30.0  # seconds of CPU after which it is ended where it stands
MOST_MEMORY: Final = 256.0  # MB by which the process's peak may grow over one input


class BoundError(AssertionError):
    """An input took longer, or more memory, than any may."""


def documented(met: Problem, codes: Collection[str]) -> None:
    """Raise AssertionError for a Problem that is not among those that the code's docstring names."""
    if met.code not in codes:
        raise AssertionError(met.code) from met


@contextmanager
def bounded(hangs: float = HANGS) -> Iterator[None]:
    """Hold the work within the bounds (Windows has CPU alone); warnings are errors, as in every test."""
    memory, began = _peak(), time.process_time()
    _end_after(hangs)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield
    finally:
        _end_after(0)
    took, grew = time.process_time() - began, _peak() - memory
    if took > MOST_CPU:
        raise BoundError(f"{took:.1f} s of CPU")
    if grew > MOST_MEMORY:
        raise BoundError(f"{grew:.0f} MB more")


def within(check: Callable[[bytes], object]) -> Callable[[bytes], None]:
    """Return the check of an input, held within the bounds."""

    def checked(data: bytes) -> None:
        with bounded():
            check(data)

    return checked


if sys.platform == "win32":

    def _end_after(_seconds: float) -> None:
        """End nothing: Windows has no such clock."""

    def _peak() -> float:
        return 0.0

else:
    import resource

    _STATUS: Final = Path("/proc/self/status")

    def _end_after(seconds: float) -> None:
        """Have the work ended after so many seconds of CPU; 0 takes that back."""
        signal.signal(signal.SIGVTALRM, _ended)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)

    def _peak() -> float:
        """Return the most memory that this process has had, in MB.

        What getrusage tells holds the peak of the parent, too, from before this program was started.
        """
        if not _STATUS.exists():
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return int(_STATUS.read_bytes().partition(b"VmHWM:")[2].split(maxsplit=1)[0]) / 1024

    def _ended(_signal: int, _frame: FrameType | None) -> None:
        raise BoundError("it still runs")
