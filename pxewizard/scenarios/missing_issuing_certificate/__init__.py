"""KB 4469580: PXE fails with 0x80092002 because IssuingCertificateList is missing.

The value belongs into the registry of the distribution point and of the management point. Where the DP
lacks it, the MP's is copied; where the MP lacks it too, the primary site's database gives it to both.

`evidence` reads, `rule` and `table` decide, `sentences` says it; what works is imported when it is wanted.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pxewizard.core.comparison import Sides
from pxewizard.core.cure import CureMarks
from pxewizard.core.diagnosis import Diagnosis
from pxewizard.core.examination import Article, Examination
from pxewizard.core.remedy import Question, Step
from pxewizard.core.scenario import Survey
from pxewizard.core.sighting import LogSigns
from pxewizard.core.words import Text, tr
from pxewizard.scenarios.missing_issuing_certificate import sentences
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
        from pxewizard.scenarios.missing_issuing_certificate.rule import examine

        return examine(survey)

    def compared(self, seen: Examination) -> Sides:
        """Return both servers, the site database and the management point's own word."""
        from pxewizard.scenarios.missing_issuing_certificate.compared import compared

        return compared(seen)

    def log_signs(self, since: datetime | None = None) -> LogSigns:
        """Return what looks for the article in logs alone."""
        from pxewizard.scenarios.missing_issuing_certificate.in_logs import IssuingListSigns

        return IssuingListSigns(since)

    def cure_marks(self, steps: tuple[Step, ...]) -> CureMarks:  # noqa: ARG002 - whatever was copied
        """Return by what SMSPXE.log shows that the list can be read."""
        from pxewizard.scenarios.missing_issuing_certificate.in_logs import CURE

        return CURE
