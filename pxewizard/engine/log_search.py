"""Finds in a log's bytes the records that hold a word, without making records of all the others.

Only for encodings that write ASCII as ASCII; a log in UTF-16 is read as a whole. The log comes piece by
piece and is never mapped: a mapped file cannot be rolled over on Windows, and one that is cut short ends
the program elsewhere. Knows no file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from pxewizard.core.logframes import loose
from pxewizard.core.logline import BEGIN, END, MARKS, Framer
from pxewizard.core.logrecord import Record
from pxewizard.core.logtext import Decoder
from pxewizard.engine.tally import is_code

PIECE: Final = 1 << 19  # bytes, as they are best fed
_WINDOW: Final = (
    1 << 18
)  # bytes that are searched for every word before the next ones: they stay in a cache
_REACH: Final = 1 << 16  # bytes before and behind a word, in which its record begins and ends
_BEGIN, _END = BEGIN.encode(), END.encode()
_NEXT: Final = b"\n" + _BEGIN
_MARKS: Final = re.compile(MARKS.encode())
_SHARED: Final = 3  # digits that errors' numbers have in common: they are then looked for together


class Words:
    """The words that are looked for, made ready once."""

    def __init__(self, anchors: tuple[str, ...]) -> None:
        """Take words as they stand, and errors' numbers in either case of letters."""
        codes = sorted({one.upper() for one in anchors if is_code(one)})
        self._words = [one.encode() for one in dict.fromkeys(anchors) if not is_code(one)]
        self._codes = [
            re.compile(
                _either(shared) + b"(?:" + b"|".join(_either(one[_SHARED:]) for one in group) + b")"
            )
            for shared, group in groupby(codes, key=lambda one: one[:_SHARED])
        ]

    def places(self, log: bytes, begin: int, end: int) -> Iterator[int]:
        """Yield where words begin between two places, in their order."""
        for start in range(begin, end, _WINDOW):
            stop = min(start + _WINDOW, end)
            found: list[int] = []
            for word in self._words:
                last = stop + len(word) - 1
                at = log.find(word, start, last)
                while at >= 0:
                    found.append(at)
                    at = log.find(word, at + 1, last)
            for code in self._codes:
                found += (one.start() for one in code.finditer(log, start, stop + 7))
            yield from sorted(found)


class LogSearch:
    """One log, searched while it comes; each record is found once, and a line that is in none as itself."""

    def __init__(self, words: Words, file: str = "") -> None:
        """Begin at the log's first byte."""
        self._words = words
        self._file = file
        self._log = b""  # from a little before where the search is
        self._searched = 0  # of it
        self._done = 0  # of it: behind the last record found
        self._line = 1  # of its first byte
        self._counted = 0  # bytes of it whose lines are counted
        self._is_ccm = False

    def feed(self, data: bytes) -> Iterator[Record]:
        """Take one more piece; yield the records that are found by now."""
        self._log += data
        if not self._is_ccm:  # the mark may lie across two pieces
            self._is_ccm = self._log.find(_BEGIN, -len(data) - len(_BEGIN)) >= 0
        yield from self._search(len(self._log) - _REACH)
        self._forget(self._searched - _REACH)

    def close(self) -> Iterator[Record]:
        """Yield what is found in the log's end."""
        yield from self._search(len(self._log))

    def _search(self, end: int) -> Iterator[Record]:
        begin, self._searched = self._searched, max(self._searched, end)
        for at in self._words.places(self._log, begin, end):
            if at >= self._done:
                start, self._done, is_record = self._around(at)
                self._count(start)
                stored = self._log[start : self._done]
                yield _record(stored, self._line, self._file, is_record=is_record)

    def _count(self, place: int) -> None:
        if place > self._counted:
            self._line += self._log.count(b"\n", self._counted, place)
            self._counted = place

    def _forget(self, place: int) -> None:
        """Let go of what no record reaches back to."""
        if place <= 0:
            return
        self._count(place)
        self._log = self._log[place:]
        self._searched -= place
        self._done -= place
        self._counted -= place

    def _around(self, at: int) -> tuple[int, int, bool]:
        """Return where the record around a place begins and ends, and whether it is one of CCM's."""
        log, first, last = self._log, max(0, at - _REACH), at + _REACH
        begin = log.rfind(_BEGIN, first, at) if self._is_ccm else -1
        end = log.find(_END, begin, last) if begin >= 0 else -1
        if end >= 0 and log.find(_NEXT, begin, end) < 0:
            line_end = log.find(b"\n", end, last)
            behind, stop = end + len(_END), line_end if line_end >= 0 else last
            whole = _MARKS.match(log, behind, stop)
            close = whole.end() if whole else log.find(b">", behind, stop) + 1
            if close > at:
                return begin, close, True
        start = max(first, log.rfind(b"\n", first, at) + 1)
        behind = log.find(b"\n", at, last)
        return start, behind + 1 if behind >= 0 else min(len(log), last), False


def _record(stored: bytes, number: int, file: str, *, is_record: bool) -> Record:
    text = Decoder(b"").feed(stored, last=True)
    line = text.rstrip("\r\n")
    framer = Framer(file)
    found = [*framer.feed(text if is_record else f"{line}\n"), *framer.close()]
    return (found[0] if found else loose(line, number, file))._replace(line=number)


def _either(digits: str) -> bytes:
    """Return digits as a pattern of either case of letters."""
    return "".join(one if one.isdigit() else f"[{one}{one.lower()}]" for one in digits).encode()
