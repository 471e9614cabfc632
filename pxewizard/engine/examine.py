"""Holds an article against a site and writes down what was seen. Also how a fix is verified."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from pxewizard.core.clock import Clock
from pxewizard.core.diagnosis import Diagnosis, Finding, LookAlike, Severity, Undecided
from pxewizard.core.discovery import Discovery
from pxewizard.core.examination import Context, Examination, Observation, Scope
from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Unreadable, log_of
from pxewizard.core.scenario import Scenario
from pxewizard.core.site import Site
from pxewizard.core.words import tr
from pxewizard.engine.discover import discover
from pxewizard.engine.log_evidence import read
from pxewizard.engine.look_alike_signs import LookAlikeSigns
from pxewizard.engine.survey import SiteSurvey


@dataclass(frozen=True)
class Operator:
    """Who sits at this computer, and which program this is."""

    name: str
    workstation: str
    version: str


def _nobody() -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Examiner:
    """Examines one site; everything that an examination needs besides the article.

    `accounts` tells for each server who was let in, and how, `tls_exceptions` what was waived; both are
    asked when all is read. `begin` is told that an examination begins.
    """

    site: Site
    clock: Clock
    operator: Operator
    look_alikes: tuple[LookAlike, ...] = ()
    accounts: Callable[[], tuple[tuple[str, str], ...]] = tuple
    tls_exceptions: Callable[[], tuple[str, ...]] = tuple
    begin: Callable[[], None] = _nobody

    def examine(self, scenario: Scenario, scope: Scope, *, find: bool = False) -> Examination:
        """Read what the article needs, judge it, and add the look-alikes seen in the logs that were read.

        With `find` the servers that the scope does not name are looked for first.
        """
        started = self.clock.now()
        self.begin()
        survey = SiteSurvey(self.site, scope)
        found = discover(survey) if find and scenario.whole_site else Discovery(scope)
        survey.widen(found.scope)
        diagnosis = _with_discovery(scenario.examine(survey), found)
        return Examination(
            article=scenario.article,
            context=Context(
                scope=found.scope,
                operator=self.operator.name,
                workstation=self.operator.workstation,
                version=self.operator.version,
                started=started,
                accounts=self.accounts(),
                tls_exceptions=self.tls_exceptions(),
            ),
            observations=survey.observations,
            diagnosis=self._completed(diagnosis, survey.observations),
        )

    def _completed(self, diagnosis: Diagnosis, observations: tuple[Observation, ...]) -> Diagnosis:
        silent = unanswered(observations) if isinstance(diagnosis, Undecided) else ()
        seen = tuple(_look_alikes(self.look_alikes, observations))
        return replace(diagnosis, findings=(*silent, *diagnosis.findings, *seen))


def _with_discovery(diagnosis: Diagnosis, found: Discovery) -> Diagnosis:
    """Add what was found; an article that is undecided for want of a server misses what may name it."""
    diagnosis = replace(diagnosis, findings=(*diagnosis.findings, *found.findings))
    if not isinstance(diagnosis, Undecided):
        return diagnosis
    return replace(diagnosis, missing=tuple(dict.fromkeys((*diagnosis.missing, *found.missing))))


def unanswered(observations: tuple[Observation, ...]) -> tuple[Finding, ...]:
    """Return one finding for each trouble that kept a needed answer away, with what to do about it."""
    numbers: dict[tuple[str, str], tuple[Problem, list[int]]] = {}  # by what a person reads
    for o in observations:
        if o.needed and isinstance(o.reading, Unreadable):
            met = o.reading.problem
            numbers.setdefault((met.code, str(met)), (met, []))[1].append(o.number)
    return tuple(
        Finding(
            trouble.code,
            Severity.UNREADABLE,
            tr("{summary} {advice}", summary=trouble.summary, advice=trouble.advice),
            tuple(evidence),
        )
        for trouble, evidence in numbers.values()
    )


def _look_alikes(
    rows: Iterable[LookAlike], observations: tuple[Observation, ...]
) -> Iterable[Finding]:
    faults = tuple(row for row in rows if not row.is_noise)
    by_log = [(o, read(LookAlikeSigns(faults), (o,))) for o in observations if log_of(o.reading)]
    for row in faults:
        for observation, seen in by_log:
            if any(one.code == row.code for one in seen):
                says = tr(
                    "{log}: {says} {next}",
                    log=observation.place,
                    says=row.says,
                    next=row.next_step,
                )
                yield Finding(row.code, row.severity, says, (observation.number,))
