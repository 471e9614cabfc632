"""What many tests need: a clock whose hands they turn, and a way through a whole change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.diagnosis import Affected
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.journal import Journal
from pxewizard.core.outcome import Outcome
from pxewizard.core.plan import Plan, Unanswered
from pxewizard.core.remedy import Answers
from pxewizard.engine.apply import Workplace
from pxewizard.engine.apply import apply as carry_out
from pxewizard.engine.approve import approve
from pxewizard.engine.examine import Operator
from pxewizard.engine.planning import make_plan
from pxewizard.engine.tasks import Phase
from pxewizard.engine.undo import Undone
from pxewizard.engine.undo import undo as take_back
from pxewizard.journal import ChangeFolder, load, resume
from pxewizard.practice.estate import Estate
from pxewizard.practice.faults import Fault
from pxewizard.practice.site import PracticeSite

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


class TurnableClock:
    """A clock that stands still until somebody waits for it."""

    def __init__(self, at: datetime = NOON) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def wait(self, seconds: float) -> None:
        self._at += timedelta(seconds=seconds)


@dataclass
class Onlooker:
    """Watches, and cancels once it has seen so many steps begin."""

    cancel_after: int | None = None
    phases: list[tuple[int, Phase]] = field(default_factory=list)

    def phase(self, step: int, phase: Phase) -> None:
        self.phases.append((step, phase))

    def cancelled(self) -> bool:
        begun = {step for step, _ in self.phases if step >= 0}
        return self.cancel_after is not None and len(begun) >= self.cancel_after


class Bench:
    """One practice case on a work bench: examine, plan, apply and undo it, with faults as ordered."""

    def __init__(
        self,
        case: str,
        root: Path,
        *,
        article: str = "4469580",
        faults: Iterable[Fault] = (),
        state: Path | None = None,
    ) -> None:
        self.clock = TurnableClock()
        self.parts = wiring.practice(case, state=state, clock=self.clock, faults=faults)
        self.operator = Operator("tester", "bench", "0")
        (self.scenario,) = wiring.scenarios(article)
        self.root = root
        self.watcher = Onlooker()
        assert self.parts.scope is not None
        self.scope: Scope = self.parts.scope

    @property
    def site(self) -> PracticeSite:
        assert isinstance(self.parts.site, PracticeSite)
        return self.parts.site

    @property
    def estate(self) -> Estate:
        return self.site.estate

    def answer(self, **answers: str) -> None:
        """State answers for the examination; `second_deployment` stands for second-deployment."""
        pairs = ((code.replace("_", "-"), value) for code, value in answers.items())
        self.scope = replace(self.scope, answers=Answers.of(pairs))

    def examine(self) -> Examination:
        return self.parts.examiner.examine(self.scenario, self.scope)

    def plan(self, answers: dict[str, str] | None = None) -> Plan:
        made = self.try_plan(answers)
        assert isinstance(made, Plan), made
        return made

    def try_plan(self, answers: dict[str, str] | None = None) -> Plan | Unanswered:
        seen = self.examine()
        assert isinstance(seen.diagnosis, Affected), seen.diagnosis
        (remedy,) = seen.diagnosis.remedies
        return make_plan(remedy, Answers.of((answers or {}).items()), seen, self.clock.now())

    def apply(self, plan: Plan) -> Outcome:
        approved = approve(plan, by="tester", at=self.clock.now())
        with ChangeFolder(self.root, self.clock) as journal:
            return carry_out(approved, self.workplace(journal))

    def undo(self, folder: str, *, force: bool = False) -> Undone:
        change = load(Path(folder))
        assert change.approved is not None
        with resume(Path(folder), self.clock) as journal:
            workplace = self.workplace(journal)
            return take_back(change.approved, change.entries, workplace, force=force)

    def workplace(self, journal: Journal) -> Workplace:
        examiner = replace(self.parts.examiner, operator=self.operator)
        return Workplace(examiner, self.scenario, journal, self.watcher)


def codes(seen: Examination) -> set[str]:
    """Return the finding codes of an examination."""
    return {finding.code for finding in seen.diagnosis.findings}
