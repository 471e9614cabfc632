"""The options of `sweep`. Imports nothing heavy: every start reads this."""

from __future__ import annotations

import argparse
from pathlib import Path

from pxewizard.cli.options import (
    add_account_options,
    add_command,
    add_database_options,
    add_report_options,
)

_AT_ONCE = 8
_MOST = 128


def add_sweep(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command that reads, and with --fix mends, many distribution points."""
    sweep = add_command(
        commands,
        "sweep",
        "examine many distribution points of a site; with --fix mend those that simply lack the value",
    )
    which = sweep.add_argument_group("servers")
    which.add_argument(
        "--dps", metavar="FILE", type=Path, help="one server a line: NAME or NAME=URL; # comments"
    )
    which.add_argument(
        "--certmgr-log",
        metavar="FILE",
        type=Path,
        action="append",
        help="those that this CertMgr.log names; of several the one that was written last",
    )
    which.add_argument("--mp", metavar="SERVER", help="the management point they are held against")
    which.add_argument(
        "--mp-http", metavar="URL", help="where it answers anyone; else port 80 of the same name"
    )
    which.add_argument(
        "--at-once", metavar="N", type=_at_once, help=f"1 to {_MOST} servers; {_AT_ONCE} by default"
    )
    _work(sweep)
    add_account_options(sweep, by_role=False, logs=False)
    sweep.add_argument(
        "--mp-user", metavar="NAME", help="account for the management point, where it is another"
    )
    add_database_options(sweep)
    practice = sweep.add_argument_group("practice")
    practice.add_argument(
        "--practice", metavar="CASE", help="use the practice site instead of servers"
    )
    practice.add_argument(
        "--state", metavar="DIR", type=Path, help="where the practice site keeps its changes"
    )


def _work(sweep: argparse.ArgumentParser) -> None:
    sweep.add_argument(
        "--fix",
        action="store_true",
        help="mend them by one approval: one first, verified, then all",
    )
    sweep.add_argument("--yes", action="store_true", help="with --fix: do not ask")
    sweep.add_argument(
        "--change-number", metavar="NUMBER", help="with --fix: of your organisation's change record"
    )
    sweep.add_argument(
        "--resume",
        metavar="FOLDER",
        type=Path,
        help="take up a sweep, or a fix of many, that was interrupted",
    )
    sweep.add_argument(
        "--retry-failed", action="store_true", help="with --resume: read again what gave no answer"
    )
    form = sweep.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object")
    form.add_argument("--csv", action="store_true", help="print the table as CSV")
    sweep.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=Path,
        help="write a report (.html, .pdf, .md, .csv, or .zip for all), or .json as --json prints it",
    )
    add_report_options(sweep, values=False)


def add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command that writes the article as scripts."""
    export = add_command(
        commands, "export", "write the check, or the fix, of KB 4469580 as a script of another tool"
    )
    export.add_argument(
        "--as",
        required=True,
        choices=["configuration-item", "ansible"],
        help="a PowerShell script for a configuration item, or tasks for Ansible",
    )
    export.add_argument(
        "--remediation",
        action="store_true",
        help="the script that writes the value where it is missing, good for 14 days",
    )
    export.add_argument("--site", metavar="CODE", help="only for distribution points of this site")
    export.add_argument(
        "--mp",
        metavar="SERVER",
        help="with --remediation: the management point whose list is written",
    )
    export.add_argument("-o", dest="output", metavar="FILE", type=Path, help="write it to a file")
    add_account_options(export, by_role=False, logs=False, database=False)
    practice = export.add_argument_group("practice")
    practice.add_argument("--practice", metavar="CASE", help="from a practice case's servers")
    practice.add_argument(
        "--state", metavar="DIR", type=Path, help="where the practice site keeps its changes"
    )


def _at_once(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:4]) <= _MOST):
        raise argparse.ArgumentTypeError(f"a whole number from 1 to {_MOST}")
    return int(text)
