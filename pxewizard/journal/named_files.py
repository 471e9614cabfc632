"""Reading and writing the files that a person names; the old file stays whole until the new one is."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import Final

from pxewizard.core.problem import Problem, problem
from pxewizard.engine.formats.planfile import MAX_SIZE
from pxewizard.journal import bulk_reading, files, sweeps
from pxewizard.journal.saved_results import read_at_most

# Names that nobody gives to a file of one's own: a folder with one of them is a record.
_PROOFS: Final = (
    files.JOURNAL,
    files.LOCK,
    bulk_reading.PROGRESS,
    bulk_reading.LOCK,
    sweeps.ROWS,
    sweeps.LOCK,
)


def read_file(path: Path, most: int = MAX_SIZE) -> bytes:
    """Return the bytes of a file; Problem "unreadable-file" if there are none, or far too many."""
    data = read_at_most(path, most)
    if len(data) > most:
        raise problem("unreadable-file", path=path, detail="too large")
    return data


def named_folder(typed: Path, *parents: Path) -> Path:
    """Return the folder typed, or the one of that name in one of these."""
    if typed.exists() or typed.name != str(typed):
        return typed
    return next((one / typed.name for one in parents if (one / typed.name).is_dir()), typed)


def _keep_off_records(place: Path) -> None:
    """Raise Problem "record-file" for a place in the folder of a change, a sweep or a fix of many."""
    for folder in place.parents:
        if any((folder / name).is_file() for name in _PROOFS):
            if place.parent == folder and place.stem == "report":
                return
            raise problem("record-file", path=place, folder=folder)


def write_file(path: Path, data: bytes) -> None:
    """Write a file beside its place and then into it, so that the old one stays whole until then.

    A device or a pipe is written straight into. Problems "cannot-write", "no-room" and "record-file" leave
    the old file.
    """
    try:
        place = path.resolve()
        _keep_off_records(place)
        if place.exists() and not place.is_file():
            place.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    except OSError as error:
        raise _cannot_write(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(place)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> Problem:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return problem("no-room", path=path, detail=str(error))
    return problem("cannot-write", path=path, detail=str(error))
