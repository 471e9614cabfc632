"""What shall be done, and the consent to it as a type: only an `ApprovedPlan` can be carried out."""

from __future__ import annotations

from datetime import datetime

from pxewizard.core.examination import Scope
from pxewizard.core.late import dataclass
from pxewizard.core.remedy import Answers, RegistryStep, RestartService, Step
from pxewizard.core.words import Text


@dataclass(frozen=True)
class Plan:
    """The steps that the answers lead to. Holds addresses and values, never secrets.

    `made_by` is a person for the record, not an account that signs in to servers.
    """

    article: str
    remedy: str
    title: Text
    why: Text
    scope: Scope
    steps: tuple[Step, ...]
    answers: Answers
    acknowledged: tuple[str, ...]  # the codes of the risks taken on
    warnings: tuple[Text, ...]
    made_at: datetime
    made_by: str = ""

    @property
    def registry_steps(self) -> tuple[RegistryStep, ...]:
        """Return the steps that write to a registry."""
        return tuple(step for step in self.steps if not isinstance(step, RestartService))


@dataclass(frozen=True)
class Origin:
    """The reading that a value to be written comes from."""

    server: str
    at: datetime
    number: int  # of the evidence
    of_database: bool  # no server holds it
    in_database: bool


@dataclass(frozen=True)
class Unanswered:
    """The questions that are open; no plan can be made without their answers."""

    codes: tuple[str, ...]


@dataclass(frozen=True)
class ApprovedPlan:
    """A plan that a person has seen and agreed to. Made by `engine.approve` only."""

    plan: Plan
    approved_by: str
    approved_at: datetime
    change_number: str = ""  # of the organisation's own change record


@dataclass(frozen=True)
class BulkPlan:
    """The same fix for many servers: the canary first, verified, then wave after wave.

    One plan a distribution point; no server twice; no acknowledgement is ever answered in bulk.
    """

    canary: Plan
    waves: tuple[tuple[Plan, ...], ...]

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Return every plan in the order in which it is carried out."""
        return (self.canary, *(plan for wave in self.waves for plan in wave))


@dataclass(frozen=True)
class ApprovedBulkPlan:
    """A bulk plan that a person has agreed to, all servers named. Made by `engine.approve` only."""

    bulk: BulkPlan
    approved_by: str
    approved_at: datetime
    change_number: str = ""
