"""The articles that this program knows, by number, and what a window needs of them from the start."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from pxewizard.core.cure import CureMarks
from pxewizard.core.examination import Examination
from pxewizard.core.problem import problem
from pxewizard.core.remedy import Step
from pxewizard.core.scenario import Scenario
from pxewizard.engine.flow import KnownArticle
from pxewizard.scenarios import SCENARIOS

if TYPE_CHECKING:  # imported when logs are read
    from pxewizard.engine.log_analysis import AllSigns


def scenarios(number: str | None = None) -> tuple[Scenario, ...]:
    """Return the article of that number, or all; Problem "unknown-article"."""
    chosen = tuple(one for one in SCENARIOS if number in {None, one.article.number})
    if not chosen:
        known = ", ".join(one.article.number for one in SCENARIOS)
        raise problem("unknown-article", number=number, known=known)
    return chosen


def known_articles() -> tuple[KnownArticle, ...]:
    """Return what a window needs to know of the articles before anything was examined."""
    return tuple(
        KnownArticle(one.article, one.wording, one.asks, one.follow_up, one.whole_site)
        for one in SCENARIOS
    )


def log_signs(since: datetime | None = None) -> AllSigns:
    """Return what looks for every article, and for what looks like one, in logs alone."""
    from pxewizard.engine.log_analysis import AllSigns
    from pxewizard.engine.look_alike_signs import LookAlikeSigns
    from pxewizard.scenarios.look_alikes import LOOK_ALIKES

    articles = (one.log_signs(since) for one in SCENARIOS)
    return AllSigns((*articles, LookAlikeSigns(LOOK_ALIKES, since)))


def log_marks(seen: Examination) -> tuple[str, ...]:
    """Return the words by which lines of logs matter: the article's, and those of other faults that show."""
    from pxewizard.scenarios.look_alikes import LOOK_ALIKES

    (scenario,) = scenarios(seen.article.number)
    found = {one.code for one in seen.diagnosis.findings}
    others = (word for row in LOOK_ALIKES if row.code in found for word in row.codes)
    return tuple(dict.fromkeys((*scenario.wording.log_marks, *others)))


def cure_marks(article: str, steps: tuple[Step, ...] = ()) -> CureMarks | None:
    """Return by what a log shows that an article's steps have worked; None where they do not tell."""
    (scenario,) = scenarios(article)
    return scenario.cure_marks(steps)
