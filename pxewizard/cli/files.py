"""Reading and writing the files that a person names; the old file stays whole until the new one is."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pxewizard.core.problem import problem

_LARGEST = 16 * 1024 * 1024  # bytes; a plan is a thousandth of it


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; Problem "unreadable-file" if there are none, or far too many."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error
    if len(data) > _LARGEST:
        raise problem("unreadable-file", path=path, detail="too large")
    return data


def write_file(path: Path, data: bytes) -> None:
    """Write a file in one go, beside its place and then into it; Problem "disk" leaves the old one."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise problem("disk", path=path, detail=str(error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise problem("disk", path=path, detail=str(error)) from error
