"""The only package that picks the parts: practice or real, which clock, which disk.

`practice(case)` is also where the tests get their site.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard.core.clock import Clock
from pxewizard.core.comparison import Comparison
from pxewizard.core.cure import CureMarks
from pxewizard.core.diagnosis import NotApplicable
from pxewizard.core.examination import Examination, ImportedResult, Scope
from pxewizard.core.problem import problem
from pxewizard.core.remedy import Step
from pxewizard.core.scenario import Scenario
from pxewizard.engine.flow import KnownArticle
from pxewizard.scenarios import SCENARIOS
from pxewizard.wiring.accounts import own_account, with_saved
from pxewizard.wiring.parts import (
    Account,
    Connection,
    DatabaseSignIn,
    Parts,
    SystemClock,
    operator,
    saved_passwords,
)
from pxewizard.wiring.practising import (
    has_state,
    practice,
    practice_case,
    practice_cases,
    practice_doctor,
    serve,
)
from pxewizard.wiring.real import ask_database, connect, doctor, doctor_after, meet, warm_up

if TYPE_CHECKING:
    from pxewizard.engine.imported import ReadFile
    from pxewizard.engine.log_analysis import AllSigns

__all__ = [
    "Account",
    "Connection",
    "DatabaseSignIn",
    "Parts",
    "SystemClock",
    "ask_database",
    "comparison",
    "connect",
    "cure_marks",
    "doctor",
    "doctor_after",
    "has_state",
    "known_articles",
    "log_signs",
    "meet",
    "operator",
    "own_account",
    "practice",
    "practice_case",
    "practice_cases",
    "practice_doctor",
    "reach",
    "reach_again",
    "saved_passwords",
    "scenarios",
    "serve",
    "warm_up",
    "with_results",
    "with_saved",
]


def reach(scope: Scope, connection: Connection, clock: Clock | None = None) -> Parts:
    """Return the site that the scope means: the practice site it names, or real servers."""
    if scope.practice is None:
        return connect(scope, connection)
    state = Path(scope.state) if scope.state else None
    return practice(scope.practice, state=state, clock=clock, door=True)


def reach_again(scope: Scope, connection: Connection, clock: Clock | None = None) -> Parts:
    """Return the site of an earlier change; Problem "state-not-there" where its practice site is gone."""
    if scope.practice and not (scope.state and has_state(Path(scope.state))):
        raise problem("state-not-there", folder=scope.state)
    parts = reach(scope, connection, clock)
    if not scope.practice:
        meet(parts.site, scope)
    return parts


def with_results(parts: Parts, imported: tuple[ImportedResult, ...], read_file: ReadFile) -> Parts:
    """Return the parts with a site whose database is these files, practice and real alike."""
    if not imported:
        return parts
    from pxewizard.engine.imported import ImportedSite

    return replace(parts, site=ImportedSite(parts.site, imported, read_file, parts.clock))


def scenarios(number: str | None = None) -> tuple[Scenario, ...]:
    """Return the article of that number, or all; Problem "unknown-article"."""
    chosen = tuple(one for one in SCENARIOS if number in {None, one.article.number})
    if not chosen:
        known = ", ".join(one.article.number for one in SCENARIOS)
        raise problem("unknown-article", number=number, known=known)
    return chosen


def log_signs(since: datetime | None = None) -> AllSigns:
    """Return what looks for every article, and for what looks like one, in logs alone."""
    from pxewizard.engine.log_analysis import AllSigns
    from pxewizard.engine.look_alike_signs import LookAlikeSigns
    from pxewizard.scenarios.look_alikes import LOOK_ALIKES

    articles = (one.log_signs(since) for one in SCENARIOS)
    return AllSigns((*articles, LookAlikeSigns(LOOK_ALIKES, since)))


def cure_marks(article: str, steps: tuple[Step, ...] = ()) -> CureMarks | None:
    """Return by what a log shows that an article's steps have worked; None where they do not tell."""
    (scenario,) = scenarios(article)
    return scenario.cure_marks(steps)


def comparison(seen: Examination) -> Comparison | None:
    """Return what the article of an examination lays side by side; None where nothing was read."""
    from pxewizard.engine.comparison import compare

    (scenario,) = scenarios(seen.article.number)
    applies = not isinstance(seen.diagnosis, NotApplicable)
    return compare(scenario.compared(seen)) if applies else None


def known_articles() -> tuple[KnownArticle, ...]:
    """Return what a window needs to know of the articles before anything was examined."""
    return tuple(
        KnownArticle(one.article, one.wording, one.asks, one.follow_up, one.whole_site)
        for one in SCENARIOS
    )
