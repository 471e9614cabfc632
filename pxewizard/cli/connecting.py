"""How the command line reaches a site: servers, accounts, trust; or the practice site instead.

A password is never an argument: `passwords.py` says where it comes from. `repr` never shows it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from pxewizard import wiring
from pxewizard.cli import database, text
from pxewizard.cli.options import ROLES
from pxewizard.cli.output import Output
from pxewizard.cli.passwords import Passwords, given_line
from pxewizard.core.address import ServerAddress, parse_server, shown
from pxewizard.core.examination import ImportedResult, Scope
from pxewizard.core.problem import Problem, problem
from pxewizard.core.saved_name import Role
from pxewizard.journal.saved_results import read_result


def typed_servers(options: argparse.Namespace) -> dict[str, ServerAddress]:
    """Return the servers that were named, by role; Problem "bad-server-name"."""
    given = {role: getattr(options, role, None) for role in ROLES}
    return {role: parse_server(text) for role, text in given.items() if text}


def site(
    options: argparse.Namespace,
    scope: Scope | None,
    imported: tuple[ImportedResult, ...] = (),
    others: Iterable[ServerAddress] = (),
) -> wiring.Parts:
    """Return the practice site, or the real one with the servers of `scope`; nothing is contacted yet.

    Where results of the database were imported, their files answer in its place. `others` are servers
    that were named with their addresses.
    """
    if options.practice:
        practised = wiring.practice(options.practice, state=options.state, door=True)
        parts = replace(practised, close=partial(_close_and_tell, practised))
    elif scope is None:
        raise problem("server-missing")
    else:
        parts = wiring.connect(scope, connection(options), others)
    return wiring.with_results(parts, imported, read_result)


def check_practice(options: argparse.Namespace, scope: Scope, path: str, *, existing: bool) -> None:
    """Raise the Problem of a record of practice that meets real servers, or the other way round.

    `existing`: something was changed there, so the practice site's folder must still be there.
    """
    if scope.practice != options.practice:
        if scope.practice is None:
            raise problem("plan-of-real-servers", path=path)
        raise problem("plan-of-practice", path=path, case=scope.practice)
    if existing and options.state is None and scope.state:
        options.state = Path(scope.state)
    if scope.practice and options.state is None:
        raise problem("state-missing")
    if existing and options.state and not wiring.has_state(options.state):
        raise problem("state-not-there", folder=options.state)


def _close_and_tell(parts: wiring.Parts) -> None:
    parts.close()
    if note := parts.note():
        Output(machine=True).warn(note)


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
    if options.database:  # whoever names it vouches for it
        changed["database_hint"] = False
    return replace(scope, database=database.at_other_address(options, scope.database), **changed)


def later_words(options: argparse.Namespace, *, asks_database: bool = True) -> str:
    """Return the options that a later command on the same site needs, as they are typed."""
    if options.practice:
        return text.practice_words(options.practice, options.state)
    users = {"user": options.user} | {
        f"{word}-user": getattr(options, f"{role}_user", None) for role, word in ROLES.items()
    }
    words = [f" --{name} {text.quoted(user)}" for name, user in users.items() if user]
    words += [" --password-stdin"] if options.password_stdin else []
    words += [f" --ca {text.quoted(options.ca)}"] if options.ca else []
    words += (
        [f" --mp-http {text.quoted(options.mp_http)}"] if getattr(options, "mp_http", None) else []
    )
    words += [" --logs"] if options.logs else []
    return "".join(words) + (database.later_words(options) if asks_database else "")


def connection(options: argparse.Namespace) -> wiring.Connection:
    """Return the accounts and the trust that were asked for; may ask for passwords."""
    if options.ca and not options.ca.exists():
        raise problem("ca-not-there", path=options.ca)
    mp_http = _web_address(getattr(options, "mp_http", None))
    users = {role: getattr(options, f"{role}_user", None) for role in ROLES}
    wanted = [user for user in (options.user, *users.values()) if user]
    passwords = Passwords(given_line(wanted[0]) if wanted and options.password_stdin else None)
    by_role = {
        role: passwords.account(Role(ROLES[role]), user) for role, user in users.items() if user
    }
    named = options.user
    general = passwords.account(Role.SERVERS, named) if named else wiring.Account()
    databases = database.sign_in(options, _database_account(options))
    return wiring.Connection(general, by_role, options.ca, mp_http, options.logs, databases)


def _database_account(options: argparse.Namespace) -> wiring.Account:
    """Return who asks the site database; on standard input its password stands behind the servers'."""
    user = getattr(options, "database_user", None)
    if user is None or options.command == "undo":  # undo asks servers only
        return wiring.Account()
    return Passwords(given_line(user) if options.password_stdin else None).account(
        Role.DATABASE, user
    )


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
