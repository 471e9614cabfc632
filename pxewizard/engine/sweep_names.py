"""Which other distribution points there are: named by CertMgr.log, listed by the site database, or typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from pxewizard.core.address import ServerAddress, parse_server, told_server
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import LogFile, ServerIdentity
from pxewizard.core.problem import Problem
from pxewizard.core.reading import (
    Identity,
    Kind,
    LogText,
    Present,
    Unreadable,
    log_of,
    text_of,
)
from pxewizard.core.scenario import Survey
from pxewizard.core.words import Text, tr
from pxewizard.engine import told
from pxewizard.engine.log_evidence import seen_in, servers_named
from pxewizard.engine.site_lists import distribution_points

MOST: Final = 50_000  # servers of one sweep
_NO_ACCESS: Final = "80070005"
_NEVER: Final = datetime.min.replace(tzinfo=UTC)  # when a file was read is nobody's question here
_LONGEST: Final = 1000  # characters of a typed line that are looked at


@dataclass(frozen=True)
class Target:
    """A distribution point to look at; `named_at`: when CertMgr.log last named it, if it did."""

    address: ServerAddress
    in_log: bool = False
    named_at: datetime | None = None


@dataclass(frozen=True)
class Targets:
    """The servers found, and what is to be said of how they were found."""

    targets: tuple[Target, ...] = ()
    says: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Typed:
    """What a person typed or pasted: servers, each once, and the words that are none.

    `repeated` were there already; `beyond` are more than one sweep takes.
    """

    targets: tuple[Target, ...] = ()
    refused: tuple[str, ...] = ()
    repeated: int = 0
    beyond: int = 0


def in_log(seen: Examination) -> tuple[Target, ...]:
    """Return the others that the CertMgr.log of an examination names with "access denied"."""
    own = _own_names(seen)
    found: dict[str, Target] = {}
    for o in seen.observations:
        if isinstance(o.place, LogFile) and o.place.name == "CertMgr.log":
            for name, record in servers_named(seen_in(o, _NO_ACCESS)).items():
                address = told_server(name)
                if address and address.name not in own:
                    found[address.name] = Target(address, in_log=True, named_at=record.at)
    return tuple(found.values())


def in_log_text(path: str, text: str) -> tuple[Target, ...]:
    """Return the servers that the text of a CertMgr.log names with "access denied"."""
    place = LogFile(path, "CertMgr.log")
    seen = Observation(1, place, Present(LogText(path, text), Kind.LOG), _NEVER)
    named = servers_named(seen_in(seen, _NO_ACCESS)).items()
    found = ((told_server(name), record) for name, record in named)
    targets = (Target(one, in_log=True, named_at=record.at) for one, record in found if one)
    return joined(targets, ())[:MOST]


def in_database(survey: Survey, site_code: str) -> Targets:
    """Return the distribution points that the site database lists with PXE, of this site if it is known."""
    address = survey.scope.database
    if address is None:
        return Targets()
    listed = distribution_points(survey, address)
    if isinstance(listed.observation.reading, Unreadable):
        raise listed.observation.reading.problem
    found = tuple(
        Target(ServerAddress(one.server))
        for one in listed.members
        if one.pxe is not False and (not site_code or one.site_code in {site_code, ""})
    )
    says = tr("{n:# server is|# servers are} listed in the site database.", n=len(found))
    return Targets(found[:MOST], (says,))


def names_any(seen: Examination) -> bool:
    """Return whether CertMgr.log was read and holds "access denied": quick, and without whose it is."""
    logs = (log_of(o.reading) for o in seen.observations if isinstance(o.place, LogFile))
    return any(log and _NO_ACCESS in log.text and "on server" in log.text for log in logs)


def find(survey: Survey, seen: Examination) -> Targets:
    """Return the others that the log names or the site database lists with PXE, those of the log first."""
    found = {one.address.name: one for one in in_log(seen)}
    says = [tr("{n:# server is|# servers are} named in CertMgr.log.", n=len(found))]
    address = survey.scope.database
    if address is None:
        says.append(tr("No site database is named, so it was not asked for others."))
    else:
        listed = distribution_points(survey, address)
        code, own, before = _site_code(seen), _own_names(seen), len(found)
        for one in listed.members if listed.known else ():
            if one.pxe is not False and one.site_code in {code, ""} and one.server not in own:
                found.setdefault(one.server, Target(ServerAddress(one.server)))
        more = len(found) - before
        reading = listed.observation.reading
        if isinstance(reading, Unreadable):
            trouble = reading.problem
            says.append(tr("{summary} {advice}", summary=trouble.summary, advice=trouble.advice))
        else:
            says.append(tr("{n:# more is|# more are} listed in the site database.", n=more))
    return Targets(tuple(found.values())[:MOST], tuple(says))


def typed(text: str, *, urls: bool = False) -> Typed:
    """Read servers, one a line or with commas between; what follows # does not count.

    With `urls` NAME=URL is taken, too: whoever writes a file means what stands in it. What is pasted may
    have blanks between; in a file one with a blank in it is no server as a whole, and not two halves.
    """
    found: dict[str, Target] = {}
    refused: list[str] = []
    repeated = beyond = 0
    for line in text.splitlines():
        for word in _words(line[:_LONGEST].partition("#")[0], blanks=not urls):
            address = _address(word, urls=urls)
            if address is None:
                refused.append(word)
            elif address.name in found:
                repeated += 1
            elif len(found) < MOST:
                found[address.name] = Target(address)
            else:
                beyond += 1
    return Typed(tuple(found.values()), tuple(refused), repeated, beyond)


def _words(line: str, *, blanks: bool) -> list[str]:
    parts = line.replace(";", ",").split(",")
    words = (part.split() if blanks else [part.strip()] for part in parts)
    return [one for some in words for one in some if one]


def joined(known: Iterable[Target], more: Iterable[Target]) -> tuple[Target, ...]:
    """Return both, each server once, and no more than one sweep takes."""
    found = {one.address.name: one for one in known}
    for one in more:
        found.setdefault(one.address.name, one)
    return tuple(found.values())[:MOST]


def _address(word: str, *, urls: bool) -> ServerAddress | None:
    try:
        address = parse_server(word)
    except Problem:
        return None
    allowed = address.url is None or (urls and address.pinned)
    return address if allowed else None


def own_names(seen: Examination, server: str) -> set[str]:
    """Return the names of a server in an examination, as it was named and as it calls itself."""
    values = (
        o.reading.value
        for o in seen.observations
        if o.place == ServerIdentity(server) and isinstance(o.reading, Present)
    )
    return {server} | {one.full_name for one in values if isinstance(one, Identity)}


def _own_names(seen: Examination) -> set[str]:
    return own_names(seen, seen.context.scope.dp.name)


def _site_code(seen: Examination) -> str:
    """Return the site of the distribution point that was examined."""
    places = {told.of_dp(name, "SiteCode") for name in _own_names(seen)}
    codes = (text_of(o.reading) for o in seen.observations if o.place in places)
    return next((code.strip().upper() for code in codes if code), "")
