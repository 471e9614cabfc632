"""Where a thing is: a registry value, a service, a log, rows of a database; compared as a value.

Registry keys are written below HKEY_LOCAL_MACHINE, without the hive. Server names are lower case.
"""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text, tr


@dataclass(frozen=True)
class RegistryValue:
    """One named value of one key; "value" and "key" are never mixed up here."""

    server: str
    key: str
    name: str

    def __str__(self) -> str:
        r"""Return the path as regedit shows it: HKLM\key : name."""
        return f"HKLM\\{self.key} : {self.name}"


@dataclass(frozen=True)
class RegistryKey:
    """A key; its reading is Present or Absent, never its contents (some hold secrets)."""

    server: str
    key: str

    def __str__(self) -> str:
        """Return the path as regedit shows it."""
        return f"HKLM\\{self.key}"


@dataclass(frozen=True)
class Service:
    """A Windows service, by its short name."""

    server: str
    name: str

    @property
    def text(self) -> Text:
        """Return the words for a table."""
        return tr("service {name}", name=self.name)

    def __str__(self) -> str:
        """Return the words in English."""
        return str(self.text)


@dataclass(frozen=True)
class ServerIdentity:
    """The name a server gives itself (Win32_ComputerSystem: DNSHostName, Domain)."""

    server: str

    @property
    def text(self) -> Text:
        """Return the words for a table."""
        return tr("computer name")

    def __str__(self) -> str:
        """Return the words in English."""
        return str(self.text)


@dataclass(frozen=True)
class LogFile:
    """The tail of a log of Configuration Manager, by its file name."""

    server: str
    name: str

    def __str__(self) -> str:
        """Return the file name."""
        return self.name


@dataclass(frozen=True)
class MpAnswer:
    """What a management point tells anyone who asks over HTTP: `MPLIST1&P01`, `SMSTRC`."""

    server: str
    question: str

    @property
    def text(self) -> Text:
        """Return the words for a table."""
        return tr("answer to {question}", question=self.question)

    def __str__(self) -> str:
        """Return the words in English."""
        return str(self.text)


class Query(StrEnum):
    """The fixed queries; their SQL text is in `queries.py`. There is no other SQL."""

    ISSUING_CERTIFICATES = "issuing-certificates"
    SITES = "sites"
    MANAGEMENT_POINTS = "management-points"
    DISTRIBUTION_POINT_COLUMNS = "distribution-point-columns"
    DISTRIBUTION_POINTS = "distribution-points"
    DISTRIBUTION_POINT_NAMES = "distribution-point-names"


@dataclass(frozen=True)
class DatabaseRows:
    """The rows that one fixed query returns; `server` is the database's address as text."""

    server: str
    query: Query

    @property
    def text(self) -> Text:
        """Return the words for a table."""
        return tr("query {name}", name=self.query)

    def __str__(self) -> str:
        """Return the words in English."""
        return str(self.text)


Place = RegistryValue | RegistryKey | DatabaseRows | Service | ServerIdentity | LogFile | MpAnswer
