"""Page 7: the other distribution points, as they are found, read and counted; pure moves and sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

from pxewizard.core.diagnosis import Healthy
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import mending
from pxewizard.engine.flow.mending import with_ticks
from pxewizard.engine.flow.pieces import Busy, Field, Sweep
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.frame import Step
from pxewizard.engine.sweep_names import Target, Targets, joined, names_any
from pxewizard.engine.sweep_order import NOBODY
from pxewizard.engine.sweep_rows import SweepRow, SweepState

WORDS: Final = {
    SweepState.MISSING: tr("Missing"),
    SweepState.DIFFERS: tr("Differs"),
    SweepState.AFFECTED: tr("Affected"),
    SweepState.UNDECIDED: tr("Undecided"),
    SweepState.NOT_READ: tr("Not read"),
    SweepState.WORKING: tr("Working"),
    SweepState.WAITING: tr("Waiting"),
    SweepState.NOT_APPLICABLE: tr("Does not apply"),
    SweepState.CORRECT: tr("Correct"),
}
FAILED: Final = frozenset({SweepState.NOT_READ})
_FAULTS: Final = (SweepState.MISSING, SweepState.DIFFERS, SweepState.AFFECTED)


def offered(flow: Flow) -> bool:
    """Return whether page 7 can be opened: the article looks at a whole site, and a server was examined."""
    known, seen = flow.known, flow.current
    return flow.offers_others and bool(known and known.whole_site and seen)


def worth_a_look(flow: Flow) -> bool:
    """Return whether page 3 leads there: this server is well, and others are named."""
    seen = flow.current
    if not offered(flow) or seen is None or not isinstance(seen.diagnosis, Healthy):
        return False
    return seen.context.scope.database is not None or names_any(seen)


def opened(flow: Flow) -> Flow:
    """Show page 7; what was read there of the same site stays, but for the server examined since."""
    flow = replace(flow, step=Step.OTHERS, problem=None)
    seen, known = flow.current, flow.sweep
    if seen is None:
        return flow
    basis = replace(seen.context.scope, dp=NOBODY, state=None)
    if known is None or (known.basis, known.article) != (basis, seen.article.number):
        return replace(flow, sweep=Sweep(seen.article.number, basis))
    name = seen.context.scope.dp.name
    rows = tuple(SweepRow(one.target) if one.server == name else one for one in known.rows)
    return replace(flow, sweep=replace(known, rows=rows, ticked=known.ticked - {name}))


def listing(flow: Flow) -> Flow:
    """Note that the servers are being looked for."""
    return replace(flow, busy=Busy.LISTING, problem=None)


def listed(flow: Flow, found: Targets) -> Flow:
    """Note which servers there are."""
    flow = replace(flow, busy=None)
    if flow.sweep is None:
        return flow
    known = replace(flow.sweep, is_listed=True, says=found.says)
    return replace(flow, sweep=_with_targets(known, found.targets))


def added(flow: Flow, targets: tuple[Target, ...]) -> Flow:
    """Note servers that a person named."""
    return replace(flow, sweep=_with_targets(flow.sweep, targets)) if flow.sweep else flow


def reading(flow: Flow, states: Iterable[SweepState], at: datetime) -> Flow:
    """Note that the servers in these states are being read."""
    if flow.sweep is None:
        return flow
    again = set(states)
    rows = tuple(SweepRow(one.target) if one.state in again else one for one in flow.sweep.rows)
    mended = flow.sweep.mended and replace(flow.sweep.mended, is_news=False)
    known = replace(flow.sweep, rows=rows, began_at=at, now=at, before=_ended(rows), mended=mended)
    return replace(flow, sweep=known, busy=Busy.SWEEPING, problem=None)


def arrived(flow: Flow, rows: Iterable[SweepRow], at: datetime) -> Flow:
    """Note rows as they come, many at once."""
    if flow.sweep is None:
        return flow
    new = {one.server: one for one in rows}
    told = tuple(new.get(one.server, one) for one in flow.sweep.rows)
    known = with_ticks(replace(flow.sweep, rows=told, now=at), new.values())
    return replace(flow, sweep=known)


def ended(flow: Flow) -> Flow:
    """Note that nothing is read any more; what was begun and not ended waits again."""
    flow = replace(flow, busy=None, cancelling=False)
    if flow.sweep is None:
        return flow
    rows = tuple(
        SweepRow(one.target) if one.state is SweepState.WORKING else one for one in flow.sweep.rows
    )
    return replace(flow, sweep=replace(flow.sweep, rows=rows))


def taken_over(flow: Flow, begun_anew: Flow, server: str) -> Flow:
    """Return a new examination's first page with this server, and the others that belong to its site."""
    texts = dict(flow.entered.texts) | {Field.DP: server}
    entered = replace(flow.entered, texts=tuple(sorted(texts.items())))
    return replace(begun_anew, entered=entered, look_up=None, sweep=flow.sweep)


# What is said


def counts(flow: Flow) -> Counter[SweepState]:
    """Return how many servers stand how; those being read wait, too."""
    rows = flow.sweep.rows if flow.sweep else ()
    counted = Counter(one.state for one in rows)
    counted[SweepState.WAITING] += counted.pop(SweepState.WORKING, 0)
    return counted


def sentence(flow: Flow) -> tuple[Text, str]:
    """Return what is true of the others now, and its severity."""
    known, counted = flow.sweep, counts(flow)
    if news := mending.sentence(flow):
        return news
    if flow.busy is Busy.LISTING or known is None:
        return tr("The other distribution points are being looked for"), ""
    if not known.rows:
        return tr("No other distribution point is known"), ""
    missing = counted[SweepState.MISSING]
    faulty = sum(counted[one] for one in _FAULTS)
    if missing:
        lack = tr(
            "{n:One other distribution point lacks|# other distribution points lack} the value",
            n=missing,
        )
        return lack, "err"
    if faulty:
        return tr(
            "{n:One other distribution point is|# other distribution points are} affected", n=faulty
        ), "err"
    waiting, silent = counted[SweepState.WAITING], counted[SweepState.NOT_READ]
    if waiting:
        return tr(
            "{n:One other distribution point has|# other distribution points have} not been read yet",
            n=waiting,
        ), ""
    if silent or counted[SweepState.UNDECIDED]:
        return tr("No other fault was found, but not every server could be read"), "warn"
    return tr("Every other distribution point is correct"), "ok"


def lead(flow: Flow) -> Text:
    """Return where the servers are from, and which are written on."""
    known = flow.sweep
    reads = tr("Every server is only read until you confirm.")
    if known and known.mended:
        reads = tr("Only servers that you have confirmed by name are written on.")
    if known is None or not known.says:
        return reads
    said = known.says[0]
    for one in (*known.says[1:], reads):
        said = tr("{first} {second}", first=said, second=one)
    return said


def far(flow: Flow) -> tuple[int, int]:
    """Return of how many servers, and of how many in all, what is done now has ended."""
    rows = flow.sweep.rows if flow.sweep else ()
    return mending.far(flow) or (_ended(rows), len(rows))


def progress(flow: Flow, at_once: int) -> Text:
    """Return how far the work has come, and about how long the reading will still take."""
    known = flow.sweep
    rows = known.rows if known else ()
    ended, whole = far(flow)
    if flow.busy is Busy.MENDING:
        return tr("{done} of {n:# server|# servers} written and looked at", done=ended, n=whole)
    if flow.busy is Busy.TAKING_BACK:
        return tr("{done} of {n:# server|# servers} taken back", done=ended, n=whole)
    done = tr("{done} of {n:# server|# servers} read", done=ended, n=len(rows))
    if flow.busy is not Busy.SWEEPING:
        return done
    many = tr("{n:one|#} at a time", n=at_once)
    left = _seconds_left(known, ended) if known else None
    if left is None:
        return tr("{done} · {many}", done=done, many=many)
    return tr("{done} · {many} · about {seconds} s left", done=done, many=many, seconds=left)


def _seconds_left(known: Sweep, ended: int) -> int | None:
    done = ended - known.before
    if not done or not known.began_at or not known.now:
        return None
    took = (known.now - known.began_at).total_seconds()
    return max(1, round(took / done * (len(known.rows) - ended)))


def _ended(rows: Iterable[SweepRow]) -> int:
    return sum(one.state.ended for one in rows)


def _with_targets(known: Sweep, targets: Iterable[Target]) -> Sweep:
    before = {one.server: one for one in known.rows}
    all_of_them = joined((one.target for one in known.rows), targets)
    rows = tuple(before.get(one.address.name) or SweepRow(one) for one in all_of_them)
    return replace(known, rows=rows)
