"""One record of a log, and how the time written in it becomes UTC. Knows no framing and no file.

The bias is what must be added to the local time, in minutes, to reach UTC: the opposite of an ISO offset.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple


class Level(IntEnum):
    """How serious a record is; the numbers of CCM's `type`, and what CMTrace colours."""

    INFORMATION = 1
    WARNING = 2
    ERROR = 3


class Record(NamedTuple):
    """One record; `line` counts from 1, `at` is UTC or None where the zone or the date is unknown.

    A tuple and not a dataclass: half a million are made in a second. `stamp` is the time as written,
    `source` the line of the program that wrote it, `file` the log. What is written in a log and is no
    record has neither component nor stamp.
    """

    line: int
    at: datetime | None
    component: str
    thread: int | None
    text: str
    level: Level = Level.INFORMATION
    stamp: str = ""
    source: str = ""
    file: str = ""

    @property
    def is_framed(self) -> bool:
        """Return whether this is a record, and not just a line between records."""
        return bool(self.component or self.stamp)


LEVELS: Final = {str(int(one)): one for one in Level}
_TIME: Final = re.compile(r"(\d\d:\d\d):(\d\d)\.(\d{1,6})([+-]\d{1,4})")
_MICROSECONDS: Final = (0, 100_000, 10_000, 1_000, 100, 10, 1)  # by the digits of a fraction
_LONGEST_THREAD: Final = 10  # digits; a thread's number has 32 bits
_ERROR: Final = re.compile(r"\berror|fail(?!over)", re.IGNORECASE)
_WARNING: Final = re.compile(r"\bwarn", re.IGNORECASE)


def utc(date: str, time: str) -> datetime | None:
    """Return MM-DD-YYYY and HH:MM:SS.fff+bias in UTC; None for what is no such time."""
    found = _TIME.fullmatch(time)
    return utc_of(date, *found.groups()) if found else None


def utc_of(date: str, minute: str, second: str, fraction: str, bias: str | None) -> datetime | None:
    """Return the parts of a written time in UTC; None without a bias, and for a time that does not exist."""
    if bias is None:
        return None
    start = _minute(date, minute, bias)
    if start is None:
        return None
    try:
        parts = int(fraction) * _MICROSECONDS[len(fraction)]
        return datetime(*start, int(second), parts, tzinfo=UTC)
    except ValueError:
        return None


@lru_cache(maxsize=512)  # neighbours in a log share their minute
def _minute(date: str, minute: str, bias: str) -> tuple[int, int, int, int, int] | None:
    try:
        local = datetime.strptime(f"{date} {minute}", "%m-%d-%Y %H:%M").replace(tzinfo=UTC)
        at = local + timedelta(minutes=int(bias))
    except (ValueError, OverflowError):
        return None
    return at.year, at.month, at.day, at.hour, at.minute


def thread_number(written: str) -> int | None:
    """Return a thread's number; None for what is none."""
    is_number = written.isdecimal() and len(written) <= _LONGEST_THREAD
    return int(written) if is_number else None


def level_by_words(text: str) -> Level:
    """Return what CMTrace makes of a record that has no type of its own."""
    if _ERROR.search(text):
        return Level.ERROR
    return Level.WARNING if _WARNING.search(text) else Level.INFORMATION
