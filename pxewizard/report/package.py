"""The evidence package: report, record of the change and log excerpts in one .zip, with a list of hashes.

What is redacted leaves out the record of the change, which no redaction can reach, and says so.
"""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, Final

from pxewizard.core.late import dataclass
from pxewizard.engine.formats.backup import plain_name
from pxewizard.engine.formats.codec import sha256
from pxewizard.engine.formats.strict import Json
from pxewizard.report.json import digest, json_text
from pxewizard.report.model import Examined, Report

MANIFEST: Final = "manifest.json"
OUTSIDE: Final = "*"  # what is damaged is none of the files
FORMAT: Final = "pxewizard-evidence"
_WHEN: Final = (1980, 1, 1, 0, 0, 0)  # the same content is the same package
_LOCAL: Final = 30  # bytes before a file's name in front of the file
_LISTED: Final = 46  # and in the directory
_END: Final = 22  # bytes behind the directory
_BROKEN: Final = (  # what reading a damaged archive raises
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
)
_MOST_FILES: Final = 100_000  # of a fix of many: some for each server
_MOST_BYTES: Final = 512 * 1024 * 1024


@dataclass(frozen=True)
class Attached:
    """What goes into the package besides the report, by name: the record of the change, raw values."""

    record: Mapping[str, bytes] = field(default_factory=dict)
    values: Mapping[str, bytes] = field(default_factory=dict)


def package(report: Report, html: bytes, attached: Attached) -> bytes:
    """Return the package; with a redacted report the record and the raw values stay out."""
    redacted = report.redaction.profile != "none"
    files = {"report.json": json_text(report), "report.html": html, **dict(_logs(report))}
    if not redacted:
        files |= {f"change/{name}": data for name, data in attached.record.items()}
        files |= {f"values/{name}": data for name, data in attached.values.items()}
    left_out = "the record of the change, which cannot be redacted" if redacted else ""
    files[MANIFEST] = _manifest(report, files, left_out)
    return packed(files)


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return the archive of these files, the same for the same content on every system."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.create_system = 3
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def damage(data: bytes) -> str | None:
    """Return what is wrong with a package, None where every file is as its list says.

    ValueError where it is none.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(one.file_size for one in entries)
            if len(entries) > _MOST_FILES or size > _MOST_BYTES:
                raise ValueError("too large")
            files = {one.filename: archive.read(one) for one in entries}
            if _length(entries) != len(data):
                return OUTSIDE
    except _BROKEN as error:
        raise ValueError(str(error)) from error
    listed = _listed(files.pop(MANIFEST, b""))
    if listed is None:
        return MANIFEST
    if len(entries) != len(files) + 1 or files.keys() != listed.keys():
        return ", ".join(sorted(files.keys() ^ listed.keys())) or MANIFEST
    wrong = (name for name, one in files.items() if _hash(one) != listed[name])
    return next(wrong, None)


def begins_as_package(data: bytes) -> bool:
    """Return whether the names of a package's files stand in it, whatever became of the rest."""
    return data[_LOCAL:].startswith(b"report.json") or (
        b"report.html" in data and MANIFEST.encode() in data
    )


def _length(entries: list[zipfile.ZipInfo]) -> int:
    """Return how many bytes an archive of these files has where nothing else is in it."""
    packed = sum(one.compress_size for one in entries)
    return packed + _END + sum(_LOCAL + _LISTED + 2 * len(one.filename.encode()) for one in entries)


def contents(data: bytes) -> dict[str, bytes]:
    """Return the files of a package that was found to be whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist()}


def _logs(report: Report) -> Iterator[tuple[str, bytes]]:
    """Yield the lines that matter of each log, as they stand in the report."""
    for one in report.examinations:
        for log in one.logs:
            lines = _excerpt(one, log.evidence)
            if lines:
                name = plain_name(f"KB{one.article.number}-{log.evidence}-{log.name}")
                yield f"logs/{name}.txt", lines


def _excerpt(one: Examined, evidence: str) -> bytes:
    lines = [
        f"{f'{found.at:%Y-%m-%d %H:%M:%S} UTC' if found.at else '?'}\tline {found.line}\t{found.text}\n"
        for found in one.log_lines
        if found.evidence == evidence
    ]
    return "".join(lines).encode("utf-8", "backslashreplace")


def _manifest(report: Report, files: Mapping[str, bytes], left_out: str) -> bytes:
    document: dict[str, Json] = {
        "format": FORMAT,
        "version": 1,
        "report_sha256": digest(report),
        "files": [
            {"name": name, "size": len(data), "sha256": _hash(data)} for name, data in files.items()
        ],
        "left_out": left_out,
    }
    return json.dumps({**document, "sha256": sha256(document)}, indent=1).encode() + b"\n"


def _listed(data: bytes) -> dict[str, str] | None:
    """Return the hashes of a manifest by name; None where it is not whole."""
    try:
        document: Any = json.loads(data)
        seal = document.pop("sha256")
        if document["format"] != FORMAT or seal != sha256(document):
            return None
        return {str(one["name"]): str(one["sha256"]) for one in document["files"]}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
