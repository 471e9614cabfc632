"""What was found at a place: present, absent, or no answer. "No answer" is never "not there"."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text, tr


class Kind(StrEnum):
    """What a present thing is; the registry's own type names for registry values."""

    REG_SZ = "REG_SZ"
    REG_EXPAND_SZ = "REG_EXPAND_SZ"
    REG_BINARY = "REG_BINARY"
    REG_DWORD = "REG_DWORD"
    REG_QWORD = "REG_QWORD"
    REG_MULTI_SZ = "REG_MULTI_SZ"
    KEY = "key"
    SERVICE = "service"
    IDENTITY = "identity"
    LOG = "log"
    ANSWER = "answer"
    ROWS = "rows"


# What Windows tells of a service in English, whatever its own language.
_STATES: Final = {
    "Running": tr("Running"),
    "Stopped": tr("Stopped"),
    "Paused": tr("Paused"),
    "Start Pending": tr("Starting"),
    "Stop Pending": tr("Stopping"),
}
_MODES: Final = {"Auto": tr("Automatic"), "Manual": tr("Manual"), "Disabled": tr("Disabled")}


def state_text(state: str) -> Text:
    """Return the state of a service in words; one that is not known stands as Windows told it."""
    return _STATES.get(state) or tr("{state}", state=state)


@dataclass(frozen=True)
class ServiceState:
    """A service as Win32_Service tells it; `running_dependents` are the services that would stop with it."""

    state: str  # Running, Stopped, Start Pending …
    start_mode: str  # Auto, Manual, Disabled
    running_dependents: tuple[str, ...] = ()

    @property
    def text(self) -> Text:
        """Return the state in words."""
        return state_text(self.state)

    @property
    def start_mode_text(self) -> Text:
        """Return in words how the service is started."""
        return _MODES.get(self.start_mode) or tr("{mode}", mode=self.start_mode)


@dataclass(frozen=True)
class Identity:
    """The name a computer gives itself; `domain` is empty in a workgroup."""

    host: str
    domain: str

    @property
    def full_name(self) -> str:
        """Return host.domain in lower case."""
        return f"{self.host}.{self.domain}".strip(".").lower()


@dataclass(frozen=True)
class LogText:
    """The tail of a log, decoded; `path` as found, for people."""

    path: str
    text: str


@dataclass(frozen=True)
class Rows:
    """Rows of a query, values as the driver gave them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


RegistryData = str | int | bytes | tuple[str, ...]
Content = RegistryData | ServiceState | Identity | LogText | Rows


@dataclass(frozen=True)
class Present:
    """The thing is there. For registry values `kind` is the type and `value` fits it exactly."""

    value: Content
    kind: Kind


@dataclass(frozen=True)
class Absent:
    """The thing is certainly not there; `what` says whether only the value or its whole key is missing."""

    what: Literal["value", "key"] = "value"


@dataclass(frozen=True)
class Unreadable:
    """Nothing is known: the question was not answered."""

    problem: Problem


Reading = Present | Absent | Unreadable


def text_of(reading: Reading) -> str | None:
    """Return a present text (registry string or answer of a management point), else None."""
    if isinstance(reading, Present) and isinstance(reading.value, str):
        return reading.value
    return None


def number_of(reading: Reading) -> int | None:
    """Return a present number (REG_DWORD), else None."""
    if isinstance(reading, Present) and isinstance(reading.value, int):
        return reading.value
    return None


def service_of(reading: Reading) -> ServiceState | None:
    """Return a present service's state, else None."""
    if isinstance(reading, Present) and isinstance(reading.value, ServiceState):
        return reading.value
    return None


def log_of(reading: Reading) -> LogText | None:
    """Return a present log, else None."""
    if isinstance(reading, Present) and isinstance(reading.value, LogText):
        return reading.value
    return None


def rows_of(reading: Reading) -> tuple[dict[str, str | int | None], ...]:
    """Return the rows of a present query result by column name; nothing for any other reading."""
    if isinstance(reading, Present) and isinstance(reading.value, Rows):
        return tuple(
            dict(zip(reading.value.columns, row, strict=True)) for row in reading.value.rows
        )
    return ()
