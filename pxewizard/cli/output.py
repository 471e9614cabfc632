"""The only place that prints: results to stdout, talk to stderr where stdout is for a machine."""

from __future__ import annotations

import io
import json
import sys
from argparse import Namespace

from pxewizard.core.problem import Problem, problem


class Output:
    """Where words go. With `machine`, stdout carries one JSON object and words go to stderr.

    With `table`, it carries a table for a program instead, and words go to stderr, too.
    """

    def __init__(self, *, machine: bool = False, table: bool = False) -> None:
        """Choose the stream for words; a character that it cannot show is written as its number."""
        self.machine = machine
        self._words_aside = machine or table
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def say(self, text: object = "") -> None:
        """Print words for a person."""
        print(plain(text), file=sys.stderr if self._words_aside else sys.stdout)

    def emit(self, data: object) -> None:
        """Print the JSON object, if that was asked for."""
        if self.machine:
            json.dump(data, sys.stdout, indent=2)  # piece by piece: it may be large
            print()

    def line(self, text: str) -> None:
        """Print one line for a program that waits for it."""
        print(text, flush=True)

    def table(self, text: str) -> None:
        """Print a table for a program as it is."""
        print(text, end="")

    def warn(self, text: object) -> None:
        """Print words that must not get lost in a pipe."""
        print(plain(text), file=sys.stderr)

    def fail(self, problem: Problem) -> None:
        """Print a problem: what is wrong, what to do, and the raw detail for specialists."""
        self.warn(f"{problem.summary}\n{problem.advice}")
        if problem.detail:
            self.warn(f"({problem.code}: {problem.detail})")


def plain(text: object) -> str:
    """Return the text without what would steer a terminal; line breaks stay."""
    return "".join(c if c.isprintable() or c in " \n" else "·" for c in str(text))


def can_ask() -> bool:
    """Return whether a person sits at the other end."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str) -> str:
    """Ask on the terminal; an end of input is an empty answer."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def agreed(options: Namespace, question: str) -> bool:
    """Return whether the person says yes; Problem "no-terminal" where there is nobody to ask."""
    if options.yes:
        return True
    if not can_ask():
        raise problem("no-terminal")
    return ask(question).lower() in {"y", "yes"}
