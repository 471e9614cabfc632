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

_CCM: Final = re.compile(r"<!\[LOG\[(?P<text>.*?)\]LOG\]!><(?P<marks>[^>]*)>", re.DOTALL)
_MARK: Final = re.compile(r'(\w+)="([^"]*)"')
_SIMPLE: Final = re.compile(
    r"^(?P<text>[^\r\n]*?)  \$\$<(?P<component>[^>]*)><(?P<date>\S+) (?P<time>[^>]+)>"
    r"<thread=(?P<thread>\d+)[^>]*>",
    re.MULTILINE,
)
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
    """Yield the records of a log's text in their order; what is no record is passed over."""
    pattern = _CCM if "<![LOG[" in text else _SIMPLE
    line, seen = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        yield _ccm(line, match) if pattern is _CCM else _simple(line, match)


def _ccm(line: int, match: re.Match[str]) -> Record:
    marks = dict(_MARK.findall(match["marks"]))
    at = _utc(marks.get("date", ""), marks.get("time", ""))
    thread = marks.get("thread", "")
    return Record(
        line,
        at,
        marks.get("component", ""),
        int(thread) if thread.isdecimal() else None,
        match["text"],
    )


def _simple(line: int, match: re.Match[str]) -> Record:
    at = _utc(match["date"], match["time"])
    text = match["text"].replace("~", "")
    return Record(line, at, match["component"], int(match["thread"]), text)


def _utc(date: str, time: str) -> datetime | None:
    found = _TIME.fullmatch(time)
    if found is None:
        return None
    try:
        local = datetime.strptime(f"{date} {found[1]}", "%m-%d-%Y %H:%M:%S.%f").replace(tzinfo=UTC)
        return local + timedelta(minutes=int(found[2]))
    except (ValueError, OverflowError):
        return None
