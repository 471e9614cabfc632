"""The practice cases, in plain words, and the commands that lead through one."""

from __future__ import annotations

import argparse
import dataclasses
import json
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from pxewizard import wiring
from pxewizard.cli import dba, text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.problem import problem

_LOOK = 0.5  # seconds; Windows does not end a wait without a limit for the sake of Ctrl+C


def practice(options: argparse.Namespace, out: Output) -> Exit:
    """List the cases, or tell one and the commands that lead through it."""
    if options.database_result:
        return dba.write_result(options.case or "", options.database_result, out)
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
    asked = case.database is not None and case.database.availability == "denied"
    saved = " --database-result result.csv --answer imported-result=yes" if asked else ""
    if asked:
        out.say("  pxewizard query          (for the database administrator, who sends back:)")
        out.say(f"  pxewizard practice {case.case} --database-result result.csv")
    for command in (
        f"pxewizard examine {words}",
        f"pxewizard plan    {words}{saved} -o plan.json",
        f"pxewizard apply   plan.json {words}",
        f"pxewizard examine {words}",
        f"pxewizard undo    FOLDER {words}     (apply prints the folder)",
    ):
        out.say(f"  {command}")
    return Exit.HEALTHY


def serve(options: argparse.Namespace, out: Output) -> Exit:
    """Let the servers of a case answer on loopback until Ctrl+C or SIGTERM; print where as JSON."""
    if options.case is None:
        raise problem("unknown-case", case="")
    with (
        _told_to_stop() as stop,
        wiring.serve(
            options.case,
            https=options.https,
            delay=options.delay / 1000,
            state=options.state,
            database=True,
        ) as door,
    ):
        if door.kerberos_is_missing:
            out.warn(
                "KRB5_KTNAME is set, but Kerberos needs the packages gssapi and krb5: no Kerberos."
            )
        out.line(json.dumps(dataclasses.asdict(door.endpoints)))
        while not stop.wait(_LOOK):
            pass
    return Exit.HEALTHY


@contextmanager
def _told_to_stop() -> Iterator[threading.Event]:
    """Turn Ctrl+C and SIGTERM into an event meanwhile, so that the end is an orderly one."""
    stop = threading.Event()

    def tell(*_: object) -> None:
        stop.set()

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(one, tell) for one in signals]
    try:
        yield stop
    finally:
        for one, old in zip(signals, before, strict=True):
            signal.signal(one, old)
