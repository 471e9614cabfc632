"""The practice cases, in plain words, and the commands that lead through one."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pxewizard import wiring
from pxewizard.cli import dba, text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.cli.practice_steps import steps
from pxewizard.core.problem import problem

_NOT_FOUND = (
    "Name them all: what these servers tell of each other are names of the practice site, which no"
    " resolver here knows, so --dp alone finds nothing more and ends with 6."
)
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
    out.say(f"{case.title}\n")
    out.say(text.wrapped(case.story, 2))
    out.say("\nStep by step:")
    for command in steps(case.case):
        out.say(f"  {command}")
    return Exit.HEALTHY


def serve(options: argparse.Namespace, out: Output) -> Exit:
    """Let the servers of a case answer on loopback until Ctrl+C or SIGTERM; print where as JSON."""
    if options.case is None:
        raise problem("serve-what")
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
        where = dataclasses.asdict(door.endpoints)
        out.line(json.dumps(where))
        out.warn(f"In another terminal:\n  {_client(where)}\n{_NOT_FOUND}\nCtrl+C ends it.")
        while not stop.wait(_LOOK):
            pass
    return Exit.HEALTHY


def _client(at: Mapping[str, Any]) -> str:
    """Return a command that examines what is served, with its passwords; they open nothing else."""
    windows = os.name == "nt"
    without = (
        {"database", "database_user"} if windows and at["ca"] else set()
    )  # --ca does not reach it
    names = ("dp", "mp", "mp_http", "site_server", "user", "ca", "database", "database_user")
    words = [
        f"--{name.replace('_', '-')} {text.quoted(at[name])}"
        for name in names
        if at[name] and name not in without
    ]
    given = [at["password"]]
    given += [at["database_password"]] if at["database_user"] and not without else []
    lines = " & ".join(f"echo {one}" for one in given)
    said = f"({lines})" if windows else f"printf '%s\\n' {' '.join(map(text.quoted, given))}"
    return f"{said} | pxewizard examine {' '.join(words)} --password-stdin"


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
