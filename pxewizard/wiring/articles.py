"""The articles that this program knows, by number, and what a window needs of them from the start."""

from __future__ import annotations

from pxewizard.core.problem import problem
from pxewizard.core.scenario import Scenario
from pxewizard.engine.flow import KnownArticle
from pxewizard.scenarios import SCENARIOS


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
