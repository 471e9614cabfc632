"""Whose turn it is to be asked: one question at a time for each server, and an end to them.

A server that refused a sign-in is not asked again, nor one that has used up its time; after a cancel
none is. Knows no driver.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Protocol

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.problem import Problem, problem
from pxewizard.remote.sql_errors import REFUSALS

_LEAST: Final = 1.0  # seconds in which a question can still be answered


class Stoppable(Protocol):
    """A question that is being asked."""

    def stop(self) -> None:
        """Let it end soon."""
        ...


@dataclass
class _Server:
    turn: threading.Lock = field(default_factory=threading.Lock)
    spent: float = 0  # seconds, in this examination
    refusal: Problem | None = None


class Turns:
    """The questions of one examination. Usable from several threads."""

    def __init__(self, total: float) -> None:
        """Give each server so many seconds in all."""
        self._total = total
        self._lock = threading.Lock()
        self._servers: dict[str, _Server] = {}
        self._running: set[Stoppable] = set()
        self._cancelled = False

    @contextmanager
    def of(self, server: str, address: DatabaseAddress) -> Iterator[float]:
        """Wait for the server's turn and yield the seconds that are left; raises Problem."""
        with self._lock:
            own = self._servers.setdefault(server, _Server())
        if not own.turn.acquire(timeout=self._total):
            raise problem("database-still-silent", address=address) from TimeoutError(server)
        began = time.monotonic()
        try:
            self._check(own, address)
            yield self._total - own.spent
        except Problem as met:
            if met.code in REFUSALS:
                own.refusal = met
            raise
        finally:
            own.spent += time.monotonic() - began
            own.turn.release()

    @contextmanager
    def listed(self, one: Stoppable) -> Iterator[None]:
        """Let `cancel` reach what is being asked; it is stopped at once where that came before."""
        with self._lock:
            self._running.add(one)
            if self._cancelled:
                one.stop()
        try:
            yield
        finally:
            with self._lock:
                self._running.discard(one)

    def cancel(self) -> None:
        """End what is being asked, and refuse what would follow."""
        with self._lock:
            self._cancelled = True
            for one in self._running:
                one.stop()

    def begin(self) -> None:
        """Give every server its whole time again."""
        with self._lock:
            for one in self._servers.values():
                one.spent = 0

    def _check(self, own: _Server, address: DatabaseAddress) -> None:
        if self._cancelled:
            raise problem("database-cancelled", address=address)
        if own.refusal is not None:
            raise own.refusal
        if own.spent and self._total - own.spent < _LEAST:
            raise problem("database-too-slow", address=address, seconds=round(own.spent))
