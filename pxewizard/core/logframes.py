r"""The framings in which one line is one record, and the text that CMTrace copies.

- the older one of server components: `text  $$<COMPONENT><date time+bias><thread=…>`; `~` ends a line in it
- the same of SMS 1.2 and 2.0, with the date spelled out: its zone has a name only, so its time is not known
- smsdpprov.log: `[66C][Thu 09/04/2014 11:30:28]:text`, without a bias
- CMTrace's copy: text, component, local time, thread; its tabs may have become blanks, or nothing at all

CCM's own framing runs over many lines: `logline`.
"""

from __future__ import annotations

import re
from typing import Final

from pxewizard.core.logrecord import Record, level_by_words, thread_number, utc

_TAIL: Final = "  $$<"
_TAIL_MARKS: Final = re.compile(
    r"(?P<component>[^>]*)><(?P<date>[^\s>]+) (?P<time>[^>]+)><thread=(?P<thread>\d+)[^>]*>"
)
_LINE_END: Final = re.compile(r"~+(?!\d)")  # PROGRA~1 is a name
_DPPROV: Final = re.compile(
    r"\[(?P<thread>[0-9A-Fa-f]{1,8})\]\[(?P<stamp>\w{3} \d\d/\d\d/\d{4} \d\d:\d\d:\d\d)\]:(?P<text>.*)",
    re.DOTALL,
)
_THREAD: Final = re.compile(r"(\d+) \(0x([0-9A-Fa-f]{1,8})\)\s*$")
_DAY: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?,?"
_CLOCK: Final = r"\d{1,2}:\d\d:\d\d(?:\.\d+)?(?: ?[AaPp]\.?[Mm]\.?)?"
_STAMP: Final = re.compile(rf"(?P<stamp>{_DAY} {_CLOCK}|<[^<>]*>)[\t ]*$")
_COMPONENT: Final = re.compile(
    r"(?:^|[\t ]+)(?P<own>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)[\t ]*$"
    r"|(?P<stuck>SMSPXE|SMS_[A-Z_]+|SMS Provider)$"
)
_LONGEST_TAIL: Final = 400  # characters of a copied line in which component, time and thread stand


def framed(line: str, number: int, file: str = "") -> Record | None:
    """Return the record that a line is; None if it is none."""
    tail = line.rfind(_TAIL)  # the last one: a message may hold the mark, too
    match = _TAIL_MARKS.match(line, tail + len(_TAIL)) if tail >= 0 else None
    if match:
        said = _LINE_END.sub("\n", line[:tail]).strip("\n ")
        return Record(
            number,
            utc(match["date"], match["time"]),
            match["component"],
            thread_number(match["thread"]),
            said,
            level_by_words(said),
            f"{match['date']} {match['time']}",
            "",
            file,
        )
    return _dpprov(line, number, file) if line.startswith("[") else _copied(line, number, file)


def loose(line: str, number: int, file: str = "") -> Record:
    """Return what is written between records, as one."""
    return Record(number, None, "", None, line, level_by_words(line), file=file)


def _dpprov(line: str, number: int, file: str) -> Record | None:
    match = _DPPROV.fullmatch(line)
    if match is None:
        return _copied(line, number, file)
    text = match["text"]
    thread = int(match["thread"], 16)
    return Record(number, None, "", thread, text, level_by_words(text), match["stamp"], "", file)


def _copied(line: str, number: int, file: str) -> Record | None:
    if not line.rstrip().endswith(")"):
        return None
    end = line[-_LONGEST_TAIL:]
    match = _THREAD.search(end)
    if match is None:
        return None
    thread = int(match[2], 16)
    written = str(thread)  # where the tabs are gone, the time's last digits stand before it
    if not match[1].endswith(written):
        return None
    before = end[: match.end(1) - len(written)].rstrip("\t ")
    stamp = _STAMP.search(before)
    if stamp is None:
        return None
    said = line[: -len(end)] + before[: stamp.start()]
    text, component = _said_by(said, tabs=line.count("\t"))
    if text is None:
        return None
    level = level_by_words(text)
    return Record(number, None, component, thread, text, level, stamp["stamp"], "", file)


def _said_by(said: str, *, tabs: int) -> tuple[str | None, str]:
    """Return text and component; with tabs the component is the last field, whatever it looks like."""
    if tabs >= 3:  # noqa: PLR2004 - the three of four fields
        text, tab, component = said.rstrip("\t").rpartition("\t")
        return (text, component.strip()) if tab else (None, "")
    match = _COMPONENT.search(said)
    if match is None:
        return None, ""
    return said[: match.start()], match["own"] or match["stuck"]


def copied(record: Record) -> str:
    """Return a record as CMTrace copies it: text, component, time and thread with tabs between them."""
    thread = "" if record.thread is None else f"{record.thread} (0x{record.thread:04X})"
    return f"{record.text}\t{record.component}\t{record.stamp}\t{thread}"
