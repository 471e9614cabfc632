"""The README's table of benchmarks: pure, rows in, text out.

It stands between two marks; each row begins with its benchmark's name, and each benchmark's last line says
on which machine it was measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from tests.bench.rows import Row

BEGIN, END = "<!-- bench: written by build/dev.py bench -->\n", "<!-- /bench -->"
HEAD: Final = (
    "| benchmark | what | measured | × what it is compared with | floor | limit |\n"
    "|---|---|---|---|---|---|\n"
)
_WHOLE: Final = re.compile(f"{re.escape(BEGIN)}(.*?){END}", re.DOTALL)


def line(bench: str, row: Row) -> str:
    """Return a row of the table."""
    beside = floor = limit = "–"
    if row.of_peer:
        beside = f"{row.value / row.of_peer:.2f} × {row.peer} ({_number(row.of_peer, row.unit)})"
    if row.floor:
        floor = f"{_number(row.floor, row.unit)} ({row.floor_is})"
    if row.most is not None or row.least is not None:
        word = "at most" if row.least is None else "at least"
        bound = row.most if row.least is None else row.least
        says = "" if row.holds else ", **does not hold**"
        limit = f"{word} {_number(bound or 0.0, row.unit)}{says}"
    cells = (bench, row.what, _number(row.value, row.unit), beside, floor, limit)
    return f"| {' | '.join(cells)} |\n"


def replaced(
    text: str, bench: str, lines: Iterable[str], machine: str, order: Sequence[str]
) -> str:
    """Return the text in which these lines stand for the benchmark's old ones."""
    found = _WHOLE.search(text)
    if found is None:
        raise ValueError("the README has no place for the table")
    kept = by_bench(text) | {bench: [*lines, f"| {bench} | *measured on* | {machine} | | | |\n"]}
    rows = "".join(one for name in order for one in kept.get(name, ()))
    return f"{text[: found.start()]}{BEGIN}{HEAD}{rows}{END}{text[found.end() :]}"


def by_bench(text: str) -> dict[str, list[str]]:
    """Return the lines of the table by their benchmark."""
    found = _WHOLE.search(text)
    body = found[1].removeprefix(HEAD) if found else ""
    kept: dict[str, list[str]] = {}
    for one in body.splitlines(keepends=True):
        kept.setdefault(one.split("|")[1].strip(), []).append(one)
    return kept


def _number(value: float, unit: str) -> str:
    bounds = ((100, 0), (10, 1), (0.1, 2))
    digits = next((digits for least, digits in bounds if value >= least), 3)
    return f"{value:,.{digits}f} {unit}"
