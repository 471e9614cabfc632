"""Records of Configuration Manager's logs, in every framing that its servers and CMTrace write.

CCM's (`<![LOG[…]LOG]!><time=… >`, SMSPXE.log) may run over many lines; the others are in `logframes`. A
log is read piece by piece: what is kept of it is one unfinished record, and of that only its two ends
where it is longer than any message. Takes time in proportion to the text, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pxewizard.core.logframes import framed, loose
from pxewizard.core.logrecord import LEVELS, Level, Record, thread_number, utc, utc_of

__all__ = ["BEGIN", "END", "Framer", "Level", "Record", "records"]

BEGIN, END = "<![LOG[", "]LOG]!><"
_NEXT: Final = f"\n{BEGIN}"  # a record that begins before another one has ended: that one was cut
# A whole record as it is usually written, with its line's end; no part of it is looked at twice.
_WHOLE: Final = re.compile(
    r"<!\[LOG\[([^]]*+(?:\](?!LOG\]!>)[^]]*+)*+)\]LOG\]!>"
    r'<time="((\d\d:\d\d):(\d\d)\.(\d{1,6})([+-]\d{1,4})?)" date="(\d\d-\d\d-\d{4})"'
    r' component="([^"\n]*+)" context="[^"\n]*+" type="(\d)" thread="(\d{1,10})"'
    r'(?: file="([^"\n]*+)")?>\r?\n'
)
MARKS: Final = r'(?:[^">\n]++|"[^"\n]*+")*+>'  # up to the end of a record; > may stand in quotes
_MARKS: Final = re.compile(MARKS)
_MARK: Final = re.compile(r'\b(\w+)="([^"]*)"')
_MARKS_LIMIT: Final = 1 << 14  # characters behind the text of a record, in which its marks end
_LONGEST: Final = 1 << 20  # characters; no message is longer
_HEAD, _FOOT = 1 << 16, 1 << 13  # what is kept of one that is
_PIECE: Final = 1 << 18


def records(text: str, file: str = "") -> Iterator[Record]:
    """Yield the records of a log's text in their order; what is no record is passed over."""
    framer = Framer(file)
    for start in range(0, len(text), _PIECE):
        yield from framer.feed(text[start : start + _PIECE])
    yield from framer.close()


class Framer:
    """Makes records of a log that comes in pieces; `passed_over` counts the lines that are in none.

    With `keeps_all` those lines come as records, too: without component and without stamp.
    """

    def __init__(self, file: str = "", *, keeps_all: bool = False, line: int = 1) -> None:
        """Begin at the log's first line, or where line `line` begins."""
        self.passed_over = 0
        self._file = file
        self._keeps_all = keeps_all
        self._rest = ""
        self._line = line  # of the rest's beginning
        self._dropped = 0  # line ends taken out of the rest

    def feed(self, text: str) -> list[Record]:
        """Take one more piece; return the records that are complete by now."""
        found: list[Record] = []
        self._rest = self._take(self._rest + text, found)
        if len(self._rest) > _LONGEST:
            self._shorten()
        return found

    def close(self) -> list[Record]:
        """Return what is left at the log's end; a record that is not whole is none."""
        found: list[Record] = []
        rest, self._rest = self._rest, ""
        self._lines(rest, found)
        return found

    def _take(self, text: str, found: list[Record]) -> str:
        """Add the whole records of the text; return what is not whole yet."""
        at, middle = 0, -1
        while (start := text.find(BEGIN, at)) >= 0:
            at = self._pass_over(text, at, start, found)
            if middle < start:
                middle = text.find(END, start)
            if middle < 0:
                cut = text.rfind(_NEXT, start) + 1  # the last one may still become whole
                return text[self._pass_over(text, start, cut, found) :]
            cut = text.find(_NEXT, start, middle) + 1
            if cut:
                at = self._pass_over(text, start, cut, found)
                continue
            at = self._usual(text, start, found)
            if at == start:
                at = self._unusual(text, start, middle, found)
            if at < 0:
                return text[start:]
        whole = text.rfind("\n", at) + 1
        if whole:
            self._lines(text[at:whole], found)
        return text[max(at, whole) :]

    def _usual(self, text: str, at: int, found: list[Record]) -> int:
        """Add the records that stand from `at` one after the other; return where they end."""
        line, file, match, add, new = (
            self._line,
            self._file,
            _WHOLE.match,
            found.append,
            tuple.__new__,
        )
        if self._dropped:
            return at
        while one := match(text, at):
            said, time, minute, second, fraction, bias, date, component, level, thread, source = (
                one.groups()
            )
            if BEGIN in said:
                break
            when = utc_of(date, minute, second, fraction, bias)
            of_level = LEVELS.get(level, Level.INFORMATION)
            stamp = f"{date} {time}"
            add(
                new(  # past the checks of Record's own maker, which take a third of the time
                    Record,
                    (line, when, component, int(thread), said, of_level, stamp, source or "", file),
                )
            )
            line += said.count("\n") + 1
            at = one.end()
        self._line = line
        return at

    def _unusual(self, text: str, start: int, middle: int, found: list[Record]) -> int:
        """Add the record from `start`; return where it ends, or -1 if it is not whole yet."""
        behind = middle + len(END)
        limit = behind + _MARKS_LIMIT
        line_end = text.find("\n", behind, limit)
        whole = _MARKS.match(text, behind, limit)
        if whole is None and line_end < 0 and len(text) < limit:  # they are still to come
            return -1
        stop = line_end if line_end >= 0 else limit
        end = whole.end() if whole else text.find(">", behind, stop) + 1
        if not end:  # cut in its marks
            return self._pass_over(text, start, line_end + 1 or behind, found)
        found.append(self._odd(text[start + len(BEGIN) : middle], text[behind:end]))
        self._move_on(text, start, end)
        return end

    def _pass_over(self, text: str, start: int, end: int, found: list[Record]) -> int:
        """Leave out what was cut short, which may end before it begins; return where one goes on."""
        if end <= start:
            return start
        self._lines(text[start:end], found)
        return end

    def _odd(self, said: str, told: str) -> Record:
        """Return a record whose marks are not in the usual order, or not whole."""
        marks = dict(_MARK.findall(told))
        date, time = marks.get("date", ""), marks.get("time", "")
        return Record(
            self._line,
            utc(date, time),
            marks.get("component", ""),
            thread_number(marks.get("thread", "")),
            said,
            LEVELS.get(marks.get("type", ""), Level.INFORMATION),
            f"{date} {time}".strip(),
            marks.get("file", ""),
            self._file,
        )

    def _lines(self, text: str, found: list[Record]) -> None:
        """Add the records of whole lines, none of which is CCM's."""
        if not text.strip("\r\n"):
            self._move_on(text, 0, len(text))
            return
        for line in text.split("\n"):
            said = line.removesuffix("\r")
            one = framed(said, self._line, self._file)
            if one is None and said.strip():
                self.passed_over += 1
                one = loose(said, self._line, self._file) if self._keeps_all else None
            if one is not None:
                found.append(one)
            self._line += 1
        self._line += self._dropped - 1  # no line ends behind the last piece
        self._dropped = 0

    def _move_on(self, text: str, start: int, end: int) -> None:
        self._line += text.count("\n", start, end) + self._dropped
        self._dropped = 0

    def _shorten(self) -> None:
        """Keep the two ends of a record, or of a line, that is longer than any message."""
        self._dropped += self._rest.count("\n", _HEAD, len(self._rest) - _FOOT)
        self._rest = f"{self._rest[:_HEAD]} … {self._rest[-_FOOT:]}"
