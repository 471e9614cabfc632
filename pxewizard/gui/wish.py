"""What a start of the program asks for, and where a window that is open already would hear of it."""

from __future__ import annotations

import os
import stat
import sys
import warnings
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCryptographicHash

from pxewizard.core.late import dataclass


@dataclass(frozen=True)
class Wish:
    """What a start asks for: a practice case, a plan file, a change's folder, a server; or nothing."""

    practice: str | None = None
    path: str | None = None
    server: str | None = None


def place(root: Path) -> str | None:
    """Return where the window of this data folder listens; None where no place is for its owner alone."""
    path = str(root).encode("utf-8", "surrogateescape")
    digest = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256)
    key = bytes(digest.toHex().data()).decode()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\pxewizard-{key}"
    import platformdirs

    with warnings.catch_warnings(action="ignore"):  # without XDG_RUNTIME_DIR; that may be so
        folder = Path(platformdirs.user_runtime_dir("pxewizard", appauthor=False))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        found, above = folder.lstat(), folder.parent.stat()
    except OSError:
        return None
    mine = found.st_uid == os.getuid() and stat.S_ISDIR(found.st_mode)
    mine = mine and above.st_uid in {
        0,
        os.getuid(),
    }  # whoever owns that could put another in its place
    return str(folder / key) if mine and not stat.S_IMODE(found.st_mode) & 0o077 else None


def is_there(where: str) -> bool:
    """Return whether somebody listens there, or once did."""
    with suppress(OSError):
        return Path(where).exists()
    return False
