"""Fuzzes one target, or all of them, two at a time.

python -m tests.fuzz [SECONDS [TARGET ...]]    all, or these; 600 s each; what grows stays in build/.work/fuzz
python -m tests.fuzz one TARGET SECONDS DIR    one, in this process, by coverage (atheris)

Ends with 0, with 1 where something was found, with 77 where atheris is not here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.fuzz.fleet import NAMES, NOT_HERE, ROOT, fleet, report

USUAL = 600  # seconds for each target
WORK = ROOT / "build" / ".work" / "fuzz"


def main(words: list[str]) -> int:
    """Do what the words say."""
    match words or [str(USUAL)]:
        case ["one", name, seconds, folder]:
            from tests.fuzz.one import fuzz

            return fuzz(name, int(seconds), Path(folder))
        case [seconds, *names] if seconds.isdecimal() and {*names} <= {*NAMES}:
            runs = fleet(int(seconds), tuple(names), WORK)
            print(report(runs))
            if all(run.code == NOT_HERE for run in runs):
                return 77
            return int(any(run.found for run in runs))
        case _:
            print(__doc__)
            print("The targets:", *NAMES)
            return 2


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main(sys.argv[1:]))
