"""Writing the record of a fix of many: what was agreed to, then each server's end as it comes.

Each server has an ordinary undo folder of its own below `changes` in it, which is what undo and recovery
rest on; the lines here say which server was verified, and whether a run ended or was interrupted.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from pxewizard.core.clock import Clock
from pxewizard.core.journal import Approved
from pxewizard.core.plan import ApprovedBulkPlan, ApprovedPlan
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.bulk_rows import BulkRow
from pxewizard.engine.formats import rowlines
from pxewizard.engine.formats.bulkrecord import Bulk, Ended, Progress
from pxewizard.engine.formats.planfile import plan_sha256
from pxewizard.engine.formats.record import Change
from pxewizard.engine.formats.sealed import BULK, seal
from pxewizard.journal import disk
from pxewizard.journal.bulk_reading import APPROVED, LOCK, PROGRESS, read_bulk
from pxewizard.journal.bulk_readme import bulk_readme
from pxewizard.journal.files import README
from pxewizard.journal.reading import load, read_journal
from pxewizard.journal.roots import bulks_folder, changes_folder
from pxewizard.journal.writing import ChangeFolder, resume


class BulkFolder:
    """The `BulkJournal` of the engine, on disk and locked; usable from several threads."""

    def __init__(self, bulk: Bulk, clock: Clock, length: int = 0) -> None:
        """Lock the folder; Problem "folder-busy". `begin_bulk` and `resume_bulk` make one."""
        self._path = Path(bulk.folder)
        self._clock = clock
        self._bulk = bulk
        self._rows = {one.server: one for one in bulk.rows}
        self._length = length
        self._begun = {seal: path for path in reversed(self._folders()) for seal in _plan_of(path)}
        self._writing = threading.Lock()
        self._lock = FileLock(self._path / LOCK, mode=disk.OWNER_ONLY, thread_local=False)
        with disk.storing(self._path / LOCK):
            try:
                self._lock.acquire(blocking=False)
            except Timeout:  # an OSError, too
                raise problem("folder-busy", path=self._path) from None

    def __enter__(self) -> Self:
        """Return itself; leaving frees the lock."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Free the lock."""
        self._lock.release()

    @property
    def folder(self) -> str:
        """Return the path, for people."""
        return str(self._path)

    @property
    def approved(self) -> ApprovedBulkPlan:
        """Return what was agreed to."""
        return self._bulk.approved

    @property
    def rows(self) -> tuple[BulkRow, ...]:
        """Return what became of the servers so far."""
        return tuple(self._rows.values())

    @property
    def is_over(self) -> bool:
        """Return whether the whole was taken back, or taking it back has begun."""
        return self._bulk.undoing

    def known(self, approved: ApprovedPlan) -> Change | None:
        """Return the newest record of this plan from an earlier run; Problem if it cannot be read."""
        path = self._begun.get(plan_sha256(approved.plan))
        return load(path) if path else None

    def changes(self) -> tuple[Change, ...]:
        """Return the records of the servers that were begun, newest first."""
        return tuple(map(load, self._folders()))

    def new(self) -> ChangeFolder:
        """Return the record of a server that is begun."""
        return ChangeFolder(self._path, self._clock)

    def resume(self, change: Change) -> ChangeFolder:
        """Return a server's record, to be continued."""
        return resume(Path(change.folder), self._clock)

    def note(self, row: BulkRow) -> None:
        """Write down what became of a server."""
        self._append(Progress(row=row))
        self._rows[row.server] = row

    def end(self, how: Ended = Ended.RUN) -> None:
        """Write down that the run has come to its end, and was not interrupted."""
        self._append(Progress(ended=how))

    def _append(self, progress: Progress) -> None:
        line = rowlines.line(progress)
        with self._writing:
            disk.append(self._path / PROGRESS, line, at=self._length)
            self._length += len(line)

    def _folders(self) -> list[Path]:
        folder = changes_folder(self._path)
        return sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []


def _plan_of(path: Path) -> Iterator[str]:
    """Yield the seal of the plan that a server's record began with, if it came so far."""
    lines, _ = read_journal(path)
    first = lines[0].entry if lines else None
    if isinstance(first, Approved):
        yield first.plan_sha256


def begin_bulk(root: Path, approved: ApprovedBulkPlan, clock: Clock) -> BulkFolder:
    """Make the folder of a new fix of many below a data root, with what was agreed to."""
    count = len(approved.bulk.plans)
    name = f"{approved.approved_at.astimezone(UTC):%Y-%m-%dT%H%M%SZ}_{count}-servers"
    path = disk.make_folder(bulks_folder(root), name)
    disk.write_file(path / README, bulk_readme(approved, str(path)))
    disk.write_file(path / APPROVED, seal(BULK, approved))
    return BulkFolder(Bulk(str(path), approved), clock)


def resume_bulk(path: Path, clock: Clock) -> BulkFolder:
    """Return the record in an existing folder, to be continued; a line cut short is cut off first."""
    read_bulk(path)  # first: nothing is put into a folder that is not ours
    bulk, length = read_bulk(path)
    record = BulkFolder(bulk, clock, length)
    try:
        disk.cut(path / PROGRESS, length)
    except Problem:
        record.__exit__(None, None, None)
        raise
    return record
