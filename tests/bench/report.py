"""How long reports take: HTML and PDF of one examination, HTML of a sweep of 5,000 distribution points.

.venv/bin/python tests/bench/report.py
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from pxewizard.core.address import ServerAddress
from pxewizard.core.problem import problem
from pxewizard.core.words import tr
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.report import Format, Material, build, rendered
from tests.bench.rows import Row, tell
from tests.report.stories import BY_NAME, material, of_rows
from tests.support import NOON

ROUNDS: Final = 5
SERVERS: Final = 5_000
MOST_BYTES: Final = 5_000_000


def servers() -> Material:
    """A sweep: of 50 servers one has lost the value, one gives no answer."""
    return of_rows(tuple(map(server, range(SERVERS))))


def server(number: int) -> SweepRow:
    name = f"{('ber', 'ham', 'muc', 'par', 'rom')[number % 5]}-dp{number:04}.corp.contoso.test"
    state, what = {
        0: (SweepState.MISSING, tr("No {value}", value="IssuingCertificateList")),
        1: (SweepState.NOT_READ, tr("{server} does not answer.", server=name)),
    }.get(number % 50, (SweepState.CORRECT, tr("Equal to {server}", server="mp01")))
    silent = problem("unreachable", server=name) if state is SweepState.NOT_READ else None
    return SweepRow(
        Target(ServerAddress(name)),
        state,
        what,
        site_code="P01",
        service="SccmPxe",
        milliseconds=400,
        read_at=NOON + timedelta(seconds=number),
        problem=silent,
    )


def best(work: Callable[[], bytes]) -> tuple[float, float, int]:
    """Return the first time, with its imports, the best of the next, and the size."""
    times = []
    data = b""
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        data = work()
        times.append(time.perf_counter() - begun)
    return times[0], min(times[1:]), len(data)


def main() -> int:
    """Print the table; 1 where a limit of the report's issue does not hold."""
    with tempfile.TemporaryDirectory() as folder:
        one = material(BY_NAME["both-missing-mended"], Path(folder))
    one, many = replace(one), servers()
    rows = (
        ("HTML of one change", one, Format.HTML, 0.2),
        ("PDF of one change", one, Format.PDF, 1.0),
        ("Markdown of one change", one, Format.MARKDOWN, 0.2),
        ("JSON of one change, with its schema", one, Format.JSON, 1.0),
        (f"HTML of {SERVERS:,} servers", many, Format.HTML, 3.0),
        (f"CSV of {SERVERS:,} servers", many, Format.CSV, 3.0),
    )
    held = True
    print(f"{'':<38}{'first':>8}{'then':>8}{'limit':>8}{'bytes':>12}")
    for name, made, form, limit in rows:
        first, then, size = best(lambda made=made, form=form: rendered(build(made)[0], form))  # type: ignore[misc]
        print(f"{name:<38}{first:8.3f}{then:8.3f}{limit:8.1f}{size:12,}")
        tell(Row(name, then, "s", most=limit))
        held = held and then <= limit and size < MOST_BYTES
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
