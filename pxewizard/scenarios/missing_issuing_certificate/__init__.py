"""KB 4469580: PXE fails with 0x80092002 because IssuingCertificateList is missing.

The value belongs into the registry of the distribution point and of the management point. Where the DP
lacks it, the MP's is copied; where the MP lacks it too, the primary site's database gives it to both.

`evidence` reads, `table` decides, `sentences` says it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pxewizard.core.comparison import Sides
from pxewizard.core.cure import CureMarks
from pxewizard.core.diagnosis import Diagnosis, Finding, NotApplicable, Undecided
from pxewizard.core.examination import Article, Examination
from pxewizard.core.reading import Absent
from pxewizard.core.remedy import Question, Step
from pxewizard.core.scenario import Survey
from pxewizard.core.sighting import LogSigns
from pxewizard.core.words import Text, tr
from pxewizard.engine import registry_view
from pxewizard.scenarios.missing_issuing_certificate import sentences, table
from pxewizard.scenarios.missing_issuing_certificate.compared import compared
from pxewizard.scenarios.missing_issuing_certificate.evidence import Evidence, gather
from pxewizard.scenarios.missing_issuing_certificate.in_logs import CURE, IssuingListSigns
from pxewizard.scenarios.missing_issuing_certificate.wording import WORDING


class MissingIssuingCertificate:
    """The article: its readings, its decision table, and what is left to do by hand."""

    article: Final = Article(
        "4469580",
        tr("PXE boot does not work because a self-signed certificate is not created"),
        "https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/pxe-boot-not-work",
        tr("distribution point"),
    )
    asks: Final[tuple[Question, ...]] = ()
    whole_site: Final = True
    follow_up: Final[tuple[Text, ...]] = sentences.FOLLOW_UP
    wording: Final = WORDING

    def examine(self, survey: Survey) -> Diagnosis:
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

    def compared(self, seen: Examination) -> Sides:
        """Return both servers, the site database and the management point's own word."""
        return compared(seen)

    def log_signs(self, since: datetime | None = None) -> LogSigns:
        """Return what looks for the article in logs alone."""
        return IssuingListSigns(since)

    def cure_marks(self, steps: tuple[Step, ...]) -> CureMarks:  # noqa: ARG002 - whatever was copied
        """Return by what SMSPXE.log shows that the list can be read."""
        return CURE


def _hindrances(seen: Evidence) -> tuple[Finding, ...]:
    """Return why nothing may be concluded although every answer came."""
    if seen.mp is None:
        alone = table.value_findings(seen.value(seen.dp))
        return (sentences.mp_not_named(*seen.known_mps), *alone)
    unknown = () if seen.site_code else (sentences.site_unknown(seen.dp),)
    blind = (registry_view.not_proved(view) for view in seen.views)
    return (*unknown, *(finding for finding in blind if finding))
