"""What the article concludes: who may be asked at all, what hinders a conclusion, and then the table."""

from __future__ import annotations

from pxewizard.core.diagnosis import Diagnosis, Finding, NotApplicable, Undecided
from pxewizard.core.reading import Absent
from pxewizard.core.scenario import Survey
from pxewizard.engine import registry_view
from pxewizard.scenarios.missing_issuing_certificate import sentences, table
from pxewizard.scenarios.missing_issuing_certificate.evidence import Evidence, gather


def examine(survey: Survey) -> Diagnosis:
    """Read the value on both servers, their roles and their site, and decide by the table."""
    seen = gather(survey)
    if seen.another_server:
        return Undecided((), seen.findings)
    if seen.missing:
        return Undecided(seen.missing, seen.findings)
    if seen.site_code_reading == Absent("key"):
        return NotApplicable(sentences.no_distribution_point(seen.dp), seen.renamed)
    if hindrances := _hindrances(seen):
        return Undecided((), (*hindrances, *seen.findings))
    return table.decide(survey, seen)


def _hindrances(seen: Evidence) -> tuple[Finding, ...]:
    """Return why nothing may be concluded although every answer came."""
    if seen.mp is None:
        alone = table.value_findings(seen.value(seen.dp))
        return (sentences.mp_not_named(*seen.known_mps), *alone)
    unknown = () if seen.site_code else (sentences.site_unknown(seen.dp),)
    blind = (registry_view.not_proved(view) for view in seen.views)
    return (*unknown, *(finding for finding in blind if finding))
