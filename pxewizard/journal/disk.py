"""Writing that holds: when a function here returns, a power failure cannot take the bytes away.

Knows bytes and paths only. Whatever the disk refuses leaves here as Problem "disk".
"""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from pxewizard.core.problem import problem

_WAITING: Final = ".tmp"
OWNER_ONLY: Final = 0o600
_FOLDER: Final = 0o700  # for its owner only
_BINARY: Final[int] = getattr(os, "O_BINARY", 0)  # Windows would write CR LF for LF


@contextmanager
def storing(path: Path) -> Iterator[None]:
    """Turn every OSError inside into Problem "disk" about this path."""
    try:
        yield
    except OSError as error:
        raise problem("disk", path=path, detail=str(error)) from error


def make_folder(parent: Path, name: str) -> Path:
    """Create a new folder, for its owner only, and what is missing above it; return its path.

    A name that is taken gets a number.
    """
    with storing(parent / name):
        for folder in (parent.parent, parent):
            folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
            _sync_folder(folder.parent)
        path = _first_free(parent, name)
        _sync_folder(parent)
    return path


def is_waiting(name: str) -> bool:
    """Return whether a file is one that `write_file` has not put in its place yet."""
    return name.endswith(_WAITING)


def write_file(path: Path, data: bytes) -> None:
    """Put a file in place at once: under its name stands the old one, or the whole new one."""
    waiting = path.with_name(f"{path.name}{_WAITING}")
    with storing(path):
        handle = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, OWNER_ONLY)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
        finally:
            os.close(handle)
        waiting.replace(path)
        _sync_folder(path.parent)


def read_back(path: Path) -> bytes:
    """Return what was just written, as the next reader will see it."""
    with storing(path):
        return path.read_bytes()


def append(path: Path, data: bytes, *, at: int, forced: bool = True) -> None:
    """Add the bytes in one write behind the `at` bytes that are good, or leave no part of them.

    What an earlier failure left behind the good part is cut off first. Not `forced`, they survive the
    end of this process and not that of the computer.
    """
    with storing(path):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | _BINARY, OWNER_ONLY)
        try:
            _cut(handle, at)
            try:
                os.lseek(handle, at, os.SEEK_SET)
                _write_at_once(handle, data)
                if forced:
                    os.fsync(handle)
            except OSError:
                with suppress(OSError):  # if this fails too, the next call cuts
                    _cut(handle, at)
                raise
        finally:
            os.close(handle)
        if at == 0:  # the name is new
            _sync_folder(path.parent)


def cut(path: Path, length: int) -> None:
    """Cut off what stands behind the good part of a file, if there is such a file."""
    with storing(path), suppress(FileNotFoundError):
        handle = os.open(path, os.O_WRONLY | _BINARY)
        try:
            _cut(handle, length)
            os.fsync(handle)
        finally:
            os.close(handle)


def _first_free(parent: Path, name: str) -> Path:
    names = itertools.chain([name], (f"{name}-{number}" for number in itertools.count(2)))
    for path in map(parent.joinpath, names):
        with suppress(FileExistsError):
            path.mkdir(mode=_FOLDER)
            return path
    raise AssertionError("the numbers do not end")


def _write_at_once(handle: int, data: bytes) -> None:
    if os.write(handle, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _cut(handle: int, length: int) -> None:
    size = os.fstat(handle).st_size
    if size < length:
        raise OSError(errno.EIO, "the file is shorter than what was written to it")
    if size > length:
        os.ftruncate(handle, length)


def _sync_folder(path: Path) -> None:
    # Brings the names in a folder to the disk. Windows has no such call; NTFS keeps a log of names.
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network file systems have no such call
            raise
    finally:
        os.close(handle)
