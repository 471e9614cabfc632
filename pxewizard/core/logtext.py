"""The text of a log that comes in pieces of bytes: UTF-8, UTF-16, or the code page of a Windows server.

Nothing is refused: a byte that is no UTF-8 is read as Windows-1252 does, which most servers use, and what
is no character there either becomes U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT: Final = 64  # bytes, to tell UTF-16 that has no mark
_ESCAPED: Final = re.compile("[\udc80-\udcff]")


def encoding_of(head: bytes) -> str:
    """Return the encoding of a log by its first bytes: a Python codec's name."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    looked_at = head[:_LOOKED_AT]
    even, odd = looked_at[::2], looked_at[1::2]
    if len(looked_at) >= 4 and odd.count(0) * 4 > len(odd) * 3 and not even.count(0):  # noqa: PLR2004
        return "utf-16-le"
    if len(looked_at) >= 4 and even.count(0) * 4 > len(even) * 3 and not odd.count(0):  # noqa: PLR2004
        return "utf-16-be"
    return "utf-8"


class Decoder:
    """Turns bytes into text, piece by piece; a character may be cut between two pieces."""

    def __init__(self, head: bytes) -> None:
        """Choose the encoding by the log's first bytes, which come again with the first piece."""
        self.encoding = encoding_of(head)
        errors = "surrogateescape" if self.encoding == "utf-8" else "replace"
        self._decoder = codecs.getincrementaldecoder(self.encoding)(errors)
        self._begun = False

    def feed(self, data: bytes, *, last: bool = False) -> str:
        """Return the text of the next bytes; with `last` also of a character that was cut."""
        text = self._decoder.decode(data, last)
        if not self._begun and text:
            self._begun = True
            text = text.removeprefix("\ufeff")
        return text if text.isascii() else _ESCAPED.sub(_windows, text)


def _windows(found: re.Match[str]) -> str:
    return bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace")
