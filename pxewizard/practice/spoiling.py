"""What goes down the line where a reply is spoiled on purpose: cut, swollen, endless, or foreign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pxewizard.practice.wire_faults import WireFaultKind

HTML: Final = b"<html><head><title>502</title></head><body><h1>Proxy</h1>No way.</body></html>"
SOAP_TYPE: Final = "application/soap+xml;charset=UTF-8"
SLOW_PAUSE: Final = 0.05  # seconds
_HUGE: Final = 50 * 1024 * 1024
_CHUNK: Final = b"A" * 65_536
_BOMB: Final = (
    b'<?xml version="1.0"?><!DOCTYPE bomb [<!ENTITY a0 "boom">'
    + b"".join(
        b'<!ENTITY a%d "%s">' % (level, b"&a%d;" % (level - 1) * 10) for level in range(1, 10)
    )
    + b"]>"
)
FOREIGN_ID: Final = "uuid:00000000-0000-0000-0000-000000000000"
STREAMED: Final = frozenset({WireFaultKind.HUGE, WireFaultKind.ENDLESS, WireFaultKind.SLOW})


def spoiled(kind: WireFaultKind | None, xml: bytes) -> bytes:
    """Return the envelope as the fault leaves it, before it is encrypted."""
    match kind:
        case WireFaultKind.NOT_XML:
            return b"The parameter is incorrect."
        case WireFaultKind.CUT_XML:
            return xml[: len(xml) // 2]
        case WireFaultKind.ENTITY_BOMB:
            return _BOMB + xml.replace(b"<s:Body>", b"<s:Body>&a9;")
        case _:
            return xml


def stream(kind: WireFaultKind) -> Iterator[bytes]:
    """Return the pieces of a body that is too long, or has no end at all."""
    yield b"<s:Envelope>"
    if kind is WireFaultKind.HUGE:
        for _ in range(_HUGE // len(_CHUNK)):
            yield _CHUNK
        return
    while True:
        yield b"A" if kind is WireFaultKind.SLOW else _CHUNK


def length(kind: WireFaultKind) -> int | None:
    """Return how long such a body is, None if it has no end."""
    if kind is not WireFaultKind.HUGE:
        return None
    return len(b"<s:Envelope>") + _HUGE // len(_CHUNK) * len(_CHUNK)
