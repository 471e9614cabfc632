"""Starts a function of this program in a process of its own, with a pipe to it. Knows not what it does.

What the function is given, passwords too, goes through the pipe: nothing of it is an argument of the
process, in its environment or on disk.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnProcess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection as _Pipe
    else:
        from multiprocessing.connection import Connection as _Pipe

    Pipe = _Pipe

_ENVIRONMENT: Final = threading.Lock()  # held while this process's own is another for a moment


def spawned(run: Callable[..., None], *given: object, name: str) -> tuple[SpawnProcess, Pipe]:
    """Start `run(pipe, *given)` elsewhere; return its process, and this end of the pipe.

    The process must end by itself when this end is closed, which the end of this process does, too.
    OSError where no process can be started.
    """
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe()
    process = spawning.Process(target=run, args=(theirs, *given), name=name, daemon=True)
    try:
        with _without_the_current_folder():
            process.start()
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    return process, ours


@contextmanager
def _without_the_current_folder() -> Iterator[None]:
    """Let a new Python process import nothing from the folder where the user happens to be."""
    with _ENVIRONMENT:
        before = os.environ.get("PYTHONSAFEPATH")
        os.environ["PYTHONSAFEPATH"] = "1"  # multiprocessing takes no such option
        try:
            yield
        finally:
            if before is None:
                del os.environ["PYTHONSAFEPATH"]
            else:
                os.environ["PYTHONSAFEPATH"] = before
