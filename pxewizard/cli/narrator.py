"""Tells what is being done while a change runs; never stands in its way.

Ctrl+C asks for an end after the current step. A terminal that is gone must not stop a change between
two halves of a step, so nothing that goes wrong with printing gets out of here.
"""

from __future__ import annotations

import signal
from types import FrameType, TracebackType
from typing import Self

from pxewizard.cli import text
from pxewizard.cli.output import Output
from pxewizard.engine.tasks import Phase


class Narrator:
    """The engine's watcher on a terminal; as a context manager it holds Ctrl+C."""

    def __init__(self, out: Output) -> None:
        """Print to `out`."""
        self._out = out
        self._cancelled = False
        self._before: signal._HANDLER = None

    def __enter__(self) -> Self:
        """Take Ctrl+C as a wish from now on."""
        self._before = signal.signal(signal.SIGINT, self._wish)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give Ctrl+C back."""
        signal.signal(signal.SIGINT, self._before)

    def phase(self, step: int, phase: Phase) -> None:
        """Print one line for a phase of a step."""
        where = text.tag("S", step + 1) if step >= 0 else "--"
        self._say(f"  {where:<4} {phase}")

    def cancelled(self) -> bool:
        """Return whether Ctrl+C was pressed."""
        return self._cancelled

    def _wish(self, _number: int, _frame: FrameType | None) -> None:
        self._cancelled = True
        self._say("  Stopping after this step …")

    def _say(self, line: str) -> None:
        try:
            self._out.say(line)
        except (OSError, ValueError):  # nobody listens any more; the change goes on
            return
