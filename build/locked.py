"""Reads requirements.lock: which package, for which system, on whose behalf. Pure; installs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LOCK: Final = Path(__file__).resolve().parent.parent / "requirements.lock"
PROGRAM: Final = (
    "pxewizard (pyproject.toml)"  # on behalf of which the program's own packages are there
)
_HEAD: Final = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?: ; (?P<marker>.+))?")


@dataclass(frozen=True)
class Locked:
    """A package of the lock: `via` are the packages that want it, `hashes` those of its files."""

    name: str
    version: str
    marker: str  # as PEP 508 has it; "" for every system
    hashes: tuple[str, ...]
    via: tuple[str, ...]


def read(text: str) -> tuple[Locked, ...]:
    """Return the packages of a lock as uv writes it; ValueError where it is another text."""
    blocks = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"\A(?:#.*\n)+", "", text).strip() + "\n")
    return tuple(_package(block) for block in blocks)


def on_windows(python: str) -> Callable[[Locked], bool]:
    """Return what tells whether a package is for 64-bit Windows and a Python such as "3.11.9"."""
    from packaging.markers import Marker

    environment = {
        "implementation_name": "cpython",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_system": "Windows",
        "python_full_version": python,
        "python_version": ".".join(python.split(".")[:2]),
        "sys_platform": "win32",
    }
    return lambda one: not one.marker or Marker(one.marker).evaluate(environment)


def with_what_they_need(packages: Iterable[Locked], *names: str) -> tuple[Locked, ...]:
    """Return the named packages, or what is there on behalf of a name, and all that those need."""
    left, taken = list(packages), []
    wanted = set(names)
    while found := [one for one in left if one.name in wanted or wanted & set(one.via)]:
        taken += found
        wanted |= {one.name for one in found}
        left = [one for one in left if one not in found]
    return tuple(sorted(taken, key=lambda one: one.name))


def requirements(packages: Iterable[Locked]) -> str:
    """Return what pip is given: exact versions with hashes, without markers."""
    return "".join(
        " \\\n    ".join([f"{one.name}=={one.version}", *(f"--hash={h}" for h in one.hashes)])
        + "\n"
        for one in packages
    )


def _package(block: str) -> Locked:
    head = _HEAD.fullmatch(block.split("\n", maxsplit=1)[0].removesuffix(" \\"))
    if head is None:
        raise ValueError(f"not a package of a lock: {block[:60]!r}")
    comments = re.findall(r"^ +# +(?:via)? *(.*)$", block, re.MULTILINE)
    return Locked(
        head["name"],
        head["version"],
        head["marker"] or "",
        tuple(re.findall(r"--hash=(\S+)", block)),
        tuple(one for one in comments if one),
    )
