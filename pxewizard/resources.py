"""Where the program's own data files are: in a checkout, in a wheel, or beside a frozen program.

Knows where the files lie, and nothing of what is in them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a file or folder, such as `resource("practice", "healthy.json")`.

    A checkout comes first, so that an edited file counts at once. FileNotFoundError means that the
    program was not packed completely.
    """
    roots = tuple(_roots())
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join(parts)} is in none of: {', '.join(map(str, roots))}")


def _roots() -> Iterator[Path]:
    package = Path(__file__).resolve().parent
    yield package.parent / "resources"  # a checkout
    yield package / "_resources"  # an installed wheel
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller in a frozen program
    if isinstance(frozen, str):
        yield Path(frozen) / "pxewizard" / "_resources"
        yield Path(frozen) / "resources"
