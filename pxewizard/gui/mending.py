"""The session's part for mending many: ticks, the one press that writes on all of them, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pxewizard import wiring
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.engine.flow import mending
from pxewizard.gui.stage import MAIN
from pxewizard.gui.sweeping import Arrivals, Sweeping

if TYPE_CHECKING:  # what works on servers is not needed by the first page
    from pxewizard.engine.bulk_choice import Gathered
    from pxewizard.gui.effects import Reach


class Mending(Sweeping):
    """A session that can mend the other distribution points together."""

    def tick_server(self, server: str, *, on: bool) -> None:
        """Choose a server to be mended, or leave it out."""
        self._move(lambda flow: mending.tick(flow, server, on=on))

    def tick_servers(self, *, on: bool) -> None:
        """Choose every server that can be mended, or none."""
        self._move(lambda flow: mending.tick_all(flow, on=on))

    def read_or_review(self) -> None:
        """Ask for the servers ticked to be confirmed by name; where none is, read those that wait."""
        if self._flow.sweep and self._flow.sweep.ticked:
            self.wants_review.emit()
        else:
            self.sweep()

    def chosen(self) -> Gathered:
        """Return what would be written on the servers ticked, and who is left out."""
        from pxewizard.engine.approve import MOST_SERVERS

        return mending.chosen(self._flow, MOST_SERVERS)

    def mend(self, plans: tuple[Plan, ...]) -> None:
        """Carry out these plans, each shown and confirmed with its server's name."""
        seen = self._flow.current
        if self._flow.busy or seen is None or not plans:
            return
        from pxewizard.engine.approve import bulk_plan
        from pxewizard.engine.sweep import AT_ONCE
        from pxewizard.gui import effects_many

        bulk = bulk_plan(plans, wave=AT_ONCE)
        number = self._flow.entered.change_record
        try:
            approved = wiring.approve_bulk(bulk, self._clock, change_number=number)
        except Problem as met:
            self._failed_aside(met)
            return
        self._move(lambda flow: mending.mending(flow, plans))
        scope = seen.context.scope
        self._write(lambda reach, rows: effects_many.mend(reach, scope, approved, rows))

    def go_on(self) -> None:
        """Go on with what was stopped."""
        folder = self._folder()
        if folder and mending.may_go_on(self._flow):
            from pxewizard.gui import effects_many

            self._move(mending.going_on)
            self._write(lambda reach, rows: effects_many.go_on(reach, folder, rows))

    def take_all_back(self) -> None:
        """Take back what was written on every server."""
        folder = self._folder()
        if folder and mending.may_take_back(self._flow):
            from pxewizard.gui import effects_many

            self._move(mending.taking_back)
            self._write(lambda reach, rows: effects_many.take_all_back(reach, folder, rows))

    def _folder(self) -> str:
        mended = self._flow.sweep.mended if self._flow.sweep else None
        return mended.folder if mended else ""

    def _write(self, work: Callable[[Reach, Arrivals], str]) -> None:
        reach, arrivals = self._reach(), Arrivals()
        self._arrivals = arrivals
        self._look.start()
        self._background.run(
            MAIN,
            lambda _post: work(reach, arrivals),
            self._mended,
            self._mending_failed,
            writes=True,
        )

    def _mended(self, folder: str) -> None:
        self._look.stop()
        self._drain()
        self._ended(lambda flow: mending.ended(mending.begun_in(flow, folder)))

    def _mending_failed(self, error: Exception) -> None:
        self._look.stop()
        self._drain()
        self._failed(error)
