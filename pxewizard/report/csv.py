"""The rows of a sweep as CSV, with the line that closes it; nothing in it begins a formula."""

from __future__ import annotations

from datetime import datetime

from pxewizard.engine.formats.sweepcsv import HEADS, table
from pxewizard.report.closing import Mark, closed
from pxewizard.report.model import Sweep, SweepServer


def csv_text(sweep: Sweep, json_sha256: str) -> bytes:
    """Return the file."""
    return closed(table(HEADS, map(_cells, sweep.servers)), json_sha256, Mark.CSV)


def _cells(one: SweepServer) -> tuple[str, ...]:
    return (
        one.server,
        one.site,
        one.state,
        one.says,
        one.service,
        _time(one.named_at) or ("named" if one.in_log else ""),
        _time(one.read_at),
        "" if one.milliseconds is None else f"{one.milliseconds / 1000:.1f}",
        one.problem.code if one.problem else "",
    )


def _time(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}" if at else ""
