"""Who signs in, for a window: the account of whoever is logged on, and passwords that are saved."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from pxewizard.core.problem import problem
from pxewizard.core.saved_name import Role
from pxewizard.wiring.parts import Account, Connection, operator, saved_passwords


def own_account() -> str:
    """Return who is logged on here, on Windows with the domain."""
    domain = os.environ.get("USERDOMAIN") if sys.platform == "win32" else None
    name = operator().name
    return rf"{domain}\{name}" if domain else name


def with_saved(connection: Connection) -> Connection:
    """Return the connection with the saved password of each account by role that has none.

    Problem "password-not-given", or why the saved one cannot be had: the store may ask its owner first.
    """
    by_role = {
        role: _with_saved(one, Role(role.replace("_", "-")), Role.SERVERS)
        for role, one in connection.by_role.items()
    }
    asks = connection.database
    asks = replace(asks, account=_with_saved(asks.account, Role.DATABASE))
    return replace(connection, by_role=by_role, database=asks)


def _with_saved(account: Account, *roles: Role) -> Account:
    if account.user is None or account.password:
        return account
    found = saved_passwords().find(account.user, *roles)
    if found is None:
        raise problem("password-not-given", user=account.user)
    return replace(account, password=found.password, saved=found.name)
