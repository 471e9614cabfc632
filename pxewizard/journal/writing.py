"""Writing the record of a change: a crash at any point leaves a folder that tells the truth.

The order is the promise: plan, examination and README, then the journal's first line; the backup,
read back, then its line; each later line before the engine goes on. Files appear whole or not at
all, and of a line that could not be written no part stays. Knows nothing of servers.
"""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from pxewizard.core.clock import Clock
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.journal import Approved, BackedUp, Entry
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.formats.backup import holds, plain_name, proves, undo_files
from pxewizard.engine.formats.planfile import plan_sha256, plan_text
from pxewizard.engine.formats.record import Noted, check_order, write_line
from pxewizard.engine.formats.regfile import BadRegFile
from pxewizard.engine.formats.sealed import BACKUP, EXAMINATION, seal, seal_of
from pxewizard.journal import disk, files
from pxewizard.journal.reading import load, read_journal
from pxewizard.journal.readme import readme
from pxewizard.journal.roots import changes_folder

_SERVER = 60  # characters of the server in the folder's name: Windows likes short paths
_ARTICLE = 20


class ChangeFolder:
    """One change's record on disk, locked against any other run: the `Journal` of the engine.

    Make one and `open` it for a new change; `resume` gives one for an old change. `close` frees the
    lock, and so does the end of the process.
    """

    def __init__(self, root: Path, clock: Clock) -> None:
        """Keep the new change below this data root; nothing is written yet."""
        self._root = root
        self._clock = clock
        self._path: Path | None = None
        self._plan: Plan | None = None
        self._lines: tuple[Noted, ...] = ()
        self._length = 0  # bytes of the journal that are known to be good
        self._lock: FileLock | None = None

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
        self.close()

    @property
    def folder(self) -> str:
        """Return the path of the undo folder, for people; empty before `open`."""
        return "" if self._path is None else str(self._path)

    @property
    def lines(self) -> tuple[Noted, ...]:
        """Return the lines so far."""
        return self._lines

    def open(self, approved: ApprovedPlan, examination: Examination) -> None:
        """Begin the record with the plan and the examination it rests on."""
        if self._path is not None:
            raise RuntimeError("this record has been begun")
        self._path = self._new_folder(approved.plan)
        try:
            self._begin(self._path, approved, examination)
        except Problem:
            self.close()
            raise

    def back_up(self, observations: tuple[Observation, ...]) -> None:
        """Write what every place of the plan holds, as JSON and as .reg files, and read it back.

        A registry place that gave no answer cannot be backed up: its own Problem is raised.
        """
        entry = BackedUp(seal_of(BACKUP, observations))
        path, plan = self._check(entry)
        try:
            undo = undo_files(plan, observations)
        except BadRegFile as error:
            raise problem("disk", path=path, detail=str(error)) from error
        found = {}
        for name, data in {files.BACKUP: seal(BACKUP, observations), **undo}.items():
            disk.write_file(path / name, data)
            found[name] = disk.read_back(path / name)
        if not holds(found[files.BACKUP], observations) or not proves(plan, observations, found):
            raise problem("disk", path=path, detail="the backup reads back differently")
        self.note(entry)

    def note(self, entry: Entry) -> None:
        """Append one line; ValueError for an entry that has no business here."""
        self._append(*write_line(self._lines, entry, self._clock.now()))

    def close(self) -> None:
        """Free the lock. The record stays as it is; closing twice does no harm."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _begin(self, path: Path, approved: ApprovedPlan, examination: Examination) -> None:
        self._hold(path)
        for name, data in (
            (files.PLAN, plan_text(approved.plan)),
            (files.EXAMINATION, seal(EXAMINATION, examination)),
            (files.README, readme(approved, str(path))),
        ):
            disk.write_file(path / name, data)
        self._plan = approved.plan
        by, number = approved.approved_by, approved.change_number
        first = Approved(plan_sha256(approved.plan), by, number)
        self._append(*write_line((), first, approved.approved_at))

    def _new_folder(self, plan: Plan) -> Path:
        server = plan.steps[0].place.server if plan.steps else plan.scope.dp.name
        time = f"{self._clock.now().astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
        name = "_".join((time, plain_name(server, _SERVER), plain_name(plan.article, _ARTICLE)))
        return disk.make_folder(changes_folder(self._root), name)

    def _hold(self, path: Path) -> None:
        self._lock = FileLock(path / files.LOCK, mode=disk.OWNER_ONLY, thread_local=False)
        with disk.storing(path / files.LOCK):
            try:
                self._lock.acquire(blocking=False)
            except Timeout:  # an OSError, too
                self._lock = None
                raise problem("folder-busy", path=path) from None

    def _take_up(self, path: Path) -> None:
        self._hold(path)
        approved = load(path).approved
        self._lines, self._length = read_journal(path)
        disk.cut(path / files.JOURNAL, self._length)
        self._path, self._plan = path, None if approved is None else approved.plan

    def _check(self, entry: Entry) -> tuple[Path, Plan]:
        if self._path is None or self._plan is None:
            raise RuntimeError("this record has not been begun")
        check_order([*(line.entry for line in self._lines), entry], len(self._plan.steps))
        return self._path, self._plan

    def _append(self, noted: Noted, line: bytes) -> None:
        path = self._check(noted.entry)[0]
        disk.append(path / files.JOURNAL, line, at=self._length)
        self._length += len(line)
        self._lines = (*self._lines, noted)


def resume(path: Path, clock: Clock) -> ChangeFolder:
    """Return the record in an existing folder, to be continued; a line cut short is cut off first.

    Problems: folder-busy, disk, and those of `load`.
    """
    load(path)  # first: nothing is put into a folder that is not ours
    record = ChangeFolder(path.parent.parent, clock)
    try:
        record._take_up(path)  # noqa: SLF001 - the second way to make one
    except Problem:
        record.close()
        raise
    return record


def in_use(path: Path, name: str = files.LOCK) -> bool:
    """Return whether another run works on the change in this folder right now."""
    lock = FileLock(path / name, mode=disk.OWNER_ONLY, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except OSError:  # nobody can hold a lock that cannot be opened
        return False
    lock.release()
    return False
