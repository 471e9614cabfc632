"""The commands that change servers: apply, undo, and recover after an interruption."""

from __future__ import annotations

import argparse
from pathlib import Path

from pxewizard import wiring
from pxewizard.cli import show, text
from pxewizard.cli.exit_codes import Exit, of_outcome, of_problem
from pxewizard.cli.files import read_file
from pxewizard.cli.interrupted import describe, remind
from pxewizard.cli.output import Output, ask, can_ask
from pxewizard.core.journal import Closed, Direction, Journal
from pxewizard.core.outcome import Applied, Failed, Outcome, Refused, Uncertain
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.problem import problem
from pxewizard.engine.apply import Workplace
from pxewizard.engine.apply import apply as carry_out
from pxewizard.engine.approve import approve
from pxewizard.engine.carry_out import Phase
from pxewizard.engine.formats.planfile import read_plan
from pxewizard.engine.formats.record import Change
from pxewizard.engine.recover import check, finish
from pxewizard.engine.undo import Undone
from pxewizard.engine.undo import undo as take_back
from pxewizard.journal import ChangeFolder, data_root, load, open_changes, resume


class _Narrator:
    """Prints each phase as it begins."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def phase(self, step: int, phase: Phase) -> None:
        """Print one line for a phase of a step."""
        where = text.tag("S", step + 1) if step >= 0 else "--"
        self._out.say(f"  {where:<4} {phase}")

    def cancelled(self) -> bool:
        """Return False: Ctrl+C ends the command, and the journal tells where."""
        return False


def apply(options: argparse.Namespace, out: Output) -> Exit:
    """Carry out exactly the plan of the file, after a yes."""
    remind(out)
    clock = wiring.SystemClock()
    plan = read_plan(read_file(options.plan), path=str(options.plan), now=clock.now())
    _check_practice(options, plan, str(options.plan))
    parts = wiring.site(options.practice, state=_state(options))
    show.plan(out, plan)
    question = f"Carry this out, {_steps(plan)}? Type yes:"
    if not _agreed(options, question):
        out.say("Cancelled. Nothing was changed.")
        return Exit.CANCELLED
    approved = approve(plan, by=wiring.operator().name, at=clock.now())
    with ChangeFolder(data_root(), clock) as journal:
        done = carry_out(approved, _workplace(parts, plan, journal, out))
    return _told(options, out, done)


def undo(options: argparse.Namespace, out: Output) -> Exit:
    """Take back what the change in the folder wrote, where it still stands."""
    change = load(options.folder)
    approved = change.approved
    if approved is None or change.wrote_nothing:
        _close(options.folder, change)
        out.say("Nothing was written in this change; there is nothing to undo.")
        return Exit.HEALTHY
    plan = approved.plan
    _check_practice(options, plan, str(options.folder))
    parts = wiring.site(options.practice, state=_state(options))
    _show_backup(out, change)
    if not _agreed(options, "Put these values back? Type yes:"):
        out.say("Cancelled. Nothing was changed.")
        return Exit.CANCELLED
    with resume(options.folder, wiring.SystemClock()) as journal:
        undone = take_back(approved, change.entries, _workplace(parts, plan, journal, out))
    return _told_undone(out, undone, approved)


def recover(options: argparse.Namespace, out: Output) -> Exit:
    """List the interrupted changes; check one, or finish it."""
    if options.folder is None:
        found = open_changes(data_root())
        for change in found:
            describe(out, change)
        if not found:
            out.say("No change was interrupted.")
        return Exit.HEALTHY
    change = load(options.folder)
    approved = change.approved
    if approved is None:
        out.say(
            "Nothing was written in this change, and its plan was not recorded. Apply it again."
        )
        return Exit.HEALTHY
    plan = approved.plan
    _check_practice(options, plan, str(options.folder))
    parts = wiring.site(options.practice, state=_state(options))
    _show_check(out, change, parts)
    if not options.finish:
        return Exit.HEALTHY
    if not _agreed(options, "Finish this change? Type yes:"):
        out.say("Cancelled. Nothing was changed.")
        return Exit.CANCELLED
    with resume(options.folder, wiring.SystemClock()) as journal:
        done = finish(approved, change.entries, _workplace(parts, plan, journal, out))
    return _told(options, out, done)


def _workplace(parts: wiring.Parts, plan: Plan, journal: Journal, out: Output) -> Workplace:
    (scenario,) = wiring.scenarios(plan.article)
    return Workplace(parts.examiner, scenario, journal, _Narrator(out))


def _close(folder: Path, change: Change) -> None:
    """Note that an interrupted change which wrote nothing is done with; it is named no more."""
    if change.is_open:
        with resume(folder, wiring.SystemClock()) as journal:
            journal.note(Closed(Direction.UNDO))


def _state(options: argparse.Namespace) -> Path | None:
    if options.practice and options.state is None:
        raise problem("state-missing")
    state: Path | None = options.state
    return state


def _check_practice(options: argparse.Namespace, plan: Plan, path: str) -> None:
    """Keep a plan for the practice site from real servers and other cases, and the reverse."""
    case = plan.scope.practice
    if case == options.practice:
        return
    if case is None:
        raise problem("plan-of-real-servers", path=path)
    raise problem("plan-of-practice", path=path, case=case)


def _agreed(options: argparse.Namespace, question: str) -> bool:
    if options.yes:
        return True
    if not can_ask():
        raise problem("no-terminal")
    return ask(question).lower() in {"y", "yes"}


def _steps(plan: Plan) -> str:
    count = len(plan.steps)
    return f"{count} step{'' if count == 1 else 's'}"


def _told(options: argparse.Namespace, out: Output, done: Outcome) -> Exit:
    out.say()
    show.outcome(out, done)
    if done.after:
        out.say(f"\nExamined again: {show.headline(done.after.diagnosis)}")
    if done.unrecorded:
        out.fail(done.unrecorded)
    if not done.folder:
        out.say("Nothing was written.")
        return of_outcome(done)
    (scenario,) = wiring.scenarios(done.approved.plan.article)
    if of_outcome(done) is Exit.FIXED:
        out.say("\nStill to do by hand:")
        for step in scenario.follow_up:
            out.say(text.wrapped(step, 2, "[ ] "))
    words = f" --practice {options.practice} --state {options.state}" if options.practice else ""
    out.say(f"\nUndo folder: {done.folder}")
    out.say(f"  pxewizard undo {done.folder}{words}")
    return of_outcome(done)


def _show_backup(out: Output, change: Change) -> None:
    out.say("This change is taken back; each value only where it is still as it was written:")
    for o in change.backup:
        out.say(text.wrapped(f"{o.place} on {o.place.server}: {text.reading(o.reading)}", 2))


def _told_undone(out: Output, undone: Undone, approved: ApprovedPlan) -> Exit:
    out.say()
    for number, result in zip(undone.numbers, undone.results, strict=False):
        place = approved.plan.steps[number].place
        out.say(text.wrapped(f"{place} on {place.server}: {show.result_words(result)}", 2))
    for service in undone.left_out:
        out.say(text.wrapped(f"{service} on {service.server} is not restarted by undo.", 2))
    if undone.unrecorded:
        out.fail(undone.unrecorded)
    if undone.complete and not undone.unrecorded:
        out.say("Everything stands again as it was before the change.")
        return Exit.HEALTHY
    return _of_undone(undone)


def _of_undone(undone: Undone) -> Exit:
    if any(isinstance(one, Uncertain) for one in undone.results):
        return Exit.NOT_VERIFIED
    if any(isinstance(one, Applied) for one in undone.results):
        return Exit.PARTLY_FIXED
    first = next((one for one in undone.results if isinstance(one, Refused | Failed)), None)
    return of_problem(first.problem) if first else Exit.NOT_VERIFIED


def _show_check(out: Output, change: Change, parts: wiring.Parts) -> None:
    if change.approved is None:
        return
    out.say("Where the change stands on the servers:")
    for one in check(change.approved, change.entries, parts.site):
        found = text.reading(one.found)
        line = f"{one.place} on {one.place.server}: {one.stand}. It reads: {found}."
        out.say(text.wrapped(line, 2, f"{text.tag('S', one.number + 1)}  "))
