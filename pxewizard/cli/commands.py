"""Every command of the command line, with its options. Nothing heavy: every start reads this."""

from __future__ import annotations

import argparse
from pathlib import Path

from pxewizard import __version__
from pxewizard.cli.options import (
    add_account_options,
    add_command,
    add_credentials,
    add_database_options,
    add_logs,
    add_report,
    add_report_options,
    add_result_option,
    add_server_options,
)
from pxewizard.cli.sweep_options import add_export, add_sweep

_EXIT_CODES = """\
exit codes:
  0 healthy, nothing to do, plan written, or undone   1 internal error   2 wrong usage
  3 affected   4 fixed and verified   5 partly fixed   6 cannot connect or not authorised
  7 refused by a safety rule, or questions unanswered   8 cancelled   9 not verified   10 undecided
"""
_LONGEST_DELAY = 60_000  # milliseconds


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="pxewizard",
        allow_abbrev=False,
        description="Mends PXE boot in Configuration Manager: KB 4469580 and KB 2019640.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"pxewizard {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _window(commands)
    _examining(commands)
    _changing(commands)
    add_sweep(commands)
    add_export(commands)
    add_report(commands)
    _asking(commands)
    _doctoring(commands)
    _discovering(commands)
    add_logs(commands)
    add_credentials(commands)
    _governing(commands)
    _practising(commands)
    top.set_defaults(parser=top)
    return top


def _window(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe what `__main__` does itself: this layer knows no window."""
    gui = add_command(commands, "gui", "open the window, as without a command")
    wish = gui.add_mutually_exclusive_group()
    wish.add_argument(
        "path", nargs="?", metavar="PATH", help="a plan file, or the folder of a change"
    )
    wish.add_argument("--practice", metavar="CASE", help="with a practice case filled in")
    wish.add_argument("--dp", metavar="SERVER", help="with a distribution point filled in")


def _asking(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    query = add_command(
        commands,
        "query",
        "print what the site database's administrator is asked to run, where you have no right on it",
    )
    query.add_argument("-o", dest="output", metavar="FILE", type=Path, help="write it to a file")


def _doctoring(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    doctor = add_command(
        commands,
        "doctor",
        "find where the way to a server breaks, and who can mend it; changes nothing",
    )
    doctor.add_argument(
        "server", metavar="SERVER", help="NAME, http://host:port, https://host:port, or NAME=URL"
    )
    add_account_options(doctor, by_role=False, database=False)
    doctor.add_argument("--practice", metavar="CASE", help="to a server of that practice case")
    doctor.add_argument("--json", action="store_true", help="print one JSON object")


def _discovering(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    discover = add_command(
        commands,
        "discover",
        "find the site's servers and its database from one of them; changes nothing",
    )
    discover.add_argument(
        "server", metavar="SERVER", help="NAME, http://host:port, https://host:port, or NAME=URL"
    )
    add_account_options(discover, by_role=False)
    add_database_options(discover)
    discover.add_argument("--json", action="store_true", help="print one JSON object")
    _practice_options(discover)


def _governing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    listed = add_command(commands, "policies", "tell what your organisation has decided")
    listed.add_argument("--json", action="store_true", help="print one JSON object")
    looked = add_command(commands, "selftest", "look whether this program is whole and works here")
    looked.add_argument("--json", action="store_true", help="print one JSON object")
    looked.add_argument(
        "--without",
        metavar="NAME",
        action="append",
        default=[],
        help="leave a check out, by the name it is printed with",
    )


def _practising(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    practice = add_command(commands, "practice", "list the practice cases, or show or serve one")
    practice.add_argument(
        "case",
        nargs="?",
        metavar="CASE",
        help="the case to tell or serve; without it all are listed",
    )
    practice.add_argument(
        "--database-result",
        metavar="FILE",
        type=Path,
        help="write what its database administrator would send after “pxewizard query”",
    )
    door = practice.add_argument_group("over the network, on this computer only")
    door.add_argument(
        "--serve", action="store_true", help="let its servers answer until Ctrl+C; prints where"
    )
    door.add_argument("--https", action="store_true", help="with a certificate made for this run")
    door.add_argument(
        "--delay", metavar="MS", type=_milliseconds, default=0, help="before each exchange"
    )
    door.add_argument("--state", metavar="DIR", type=Path, help="where it keeps its changes")


def _milliseconds(text: str) -> int:
    if not text.isdecimal() or int(text) > _LONGEST_DELAY:
        raise argparse.ArgumentTypeError(f"a whole number from 0 to {_LONGEST_DELAY}")
    return int(text)


def _examining(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    examine = add_command(commands, "examine", "read and judge; changes nothing")
    plan = add_command(
        commands, "plan", "examine, and write down the fix as a plan; changes nothing"
    )
    for command in (examine, plan):
        add_server_options(command)
        add_account_options(command)
        add_database_options(command)
        add_result_option(command)
        command.add_argument("--article", metavar="NUMBER", help="only this article, e.g. 4469580")
        command.add_argument(
            "--answer",
            metavar="CODE=VALUE",
            action="append",
            default=[],
            help="answer a question; may be repeated",
        )
        _practice_options(command)
    examine.add_argument("--json", action="store_true", help="print one JSON object")
    examine.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=Path,
        help="write a report: .html, .pdf, .md, .zip; any other name: what --json prints",
    )
    add_report_options(examine)
    plan.add_argument(
        "--json", action="store_true", help="print the examination as one JSON object"
    )
    plan.add_argument(
        "-o", dest="output", metavar="FILE", type=Path, required=True, help="the plan file to write"
    )


def _changing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    apply = add_command(commands, "apply", "carry out exactly this plan")
    apply.add_argument("plan", type=Path, metavar="PLAN", help="as written by “pxewizard plan”")
    apply.add_argument(
        "--change-number", metavar="NUMBER", help="of your organisation's change record"
    )
    undo = add_command(commands, "undo", "take a change back")
    undo.add_argument("folder", type=Path, metavar="FOLDER", help="as printed by “pxewizard apply”")
    undo.add_argument(
        "--even-if-changed",
        action="store_true",
        help="put the backup back even where a value changed since; what is there is kept in the journal",
    )
    recover = add_command(
        commands, "recover", "after an interruption: check where a change stands, or finish it"
    )
    recover.add_argument(
        "folder",
        type=Path,
        nargs="?",
        metavar="FOLDER",
        help="the change, as named at each start; without it all that were interrupted are listed",
    )
    recover.add_argument("--finish", action="store_true", help="carry out what is left")
    for command in (apply, undo, recover):
        command.add_argument("--yes", action="store_true", help="do not ask")
        add_server_options(command)
        add_account_options(command)
        add_database_options(command)
        _practice_options(command)


def _practice_options(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("practice")
    group.add_argument(
        "--practice", metavar="CASE", help="use the practice site instead of servers"
    )
    group.add_argument(
        "--state", metavar="DIR", type=Path, help="where the practice site keeps its changes"
    )
