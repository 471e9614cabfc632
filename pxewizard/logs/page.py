"""A stretch of a log for somebody to read: bounded, around a line, or the newest records."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.logline import Framer
from pxewizard.core.logrecord import Record
from pxewizard.logs.reading import every_record
from pxewizard.logs.sources import Source

MOST: Final = 50_000  # records; nobody scrolls through more


@dataclass(frozen=True)
class LogPage:
    """Records of one log in their order; `before` and `after` tell whether there are more.

    `path` is where the log can be followed, None inside a zip file or for what a server told.
    """

    name: str
    records: tuple[Record, ...]
    before: bool = False
    after: bool = False
    line: int | None = None  # which one is wanted
    path: Path | None = None

    @property
    def wanted(self) -> int | None:
        """Return the place of the record in which the wanted line stands."""
        if self.line is None:
            return None
        places = [n for n, one in enumerate(self.records) if one.line <= self.line]
        return places[-1] if places else None


def page_of(log: Source, line: int | None = None) -> LogPage:
    """Read a log up to half a page behind the line, or to its end; Problem "unreadable-file"."""
    path = None if log.member else log.path
    return _page(every_record(log), log.name, line, path)


def page_of_text(text: str, name: str, line: int | None = None) -> LogPage:
    """Return what a server told of a log."""
    framer = Framer(name, keeps_all=True)
    return _page([*framer.feed(text), *framer.close()], name, line, None)


def _page(records: Iterable[Record], name: str, line: int | None, path: Path | None) -> LogPage:
    kept: deque[Record] = deque(maxlen=MOST)
    before = after = False
    behind = 0  # records after the wanted line
    for record in records:
        if behind >= MOST // 2:
            after = True
            break
        before = before or len(kept) == MOST
        kept.append(record)
        behind += line is not None and record.line > line
    return LogPage(name, tuple(kept), before, after, line, path)
