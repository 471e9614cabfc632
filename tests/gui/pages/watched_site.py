"""The practice site with somebody at its door: counts what is sent, refuses it, or falls silent after it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from pxewizard import wiring
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Unreadable
from pxewizard.core.site import Change, Site


@dataclass
class Door:
    """What all sites of a session share."""

    sent: list[Change] = field(default_factory=list)
    refuses: Problem | None = None
    falls_silent: bool = False
    gone: bool = False  # nobody answers any more
    after_first: bool = False  # the first change passes


@dataclass
class Watched:
    site: Site
    door: Door

    def read(self, *places: Place) -> tuple[Observation, ...]:
        found = self.site.read(*places)
        if not self.door.gone and not (self.door.falls_silent and self.door.sent):
            return found
        gone = Unreadable(problem("time-out", server=places[0].server))
        return tuple(replace(one, reading=gone) for one in found)

    def change(self, change: Change) -> None:
        self.door.sent.append(change)
        passes = self.door.after_first and len(self.door.sent) == 1
        if self.door.refuses and not passes:
            raise self.door.refuses
        self.site.change(change)


def watch(monkeypatch: pytest.MonkeyPatch) -> Door:
    """Put the door before every site that a session reaches from now on."""
    door = Door()

    reach = wiring.reach

    def through(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        parts = reach(scope, connection, clock)
        return replace(parts, site=Watched(parts.site, door))

    monkeypatch.setattr(wiring, "reach", through)
    return door
