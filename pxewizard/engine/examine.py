"""Holds an article against a site and writes down what was seen. Also how a fix is verified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pxewizard.core.clock import Clock
from pxewizard.core.diagnosis import Diagnosis, Finding, LookAlike
from pxewizard.core.examination import Context, Examination, Observation, Scope
from pxewizard.core.reading import log_of
from pxewizard.core.scenario import Scenario
from pxewizard.core.site import Site
from pxewizard.core.words import tr
from pxewizard.engine.survey import SiteSurvey


@dataclass(frozen=True)
class Operator:
    """Who sits at this computer, and which program this is."""

    name: str
    workstation: str
    version: str


@dataclass(frozen=True)
class Examiner:
    """Examines one site; everything that an examination needs besides the article."""

    site: Site
    clock: Clock
    operator: Operator
    look_alikes: tuple[LookAlike, ...] = ()

    def examine(self, scenario: Scenario, scope: Scope) -> Examination:
        """Read what the article needs, judge it, and add the look-alikes seen in the logs that were read."""
        started = self.clock.now()
        survey = SiteSurvey(self.site, scope)
        diagnosis = scenario.examine(survey)
        return Examination(
            article=scenario.article,
            context=Context(
                scope=scope,
                operator=self.operator.name,
                workstation=self.operator.workstation,
                version=self.operator.version,
                started=started,
            ),
            observations=survey.observations,
            diagnosis=self._with_look_alikes(diagnosis, survey.observations),
        )

    def _with_look_alikes(
        self, diagnosis: Diagnosis, observations: tuple[Observation, ...]
    ) -> Diagnosis:
        seen = tuple(_look_alikes(self.look_alikes, observations))
        return replace(diagnosis, findings=diagnosis.findings + seen) if seen else diagnosis


def _look_alikes(
    rows: Iterable[LookAlike], observations: tuple[Observation, ...]
) -> Iterable[Finding]:
    for row in rows:
        for observation in observations:
            log = log_of(observation.reading)
            if log and all(code in log.text for code in row.codes):
                says = tr(
                    "{log}: {says} {next}",
                    log=observation.place,
                    says=row.says,
                    next=row.next_step,
                )
                yield Finding(row.code, row.severity, says, (observation.number,))
