"""Examines and sweeps without a pause, and looks whether anything that is held grows (Linux).

python -m tests.soak [MINUTES]          the engine over the network and a window that practises, at once (30)
python -m tests.soak work NAME SECONDS  one of them, in this process
python -m tests.soak rounds NAME COUNT  so many rounds of it, and what was held after each as JSON

Ends with 1 where memory, open handles, threads or child processes are not flat within 5 %.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.soak import works
from tests.soak.flat import Sample, drifts

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
MODULE: Final = "tests.soak"
NAMES: Final = ("engine", "window")
USUAL: Final = 30.0  # minutes
_EVERY: Final = 60.0  # seconds between two lines about how it stands


@contextmanager
def doors() -> Iterator[dict[str, object]]:
    """Open the practice site's doors in another process; yield where they are."""
    call, pipe = [sys.executable, "-m", MODULE, "serve"], subprocess.PIPE
    with subprocess.Popen(call, stdin=pipe, stdout=pipe, cwd=ROOT, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise AssertionError(call)
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.stdin.close()


@contextmanager
def work_of(name: str) -> Iterator[works.Round]:
    """Yield a round of the work of that name."""
    with doors() if name == "engine" else works.window() as given:
        yield works.engine(given) if isinstance(given, dict) else given


def rounds(name: str, count: int) -> None:
    """Print what is held after each of so many rounds; ends the process."""
    with work_of(name) as once:
        left = iter(range(count))
        samples = [*works.rounds(once, lambda: next(left, None) is not None)]
    print(json.dumps([asdict(one) for one in samples]), flush=True)
    os._exit(0)


def work(name: str, seconds: float) -> None:
    """Work for so long; print what was held at first and at last. Ends the process, with 1 where it grew."""
    samples: list[Sample] = []
    with work_of(name) as once:
        began = told = time.monotonic()
        for sample in works.rounds(once, lambda: time.monotonic() - began < seconds):
            samples.append(sample)
            if time.monotonic() - told > _EVERY:
                told = time.monotonic()
                print(
                    f"{name} {told - began:.0f} s, {len(samples)} rounds: {sample}", file=sys.stderr
                )
    left = [one.name for one in threading.enumerate() if one is not threading.main_thread()]
    found = drifts(samples)
    print(json.dumps({"rounds": len(samples), "left": left, "last": asdict(samples[-1])}))
    for one in found:
        print(f"| {name} | {one.name} | {one.first:.1f} | {one.last:.1f} | {one.share:+.1%} |")
    sys.stdout.flush()
    os._exit(0 if all(one.is_flat for one in found) and not left else 1)


def both(minutes: float) -> int:
    """Run both at once, and print what they say."""
    with tempfile.TemporaryDirectory(prefix="pxewizard-soak-") as kept:
        named = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), kept)
        named["KRB5_CONFIG"] = str(Path(__file__).parents[1] / "no_kerberos.conf")
        # Each piece of work has a thread of its own, and the C library keeps memory in arenas by thread: with
        # several of them the figure wavers by a tenth while nothing is held.
        usual = {"QT_QPA_PLATFORM": "offscreen", "MALLOC_ARENA_MAX": "1"}
        environment = usual | os.environ | named
        calls = [
            subprocess.Popen(
                [sys.executable, "-m", MODULE, "work", name, str(minutes * 60)],
                stdout=subprocess.PIPE,
                cwd=ROOT,
                env=environment,
                text=True,
            )
            for name in NAMES
        ]
        for name, one in zip(NAMES, calls, strict=True):
            said, _ = one.communicate()
            print(f"{name}, {minutes:g} minutes, ended with {one.returncode}:\n{said}")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}")
    return int(any(one.returncode for one in calls))


def main(words: list[str]) -> int:
    """Do what the words say."""
    match words:
        case ["serve"]:
            works.serve()
            return 0
        case ["work", name, seconds]:
            work(name, float(seconds))
            return 1
        case ["rounds", name, count]:
            rounds(name, int(count))
            return 1
        case [] | [_]:
            return both(float(words[0]) if words else USUAL)
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
