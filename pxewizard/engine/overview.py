"""Everything that can be found of a site from one of its servers: for whoever wants to see it whole."""

from __future__ import annotations

from pxewizard.core.diagnosis import Finding
from pxewizard.core.discovery import Discovery
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.reading import Unreadable
from pxewizard.engine import site_database
from pxewizard.engine.discover import look_around
from pxewizard.engine.examine import unanswered
from pxewizard.engine.site_lists import SiteList, distribution_points, management_points
from pxewizard.engine.survey import SiteSurvey


@dataclass(frozen=True)
class Overview:
    """What was found, and what the database lists; None where there is no database to ask."""

    discovery: Discovery
    findings: tuple[Finding, ...]
    observations: tuple[Observation, ...]
    distribution_points: SiteList | None = None
    management_points: SiteList | None = None


def overview(survey: SiteSurvey) -> Overview:
    """Find the site's servers from the one at `Scope.dp`, and ask the database for the rest of them."""
    found = look_around(survey)
    told, points, mps = _from_database(survey, found)
    findings = (*unanswered(survey.observations), *found.findings, *told)
    return Overview(found, findings, survey.observations, points, mps)


def _from_database(
    survey: SiteSurvey, found: Discovery
) -> tuple[tuple[Finding, ...], SiteList | None, SiteList | None]:
    address = found.scope.database
    if address is None:
        return (), None, None
    (sites,) = survey.need(site_database.places(address)[0])
    if isinstance(sites.reading, Unreadable):
        return (site_database.unreadable(address, (sites.number,)),), None, None
    judge = site_database.check_site(sites, found.site_code)
    points = distribution_points(survey, address)
    mps = management_points(survey, address, needed=False)
    return judge.findings if judge else (), points, mps
