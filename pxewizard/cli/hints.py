"""What a trouble or finding is answered with on a command line: options and commands.

The catalogue of troubles and the articles' sentences name neither, because a window says the same; it has
fields and buttons for them. Prints nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pxewizard.core.diagnosis import Finding
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text, filled

_ASK_THE_ADMINISTRATOR: Final = (
    "The query text is what “pxewizard query” prints; what the administrator saved is given to examine"
    " and plan with --database-result FILE, which may be repeated."
)
_QUERY: Final = "The query text is what “pxewizard query” prints."
_PASSWORD: Final = "--password-stdin takes the password from standard input."  # noqa: S105 - no password
_TRUST: Final = "After comparing it, --trust-database-certificate waives its check for this time."
_SAVED: Final = (
    'To save another one: pxewizard credentials save --role {role} --user "{user}"; to forget it:'
    ' pxewizard credentials forget --role {role} --user "{user}".'
)

_HINTS: Final = {
    # The way to a server
    "certificate-not-trusted": "--ca FILE names the certification authority.",
    "no-domain-controller": "--user names another account.",
    "no-account": "--user names another account.",
    "log-not-asked": "--logs reads it through a remote shell.",
    "log-share-closed": "--logs reads it through a remote shell.",
    "witness-silent": "--mp-http URL names another address.",
    # The site database
    "database-ca-unused": "Leave --ca out, or name the certificate with --database-certificate-name.",
    "database-certificate-untrusted": _TRUST,
    "database-certificate-name": "--database-certificate-name gives that name.",
    "database-certificate-expired": _TRUST,
    "database-certificate-refused": (
        "--ca FILE names the authority that issued it, --database-certificate-name the name in it."
        f" {_TRUST}"
    ),
    "database-certificate-name-unused": "Leave --database-certificate-name out then.",
    "database-denied": _ASK_THE_ADMINISTRATOR,
    "database-not-named": _ASK_THE_ADMINISTRATOR,
    "database-result-missing": _ASK_THE_ADMINISTRATOR,
    "result-too-large": _QUERY,
    "result-foreign": _QUERY,
    # Passwords
    "no-credential-store": _PASSWORD,
    "credential-store-locked": _PASSWORD,
    "credential-store-silent": _PASSWORD,
    "credential-store-failed": _PASSWORD,
    "password-too-long": _PASSWORD,
    "saved-password-gone": _SAVED,
    "saved-password-set-aside": _SAVED,
    "saved-password-refused": _SAVED,
    "not-saved": "“pxewizard credentials list” shows what is saved.",
    # Practice, plans and changes
    "unknown-case": "“pxewizard practice” lists the cases.",
    "state-of-another-case": "--practice {found} names it.",
    "plan-unreadable": "“pxewizard plan … -o plan.json” makes one.",
    "change-closed": "“pxewizard undo” takes a change back.",
    "bulk-over": "“pxewizard sweep … --fix” begins one.",
    # What the organisation has decided
    "policy-change-number": "--change-number gives it.",
    "policy-tls-exception": (
        "Leave out --ca, --trust-database-certificate and --database-certificate-name."
    ),
    # Findings of the articles
    "mp-not-named": "Add --mp SERVER.",
    "no-second-deployment": "If it happens all the same: --answer second-deployment=yes.",
    "service-pack-unknown": "If it does: --answer service-pack-2=yes.",
}


def hint(met: Problem) -> str:
    """Return what can be typed, empty where nothing can."""
    return _filled(met.code, (met.summary, met.advice))


def advice(met: Problem) -> str:
    """Return what to do, with what can be typed."""
    return f"{met.advice} {hint(met)}".strip()


def told(met: Problem) -> str:
    """Return the whole sentence: what is wrong, what to do, and what can be typed."""
    return f"{met.summary} {advice(met)}".strip()


def of_findings(found: Iterable[Finding]) -> tuple[str, ...]:
    """Return what can be typed, each hint once."""
    hints = (_filled(one.code, (one.says,)) for one in found)
    return tuple(dict.fromkeys(one for one in hints if one))


def _filled(code: str, says: tuple[Text, ...]) -> str:
    values = {name: str(value) for one in says for name, value in _values(one)}
    return filled(_HINTS.get(code, ""), values)


def _values(says: Text) -> Iterator[tuple[str, str | Text]]:
    """Yield what fills the gaps of a sentence, and of the sentences in it."""
    for name, value in says.values:
        yield name, value
        if isinstance(value, Text):
            yield from _values(value)
