"""Reads many servers in a process of its own: 64 at once would keep a window's thread from its turn.

The process only reads. It ends with whoever started it, and what it was reading then is "not read".
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from pxewizard.core.examination import Scope
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.sweep import AT_ONCE, Ground, SweepOnlooker, sweep
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.wiring.parts import Connection

if TYPE_CHECKING:
    from pxewizard.engine.spawning import Pipe

_LOOK: Final = 0.1  # seconds until a cancel is seen
_NICE: Final = 5  # of 19
_BELOW_NORMAL: Final = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS


@dataclass(frozen=True)
class Errand:
    """What is to be read: an article, the scope that all have in common, who signs in, the servers."""

    article: str
    scope: Scope
    connection: Connection
    targets: tuple[Target, ...]
    at_once: int = AT_ONCE


def sweep_apart(errand: Errand, onlooker: SweepOnlooker) -> None:
    """Read the servers, and tell `onlooker` each row as it comes; raises Problem.

    Cancelled, it returns at once, and so does the process.
    """
    from pxewizard.engine.spawning import spawned

    try:
        process, pipe = spawned(_run, errand, name="sweep")
    except OSError as error:
        raise problem("reader-ended", detail=str(error)) from error
    under_way: dict[str, SweepRow] = {}
    try:
        for row in _rows(pipe, onlooker):
            under_way[row.server] = row
            if row.state.ended:
                del under_way[row.server]
            onlooker.row(row)
    except (EOFError, OSError) as error:  # ended without a word, perhaps in the midst of one
        trouble = problem("reader-ended", detail=f"{type(error).__name__}: {error}")
        for row in under_way.values():
            what = trouble.summary
            onlooker.row(replace(row, state=SweepState.NOT_READ, what=what, problem=trouble))
        raise trouble from error
    finally:
        pipe.close()
        process.kill()
        process.join()


def _rows(pipe: Pipe, onlooker: SweepOnlooker) -> Iterator[SweepRow]:
    """Yield what the process reads until it says that this is all; raises the Problem that it met."""
    while not onlooker.cancelled():
        if not pipe.poll(_LOOK):
            continue
        said: SweepRow | Problem | None = pipe.recv()
        if said is None:
            return
        if isinstance(said, Problem):
            raise said
        yield said


@dataclass
class _Telling:
    """Whoever follows the sweep in the process: it tells each row, and is never asked to stop."""

    pipe: Pipe
    lock: threading.Lock = field(default_factory=threading.Lock)

    def row(self, row: SweepRow) -> None:
        self.tell(row)

    def cancelled(self) -> bool:
        return False

    def tell(self, said: SweepRow | Problem | None) -> None:
        with self.lock:
            self.pipe.send(said)


def _run(pipe: Pipe, errand: Errand) -> None:
    """Be the process: read, tell, and end at once where nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    threading.Thread(target=_end_with_the_parent, args=(pipe,), daemon=True).start()
    _give_way()
    telling = _Telling(pipe)
    try:
        _read(errand, telling)
    except Problem as met:
        telling.tell(met)
    except Exception as error:  # noqa: BLE001 - a fault is told like any other; its report lies here
        from pxewizard import programlog

        telling.tell(programlog.crashed(error))
    else:
        telling.tell(None)


def _end_with_the_parent(pipe: Pipe) -> None:
    """Wait for the other end to be closed: it never says anything. Nothing here is worth an orderly end."""
    with suppress(EOFError, OSError):
        pipe.recv()
    os._exit(0)


def _give_way() -> None:
    """Let whatever a person waits for go first on this computer, such as the window's drawing."""
    with suppress(OSError):
        if sys.platform == "win32":
            import ctypes

            kernel = ctypes.WinDLL("kernel32")
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        else:
            os.nice(_NICE)


def _read(errand: Errand, telling: _Telling) -> None:
    from pxewizard import wiring
    from pxewizard.journal.saved_results import read_result

    scope = errand.scope
    (scenario,) = wiring.scenarios(errand.article)
    others = [one.address for one in errand.targets if one.address.url]
    parts = wiring.connect(scope, errand.connection, others)
    with closing(wiring.with_results(parts, scope.database_results, read_result)) as reached:
        ground = Ground(
            reached.examiner, scenario, scope, telling, reached.hang_up, reached.accounts_of
        )
        sweep(ground, errand.targets, at_once=errand.at_once)
