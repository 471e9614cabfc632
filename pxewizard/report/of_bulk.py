"""A fix of many servers as a report tells it: who agreed to what, and what became of each server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from pxewizard.core.journal import Direction
from pxewizard.core.plan import Plan
from pxewizard.core.words import Text, tr
from pxewizard.engine.bulk_rows import BulkState
from pxewizard.engine.flow.past import Became, past
from pxewizard.engine.formats.bulkrecord import Ended
from pxewizard.engine.formats.record import Change
from pxewizard.engine.formats.sealed import BULK, seal_of
from pxewizard.report.material import Mended
from pxewizard.report.model import (
    Approval,
    Article,
    Bulk,
    BulkServer,
    File,
    Told,
    Undo,
)
from pxewizard.report.of_change import Counted, counted_in, done_in, practice_words
from pxewizard.report.of_steps import told_step, with_result
from pxewizard.report.telling import Teller


def mended(told: Mended, teller: Teller) -> Bulk:
    """Tell a fix of many, its servers in the order of the work."""
    article = told.article
    plans = told.bulk.approved.bulk.plans
    return Bulk(
        Article(article.number, teller.says(article.title), article.url),
        str(told.bulk.ended) if told.bulk.ended else "interrupted",
        _approval(told, teller),
        max((len(wave) for wave in told.bulk.approved.bulk.waves), default=1),
        tuple(_server(told, plan, teller) for plan in plans),
        _undo(told, teller),
        tuple(map(teller.says, told.follow_up)) if _states(told)[BulkState.VERIFIED] else (),
        tuple(map(teller.trouble, told.problems)),
    )


def title(told: Mended) -> Text:
    """Return how many were mended, or taken back."""
    states, every = _states(told), len(told.bulk.servers)
    if told.bulk.ended is Ended.UNDO:
        return tr(
            "On {some} of {n:# distribution point|# distribution points} the change was taken back.",
            some=states[BulkState.TAKEN_BACK],
            n=every,
        )
    return tr(
        "{some} of {n:# distribution point is|# distribution points are} mended and verified.",
        some=states[BulkState.VERIFIED],
        n=every,
    )


def lead(told: Mended) -> Text:
    """Return what did not go as agreed, and what being written does not prove."""
    states = _states(told)
    stopped, open_still = states[BulkState.SURPRISE], states[BulkState.WAITING]
    parts = []
    if told.bulk.ended is None:
        parts.append(tr("The run was interrupted."))
    if stopped:
        parts.append(tr("{n:# server|# servers} did not turn out as expected.", n=stopped))
    if begun := states[BulkState.WORKING]:
        parts.append(tr("{n:# server was|# servers were} begun and not ended.", n=begun))
    if open_still:
        parts.append(tr("{n:# server was|# servers were} not begun.", n=open_still))
    if states[BulkState.VERIFIED]:
        parts.append(tr("Whether a computer boots is not known."))
    said = (
        parts[0]
        if parts
        else tr("Each value was taken back only where it still was as it had been written.")
    )
    for one in parts[1:]:
        said = tr("{first} {second}", first=said, second=one)
    return said


def counted(told: Mended) -> Counted:
    """Return how much was changed on all servers together, by their own records."""
    sums = [counted_in(change, approved) for change, approved in _approved(told)]
    rows = told.bulk.rows
    certain = told.bulk.ended is not None and not told.problems
    certain = certain and not any(one.uncertain for one in rows)
    return Counted(
        sum(one.written for one in sums),
        sum(one.restarted for one in sums),
        sum(one.taken_back for one in sums),
        certain and all(one.certain for one in sums),
    )


def times(told: Mended) -> list[datetime]:
    """Return when it was agreed to, and when something was noted."""
    noted = [line.at for _, change in told.changes for line in change.lines]
    return [told.bulk.approved.approved_at, *noted]


def _approved(told: Mended) -> Iterator[tuple[Change, Plan]]:
    for _, change in told.changes:
        if change.approved is not None:
            yield change, change.approved.plan


def _states(told: Mended) -> Counter[BulkState]:
    return Counter(_state(told, server) for server in told.bulk.servers)


def _state(told: Mended, server: str) -> BulkState:
    """Return how far a server is; its own record knows of an undo and of a beginning, too."""
    state, change = told.bulk.row(server).state, told.change(server)
    if change is not None and past(change).became is Became.TAKEN_BACK:
        return BulkState.TAKEN_BACK
    return BulkState.WORKING if change is not None and state is BulkState.WAITING else state


def _server(told: Mended, plan: Plan, teller: Teller) -> BulkServer:
    server = plan.steps[0].place.server
    row, change = told.bulk.row(server), told.change(server)
    done = done_in(change, Direction.APPLY) if change else {}
    state = _state(told, server)
    says = row.says if state is BulkState.SURPRISE else None
    return BulkServer(
        teller.server(server),
        str(state),
        teller.says(says) if says else Told(""),
        row.uncertain,
        tuple(
            with_result(told_step(n + 1, step, teller), done.get(n), teller)
            for n, step in enumerate(plan.steps)
        ),
        max((line.at for line in change.lines), default=None) if change else None,
        teller.free(change.folder if change else ""),
        teller.trouble(row.problem) if row.problem else None,
    )


def _approval(told: Mended, teller: Teller) -> Approval:
    approved = told.bulk.approved
    plan = approved.bulk.canary
    makers = dict.fromkeys(one.made_by for one in approved.bulk.plans if one.made_by)
    return Approval(
        teller.person(approved.approved_by),
        approved.approved_at,
        seal_of(BULK, approved),
        teller.says(_agreed(plan.title, len(approved.bulk.plans) - 1)),
        teller.says(plan.why),
        tuple(map(teller.says, dict.fromkeys(w for p in approved.bulk.plans for w in p.warnings))),
        (),
        (),
        Told(", ".join(map(teller.person, makers))),
        teller.free(approved.change_number),
    )


def _agreed(canary: Text, others: int) -> Text:
    """Return what was agreed to in one sentence; every server is named in the table."""
    if not others:
        return canary
    same = tr("{n:# other server|# other servers}", n=others)
    return tr("{canary}, and the same on {same}", canary=canary, same=same)


def _undo(told: Mended, teller: Teller) -> Undo:
    bulk = told.bulk
    practice = practice_words(bulk.approved.bulk.canary.scope)
    by_hand = tr("The folder of each server holds .reg files for that server alone.")
    over = bulk.ended is Ended.UNDO and _states(told).keys() <= {
        BulkState.TAKEN_BACK,
        BulkState.WAITING,
    }
    return Undo(
        teller.free(bulk.folder),
        Told("") if over else teller.free(f'pxewizard undo "{bulk.folder}"{practice}'),
        () if over else (teller.says(by_hand),),
        tuple(File(teller.free(name), digest) for name, digest in told.files),
    )
