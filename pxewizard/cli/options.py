"""Options that several commands share. Imports nothing heavy: every start reads this."""

from __future__ import annotations

import argparse
from pathlib import Path

from pxewizard.core.saved_name import Role

ROLES = {"dp": "dp", "mp": "mp", "site_server": "site-server"}
_SPOKEN = {"dp": "distribution point", "mp": "management point", "site_server": "site server"}


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, told: str
) -> argparse.ArgumentParser:
    """Add a command that says in the list of commands, and above its own options, what it does."""
    says = f"{told[0].upper()}{told[1:]}."
    command = commands.add_parser(name, allow_abbrev=False, help=told, description=says)
    command.set_defaults(parser=command)
    return command


def add_account_options(
    command: argparse.ArgumentParser,
    *,
    by_role: bool = True,
    logs: bool = True,
    database: bool = True,
) -> None:
    """Add the options of a command that connects; `by_role` for one that meets several servers.

    Without `logs` it opens no shell, without `database` it asks none.
    """
    group = command.add_argument_group("accounts")
    group.add_argument(
        "--user", metavar="NAME", help="account for the servers; else who is logged on"
    )
    for role, word in ROLES.items() if by_role else ():
        group.add_argument(
            f"--{word}-user",
            dest=f"{role}_user",
            metavar="NAME",
            help=f"account for the {_SPOKEN[role]}, where it is another (with --{word})",
        )
    group.add_argument(
        "--password-stdin",
        action="store_true",
        help="read passwords from standard input: the servers', then the database's"
        if database
        else "read the password from standard input",
    )
    if logs:
        group.add_argument(
            "--logs",
            action="store_true",
            help="read logs through a WinRM shell where no network path gives them",
        )
    else:
        command.set_defaults(logs=False)
    group.add_argument(
        "--ca", type=Path, metavar="FILE", help="trust this certification authority (PEM)"
    )


def add_report(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command that makes the report of a change, and says whether one is whole."""
    report = add_command(
        commands,
        "report",
        "make the report of a change, a sweep or a fix of many; changes no server",
    )
    report.add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help="as printed by “apply” or “sweep”"
    )
    report.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=Path,
        help="where to: .html, .pdf, .md, .json, .csv for a sweep, or .zip for the whole evidence",
    )
    add_report_options(report)
    report.add_argument(
        "--verify", metavar="FILE", type=Path, help="say whether a report is as it was made"
    )


def add_report_options(command: argparse.ArgumentParser, *, values: bool = True) -> None:
    """Add the options of a command that writes a report; `values` of one that has raw values."""
    group = command.add_argument_group("report")
    group.add_argument(
        "--redact",
        choices=["none", "standard", "strict"],
        default="none",
        metavar="PROFILE",
        help="none; standard: users, addresses, SIDs; strict: also servers, as DP-1, MP-1",
    )
    if not values:
        command.set_defaults(values=False)
        return
    group.add_argument(
        "--values", action="store_true", help="add the raw values that were read (.zip only)"
    )


def add_credentials(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands for saved passwords: list, save, forget."""
    credentials = add_command(
        commands, "credentials", "list, save and forget passwords in the system's credential store"
    )
    words = credentials.add_subparsers(dest="word", metavar="WORD", required=True)
    listed = add_command(words, "list", "what is saved; never a password")
    listed.add_argument("--json", action="store_true", help="print one JSON object")
    save = add_command(words, "save", "save the password of an account")
    save.add_argument(
        "--password-stdin",
        action="store_true",
        help="read it from standard input; else it is asked",
    )
    forget = add_command(words, "forget", "take a password out of the store")
    forget.add_argument("--all", action="store_true", help="every password that was saved")
    for one in (save, forget):
        is_save = one is save
        one.add_argument(
            "--role",
            choices=[str(role) for role in Role],
            required=is_save,
            metavar="ROLE",
            help=f"what the account signs in to: {', '.join(Role)}",
        )
        one.add_argument(
            "--user",
            metavar="NAME",
            required=is_save,
            help="the account: DOMAIN\\user, user@domain, or a login",
        )


def add_database_options(command: argparse.ArgumentParser) -> None:
    """Add the options that name the site database, who asks it, and what of it is trusted."""
    group = command.add_argument_group("site database")
    group.add_argument(
        "--database", metavar="ADDRESS", help=r"HOST[:PORT|,PORT|\INSTANCE[,PORT]][/NAME]"
    )
    group.add_argument(
        "--database-user",
        metavar="NAME",
        help="SQL Server login; else the Windows account that is logged on",
    )
    group.add_argument(
        "--database-certificate-name",
        metavar="NAME",
        help="the name that the server's certificate is for, where it is another",
    )
    group.add_argument(
        "--trust-database-certificate",
        action="store_true",
        help="do not check its certificate, this time; the report says so",
    )


def add_server_options(command: argparse.ArgumentParser) -> None:
    """Add the options that name servers: NAME, http://host:port, https://host:port, or NAME=URL."""
    servers = command.add_argument_group("servers")
    servers.add_argument("--dp", metavar="SERVER", help="distribution point or PXE service point")
    servers.add_argument("--mp", metavar="SERVER", help="management point of the same site")
    servers.add_argument(
        "--site-server",
        metavar="SERVER",
        help="site server, which names the database and holds CertMgr.log",
    )
    servers.add_argument(
        "--mp-http", metavar="URL", help="where the management point answers anyone; else port 80"
    )


def add_result_option(command: argparse.ArgumentParser) -> None:
    """Add the option that gives results of the site database which its administrator saved."""
    command.add_argument(
        "--database-result",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="what the database's administrator saved of “pxewizard query”, instead of --database;"
        " may be repeated",
    )


def add_logs(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command that reads logs as files."""
    command = add_command(commands, "logs", "say what logs show; asks no server")
    command.add_argument(
        "files",
        metavar="FILE",
        type=Path,
        nargs="+",
        help="SMSPXE.log, CertMgr.log, one that was rolled over (.lo_), a folder, a zip file",
    )
    command.add_argument(
        "--since",
        metavar="TIME",
        help="count records since then apart, and say what they prove: 2026-11-20T14:06",
    )
    command.add_argument(
        "--watch", action="store_true", help="then show what is logged, until Ctrl+C"
    )
    command.add_argument("--json", action="store_true", help="print one JSON object")
