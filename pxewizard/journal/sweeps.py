"""The folder of a sweep: what was to be read, and each row as it came, so that it can be taken up again.

Rows are appended and never rewritten; the last one of a server counts. They are not forced to the disk:
what a power failure takes is read again. Locked against another run that would read the same.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from pxewizard.core.problem import Problem, problem
from pxewizard.engine.formats import rowlines
from pxewizard.engine.formats.backup import plain_name
from pxewizard.engine.formats.codec import BadRecord, from_json
from pxewizard.engine.formats.sealed import SWEEP, VERSION, Broken, Flaw, seal, unseal
from pxewizard.engine.sweep_order import SweepOrder
from pxewizard.engine.sweep_rows import SweepRow
from pxewizard.journal import disk
from pxewizard.journal.roots import sweeps_folder

ORDER: Final = "sweep.json"
ROWS: Final = "rows.jsonl"
LOCK: Final = "sweep.lock"
_SERVER: Final = 60  # characters of the management point in the folder's name


class SweepFolder:
    """One sweep's record on disk. Usable from several threads; `close` frees the lock."""

    def __init__(self, path: Path, order: SweepOrder) -> None:
        """Know the folder; `begin_sweep` makes a new one, `take_up_sweep` opens an old one."""
        self.path = path
        self.order = order
        self._rows: dict[str, SweepRow] = {}
        self._length = 0
        self._writing = threading.Lock()
        self._lock = FileLock(path / LOCK, mode=disk.OWNER_ONLY, thread_local=False)
        with disk.storing(path / LOCK):
            try:
                self._lock.acquire(blocking=False)
            except Timeout:  # an OSError, too
                raise problem("folder-busy", path=path) from None

    @property
    def rows(self) -> tuple[SweepRow, ...]:
        """Return what is known of the servers that were read, in the order of the sweep."""
        known = (self._rows.get(one.address.name) for one in self.order.targets)
        return tuple(one for one in known if one)

    def add(self, row: SweepRow) -> None:
        """Keep a row; Problem "disk"."""
        data = rowlines.line(replace(row, fix=None))
        with self._writing:
            disk.append(self.path / ROWS, data, at=self._length, forced=False)
            self._length += len(data)
            self._rows[row.server] = row

    def close(self) -> None:
        """Free the lock; twice does no harm."""
        self._lock.release()

    def load(self) -> None:
        """Read the rows; a line that was cut short is cut off. Problem "folder-edited"."""
        path = self.path / ROWS
        data = read_whole(path) if path.exists() else b""
        try:
            rows, self._length = rowlines.read(SweepRow, data)
        except BadRecord:
            raise problem("folder-edited", path=self.path, what=ROWS) from None
        self._rows = {one.server: one for one in rows}


def begin_sweep(root: Path, order: SweepOrder) -> SweepFolder:
    """Make the folder of a new sweep below a data root."""
    server = order.scope.mp.name if order.scope.mp else "sweep"
    time = f"{order.made_at.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
    name = "_".join((time, plain_name(server, _SERVER), order.article))
    path = disk.make_folder(sweeps_folder(root), name)
    disk.write_file(path / ORDER, seal(SWEEP, order))
    return SweepFolder(path, order)


def is_sweep(path: Path) -> bool:
    """Return whether a folder is that of a sweep."""
    return (path / ORDER).is_file()


def take_up_sweep(path: Path) -> SweepFolder:
    """Return the record of an earlier sweep.

    Problems: folder-missing, folder-foreign, folder-edited, folder-busy, plan-other-version.
    """
    if not path.exists():
        raise problem("folder-missing", path=path)
    found = SweepFolder(path, _order(path))
    try:
        found.load()
    except Problem:
        found.close()
        raise
    return found


def read_whole(path: Path) -> bytes:
    """Return a file of the record; Problem "unreadable-file"."""
    try:
        if not path.is_file():  # a pipe would never end
            raise problem("unreadable-file", path=path, detail="not a regular file")
        return path.read_bytes()
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error


def _order(path: Path) -> SweepOrder:
    if not (path / ORDER).exists():
        raise problem("folder-foreign", path=path)
    opened = unseal(SWEEP, read_whole(path / ORDER))
    if isinstance(opened, Broken):
        if opened.flaw is Flaw.OTHER_VERSION:
            raise problem("plan-other-version", path=path, found=opened.found, known=VERSION)
        raise problem("folder-edited", path=path, what=ORDER)
    try:
        return from_json(SweepOrder, opened.body)
    except BadRecord:
        raise problem("folder-edited", path=path, what=ORDER) from None
