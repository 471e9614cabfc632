"""Reads the command line and runs the command. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard import __version__
from pxewizard.cli import hints
from pxewizard.cli.commands import parser
from pxewizard.cli.exit_codes import Exit, of_problem
from pxewizard.cli.output import Output
from pxewizard.cli.usage import check
from pxewizard.core.problem import Problem

if TYPE_CHECKING:
    from pxewizard.programlog import ProgramLog

_PIPE_CLOSED = 141  # what a shell shows for a program whose reader went away


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    options, unknown = parser().parse_known_args(arguments)
    if unknown:  # with the usage of that command, not of the whole
        options.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    options.typed = list(arguments[1:])
    out = Output(machine=getattr(options, "json", False), table=getattr(options, "csv", False))
    from pxewizard.programlog import Event, Fact, ProgramLog  # --version does without

    log = ProgramLog()
    log.note(Event.STARTED, {Fact.COMMAND: options.command, Fact.VERSION: __version__})
    code = _ended(options, out, log)
    log.note(Event.ENDED, {Fact.COMMAND: options.command, Fact.EXIT: code})
    return code


def _ended(options: argparse.Namespace, out: Output, log: ProgramLog) -> int:
    """Run the command, and return its exit code whatever a person, a pipe or a disk does to it."""
    from pxewizard.programlog import Event, Fact

    try:
        check(options, options.typed)
        return int(_command(options, out))
    except Problem as problem:
        log.note(Event.FAILED, {Fact.COMMAND: options.command, Fact.CODE: problem.code})
        out.fail(problem)
        out.emit({"schema": 1, "diagnoses": [], "problem": hints.told(problem)})
        return int(of_problem(problem))
    except KeyboardInterrupt:
        out.warn("Cancelled.")
        return int(Exit.CANCELLED)
    except BrokenPipeError:  # the reader, `head` for one, has seen enough
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for the exit's flush
        return _PIPE_CLOSED
    except OSError as error:  # the output's own disk is full, most likely
        out.warn(f"The output could not be written: {error}")
        return int(Exit.INTERNAL)


def _command(options: argparse.Namespace, out: Output) -> Exit:
    match options.command:
        case "examine" | "plan":
            from pxewizard.cli import examining

            return (examining.examine if options.command == "examine" else examining.plan)(
                options, out
            )
        case "apply" | "undo" | "recover":
            from pxewizard.cli import changing

            work = {"apply": changing.apply, "undo": changing.undo, "recover": changing.recover}
            return work[options.command](options, out)
        case "doctor":
            from pxewizard.cli import doctoring

            return doctoring.doctor(options, out)
        case "discover":
            from pxewizard.cli import discovering

            return discovering.discover(options, out)
        case "sweep":
            from pxewizard.cli import sweeping

            return sweeping.sweep(options, out)
        case "export":
            from pxewizard.cli import exporting

            return exporting.export(options, out)
        case "practice":
            from pxewizard.cli import practising

            return (practising.serve if options.serve else practising.practice)(options, out)
        case _:
            return _about_here(options, out)


def _about_here(options: argparse.Namespace, out: Output) -> Exit:
    """Run a command that reaches no server."""
    match options.command:
        case "query":
            from pxewizard.cli import dba

            return dba.query(options, out)
        case "report":
            from pxewizard.cli import reporting

            return reporting.report(options, out)
        case "logs":
            from pxewizard.cli import log_reading

            return log_reading.logs(options, out)
        case "credentials":
            from pxewizard.cli import credentials

            return credentials.credentials(options, out)
        case "policies":
            from pxewizard.cli import governing

            return governing.policies(options, out)
        case "selftest":
            from pxewizard.cli import selftesting

            return selftesting.selftest(options, out)
        case _:
            parser().print_help()
            return Exit.HEALTHY
