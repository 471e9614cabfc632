"""By what a log shows that a cure works: words as patterns, told by an article for the steps it took."""

from __future__ import annotations

from pxewizard.core.late import dataclass


@dataclass(frozen=True)
class CureMarks:
    """Regular expressions, of which a record holds one.

    `fault`: the fault is still there. `works`: something was done in which the fault would have shown.
    `boots`: a computer was given its boot program. `anchors` are plain words of which each such record
    holds one.
    """

    log: str  # the file name
    fault: tuple[str, ...]
    works: tuple[str, ...]
    boots: tuple[str, ...]
    anchors: tuple[str, ...]


# The PXE service names a boot program to a computer; abortpxe.com is the one that ends its attempt.
BOOT_PROGRAM = r"smsboot\\\w+\\(?!abortpxe)\w+\.(?:com|efi|n12)"
