"""The primary site's database as the judge: whether it may judge, and what it holds for the site.

What its rows hold, `issuing_rows` reads. Rows that an administrator saved in files are judged by the same
rules; both results must be there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from enum import StrEnum

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import ImportedResult, Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, Place, Query
from pxewizard.core.reading import Unreadable, rows_of
from pxewizard.core.words import Text, joined, tr
from pxewizard.engine.issuing_rows import Candidate, found_in
from pxewizard.engine.same_site import same_code

PRIMARY_SITE = 2  # SC_SiteDefinition.SiteType: 1 secondary, 2 primary, 4 central administration
SECONDARY_SITE = 1


class Standing(StrEnum):
    """How far the database could help."""

    NOT_NAMED = "not-named"
    UNREADABLE = "unreadable"
    NOT_JUDGE = "not-judge"
    SECONDARY = "secondary"
    SILENT = "silent"
    SPEAKS = "speaks"


@dataclass(frozen=True)
class Judge:
    """What the database says; `candidates` are different values, more than one means a choice."""

    standing: Standing
    candidates: tuple[Candidate, ...] = ()
    findings: tuple[Finding, ...] = ()
    missing: tuple[int, ...] = field(default=())


Reader = Callable[..., tuple[Observation, ...]]


def ask(
    read: Reader,
    address: DatabaseAddress | None,
    site_code: str,
    imported: tuple[ImportedResult, ...] = (),
) -> Judge:
    """Check that the database is the site's own primary, then run the article's query.

    `read` is the survey's `need` or `want`, as the verdict depends on the database or not. Where
    results were imported, they speak in the database's place. One that is only a hint: see `ask_hint`.
    """
    if imported:
        return _ask_files(read, imported, site_code)
    if address is None:
        says = tr(
            "The site database is not named, so it was not asked. Name the primary site's database."
            " Without a right on it, have its administrator run the query text of this program; what they"
            " saved can be given in its place."
        )
        return Judge(
            Standing.NOT_NAMED, findings=(Finding("database-not-named", Severity.DECIDE, says),)
        )
    return _ask(read, places(address), site_code)


def ask_hint(read: Reader, address: DatabaseAddress, site_code: str) -> Judge:
    """Ask a database that only a management point names: what it holds is shown, and decides nothing.

    A replica may be written to and say the same of itself as the site's own database. That the site is
    a secondary one it may say.
    """
    judged = _ask(read, places(address), site_code)
    if judged.standing in {Standing.NOT_JUDGE, Standing.SECONDARY}:
        return judged
    says = only_hint(address)
    evidence = tuple(o.number for o in read(places(address)[0]))
    finding = Finding("database-hint-no-judge", Severity.DECIDE, says, evidence)
    if judged.standing is Standing.UNREADABLE:
        return replace(judged, findings=(finding, *judged.findings))
    return Judge(Standing.NOT_JUDGE, findings=(finding,))


def only_hint(address: object) -> Text:
    """Say why a database that a management point names decides nothing."""
    return tr(
        "{address} is named only by the management point, which may use a replica: name the site database"
        " itself to let it judge.",
        address=address,
    )


def unreadable(address: object, evidence: tuple[int, ...]) -> Finding:
    """Say that the database gave no answer; the readings say why."""
    says = tr("The site database {address} could not be read.", address=address)
    return Finding("database-unreadable", Severity.UNREADABLE, says, evidence)


def places(address: DatabaseAddress) -> tuple[Place, Place]:
    """Return the two places that are read: the site check, and the article's rows."""
    return (
        DatabaseRows(str(address), Query.SITES),
        DatabaseRows(str(address), Query.ISSUING_CERTIFICATES),
    )


def _ask(read: Reader, asked: tuple[Place, Place], site_code: str) -> Judge:
    """Check the site, and read the rows only where the database may judge."""
    (sites,) = read(asked[0])
    if isinstance(sites.reading, Unreadable):
        return _unread(sites)
    if no_judge := check_site(sites, site_code):
        return no_judge
    (rows,) = read(asked[1])
    return _unread(rows) if isinstance(rows.reading, Unreadable) else _candidates(rows, site_code)


def _unread(observation: Observation) -> Judge:
    missing = (observation.number,)
    finding = unreadable(observation.place.server, missing)
    return Judge(Standing.UNREADABLE, findings=(finding,), missing=missing)


def _ask_files(read: Reader, imported: tuple[ImportedResult, ...], site_code: str) -> Judge:
    """Read the files; without the site check nobody knows of which database the rows are."""
    by_query = {one.query: one for one in imported}
    sites, rows = by_query.get(Query.SITES), by_query.get(Query.ISSUING_CERTIFICATES)
    if sites is None or rows is None:
        says = tr(
            "The result of the {which} of the two statements in the query text is missing. Give it as well.",
            which=tr("second (the site check)") if rows else tr("first (the certificates)"),
        )
        finding = Finding("database-result-missing", Severity.DECIDE, says)
        return Judge(Standing.NOT_NAMED, findings=(finding,))
    judged = _ask(read, (sites.place, rows.place), site_code)
    if judged.missing:
        return judged
    numbers = {o.place: o.number for o in read(sites.place, rows.place)}
    saved = ((sites, rows),) if sites.path == rows.path else ((sites,), (rows,))
    origin = tuple(_origin(one, numbers) for one in saved)
    return replace(judged, findings=(*map(_unproved, judged.findings), *origin))


def _unproved(finding: Finding) -> Finding:
    """Return the finding as a note: a file proves nothing."""
    proved = finding.severity is Severity.PROVED
    return replace(finding, severity=Severity.NOTE) if proved else finding


def _origin(saved: tuple[ImportedResult, ...], numbers: dict[Place, int]) -> Finding:
    """Say from which file the rows of one query, or of both, come."""
    first = saved[0]
    says = tr(
        "The rows of {queries} come from {path} (SHA-256 {sha256}, saved {at} UTC), not from the"
        " database itself.",
        queries=joined(one.place.text for one in saved),
        path=first.path,
        sha256=first.sha256,
        at=f"{first.saved_at:%Y-%m-%d %H:%M}",
    )
    evidence = tuple(numbers[one.place] for one in saved)
    return Finding("database-result-imported", Severity.NOTE, says, evidence)


def check_site(observation: Observation, site_code: str) -> Judge | None:
    """Return why the database is not the judge for the site, or None where it is."""
    rows = rows_of(observation.reading)
    evidence = (observation.number,)
    types = {str(row.get("SiteCode")).upper(): row.get("SiteType") for row in rows}
    kind = types.get(site_code.upper())
    if kind == SECONDARY_SITE:
        says = tr(
            "{site} is a secondary site: its management point takes the value from its own parts,"
            " and the primary site's database does not keep it. The article names no other source:"
            " ask whoever administers that site, or Microsoft's support.",
            site=site_code,
        )
        finding = Finding("secondary-site", Severity.DECIDE, says, evidence)
        return Judge(Standing.SECONDARY, findings=(finding,))
    own = {str(row.get("ThisSiteCode")) for row in rows}
    writable = {str(row.get("Updateability")).upper() for row in rows} == {"READ_WRITE"}
    if all(same_code(code, site_code) for code in own) and kind == PRIMARY_SITE and writable:
        return None
    says = tr(
        "{address} cannot be the judge for site {site}: it must be that primary site's own database,"
        " not a replica, a secondary site's or the central administration site's. It says it is of"
        " site {own}.",
        address=observation.place.server,
        site=site_code,
        own=", ".join(sorted(own)) or "?",
    )
    finding = Finding("database-not-judge", Severity.DECIDE, says, evidence)
    return Judge(Standing.NOT_JUDGE, findings=(finding,))


def _candidates(observation: Observation, site_code: str) -> Judge:
    found = found_in(observation, site_code)
    evidence = (observation.number,)
    if found.candidates:
        speaks = _speaks(len(found.candidates), site_code, evidence)
        return Judge(
            Standing.SPEAKS, found.candidates, (speaks, *found.unsendable, *found.warnings)
        )
    if found.unsendable:
        return Judge(Standing.SILENT, findings=(*found.unsendable, *found.warnings))
    if found.rows:
        says = tr("The site database's row for site {site} holds no certificates.", site=site_code)
        finding = Finding("database-value-undecodable", Severity.PROBLEM, says, evidence)
    else:
        says = tr(
            "The site database holds no such value for site {site}, so there is nothing to copy. Look in"
            " CertMgr.log on the site server for why, and ask whoever administers that site, or"
            " Microsoft's support.",
            site=site_code,
        )
        finding = Finding("database-no-rows", Severity.PROBLEM, says, evidence)
    return Judge(Standing.SILENT, findings=(finding, *found.warnings))


def _speaks(count: int, site_code: str, evidence: tuple[int, ...]) -> Finding:
    if count == 1:
        says = tr("The site database holds the value for site {site}.", site=site_code)
        return Finding("database-value", Severity.PROVED, says, evidence)
    says = tr(
        "The site database holds {count} different values for site {site}; one must be chosen.",
        count=count,
        site=site_code,
    )
    return Finding("database-several-rows", Severity.DECIDE, says, evidence)
