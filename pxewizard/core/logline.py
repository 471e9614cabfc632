"""Records of Configuration Manager's logs, in the two framings that its servers write today.

CCM (`<![LOG[…]LOG]!><time=… >`, SMSPXE.log) may run over many lines; the older one ends in
`$$<COMPONENT><date time+bias><thread=…>`. The bias is what must be added to the local time, in minutes,
to reach UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

_BEGIN, _END = "<![LOG[", "]LOG]!><"
_MARK: Final = re.compile(r'\b(\w+)="([^"]*)"')
_TAIL: Final = "  $$<"
_TAIL_MARKS: Final = re.compile(
    r"(?P<component>[^>]*)><(?P<date>[^\s>]+) (?P<time>[^>]+)><thread=(?P<thread>\d+)[^>]*>"
)
_LONGEST_THREAD: Final = 10  # digits; a thread's number has 32 bits
_TIME: Final = re.compile(r"(\d\d:\d\d:\d\d\.\d{1,6})([+-]\d{1,4})")


@dataclass(frozen=True)
class Record:
    """One record; `line` counts from 1, `at` is UTC or None where the zone or the date is unknown."""

    line: int
    at: datetime | None
    component: str
    thread: int | None
    text: str


def records(text: str) -> Iterator[Record]:
    """Yield the records of a log's text in their order; what is no record is passed over.

    Takes time in proportion to the text, whatever it holds: no mark is looked for twice.
    """
    return _ccm_records(text) if _BEGIN in text else _simple_records(text)


def _ccm_records(text: str) -> Iterator[Record]:
    line, seen = 1, 0
    start = text.find(_BEGIN)
    while start >= 0:
        middle = text.find(_END, start)
        end = text.find(">", middle + len(_END))
        if middle < 0 or end < 0:  # cut short; nothing after it can be whole either
            return
        line += text.count("\n", seen, start)
        seen = start
        yield _ccm(line, text[start + len(_BEGIN) : middle], text[middle + len(_END) : end])
        start = text.find(_BEGIN, end)


def _simple_records(text: str) -> Iterator[Record]:
    for number, line in enumerate(text.split("\n"), 1):
        tail = line.rfind(_TAIL)  # the last one: a message may hold the mark, too
        match = _TAIL_MARKS.match(line, tail + len(_TAIL)) if tail >= 0 else None
        if match:
            at = _utc(match["date"], match["time"])
            said = line[:tail].replace("~", "")
            yield Record(number, at, match["component"], _number(match["thread"]), said)


def _ccm(line: int, text: str, told: str) -> Record:
    marks = dict(_MARK.findall(told))
    at = _utc(marks.get("date", ""), marks.get("time", ""))
    return Record(line, at, marks.get("component", ""), _number(marks.get("thread", "")), text)


def _number(thread: str) -> int | None:
    return int(thread) if thread.isdecimal() and len(thread) <= _LONGEST_THREAD else None


def _utc(date: str, time: str) -> datetime | None:
    found = _TIME.fullmatch(time)
    if found is None:
        return None
    try:
        local = datetime.strptime(f"{date} {found[1]}", "%m-%d-%Y %H:%M:%S.%f").replace(tzinfo=UTC)
        return local + timedelta(minutes=int(found[2]))
    except (ValueError, OverflowError):
        return None
