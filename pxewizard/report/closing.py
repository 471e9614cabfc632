"""The last line of a report: the SHA-256 of its JSON, and the SHA-256 of all that stands before it.

It shows damage and careless editing, not approval: whoever can write the file can close it anew.
"""

from __future__ import annotations

import hashlib
import re
from enum import Enum
from typing import Final

from pxewizard.core.late import dataclass

_HASHES: Final = rb"pxewizard-report json-sha256=([0-9a-f]{64}) page-sha256=([0-9a-f]{64})"
_LINE: Final = re.compile(rb"(?:(<!-- )|%|# )" + _HASHES + rb"(?(1) -->)\r?\n?")
_NAME: Final = b"pxewizard-report json-sha256="
_SHORTEST: Final = 8  # bytes of a mark that was cut short: less is no mark


class Mark(Enum):
    """What makes the line a comment in each format: before it, and behind it."""

    HTML = ("<!-- ", " -->")
    PDF = ("%", "")
    CSV = ("# ", "")


@dataclass(frozen=True)
class Closing:
    """What the last line says, and whether it holds."""

    json_sha256: str
    holds: bool


def closed(data: bytes, json_sha256: str, mark: Mark) -> bytes:
    """Return the file with its last line."""
    whole = data if data.endswith(b"\n") else data + b"\n"
    page = hashlib.sha256(whole).hexdigest()
    before, behind = mark.value
    line = f"{before}pxewizard-report json-sha256={json_sha256} page-sha256={page}{behind}\n"
    return whole + line.encode()


def read_closing(data: bytes) -> Closing | None:
    """Return what the last line says; None where there is none.

    It does not hold where something follows it, or where a part of it is missing.
    """
    begin = max(_begin(data, mark) for mark in Mark)
    if begin < 0:
        return None
    found = _LINE.fullmatch(data, begin)
    if found is None:
        return Closing("", holds=False)
    page = hashlib.sha256(data[:begin]).hexdigest()
    return Closing(found[2].decode(), page == found[3].decode())


def _begin(data: bytes, mark: Mark) -> int:
    """Return where the last line of that mark begins, perhaps cut short at the end; -1 without one."""
    whole = mark.value[0].encode() + _NAME
    last = data.rfind(b"\n") + 1
    cut = data[last:]
    if len(cut) >= _SHORTEST and whole.startswith(cut):
        return last
    found = data.rfind(b"\n" + whole)
    return found + 1 if found >= 0 else -1
