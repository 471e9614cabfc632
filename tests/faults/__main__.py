"""Tries the whole of both matrices and writes RESULTS.md: `.venv/bin/python -m tests.faults`."""

from __future__ import annotations

import argparse
import math
import os
import platform
import sys

from tests.faults import crash_matrix, results
from tests.faults.running import (
    Brief,
    Kill,
    OfMany,
    crash_table,
    faults_of_many,
    kills,
    many_table,
    run,
    side_by_side,
    tables,
)


def main() -> int:
    """Run; return 1 where an invariant broke."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument(
        "--minutes", type=float, default=math.inf, help="begin nothing more after so many"
    )
    words.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = words.parse_args()
    done: list[Brief] = []
    order = side_by_side()
    for one in run(order, given.processes, given.minutes):
        done.append(one)
        for says in one.broken:
            print(f"BROKEN {one.cell}\n    {says}", flush=True)
        if len(done) % 100 == 0:
            print(f"{len(done)} of {len(order)}", flush=True)
    fallen: list[Kill] = []
    for kill in kills(given.processes):
        fallen.append(kill)
        for says in kill.broken:
            print(f"BROKEN killed in {crash_matrix.WORKS[kill.work].word} at {kill.point}: {says}")
    of_many: list[OfMany] = []
    for trial in faults_of_many(given.processes):
        of_many.append(trial)
        for says in trial.broken:
            print(f"BROKEN {trial.trial}\n    {says}")
    machine = (
        f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"
    )
    ran = results.Ran(machine, max(one.peak for one in done), whole=len(done) == len(order))
    results.write((*tables(done), many_table(of_many), crash_table(fallen)), ran)
    tried: tuple[Brief | OfMany | Kill, ...] = (*done, *of_many, *fallen)
    return 1 if any(one.broken for one in tried) else 0


if __name__ == "__main__":
    sys.exit(main())
