"""A person without a window: walks a flow through a practice case, one thing after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.examination import Observation
from pxewizard.core.place import Place
from pxewizard.engine.apply import Workplace
from pxewizard.engine.apply import apply as carry_out
from pxewizard.engine.approve import approve
from pxewizard.engine.flow import Field, Flow, TakenUp, around, done, moves, readings
from pxewizard.engine.frame import Frame, RailState, Step
from pxewizard.engine.tasks import Phase
from pxewizard.engine.undo import undo, way_back
from pxewizard.engine.watched import WatchedSite
from pxewizard.journal import ChangeFolder, load, resume
from tests.support import TurnableClock


@dataclass
class Walk:
    """The flow as it is; `journal` is where its changes are recorded."""

    case: str
    root: Path
    clock: TurnableClock
    flow: Flow
    cancel_after_step: int | None = None

    @staticmethod
    def through(case: str, root: Path) -> Walk:
        """Return a walk at its first page, with the fields of the case."""
        clock = TurnableClock()
        scope = wiring.practice(case, state=root / "state", clock=clock).scope
        assert scope is not None
        flow = moves.practise(moves.begin(wiring.known_articles()), scope)
        return Walk(case, root, clock, flow)

    @property
    def frame(self) -> Frame:
        return around.frame(self.flow)

    @property
    def skipped(self) -> set[Step]:
        return {row.step for row in self.frame.rail if row.state is RailState.SKIPPED}

    def parts(self) -> wiring.Parts:
        return wiring.practice(self.case, state=self.root / "state", clock=self.clock)

    def examine(self) -> None:
        """Press the verb of page 1."""
        assert around.why_not(self.flow) is None
        scope = self.flow.scope()
        assert scope is not None
        self.flow = readings.examining(self.flow)
        parts = self.parts()
        examiner = replace(parts.examiner, site=WatchedSite(parts.site, self.clock, self))
        seen = tuple(examiner.examine(one, scope) for one in wiring.scenarios())
        self.flow = moves.examined(self.flow, seen)

    def forward(self) -> None:
        """Press the verb of a page that only leads on."""
        assert around.why_not(self.flow) is None
        self.flow = moves.forward(self.flow, Step(self.flow.step + 1))

    def answer(self, **answers: str) -> None:
        for code, value in answers.items():
            self.flow = moves.answer(self.flow, code.replace("_", "-"), value)

    def to_review(self) -> None:
        self.examine()
        self.forward()
        self.forward()

    def apply(self) -> None:
        """Press the verb of page 4."""
        assert around.why_not(self.flow) is None
        plan = self.flow.plan
        assert plan is not None
        approved = approve(plan, by="tester", at=self.clock.now())
        self.flow = done.committed(self.flow, approved.approved_at)
        with ChangeFolder(self.root, self.clock) as journal:
            outcome = carry_out(approved, self._workplace(plan.article, journal))
            self.flow = done.ended(self.flow, outcome, journal.lines)

    def undo(self) -> None:
        assert self.flow.outcome is not None
        folder = Path(self.flow.outcome.folder)
        change = load(folder)
        assert change.approved is not None
        self.flow = done.undoing(self.flow, self.clock.now())
        with resume(folder, self.clock) as journal:
            workplace = self._workplace(change.approved.plan.article, journal)
            undone = undo(change.approved, change.entries, workplace)
        after = load(folder)
        way = way_back(change.approved, after.entries)
        self.flow = done.taken_back(self.flow, TakenUp(after, way=way, undone=undone))

    # What the engine tells

    def asked(self, places: tuple[Place, ...]) -> None:
        self.flow = readings.asked(self.flow, places, self.clock.now())

    def answered(self, observations: tuple[Observation, ...]) -> None:
        self.flow = readings.answered(self.flow, observations)

    def phase(self, step: int, phase: Phase) -> None:
        self.flow = done.entered_phase(self.flow, step, phase, ())

    def cancelled(self) -> bool:
        now = self.flow.progress.now
        return (
            self.cancel_after_step is not None
            and now is not None
            and now[0] == (self.cancel_after_step)
        )

    def _workplace(self, article: str, journal: ChangeFolder) -> Workplace:
        (scenario,) = wiring.scenarios(article)
        return Workplace(self.parts().examiner, scenario, journal, self)


def typed(flow: Flow, **texts: str) -> Flow:
    """Return the flow with these texts typed into its fields."""
    for name, text in texts.items():
        flow = moves.type_in(flow, Field(name), text)
    return flow
