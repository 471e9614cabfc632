"""What KB 4469580 reads, where, and whether the verdict hangs on it."""

from __future__ import annotations

from typing import Final

from pxewizard.core.diagnosis import Finding
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import LogFile, MpAnswer, Place, RegistryValue
from pxewizard.core.reading import Absent, Reading, Unreadable, number_of, text_of
from pxewizard.core.scenario import Survey
from pxewizard.core.sighting import Sighting
from pxewizard.engine import pxe_service, registry_view, told
from pxewizard.engine.identify import Named, identify
from pxewizard.engine.log_evidence import count_finding, read, seen_in
from pxewizard.engine.same_site import own_site, site_members
from pxewizard.scenarios.missing_issuing_certificate import sentences
from pxewizard.scenarios.missing_issuing_certificate.in_logs import (
    BAD_ENCODE,
    CERTIFICATE,
    SMB,
    IssuingListSigns,
)

KEY: Final = r"SOFTWARE\Microsoft\SMS\Security"
NAME: Final = "IssuingCertificateList"
_ROLE: Final = ("SiteCode", "SiteServer", "IsPXE", "PxeInstalled")


@dataclass(frozen=True)
class Evidence:
    """What was read; `mp` is None where no management point was named."""

    dp: str
    mp: str | None
    named: tuple[Named, ...]
    by_place: dict[Place, Observation]
    findings: tuple[Finding, ...]

    @property
    def another_server(self) -> bool:
        """Return whether another computer answered than the one asked for."""
        return any(one.another for one in self.named)

    @property
    def renamed(self) -> tuple[Finding, ...]:
        """Return what is to be said of the servers' names."""
        return tuple(one.finding for one in self.named if one.finding)

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the numbers of the needed readings that gave no answer."""
        return tuple(
            o.number
            for o in self.by_place.values()
            if o.needed and isinstance(o.reading, Unreadable)
        )

    @property
    def site_code_reading(self) -> Reading | None:
        """Return the DP's SiteCode as read; Absent("key") means that there is no such role."""
        observation = self.by_place.get(site_place(self.dp))
        return observation.reading if observation else None

    @property
    def site_code(self) -> str:
        """Return the DP's site code, empty where it is not known."""
        reading = self.site_code_reading
        return (text_of(reading) or "") if reading else ""

    @property
    def views(self) -> tuple[Observation, ...]:
        """Return the readings that prove each server's registry view."""
        servers = dict.fromkeys((self.dp, self.mp or self.dp))
        places = (registry_view.view_place(server) for server in servers)
        return self.pick(*places)

    @property
    def known_mps(self) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """Return the management points that the DP's registry names (no proof of a site), and where."""
        found = self.by_place.get(told.of_dp(self.dp, "ManagementPoints"))
        servers = told.names_in(found.reading).servers if found else ()
        return tuple(one.name for one in servers), (found.number,) if found else ()

    def value(self, server: str) -> Observation:
        """Return the reading of IssuingCertificateList on one of the two servers."""
        return self.by_place[value_place(server)]

    def pick(self, *places: Place) -> tuple[Observation, ...]:
        """Return the readings of those places that were read."""
        return tuple(o for place in places if (o := self.by_place.get(place)))


def value_place(server: str) -> RegistryValue:
    """Return where the list stands on a server."""
    return RegistryValue(server, KEY, NAME)


def gather(survey: Survey) -> Evidence:
    """Ask the servers who they are, then the rest; a server that is silent is asked no more."""
    scope = survey.scope
    named = identify(survey, scope.dp, *((scope.mp,) if scope.mp else ()))
    dp, mp = named[0].name, named[1].name if scope.mp else None
    alive = {one.name for one in named if one.answered}
    needed, wanted = _places(dp, mp, alive)
    read = [one.observation for one in named] + list(survey.need(*needed))
    site_code = next((text_of(o.reading) for o in read if o.place == site_place(dp)), None)
    wanted += [site_members(mp, site_code)] if site_code and mp in alive and mp else []
    pinned = (scope.site_server,) if scope.site_server and scope.site_server.pinned else ()
    checked = identify(survey, *pinned, needed=False)
    if scope.site_server and all(one.answered for one in checked):
        wanted.append(LogFile(scope.site_server.name, "CertMgr.log"))
    read += survey.want(*wanted)
    by_place = {o.place: o for o in read}
    findings = tuple(one.finding for one in (*named, *checked) if one.finding)
    services = tuple(o for place in pxe_service.services(dp) if (o := by_place.get(place)))
    said = (*_from_roles(by_place, dp), *_from_logs(by_place, dp))
    stands = pxe_service.standstill(dp, services) if services else ()
    return Evidence(dp, mp, named, by_place, (*findings, *stands, *said))


def site_place(dp: str) -> RegistryValue:
    """Return where a distribution point keeps the code of its site."""
    return told.of_dp(dp, "SiteCode")


def _places(dp: str, mp: str | None, alive: set[str]) -> tuple[list[Place], list[Place]]:
    needed: list[Place] = []
    wanted: list[Place] = []
    if dp in alive:
        needed += [value_place(dp), registry_view.view_place(dp)]
        needed += [told.of_dp(dp, name) for name in _ROLE]
        wanted += [told.of_dp(dp, "ManagementPoints"), *pxe_service.services(dp)]
        wanted += [LogFile(dp, "SMSPXE.log")]
    if mp and mp in alive:
        needed += [value_place(mp), registry_view.view_place(mp), own_site(mp)]
        wanted += [MpAnswer(mp, "SMSTRC")]
    return needed, wanted


def _from_roles(read: dict[Place, Observation], dp: str) -> tuple[Finding, ...]:
    flags = [read.get(told.of_dp(dp, name)) for name in ("IsPXE", "PxeInstalled")]
    off = tuple(
        o.number
        for o in flags
        if o and not isinstance(o.reading, Unreadable) and not number_of(o.reading)
    )
    missing = tuple(
        sentences.key_missing(o)
        for o in read.values()
        if o.place == value_place(o.place.server) and o.reading == Absent("key")
    )
    is_role = read.get(site_place(dp)) and read[site_place(dp)].reading != Absent("key")
    return (*missing, *((sentences.pxe_not_enabled(dp, off),) if off and is_role else ()))


def _from_logs(seen: dict[Place, Observation], dp: str) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for o in seen.values():
        signs = IssuingListSigns()
        if o.place == LogFile(dp, "SMSPXE.log") and (hits := seen_in(o, BAD_ENCODE)):
            told = read(signs, (o,))
            found.append(count_finding(BAD_ENCODE, o, hits))
            found += signs.told_apart(o.number)
            found += (_short(one, o) for one in told if one.code == CERTIFICATE)
        if isinstance(o.place, LogFile) and o.place.name == "CertMgr.log":
            told = read(signs, (o,))
            found += [sentences.certmgr(o, signs.named)] if signs.named else []
            found += (_short(one, o) for one in told if one.code == SMB)
    return tuple(found)


def _short(seen: Sighting, o: Observation) -> Finding:
    """Return a sighting without its count, beside a finding that has one."""
    return Finding(seen.code, seen.severity, seen.says, (o.number,))
