"""Do a distribution point and a management point belong to the same site? Proved, different, or open.

Three witnesses: the management point's own registry, its answer to MPLIST, the site database's list.
`ManagementPoints` in the distribution point's registry corroborates and proves nothing (ordinary clients
have it too).
"""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import MpAnswer, RegistryValue
from pxewizard.core.reading import text_of
from pxewizard.core.scenario import Survey
from pxewizard.core.words import tr
from pxewizard.engine.site_lists import SiteList, management_points

MP_KEY = r"SOFTWARE\Microsoft\SMS\MP"


class Proof(StrEnum):
    """How the question stands."""

    PROVED = "proved"
    DIFFERENT = "different"
    OPEN = "open"


@dataclass(frozen=True)
class SameSite:
    """The answer, and the finding that says it."""

    proof: Proof
    finding: Finding


@dataclass(frozen=True)
class _Witness:
    number: int
    same: bool


def own_site(mp: str) -> RegistryValue:
    """Return where a management point keeps the code of its site."""
    return RegistryValue(mp, MP_KEY, "Assignment Site")


def site_members(mp: str, site_code: str) -> MpAnswer:
    """Return the question that a management point answers with the list of its site's management points."""
    return MpAnswer(mp, f"MPLIST1&{site_code.strip().upper()}")


def same_site(survey: Survey, site_code: str, mp: str, *, needed: bool = True) -> SameSite:
    """Ask the witnesses in turn; the database only where the others say nothing.

    `needed` is false for a management point that is only one of several to choose from.
    """
    (registry,) = (survey.need if needed else survey.want)(own_site(mp))
    (answer,) = survey.want(site_members(mp, site_code))
    witnesses = [*_from_registry(registry, site_code), *_from_answer(answer, site_code, mp)]
    if not witnesses and survey.scope.database:
        listed = management_points(survey, survey.scope.database, needed=False)
        witnesses += _from_database(listed, site_code, mp)
    return _judged(witnesses, site_code, mp)


def _judged(witnesses: list[_Witness], site_code: str, mp: str) -> SameSite:
    evidence = tuple(witness.number for witness in witnesses)
    said = {witness.same for witness in witnesses}
    if said == {True}:
        says = tr(
            "{mp} belongs to site {site}, like the distribution point.", mp=mp, site=site_code
        )
        return SameSite(Proof.PROVED, Finding("same-site", Severity.PROVED, says, evidence))
    if said == {False}:
        says = tr(
            "{mp} belongs to another site than the distribution point, which is of site {site}."
            " Name a management point of {site}.",
            mp=mp,
            site=site_code,
        )
        return SameSite(Proof.DIFFERENT, Finding("other-site", Severity.PROBLEM, says, evidence))
    says = (
        tr("The sources disagree on whether {mp} belongs to site {site}.", mp=mp, site=site_code)
        if said
        else tr("Nothing shows that {mp} belongs to site {site}.", mp=mp, site=site_code)
    )
    return SameSite(Proof.OPEN, Finding("same-site-not-proved", Severity.DECIDE, says, evidence))


def _from_registry(observation: Observation, site_code: str) -> list[_Witness]:
    found = text_of(observation.reading)
    return [_Witness(observation.number, same_code(found, site_code))] if found else []


def _from_answer(observation: Observation, site_code: str, mp: str) -> list[_Witness]:
    """Take an answer that lists the management point as proof; one that does not says nothing.

    Older versions add its SiteCode, which then must be the site's.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(text_of(observation.reading) or "<none/>", forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        return []
    own = (one for one in root.iter("MP") if (one.get("FQDN") or "").lower() == mp)
    codes = {one.get("SiteCode") or site_code for one in own}
    return [_Witness(observation.number, same_code(code, site_code)) for code in codes]


def _from_database(listed: SiteList, site_code: str, mp: str) -> list[_Witness]:
    codes = {one.site_code for one in listed.members if one.server == mp and one.site_code}
    return [_Witness(listed.observation.number, same_code(code, site_code)) for code in codes]


def same_code(left: str, right: str) -> bool:
    """Return whether two site codes are one; upper and lower case are alike."""
    return left.strip().upper() == right.strip().upper()
