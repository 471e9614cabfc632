"""Tells what is being done while a change runs; never stands in its way.

Ctrl+C asks for an end after the current step. A terminal that is gone must not stop a change between
two halves of a step, so nothing that goes wrong with printing gets out of here.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Self

from pxewizard.cli import text
from pxewizard.cli.output import Output
from pxewizard.engine.tasks import Phase

# Ctrl+C, and what a closing terminal or a shutdown sends; not every system has all of them.
_HELD = [
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
]


class Narrator:
    """The engine's watcher on a terminal; as a context manager it holds Ctrl+C and the like."""

    def __init__(self, out: Output) -> None:
        """Print to `out`."""
        self._out = out
        self._cancelled = False
        self._said = False
        self._before: dict[int, signal._HANDLER] = {}

    def __enter__(self) -> Self:
        """Take a signal as a wish from now on; only the main thread gets any."""
        if threading.current_thread() is threading.main_thread():
            self._before = {one: signal.signal(one, self._wish) for one in _HELD}
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the signals back."""
        for one, before in self._before.items():
            signal.signal(one, before if before is not None else signal.SIG_DFL)

    def phase(self, step: int, phase: Phase) -> None:
        """Print one line for a phase of a step."""
        if self._cancelled and not self._said:
            self._said = True
            self.say("  Stopping after this step …")
        where = text.tag("S", step + 1) if step >= 0 else "--"
        self.say(f"  {where:<4} {phase}")

    def cancelled(self) -> bool:
        """Return whether an end was asked for."""
        return self._cancelled

    def _wish(self, _number: int, _frame: FrameType | None) -> None:
        # Nothing is printed here: the signal may have come in the middle of another line.
        self._cancelled = True

    def say(self, line: str) -> None:
        """Print a line, if anybody still listens."""
        try:
            self._out.say(line)
        except (OSError, ValueError):  # nobody listens any more; the change goes on
            return
