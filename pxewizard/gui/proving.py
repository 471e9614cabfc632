"""The session's part for page 6: the log of a change is read on request, or watched while that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from pxewizard import wiring
from pxewizard.engine.flow import watching
from pxewizard.gui.stage import Stage, told

if TYPE_CHECKING:  # what reads logs is imported when one is read
    from pxewizard.core.outcome import Outcome
    from pxewizard.engine.log_proof import LogProof
    from pxewizard.gui.log_watch import LogWatcher

_LANE: Final = "log"
_PAUSE: Final = 10_000  # milliseconds between two looks at a log


class Proving(Stage):
    """A session that can look into the log of its change."""

    _watcher: LogWatcher | None = None
    _watched: Outcome | None = None

    def read_log(self) -> None:
        """Read the log of the change now; a reading that is under way is not doubled."""
        watcher = self._log_watcher()
        if watcher is None or self._flow.log.is_reading:
            return
        reach, outcome = self._reach(), self._flow.outcome
        if outcome is None:
            return
        self._move(watching.reading)
        self._background.run(
            _LANE,
            lambda _post: reach.read_log(outcome.approved, watcher),
            lambda proof: self._log_read(outcome, proof),
            lambda error: self._log_failed(outcome, error),
        )

    def watch_log(self, on: bool) -> None:  # noqa: FBT001 - the slot of a switch
        """Read the log again and again, or no more."""
        since = self._clock.now() if on else None
        self._move(lambda flow: watching.watch(flow, since))
        if on:
            self.read_log()

    def _log_read(self, outcome: Outcome, proof: LogProof) -> None:
        if outcome is not self._flow.outcome:
            return  # of another change
        self._move(lambda flow: watching.read(flow, proof))
        self._read_again_later()

    def _log_failed(self, outcome: Outcome, error: Exception) -> None:
        if outcome is not self._flow.outcome:
            return
        trouble = told(error)
        self._move(lambda flow: watching.failed(flow, trouble))
        self._read_again_later()

    def _read_again_later(self) -> None:
        if self._flow.log.is_on and watching.offered(self._flow):
            QTimer.singleShot(_PAUSE, self, self._read_again)

    def _read_again(self) -> None:
        if self._flow.log.is_on and watching.offered(self._flow):
            self.read_log()

    def _log_watcher(self) -> LogWatcher | None:
        """Return what reads the log of this change, which keeps what it has read; None without a change."""
        from pxewizard.engine.flow import ending

        outcome, at = self._flow.outcome, ending.changed_at(self._flow)
        if outcome is None or at is None or not watching.offered(self._flow):
            return None
        if self._watched is outcome:
            return self._watcher
        from pxewizard.core.place import LogFile
        from pxewizard.engine.log_proof import LogProof, newest_record
        from pxewizard.gui.log_watch import LogWatcher

        plan, before = outcome.approved.plan, self._flow.current
        marks = wiring.cure_marks(plan.article, plan.steps)
        if marks is None:
            return None
        known = newest_record(before.observations, marks.log) if before else None
        place = LogFile(plan.scope.dp.name, marks.log)
        self._watched = outcome
        self._watcher = LogWatcher(place, marks, LogProof(marks.log, at, at, known), self._clock)
        return self._watcher
