"""How long the command line takes to answer, beside a bare interpreter in the same run.

.venv/bin/python tests/bench/start.py
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import Final

from tests.bench.rows import Row, tell

ROUNDS: Final = 15
BARE: Final = "bare interpreter"
COMMANDS: Final = {
    BARE: ["-c", "pass"],
    "pxewizard --version": ["-m", "pxewizard", "--version"],
    "pxewizard practice": ["-m", "pxewizard", "practice"],
    "pxewizard examine": ["-m", "pxewizard", "examine", "--practice", "both-missing"],
}


def seconds(arguments: list[str]) -> float:
    """Return the wall time of one whole process."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def main() -> None:
    """Print the median of each command, and its ratio to the bare interpreter."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):  # in turn, so that a busy moment of the machine meets all of them
        for name, arguments in COMMANDS.items():
            taken[name].append(seconds(arguments))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, median of {ROUNDS}")
    for name, median in medians.items():
        print(f"{name:<22} {median:6.3f} s   {median / medians[BARE]:4.1f} x")
        if name != BARE:
            tell(Row(f"`{name}`", median, "s", BARE, medians[BARE]))


if __name__ == "__main__":
    main()
