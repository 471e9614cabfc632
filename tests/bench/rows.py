"""One way for every benchmark to hand over its rows. Only `python -m tests.bench` takes them.

A row holds what was measured, in its unit; what it is compared with in the same run; the floor, below which
no program could be; and the limit of the benchmark's issue.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

# Nobody is looked for in DNS: that time would be the resolver's.
NO_KERBEROS: Final = Path(__file__).parents[1] / "no_kerberos.conf"
TAKEN_BY: Final = "PXEWIZARD_BENCH_ROWS"  # names the file that rows are added to


@dataclass(frozen=True)
class Row:
    """One line of the table; `unit` is that of every number in it."""

    what: str
    value: float
    unit: str
    peer: str = ""
    of_peer: float | None = None
    floor: float | None = None
    floor_is: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        """Return whether it is within its limit."""
        low = self.most is None or self.value <= self.most
        return low and (self.least is None or self.value >= self.least)


def tell(*rows: Row) -> None:
    """Hand rows over, if somebody takes them."""
    if file := os.environ.get(TAKEN_BY):
        with Path(file).open("a", encoding="utf-8") as taken:
            taken.writelines(json.dumps(asdict(row)) + "\n" for row in rows)
