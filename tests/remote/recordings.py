"""The recordings of real hosts beside the checkout, played back through the client."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest

from pxewizard.core.problem import Problem
from pxewizard.remote.envelopes import Request
from pxewizard.remote.line import Deadline
from pxewizard.remote.negotiate import Transport
from pxewizard.remote.wsman import Wsman

FOLDER = Path(__file__).parents[2].parent / "shared" / "recordings"
URL = "http://server:5985/wsman"


def recorded(name: str) -> bytes:
    """Return a recording; the test is skipped, in words, where there are none."""
    if not FOLDER.is_dir():
        pytest.skip(f"the recordings are not here: {FOLDER}")
    return (FOLDER / name).read_bytes()


def asked(reply: bytes) -> str:
    """Return the id of the message that the reply relates to."""
    found = re.search(rb"RelatesTo[^>]*>\s*uuid:([^<\s]+)", reply)
    return found[1].decode() if found else "00000000-0000-0000-0000-000000000000"


class Playback:
    """A transport that plays replies back, in their order, and keeps what was sent."""

    signed_in = None

    def __init__(self, *replies: bytes) -> None:
        self.replies = list(replies)
        self.sent: list[str] = []
        self.repeatable: list[bool] = []
        self.trouble: Problem | None = None

    def send(self, message: bytes, deadline: Deadline, *, repeatable: bool) -> bytes:
        assert deadline.left > 0
        self.sent.append(message.decode())
        self.repeatable.append(repeatable)
        reply = self.replies.pop(0)
        # A recording that relates to nothing in particular relates to what was just asked.
        given = re.search(rb"MessageID[^>]*>uuid:([^<]+)", message)
        return reply.replace(b"THIS-MESSAGE", given[1] if given else b"?")

    def given_up(self, trouble: Problem) -> Problem:
        self.trouble = trouble
        return trouble


def wsman(playback: Playback) -> Wsman:
    return Wsman("server", URL, cast("Transport", playback))


def body(inner: str) -> bytes:
    """Return a reply with that body to whatever is asked."""
    return (
        '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"'
        ' xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<s:Header><a:RelatesTo>uuid:THIS-MESSAGE</a:RelatesTo></s:Header>"
        f"<s:Body>{inner}</s:Body></s:Envelope>"
    ).encode()


def request(message_id: str = "1") -> Request:
    return Request("urn:action", "urn:resource", {}, message_id=message_id)
