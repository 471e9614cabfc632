"""Reads logs: searched for signs, or record by record. What is kept of a log does not grow with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Final

from pxewizard.core.logbytes import ByteFramer
from pxewizard.core.logrecord import Record
from pxewizard.core.logtext import encoding_of
from pxewizard.core.problem import Problem, problem
from pxewizard.core.sighting import LogSigns
from pxewizard.engine.log_analysis import LogAnalysis, LogRead
from pxewizard.engine.log_search import PIECE, LogSearch, Words
from pxewizard.logs.sources import Source

_SEARCHED_AS_IT_IS: Final = "utf-8"


def analyse(
    logs: Iterable[Source],
    signs: LogSigns,
    *,
    since: datetime | None = None,
    before: tuple[LogRead, ...] = (),
    begun: Callable[[Source], None] | None = None,
) -> LogAnalysis:
    """Search logs one after the other; one that cannot be read stops no other.

    `before`: what could not even be found. `begun` is told of each log.
    """
    words = Words(signs.anchors)
    read = list(before)
    for one in logs:
        if begun:
            begun(one)
        read.append(_search(one, signs, words))
    return LogAnalysis(tuple(read), signs.sightings(), since)


def _search(log: Source, signs: LogSigns, words: Words) -> LogRead:
    size, encoding, reader = 0, "", _Reader(log.name, words)
    try:
        for piece in _pieces(log):
            encoding = encoding or reader.begin(piece)
            size += len(piece)
            for record in reader.feed(piece):
                signs.note(record)
    except Problem as trouble:
        return LogRead(log.name, size, encoding, trouble)
    for record in reader.close():
        signs.note(record)
    nothing = None if reader.is_log else problem("no-records", path=log.name)
    return LogRead(log.name, size, encoding, nothing)


class _Reader:
    """Searches a log as it is; one whose bytes are no ASCII is made into records as a whole."""

    def __init__(self, name: str, words: Words) -> None:
        self._parts: ByteFramer | LogSearch = LogSearch(words, name)
        self._name = name
        self.is_log = False

    def begin(self, head: bytes) -> str:
        encoding = encoding_of(head)
        looked_at = ByteFramer(self._name)
        self.is_log = bool(looked_at.feed(head) or looked_at.close())
        if encoding != _SEARCHED_AS_IT_IS:
            self._parts = ByteFramer(self._name, keeps_all=True)
        return encoding

    def feed(self, piece: bytes) -> Iterator[Record]:
        for record in self._parts.feed(piece):
            self.is_log = True  # what is looked for was found, whatever it stands in
            yield record

    def close(self) -> Iterator[Record]:
        for record in self._parts.close():
            self.is_log = True
            yield record


def every_record(log: Source) -> Iterator[Record]:
    """Yield everything that stands in a log, lines between the records too; Problem "unreadable-file"."""
    framer = ByteFramer(log.name, keeps_all=True)
    for piece in _pieces(log):
        yield from framer.feed(piece)
    yield from framer.close()


def _pieces(log: Source) -> Iterator[bytes]:
    with log.opened() as file:
        while piece := file.read(PIECE):
            yield piece
