"""How the command line reaches a site: servers, accounts, trust; or the practice site instead.

A password is never an argument: it comes from standard input, or is asked for. `repr` never shows it.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import replace
from typing import Any

from pxewizard import wiring
from pxewizard.cli import dba, text
from pxewizard.cli.options import ROLES
from pxewizard.cli.output import can_ask
from pxewizard.core.address import ServerAddress, parse_server, shown
from pxewizard.core.examination import ImportedResult, Scope
from pxewizard.core.problem import Problem, problem


def typed_servers(options: argparse.Namespace) -> dict[str, ServerAddress]:
    """Return the servers that were named, by role; Problem "bad-server-name"."""
    given = {role: getattr(options, role, None) for role in ROLES}
    return {role: parse_server(text) for role, text in given.items() if text}


def site(
    options: argparse.Namespace, scope: Scope | None, imported: tuple[ImportedResult, ...] = ()
) -> wiring.Parts:
    """Return the practice site, or the real one with the servers of `scope`; nothing is contacted yet.

    Where results of the database were imported, their files answer in its place.
    """
    if options.practice:
        parts = wiring.practice(options.practice, state=options.state)
    elif scope is None:
        raise problem("server-missing")
    else:
        parts = wiring.connect(scope, connection(options))
    return wiring.with_results(parts, imported, dba.read_result)


def at_other_addresses(options: argparse.Namespace, scope: Scope) -> Scope:
    """Return the scope of a plan with the addresses typed now: the same servers, reached elsewhere.

    Problem "another-server" if a name is not the plan's.
    """
    changed: dict[str, Any] = {}
    for role, address in typed_servers(options).items():
        planned: ServerAddress | None = getattr(scope, role)
        if planned is None or planned.name != address.name:
            known = planned.name if planned else "no such server"
            raise problem("not-in-plan", planned=known, given=address.name)
        changed[role] = address
    return replace(scope, **changed)


def later_words(options: argparse.Namespace) -> str:
    """Return the options that a later command on the same site needs, as they are typed."""
    if options.practice:
        return text.practice_words(options.practice, options.state)
    users = {"user": options.user} | {
        f"{word}-user": getattr(options, f"{role}_user", None) for role, word in ROLES.items()
    }
    words = [f" --{name} {text.quoted(user)}" for name, user in users.items() if user]
    words += [" --password-stdin"] if options.password_stdin else []
    words += [f" --ca {text.quoted(options.ca)}"] if options.ca else []
    words += [f" --mp-http {text.quoted(options.mp_http)}"] if options.mp_http else []
    words += [" --logs"] if options.logs else []
    return "".join(words)


def connection(options: argparse.Namespace) -> wiring.Connection:
    """Return the accounts and the trust that were asked for; may ask for passwords."""
    mp_http = _web_address(getattr(options, "mp_http", None))
    users = {role: getattr(options, f"{role}_user", None) for role in ROLES}
    wanted = dict.fromkeys(user for user in (options.user, *users.values()) if user)
    passwords = _passwords(options, tuple(wanted))
    accounts = {user: wiring.Account(user, passwords[user]) for user in wanted}
    by_role = {role: accounts[user] for role, user in users.items() if user}
    general = accounts[options.user] if options.user else wiring.Account()
    return wiring.Connection(general, by_role, options.ca, mp_http, ask_shell=options.logs)


def _web_address(typed: str | None) -> str | None:
    """Return the address of a web server; Problem "bad-web-address"."""
    if typed is None:
        return None
    try:
        found = parse_server(typed)
    except Problem:
        found = ServerAddress("")
    if found.url is None or found.pinned:
        raise problem("bad-web-address", text=shown(typed))
    return found.url


def _passwords(options: argparse.Namespace, users: tuple[str, ...]) -> dict[str, str]:
    if not users:
        return {}
    if options.password_stdin:
        line = sys.stdin.readline().rstrip("\r\n")
        if not line:  # an empty one would be tried, and counted against the account
            raise problem("password-missing", user=users[0])
        return dict.fromkeys(users, line)
    if not can_ask():
        raise problem("password-missing", user=users[0])
    return {user: getpass.getpass(f"Password of {user}: ") for user in users}
