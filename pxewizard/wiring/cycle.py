"""A whole job on a practice site, for the self-test: examine, mend, verify, take back; or its first part."""

from __future__ import annotations

from pathlib import Path

from pxewizard.core.diagnosis import Affected, Healthy
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.outcome import Applied
from pxewizard.core.plan import Plan
from pxewizard.core.remedy import Acknowledge, Answers, Choice, Number, Question, Remedy
from pxewizard.engine.planning import make_plan, questions_now
from pxewizard.engine.tasks import Phase
from pxewizard.wiring.articles import scenarios
from pxewizard.wiring.governed import approve, workplace
from pxewizard.wiring.parts import Parts, SystemClock
from pxewizard.wiring.practising import practice


def cycle(number: str, case: str, folder: Path) -> str | None:
    """Do the job below an empty folder; return what went wrong, None where nothing did."""
    clock = SystemClock()
    parts = practice(case, state=folder / "site", clock=clock)
    if parts.scope is None:
        return f"the case {case} names no servers"
    before = _examine(number, parts, parts.scope)
    if not isinstance(before.diagnosis, Affected) or not before.diagnosis.remedies:
        return f"the case {case} was not found affected"
    plan = _plan(before.diagnosis.remedies[0], before)
    return _mend(parts, plan, folder) or _compare(before, _examine(number, parts, parts.scope))


def examined(number: str, case: str, folder: Path) -> Examination:
    """Return what an examination of the case finds; its site lies below an empty folder."""
    parts = practice(case, state=folder / "site", clock=SystemClock())
    if parts.scope is None:
        raise LookupError(case)
    return _examine(number, parts, parts.scope)


def _examine(number: str, parts: Parts, scope: Scope) -> Examination:
    (scenario,) = scenarios(number)
    return parts.examiner.examine(scenario, scope)


def _plan(remedy: Remedy, seen: Examination) -> Plan:
    """Answer what is asked by its default, or the first thing that can be said; make the plan."""
    answers: dict[str, str] = {}
    for _ in remedy.questions:
        for question, value in questions_now(remedy, Answers.of(answers.items())):
            answers[question.code] = _first(question) if value is None else value
    made = make_plan(remedy, Answers.of(answers.items()), seen, seen.context.started)
    if not isinstance(made, Plan):
        raise TypeError(made)
    return made


def _first(question: Question) -> str:
    match question:
        case Number():
            return str(question.low)
        case Choice():
            return question.options[0].code
        case Acknowledge():
            return "yes"


def _mend(parts: Parts, plan: Plan, folder: Path) -> str | None:
    from pxewizard.engine.apply import apply
    from pxewizard.engine.undo import undo
    from pxewizard.journal import ChangeFolder, load, resume

    approved = approve(plan, parts.clock)
    with ChangeFolder(folder, parts.clock) as journal:
        outcome = apply(approved, workplace(parts, plan, journal, _Nobody()))
    if not all(isinstance(one, Applied) for one in outcome.results) or not outcome.folder:
        return f"the fix was not carried out: {outcome.results[-1:]}"
    if outcome.after is None or not isinstance(outcome.after.diagnosis, Healthy):
        return "the fix was carried out, and the site was not found healthy"
    change = Path(outcome.folder)
    with resume(change, parts.clock) as journal:
        entries = load(change).entries
        undone = undo(approved, entries, workplace(parts, plan, journal, _Nobody()))
    return None if undone.complete else f"the fix was not taken back: {undone.results[-1:]}"


def _compare(before: Examination, after: Examination) -> str | None:
    told = [[one.code for one in seen.diagnosis.findings] for seen in (before, after)]
    return None if told[0] == told[1] else f"after undo it was not as before: {told}"


class _Nobody:
    """Watches nothing, and lets everything be done."""

    def phase(self, step: int, phase: Phase) -> None:
        """Note nothing."""

    def cancelled(self) -> bool:
        """Let the next step begin."""
        return False
