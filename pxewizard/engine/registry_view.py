"""Is the registry seen in its 64-bit view? Proved by a value that differs between the views."""

from __future__ import annotations

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import Observation
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import text_of
from pxewizard.core.words import tr


def view_place(server: str) -> RegistryValue:
    """Return the value that names "Program Files (x86)" in the 32-bit view only."""
    return RegistryValue(server, r"SOFTWARE\Microsoft\Windows\CurrentVersion", "ProgramFilesDir")


def not_proved(observation: Observation) -> Finding | None:
    """Return the finding that forbids every write, or None where the native view is proved."""
    folder = text_of(observation.reading)
    if folder and "(x86)" not in folder:
        return None
    says = tr(
        "It is not proved that {server} shows its 64-bit registry, so what was read there may be"
        " another place.",
        server=observation.place.server,
    )
    return Finding("registry-view-not-proved", Severity.UNREADABLE, says, (observation.number,))
