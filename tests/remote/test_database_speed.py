"""The promises about time and memory, with room for a busy computer; tests/bench/database.py measures them.

Each runs in a process of its own: the peak of a process is that of its whole life. It is VmHWM, because
getrusage counts the parent's memory before exec too. `--ca`, which takes one more process for each
question, is outside of these promises.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.core.place import Query
from pxewizard.core.reading import Rows
from pxewizard.practice.database import DatabaseDoor
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.remote.databases import estates_database

ROOM = 5  # times as slow as promised
VALUE = "30820122" * (5 * 2**20 // 8)  # 5 MiB of characters
POINTS = tuple((f"dp{number:05}.sites.contoso.test", "P01") for number in range(40_000))
ASK = """
import json, sys, time
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.remote.database import Databases
from pxewizard.remote.database_access import DatabaseAccess

address, query, user, password = json.loads(sys.argv[1])
took = []
for _ in range(3):
    began = time.perf_counter()
    access = DatabaseAccess(user, password, trust_certificate=True)
    found = Databases(access).read(DatabaseRows(address, Query(query)))
    took.append(time.perf_counter() - began)
(peak,) = (int(one.split()[1]) / 1024 for one in open("/proc/self/status") if "VmHWM" in one)
size = sum(len(cell) for row in found.value.rows for cell in row if isinstance(cell, str))
print(json.dumps([len(found.value.rows), size, min(took), peak]))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")


@pytest.fixture(scope="module")
def door() -> Iterator[DatabaseDoor]:
    needs(MICROSOFT)
    points = Rows(("ServerName", "SiteCode"), POINTS)
    database = estates_database()
    columns = database.rows[Query.ISSUING_CERTIFICATES].columns
    value = tuple(VALUE if name == "Value1" else "" for name in columns)
    rows = {
        **database.rows,
        Query.MANAGEMENT_POINTS: points,
        Query.ISSUING_CERTIFICATES: Rows(columns, (value,)),
    }
    with DatabaseDoor(replace(database, rows=rows)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "least", "seconds", "megabytes"),
    [
        (Query.SITES, (1, 1), 0.15, 100),
        (Query.ISSUING_CERTIFICATES, (1, len(VALUE)), 1.0, float("inf")),
        (Query.MANAGEMENT_POINTS, (40_000, 40_000), 2.0, 100),
    ],
)
def test_a_question_is_answered_in_time_and_in_little_memory(
    query: Query,
    least: tuple[int, int],
    seconds: float,
    megabytes: float,
    door: DatabaseDoor,
) -> None:
    told = json.dumps([door.address, query, door.terms.user, door.terms.password])
    done = subprocess.run(
        [sys.executable, "-c", ASK, told],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    rows, size, took, peak = json.loads(done.stdout)
    assert (rows, size >= least[1]) == (least[0], True)
    assert took < seconds * ROOM
    assert peak < megabytes * 1.5
