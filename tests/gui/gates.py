"""A gate before every site that a session reaches: it holds reads or changes up, or breaks them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.site import Change, Site
from tests.gui.desk import PATIENCE


@dataclass
class Gated:
    """A site that stops before each read of one server, or before each change, until the gate opens."""

    site: Site
    server: str = ""
    changes: bool = False
    breaks: bool = False
    gate: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)

    def read(self, *places: Place) -> tuple[Observation, ...]:
        if any(place.server == self.server for place in places):
            self._wait()
        return self.site.read(*places)

    def change(self, change: Change) -> None:
        if self.breaks:
            raise RuntimeError("not foreseen")
        if self.changes:
            self._wait()
        self.site.change(change)

    def _wait(self) -> None:
        self.reached.set()
        assert self.gate.wait(PATIENCE / 1000)


def put_in_between(monkeypatch: pytest.MonkeyPatch, gated: Gated) -> None:
    """Let the session reach every site through the gate."""
    reach = wiring.reach

    def gate(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        parts = reach(scope, connection, clock)
        gated.site = parts.site
        return replace(parts, site=gated)

    monkeypatch.setattr(wiring, "reach", gate)


def nowhere() -> Site:
    """A place holder until the gate is put before a site."""
    return wiring.practice("healthy").site


def changes_in(root: Path) -> list[Path]:
    folder = root / "changes"
    return sorted(folder.iterdir()) if folder.exists() else []
