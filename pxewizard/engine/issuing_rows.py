"""What the rows of the article's query hold for a site: which rows count, which column, what was cut.

KB 4469580 has Value1 copied "to the registry on both". Other properties of the same table keep a type
name in Value1 and the data in Value2, so the column that decodes is taken. Only rows of the site and of
the article's own property count: a saved result may hold others. Reads nothing, and does not know
whether the database may judge.
"""

from __future__ import annotations

from pxewizard.core.certificates import Decodes, is_type_name, judge_items
from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.queries import CUTS, PROPERTY, is_the_property
from pxewizard.core.reading import Reading, rows_of
from pxewizard.core.sendable import can_be_sent, is_too_long
from pxewizard.core.words import Text, joined, numeral, tr
from pxewizard.engine.same_site import same_code

COLUMNS = ("Value1", "Value2", "Value3")

Row = dict[str, str | int | None]


@dataclass(frozen=True)
class Candidate:
    """One value that the database holds for the site: always written as exactly one string."""

    component: str
    column: str
    text: str
    decoded: Decodes


@dataclass(frozen=True)
class Found:
    """What the rows hold: `candidates` are different values, `warnings` what is to be said of the rest.

    `unsendable` are values as well, which no server would take as they are.
    """

    rows: tuple[Row, ...]
    candidates: tuple[Candidate, ...]
    unsendable: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def found_in(observation: Observation, site_code: str) -> Found:
    """Return what the rows hold for the site."""
    rows = rows_for(observation.reading, site_code)
    found: dict[str, Candidate] = {}
    for row in rows:
        if one := candidate(row):
            found.setdefault(one.text, one)
    evidence = (observation.number,)
    warnings = (*_cut(rows, site_code, evidence), *_passed_over(observation))
    candidates = tuple(one for one in found.values() if not hindrance(one.text))
    unsendable = tuple(_unsendable(one, evidence) for one in found.values() if hindrance(one.text))
    return Found(rows, candidates, unsendable, warnings)


def hindrance(text: str) -> Text | None:
    """Return why a value cannot be written over the network as it is, None where it can."""
    if not can_be_sent(text):
        return tr("it holds characters that do not arrive as they are, such as a carriage return")
    return tr("it is longer than a server takes at once") if is_too_long(text) else None


def _unsendable(one: Candidate, evidence: tuple[int, ...]) -> Finding:
    says = tr(
        "The value in {column} of {component} holds certificates, and cannot be sent to a server: {why}."
        " It is not offered. Have the database administrator look at it, or write it by hand on the"
        " servers, with the article.",
        column=one.column,
        component=one.component,
        why=hindrance(one.text) or "",
    )
    return Finding("database-value-not-sendable", Severity.PROBLEM, says, evidence)


def rows_for(reading: Reading, site_code: str) -> tuple[Row, ...]:
    """Return the rows that count: those of the site, and of the article's property."""
    return tuple(
        row
        for row in rows_of(reading)
        if same_code(str(row.get("SiteCode")), site_code) and is_the_property(row.get("Name"))
    )


def _passed_over(observation: Observation) -> tuple[Finding, ...]:
    """Say how many rows were of another property; the query asks for none."""
    others = sum(not is_the_property(row.get("Name")) for row in rows_of(observation.reading))
    if not others:
        return ()
    says = tr(
        "{n:# row of another property was|# rows of other properties were} passed over: the article's"
        " query asks for {name} alone.",
        n=others,
        name=PROPERTY,
    )
    return (Finding("database-rows-passed-over", Severity.NOTE, says, (observation.number,)),)


def _cut(rows: tuple[Row, ...], site_code: str, evidence: tuple[int, ...]) -> tuple[Finding, ...]:
    """Return a warning where a value that does not decode ends exactly where tools cut long texts."""
    texts = [str(row.get(column) or "") for row in rows if not candidate(row) for column in COLUMNS]
    lengths = sorted({len(text) for text in texts if len(text) in CUTS})
    if not lengths:
        return ()
    says = tr(
        "A value of site {site} is exactly {lengths} characters long and holds no whole certificate:"
        " it was possibly truncated, as some tools cut long texts there. Get it whole.",
        site=site_code,
        lengths=joined(map(numeral, lengths)),
    )
    return (Finding("database-value-truncated", Severity.WARNING, says, evidence),)


def candidate(row: Row) -> Candidate | None:
    """Return the value of one row of the article's query: of the first column that decodes."""
    if not is_the_property(row.get("Name")):
        return None
    for column in COLUMNS:
        text = row.get(column)
        if isinstance(text, str) and text and not is_type_name(text):
            judged = judge_items((text,))
            if isinstance(judged, Decodes):
                return Candidate(str(row.get("ComponentName")), column, text, judged)
    return None
