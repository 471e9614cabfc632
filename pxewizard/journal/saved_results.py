"""The files that a database administrator saved: read no further than they may be long, each query once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from pxewizard.core.examination import ImportedResult
from pxewizard.core.problem import problem
from pxewizard.engine.formats.resultcsv import MAX_SIZE
from pxewizard.engine.imported import imported_results


def read_at_most(path: Path, size: int) -> bytes:
    """Return the bytes of a file, and of a larger one only one byte more; Problem "unreadable-file"."""
    try:
        if path.is_fifo():
            raise problem("unreadable-file", path=path, detail="a pipe")  # it may never end
        with path.open("rb") as file:
            return file.read(size + 1)
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error


def read_result(path: Path) -> bytes:
    """Return the bytes of a saved result; one byte too many shows that it is too large."""
    return read_at_most(path, MAX_SIZE)


def load_results(paths: Iterable[Path]) -> tuple[ImportedResult, ...]:
    """Return what the files hold, each query once; Problem "result-…" or "unreadable-file"."""
    found: list[ImportedResult] = []
    for named in paths:
        path = named.absolute()
        for one in imported_results(path, read_result(path), _saved_at(path)):
            if any(one.query == other.query for other in found):
                raise problem("result-twice", path=path, query=one.query)
            found.append(one)
    return tuple(found)


def _saved_at(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError) as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error
