"""The doctor's command: where the way to a server breaks, who can mend it, and what to send there."""

from __future__ import annotations

import argparse
from typing import Any

from pxewizard import wiring
from pxewizard.cli import hints, text
from pxewizard.cli.connecting import connection
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.address import parse_server
from pxewizard.core.ladder import Ladder, LadderStep, RungState
from pxewizard.core.problem import Trouble

_STATES = {
    RungState.PASSED: "passed",
    RungState.WARNING: "warning",
    RungState.BROKE: "BROKE",
    RungState.NOT_TRIED: "not tried",
}


def doctor(options: argparse.Namespace, out: Output) -> Exit:
    """Climb to one server and show the rungs; changes nothing."""
    if options.practice:
        ladder = wiring.practice_doctor(options.practice, options.server)
    else:
        ladder = wiring.doctor(parse_server(options.server), connection(options))
    _show(out, ladder)
    out.emit(as_json(ladder))
    return exit_of(ladder)


def exit_of(ladder: Ladder) -> Exit:
    """Return 0 if the ladder stands, 7 for a safety rule (another server), else 6."""
    if ladder.problem is None:
        return Exit.HEALTHY
    refused = ladder.problem.kind is Trouble.SAFETY
    return Exit.REFUSED if refused else Exit.NO_CONNECTION


def as_json(ladder: Ladder) -> dict[str, Any]:
    """Return the ladder for a program."""
    met, mending = ladder.problem, ladder.mending
    return {
        "schema": 1,
        "server": ladder.server,
        "stands": ladder.stands,
        "rungs": [
            {
                "rung": step.rung,
                "state": step.state,
                "detail": str(step.detail) if step.detail else None,
                "milliseconds": step.milliseconds,
            }
            for step in ladder.rungs
        ],
        "problem": met
        and {
            "code": met.code,
            "summary": str(met.summary),
            "advice": hints.advice(met),
            "detail": met.detail,
        },
        "mending": mending
        and {"mender": mending.mender, "who": str(mending.who), "text": str(mending.text)},
    }


def _show(out: Output, ladder: Ladder) -> None:
    out.say(f"The way to {text.safe(ladder.server)}\n")
    out.say(text.table([_row(step) for step in ladder.rungs]))
    met, mending = ladder.problem, ladder.mending
    if met is None or mending is None:
        out.say("\nEverything that this program needs of that server can be reached.")
        return
    out.say()
    out.say(text.wrapped(met.summary))
    out.say(text.wrapped(hints.advice(met)))
    out.say(f"\nWho can mend it: {text.safe(mending.who)}")
    out.say("A text to send there:\n")
    for line in str(mending.text).split("\n"):
        out.say(text.wrapped(line, 2) if line else "")


def _row(step: LadderStep) -> tuple[str, ...]:
    took = "" if step.milliseconds is None else f"{step.milliseconds} ms"
    return step.rung, _STATES[step.state], took.rjust(8), text.safe(step.detail or "")
