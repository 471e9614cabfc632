"""What a practice server's web server says to anyone: its management point's answers, and nothing else."""

from __future__ import annotations

from typing import Final

from pxewizard.core.place import MpAnswer
from pxewizard.core.reading import Present, Unreadable
from pxewizard.practice.site import PracticeSite

_PATH: Final = "/sms_mp/.sms_aut"
_STATUS: Final = {"not-offered": 404, "witness-refused": 403}


def page(site: PracticeSite, server: str, target: str) -> tuple[int, bytes] | None:
    """Return status and body for a path with its question; None where the server is silent."""
    path, _, question = target.partition("?")
    if path.lower() != _PATH:
        return 404, b""
    (found,) = site.read(MpAnswer(server, question.upper()))
    match found.reading:
        case Present(str() as text):
            return 200, text.encode()
        case Unreadable(trouble) if trouble.code in _STATUS:
            return _STATUS[trouble.code], b""
        case _:
            return None
