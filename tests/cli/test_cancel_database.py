"""Ctrl+C while a site database is waited for: the program ends at once, and leaves nobody behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from pxewizard import wiring
from pxewizard.practice.tds_faults import DatabaseFaultKind
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.remote.databases import failing, until

SOON: Final = 6  # seconds: 3, and as many again for a busy computer; the query's own limit is 15

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one")


@pytest.mark.parametrize("own", [False, True], ids=["in this process", "in one of its own"])
def test_ctrl_c_while_a_query_hangs_ends_the_program_at_once(own: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    needs(MICROSOFT)
    with wiring.serve("both-missing") as servers, failing(DatabaseFaultKind.HANG) as door:
        ends = servers.endpoints
        trust = f"--ca {door.ca}" if own else "--trust-database-certificate"
        line = (
            f"examine --dp {ends.dp} --mp {ends.mp} --user {ends.user} --article 4469580"
            f" --database {door.address} --database-user {door.terms.user} {trust} --password-stdin"
        )
        with subprocess.Popen(
            [sys.executable, "-m", "pxewizard", *line.split()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        ) as program:
            assert program.stdin
            program.stdin.write(f"{ends.password}\n{door.terms.password}\n".encode())
            program.stdin.flush()
            until(lambda: bool(door.seen.queries))
            children = _children(program.pid)
            began = time.monotonic()
            program.send_signal(signal.SIGINT)
            _, said = program.communicate(timeout=40)
            took = time.monotonic() - began
        assert program.returncode == 8, said
        assert b"Cancelled." in said
        assert took < SOON
        assert len(children) == own
        assert not [one for one in children if _runs(one)]


def _children(number: int) -> list[int]:
    if sys.platform != "linux":
        pytest.skip("processes are looked at through /proc")
    return [int(one) for one in Path(f"/proc/{number}/task/{number}/children").read_text().split()]


def _runs(number: int) -> bool:
    """Return whether that process still runs; one that has ended may still wait to be fetched."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in {"Z", "X"}


SEVERAL: Final = """
import sys
from contextlib import closing
from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Scope
from pxewizard.core.place import DatabaseRows, Query

address, user, password = sys.argv[1:]
login = wiring.DatabaseSignIn(wiring.Account(user, password), trust_certificate=True)
parts = wiring.connect(Scope(ServerAddress("dp01")), wiring.Connection(database=login))
with closing(parts):
    parts.site.read(*(DatabaseRows(address, query) for query in Query))
"""


def test_ctrl_c_while_several_questions_wait_for_each_other_ends_them_all() -> None:
    needs(MICROSOFT)
    with failing(DatabaseFaultKind.HANG) as door:
        told = (door.address, door.terms.user, door.terms.password)
        with subprocess.Popen(
            [sys.executable, "-c", SEVERAL, *told],
            stderr=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        ) as program:
            until(lambda: bool(door.seen.queries))
            began = time.monotonic()
            program.send_signal(signal.SIGINT)
            _, said = program.communicate(timeout=60)
            took = time.monotonic() - began
        assert said.rstrip().endswith(b"KeyboardInterrupt")
        assert took < SOON
        assert door.seen.connections == 1
