"""The rows of a sweep as CSV: UTF-8 with its mark, so that spreadsheets read names right.

What a server sent must not become a formula: a cell that a spreadsheet would calculate begins with '.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from pxewizard.engine.sweep_rows import SweepRow

HEADS: Final = (
    "server",
    "site",
    "state",
    "what was read",
    "pxe service",
    "in CertMgr.log (UTC)",
    "read at (UTC)",
    "seconds",
    "error code",
)
_FORMULA: Final = ("=", "+", "-", "@")


def sweep_csv(rows: Iterable[SweepRow]) -> bytes:
    """Return the file's content, one line a server in the order given."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADS)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in _cells(row)])
    return out.getvalue().encode("utf-8-sig")


def _cells(row: SweepRow) -> tuple[str, ...]:
    named = row.target.named_at
    return (
        row.server,
        row.site_code,
        row.state,
        str(row.what or ""),
        row.service,
        _time(named) or ("named" if row.target.in_log else ""),
        _time(row.read_at),
        "" if row.seconds is None else f"{row.seconds:.1f}",
        row.problem.code if row.problem else "",
    )


def _time(at: datetime | None) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}" if at else ""


def _harmless(text: str) -> str:
    """Return the text on one line, and not as a formula; spaces before its sign do not hide one."""
    line = "".join(one if one.isprintable() else " " for one in text)
    return f"'{line}" if line.lstrip().startswith(_FORMULA) else line
