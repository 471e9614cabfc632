"""Which logs are meant by what a person named: files, folders, and what a zip file holds."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.engine.log_analysis import LogRead

MOST: Final = 2_000  # logs in all; nobody means more
_DEEPEST: Final = 12  # folders below the one named
_LARGEST_MEMBER: Final = 4 << 30  # bytes of one log in a zip file, unpacked
_LOGS: Final = (".log", ".lo_")
_ZIP: Final = ".zip"
_NO_TIME: Final = datetime.min.replace(tzinfo=UTC)
_CLOSED: Final = (
    RuntimeError,
    NotImplementedError,
)  # by a password; packed in a way not known here
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, *_CLOSED)


@dataclass(frozen=True)
class Source:
    """One log: a file, or a member of a zip file; `changed` orders a log behind its older ones."""

    path: Path
    member: str = ""
    size: int = 0
    changed: datetime = _NO_TIME

    @property
    def name(self) -> str:
        """Return how it is called: the path, and what is inside of it."""
        return f"{self.path}:{self.member}" if self.member else str(self.path)

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Yield its bytes from the beginning; Problem "unreadable-file", or of a zip file."""
        try:
            if not self.member:
                with self.path.open("rb") as file:
                    yield file
                return
            with zipfile.ZipFile(self.path) as packed, packed.open(self.member) as file:
                yield file
        except OSError as error:
            raise problem("unreadable-file", path=self.name, detail=str(error)) from error
        except _BROKEN as error:
            raise _broken(self.name, error) from error


def sources(named: Iterable[Path]) -> tuple[tuple[Source, ...], tuple[LogRead, ...]]:
    """Return the logs that are meant, older ones first, each once, and what could not be read.

    A file is taken whatever its name is; of folders and zip files those named .log and .lo_, also with a
    date behind it.
    """
    found: dict[str, Source] = {}
    troubles: list[LogRead] = []
    for path in named:
        try:
            for one in _meant(path):
                if isinstance(one, LogRead):
                    troubles.append(one)
                    continue
                if len(found) >= MOST:
                    raise problem("too-many-logs", path=path, most=MOST)
                found.setdefault(one.name, one)
        except Problem as trouble:
            troubles.append(LogRead(str(path), problem=trouble))
    return tuple(sorted(found.values(), key=lambda one: (one.changed, one.name))), tuple(troubles)


def _meant(path: Path) -> Iterator[Source | LogRead]:
    """Yield what a path stands for; what cannot be read among others is told beside them."""
    try:
        about = path.stat()
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error
    if stat.S_ISDIR(about.st_mode):
        yield from _in_folder(path)
    elif not stat.S_ISREG(about.st_mode):  # a pipe may never end
        raise problem("unreadable-file", path=path, detail="no file")
    elif path.suffix.lower() == _ZIP:
        yield from _in_zip(path)
    else:
        yield Source(path, "", about.st_size, _moment(about.st_mtime))


def _in_folder(folder: Path, deep: int = _DEEPEST) -> Iterator[Source | LogRead]:
    any_log = False
    for path in _inside(folder):
        try:
            for one in _of_folder(path, deep):
                any_log = True
                yield one
        except Problem as trouble:
            if trouble.code != "no-logs":  # a zip file or a folder of something else
                any_log = True
                yield LogRead(str(path), problem=trouble)
    if not any_log:
        raise problem("no-logs", path=folder)


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise problem("unreadable-file", path=folder, detail=str(error)) from error


def _of_folder(path: Path, deep: int) -> Iterator[Source | LogRead]:
    if path.is_symlink():  # it may lead anywhere, also round in a circle
        return
    if path.is_dir():
        yield from _in_folder(path, deep - 1) if deep else ()
    elif path.is_file() and (is_log(path.name) or path.suffix.lower() == _ZIP):
        yield from _meant(path)


def _in_zip(path: Path) -> Iterator[Source | LogRead]:
    try:
        with zipfile.ZipFile(path) as packed:
            members = [
                one for one in packed.infolist() if is_log(one.filename) and not one.is_dir()
            ]
    except OSError as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error
    except _BROKEN as error:
        raise _broken(path, error) from error
    if not members:
        raise problem("no-logs", path=path)
    for one in members:
        if one.file_size > _LARGEST_MEMBER:
            name = f"{path}:{one.filename}"
            trouble = problem("unreadable-file", path=name, detail="too large")
            yield LogRead(name, one.file_size, problem=trouble)
        else:
            yield Source(path, one.filename, one.file_size, _packed_at(one))


def _broken(path: Path | str, error: Exception) -> Problem:
    detail = f"{type(error).__name__}: {error}"
    if isinstance(error, _CLOSED):
        return problem("zip-closed", path=path, detail=detail)
    return problem("zip-broken", path=path, detail=detail)


def is_log(name: str) -> bool:
    """Return whether a file is named as a log is, or as one that was rolled over."""
    lower = name.lower()
    return lower.endswith(_LOGS) or any(f"{ending}." in lower for ending in _LOGS)


def _packed_at(one: zipfile.ZipInfo) -> datetime:
    try:
        return datetime(*one.date_time, tzinfo=UTC)
    except ValueError:
        return _NO_TIME


def _moment(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OSError, ValueError, OverflowError):
        return _NO_TIME
