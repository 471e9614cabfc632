"""Records of a log that comes in pieces of bytes: decoding and framing in one."""

from __future__ import annotations

from pxewizard.core.logline import Framer
from pxewizard.core.logrecord import Record
from pxewizard.core.logtext import Decoder


class ByteFramer:
    """Makes records of bytes; the first piece tells the encoding. `keeps_all`: lines in none, too."""

    def __init__(self, file: str = "", *, keeps_all: bool = False, line: int = 1) -> None:
        """Begin at the log's first byte, or where line `line` begins."""
        self._framer = Framer(file, keeps_all=keeps_all, line=line)
        self._decoder: Decoder | None = None

    def feed(self, data: bytes) -> list[Record]:
        """Take one more piece; return the records that are complete by now."""
        if not data:
            return []
        self._decoder = self._decoder or Decoder(data)
        return self._framer.feed(self._decoder.feed(data))

    def close(self) -> list[Record]:
        """Return what is left at the log's end."""
        rest = self._decoder.feed(b"", last=True) if self._decoder else ""
        return self._framer.feed(rest) + self._framer.close()
