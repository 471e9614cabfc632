"""The rows of a sweep and of a fix of many, as words and as JSON: pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, Final

from pxewizard.cli import text
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.core.remedy import after
from pxewizard.core.words import Text
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.sweep_order import SweepOrder
from pxewizard.engine.sweep_rows import SweepRow, SweepState

_STATE: Final = 14  # columns of the longest state's word
_SERVER: Final = 32
_SHOWN: Final = 40  # rows that are not well, below the table


def row_line(row: SweepRow) -> str:
    """Return a row of the table."""
    says = text.safe(row.what or "")
    return f"  {row.state:<{_STATE}}  {text.safe(row.server):<{_SERVER}}  {says}".rstrip()


def bulk_line(row: BulkRow) -> str:
    """Return how far a server is, in one line."""
    says = text.safe(row.says or "")
    return f"  {row.state:<{_STATE}}  {text.safe(row.server):<{_SERVER}}  {says}".rstrip()


def summary(order: SweepOrder, rows: Sequence[SweepRow]) -> Iterator[str]:
    """Yield what is not well, the most urgent first, and how many servers stand how."""
    weight = list(SweepState)
    urgent = sorted((one for one in rows if not _is_well(one)), key=lambda r: weight.index(r.state))
    yield ""
    yield from map(row_line, urgent[:_SHOWN])
    if len(urgent) > _SHOWN:
        yield f"  and {len(urgent) - _SHOWN:,} more; --csv and --json print them all"
    found = Counter(one.state for one in rows)
    found[SweepState.WAITING] = len(order.targets) - len(rows)
    words = ", ".join(f"{found[state]:,} {state}" for state in SweepState if found[state])
    yield f"{len(rows):,} of {text.count(len(order.targets), 'server')} asked: {words}."


def _is_well(row: SweepRow) -> bool:
    return row.state in {SweepState.CORRECT, SweepState.NOT_APPLICABLE}


def sweep_json(order: SweepOrder, folder: str, rows: Iterable[SweepRow]) -> dict[str, Any]:
    """Return the sweep as the object that `--json` prints; what is not read has the state "waiting"."""
    known = {one.server: one for one in rows}
    all_of_them = [known.get(one.address.name) or SweepRow(one) for one in order.targets]
    return {
        "schema": 1,
        "article": order.article,
        "management_point": order.scope.mp.name if order.scope.mp else None,
        "folder": folder,
        "counts": dict(Counter(str(one.state) for one in all_of_them)),
        "servers": [_row(one) for one in all_of_them],
        "fix": None,
    }


def bulk_json(folder: str, rows: Iterable[BulkRow], left_out: Iterable[tuple[str, Text]]) -> Any:  # noqa: ANN401 - JSON
    """Return a fix of many as JSON."""
    return {
        "folder": folder,
        "servers": [
            {
                "server": one.server,
                "state": str(one.state),
                "says": None if one.says is None else str(one.says),
                "problem": _problem(one.problem),
                "undo_folder": one.folder or None,
                "uncertain": one.uncertain,
            }
            for one in rows
        ],
        "left_out": [{"server": server, "why": str(why)} for server, why in left_out],
    }


def plans_text(plans: Sequence[Plan]) -> Iterator[str]:
    """Yield the lines that say what would be done: each value once, then every server it is for."""
    for (place, change), group in groupby(sorted(plans, key=_change), key=_change):
        servers = [one.steps[0].place.server for one in group]
        yield f"  {text.safe(place)}"
        yield f"    {change}, on {text.count(len(servers), 'server')}:"
        yield from (f"      {text.safe(one)}" for one in servers)


def bulk_counted(rows: Sequence[BulkRow]) -> str:
    """Return how far the whole is."""
    found = Counter(one.state for one in rows)
    words = ", ".join(f"{found[state]:,} {state}" for state in BulkState if found[state])
    return f"Of {text.count(len(rows), 'server')}: {words}."


def _change(plan: Plan) -> tuple[str, str]:
    step = plan.registry_steps[0]
    told = f"{text.reading(step.before)} → {text.reading(after(step))}"
    return str(step.place), told


def _row(row: SweepRow) -> dict[str, Any]:
    return {
        "server": row.server,
        "state": str(row.state),
        "what": None if row.what is None else str(row.what),
        "site_code": row.site_code or None,
        "pxe_service": row.service or None,
        "in_certmgr_log": row.target.in_log,
        "named_at": _time(row.target.named_at),
        "read_at": _time(row.read_at),
        "seconds": row.seconds,
        "problem": _problem(row.problem),
        "can_be_fixed_together": row.fixable,
        "left_out": None if row.left_out is None else str(row.left_out),
    }


def _problem(met: Problem | None) -> dict[str, str] | None:
    if met is None:
        return None
    return {"code": met.code, "summary": str(met.summary), "advice": str(met.advice)}


def _time(at: datetime | None) -> str | None:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at else None
