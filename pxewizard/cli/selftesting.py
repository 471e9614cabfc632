"""The command that lets the program look at itself. It contacts no server."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from pxewizard import __version__
from pxewizard.cli import text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output


def selftest(options: argparse.Namespace, out: Output) -> Exit:
    """Make every check, say each as it is made; 0, or 1 where something is wrong."""
    from pxewizard.wiring.selftest import NAMES, checks

    if unknown := set(options.without) - set(NAMES):
        options.parser.error(f"no check is named {', '.join(sorted(unknown))}")
    made = []
    for one in checks(without=options.without):
        made.append(one)
        word = "remark" if one.remark else "passed" if one.passed else "WRONG "
        out.say(text.wrapped(f"{one.name}: {one.says}", 2, f"{word}  "))
    wrong = [one.name for one in made if not one.passed]
    out.emit(
        {
            "schema": 1,
            "version": __version__,
            "passed": not wrong,
            "checks": [asdict(one) for one in made],
        }
    )
    if wrong:
        out.warn(f"Something is wrong with this program here: {', '.join(wrong)}.")
        return Exit.INTERNAL
    out.say("Everything that this program needs is here and works.")
    return Exit.HEALTHY
