"""Values one a line, in a file that only grows: a line that a crash cut short is left out. Pure.

For what need not be trusted, because it is read from the servers again before it counts.
"""

from __future__ import annotations

from typing import TypeVar

from pxewizard.engine.formats.codec import canonical, from_json, parse, to_json

T = TypeVar("T")


def line(value: object) -> bytes:
    """Return the value's line."""
    return canonical(to_json(value)) + b"\n"


def read(kind: type[T], data: bytes) -> tuple[tuple[T, ...], int]:
    """Return the values, and the bytes of the whole lines; BadRecord for a line that is none."""
    length = data.rfind(b"\n") + 1
    lines = data[:length].splitlines()
    return tuple(from_json(kind, parse(one)) for one in lines), length
