"""What reading the site database costs, beside bare pyodbc with the same driver in the same run.

.venv/bin/python tests/bench/database.py

The practice database runs in a process of its own, each row's clients in others, in turn; all over TLS.
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
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.queries import SQL
from pxewizard.core.reading import Rows
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.estate import load
from pxewizard.remote.database import Databases
from pxewizard.remote.database_access import DatabaseAccess
from pxewizard.remote.odbc_drivers import best_driver_here
from tests.bench.rows import Row, tell

ROOT: Final = Path(__file__).parents[2]
MODULE: Final = "tests.bench.database"
PROCESSES: Final = 3  # of each row
RUNS: Final = 5  # of each process, the first one cold
VALUE: Final = "30820122" * (5 * 2**20 // 8)  # 5 MiB of characters
POINTS: Final = tuple((f"dp{number:05}.sites.contoso.test", "P01") for number in range(40_000))
OURS, BARE, WITH_CA = "pxewizard", "bare pyodbc", "pxewizard --ca"
CHECKED: Final = "pxewizard checks"
HELD: Final = (OURS, CHECKED)
NOTE: Final = f"""
wall: connection and query, median of {PROCESSES * RUNS}; x: beside bare pyodbc; neither checks certificates.
checks: the same with the certificate checked, as against the system's store (SSL_CERT_FILE from the start).
--ca: checked against a file, which takes a process of its own for each query off Windows; shown, and not
held to the limits. peak: of the larger process, imports included."""


@dataclass(frozen=True)
class Load:
    """What is read, and within which limits: milliseconds, and MB of the whole process."""

    name: str
    query: Query
    rows: int
    wall: float
    peak: float | None = None


LOADS: Final = (
    Load("connect + one row", Query.SITES, 1, 150),
    Load("a value of 5 MB", Query.ISSUING_CERTIFICATES, 1, 1000),
    Load("40,000 rows", Query.MANAGEMENT_POINTS, 40_000, 2000, 100),
)


def measure(who: str, query: Query, told: dict[str, str]) -> None:
    """Print this process's runs in milliseconds, the number of rows, and the peak in MB."""
    access = DatabaseAccess(told["user"], told["password"], trust_certificate=who != CHECKED)
    if who == WITH_CA:
        access = replace(access, trust_certificate=False, ca=Path(told["ca"]))
    place = DatabaseRows(told["address"], query)
    once = partial(_bare, told, query) if who == BARE else partial(_ours, access, place)
    runs = [_timed(once) for _ in range(RUNS)]
    processes = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = max(resource.getrusage(one).ru_maxrss for one in processes) / 1024
    walls, counts = zip(*runs, strict=True)
    print(json.dumps({"walls": walls, "rows": max(counts), "peak": peak}))


def _timed(once: Callable[[], int]) -> tuple[float, int]:
    begun = time.perf_counter()
    count = once()
    return (time.perf_counter() - begun) * 1000, count


def _ours(access: DatabaseAccess, place: DatabaseRows) -> int:
    found = Databases(access).read(place).value
    if not isinstance(found, Rows):
        raise TypeError(found)  # quick, and wrong
    return len(found.rows)


def _bare(told: dict[str, str], query: Query) -> int:
    import pyodbc

    pyodbc.pooling = False
    host, _, rest = told["address"].partition(":")
    port, _, name = rest.partition("/")
    text = (
        f"DRIVER={{{best_driver_here().keyword}}};SERVER=tcp:{host},{port};DATABASE={name};"
        f"UID={told['user']};PWD={told['password']};Encrypt=yes;TrustServerCertificate=yes"
    )
    with closing(pyodbc.connect(text, timeout=10, autocommit=True)) as connection:
        return len(connection.execute(SQL[query]).fetchall())


def show(one: Load, told: dict[str, str]) -> bool:
    """Measure and print one group of rows; return whether its limits hold."""
    heard: dict[str, list[dict[str, float]]] = {BARE: [], OURS: [], CHECKED: [], WITH_CA: []}
    trusted = os.environ | {"SSL_CERT_FILE": told["ca"], "SSL_CERT_DIR": os.devnull}
    walls: dict[str, list[float]] = {who: [] for who in heard}
    for _ in range(PROCESSES):  # in turn, so that a busy moment meets all of them
        for who, said in heard.items():
            call = [sys.executable, "-m", MODULE, "measure", who, one.query]
            child = subprocess.run(
                call,
                input=json.dumps(told).encode(),
                stdout=subprocess.PIPE,
                cwd=ROOT,
                env=trusted if who == CHECKED else None,
                check=True,
            )
            found = json.loads(child.stdout)
            if found["rows"] != one.rows:
                raise ValueError(found)
            said.append(found)
            walls[who] += found["walls"]
    middle = {who: statistics.median(each) for who, each in walls.items()}
    peaks = {who: max(found["peak"] for found in said) for who, said in heard.items()}
    for who, wall in middle.items():
        ratios = (
            f"{wall / middle[BARE]:>5.1f} {peaks[who]:>6.0f} MB {peaks[who] / peaks[BARE]:>4.1f}"
        )
        print(f"{one.name:<20}{who:<18}{wall:>6.0f} ms {ratios}")
    bare = middle[BARE] / 1000
    tell(
        *(
            Row(f"{one.name}, {who}", middle[who] / 1000, "s", BARE, bare, most=one.wall / 1000)
            for who in HELD
        ),
        *(
            Row(f"peak memory of that, {who}", peaks[who], "MB", BARE, peaks[BARE], most=one.peak)
            for who in HELD
            if one.peak
        ),
    )
    held = all(
        middle[who] <= one.wall and (one.peak is None or peaks[who] <= one.peak) for who in HELD
    )
    limits = f"{one.wall:.0f} ms" + (f", {one.peak:.0f} MB" if one.peak else "")
    print(f"  at most {limits}: {'holds' if held else 'DOES NOT HOLD'}")
    return held


def main() -> int:
    """Print the table; return 1 if a limit does not hold."""
    if sys.argv[1:2] == ["measure"]:
        who, query = sys.argv[2:]
        measure(who, Query(query), json.load(sys.stdin))
        return 0
    database = load("both-missing").database
    if database is None:
        raise ValueError("the case has no database")
    certificates = database.rows[Query.ISSUING_CERTIFICATES]
    value = tuple(VALUE if name == "Value1" else "P01" for name in certificates.columns)
    rows = {
        Query.SITES: database.rows[Query.SITES],
        Query.ISSUING_CERTIFICATES: Rows(certificates.columns, (value,)),
        Query.MANAGEMENT_POINTS: Rows(("ServerName", "SiteCode"), POINTS),
    }
    with tempfile.TemporaryDirectory(prefix="pxewizard-bench-") as kept:
        os.environ["PYTHONPYCACHEPREFIX"] = kept  # compiled once, by the first process of each row
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        with DatabaseDoor(replace(database, rows=rows)) as door:
            terms = door.terms
            told = {"address": door.address, "user": terms.user, "password": terms.password}
            told["ca"] = str(door.ca)
            print(f"{'':<38}{'wall':>9} {'x':>5} {'peak':>9} {'x':>4}")
            held = [show(one, told) for one in LOADS]
    print(NOTE)
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, {best_driver_here().name}")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
