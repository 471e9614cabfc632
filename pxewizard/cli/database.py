"""What the command line says about the site database: where it is, who asks it, what of it is trusted."""

from __future__ import annotations

import argparse
from dataclasses import replace

from pxewizard import wiring
from pxewizard.cli import text
from pxewizard.core.address import DatabaseAddress, parse_database
from pxewizard.core.examination import Scope
from pxewizard.core.problem import problem


def named(options: argparse.Namespace, planned: Scope | None = None) -> None:
    """Raise Problem "database-option-alone" where an account or a waiver is for no named database.

    A registry may name any host as the database; a plan's address has been approved, unless it is a
    hint of the management point's.
    """
    approved = planned is not None and planned.database is not None and not planned.database_hint
    if not (options.database or approved):
        for word in _given(options):
            raise problem("database-option-alone", word=word)


def sign_in(options: argparse.Namespace, account: wiring.Account) -> wiring.DatabaseSignIn:
    """Return who asks the database, and what is trusted."""
    if "database_user" not in options:  # a command that asks none
        return wiring.DatabaseSignIn()
    return wiring.DatabaseSignIn(
        account,
        options.trust_database_certificate,
        options.database_certificate_name,
    )


def at_other_address(
    options: argparse.Namespace, planned: DatabaseAddress | None
) -> DatabaseAddress | None:
    """Return where the plan's database is reached now; Problem "not-in-plan" for another database."""
    if not options.database:
        return planned
    given = parse_database(options.database)
    name = planned.name if planned else None
    if given.name is None:
        return replace(given, name=name)
    if name is not None and given.name.casefold() != name.casefold():
        raise problem("not-in-plan", planned=planned, given=given)
    return given


def later_words(options: argparse.Namespace) -> str:
    """Return the options that a later command needs for the same database, as they are typed."""
    if "database_user" not in options:  # a command that asks none
        return ""
    return "".join(
        f" --{name}" if value is True else f" --{name} {text.quoted(value)}"
        for name, value in _given(options).items()
    )


def _given(options: argparse.Namespace) -> dict[str, str | bool]:
    """Return the options about the database that were given, but for its address."""
    known = {
        "database-user": options.database_user,
        "database-certificate-name": options.database_certificate_name,
        "trust-database-certificate": options.trust_database_certificate,
    }
    return {name: value for name, value in known.items() if value}
