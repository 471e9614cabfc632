"""Examines and sweeps without a pause, and looks whether anything that is held grows (Linux).

python -m tests.soak [MINUTES]          the engine over the network and a window that practises, at once (30)
python -m tests.soak work NAME SECONDS  one of them, in this process

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


def work(name: str, seconds: float) -> int:
    """Work for so long; tell what was held, as JSON on the last line. 1 where something grew."""
    samples: list[Sample] = []
    with doors() if name == "engine" else works.window() as given:
        once = works.engine(given) if isinstance(given, dict) else given
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
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **named}
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
            return work(name, float(seconds))
        case [] | [_]:
            return both(float(words[0]) if words else USUAL)
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
