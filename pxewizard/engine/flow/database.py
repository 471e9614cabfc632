"""The question that only the site database can answer: when it is asked, what is shown, what was saved."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pxewizard.core.address import parse_database
from pxewizard.core.diagnosis import Finding, NotApplicable
from pxewizard.core.examination import ImportedResult
from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.problem import Problem
from pxewizard.core.queries import CREATE_USER, GRANTS, SQL
from pxewizard.core.reading import Unreadable
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import governing
from pxewizard.engine.flow.pieces import Field
from pxewizard.engine.flow.state import Flow

_HINT: Final = "database-hint-no-judge"
_MISSING: Final = "database-result-missing"
_ASKS: Final = (_HINT, "database-not-named", "database-unreadable", _MISSING)
_EXPIRED: Final = "database-certificate-expired"
_CERTIFICATE: Final = {
    "database-certificate-untrusted",
    "database-certificate-name",
    "database-certificate-refused",
    _EXPIRED,
}
_SELF_SIGNED: Final = tr(
    "Configuration Manager's own certificate is self-signed, and often for the computer's full name."
    " Name the database by that name, have the certificate put into this computer's store of trusted"
    " ones, or compare it with the database administrator and waive the check below."
)
_NO_RIGHT: Final = {"database-denied", "database-no-user"}
_TWO_WAYS: Final = tr(
    "Either its administrator runs the lines below, with your account in the brackets, and you ask again;"
    " or the administrator runs the query, and you open its result. Nothing is ever written there."
)
_WHY: Final = tr(
    "No server that was read holds the value. The site database may: this query finds it there."
    " It only reads."
)
_OTHER: Final = tr(
    "Of the two results of the query text, the one of the statement below is not here yet. Open it as well;"
    " both must come from the same database."
)
_MORE: Final = tr(
    "Compare shows the ways on: ask it again, or have its administrator run the query for you."
)
_CONFIRM: Final = tr(
    "Only the management point names this database, and it may use a replica. If it is the primary site's"
    " own, ask it: you have named it then, and it judges."
)


@dataclass(frozen=True)
class DatabaseQuestion:
    """What is asked, why, and why there was no answer so far; `query` is the article's own SQL.

    `may_trust`: it gave none because of its certificate, so that a person may waive the check; where the
    organisation `forbids` that, nobody may. `grants` are the lines that let the account in.
    """

    finding: Finding
    why: Text
    query: str
    trouble: Problem | None = None
    advice: Text | None = None
    may_trust: bool = False
    forbids: Problem | None = None
    grants: tuple[str, ...] = ()
    half: bool = False  # one of the two results of the query text was given

    @property
    def heading(self) -> Text:
        """Return what stands above the question."""
        if self.grants:
            return tr("The site database refused. Two ways on")
        if self.trouble:
            return tr("The site database gave no answer")
        if self.half:
            return tr("One of the two results is missing")
        return tr("The site database is asked here")


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
    trouble = next(problems, None)
    refused = trouble is not None and trouble.code in _CERTIFICATE
    forbids = governing.of_trust(flow) if refused else None
    may_trust = refused and forbids is None
    grants = _grants(trouble) if trouble else ()
    self_signed = may_trust and trouble is not None and trouble.code != _EXPIRED
    ways = forbids.advice if forbids else _SELF_SIGNED if self_signed else None
    ways = _TWO_WAYS if grants else ways
    advice = ways or (trouble.advice if trouble else None)
    half = finding.code == _MISSING
    why = _CONFIRM if finding.code == _HINT else _OTHER if half else _WHY
    given = {one.query for one in seen.context.scope.database_results} if half else set()
    query = SQL[Query.SITES if Query.ISSUING_CERTIFICATES in given else Query.ISSUING_CERTIFICATES]
    return DatabaseQuestion(finding, why, query, trouble, advice, may_trust, forbids, grants, half)


def way_on(trouble: Problem) -> Text:
    """Return what to do about a database that gave no answer, where the question is not shown yet."""
    if trouble.code in _NO_RIGHT:
        return _MORE
    return tr("{advice} {more}", advice=trouble.advice, more=_MORE)


def findings(flow: Flow) -> tuple[Finding, ...]:
    """Return the findings; of a trouble for which the question shows the way out, only what is wrong."""
    seen, asked = flow.current, question(flow)
    found = seen.diagnosis.findings if seen else ()
    trouble = asked.trouble if asked else None
    if trouble is None:
        return found
    return tuple(
        replace(one, says=trouble.summary) if one.code == trouble.code else one for one in found
    )


def _grants(trouble: Problem) -> tuple[str, ...]:
    if trouble.code not in _NO_RIGHT:
        return ()
    return (CREATE_USER, *GRANTS) if trouble.code == "database-no-user" else GRANTS


def waived(flow: Flow) -> Text | None:
    """Return that the check of the database's certificate was waived, where the answers rest on that."""
    trusted, seen = flow.entered.database_trusted, flow.current
    if trusted is None or seen is None or not seen.context.tls_exceptions:
        return None
    return tr(
        "The certificate of {address} was not checked, as you chose; the record says so.",
        address=str(trusted),
    )


def confirm(flow: Flow, *, trust: bool) -> Flow:
    """Take the database in the field for named by the person: it is no hint any more.

    With `trust` the check of its certificate is waived, and of no other's.
    """
    entered = flow.entered
    trusted = parse_database(entered.text(Field.DATABASE)) if trust else None
    filled = entered.filled - {Field.DATABASE}
    entered = replace(entered, filled=filled, database_hint=False, database_trusted=trusted)
    return replace(flow, entered=entered)


def take_results(flow: Flow, results: tuple[ImportedResult, ...]) -> Flow:
    """Let saved results speak in the place of the database, beside those of other queries."""
    new = {one.query for one in results}
    kept = (one for one in flow.entered.database_results if one.query not in new)
    return replace(flow, entered=replace(flow.entered, database_results=(*kept, *results)))
