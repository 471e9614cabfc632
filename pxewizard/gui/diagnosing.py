"""The session's part for logs as files: they are searched, opened and followed beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pxewizard import wiring
from pxewizard.core.reading import log_of
from pxewizard.gui.stage import Stage, told

if TYPE_CHECKING:  # what reads logs is imported when one is opened
    from pxewizard.engine.log_analysis import LogAnalysis
    from pxewizard.logs.following import Follower
    from pxewizard.logs.sources import Source

_SEARCH: Final = "logs"
_OPEN: Final = "log page"
_FOLLOW: Final = "log follow"


class Diagnosing(Stage):
    """A session that can look into logs; what it finds comes by signals, and changes nothing else."""

    def analyse_logs(self, paths: Sequence[Path]) -> None:
        """Search files, folders and zip files; `logs_analysed` brings what was seen."""
        self._background.run(
            _SEARCH,
            lambda _post: _analysed(tuple(paths)),
            lambda found: self.logs_analysed.emit(*found),
            self._log_trouble,
        )

    def open_log(self, source: Source, line: int | None = None) -> None:
        """Read a log around a line; `log_opened` brings the page."""
        from pxewizard.logs.page import page_of

        self._background.run(
            _OPEN,
            lambda _post: page_of(source, line),
            self.log_opened.emit,
            self._log_trouble,
        )

    def open_evidence_log(self, number: int, line: int | None = None) -> None:
        """Open the log that an examination has read, by the number of the reading."""
        seen = self._flow.current
        readings = seen.observations if seen else ()
        found = next((o for o in readings if o.number == number), None)
        log = log_of(found.reading) if found else None
        if log is None:
            return
        from pxewizard.logs.page import page_of_text

        self._background.run(
            _OPEN,
            lambda _post: page_of_text(log.text, log.path, line),
            self.log_opened.emit,
            self._log_trouble,
        )

    def follow_log(self, follower: Follower) -> None:
        """Read what is new in a log; `log_grew` brings it."""
        self._background.run(
            _FOLLOW,
            lambda _post: tuple(follower.poll()),
            self.log_grew.emit,
            self._log_trouble,
        )

    def leave_logs(self) -> None:
        """Drop what is still being read for a view that is shut."""
        for lane in (_SEARCH, _OPEN, _FOLLOW):
            self._background.abandon(lane)

    def _log_trouble(self, error: Exception) -> None:
        self.log_failed.emit(told(error))


def _analysed(paths: tuple[Path, ...]) -> tuple[LogAnalysis, tuple[Source, ...]]:
    from pxewizard.logs.reading import analyse
    from pxewizard.logs.sources import sources

    found, troubles = sources(paths)
    return analyse(found, wiring.log_signs(), before=troubles), found
