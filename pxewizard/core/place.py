"""Where a thing is: a registry value, a service, a log, rows of a database; compared as a value.

Registry keys are written below HKEY_LOCAL_MACHINE, without the hive. Server names are lower case.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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

    def __str__(self) -> str:
        """Return the words for a table."""
        return f"service {self.name}"


@dataclass(frozen=True)
class ServerIdentity:
    """The name a server gives itself (Win32_ComputerSystem: DNSHostName, Domain)."""

    server: str

    def __str__(self) -> str:
        """Return the words for a table."""
        return "computer name"


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

    def __str__(self) -> str:
        """Return the words for a table."""
        return f"answer to {self.question}"


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

    def __str__(self) -> str:
        """Return the words for a table."""
        return f"query {self.query}"


Place = RegistryValue | RegistryKey | DatabaseRows | Service | ServerIdentity | LogFile | MpAnswer
