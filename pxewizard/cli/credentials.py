"""The commands for saved passwords. What they show is names; a password is never shown."""

from __future__ import annotations

import argparse

from pxewizard import wiring
from pxewizard.cli import text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.cli.passwords import given_line, new_password
from pxewizard.core.problem import problem
from pxewizard.core.saved_name import Role


def credentials(options: argparse.Namespace, out: Output) -> Exit:
    """List, save or forget."""
    words = {"list": _list, "save": _save, "forget": _forget}
    words[options.word](options, out)
    return Exit.HEALTHY


def _list(_: argparse.Namespace, out: Output) -> None:
    saved = wiring.saved_passwords()
    names, trouble = saved.names(), saved.trouble()
    rows = [
        (
            one.role,
            text.safe(one.account),
            "" if one.usable else "set aside: a server refused it, or saving it was interrupted",
        )
        for one in names
    ]
    out.say(text.table(rows) if rows else "No password is saved.")
    if trouble:
        out.warn(str(trouble))
    out.emit(
        {
            "schema": 1,
            "store": trouble is None,
            "problem": str(trouble) if trouble else None,
            "saved": [
                {"role": one.role, "account": one.account, "usable": one.usable} for one in names
            ],
        }
    )


def _save(options: argparse.Namespace, out: Output) -> None:
    user = options.user
    saved = wiring.saved_passwords()
    if trouble := saved.trouble():  # before anybody types one for nothing
        raise trouble
    password = given_line(user) if options.password_stdin else new_password(user)
    saved.save(Role(options.role), user, password)
    out.say(f"Saved for {options.role}: {text.safe(user)}. It is used where no other is given.")


def _forget(options: argparse.Namespace, out: Output) -> None:
    saved = wiring.saved_passwords()
    named = options.role is not None, options.user is not None
    if named != (not options.all,) * 2:
        raise problem("forget-what")
    if options.all:
        chosen = [(one.role, one.account) for one in saved.names()]
    else:
        chosen = [(Role(options.role), options.user)]
    for role, user in chosen:
        saved.forget(role, user)
        out.say(f"Forgotten for {role}: {text.safe(user)}.")
    if not chosen:
        out.say("No password is saved.")
