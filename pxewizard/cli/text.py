"""Readings, steps and tables as plain text: pure, nothing is printed here."""

from __future__ import annotations

import os
import shlex
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from shutil import get_terminal_size
from subprocess import list2cmdline

from pxewizard.cli.output import plain
from pxewizard.core.certificates import Certificate, certificates_of, digest
from pxewizard.core.examination import Observation
from pxewizard.core.place import Place, RegistryValue
from pxewizard.core.reading import (
    Absent,
    Identity,
    LogText,
    Present,
    Reading,
    Rows,
    ServiceState,
    Unreadable,
)
from pxewizard.core.remedy import RegistryStep, RestartService, SetRegistryValue, Step, after
from pxewizard.engine.formats.regcommand import carries, reg_command, too_long_for_prompt

WIDTH = 100
_NO_PROMPT = " a prompt cannot carry this value as it is"
_LONGEST = 60


def tag(letter: str, number: int) -> str:
    """Return the tag of an evidence, a finding or a step: E1, F1, S1."""
    return f"{letter}{number}"


def tags(evidence: Iterable[int]) -> str:
    """Return the tags of several observations: E1, E2."""
    return ", ".join(tag("E", number) for number in evidence)


def wrapped(text: object, indent: int = 0, first: str = "") -> str:
    """Return the text in lines of the terminal's usual width; `first` begins the first line."""
    rest = " " * (indent + len(first))
    return textwrap.fill(
        safe(text),
        _width(),
        initial_indent=" " * indent + first,
        subsequent_indent=rest,
        break_on_hyphens=False,
    )


def _width() -> int:
    """Return the terminal's width, if there is a narrow one."""
    return min(WIDTH, get_terminal_size().columns) if sys.stdout.isatty() else WIDTH


def safe(text: object) -> str:
    """Return the text without control characters: what a server says must not steer a terminal."""
    return plain(text).replace("\n", "·")


def where(place: Place) -> str:
    """Return a place for a table; of a long registry key only its end, and the view if it matters."""
    if not isinstance(place, RegistryValue):
        return str(place)
    parts = place.key.split("\\")
    view = "WOW6432Node\\" if "WOW6432Node" in parts else ""
    return f"{view}…\\{chr(92).join(parts[-2:])} : {place.name}"


def reading(found: Reading) -> str:
    """Return one line for a reading."""
    match found:
        case Unreadable(problem):
            return f"not read: {problem.summary}"
        case Absent("key"):
            return "missing, and so is its key"
        case Absent():
            return "missing"
        case Present():
            return _present(found)


def _present(found: Present) -> str:
    match found.value:
        case tuple() as items:
            return f"{found.kind}, {_registry(found)}, SHA-256 {short(digest(items))}"
        case str() | bytes() | int():
            return _registry(found)
        case ServiceState(state, mode):
            return f"{state}, {mode}"
        case Identity() as identity:
            return safe(identity.full_name)
        case LogText(path, text):
            return f"{safe(path)}, {count(text.count(chr(10)), 'line')}"
        case Rows(rows=rows):
            return count(len(rows), "row")


def _registry(found: Present) -> str:
    match found.value:
        case tuple() as items:
            certificates = len(certificates_of(found))
            held = f", {count(certificates, 'certificate')}" if certificates else ""
            return f"{count(len(items), 'item')}{held}"
        case bytes() as data:
            return f"{found.kind}, {count(len(data), 'byte')}"
        case str() as text if len(text) > _LONGEST:
            return f"{found.kind}, {count(len(text), 'character')}"
        case int() as number:
            return f"{number} (0x{number:x})"
        case other:
            return safe(other)


def short(hexadecimal: str) -> str:
    """Return the ends of a thumbprint or hash."""
    return f"{hexadecimal[:8]}…{hexadecimal[-6:]}"


def describe(one: Certificate) -> str:
    """Return a certificate in one line."""
    names = f"{safe(one.subject)}, issued by {safe(one.issuer)}"
    return f"{names}, {short(one.thumbprint)}, valid {_validity(one)}"


def table(rows: Sequence[Sequence[str]], indent: int = 2) -> str:
    """Return rows as aligned columns; the last column is not padded."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    lines = (
        " " * indent
        + "  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)


def observations(rows: Iterable[Observation]) -> str:
    """Return everything read as a table; those that the verdict does not hang on are marked."""
    seen = tuple(rows)
    first: dict[str, int] = {}  # a trouble is told once
    for o in seen:
        if isinstance(o.reading, Unreadable):
            first.setdefault(reading(o.reading), o.number)
    return table(
        [
            (
                tag("E", o.number),
                o.place.server,
                safe(where(o.place)),
                _once(o, first) + ("" if o.needed else "  (additional)"),
            )
            for o in seen
        ]
    )


def _once(o: Observation, first: Mapping[str, int]) -> str:
    told = reading(o.reading)
    number = first.get(told, o.number)
    return told if number == o.number else f"not read: see {tag('E', number)}"


def step_lines(number: int, step: Step) -> list[str]:
    """Return a step in full: place, before, after, and the article's command."""
    server = safe(step.place.server)
    head = f"  {tag('S', number)}  on {server}"
    if isinstance(step, RestartService):
        return [f"{head}: restart the service {safe(step.place.name)}"]
    what = "set" if isinstance(step, SetRegistryValue) else "remove"
    return [
        f"{head}: {what} the registry value",
        f"        key     HKEY_LOCAL_MACHINE\\{safe(step.place.key)}",
        f"        value   {safe(step.place.name)}",
        f"        before  {reading(step.before)}",
        f"        after   {reading(after(step))}",
        *(f"                {describe(one)}" for one in certificates_of(after(step))),
        *command_lines(step),
    ]


def command_lines(step: RegistryStep) -> list[str]:
    """Return the article's REG.exe command, shortened for reading; never executed by this program."""
    command = reg_command(step)
    shown = command if len(command) <= WIDTH * 2 else f"{command[:WIDTH]} … {command[-12:]}"
    cut = " (shortened; whole in the JSON of the plan)" if shown != command else ""
    note = "" if carries(step) and not too_long_for_prompt(command) else _NO_PROMPT
    return [f"        the same as REG.exe{cut}:{note}", f"          {safe(shown)}"]


def _validity(one: Certificate) -> str:
    return f"{one.not_before:%Y-%m-%d} to {one.not_after:%Y-%m-%d}"


def count(number: int, word: str) -> str:
    """Return a number with its word in the right form."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def quoted(path: object) -> str:
    """Return a path as a shell of this system takes it."""
    return list2cmdline([str(path)]) if os.name == "nt" else shlex.quote(str(path))


def practice_words(case: str | None, state: object) -> str:
    """Return the options that a later command needs on the practice site."""
    if not case:
        return ""
    return f" --practice {case}" + (f" --state {quoted(state)}" if state else "")
