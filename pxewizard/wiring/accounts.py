"""Who signs in, for a window: passwords that are saved come to the accounts that were named."""

from __future__ import annotations

from dataclasses import replace

from pxewizard.core.problem import problem
from pxewizard.core.saved_name import Role
from pxewizard.wiring.parts import Account, Connection, saved_passwords


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
