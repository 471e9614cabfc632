"""The port to a site: read places, carry out one change. Two doors lead through it: real and practice."""

from __future__ import annotations

from typing import Protocol

from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import Place, Service
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue


@dataclass(frozen=True)
class StopService:
    """Ask a service to stop."""

    place: Service


@dataclass(frozen=True)
class StartService:
    """Ask a service to start."""

    place: Service


Change = SetRegistryValue | DeleteRegistryValue | StopService | StartService


class Site(Protocol):
    """A Configuration Manager site as far as this program touches it."""

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read each place, in the order given; never raises for a server's sake: see Unreadable.

        Observation numbers are 1, 2, … within one call; the engine numbers an examination through.
        """
        ...

    def change(self, change: Change) -> None:
        """Send one change; returns once the server has acknowledged it.

        Does not compare first and does not read back: the engine does. Raises Problem when the server
        refused or the answer was lost; then only another read tells what happened.
        """
        ...
