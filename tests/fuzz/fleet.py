"""Runs targets as processes of their own, two at a time, and tells what became of them."""

from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
CORPUS: Final = Path(__file__).with_name("corpus")
NAMES: Final = tuple(sorted(one.name for one in CORPUS.iterdir() if one.is_dir()))
AT_ONCE: Final = 2
NOT_HERE: Final = 3  # the child's exit code without atheris; 77 is the fuzzer's own for a fault
_EXECUTED: Final = re.compile(r"stat::number_of_executed_units: (\d+)")
_FOUND: Final = re.compile(r"Test unit written to (\S+)")
_REACHED: Final = re.compile(r"\bcov: (\d+) ")


@dataclass(frozen=True)
class Run:
    """What became of one target; `said` is the fuzzer's own text, with the traceback of what was found."""

    name: str
    seconds: int
    code: int
    said: str

    @property
    def executions(self) -> int:
        """Return how many inputs were tried."""
        return int(next(iter(_EXECUTED.findall(self.said)), 0))

    @property
    def reached(self) -> int:
        """Return how many branches of the code were reached."""
        return int(next(iter(_REACHED.findall(self.said)[::-1]), 0))

    @property
    def found(self) -> str:
        """Return the file of an input that breaks a promise, or why the run did not end well."""
        kept = _FOUND.findall(self.said)
        return kept[0] if kept else f"ended with {self.code}" if self.code else ""


def start(pool: ThreadPoolExecutor, name: str, seconds: int, folder: Path) -> Future[Run]:
    """Have a target fuzzed, as soon as there is room."""
    return pool.submit(_run, name, seconds, folder)


def fleet(seconds: int, names: tuple[str, ...], folder: Path) -> list[Run]:
    """Fuzz these targets, or all; the folder keeps what grows."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = [start(pool, name, seconds, folder) for name in names or NAMES]
        return [one.result() for one in waiting]


def report(runs: list[Run]) -> str:
    """Return the runs as a table, then what was found."""
    rows = [
        f"| {run.name} | {run.seconds} s | {run.executions:,} | {run.reached:,} | {run.found or '–'} |"
        for run in runs
    ]
    head = ["| target | time | inputs | branches | found |", "|---|---|---|---|---|"]
    ends = [run.said[-4000:] for run in runs if run.found]
    return "\n".join([*head, *rows, *ends])


def _run(name: str, seconds: int, folder: Path) -> Run:
    command = [sys.executable, "-m", "tests.fuzz", "one", name, str(seconds), str(folder)]
    pipe, out = subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, cwd=ROOT, stdout=pipe, stderr=out, check=False)
    return Run(name, seconds, done.returncode, done.stdout.decode(errors="replace"))
