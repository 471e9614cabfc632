"""The only package that picks the parts: practice or real, which clock, which disk.

`practice(case)` is also where the tests get their site.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard.core.clock import Clock
from pxewizard.core.comparison import Comparison
from pxewizard.core.diagnosis import NotApplicable
from pxewizard.core.examination import Examination, ImportedResult, Scope
from pxewizard.core.problem import problem
from pxewizard.wiring.accounts import with_saved
from pxewizard.wiring.articles import (
    cure_marks,
    known_articles,
    log_marks,
    log_signs,
    scenarios,
)
from pxewizard.wiring.governed import (
    approve,
    approve_bulk,
    may_export_writing,
    plan_file,
    report_folder,
    workplace,
    workshop,
)
from pxewizard.wiring.governed import in_force as policies
from pxewizard.wiring.parts import (
    Account,
    Connection,
    DatabaseSignIn,
    Parts,
    SystemClock,
    saved_passwords,
)
from pxewizard.wiring.person import operator, own_account
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

__all__ = [
    "Account",
    "Connection",
    "DatabaseSignIn",
    "Parts",
    "SystemClock",
    "approve",
    "approve_bulk",
    "ask_database",
    "comparison",
    "connect",
    "cure_marks",
    "doctor",
    "doctor_after",
    "has_state",
    "known_articles",
    "log_marks",
    "log_signs",
    "may_export_writing",
    "meet",
    "operator",
    "own_account",
    "plan_file",
    "policies",
    "practice",
    "practice_case",
    "practice_cases",
    "practice_doctor",
    "reach",
    "reach_again",
    "report_folder",
    "saved_passwords",
    "scenarios",
    "serve",
    "warm_up",
    "with_results",
    "with_saved",
    "workplace",
    "workshop",
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


def comparison(seen: Examination) -> Comparison | None:
    """Return what the article of an examination lays side by side; None where nothing was read."""
    from pxewizard.engine.comparison import compare

    (scenario,) = scenarios(seen.article.number)
    applies = not isinstance(seen.diagnosis, NotApplicable)
    return compare(scenario.compared(seen)) if applies else None
