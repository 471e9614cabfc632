"""Where the password of an account comes from: standard input, the credential store, or the person.

One that is given on standard input wins: it was meant for this run, and whoever runs the program from a
script never waits for a store to be unlocked.
"""

from __future__ import annotations

import getpass
import sys

from pxewizard import wiring
from pxewizard.cli.output import can_ask, plain
from pxewizard.core.problem import Problem, problem
from pxewizard.core.saved_name import Role


class Passwords:
    """The passwords of one command; a person is asked once for each account."""

    def __init__(self, given: str | None = None) -> None:
        """Know the password that was given on standard input, if one was."""
        self._given = given
        self._typed: dict[str, str] = {}

    def account(self, role: Role, user: str) -> wiring.Account:
        """Return the account with its password; Problem where there is none and nobody to ask.

        The store is asked for the role, then for all servers, of which the database is none.
        """
        forbidden = wiring.policies().forbid_typed_passwords
        if self._given is not None:
            return wiring.Account(user, self._given)
        roles = (role,) if role is Role.DATABASE else (role, Role.SERVERS)
        trouble = None
        try:
            found = wiring.saved_passwords().find(user, *roles)
        except Problem as met:
            found, trouble = None, met
        if found is not None:
            return wiring.Account(user, found.password, saved=found.name)
        if forbidden:  # before anybody types one for nothing
            raise problem("policy-typed-passwords")
        if user not in self._typed:
            self._typed[user] = _asked(user, trouble)
        return wiring.Account(user, self._typed[user])


def given_line(user: str) -> str:
    """Return the next line of standard input; Problem if it is empty, or no text."""
    try:
        line = sys.stdin.readline().rstrip("\r\n")
        line.encode()
    except UnicodeError:
        raise problem("password-not-text") from None
    return _given(user, line)


def new_password(user: str) -> str:
    """Ask twice for a password that is to be saved; Problem if there is nobody, or the two differ."""
    if not can_ask():
        raise problem("no-password", user=user)
    first = _given(user, getpass.getpass(f"Password of {plain(user)}: "))
    if getpass.getpass("The same again: ") != first:
        raise problem("passwords-differ")
    return first


def _asked(user: str, trouble: Problem | None) -> str:
    if not can_ask():
        raise trouble or problem("password-missing", user=user)
    why = f"{trouble}\n" if trouble else ""
    return _given(user, getpass.getpass(plain(f"{why}Password of {user}: ")))


def _given(user: str, password: str) -> str:
    """Return the password; Problem if it is empty: it would be tried, and counted against the account."""
    if not password:
        raise problem("no-password", user=user)
    return password
