"""RESULTS.md: written by the run of the whole, read by the test that holds it to what would run now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("RESULTS.md")
_HEAD: Final = (
    "# Faults and crashes, tried\n\n"
    "Written by `.venv/bin/python -m tests.faults`; not edited by hand.\n\n"
    "A cell is one kind of fault at one exchange that really happens: the exchanges are recorded in a "
    "run without a fault, then the work is done again for each kind and each exchange, through the real "
    "clients (WinRM, the management point's web server, the site database by ODBC) and with the journal "
    "on disk. In every cell must hold: no value lost, no unreported change, the backup restores the site "
    "exactly, the result is one of Applied, Refused, Failed and Uncertain and is true, the time is "
    "bounded; and the fault must have struck. What each means stands in `invariants.py`, and "
    "`test_invariants.py` breaks each of them.\n\n"
    "Where the value is changed between compare and write, WMI has no atomic form: the report must be "
    "true and the backup must hold what was there when it was made; the value in between is written "
    "over.\n\n"
    "During a fix of many servers and its undo the site's and the disk's faults strike through the direct "
    "door: what is said of each server and kept of it must be so, nothing is written twice, and the whole "
    "can be taken back or finished (`many_judge.py`). What befalls a line there, befalls one change.\n\n"
    "A crash is a SIGKILL before or after one file operation or exchange, at every one of them: then the "
    "record must be true, the work must be finished or taken back as a whole, and nothing is done twice. "
    "One change (apply, undo, finish) is killed at every point in every test run, too, by "
    "`tests/test_crash.py`; of a fix of many a test run tries some.\n\n"
    "An ordinary test run tries a fixed part: every exchange once, every kind at least once. Times are "
    "those of all processes together, on {machine}, and other work on it counts. None of the processes, "
    "nor what it had started, ever held more than {peak:.0f} MB (limit 600).\n"
)


@dataclass(frozen=True)
class Row:
    """One line of a table: its name, then numbers as they are printed."""

    name: str
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table of the results."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


_CUT: Final = (
    "This run was ended before every cell was tried: first come those of an ordinary test run, then all "
    "others in a fixed order that mixes kinds, exchanges and works.\n"
)


@dataclass(frozen=True)
class Ran:
    """One run: where, the most memory of a process in megabytes, and whether it tried every cell."""

    machine: str
    peak: float
    whole: bool


def write(tables: Iterable[Table], ran: Ran) -> None:
    """Write the file anew."""
    head = [_HEAD.format(machine=ran.machine, peak=ran.peak), *([] if ran.whole else [_CUT])]
    parts = [*head, *map(_drawn, tables)]
    FILE.write_text("\n".join(parts), encoding="utf-8")


def read() -> dict[str, dict[str, int]]:
    """Return the numbers of every row by column, rows by name."""
    found: dict[str, dict[str, int]] = {}
    columns: list[str] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        cells = [one.strip() for one in line.strip("|").split("|")]
        if not line.startswith("|"):
            columns = []
        elif not columns:
            columns = cells
        elif not re.fullmatch(r"[|:-]+", line):
            numbers = {
                name: int(text.replace(",", ""))
                for name, text in zip(columns[1:], cells[1:], strict=True)
                if text.replace(",", "").isdecimal()
            }
            found[cells[0]] = numbers
    return found


def _drawn(table: Table) -> str:
    head = f"| {' | '.join(table.columns)} |\n|---|{'---:|' * (len(table.columns) - 1)}"
    rows = "\n".join(f"| {one.name} | {' | '.join(one.numbers)} |" for one in table.rows)
    return f"## {table.title}\n\n{head}\n{rows}\n"
