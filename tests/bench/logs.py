"""How fast logs are searched and read, beside `grep -c -F` on the same file in the same run.

.venv/bin/python tests/bench/logs.py [MB]
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.rows import Row, tell

SIZE: Final = 600  # MB
ROUNDS: Final = 3
LEAST_SEARCHED: Final = 0.10  # of grep's throughput
LEAST_PARSED: Final = 25.0  # MB/s
MOST_MEMORY: Final = 100.0  # MB
SAID: Final = (
    "============> Received from client:",
    "Executing LookupDevice(D3B5C1A0-1111-2222-3333-{a:012X}, 00:15:5D:{b:02X}:{c:02X}:{d:02X})",
    "[00:15:5D:{b:02X}:{c:02X}:{d:02X}, D3B5C1A0] Device found in the database. MacCount=1",
    "CDatabaseProxy :: LookupDevice succeeded: 167772{b:03} 1 167772{c:03} 1 0",
    "Getting boot action for unknown machine: item key: 2046820{b:03}",
)
FAULT: Final = "PXE::MP_GetList failed; 0x80092002"
# What a process says at its end: how much memory it had at most, in kB, its parent's not counted.
PEAK: Final = (
    "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0], file=sys.stderr)"
)
SEARCH: Final = (
    f"import sys; from pxewizard.cli.main import run; run(['logs', sys.argv[1]]); {PEAK}"
)
PARSE: Final = f"""
import sys
from pathlib import Path
from pxewizard.logs.reading import every_record
from pxewizard.logs.sources import Source
print(sum(1 for _ in every_record(Source(Path(sys.argv[1])))))
{PEAK}
"""


class Taken(NamedTuple):
    """What one process took: seconds of the wall clock and of CPU, and its peak in MB."""

    wall: float
    seconds: float
    memory: float


def write_log(path: Path, megabytes: int) -> int:
    """Write a log of that size as a busy PXE service does; return its bytes."""
    chosen, parts, size = random.Random(1), [], 0  # noqa: S311 - the same log each time
    for number in range(sys.maxsize):
        if size > 20_000_000:
            break
        said = FAULT if number % 500 == 499 else SAID[number % len(SAID)]
        text = said.format(**{name: chosen.randrange(200) for name in "abcd"})
        second = number // 10
        parts.append(
            f'<![LOG[{text}]LOG]!><time="{second // 3600 % 24:02}:{second // 60 % 60:02}:{second % 60:02}'
            f'.{chosen.randrange(1000):03}-60" date="11-20-2026" component="SMSPXE" context="" type="1"'
            f' thread="{chosen.randrange(9000)}" file="smspxe.cpp:{chosen.randrange(3000)}">\r\n'
        )
        size += len(parts[-1])
    stored = "".join(parts).encode()
    times = max(1, megabytes * 1_000_000 // len(stored))
    with path.open("wb") as file:
        for _ in range(times):
            file.write(stored)
    return len(stored) * times


def taken_by(command: list[str]) -> Taken:
    """Run a process of its own, its start included; whatever else runs meanwhile does not count as CPU."""
    before, started = os.times(), time.perf_counter()
    done = subprocess.run(
        command, capture_output=True, check=True
    )  # grep to /dev/null would stop early
    wall, after = time.perf_counter() - started, os.times()
    cpu = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    told = done.stderr.split()
    return Taken(wall, cpu, int(told[-1]) / 1024 if told else 0)


def main() -> int:
    """Print the table; return 1 if a limit does not hold."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "SMSPXE.log"
        size = write_log(path, megabytes) / 1e6
        works = {
            "grep -c -F 80092002": ["grep", "-c", "-F", "80092002", str(path)],
            "pxewizard logs": [sys.executable, "-c", SEARCH, str(path)],
            "every record": [sys.executable, "-c", PARSE, str(path)],
        }
        taken: dict[str, list[Taken]] = {name: [] for name in works}
        for _ in range(ROUNDS):  # in turn, so that a busy moment of the machine meets all of them
            for name, command in works.items():
                taken[name].append(taken_by(command))
    best = {name: min(one, key=lambda each: each.seconds) for name, one in taken.items()}
    print(
        f"{size:.0f} MB, {os.cpu_count()} cores, Python {sys.version.split()[0]}, best of {ROUNDS}"
    )
    base = best["grep -c -F 80092002"].seconds
    for name, one in best.items():
        memory = f"{one.memory:5.0f} MB" if one.memory else ""
        rate = size / one.seconds
        print(
            f"{name:<22} {one.seconds:7.2f} s {rate:8.0f} MB/s {base / one.seconds:6.2f} x  {memory}"
        )
    held = {
        f"searched at {LEAST_SEARCHED} of grep": base / best["pxewizard logs"].seconds
        >= LEAST_SEARCHED,
        f"parsed at {LEAST_PARSED} MB/s": size / best["every record"].seconds >= LEAST_PARSED,
        f"within {MOST_MEMORY} MB": max(one.memory for one in best.values()) <= MOST_MEMORY,
    }
    grep, most = size / base, size / base * LEAST_SEARCHED
    rates = {name: size / one.seconds for name, one in best.items()}
    tell(
        Row("`pxewizard logs`", rates["pxewizard logs"], "MB/s", "`grep -c -F`", grep, least=most),
        Row("every record", rates["every record"], "MB/s", "`grep`", grep, least=LEAST_PARSED),
        Row(
            "peak memory of both", max(one.memory for one in best.values()), "MB", most=MOST_MEMORY
        ),
    )
    for limit, holds in held.items():
        print(f"{'holds' if holds else 'FAILS'}  {limit}")
    return 0 if all(held.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
