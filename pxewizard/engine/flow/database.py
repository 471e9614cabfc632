"""The question that only the site database can answer: when it is asked, what is shown, what was saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from pxewizard.core.diagnosis import Finding, NotApplicable
from pxewizard.core.examination import ImportedResult
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.problem import Problem
from pxewizard.core.queries import SQL
from pxewizard.core.reading import Unreadable
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.state import Flow

_ASKS: Final = ("database-not-named", "database-unreadable", "database-result-missing")
_WHY: Final = tr(
    "No server that was read holds the value. The site database may: this query finds it there."
    " It only reads."
)


@dataclass(frozen=True)
class DatabaseQuestion:
    """What is asked, why, and why there was no answer so far; `query` is the article's own SQL."""

    finding: Finding
    why: Text
    query: str
    trouble: Problem | None = None


def question(flow: Flow) -> DatabaseQuestion | None:
    """Return the question, where the verdict hangs on a database that is not named or gave no answer."""
    seen = flow.current
    if seen is None or isinstance(seen.diagnosis, NotApplicable):
        return None
    finding = next((one for one in seen.diagnosis.findings if one.code in _ASKS), None)
    if finding is None:
        return None
    problems = (
        one.reading.problem
        for one in seen.observations
        if isinstance(one.place, DatabaseRows) and isinstance(one.reading, Unreadable)
    )
    query = SQL[Query.ISSUING_CERTIFICATES]
    return DatabaseQuestion(finding, _WHY, query, next(problems, None))


def take_results(flow: Flow, results: tuple[ImportedResult, ...]) -> Flow:
    """Let saved results speak in the place of the database, beside those of other queries."""
    new = {one.query for one in results}
    kept = (one for one in flow.entered.database_results if one.query not in new)
    return replace(flow, entered=replace(flow.entered, database_results=(*kept, *results)))
