r"""The tail of a log as a file: where Configuration Manager keeps its logs, and how they are decoded.

Reads any path that the system opens, `\\server\share\...` on Windows included. Knows no server.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pxewizard.core.reading import LogText

PXE_LOG: Final = "SMSPXE.log"
CERTIFICATE_LOG: Final = "CertMgr.log"
TRACING: Final = "SMS_CERTIFICATE_MANAGER"  # the component that writes CertMgr.log
LAST: Final = 512  # kB
_SITE_SERVER: Final = (
    r"Program Files\Microsoft Configuration Manager\Logs",
    r"Program Files (x86)\Microsoft Configuration Manager\Logs",
)
# Folders below a drive, from where it is most often to where it may be left over from another role.
ROOTS: Final[Mapping[str, tuple[str, ...]]] = {
    PXE_LOG: (
        r"SMS_DP$\sms\logs",
        r"SMS_CCM\Logs",
        r"Program Files\SMS_CCM\Logs",
        *_SITE_SERVER,
    ),
    CERTIFICATE_LOG: _SITE_SERVER,
}
_WIDEST: Final = 2  # bytes of a character of UTF-16


def span(kilobytes: int) -> int:
    """Return how many bytes to read for so many kB: one character more, which may be a line's end."""
    return kilobytes * 1024 + _WIDEST


def tail(path: Path, kilobytes: int = LAST) -> LogText:
    """Return the last kB of a file that may be open for writing elsewhere; raises OSError."""
    with path.open("rb") as file:
        head = file.read(3)
        start = max(0, file.seek(0, io.SEEK_END) - span(kilobytes))
        file.seek(start)
        data = file.read(span(kilobytes))
    return LogText(str(path), decoded(head, data, start))


def decoded(head: bytes, data: bytes, start: int) -> str:
    """Return the text of the bytes from `start` of a file whose first three bytes are `head`.

    UTF-8 and UTF-16 by their byte order marks, else cp1252; what is not text becomes U+FFFD. A line whose
    beginning is missing is left out. Line ends stay as they are.
    """
    encoding, unit = "cp1252", 1
    if head.startswith(codecs.BOM_UTF8):
        encoding = "utf-8"
    elif head.startswith(codecs.BOM_UTF16_LE):
        encoding, unit = "utf-16-le", _WIDEST
    text = data[start % unit :].decode(encoding, "replace")
    if start == 0:
        return text.removeprefix("\ufeff")
    return text.partition("\n")[2]
