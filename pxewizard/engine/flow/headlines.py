"""The main sentence of a verdict, from finding codes and an article's own headlines."""

from __future__ import annotations

from typing import Final

from pxewizard.core.diagnosis import (
    Affected,
    Diagnosis,
    Finding,
    Healthy,
    NotApplicable,
    Severity,
    Undecided,
)
from pxewizard.core.late import dataclass
from pxewizard.core.wording import Headline, Wording
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import database
from pxewizard.engine.flow.state import Flow

_FIRST: Final = (Severity.PROBLEM, Severity.DECIDE, Severity.UNREADABLE, Severity.WARNING)


@dataclass(frozen=True)
class Saying:
    """A main sentence, its lead, its severity ("", ok, warn, err), and the verdict in one word."""

    sentence: Text
    lead: Text
    severity: str = ""
    state: Text | None = None


def of_diagnosis(flow: Flow) -> Saying:
    """Return what is true now that everything has been read."""
    if flow.current is None:
        return Saying(tr("Nothing has been examined yet"), tr("Choose the servers, then examine."))
    diagnosis = flow.current.diagnosis
    headline = _headline(flow.known.wording if flow.known else None, diagnosis)
    deciding = deciding_finding(diagnosis)
    said = headline.says if headline else deciding.says if deciding else None
    lead = headline.lead if headline else None
    match diagnosis:
        case Affected():
            asked = _ASKED if database.question(flow) else _NO_FIX
            why = flow.remedy.why if flow.remedy else asked
            severity = "warn" if deciding and deciding.severity is Severity.DECIDE else "err"
            return Saying(said or tr("The fault is here"), lead or why, severity, tr("Affected"))
        case Undecided():
            nothing = tr("Nothing certain can be said yet")
            why = _ASKED if database.question(flow) else _OPEN
            return Saying(said or nothing, lead or why, "warn", tr("Undecided"))
        case Healthy():
            # A warning does not make the article's fault; another fault with the same face is one, though.
            wrong = deciding is not None
            calm = headline.says if headline else _calm(deciding)
            severity = "warn" if wrong else "ok"
            return Saying(calm, lead or _NOT_THIS, severity, tr("Nothing to do"))
        case NotApplicable(why):
            says = tr("This article does not apply here")
            return Saying(says, why, "", tr("Nothing to do"))


def _calm(deciding: Finding | None) -> Text:
    """Return what is true where the article's fault is not here, in few words."""
    if deciding is None:
        return tr("Already correct: there is nothing to do")
    if deciding.severity in {Severity.PROBLEM, Severity.DECIDE}:
        return tr("Not this article’s fault: another one shows")
    return tr("Already correct; something else needs attention")


_ASKED: Final = tr("The site database may hold it. Below are the ways to its answer.")
_NO_FIX: Final = tr("There is no fix for this from here; the findings below say why.")
_OPEN: Final = tr("The findings below say what is missing.")
_NOT_THIS: Final = tr("The fault of this article is not here, and nothing needs to be written.")


def deciding_finding(diagnosis: Diagnosis) -> Finding | None:
    """Return the finding that weighs most: the first problem, else the first decision, and so on."""
    for severity in _FIRST:
        for one in diagnosis.findings:
            if one.severity is severity:
                return one
    return None


def _headline(wording: Wording | None, diagnosis: Diagnosis) -> Headline | None:
    """Return the article's first headline whose codes were all found."""
    found = {one.code for one in diagnosis.findings}
    headlines = wording.headlines if wording else ()
    return next((one for one in headlines if found.issuperset(one.codes)), None)
