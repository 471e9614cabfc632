"""Reading the folder of a change, whatever a crash left of it; refusing what a hand changed in it.

Changes nothing. The order in which `writing.py` writes decides what a crash can leave: plan,
examination and README come before the journal's first line, the backup after it and before the line
that names it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn, TypeVar

from pxewizard.core.examination import Examination, Observation
from pxewizard.core.journal import Approved, BackedUp
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.formats.backup import undo_files
from pxewizard.engine.formats.codec import BadRecord, from_json
from pxewizard.engine.formats.record import Change, Noted, check_order, read_lines
from pxewizard.engine.formats.regfile import BadRegFile
from pxewizard.engine.formats.sealed import (
    BACKUP,
    EXAMINATION,
    PLAN,
    VERSION,
    Broken,
    Flaw,
    Form,
    unseal,
)
from pxewizard.journal import files
from pxewizard.journal.roots import bulks_folder, changes_folder

T = TypeVar("T")
_LARGEST = 64 * 1024 * 1024  # bytes; the largest examination is a hundredth of it


def load(path: Path) -> Change:
    """Return the change that a folder records.

    A folder that a crash cut short is whole as far as it goes. Problems: folder-missing,
    folder-foreign, folder-edited, plan-other-version, unreadable-file.
    """
    names = _names(path)
    if not files.is_ours(names):
        raise problem("folder-foreign", path=path)
    lines, _ = read_journal(path)
    begun = bool(lines)
    backed_up = files.BACKUP in names or any(files.is_undo_file(name) for name in names)
    if backed_up and not begun:
        _edited(path, files.JOURNAL)  # a backup is never there before the journal's first line
    plan = _document(path / files.PLAN, PLAN, Plan, begun=begun)
    examination = _document(path / files.EXAMINATION, EXAMINATION, Examination, begun=begun)
    if not begun:
        return Change(str(path), examination=examination and examination[0])
    if plan is None or examination is None:
        _edited(path, files.PLAN if plan is None else files.EXAMINATION)
    approved = _approved(path, lines, *plan)
    backup = _backup(path, lines)
    if backup:
        _check_undo_files(path, approved.plan, backup)
    return Change(str(path), approved, examination[0], backup, lines)


def read_journal(path: Path) -> tuple[tuple[Noted, ...], int]:
    """Return the lines of a folder's journal, and the bytes they take; the rest was cut short."""
    try:
        return read_lines(_bytes(path / files.JOURNAL) or b"")
    except BadRecord:
        _edited(path, files.JOURNAL)


def history(root: Path) -> tuple[Change, ...]:
    """Return every change below a data root, newest first, without those that cannot be read."""
    return tuple(change for path in _folders(root) if (change := _load_or_none(path)) is not None)


def open_changes(root: Path) -> tuple[Change, ...]:
    """Return the changes whose run was interrupted, newest first."""
    return tuple(
        change
        for path in _folders(root)
        if _looks_open(path) and (change := _load_or_none(path)) is not None and change.is_open
    )


def unreadable_changes(root: Path) -> tuple[tuple[Path, Problem], ...]:
    """Return the folders that look interrupted and cannot be loaded, and why: they must not be lost."""
    found: list[tuple[Path, Problem]] = []
    for path in _folders(root):
        try:
            if _looks_open(path):
                load(path)
        except Problem as error:
            found.append((path, error))
    return tuple(found)


def _approved(path: Path, lines: tuple[Noted, ...], plan: Plan, seal: str) -> ApprovedPlan:
    first = lines[0]
    try:
        check_order([line.entry for line in lines], len(plan.steps))
    except BadRecord:
        _edited(path, files.JOURNAL)
    if not isinstance(first.entry, Approved):
        _edited(path, files.JOURNAL)
    if first.entry.plan_sha256 != seal:
        _edited(path, files.PLAN)
    return ApprovedPlan(plan, first.entry.by, first.at, first.entry.change_number)


def _backup(path: Path, lines: tuple[Noted, ...]) -> tuple[Observation, ...]:
    noted = [line.entry for line in lines if isinstance(line.entry, BackedUp)]
    if not noted:
        return ()
    found = _document(path / files.BACKUP, BACKUP, tuple[Observation, ...], begun=True)
    if found is None or found[1] != noted[0].backup_sha256:
        _edited(path, files.BACKUP)
    return found[0]


def _check_undo_files(path: Path, plan: Plan, backup: tuple[Observation, ...]) -> None:
    """Refuse a .reg file that no longer says what the backup says: somebody may import it."""
    try:
        wanted = undo_files(plan, backup)
    except (BadRegFile, Problem, ValueError):  # it is not the backup of this plan
        _edited(path, files.BACKUP)
    for name, data in wanted.items():
        if _bytes(path / name) != data:
            _edited(path, name)


def _document(path: Path, form: Form, kind: type[T], *, begun: bool) -> tuple[T, str] | None:
    data = _bytes(path)
    if data is None:
        return None
    opened = unseal(form, data)
    if isinstance(opened, Broken):
        match opened.flaw:
            case Flaw.NOT_JSON if not begun:
                return None  # cut short
            case Flaw.NOT_OURS if not begun:
                raise problem("folder-foreign", path=path.parent)
            case Flaw.OTHER_VERSION:
                raise problem("plan-other-version", path=path, found=opened.found, known=VERSION)
            case _:
                _edited(path.parent, path.name)
    try:
        return from_json(kind, opened.body), opened.sha256
    except BadRecord:
        _edited(path.parent, path.name)


def _looks_open(path: Path) -> bool:
    # A glance at the last line spares the reading of every closed change at each start. A journal that
    # is gone or cannot be read may be an interrupted one's.
    try:
        data = _bytes(path / files.JOURNAL)
    except Problem:
        return True
    if data is None:
        return (path / files.BACKUP).exists()
    last = data.rpartition(b"\n")[0].rpartition(b"\n")[2]
    return bool(last) and b'"type":"closed"' not in last


def _names(path: Path) -> frozenset[str]:
    try:
        return frozenset(one.name for one in path.iterdir())
    except FileNotFoundError:
        raise problem("folder-missing", path=path) from None
    except NotADirectoryError:
        raise problem("folder-foreign", path=path) from None
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error


def _bytes(path: Path) -> bytes | None:
    try:
        if not path.exists():
            return None
        if not path.is_file():  # a pipe would never end
            raise problem("unreadable-file", path=path, detail="not a regular file")
        if path.stat().st_size > _LARGEST:
            _edited(path.parent, path.name)
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error


def _edited(path: Path, what: str) -> NoReturn:
    raise problem("folder-edited", path=path, what=what)


def _folders(root: Path) -> tuple[Path, ...]:
    """Return every folder of a change, newest first: also those of one server among many."""
    many = (below for bulk in _below(bulks_folder(root)) for below in _below(changes_folder(bulk)))
    found = (*_below(changes_folder(root)), *many)
    return tuple(
        sorted(found, key=lambda path: path.name, reverse=True)
    )  # they begin with the time


def _below(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(one for one in folder.iterdir() if one.is_dir())
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise problem("unreadable-file", path=folder, detail=str(error)) from error


def _load_or_none(path: Path) -> Change | None:
    try:
        return load(path)
    except Problem:
        return None
