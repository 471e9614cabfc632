"""The command that tells what the organisation has decided for this computer. It changes nothing."""

from __future__ import annotations

import argparse

from pxewizard import wiring
from pxewizard.cli import text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output


def policies(_: argparse.Namespace, out: Output) -> Exit:
    """List the policies in force; Problem "policies-unusable"."""
    held = wiring.policies().in_words()
    out.say("Managed by your organisation:" if held else "No policy is set on this computer.")
    for name, says in held:
        out.say(text.wrapped(f"{name}: {says}", 2))
    out.emit({"schema": 1, "policies": [{"name": name, "says": str(says)} for name, says in held]})
    return Exit.HEALTHY
