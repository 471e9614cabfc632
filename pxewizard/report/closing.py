"""The last line of a report: the SHA-256 of its JSON, and the SHA-256 of all that stands before it.

It shows damage and careless editing, not approval: whoever can write the file can close it anew.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

_LINE: Final = re.compile(
    rb"pxewizard-report json-sha256=([0-9a-f]{64}) page-sha256=([0-9a-f]{64})(?: -->)?\r?\n?\Z"
)
_LONGEST: Final = 400  # bytes


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
    """Return what the last line says; None where there is none."""
    tail = data[-_LONGEST:]
    found = _LINE.search(tail)
    if found is None:
        return None
    begin = data.rstrip(b"\r\n").rfind(b"\n") + 1
    page = hashlib.sha256(data[:begin]).hexdigest()
    return Closing(found[1].decode(), page == found[2].decode())
