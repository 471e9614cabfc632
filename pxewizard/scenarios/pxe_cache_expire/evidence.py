"""What KB 2019640 reads on a PXE service point, and what its log says of deployments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.logline import Record, records
from pxewizard.core.place import LogFile, Place, RegistryValue, Service
from pxewizard.core.reading import Absent, Unreadable, log_of, number_of, text_of
from pxewizard.core.scenario import Survey
from pxewizard.engine import pxe_service, registry_view

NAME: Final = "CacheExpire"
DEFAULT: Final = 3600  # seconds; SP2's own
ONE_BOOT: Final = 60  # seconds; what a computer asks again so soon belongs to the same boot
X86: Final = "x86"
_X64: Final = frozenset({"AMD64", "ARM64", "IA64"})
KEY_64: Final = r"SOFTWARE\Microsoft\SMS\PXE"
KEY_32: Final = r"SOFTWARE\WOW6432Node\Microsoft\SMS\PXE"
ENVIRONMENT: Final = r"SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
_MAC: Final = re.compile(r"(?<![0-9A-Fa-f:-])((?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2})(?![:-])")
_DEPLOYED: Final = re.compile(r"found (?:mandatory|optional|required) advertisement", re.IGNORECASE)
_UNKNOWN_MACHINES: Final = re.compile(r"SupportUnknownMachines:\s*(\w+)")
SETTING: Final = re.compile(r"CacheExpire:\s*(\d+)")


@dataclass(frozen=True)
class Gap:
    """Two deployments of one computer, the second sooner after the first than any other pair seen."""

    computer: str
    seconds: int


@dataclass(frozen=True)
class Seen:
    """What was read on the PXE service point."""

    server: str
    bitness: Observation
    value: Observation  # in the view that the operating system's bitness asks for
    other: Observation
    role: Observation
    view: Observation
    service: Observation
    log: Observation
    needed: tuple[Observation, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the numbers of the needed readings that gave no answer."""
        return tuple(o.number for o in self.needed if isinstance(o.reading, Unreadable))

    @property
    def not_here(self) -> bool:
        """Return whether there is certainly no PXE service point of ConfigMgr 2007."""
        gone = Absent("key")
        return self.value.reading == gone and self.other.reading == gone

    @property
    def bitness_known(self) -> bool:
        """Return whether the server said which of the two keys is the real one."""
        return text_of(self.bitness.reading) in {X86, *_X64}

    @property
    def lines(self) -> tuple[Record, ...]:
        """Return the records of SMSPXE.log, none where it was not read."""
        found = log_of(self.log.reading)
        return tuple(records(found.text)) if found else ()

    @property
    def unknown_machines(self) -> bool:
        """Return whether the newest settings in the log say that unknown computers are supported."""
        found = (_UNKNOWN_MACHINES.search(line.text) for line in self.lines)
        said = [match[1].lower() for match in found if match]
        return said[-1:] == ["yes"]

    @property
    def seconds(self) -> int:
        """Return the time in force; absent means the default."""
        found = number_of(self.value.reading)
        return DEFAULT if found is None else found


def read(survey: Survey, server: str) -> Seen:
    """Read CacheExpire in both views, and, where there is such a role, its service and its log."""
    places: tuple[Place, ...] = (
        RegistryValue(server, ENVIRONMENT, "PROCESSOR_ARCHITECTURE"),
        registry_view.view_place(server),
        RegistryValue(server, KEY_64, NAME),
        RegistryValue(server, KEY_32, NAME),
    )
    needed = survey.need(*places)
    bitness, view, native, wow = needed
    (role,) = survey.want(RegistryValue(server, r"SOFTWARE\Microsoft\SMS\DP", "IsPXE"))
    value, other = (native, wow) if text_of(bitness.reading) == X86 else (wow, native)
    if value.reading == Absent("key") == other.reading:  # another product: nothing more to ask
        return Seen(server, bitness, value, other, role, view, view, view, needed)
    (service,) = survey.need(Service(server, pxe_service.WDS))
    # Without the technician's word, the log is all there is to judge by.
    stated = survey.scope.answers.get("second-deployment") is not None
    (log,) = (survey.want if stated else survey.need)(LogFile(server, "SMSPXE.log"))
    everything = (*needed, service, *(() if stated else (log,)))
    return Seen(server, bitness, value, other, role, view, service, log, everything)


def shortest_gap(lines: tuple[Record, ...]) -> Gap | None:
    """Return the shortest pause between two deployments of one computer, if two were logged."""
    last: dict[str, datetime] = {}
    shortest: Gap | None = None
    for at, computer in sorted(_deployments(lines)):  # threads may write out of order
        if computer in last:
            seconds = int((at - last[computer]).total_seconds())
            again = seconds > ONE_BOOT
            if again and (shortest is None or seconds < shortest.seconds):
                shortest = Gap(computer, seconds)
        last[computer] = at
    return shortest


def _deployments(lines: tuple[Record, ...]) -> Iterator[tuple[datetime, str]]:
    for line in lines:
        computer = computer_deployed(line.text)
        if line.at and computer:
            yield line.at, computer


def computer_deployed(text: str) -> str:
    """Return the hardware address of the computer that a record says is deployed; empty if none."""
    found = _MAC.search(text) if _DEPLOYED.search(text) else None
    return found[1].upper().replace("-", ":") if found else ""


def is_service_pack_2(survey: Survey, seen: Seen) -> bool:
    """Only SP2 has the value or prints it; otherwise the technician must say so."""
    stored = number_of(seen.value.reading) is not None or number_of(seen.other.reading) is not None
    logged = any(SETTING.search(line.text) for line in seen.lines)
    return stored or logged or survey.scope.answers.get("service-pack-2") == "yes"
