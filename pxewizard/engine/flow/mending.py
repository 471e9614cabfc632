"""Page 7: which servers are to be mended together, how far that is, and what is said of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pxewizard.core.plan import Plan
from pxewizard.core.words import Text, tr
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.flow.pieces import Busy, Mending, Sweep
from pxewizard.engine.sweep_rows import SweepRow, SweepState

if TYPE_CHECKING:
    from pxewizard.engine.bulk_choice import Gathered
    from pxewizard.engine.flow.state import Flow
    from pxewizard.engine.shown import Origin


def with_ticks(known: Sweep, rows: Iterable[SweepRow]) -> Sweep:
    """Tick the rows that came and can be mended together, and no other row of theirs."""
    came = tuple(rows)
    ticked = known.ticked - {one.server for one in came}
    return replace(known, ticked=ticked | {one.server for one in came if one.fix})


def tick(flow: Flow, server: str, *, on: bool) -> Flow:
    """Note whether a server is to be mended."""
    known = flow.sweep
    if known is None or flow.busy or server not in fixable(flow):
        return flow
    ticked = known.ticked | {server} if on else known.ticked - {server}
    return replace(flow, sweep=replace(known, ticked=ticked))


def tick_all(flow: Flow, *, on: bool) -> Flow:
    """Note whether every server that can be is to be mended."""
    if flow.sweep is None or flow.busy:
        return flow
    return replace(flow, sweep=replace(flow.sweep, ticked=fixable(flow) if on else frozenset()))


def fixable(flow: Flow) -> frozenset[str]:
    """Return the servers that can be mended together."""
    rows = flow.sweep.rows if flow.sweep else ()
    return frozenset(one.server for one in rows if one.fix)


def chosen(flow: Flow, at_most: int) -> Gathered:
    """Return the plans for the servers ticked, and every server that is left out, with its reason."""
    from pxewizard.engine.bulk_choice import gathered

    known = flow.sweep
    rows = known.rows if known else ()
    ticked = known.ticked if known else frozenset()
    wanted = (row for row in rows if row.fix is None or row.server in ticked)
    return gathered(wanted, at_most=at_most)


def origins(flow: Flow) -> dict[str, Origin]:
    """Return where the value comes from that is to be written on each server."""
    rows = flow.sweep.rows if flow.sweep else ()
    return {one.fix.steps[0].place.server: one.origin for one in rows if one.fix and one.origin}


def mending(flow: Flow, plans: tuple[Plan, ...]) -> Flow:
    """Note that these are being mended."""
    servers = tuple(plan.scope.dp.name for plan in plans)
    return _begun(flow, Mending(servers), Busy.MENDING)


def going_on(flow: Flow) -> Flow:
    """Note that what was stopped is gone on with."""
    known = flow.sweep.mended if flow.sweep else None
    return _begun(flow, replace(known, is_news=True), Busy.MENDING) if known else flow


def taking_back(flow: Flow) -> Flow:
    """Note that all of it is being taken back."""
    known = flow.sweep.mended if flow.sweep else None
    if known is None:
        return flow
    return _begun(flow, replace(known, taken_back=True, is_news=True), Busy.TAKING_BACK)


def _begun(flow: Flow, known: Mending, busy: Busy) -> Flow:
    if flow.sweep is None:
        return flow
    return replace(flow, sweep=replace(flow.sweep, mended=known), busy=busy, problem=None)


def begun_in(flow: Flow, folder: str) -> Flow:
    """Note where it is recorded."""
    known = flow.sweep
    if known is None or known.mended is None:
        return flow
    return replace(flow, sweep=replace(known, mended=replace(known.mended, folder=folder)))


def told(flow: Flow, rows: Iterable[BulkRow]) -> Flow:
    """Note how far servers are; in the table each of them shows it."""
    known = flow.sweep
    if known is None or known.mended is None:
        return flow
    new = {one.server: one for one in rows}
    before = {one.server: one for one in known.mended.rows}
    mended = replace(known.mended, rows=tuple((before | new).values()))
    shown = tuple(_shown(one, new.get(one.server)) for one in known.rows)
    ticked = known.ticked - {name for name, one in new.items() if one.state in _ENDED}
    return replace(flow, sweep=replace(known, mended=mended, rows=shown, ticked=ticked))


_ENDED = {BulkState.VERIFIED, BulkState.SURPRISE, BulkState.TAKEN_BACK}


def _shown(row: SweepRow, now: BulkRow | None) -> SweepRow:
    if now is None:
        return row
    match now.state:
        case BulkState.WORKING:
            return replace(row, state=SweepState.WORKING, what=tr("Being written"))
        case BulkState.VERIFIED:
            what = tr("Mended, and verified")
            return SweepRow(row.target, SweepState.CORRECT, what, row.site_code, row.service)
        case BulkState.SURPRISE:
            says = now.says or tr("Something else than expected.")
            made = SweepRow(row.target, SweepState.UNDECIDED, says, row.site_code, row.service)
            return replace(made, problem=now.problem)
        case BulkState.TAKEN_BACK | BulkState.WAITING:
            return SweepRow(row.target)


def ended(flow: Flow) -> Flow:
    """Note that nothing is written any more; what was not begun can be ticked again."""
    return replace(flow, busy=None, cancelling=False)


def may_go_on(flow: Flow) -> bool:
    """Return whether something that was agreed to is still to be done."""
    known = flow.sweep.mended if flow.sweep else None
    if known is None or flow.busy or known.taken_back or not known.folder:
        return False
    return bool(left_to_do(flow))


def left_to_do(flow: Flow) -> tuple[str, ...]:
    """Return the servers agreed to that are not mended."""
    known = flow.sweep.mended if flow.sweep else None
    states = {one.server: one.state for one in known.rows} if known else {}
    done = {BulkState.VERIFIED, BulkState.TAKEN_BACK}
    return tuple(one for one in (known.servers if known else ()) if states.get(one) not in done)


def may_take_back(flow: Flow) -> bool:
    """Return whether something of it may stand on a server."""
    known = flow.sweep.mended if flow.sweep else None
    begun = known and any(one.state is not BulkState.TAKEN_BACK for one in known.rows)
    return bool(known and known.folder and begun and not flow.busy)


def standing(flow: Flow) -> tuple[str, ...]:
    """Return the servers on which something of it may stand."""
    known = flow.sweep.mended if flow.sweep else None
    rows = known.rows if known else ()
    left = {BulkState.VERIFIED, BulkState.SURPRISE}
    return tuple(one.server for one in rows if one.state in left)


def far(flow: Flow) -> tuple[int, int] | None:
    """Return on how many servers, and of how many, what is written now has ended; None where nothing is."""
    known = flow.sweep.mended if flow.sweep else None
    states = [one.state for one in known.rows] if known else []
    if known and flow.busy is Busy.MENDING:
        return sum(one in _ENDED for one in states), len(known.servers)
    if known and flow.busy is Busy.TAKING_BACK:
        return states.count(BulkState.TAKEN_BACK), sum(one in _BEGUN for one in states)
    return None


_BEGUN = {*_ENDED, BulkState.WORKING}


def sentence(flow: Flow) -> tuple[Text, str] | None:
    """Return what is true of it now, and its severity; None where there is other news."""
    known = flow.sweep.mended if flow.sweep else None
    if known is None or not known.is_news:
        return None
    done = [one for one in known.rows if one.state in _ENDED]
    whole = len(known.servers)
    if flow.busy is Busy.MENDING:
        return tr("{done} of {n:# server|# servers} done", done=len(done), n=whole), ""
    if flow.busy is Busy.TAKING_BACK:
        return tr("The change is being taken back on {n:one server|# servers}", n=whole), ""
    surprise = next((one for one in done if one.state is BulkState.SURPRISE), None)
    if surprise:
        return tr("It stopped at {server}", server=surprise.server), "err"
    if known.taken_back:
        return tr("What was written on {n:one server|# servers} is taken back", n=len(done)), ""
    if len(done) == whole:
        return tr("{n:One server was|# servers were} mended and verified", n=whole), "ok"
    return tr(
        "{done} of {n:# server|# servers} mended; then it was stopped", done=len(done), n=whole
    ), "warn"


def written(flow: Flow) -> Text | None:
    """Return what stands written on others by it; None where nothing does."""
    known = flow.sweep.mended if flow.sweep else None
    rows = known.rows if known else ()
    if any(one.uncertain for one in rows):
        return tr("It is not certain what was written on other servers.")
    count = sum(one.state is BulkState.VERIFIED for one in rows)
    return tr("{n:# value|# values} written on others, each verified.", n=count) if count else None
