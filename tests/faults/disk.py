"""Lets this computer's disk refuse: full, or read-only, from a chosen operation on."""

from __future__ import annotations

import errno
import functools
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final


class DiskFault(StrEnum):
    """What the disk says from then on."""

    FULL = "disk full"
    FULL_ONCE = "disk full, then room again"
    READ_ONLY = "read-only folder"


_NAMES: Final = ("open", "write", "fsync", "ftruncate", "mkdir", "replace", "unlink")
_CODES: Final = {
    DiskFault.FULL: errno.ENOSPC,
    DiskFault.FULL_ONCE: errno.ENOSPC,
    DiskFault.READ_ONLY: errno.EROFS,
}
_SPARED: Final = {  # what needs no room, and what a read-only file system lets one do
    errno.ENOSPC: {"ftruncate", "unlink"},
    errno.EROFS: {"write", "fsync"},  # a handle that writes is not had in the first place
}
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass
class Disk:
    """Counts the operations; `seen` are their words, in their order."""

    fault: DiskFault | None = None
    at: int = 0
    struck: int = 0
    seen: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _thread: threading.local = field(default_factory=threading.local)

    def meet(self, name: str, args: tuple[Any, ...]) -> None:
        """Count one operation; raise OSError where the fault strikes it."""
        if getattr(self._thread, "elsewhere", False) or (name == "open" and not args[1] & _WRITING):
            return
        with self._lock:
            turn = len(self.seen)
            self.seen.append(name)
        if self.fault is None or turn < self.at:
            return
        code = _CODES[self.fault]
        over = self.fault is DiskFault.FULL_ONCE and turn > self.at
        if not over and name not in _SPARED[code]:
            with self._lock:
                self.struck += 1
            raise OSError(code, os.strerror(code))

    @staticmethod
    def can_refuse(fault: DiskFault, name: str) -> bool:
        """Return whether the operation is one that such a disk refuses."""
        return name not in _SPARED[_CODES[fault]]

    @contextmanager
    def under(self) -> Iterator[None]:
        """Stand before the disk meanwhile."""
        kept = {name: getattr(os, name) for name in _NAMES}
        try:
            for name, original in kept.items():
                setattr(os, name, self._before(name, original))
            yield
        finally:
            for name, original in kept.items():
                setattr(os, name, original)

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """Let what this thread does meanwhile be on another computer's disk."""
        self._thread.elsewhere = True
        try:
            yield
        finally:
            self._thread.elsewhere = False

    def _before(self, name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(original)
        def met(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever the operation takes
            self.meet(name, args)
            return original(*args, **kwargs)

        return met
