"""KB 2019640: in ConfigMgr 2007 SP2 a second deployment within an hour does not PXE-boot.

The PXE service point keeps its answer to a computer for CacheExpire seconds: 3,600 by default in SP2,
which is normal and by itself nothing to mend. It becomes a fault where a computer is deployed again sooner
than that; then the value is changed and Windows Deployment Services is restarted.

`evidence` reads, `rule` decides, `sentences` says it; what works is imported when it is wanted.
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
from pxewizard.scenarios.pxe_cache_expire import sentences
from pxewizard.scenarios.pxe_cache_expire.wording import WORDING


class PxeCacheExpire:
    """The article: its readings, its rule, and what is left to do by hand."""

    article: Final = Article(
        "2019640",
        tr("A second deployment within an hour starts from the local disk (ConfigMgr 2007 SP2)"),
        "https://support.microsoft.com/help/2019640",
        tr("PXE service point"),
    )
    asks: Final[tuple[Question, ...]] = sentences.ASKS
    whole_site: Final = False
    follow_up: Final[tuple[Text, ...]] = sentences.FOLLOW_UP
    wording: Final = WORDING

    def examine(self, survey: Survey) -> Diagnosis:
        """Read CacheExpire in both views, the service and the log, and apply the article's rule."""
        from pxewizard.scenarios.pxe_cache_expire.rule import examine

        return examine(survey)

    def compared(self, seen: Examination) -> Sides:
        """Return the time in both registry views, and as the log prints it."""
        from pxewizard.scenarios.pxe_cache_expire.compared import compared

        return compared(seen)

    def log_signs(self, since: datetime | None = None) -> LogSigns:
        """Return what looks for the article in logs alone."""
        from pxewizard.scenarios.pxe_cache_expire.in_logs import CacheExpireSigns

        return CacheExpireSigns(since)

    def cure_marks(self, steps: tuple[Step, ...]) -> CureMarks | None:
        """Return that the next settings printed must hold the value that was written."""
        from pxewizard.scenarios.pxe_cache_expire.in_logs import cure_marks

        return cure_marks(steps)
