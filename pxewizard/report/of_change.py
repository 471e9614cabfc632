"""A change as a report tells it, from its record on disk: approval, steps, verification, the way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from pxewizard.core.examination import Scope
from pxewizard.core.journal import Direction, Done, NotBegun
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Outcome, Result
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.remedy import RestartService
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow, Progress, ending, results
from pxewizard.engine.flow.headlines import deciding_finding, of_diagnosis
from pxewizard.engine.flow.journal_rows import journal_rows
from pxewizard.engine.flow.past import Became, past
from pxewizard.engine.flow.watching import LogWatch
from pxewizard.engine.formats.backup import undo_names
from pxewizard.engine.formats.planfile import plan_sha256
from pxewizard.engine.formats.record import Change
from pxewizard.engine.frame import Step as Page
from pxewizard.engine.stages import IN_LOG
from pxewizard.report.material import Laid, Recorded
from pxewizard.report.model import (
    Approval,
    Changed,
    File,
    JournalLine,
    Reading,
    Stage,
    Step,
    Told,
    Undo,
)
from pxewizard.report.of_examination import verdict_of
from pxewizard.report.of_readings import reading
from pxewizard.report.of_steps import told_step, with_result
from pxewizard.report.telling import Teller


@dataclass(frozen=True)
class Counted:
    """How much was written, restarted and taken back; `certain` unless somebody must look."""

    written: int = 0
    restarted: int = 0
    taken_back: int = 0
    certain: bool = True


def changed(record: Recorded, approved: ApprovedPlan, teller: Teller) -> Changed:
    """Tell one change."""
    plan = approved.plan
    after = record.after
    return Changed(
        article=plan.article,
        state=past(record.change).became.name.lower().replace("_", "-"),
        says=teller.says(sentence(record, approved)),
        approval=_approval(approved, teller),
        steps=tuple(_steps(record, approved, teller)),
        stages=tuple(_stages(record, approved, teller)),
        verdict_after=verdict_of(after, record.before.known, teller) if after else None,
        examined_after=after.context.started if after else None,
        undo=_undo(record, approved, teller),
        journal=tuple(
            JournalLine(
                row.at,
                teller.free(row.server),
                teller.says(row.entry),
                teller.says(row.says),
                row.sha256,
            )
            for row in journal_rows(plan, record.change.lines)
        ),
        follow_up=tuple(teller.says(one) for one in _follow_up(record, approved)),
        problems=(teller.trouble(record.unrecorded),) if record.unrecorded else (),
        readings_after=tuple(_readings_after(record, teller)),
        undone=tuple(_undone(record, approved, teller)),
    )


def _readings_after(record: Recorded, teller: Teller) -> Iterator[Reading]:
    """Yield what was read after the change; the numbers go on behind those of before."""
    last = max((o.number for o in record.before.seen.observations), default=0)
    for o in record.after.observations if record.after else ():
        yield reading(replace(o, number=last + o.number), teller)


def _undone(record: Recorded, approved: ApprovedPlan, teller: Teller) -> Iterator[Step]:
    """Yield the steps of the way back as the journal tells them: what stood there, and what was put back."""
    for number, done in sorted(done_in(record.change, Direction.UNDO).items()):
        step = told_step(number + 1, approved.plan.steps[number], teller)
        if step.after:
            kind = teller.says(tr("Put back"))
            step = replace(step, kind=kind, before=step.after, after=step.before, command=None)
            step = replace(step, sha256="", certificates=())
        yield with_result(step, done, teller)


def _stages(record: Recorded, approved: ApprovedPlan, teller: Teller) -> Iterator[Stage]:
    """Yield the four statements; of the log's two, when it was read last, or that nobody has looked."""
    for one in ending.stages(_flow(record, approved)):
        says, at = one.says, one.at
        if one.code in IN_LOG:
            says = says if record.proof else tr("Not looked at")
            at = at or (record.proof.at if record.proof else None)
        yield Stage(teller.says(one.name), str(one.known), teller.says(says), at)


def sentence(record: Recorded, approved: ApprovedPlan) -> Text:
    """Return what is true of the change now, in the words of the window."""
    old = past(record.change)
    if old.became is Became.TAKEN_BACK:
        return tr("The change was taken back")
    if old.became is Became.INTERRUPTED:
        return tr("{word}: {happened}", word=old.became.word, happened=old.happened)
    return results.result(_flow(record, approved)).sentence


def lead(record: Recorded, approved: ApprovedPlan) -> Text:
    """Return what was wrong before, how much was written, and what that does not prove."""
    before = weightiest(record.before)
    flow = _flow(record, approved)
    known = ending.below(flow)
    if past(record.change).became is Became.TAKEN_BACK:
        n = counted(record, approved).taken_back
        known = tr("{n:# value|# values} taken back, verified by reading back.", n=n)
        if flow.outcome and results.is_repaired(flow.outcome):
            again = tr("What the change had mended is open again.")
            known = tr("{written} {unknown}", written=known, unknown=again)
    return tr("Before: {before} {known}", before=before, known=known) if before else known


def weightiest(laid: Laid) -> Text | None:
    """Return the finding that weighs most, or the main sentence where several readings show as much."""
    deciding = deciding_finding(laid.seen.diagnosis)
    if deciding is None:
        return None
    same = {f.evidence for f in laid.seen.diagnosis.findings if f.severity is deciding.severity}
    flow = Flow((laid.known,), examinations=(laid.seen,))
    sentence = of_diagnosis(flow).sentence
    if len(same) == 1 or sentence is deciding.says:
        return deciding.says
    server = laid.seen.context.scope.dp.name
    return tr("{server}: {says}.", server=server, says=sentence)


def counted(record: Recorded, approved: ApprovedPlan) -> Counted:
    """Return how much was changed, by the journal."""
    known = counted_in(record.change, approved.plan)
    return replace(known, certain=known.certain and _flow(record, approved).counted().certain)


def counted_in(change: Change, plan: Plan) -> Counted:
    """Return how much a journal tells of; `certain` unless the change is open."""
    steps = plan.steps
    done = done_in(change, Direction.APPLY)
    applied = [steps[n] for n, (result, _) in done.items() if isinstance(result, Applied)]
    back = [
        n
        for n, (result, _) in done_in(change, Direction.UNDO).items()
        if isinstance(result, Applied) and not isinstance(steps[n], RestartService)
    ]
    restarted = sum(isinstance(step, RestartService) for step in applied)
    return Counted(len(applied) - restarted, restarted, len(back), not change.is_open)


def ended(record: Recorded) -> datetime | None:
    """Return when the last thing was noted."""
    times = [line.at for line in record.change.lines]
    times += [o.at for o in record.after.observations] if record.after else []
    return max(times, default=None)


def _flow(record: Recorded, approved: ApprovedPlan) -> Flow:
    """Return the wizard's state after this change, which knows its sentences."""
    return Flow(
        (record.before.known,),
        step=Page.RESULT,
        examinations=(record.before.seen,),
        progress=Progress(lines=record.change.lines),
        outcome=Outcome(
            approved,
            tuple(_results(record, approved)),
            record.after,
            record.change.folder,
            settled=not record.change.is_open,
            unrecorded=record.unrecorded,
        ),
        log=LogWatch(record.proof),
    )


def _results(record: Recorded, approved: ApprovedPlan) -> list[Result]:
    """Return what became of the steps, up to the first that was not applied."""
    done = done_in(record.change, Direction.APPLY)
    found: list[Result] = []
    for number in range(len(approved.plan.steps)):
        if number not in done:
            break
        found.append(done[number][0])
        if not isinstance(found[-1], Applied):
            break
    return found


def done_in(change: Change, direction: Direction) -> dict[int, tuple[Result, datetime]]:
    """Return the last word of the journal on each step, in one direction."""
    return {
        line.entry.step: (line.entry.result, line.at)
        for line in change.lines
        if isinstance(line.entry, Done | NotBegun) and line.entry.direction is direction
    }


def _steps(record: Recorded, approved: ApprovedPlan, teller: Teller) -> list[Step]:
    done = done_in(record.change, Direction.APPLY)
    return [
        with_result(told_step(n + 1, step, teller), done.get(n), teller)
        for n, step in enumerate(approved.plan.steps)
    ]


def _approval(approved: ApprovedPlan, teller: Teller) -> Approval:
    plan = approved.plan
    return Approval(
        teller.person(approved.approved_by),
        approved.approved_at,
        plan_sha256(plan),
        teller.says(plan.title),
        teller.says(plan.why),
        tuple(teller.says(one) for one in plan.warnings),
        tuple((code, teller.free(value)) for code, value in plan.answers.given),
        plan.acknowledged,
        teller.person(plan.made_by),
        teller.free(approved.change_number),
    )


def _undo(record: Recorded, approved: ApprovedPlan, teller: Teller) -> Undo:
    plan, folder = approved.plan, record.change.folder
    practice = practice_words(plan.scope)
    by_hand = (
        tr("On {server}, at an elevated prompt: reg import {file}", server=server, file=name)
        for server, name in undo_names(plan).items()
        if any(name == file for file, _ in record.files)
    )
    over = past(record.change).way.is_empty
    return Undo(
        teller.free(folder),
        Told("") if over else teller.free(f'pxewizard undo "{folder}"{practice}'),
        () if over else tuple(teller.says(one) for one in by_hand),
        tuple(File(teller.free(name), digest) for name, digest in record.files),
    )


def practice_words(scope: Scope) -> str:
    """Return the options that lead to the practice site of a change again; empty for real servers."""
    state = f' --state "{scope.state}"' if scope.state else ""
    return f" --practice {scope.practice}{state}" if scope.practice else ""


def _follow_up(record: Recorded, approved: ApprovedPlan) -> tuple[Text, ...]:
    flow = _flow(record, approved)
    stands = past(record.change).became is Became.REPAIRED and ending.all_written(flow)
    return record.before.known.follow_up if stands else ()
