"""Writes down which resources the program needs, so that its self-test can tell what was not packed.

    .venv/bin/python build/contents.py

The list is resources/CONTENTS.txt; a test fails when it is not that of the folder.
"""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
LIST = "CONTENTS.txt"
_OF_THE_README = "pictures"


def contents(folder: Path) -> str:
    """Return the list: one path a line, in order, without the README's pictures."""
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    names = (one.as_posix() for one in files if one.parts[0] not in {_OF_THE_README, LIST})
    return "".join(f"{name}\n" for name in sorted(names))


if __name__ == "__main__":
    (RESOURCES / LIST).write_text(contents(RESOURCES), encoding="utf-8", newline="\n")
