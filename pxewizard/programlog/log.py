"""The log as a file: appended line by line, rolled to .lo_ when it is full, for its owner only.

Nothing is kept open, so that several runs can write into one file. On Windows what is audited goes to
the Application event log as well.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pxewizard.programlog import application_log
from pxewizard.programlog.cmtrace import line_of, text_of
from pxewizard.programlog.events import AUDITED, Event, Fact

_LARGEST: Final = 2 * 1024 * 1024  # bytes; one older file is kept
# As bytes: Windows would make each line's end longer.
_APPENDING: Final = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
Report = Callable[[Event, str], None]


def log_folder() -> Path:
    r"""Return where the log lies: ~/.local/state/pxewizard/log, or %LOCALAPPDATA%\pxewizard\Logs."""
    import platformdirs

    return Path(platformdirs.user_log_dir("pxewizard", appauthor=False))


class ProgramLog:
    """Notes events. Never raises: whoever works must not be stopped by a full disk."""

    def __init__(
        self,
        folder: Path | None = None,
        report: Report = application_log.report,
        largest: int = _LARGEST,
    ) -> None:
        """Write below `folder`; `report` takes what is audited to the system's own log."""
        self._folder = folder
        self._report = report
        self._largest = largest

    @property
    def path(self) -> Path:
        """Return the file that is written to now."""
        return (self._folder or log_folder()) / "pxewizard.log"

    def note(self, event: Event, facts: Mapping[Fact, object] | None = None) -> None:
        """Append one line; facts that are empty are left out."""
        told = facts or {}
        text = text_of(event, told)
        line = line_of(event, text, datetime.now(UTC), thread=threading.get_native_id())
        with suppress(OSError):
            self._append(line.encode("utf-8", "backslashreplace"))
        if event in AUDITED and not told.get(Fact.PRACTICE):
            with suppress(OSError):
                self._report(event, text)

    def _append(self, line: bytes) -> None:
        path = self.path
        make_own(path.parent)
        with suppress(FileNotFoundError):
            if path.stat().st_size + len(line) > self._largest:
                path.replace(path.with_suffix(".lo_"))
        handle = os.open(path, _APPENDING, 0o600)
        try:
            os.write(handle, line)
        finally:
            os.close(handle)


def make_own(folder: Path) -> None:
    """Make a folder of this program and the one above it, for their owner only; raises OSError."""
    for one in (folder.parent, folder):
        one.mkdir(parents=True, exist_ok=True, mode=0o700)
