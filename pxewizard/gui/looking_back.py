"""The session's part for changes: how they end, what was interrupted, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pxewizard.engine.flow import Busy, TakenUp, done, meanwhile
from pxewizard.gui.reporting import Reporting

if TYPE_CHECKING:
    from pxewizard.core.outcome import Outcome
    from pxewizard.engine.formats.record import Noted


class LookingBack(Reporting):
    """A session that can look at changes of earlier runs, finish them, and take them back."""

    def check(self, folder: str) -> None:
        """Look where an old change stands; only reads."""
        if self._flow.busy:
            return
        reach = self._reach()
        self._move(lambda flow: meanwhile.busy_with(flow, Busy.CHECKING))
        self._work(
            lambda _watch: reach.check(folder),
            lambda found: self._move(lambda flow: done.took_up(flow, found)),
        )

    def finish(self, folder: str) -> None:
        """Carry out what an interrupted change left."""
        if self._flow.busy:
            return
        reach = self._reach()
        self._move(lambda flow: done.finishing(flow, self._clock.now()))
        self._work(
            lambda watch: reach.finish(folder, watch),
            self._carried_out,
            writes=True,
        )

    def undo_change(self, folder: str, *, force: bool = False) -> None:
        """Take an old change back."""
        self._undo(folder, force=force)

    def put_down(self) -> None:
        """Leave the old change alone."""
        self._move(done.put_down)

    def set_aside(self) -> None:
        """Leave every old change alone, and choose servers."""
        if not self._flow.busy:
            self._move(done.set_aside)

    def read_history(self) -> None:
        """Read every change recorded on this computer; `history_read` brings them."""
        from pxewizard.journal import history

        self._background.run(
            "history",
            lambda _post: history(self.root),
            self.history_read.emit,
            self._failed_aside,
        )

    def _undo(self, folder: str, *, force: bool) -> None:
        if self._flow.busy:
            return
        reach = self._reach()
        self._move(lambda flow: done.undoing(flow, self._clock.now()))
        self._work(lambda watch: reach.undo(folder, watch, force=force), self._undone, writes=True)

    def _undone(self, found: TakenUp) -> None:
        self._ended(lambda flow: done.taken_back(flow, found))
        self._keep_report(found.change.folder, found.undone)

    def _carried_out(self, ended: tuple[Outcome, tuple[Noted, ...]]) -> None:
        self._ended(lambda flow: done.ended(flow, *ended))
        self._kept(ended)
