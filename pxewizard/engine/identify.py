"""Which computer is this really? The name typed is held against the name the computer gives itself.

An alias or a short name is replaced by the real name; NAME=URL must be the real name exactly.
"""

from __future__ import annotations

from pxewizard.core.address import ServerAddress
from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import ServerIdentity
from pxewizard.core.reading import Identity, Present, Unreadable
from pxewizard.core.scenario import Survey
from pxewizard.core.words import tr


@dataclass(frozen=True)
class Named:
    """A server by its real name, as far as that could be learnt; `finding` is set if names disagree."""

    name: str
    observation: Observation
    finding: Finding | None = None

    @property
    def another(self) -> bool:
        """Return whether another computer answered than the one asked for."""
        return self.finding is not None and self.finding.code == "another-server"

    @property
    def answered(self) -> bool:
        """Return whether the computer that was asked for answered, so that more may be asked of it."""
        return not self.another and not isinstance(self.observation.reading, Unreadable)


def identify(survey: Survey, *addresses: ServerAddress, needed: bool = True) -> tuple[Named, ...]:
    """Read each server's own name, all at once; `needed` as the verdict depends on it or not."""
    read = survey.need if needed else survey.want
    observations = read(*(ServerIdentity(address.name) for address in addresses))
    return tuple(map(_named, addresses, observations))


def _named(address: ServerAddress, observation: Observation) -> Named:
    reading = observation.reading
    if not isinstance(reading, Present) or not isinstance(reading.value, Identity):
        return Named(address.name, observation)
    real = reading.value.full_name
    if real == address.name:
        return Named(real, observation)
    if address.pinned:
        says = tr(
            "{typed} was asked for, but {real} answered. If that is meant, write {real}=URL.",
            typed=address.name,
            real=real,
        )
        code, severity = "another-server", Severity.PROBLEM
    else:
        says = tr("{typed} is {real}.", typed=address.name, real=real)
        code, severity = "name-completed", Severity.NOTE
    return Named(real, observation, Finding(code, severity, says, (observation.number,)))
