"""What is kept beside the record of a change: what was found afterwards, and the report.

Nothing rests on it: a change is undone and finished without. What is missing or damaged is not there.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from pxewizard.core.examination import Examination
from pxewizard.core.problem import problem
from pxewizard.engine.formats.codec import BadRecord, from_json
from pxewizard.engine.formats.sealed import EXAMINATION, Broken, seal, unseal
from pxewizard.journal import disk, files
from pxewizard.journal.bulk_reading import LOCK as BULK_LOCK
from pxewizard.journal.roots import changes_folder
from pxewizard.journal.sweeps import LOCK as SWEEP_LOCK

AFTER: Final = "examination-after.json"
REPORTS: Final = ("report.html", "report.json")
_NO_RECORD: Final = frozenset({*REPORTS, files.LOCK, BULK_LOCK, SWEEP_LOCK})
_LARGEST: Final = 64 * 1024 * 1024  # bytes


def keep_after(folder: Path, examination: Examination) -> None:
    """Write down what was found after the change; Problem "disk"."""
    disk.write_file(folder / AFTER, seal(EXAMINATION, examination))


def found_after(folder: Path) -> Examination | None:
    """Return what was found after the change, if that is there and whole."""
    try:
        path = folder / AFTER
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        opened = unseal(EXAMINATION, path.read_bytes())
        return None if isinstance(opened, Broken) else from_json(Examination, opened.body)
    except (OSError, BadRecord):
        return None


def keep_report(folder: Path, name: str, data: bytes) -> Path:
    """Write a report into the folder of its change; the old one stays whole until the new one is."""
    disk.write_file(folder / name, data)
    return folder / name


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of the record by name, without the reports; Problem "unreadable-file".

    Of a fix of many also those of each server's change. A report may be written there at the same time.
    """
    begun = changes_folder(folder)
    try:
        folders = sorted(begun.iterdir()) if begun.is_dir() else []
        return {
            one.relative_to(folder).as_posix(): one.read_bytes()
            for below in (folder, *folders)
            if below.is_dir()
            for one in sorted(below.iterdir())
            if _is_kept(one)
        }
    except OSError as error:
        raise problem("unreadable-file", path=folder, detail=str(error)) from error


def _is_kept(path: Path) -> bool:
    left_out = path.name in _NO_RECORD or disk.is_waiting(path.name)
    return not left_out and path.is_file() and path.stat().st_size <= _LARGEST


def digests(contents: dict[str, bytes]) -> tuple[tuple[str, str], ...]:
    """Return the SHA-256 of each file of the folder itself by name; each server's report tells its own."""
    return tuple(
        (name, hashlib.sha256(data).hexdigest())
        for name, data in contents.items()
        if "/" not in name
    )
