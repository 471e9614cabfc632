"""One simulated computer as frozen data: registry, services, logs, answers, and who may do what.

Names are compared as Windows compares them: upper and lower case are the same. Knows no site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import TypeVar

from pxewizard.core.late import dataclass
from pxewizard.core.reading import Absent, Identity, Kind, LogText, Present, ServiceState

T = TypeVar("T")

Values = Mapping[str, Present]
Registry = Mapping[str, Values]  # a key without its hive -> its values


class Availability(StrEnum):
    """Whether a server or a database answers at all."""

    UP = "up"
    DOWN = "down"  # no answer
    DENIED = "denied"  # an answer: no


class Right(StrEnum):
    """What the technician's account may be forbidden on a server that lets it in."""

    REGISTRY_READ = "registry-read"
    REGISTRY_WRITE = "registry-write"
    SERVICE_CONTROL = "service-control"
    LOGS = "logs"
    SHELL = "shell"  # denied: remote shells are switched off
    FULL_LANGUAGE = "full-language"  # denied: PowerShell runs in Constrained Language


@dataclass(frozen=True)
class PracticeServer:
    """A computer; `name` is its full name in lower case, `answers` are its management point's."""

    name: str
    aliases: tuple[str, ...] = ()
    availability: Availability = Availability.UP
    denied: frozenset[Right] = frozenset()
    registry: Registry = field(default_factory=dict)
    services: Mapping[str, ServiceState] = field(default_factory=dict)
    logs: Mapping[str, LogText] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    answers_clients_only: bool = False  # to nobody without a client certificate, as with HTTPS

    @property
    def identity(self) -> Identity:
        """Return the name that the computer gives itself, whatever it was called by."""
        host, _, domain = self.name.partition(".")
        return Identity(host, domain)

    def goes_by(self, name: str) -> bool:
        """Return whether the name reaches this computer: full name, short name or an alias."""
        known = (self.name, self.identity.host, *self.aliases)
        return stored_name(known, name.rstrip(".")) is not None

    def has_key(self, key: str) -> bool:
        """Return whether the key exists; a key exists where a key below it does."""
        wanted = key.casefold()
        return any(
            stored.casefold() == wanted or stored.casefold().startswith(wanted + "\\")
            for stored in self.registry
        )

    def value(self, key: str, name: str) -> Present | Absent:
        """Return what the value holds, or whether the value or its whole key is missing."""
        if not self.has_key(key):
            return Absent("key")
        values = _entry(self.registry, key) or {}
        return _entry(values, name) or Absent("value")

    def with_value(self, key: str, name: str, value: Present) -> PracticeServer:
        """Return the server with the value set; a missing key is created."""
        values = _entry(self.registry, key) or {}
        return self._with_values(key, _with(values, name, value))

    def without_value(self, key: str, name: str) -> PracticeServer:
        """Return the server without the value; its key stays, even if it is empty then."""
        values = _entry(self.registry, key)
        if values is None:
            return self
        return self._with_values(key, _without(values, name))

    def service(self, name: str) -> Present | Absent:
        """Return the service's state, or that there is no such service."""
        state = _entry(self.services, name)
        return Absent() if state is None else Present(state, Kind.SERVICE)

    def with_service(self, name: str, state: ServiceState) -> PracticeServer:
        """Return the server with the service in that state."""
        return replace(self, services=_with(self.services, name, state))

    def without_service(self, name: str) -> PracticeServer:
        """Return the server without the service."""
        return replace(self, services=_without(self.services, name))

    def log(self, name: str) -> Present | Absent:
        """Return the log of that file name, or that there is none."""
        text = _entry(self.logs, name)
        return Absent() if text is None else Present(text, Kind.LOG)

    def _with_values(self, key: str, values: Values) -> PracticeServer:
        return replace(self, registry=_with(self.registry, key, values))


def stored_name(names: Iterable[str], name: str) -> str | None:
    """Return the name as it is written in `names`, upper and lower case being the same."""
    wanted = name.casefold()
    return next((stored for stored in names if stored.casefold() == wanted), None)


def _entry(mapping: Mapping[str, T], name: str) -> T | None:
    stored = stored_name(mapping, name)
    return None if stored is None else mapping[stored]


def _with(mapping: Mapping[str, T], name: str, entry: T) -> dict[str, T]:
    return {**mapping, stored_name(mapping, name) or name: entry}


def _without(mapping: Mapping[str, T], name: str) -> dict[str, T]:
    wanted = name.casefold()
    return {stored: entry for stored, entry in mapping.items() if stored.casefold() != wanted}
