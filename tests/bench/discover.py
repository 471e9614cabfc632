"""What it costs to list 40,000 distribution points of a site database, on this side of the driver.

.venv/bin/python tests/bench/discover.py

The first rows come from the practice site's direct door, so the figures are the engine's own: neither the
network nor the ODBC driver is in them. The last is the command itself, `discover --json`, with WinRM, driver
and TLS. Exit 1 where a limit does not hold.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.bench.rows import Row, tell

ROOT: Final = Path(__file__).parents[2]
ROWS: Final = 40_000
RUNS: Final = 5
MOST_SECONDS: Final = 2.0
MOST_MEGABYTES: Final = 100.0  # of the whole process, interpreter and imports included


def one_run(rows: int) -> dict[str, float]:
    """List so many distribution points in this process."""
    from pxewizard.core.address import ServerAddress
    from pxewizard.core.examination import Scope
    from pxewizard.core.place import Query
    from pxewizard.core.reading import Rows
    from pxewizard.engine.overview import overview
    from pxewizard.engine.survey import SiteSurvey
    from pxewizard.practice.estate import load, with_rows
    from pxewizard.practice.site import PracticeSite
    from pxewizard.wiring import SystemClock

    estate = load("healthy")
    columns = ("ServerName", "SMSSiteCode", "IsPXE")
    told = tuple((f"dp{n:05}.contoso.test", "P01", n % 2) for n in range(rows))
    estate = with_rows(estate, Query.DISTRIBUTION_POINTS, Rows(columns, told))
    scope = Scope(ServerAddress(estate.dp))
    survey = SiteSurvey(PracticeSite(estate, SystemClock()), scope)
    started = time.perf_counter()
    seen = overview(survey)
    took = time.perf_counter() - started
    if seen.distribution_points is None or len(seen.distribution_points.members) != rows:
        raise SystemExit("not all distribution points were listed")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": took, "megabytes": peak}


def measured(rows: int) -> dict[str, float]:
    """Return the median time and the highest peak of several new processes."""
    runs = []
    for _ in range(RUNS):
        command = [sys.executable, __file__, str(rows)]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT)}
        )
        runs.append(json.loads(done.stdout))
    return {
        "seconds": statistics.median(run["seconds"] for run in runs),
        "megabytes": max(run["megabytes"] for run in runs),
    }


def by_command(rows: int) -> dict[str, float]:
    """Run `discover --json` over the network in a new process, imports and sign-ins included."""
    from dataclasses import replace

    from pxewizard.core.place import Query
    from pxewizard.core.reading import Rows
    from pxewizard.practice.database import DatabaseDoor
    from pxewizard.practice.estate import load
    from pxewizard.practice.listener import PracticeDoor
    from pxewizard.practice.site import PracticeSite
    from pxewizard.wiring import SystemClock

    estate = load("healthy")
    if estate.database is None:
        raise SystemExit("the case has no database")
    told = tuple((f"dp{n:05}.contoso.test", "P01", n % 2) for n in range(rows))
    listed = Rows(("ServerName", "SMSSiteCode", "IsPXE"), told)
    database = replace(
        estate.database, rows={**estate.database.rows, Query.DISTRIBUTION_POINTS: listed}
    )
    with (
        PracticeDoor(PracticeSite(estate, SystemClock())) as servers,
        DatabaseDoor(database) as door,
        tempfile.TemporaryFile() as out,
    ):
        account = ["--user", servers.account.user, "--database-user", door.terms.user]
        words = ["--database", door.address, "--trust-database-certificate", "--password-stdin"]
        command = [sys.executable, "-m", "pxewizard", "discover", servers.address(estate.dp)]
        started = time.perf_counter()
        child = subprocess.Popen(
            [*command, "--json", *account, *words],
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
        )
        if child.stdin is None:
            raise SystemExit("no way to give the passwords")
        child.stdin.write(f"{servers.account.password}\n{door.terms.password}\n".encode())
        child.stdin.close()
        _, _, used = os.wait4(child.pid, 0)
        took = time.perf_counter() - started
        out.seek(0)
        if len(json.loads(out.read())["distribution_points"]) != rows:
            raise SystemExit("not all distribution points were listed")
    return {"seconds": took, "megabytes": used.ru_maxrss / 1024}


def main() -> int:
    """Print the table."""
    bare, full = measured(1), measured(ROWS)
    more = full["megabytes"] - bare["megabytes"]
    print(f"{'distribution points':<22}{'seconds':>9}{'peak MB':>10}")
    print(f"{1:<22,}{bare['seconds']:>9.3f}{bare['megabytes']:>10.1f}")
    print(f"{ROWS:<22,}{full['seconds']:>9.3f}{full['megabytes']:>10.1f}   {more:+.1f} MB")
    whole = by_command(ROWS)
    print(f"{'discover --json':<22}{whole['seconds']:>9.3f}{whole['megabytes']:>10.1f}")
    tell(
        Row(f"{ROWS:,} distribution points listed", full["seconds"], "s", most=MOST_SECONDS),
        Row(
            f"`discover --json` of {ROWS:,}, with network and driver",
            whole["seconds"],
            "s",
            most=MOST_SECONDS,
        ),
        Row("peak memory of that", whole["megabytes"], "MB", most=MOST_MEGABYTES),
    )
    print(f"limits: {MOST_SECONDS:.0f} s for the listing, {MOST_MEGABYTES:.0f} MB in all")
    return int(
        max(full["seconds"], whole["seconds"]) > MOST_SECONDS
        or max(full["megabytes"], whole["megabytes"]) > MOST_MEGABYTES
    )


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(one_run(int(sys.argv[1]))))
    else:
        sys.exit(main())
