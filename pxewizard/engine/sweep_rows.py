"""One distribution point of many: how it stands against the others' reference, in one row."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from pxewizard.core.comparison import Comparison, Match
from pxewizard.core.diagnosis import (
    Affected,
    Diagnosis,
    Finding,
    Healthy,
    NotApplicable,
    Severity,
    Undecided,
)
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.plan import Origin, Plan
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Unreadable, service_of, text_of
from pxewizard.core.words import Text, tr
from pxewizard.engine import told
from pxewizard.engine.sweep_names import Target

_WEIGHT: Final = (Severity.PROBLEM, Severity.DECIDE, Severity.UNREADABLE, Severity.WARNING)


_LONGEST: Final = 31_536_000_000  # milliseconds: a year


class SweepState(StrEnum):
    """How a server stands, the most urgent first."""

    MISSING = "missing"  # the article's value is not there
    DIFFERS = "differs"  # it is another than the reference's
    AFFECTED = "affected"  # in another way
    UNDECIDED = "undecided"  # it answered, and nothing certain can be said
    NOT_READ = "not-read"  # it, or what it is held against, gave no answer
    WORKING = "working"
    WAITING = "waiting"
    NOT_APPLICABLE = "not-applicable"
    CORRECT = "correct"

    @property
    def ended(self) -> bool:
        """Return whether it has been looked at."""
        return self not in {SweepState.WORKING, SweepState.WAITING}


@dataclass(frozen=True)
class SweepRow:
    """One distribution point: how it stands, and what was read there."""

    target: Target
    state: SweepState = SweepState.WAITING
    what: Text | None = None
    site_code: str = ""
    service: str = ""  # the PXE service that runs
    milliseconds: int | None = None  # that it took
    read_at: datetime | None = None
    problem: Problem | None = None  # why it was not read
    fixable: bool = False  # together with others, by one approval
    left_out: Text | None = None  # why not, where something is to be mended
    fix: Plan | None = None  # what would be done; not kept with the row
    origin: Origin | None = None  # of what it would write
    mended_in: str = ""  # the folder of the fix of many that mended it after it was read
    accounts: tuple[tuple[str, str], ...] = ()  # (server, account); of what is shared only once
    tls_exceptions: tuple[str, ...] = ()  # that no row before told
    held_against: tuple[Observation, ...] = ()  # what all share, and its site; neither

    @property
    def server(self) -> str:
        """Return the server's name as it was found."""
        return self.target.address.name

    @property
    def seconds(self) -> float | None:
        """Return how long it took; None where that is not known, or a record says what cannot be."""
        took = self.milliseconds
        return None if took is None or not 0 <= took <= _LONGEST else took / 1000

    @property
    def read_until(self) -> datetime | None:
        """Return when it had been read; None where it was not, or no calendar has that time."""
        try:
            return self.read_at and self.read_at + timedelta(seconds=self.seconds or 0)
        except OverflowError:
            return None


def mended(row: SweepRow, folder: str) -> SweepRow:
    """Return the row of a server that was mended and examined again; what was found before stays said."""
    found = row.what or tr("Not as it should be")
    what = tr("{found}; mended, and verified", found=found)
    return replace(
        row,
        state=SweepState.CORRECT,
        what=what,
        fixable=False,
        left_out=None,
        fix=None,
        mended_in=folder,
    )


def judged(target: Target, seen: Examination, comparison: Comparison | None) -> SweepRow:
    """Return the row of a server that was examined; `comparison` is what was laid side by side."""
    # what these rest on is not needed by a first page
    from pxewizard.engine.bulk_choice import fix_of
    from pxewizard.engine.shown import origin

    state, what, trouble = _verdict(seen, comparison)
    fix = what if state is SweepState.NOT_READ else fix_of(seen)
    return SweepRow(
        target,
        state,
        what,
        site_code=_site_code(seen),
        service=_service(seen),
        problem=trouble,
        fixable=isinstance(fix, Plan),
        left_out=fix if isinstance(fix, Text) else None,
        fix=fix if isinstance(fix, Plan) else None,
        origin=origin(fix.steps[0], seen) if isinstance(fix, Plan) else None,
    )


def _verdict(
    seen: Examination, comparison: Comparison | None
) -> tuple[SweepState, Text, Problem | None]:
    match seen.diagnosis:
        case Undecided(missing):
            trouble = _trouble(seen, missing)
            if trouble:
                return SweepState.NOT_READ, _of_its_row(trouble.summary), trouble
            return SweepState.UNDECIDED, _says(seen.diagnosis), None
        case NotApplicable(why):
            return SweepState.NOT_APPLICABLE, why, None
        case Healthy():
            return SweepState.CORRECT, _equal(comparison), None
        case Affected():
            return *_fault(seen, comparison), None


def _of_its_row(says: Text) -> Text:
    """Return a sentence with short names: in a row the server's own stands in full, and room is scarce."""
    values = ((name, _short(v) if name == "server" else v) for name, v in says.values)
    return Text(says.template, tuple(values))


def _trouble(seen: Examination, missing: tuple[int, ...]) -> Problem | None:
    troubles = (
        o.reading.problem
        for o in seen.observations
        if o.number in missing and isinstance(o.reading, Unreadable)
    )
    return next(troubles, None)


def _fault(seen: Examination, comparison: Comparison | None) -> tuple[SweepState, Text]:
    """Return what is wrong, shortly where the server's own value says it all."""
    dp = comparison.columns[0] if comparison else None
    value = _value_name(seen, dp.evidence if dp else None)
    if comparison is None or dp is None or not value:
        return SweepState.AFFECTED, _says(seen.diagnosis)
    if dp.match is Match.ABSENT:
        return SweepState.MISSING, tr("No {value}", value=value)
    if dp.match in {Match.DIFFERENT, Match.ALIKE} and comparison.reference:
        other = _short(comparison.columns[comparison.reference].server)
        return SweepState.DIFFERS, tr("{value} differs from {server}", value=value, server=other)
    return SweepState.AFFECTED, _says(seen.diagnosis)


def _equal(comparison: Comparison | None) -> Text:
    if comparison is None or not comparison.reference:
        return tr("Nothing to do")
    certificates = max((row.certificate or 0 for row in comparison.rows), default=0)
    server = _short(comparison.columns[comparison.reference].server)
    if not certificates:
        return tr("Equal to {server}", server=server)
    return tr("{n:# certificate|# certificates}, equal to {server}", n=certificates, server=server)


def _says(diagnosis: Diagnosis) -> Text:
    """Return what weighs most of what was found."""
    findings: tuple[Finding, ...] = diagnosis.findings
    for severity in _WEIGHT:
        for one in findings:
            if one.severity is severity:
                return one.says
    return tr("Examine this server by itself.")


def _value_name(seen: Examination, number: int | None) -> str:
    place = next((o.place for o in seen.observations if o.number == number), None)
    return place.name if isinstance(place, RegistryValue) else ""


def _site_code(seen: Examination) -> str:
    codes = (
        text_of(o.reading)
        for o in seen.observations
        if o.place == told.of_dp(o.place.server, "SiteCode")
    )
    return next((code.strip().upper()[:3] for code in codes if code), "")


def _service(seen: Examination) -> str:
    running = (
        o.place.name
        for o in seen.observations
        if isinstance(o.place, Service)
        and (state := service_of(o.reading))
        and state.state == "Running"
    )
    return next(running, "")


def _short(server: str | Text) -> str:
    name = str(server)
    return name if name.replace(".", "").isdecimal() else name.partition(".")[0]
