"""The session's part for what an organisation asks before a change, and for plan files."""

from __future__ import annotations

from pathlib import Path

from pxewizard import wiring
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.problem import Problem
from pxewizard.engine.flow import governing, moves
from pxewizard.gui.stage import Stage


class Consenting(Stage):
    """A session that knows what this computer's policies ask for."""

    def number_change(self, text: str) -> None:
        """Take the number of the organisation's change record."""
        self._move(lambda flow: governing.numbered(flow, text))

    def save_plan(self, path: Path) -> None:
        """Write the plan on the page to a file: for a colleague, or a change ticket."""
        from pxewizard.gui import effects

        plan = self._flow.plan
        if plan is not None:
            self._background.run(
                "plan file",
                lambda _post: effects.save(path, wiring.plan_file(plan)),
                lambda _done: None,
                self._failed_aside,
            )

    def open_plan(self, path: Path) -> None:
        """Take a plan file: its servers are examined again, and its fix is proposed anew."""
        from pxewizard.gui.plan_files import read_plan_file

        if self._flow.busy and self._flow.busy.writes:
            return
        self._background.run(
            "plan file",
            lambda _post: read_plan_file(path, self._clock.now()),
            self._opened,
            self._failed_aside,
        )

    def examine(self) -> None:
        """Hold the articles against the servers named; see `Session`."""
        raise NotImplementedError

    def _opened(self, plan: Plan) -> None:
        if self._flow.busy is None:
            self._accounts.clear()
            self._move(lambda flow: moves.open_plan(flow, plan))
            self.examine()

    def _approved(self, plan: Plan) -> ApprovedPlan | None:
        """Return the consent to a plan; None where a policy does not let it be given, and that is told."""
        number = self._flow.entered.change_record
        try:
            return wiring.approve(plan, self._clock, change_number=number)
        except Problem as met:
            self._failed_aside(met)
            return None
