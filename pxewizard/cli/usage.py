"""Refuses words that would have no effect: whoever typed them expects one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import Final

from pxewizard.core.problem import problem

_OF_REAL_SERVERS: Final = (
    "user",
    "dp_user",
    "mp_user",
    "site_server_user",
    "password_stdin",
    "logs",
    "ca",
    "mp_http",
    "database_user",
    "database_certificate_name",
    "trust_database_certificate",
)
_OF_SERVING: Final = ("https", "delay", "state")


def check(options: argparse.Namespace, typed: Sequence[str]) -> None:
    """Raise the Problem of the first word that says nothing here."""
    for before, word in zip(("", *typed), typed, strict=False):
        option, equals, value = word.partition("=")
        if before.startswith("-") and not word.strip():
            raise problem("value-empty", option=before)
        if equals and option.startswith("--") and not value.strip():
            raise problem("value-empty", option=option)
    for option, other in _useless(options):
        raise problem("option-without-use", option=option, other=other)
    _check_practice(options)
    _check_answers(getattr(options, "answer", ()))


def _useless(options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    if options.command == "practice":
        serving = () if options.serve else _OF_SERVING
        yield from ((_option(name), "--serve") for name in serving if getattr(options, name))
    elif getattr(options, "state", None) and not options.practice:
        yield "--state", "--practice"


def _check_practice(options: argparse.Namespace) -> None:
    if not getattr(options, "practice", None):
        return
    for name in _OF_REAL_SERVERS:
        if getattr(options, name, None):
            raise problem("option-not-in-practice", option=_option(name))


def _check_answers(given: Sequence[str]) -> None:
    codes = [one.partition("=")[0].strip() for one in given]
    for number, code in enumerate(codes):
        if code in codes[:number]:
            raise problem("answered-twice", code=code)


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
