"""Reading the folder of a fix of many, whatever a crash left of it; refusing what a hand changed in it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.formats import rowlines
from pxewizard.engine.formats.bulkrecord import Bulk, Ended, Progress
from pxewizard.engine.formats.codec import BadRecord, from_json
from pxewizard.engine.formats.sealed import BULK, VERSION, Broken, Flaw, unseal
from pxewizard.journal.roots import bulks_folder
from pxewizard.journal.sweeps import read_whole
from pxewizard.journal.writing import in_use

APPROVED: Final = "bulk.json"
PROGRESS: Final = "progress.jsonl"
LOCK: Final = "bulk.lock"


def is_bulk(path: Path) -> bool:
    """Return whether a folder is that of a fix of many."""
    return (path / APPROVED).is_file()


def load_bulk(path: Path) -> Bulk:
    """Return what a folder records. Problems: folder-foreign, folder-edited, plan-other-version."""
    return read_bulk(path)[0]


def read_bulk(path: Path) -> tuple[Bulk, int]:
    """Return what a folder records, and how many bytes of its progress are whole."""
    if not is_bulk(path):
        raise problem("folder-foreign", path=path)
    approved = _approved(path)
    progress = path / PROGRESS
    try:
        lines, length = rowlines.read(Progress, read_whole(progress) if progress.exists() else b"")
    except BadRecord:
        raise problem("folder-edited", path=path, what=PROGRESS) from None
    rows = {line.row.server: line.row for line in lines if line.row}
    marks = [line.ended for line in lines]
    ended = marks[-1] if marks and marks[-1] is not Ended.UNDOING else None
    undoing = Ended.UNDOING in marks or Ended.UNDO in marks
    return Bulk(str(path), approved, tuple(rows.values()), ended, undoing), length


def open_bulks(root: Path) -> tuple[Bulk, ...]:
    """Return those whose run was interrupted, newest first.

    Left out is one that cannot be read, and one that another run works on: what is open in it, its
    servers' own folders tell.
    """
    found: list[Bulk] = []
    for path in bulk_paths(root):
        try:
            bulk = load_bulk(path)
        except Problem:
            continue
        if bulk.ended is None and not in_use(path, LOCK):
            found.append(bulk)
    return tuple(found)


def bulk_paths(root: Path) -> tuple[Path, ...]:
    """Return the folders of all fixes of many, newest first."""
    folder = bulks_folder(root)
    try:
        return tuple(sorted((one for one in folder.iterdir() if is_bulk(one)), reverse=True))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise problem("unreadable-file", path=folder, detail=str(error)) from error


def _approved(path: Path) -> ApprovedBulkPlan:
    opened = unseal(BULK, read_whole(path / APPROVED))
    if isinstance(opened, Broken):
        if opened.flaw is Flaw.OTHER_VERSION:
            raise problem("plan-other-version", path=path, found=opened.found, known=VERSION)
        raise problem("folder-edited", path=path, what=APPROVED)
    try:
        return from_json(ApprovedBulkPlan, opened.body)
    except BadRecord:
        raise problem("folder-edited", path=path, what=APPROVED) from None
