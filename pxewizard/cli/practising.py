"""The practice cases, in plain words, and the commands that lead through one."""

from __future__ import annotations

import argparse

from pxewizard import wiring
from pxewizard.cli import text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output


def practice(options: argparse.Namespace, out: Output) -> Exit:
    """List the cases, or tell one and the commands that lead through it."""
    if options.case is None:
        out.say("Practice cases: a simulated site each, nothing real is touched.\n")
        out.say(text.table([(one.case, one.title) for one in wiring.practice_cases()]))
        out.say("\nNext: pxewizard practice CASE")
        return Exit.HEALTHY
    case = wiring.practice_case(options.case)
    words = f"--practice {case.case} --state practice-{case.case}"
    out.say(f"{case.title}\n")
    out.say(text.wrapped(case.story, 2))
    out.say("\nStep by step:")
    for command in (
        f"pxewizard examine {words}",
        f"pxewizard plan    {words} -o plan.json",
        f"pxewizard apply   plan.json {words}",
        f"pxewizard examine {words}",
        f"pxewizard undo    FOLDER {words}     (apply prints the folder)",
    ):
        out.say(f"  {command}")
    return Exit.HEALTHY
