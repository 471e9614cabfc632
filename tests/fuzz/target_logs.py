"""The log reader: the first byte chooses the pieces in which the rest arrives."""

from __future__ import annotations

from collections.abc import Iterator

from pxewizard.core.logbytes import ByteFramer
from pxewizard.core.logframes import copied
from pxewizard.core.logrecord import Record
from pxewizard.engine.log_search import LogSearch, Words

_HEAD = 64  # bytes by which the encoding is told
_WORDS = Words(("80092002", "0x80070005", "PXE::MP_GetList failed"))


def check(data: bytes) -> None:
    """Read a log at once and in pieces, and search it."""
    log, step = data[1:], 1 + data[0] if data else 1
    whole = _records([log])
    assert whole == _records(_pieces(log, step)), f"other records in pieces of {step} bytes"
    assert sum(len(one.text) for one in whole) <= len(log) * 2
    for one in whole:
        assert one.at is None or one.at.tzinfo is not None
        copied(one)
    found = [*_searched(_pieces(log, step))]
    assert found == [*_searched([log])], f"other finds in pieces of {step} bytes"


def _pieces(log: bytes, step: int) -> Iterator[bytes]:
    yield log[:_HEAD]
    for start in range(_HEAD, len(log), step):
        yield log[start : start + step]


def _records(pieces: Iterator[bytes] | list[bytes]) -> list[Record]:
    framer = ByteFramer("SMSPXE.log", keeps_all=True)
    found = [record for piece in pieces for record in framer.feed(piece)]
    return found + framer.close()


def _searched(pieces: Iterator[bytes] | list[bytes]) -> Iterator[Record]:
    search = LogSearch(_WORDS, "SMSPXE.log")
    for piece in pieces:
        yield from search.feed(piece)
    yield from search.close()
