"""The findings of a discovery: what was found and where it stood, what was not believed, what was silent."""

from __future__ import annotations

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.discovery import Found, Role
from pxewizard.core.examination import Observation
from pxewizard.core.reading import Unreadable
from pxewizard.core.words import Text, tr

_WORDS = {
    Role.DISTRIBUTION_POINT: tr("the distribution point"),
    Role.MANAGEMENT_POINT: tr("the management point"),
    Role.SITE_SERVER: tr("the site server"),
    Role.DATABASE: tr("the site database"),
}
_SHOWN = 8  # of the others; the reading holds them all


def found(one: Found, source: Observation) -> Finding:
    """Say what was found, and where its name stood."""
    place, server = source.place, source.place.server
    if one.hint:
        says = tr(
            "{name} is only a hint at the site database: {place} on {server} names it, which may be a"
            " replica; the site server named none. It is asked, and does not judge until you name it"
            " yourself.",
            name=one.name,
            place=place,
            server=server,
        )
    else:
        says = tr(
            "{name} was found as {role}: {place} on {server} names it.{others}",
            name=one.name,
            role=_WORDS[one.role],
            place=place,
            server=server,
            others=_others(one.others),
        )
    code = "database-hint" if one.hint else f"{one.role}-found"
    return Finding(code, Severity.NOTE, says, one.evidence)


def _others(names: tuple[str, ...]) -> Text | str:
    shown, more = ", ".join(names[:_SHOWN]), len(names) - _SHOWN
    if more > 0:
        return tr(" Named there too: {names} and {more:one more|# more}.", names=shown, more=more)
    return tr(" Named there too: {names}.", names=shown) if names else ""


def not_a_name(source: Observation, count: int) -> Finding:
    """Say that something was not believed; its text may hold anything and is not repeated."""
    says = tr(
        "{place} on {server} holds {count} of what is no plain server name; it was not followed.",
        place=source.place,
        server=source.place.server,
        count=count,
    )
    return Finding("told-name-refused", Severity.NOTE, says, (source.number,))


def silent(name: str, source: Observation, answer: Observation) -> Finding:
    """Say that the site server gave no answer, or that another computer answered in its place."""
    why = answer.reading.problem.summary if isinstance(answer.reading, Unreadable) else ""
    says = tr(
        "{name} is the site server, and could not be asked for the site database. {why}",
        name=name,
        why=why,
    )
    numbers = tuple(dict.fromkeys((source.number, answer.number)))
    return Finding("site-server-silent", Severity.UNREADABLE, says, numbers)


def log_lost(name: str, source: Observation, answer: Observation) -> Finding:
    """Say what is lost with a silent site server where all that it would name is known."""
    why = answer.reading.problem.summary if isinstance(answer.reading, Unreadable) else ""
    says = tr(
        "{name} is the site server and gave no answer, so CertMgr.log there is not read; nothing else is"
        " missing for it. {why}",
        name=name,
        why=why,
    )
    numbers = tuple(dict.fromkeys((source.number, answer.number)))
    return Finding("site-server-log-lost", Severity.NOTE, says, numbers)


def completed(address: object, evidence: tuple[int, ...]) -> Finding:
    """Say that the database's name is the usual one of the site, and was not read or typed."""
    says = tr("The database's name was not given; {address} is asked for.", address=address)
    return Finding("database-name-completed", Severity.NOTE, says, evidence)
