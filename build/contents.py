"""Writes down which resources the program needs, so that its self-test can tell what was not packed.

    .venv/bin/python build/contents.py

The list is resources/CONTENTS.txt; a test fails when it is not that of the folder. Pictures of the README and
what translations are made from (.ts) are not packed.
"""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
LIST = "CONTENTS.txt"
_OF_THE_README = "pictures"


def contents(folder: Path) -> str:
    """Return the list: one path a line, in order."""
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    names = (one.as_posix() for one in files if _is_packed(one))
    return "".join(f"{name}\n" for name in sorted(names))


def _is_packed(file: Path) -> bool:
    return file.parts[0] not in {_OF_THE_README, LIST} and file.suffix != ".ts"


if __name__ == "__main__":
    (RESOURCES / LIST).write_text(contents(RESOURCES), encoding="utf-8", newline="\n")
