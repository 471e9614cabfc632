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
_FORMULA: Final = (*"=+-@", *"\uff1d\uff0b\uff0d\uff20")  # also as wide letters


def sweep_csv(rows: Iterable[SweepRow]) -> bytes:
    """Return the file's content, one line a server in the order given."""
    return table(HEADS, map(_cells, rows))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Return a file of these rows below their heads, no cell of which a spreadsheet would calculate."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig", "backslashreplace")


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
