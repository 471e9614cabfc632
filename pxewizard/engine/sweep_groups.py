"""Servers by how their names begin: where a fault clusters, one sees it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.engine.sweep_rows import SweepRow

_BEGIN: Final = re.compile(r"[^\d.]*")


@dataclass(frozen=True)
class Group:
    """Servers whose names begin alike."""

    name: str
    rows: tuple[SweepRow, ...]


@lru_cache(maxsize=65_536)  # asked for every server each time one of them changes
def group_name(server: str) -> str:
    """Return how a name begins: its letters up to the first digit or dot, in capitals."""
    begin = _BEGIN.match(server)
    return (begin[0] if begin else "").rstrip("-_").upper()


def groups(rows: Iterable[SweepRow]) -> tuple[Group, ...]:
    """Return the servers by the beginning of their names, the largest group first."""
    found: dict[str, list[SweepRow]] = {}
    for row in rows:
        found.setdefault(group_name(row.server), []).append(row)
    made = (
        Group(name, tuple(sorted(some, key=lambda one: one.server))) for name, some in found.items()
    )
    return tuple(sorted(made, key=lambda one: (-len(one.rows), one.name)))
