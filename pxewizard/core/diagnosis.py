"""The verdict of an article on a site: findings with their evidence, and what can be done."""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.late import dataclass
from pxewizard.core.remedy import Remedy
from pxewizard.core.words import Text


class Severity(StrEnum):
    """How a finding is to be taken; the words of the window's finding card."""

    PROBLEM = "problem"
    DECIDE = "decide"
    WARNING = "warning"
    UNREADABLE = "unreadable"
    PROVED = "proved"
    AGREES = "agrees"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One sentence that the evidence carries; `code` is stable, `evidence` are observation numbers."""

    code: str
    severity: Severity
    says: Text
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True)
class LookAlike:
    """A different fault with the same face in SMSPXE.log: `codes` are the words that must all appear.

    Codes and stable words only, never a sentence that Windows localises. `article` is Microsoft's, where
    one speaks of it; `is_noise`: harmless, so that an examination is silent about it.
    """

    code: str
    codes: tuple[str, ...]
    severity: Severity
    says: Text
    next_step: Text
    url: str
    article: str = ""
    is_noise: bool = False


@dataclass(frozen=True)
class Healthy:
    """The article's fault is not here."""

    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Affected:
    """The article's fault is here; without a remedy the findings say why there is none."""

    findings: tuple[Finding, ...]
    remedies: tuple[Remedy, ...] = ()


@dataclass(frozen=True)
class Undecided:
    """Nothing certain can be said; `missing` are the observations that gave no answer."""

    missing: tuple[int, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class NotApplicable:
    """The article does not speak of such a server."""

    why: Text
    findings: tuple[Finding, ...] = ()


Diagnosis = Healthy | Affected | Undecided | NotApplicable


def verdict(diagnosis: Diagnosis) -> str:
    """Return the verdict's stable word, as scripts and the report use it."""
    match diagnosis:
        case Healthy():
            return "healthy"
        case Affected():
            return "affected"
        case Undecided():
            return "undecided"
        case NotApplicable():
            return "not-applicable"
