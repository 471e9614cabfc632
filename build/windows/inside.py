"""The steps of the Windows check, one after the other, in a root of their own; ends at the first that fails.

Standard library only: the root's Python is Debian's.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from typing import Final

from build.windows import installing, making, screen, using, wine
from build.windows.wine import Failed

WITHOUT_SCREEN: Final = {  # small programs start quicker so
    "Wine and a Windows Python": making.prepared,
    "tests on Windows": making.tested,
    "the program, frozen": making.frozen,
    "Setup": making.packed,
    "Setup of an older version": making.made_older,
}
ON_SCREEN: Final = {
    "what Setup refuses": installing.refused,
    "for one user": installing.for_one,
    "upgrade": installing.upgraded,
    "what Windows knows of it": installing.entered,
    "at work": using.worked,
    "under policies": using.governed,
    "a file missing": using.damaged,
    "the window": using.seen,
    "taken away": installing.taken_away,
}


def main() -> int:
    """Do all steps; return 1 if one fails."""
    if code := done(WITHOUT_SCREEN):
        return code
    wine.settle()  # what runs on has decided to do without a screen
    with screen.shown():
        return done(ON_SCREEN)


def done(steps: Mapping[str, Callable[[], str]]) -> int:
    """Do each step, say how long it took and what came of it; return 1 at the first that fails."""
    for name, step in steps.items():
        begun = time.monotonic()
        try:
            said = step()
        except Failed as why:
            print(f"{time.monotonic() - begun:5.0f} s  {name}: FAILED: {why}")
            return 1
        print(f"{time.monotonic() - begun:5.0f} s  {name}: {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
