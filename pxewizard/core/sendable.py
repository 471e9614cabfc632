"""Which text reaches a server's registry as it is: what WS-Management's XML carries, and how much of it."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = (
    400_000  # bytes in XML: with what is around it below WinRM's 512,000 (MaxEnvelopeSizekb)
)
# XML 1.0 can carry these; but a carriage return becomes a line feed on the way.
_SENDABLE: Final = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


def can_be_sent(*texts: str) -> bool:
    """Return whether the texts would arrive as they are."""
    return all(_SENDABLE.fullmatch(text) for text in texts)


def is_too_long(text: str) -> bool:
    """Return whether a text that can be sent is longer than a server takes, and gives back, at once."""
    if len(text) > LONGEST:
        return True
    more = 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))  # &amp; &lt; &gt;
    return len(text.encode()) + more > LONGEST
