"""Follows a log while it grows: reads only what is new, and survives that it is rolled over or cut short.

The file is open only while it is read, so that its owner can rename it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pxewizard.core.logbytes import ByteFramer
from pxewizard.core.logrecord import Record
from pxewizard.core.logtext import encoding_of
from pxewizard.core.problem import problem

_HEAD: Final = 256  # bytes by which a log is known again under another name
_PIECE: Final = 1 << 20


class Follower:
    """One log by its path; each `poll` brings the records that were written since the one before."""

    def __init__(self, path: Path) -> None:
        """Begin before the first byte."""
        self.path = path
        self._framer = ByteFramer(str(path), keeps_all=True)
        self._head = b""
        self._at = 0

    def skip(self) -> None:
        """Pass over what is there already, but for a last line without an end; Problem "unreadable-file".

        A log in UTF-16 is passed over by reading it.
        """
        try:
            head = self._read_head(self.path)
            if encoding_of(head) == "utf-8":
                self._head = head
                self._at, lines = self._last_line()
                self._framer = ByteFramer(str(self.path), keeps_all=True, line=lines + 1)
                return
        except OSError as error:
            raise problem("unreadable-file", path=self.path, detail=str(error)) from error
        for _ in self.poll():
            pass

    def _last_line(self) -> tuple[int, int]:
        """Return where the last line begins, and how many there are before it."""
        at = lines = read = 0
        with self.path.open("rb") as file:
            while piece := file.read(_PIECE):
                ends = piece.count(b"\n")
                lines += ends
                at = read + piece.rfind(b"\n") + 1 if ends else at
                read += len(piece)
        return at, lines

    def poll(self) -> Iterator[Record]:
        """Yield what is new; of a log that was rolled over, first what the old one still got.

        A log that is not there at the moment brings nothing. Problem "unreadable-file".
        """
        try:
            head = self._read_head(self.path)
            size = self.path.stat().st_size
        except FileNotFoundError:
            return  # just being renamed
        except OSError as error:
            raise problem("unreadable-file", path=self.path, detail=str(error)) from error
        if size < self._at or not head.startswith(self._head):
            yield from self._old_one()
            self._framer = ByteFramer(str(self.path), keeps_all=True)
            self._at, self._head = 0, b""
        self._head = head
        yield from self._rest_of(self.path)

    def _rest_of(self, path: Path) -> Iterator[Record]:
        try:
            with path.open("rb") as file:
                file.seek(self._at)
                while piece := file.read(_PIECE):
                    self._at += len(piece)
                    yield from self._framer.feed(piece)
        except FileNotFoundError:
            return
        except OSError as error:
            raise problem("unreadable-file", path=path, detail=str(error)) from error

    def _old_one(self) -> Iterator[Record]:
        """Yield the rest of the log under the name that it has now: .lo_, or a date behind its name."""
        stem = self.path.stem
        for other in sorted(self.path.parent.glob("*.lo*")):
            known = other != self.path and other.name.lower().startswith(stem.lower())
            if known and self._is_the_same(other):
                yield from self._rest_of(other)
                break
        yield from self._framer.close()

    def _is_the_same(self, other: Path) -> bool:
        try:
            same = self._read_head(other).startswith(self._head) and bool(self._head)
            return same and other.stat().st_size >= self._at
        except OSError:
            return False

    @staticmethod
    def _read_head(path: Path) -> bytes:
        with path.open("rb") as file:
            return file.read(_HEAD)
