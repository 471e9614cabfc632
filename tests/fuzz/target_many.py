"""The records of many servers, of a sweep and of a fix, whatever a hand or a crash left of them."""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from pxewizard.core.address import ServerAddress
from pxewizard.core.plan import ApprovedBulkPlan, BulkPlan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import tr
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.formats import rowlines
from pxewizard.engine.formats.bulkrecord import Ended, Progress
from pxewizard.engine.formats.codec import BadRecord, canonical, parse, sha256, to_json
from pxewizard.engine.formats.sealed import BULK, SWEEP, Form
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_order import SweepOrder
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.journal.bulk_reading import APPROVED, PROGRESS
from pxewizard.journal.sweeps import ORDER, ROWS
from pxewizard.report import Format, build, rendered
from pxewizard.wiring import reporting
from tests import sample

Json = Any

_KINDS: Final = {PROGRESS: Progress, ROWS: SweepRow}
_HEADS: Final = {APPROVED: BULK, ORDER: SWEEP}
_CODES: Final = {
    *("folder-foreign", "folder-edited", "plan-other-version", "unreadable-file"),
    "unknown-article",
}


def check(data: bytes) -> None:
    """Read bytes as the lines of either record; as JSON, they replace what the files say, sealed anew.

    JSON: an object of the files' names; of the lines, a list of rows.
    """
    for kind in _KINDS.values():
        with suppress(BadRecord):
            _lines_hold(kind, data)
    said: Json = None
    with suppress(BadRecord):
        said = parse(data)
    if isinstance(said, dict):
        for files in ((APPROVED, PROGRESS), (ORDER, ROWS)):
            _report({name: said.get(name, usual()[name]) for name in files})
        return
    _report({APPROVED: usual()[APPROVED], PROGRESS: data})
    _report({ORDER: usual()[ORDER], ROWS: data})


def _lines_hold(kind: type[object], data: bytes) -> None:
    rows, length = rowlines.read(kind, data)
    written = b"".join(map(rowlines.line, rows))
    assert rowlines.read(kind, written) == (rows, len(written))
    assert rowlines.read(kind, data[:length])[0] == rows


def _report(said: dict[str, Json]) -> None:
    """Put the files into a folder and report on it, as `pxewizard report FOLDER` does."""
    folder = _folder()
    for one in folder.iterdir():
        one.unlink()
    for name, body in said.items():
        data = _sealed(_HEADS[name], body) if name in _HEADS else _lined(body)
        (folder / name).write_bytes(data)
    try:
        material, _ = reporting.of_folder(folder, sample.APPROVED)
    except Problem as met:
        if met.code not in _CODES:
            raise AssertionError(met.code) from met
        return
    report, _ = build(material)
    assert rendered(report, Format.JSON)
    assert rendered(report, Format.MARKDOWN)


def _sealed(form: Form, body: Json) -> bytes:
    document = {"format": form.word, "version": 1, form.body: body}
    return json.dumps({**document, "sha256": sha256(document)}).encode()


def _lined(rows: Json) -> bytes:
    if isinstance(rows, bytes):
        return rows
    each = rows if isinstance(rows, list) else [rows]
    return b"".join(canonical(one) + b"\n" for one in each)


@cache
def _folder() -> Path:
    root = Path(tempfile.mkdtemp(prefix="pxewizard-fuzz-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    return root


@cache
def usual() -> dict[str, Json]:
    """Return what the files of two ordinary records say, in the form that `check` takes."""
    met = problem("unreachable", server=sample.DP, port=5985)
    dp = BulkRow(sample.DP)
    progress = (
        Progress(replace(dp, state=BulkState.VERIFIED, folder="changes/one")),
        Progress(
            replace(dp, state=BulkState.SURPRISE, says=met.summary, problem=met, uncertain=True)
        ),
        Progress(ended=Ended.RUN),
        Progress(ended=Ended.UNDOING),
        Progress(replace(dp, state=BulkState.TAKEN_BACK)),
        Progress(ended=Ended.UNDO),
    )
    target = Target(ServerAddress(sample.DP), in_log=True, named_at=sample.MADE)
    other = Target(ServerAddress("dp02.contoso.test", url="https://dp02.contoso.test:5986"))
    row = SweepRow(
        target,
        SweepState.MISSING,
        tr("{name} is not there", name=sample.NAME),
        "P01",
        "SccmPxe",
        412,
        sample.MADE,
        fixable=True,
        mended_in="bulk/one",
    )
    silent = SweepRow(other, SweepState.NOT_READ, met.summary, problem=met, left_out=met.advice)
    return {
        APPROVED: to_json(
            ApprovedBulkPlan(BulkPlan(sample.PLAN, ()), "CONTOSO\\m.keller", sample.APPROVED, "C-1")
        ),
        PROGRESS: list(map(to_json, progress)),
        ORDER: to_json(SweepOrder("4469580", sample.SCOPE, (target, other), sample.MADE)),
        ROWS: [to_json(row), to_json(silent)],
    }
