"""Where the parts of the Windows check are kept between runs: a cache folder of the user, one run at a time.

Knows nothing of the parts but a name and a key; what is there under its key is whole.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class Unavailable(Exception):
    """A part that cannot be had here; the text is for a person."""


def folder() -> Path:
    """Return the cache folder, made if it is not there."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    path = Path(home, "pxewizard-windows")
    path.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other run uses the cache, and keep others out until the end."""
    with (folder() / "lock").open("w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another run of the Windows check is under way; waiting for it ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def kept(name: str, key: str, make: Callable[[Path], None]) -> Path:
    """Return the folder of a part, made only if it is not there under this key.

    A part of another key is removed: it belongs to an older checkout.
    """
    target = folder() / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
    for other in folder().glob(f"{name}-*"):
        if other != target:
            shutil.rmtree(other)
    if not target.exists():
        begun = target.with_name(f"{target.name}.begun")
        begun.mkdir()
        make(begun)
        begun.rename(target)
    return target
