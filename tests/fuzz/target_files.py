"""Files that a person or a crash may have changed: plans, and what lies in the folder of a change.

A seal shows damage, and whoever forges a file seals it again: so JSON is tried as it is, and sealed anew.
"""

from __future__ import annotations

import atexit
import io
import json
import shutil
import tempfile
from contextlib import redirect_stdout, suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from pxewizard.cli import show
from pxewizard.cli.output import Output
from pxewizard.core.examination import Observation
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.engine.flow.journal_rows import journal_rows
from pxewizard.engine.flow.past import past
from pxewizard.engine.formats.backup import undo_files, undo_names
from pxewizard.engine.formats.codec import BadRecord, canonical, from_json, parse, sha256
from pxewizard.engine.formats.planfile import plan_text, read_plan
from pxewizard.engine.formats.record import Change, Noted, check_order, read_lines, write_line
from pxewizard.engine.formats.regfile import BadRegFile
from pxewizard.journal import ChangeFolder, files, load
from pxewizard.journal.readme import readme
from tests import sample
from tests.fuzz.bounds import documented
from tests.support import TurnableClock

Json = Any

_BODIES: Final = {
    files.PLAN: "plan",
    files.EXAMINATION: "examination",
    files.BACKUP: "observations",
}
_PLAN_CODES: Final = {
    *("plan-unreadable", "plan-other-version", "plan-edited"),
    *("plan-from-the-future", "plan-too-old"),
}
_FOLDER_CODES: Final = {
    *("folder-missing", "folder-foreign", "folder-edited", "plan-other-version", "unreadable-file"),
}
_SOON: Final = sample.MADE + timedelta(hours=1)


def plan(data: bytes) -> None:
    """Read bytes as a plan file, and as the body of a plan whose seal holds; show what is accepted."""
    _read(data)
    with suppress(BadRecord):
        _read(_sealed(files.PLAN, parse(data)))


def _read(data: bytes) -> None:
    try:
        found = read_plan(data, path="fix.pxeplan", now=_SOON)
    except Problem as met:
        documented(met, _PLAN_CODES)
        return
    assert read_plan(plan_text(found), path="fix.pxeplan", now=_SOON) == found
    _names_are_plain(found)
    with redirect_stdout(io.StringIO()):
        show.plan(Output(), found)


def _names_are_plain(found: Plan) -> None:
    for name in undo_names(found).values():
        assert Path(name).name == name
        assert not set(name) & set('\\/:*?"<>|\0')


def journal(data: bytes) -> None:
    """Read bytes as a journal; as JSON, they replace what the files of a change say, sealed and chained.

    JSON: an object of the files' names, `journal.jsonl` a list of [time, entry].
    """
    with suppress(BadRecord):
        _lines_hold(data)
    said: Json = None
    with suppress(BadRecord):
        said = parse(data)
    _load(said if isinstance(said, dict) else {files.JOURNAL: data})


def _lines_hold(data: bytes) -> None:
    lines, length = read_lines(data)
    assert read_lines(data[:length]) == (lines, length)
    again: list[Noted] = []
    written = b""
    for line in lines:  # one without a field that came later is written with it, and else as it was
        noted, text = write_line(again, line.entry, line.at)
        again.append(noted)
        written += text
    assert read_lines(written) == (tuple(again), len(written))
    assert [(one.entry, one.at) for one in again] == [(one.entry, one.at) for one in lines]
    assert len(written) != length or written == data[:length]
    with suppress(BadRecord):
        check_order([line.entry for line in lines], 3)


def _load(said: dict[str, Json]) -> None:
    folder, whole = _folder()
    seals = {}
    for name in _BODIES:
        data = _sealed(name, said[name]) if name in said else whole[name]
        (folder / name).write_bytes(data)
        seals[json.loads(whole[name])["sha256"]] = json.loads(data)["sha256"]
    lines = said.get(files.JOURNAL, whole[files.JOURNAL])
    (folder / files.JOURNAL).write_bytes(
        lines if isinstance(lines, bytes) else _chained(_naming(seals, lines))
    )
    _undo_files_follow(folder, said)
    try:
        change = load(folder)
    except Problem as met:
        documented(met, _FOLDER_CODES)
        return
    _shown(change)


def _naming(seals: dict[str, str], lines: Json) -> Json:
    """Return the lines with the seals of the files as they are now."""
    text = json.dumps(lines)
    for usual_seal, seal in seals.items():
        text = text.replace(usual_seal, seal)
    return json.loads(text)


def _undo_files_follow(folder: Path, said: dict[str, Json]) -> None:
    """Write the .reg files that belong to what is said: no forger would forget them."""
    if not said.keys() & {files.PLAN, files.BACKUP}:
        return
    read = {name: json.loads((folder / name).read_bytes())[_BODIES[name]] for name in _BODIES}
    with suppress(BadRecord, BadRegFile, Problem, ValueError, KeyError):
        found = from_json(Plan, read[files.PLAN])
        _names_are_plain(found)
        backup = from_json(tuple[Observation, ...], read[files.BACKUP])
        for name, data in undo_files(found, backup).items():
            (folder / name).write_bytes(data)


def _shown(change: Change) -> None:
    assert past(change).happened is not None
    if change.approved is None:
        return
    assert readme(change.approved, change.folder)
    for row in journal_rows(change.approved.plan, change.lines):
        assert str(row.entry)
        assert str(row.says) is not None


def _sealed(name: str, body: Json) -> bytes:
    document = {"format": f"pxewizard-{name.partition('.')[0]}", "version": 1, _BODIES[name]: body}
    return json.dumps({**document, "sha256": sha256(document)}).encode()


def _chained(said: Json) -> bytes:
    """Return the lines of a journal; what is no list of pairs goes in as it is."""
    written, previous = b"", "0" * 64
    for number, one in enumerate(said if isinstance(said, list) else [said]):
        at, entry = one if isinstance(one, list) and len(one) == 2 else ("", one)
        row = {"n": number, "at": at, "entry": entry, "previous": previous}
        previous = sha256(row)
        written += canonical({**row, "sha256": previous}) + b"\n"
    return written


@cache
def _folder() -> tuple[Path, dict[str, bytes]]:
    """Return the folder of the sample's change, and what its files usually hold."""
    root = Path(tempfile.mkdtemp(prefix="pxewizard-fuzz-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    with ChangeFolder(root, TurnableClock(sample.APPROVED)) as record:
        record.open(sample.APPROVED_PLAN, sample.EXAMINATION)
        record.back_up(sample.BACKUP)
        folder = Path(record.folder)
    kept = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    kept.pop(files.LOCK, None)
    return folder, kept


def usual() -> dict[str, Json]:
    """Return what the files of the sample's change say, in the form that `journal` takes."""
    _, kept = _folder()
    said: dict[str, Json] = {name: json.loads(kept[name])[body] for name, body in _BODIES.items()}
    rows = [json.loads(line) for line in kept[files.JOURNAL].splitlines()]
    return said | {files.JOURNAL: [[row["at"], row["entry"]] for row in rows]}
