"""A session without a window: what a test does with it, and what it hears from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from pxewizard.engine.flow import Busy, Flow
from pxewizard.engine.frame import Frame, Step
from pxewizard.gui.session import Session

PATIENCE = 60_000  # milliseconds; only a test that fails takes them


@dataclass
class Desk:
    """A session, and every flow and frame that it told of."""

    session: Session
    bot: QtBot
    flows: list[Flow] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)

    def busy(self) -> Busy | None:
        return self.session.flow.busy

    def step(self) -> Step:
        return self.session.frame.step

    def until(self, holds: Callable[[Flow], bool]) -> None:
        self.bot.waitUntil(lambda: holds(self.session.flow), timeout=PATIENCE)

    def idle(self) -> None:
        """Wait until nothing runs that a person would wait for."""
        self.until(lambda flow: flow.busy is None)

    def practise(self, case: str, state: Path | None = None) -> None:
        before = self.session.flow.entered
        self.session.practise(case, state)
        self.until(lambda flow: flow.entered is not before and flow.entered.practice == case)

    def examine(self) -> None:
        self.session.verb()
        self.idle()

    def to_review(self) -> None:
        self.examine()
        self.session.verb()
        self.session.verb()

    def commit(self) -> None:
        self.session.verb()
        self.idle()


@contextmanager
def desk(bot: QtBot, root: Path) -> Iterator[Desk]:
    """Open a session whose files lie below `root`; close it at the end."""
    session = Session(root=root, settings_path=root / "settings.json")
    whole = Desk(session, bot)
    session.changed.connect(whole.flows.append)
    session.frame_changed.connect(whole.frames.append)
    try:
        yield whole
    finally:
        session.close()
