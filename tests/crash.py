"""Kills a child process at a chosen file operation or exchange, as a power cut would.

A point lies before and after each operation that reaches the disk, and before and after each read and
change of the site. They are counted in a run that is left alive, so that none is written down by hand.
"""

from __future__ import annotations

import functools
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pxewizard.practice.site import PracticeSite

OPERATIONS = (
    *((os, name) for name in ("write", "fsync", "replace", "mkdir", "ftruncate", "unlink", "open")),
    *((PracticeSite, name) for name in ("read", "change")),
)


@dataclass(frozen=True)
class Killed:
    """A work in a folder that is killed: what is done before it, the work, and what is not right after it."""

    word: str
    before: Callable[[Path], object]
    work: Callable[[Path], object]
    broken: Callable[[Path], Iterator[str]]


@dataclass
class _Fuse:
    """Counts points, and ends the process at one of them."""

    burns_at: int | None
    points: int = 0

    def tick(self) -> None:
        self.points += 1
        if self.points == self.burns_at:
            os.kill(os.getpid(), signal.SIGKILL)


def count_points(work: Callable[[], object]) -> int:
    """Run the work to its end in a child, and return how many points it passed."""
    reader, writer = os.pipe()
    killed = _in_child(work, _Fuse(None), writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        counted = pipe.read()
    assert not killed
    return int(counted)


def kill_at(point: int, work: Callable[[], object]) -> None:
    """Run the work in a child that is killed at the point (from 1)."""
    assert _in_child(work, _Fuse(point), None), "the child came to its end"


def _in_child(work: Callable[[], object], fuse: _Fuse, report: int | None) -> bool:
    """Return whether the child was killed; a child that fails in any other way fails the test."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            write = os.write
            _arm(fuse)
            work()
            if report is not None:
                write(report, str(fuse.points).encode())
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the child failed by itself"
    return False


def _arm(fuse: _Fuse) -> None:
    for owner, name in OPERATIONS:
        original = getattr(owner, name)

        @functools.wraps(original)
        def counted(
            *args: Any,  # noqa: ANN401 - whatever the operation takes
            _original: Callable[..., Any] = original,
            **kwargs: Any,  # noqa: ANN401
        ) -> Any:  # noqa: ANN401
            fuse.tick()
            result = _original(*args, **kwargs)
            fuse.tick()
            return result

        setattr(owner, name, counted)
