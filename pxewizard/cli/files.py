"""Reading and writing the files that a person names; the old file stays whole until the new one is."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pxewizard.core.problem import problem
from pxewizard.engine.formats.planfile import MAX_SIZE


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; Problem "unreadable-file" if there are none, or far too many."""
    data = read_at_most(path, MAX_SIZE)
    if len(data) > MAX_SIZE:
        raise problem("unreadable-file", path=path, detail="too large")
    return data


def read_at_most(path: Path, size: int) -> bytes:
    """Return the bytes of a file, and of a larger one only one byte more; Problem "unreadable-file"."""
    try:
        if path.is_fifo():
            raise problem("unreadable-file", path=path, detail="a pipe")  # it may never end
        with path.open("rb") as file:
            return file.read(size + 1)
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error


def write_file(path: Path, data: bytes) -> None:
    """Write a file beside its place and then into it, so that the old one stays whole until then.

    A device or a pipe is written straight into. Problem "cannot-write" leaves the old file.
    """
    try:
        place = path.resolve()
        if place.exists() and not place.is_file():
            place.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    except OSError as error:
        raise problem("cannot-write", path=path, detail=str(error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(place)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise problem("cannot-write", path=path, detail=str(error)) from error
