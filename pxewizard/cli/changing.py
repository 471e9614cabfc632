"""The commands that change servers: apply, undo, and recover after an interruption."""

from __future__ import annotations

import argparse
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pxewizard import wiring
from pxewizard.cli import bulk_changing, connecting, database, log_reading, reporting, show, text
from pxewizard.cli.exit_codes import Exit, of_check, of_outcome, of_undone
from pxewizard.cli.interrupted import remind
from pxewizard.cli.narrator import Narrator
from pxewizard.cli.output import Output, agreed
from pxewizard.core.examination import Scope
from pxewizard.core.journal import Closed, Direction, Journal
from pxewizard.core.outcome import Outcome, Refused
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.problem import problem
from pxewizard.engine.apply import Workplace
from pxewizard.engine.apply import apply as carry_out
from pxewizard.engine.formats.planfile import read_plan
from pxewizard.engine.formats.record import Change
from pxewizard.engine.log_proof import LogProof, proof_by
from pxewizard.engine.recover import check, finish
from pxewizard.engine.stages import last_written, stages_of
from pxewizard.engine.undo import Undone, way_back
from pxewizard.engine.undo import undo as take_back
from pxewizard.journal import (
    ChangeFolder,
    bulks_folder,
    changes_folder,
    data_root,
    is_bulk,
    load,
    open_changes,
    resume,
)
from pxewizard.journal.named_files import named_folder, read_file


def apply(options: argparse.Namespace, out: Output) -> Exit:
    """Carry out exactly the plan of the file, after a yes."""
    remind(options, out)
    clock = wiring.SystemClock()
    plan = read_plan(read_file(options.plan), path=str(options.plan), now=clock.now())
    number = (options.change_number or "").strip()
    parts = _parts(options, plan.scope, str(options.plan))
    plan = replace(plan, scope=_reached(plan.scope, parts))
    show.plan(out, plan)
    if not agreed(options, f"Carry this out, {text.count(len(plan.steps), 'step')}? Type yes:"):
        return _declined(out)
    approved = wiring.approve(plan, clock, change_number=number)
    with (
        closing(parts),
        ChangeFolder(data_root(), clock) as journal,
        Narrator(out) as narrator,
    ):
        done = carry_out(approved, _workplace(parts, plan, journal, narrator))
        at = last_written(plan.steps, journal.lines)
    return _told(options, out, done, at)


def undo(options: argparse.Namespace, out: Output) -> Exit:
    """Take back what the change in the folder wrote, where it still stands."""
    options.folder = _folder(options.folder)
    if is_bulk(options.folder):
        return bulk_changing.undo(options, out)
    load(options.folder)  # first: nothing is put into a folder that is no change's
    with resume(options.folder, wiring.SystemClock()) as journal:
        change = load(options.folder)  # again: nobody else can write to it now
        approved = change.approved
        if approved is None or way_back(approved, change.entries).is_empty:
            return _nothing_to_undo(out, change, journal)
        parts = _parts(options, approved.plan.scope, str(options.folder), existing=True)
        with closing(parts):
            _show_way_back(out, change, approved)
            if not agreed(options, "Take this back? Type yes:"):
                return _declined(out)
            force = bool(options.even_if_changed)
            with Narrator(out) as narrator:
                workplace = _workplace(parts, approved.plan, journal, narrator)
                undone = take_back(approved, change.entries, workplace, force=force)
    code = _told_undone(out, undone, approved)
    reporting.keep(out, str(options.folder), undone)
    return code


def recover(options: argparse.Namespace, out: Output) -> Exit:
    """List the interrupted changes; check one, or finish it."""
    if options.folder is None:
        if options.finish:
            raise problem("folder-needed")
        code = remind(options, out)
        if code is Exit.HEALTHY and not open_changes(data_root()):
            out.say("No change was interrupted.")
        return code
    options.folder = _folder(options.folder)
    if is_bulk(options.folder):
        return bulk_changing.recover(options, out)
    load(options.folder)
    with resume(options.folder, wiring.SystemClock()) as journal:
        change = load(options.folder)
        approved = change.approved
        if approved is None:
            out.say("Nothing was written in this change, and its plan was not recorded.")
            return Exit.HEALTHY
        parts = _parts(options, approved.plan.scope, str(options.folder), existing=True)
        with closing(parts):
            code = _show_check(out, change, parts, approved, finishing=options.finish)
            if not options.finish:
                return code
            if not agreed(options, "Finish this change? Type yes:"):
                return _declined(out)
            with Narrator(out) as narrator:
                workplace = _workplace(parts, approved.plan, journal, narrator)
                done = finish(approved, change.entries, workplace)
        at = last_written(approved.plan.steps, journal.lines)
    return _told(options, out, done, at)


def _workplace(parts: wiring.Parts, plan: Plan, journal: Journal, narrator: Narrator) -> Workplace:
    return wiring.workplace(parts, plan, journal, narrator)


def _parts(
    options: argparse.Namespace, scope: Scope, path: str, *, existing: bool = False
) -> wiring.Parts:
    """Return the site that the plan was made for; practice plans and real servers never meet."""
    database.named(options, scope)
    connecting.check_practice(options, scope, path, existing=existing)
    reached = connecting.at_other_addresses(options, scope)
    parts = connecting.site(options, reached, reached.database_results)
    if existing and not options.practice:
        wiring.meet(parts.site, reached)
    return parts


def _reached(scope: Scope, parts: wiring.Parts) -> Scope:
    """Return the plan's scope with the addresses, or the practice folder, that are used now."""
    if parts.scope is None or scope.practice is None:
        return parts.scope or scope
    return replace(scope, state=parts.scope.state)


def _folder(typed: Path) -> Path:
    return named_folder(typed, changes_folder(data_root()), bulks_folder(data_root()))


def _declined(out: Output) -> Exit:
    out.say("Cancelled. Nothing was changed.")
    return Exit.CANCELLED


def _told(options: argparse.Namespace, out: Output, done: Outcome, at: datetime | None) -> Exit:
    code = of_outcome(done)
    out.say()
    show.outcome(out, done)
    if done.cancelled:
        out.say("Stopped after the last step that was begun, as asked.")
    if done.after:
        out.say(f"\nExamined again: {show.headline(done.after.diagnosis)}")
    if done.unrecorded:
        out.fail(done.unrecorded)
    if not done.folder:
        out.say("Nothing was written.")
        return code
    if code is Exit.FIXED:
        (scenario,) = wiring.scenarios(done.approved.plan.article)
        out.say("\nStill to do by hand:")
        for step in scenario.follow_up:
            out.say(text.wrapped(step, 2, "[ ] "))
    _show_known(out, done, at)
    words = connecting.later_words(options)
    folder = text.quoted(done.folder)
    if not done.settled:
        out.say("\nThis change is still open: look at the server, then")
        out.say(f"  pxewizard recover {folder}{words}")
    out.say()
    reporting.keep(out, done.folder, done)
    out.say(f"Undo folder: {done.folder}")
    out.say(f"  pxewizard undo {folder}{connecting.later_words(options, asks_database=False)}")
    return code


def _show_known(out: Output, done: Outcome, at: datetime | None) -> None:
    """Print the four statements about the change; the log's two rest on records newer than it."""
    plan = done.approved.plan
    marks = wiring.cure_marks(plan.article, plan.steps) if at else None
    seen = done.after.observations if done.after else ()
    proof = proof_by(seen, marks, LogProof(marks.log, at, at)) if at and marks else None
    facts = stages_of(done, proof)
    if facts:
        out.say()
        log_reading.show_facts(out, facts, "What is known of it:")
    if at and marks:
        line = f"  pxewizard logs {marks.log} --since {at:%Y-%m-%dT%H:%M:%S}Z --watch"
        out.say(f"To see it in the log, with the file's path in front of its name:\n{line}")


def _nothing_to_undo(out: Output, change: Change, journal: Journal) -> Exit:
    """Say so, and note that the change is done with; it is named no more."""
    if change.is_open:
        journal.note(Closed(Direction.UNDO))
    out.say("By its journal, nothing of this change is left on a server: there is nothing to undo.")
    return Exit.HEALTHY


def _show_way_back(out: Output, change: Change, approved: ApprovedPlan) -> None:
    way = way_back(approved, change.entries)
    out.say("This change is taken back; each value only where it is still as it was written:")
    held = {o.place: text.reading(o.reading) for o in change.backup}
    for one in way.values:
        place = one.step.place
        out.say(text.wrapped(f"{place} on {place.server}: {held.get(place, '?')}", 2))
    for service in way.restarts:
        line = f"then {service.place} on {service.place.server} is restarted; computers that are"
        out.say(text.wrapped(f"{line} booting from it at that moment are interrupted.", 2))
    for start in way.starts:
        out.say(
            text.wrapped(
                f"{start.place} on {start.place.server} is started if it is not running.", 2
            )
        )


def _told_undone(out: Output, undone: Undone, approved: ApprovedPlan) -> Exit:
    out.say()
    for task, result in zip(undone.tasks, undone.results, strict=False):
        place = approved.plan.steps[task.number].place
        words = show.result_words(result, sent=task.number in undone.sent)
        out.say(text.wrapped(f"{place} on {place.server}: {words}", 2))
    for service in undone.left_out:
        out.say(text.wrapped(f"{service} on {service.server} is not restarted by undo.", 2))
    if undone.unrecorded:
        out.fail(undone.unrecorded)
    code = of_undone(undone)
    if code is Exit.HEALTHY:
        out.say("Everything stands again as it was before the change.")
    else:
        out.say("Not everything was taken back; what was not is named above.")
    refused = [one for one in undone.results if isinstance(one, Refused)]
    if any(one.problem.code == "changed-since" for one in refused):
        out.say("To put the backup back all the same, add --even-if-changed: what is there now is")
        out.say("kept in the journal.")
    return code


def _show_check(
    out: Output, change: Change, parts: wiring.Parts, approved: ApprovedPlan, *, finishing: bool
) -> Exit:
    state = "was interrupted" if change.is_open else "is closed"
    out.say(f"This change {state}. Where it stands on the servers:")
    checked = check(approved, change.entries, parts.site)
    for one in checked:
        found = text.reading(one.found).rstrip(".")
        line = f"{one.place} on {one.place.server}: {one.stand}. It reads: {found}."
        out.say(text.wrapped(line, 2, f"{text.tag('S', one.number + 1)}  "))
    if change.is_open and not finishing:
        out.say("To finish it add --finish; to take it back use “pxewizard undo”.")
    return of_check(checked)
