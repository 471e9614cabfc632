"""TDS packets on a socket, and TLS inside them (MS-TDS 2.2.3): messages in, messages out.

What the messages mean is not known here.
"""

from __future__ import annotations

import select
import socket
import ssl
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import Final

from pxewizard.core.late import dataclass

_HEADER: Final = struct.Struct(">BBHHBB")  # type, status, length, process, number, window
_LAST: Final = 0x01
_READ: Final = 65536
_LONGEST: Final = 1 << 20  # bytes of a message; the longest of our queries has some 1,000
_PACKET_SIZES: Final = range(512, 16385)  # up to one TLS record
PACKET: Final = 4096  # until another size is agreed on


class Kind(IntEnum):
    """What a packet carries."""

    BATCH = 0x01
    RPC = 0x03
    REPLY = 0x04
    ATTENTION = 0x06
    TRANSACTION = 0x0E
    LOGIN = 0x10
    PRELOGIN = 0x12


class NotTdsError(OSError):
    """The client speaks something else; an OSError because the line can only be closed."""


@dataclass(frozen=True)
class Message:
    """One whole message, its packets put together."""

    kind: Kind
    data: bytes


class Line:
    """The packets of one connection; encrypted once `encrypt` has been called."""

    def __init__(self, connection: socket.socket) -> None:
        """Begin in the clear."""
        self._socket = connection
        self._buffer = bytearray()
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls: ssl.SSLObject | None = None
        self.packet_size = PACKET

    def receive(self) -> Message:
        """Return the next message; OSError where the client hangs up or speaks something else."""
        data = bytearray()
        while True:
            kind, status, length, *_ = _HEADER.unpack(self._exactly(_HEADER.size))
            if kind not in set(Kind) or length < _HEADER.size or len(data) > _LONGEST:
                raise NotTdsError("this is not TDS")
            data += self._exactly(length - _HEADER.size)
            if status & _LAST:
                return Message(Kind(kind), bytes(data))

    def send(self, data: bytes, kind: Kind = Kind.REPLY) -> None:
        """Send one message."""
        self.send_raw(packets(data, kind, self.packet_size))

    def send_raw(self, data: bytes) -> None:
        """Send bytes as they are, encrypted if the line is."""
        if self._tls is None:
            self._socket.sendall(data)
            return
        for start in range(0, len(data), _READ):
            self._tls.write(data[start : start + _READ])
            self._socket.sendall(self._outgoing.read())

    def encrypt(self, context: ssl.SSLContext) -> None:
        """Shake hands, in packets of the kind PRELOGIN; what follows goes through TLS."""
        tls = context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        done = False
        while not done:
            try:
                tls.do_handshake()
                done = True
            except ssl.SSLWantReadError:
                self._flush()
                self._incoming.write(self.receive().data)
            except ssl.SSLError:
                self._flush()  # why it ends
                raise
        self._flush()
        self._tls = tls

    def is_waiting(self, seconds: float) -> bool:
        """Return whether the client has sent something, or hung up, within so many seconds."""
        if self._buffer or (self._tls and self._tls.pending()) or self._incoming.pending:
            return True
        return bool(select.select([self._socket], [], [], seconds)[0])

    def reset(self) -> None:
        """Close so that the client learns of it by a reset."""
        form = "hh" if sys.platform == "win32" else "ii"
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(form, 1, 0))
        self._socket.close()

    def _flush(self) -> None:
        """Send what the handshake has to say, which is nothing at times."""
        if self._outgoing.pending:
            self.send(self._outgoing.read(), Kind.PRELOGIN)

    def _exactly(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._buffer += self._some()
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _some(self) -> bytes:
        if self._tls is None:
            return self._received()
        while True:
            try:
                return self._tls.read(_READ) or _hung_up()
            except ssl.SSLWantReadError:
                self._incoming.write(self._received())

    def _received(self) -> bytes:
        return self._socket.recv(_READ) or _hung_up()


@contextmanager
def parsing(what: str) -> Iterator[None]:
    """Turn what bytes from a client do to a parser into NotTdsError."""
    try:
        yield
    except (struct.error, IndexError, UnicodeDecodeError):
        raise NotTdsError(f"this is no {what}") from None


def packets(data: bytes, kind: Kind = Kind.REPLY, size: int = PACKET) -> bytes:
    """Return the message in packets of that size, the last of them marked so."""
    room = size - _HEADER.size
    made = []
    for number, start in enumerate(range(0, len(data) or 1, room), start=1):
        part = data[start : start + room]
        status = _LAST if start + room >= len(data) else 0
        made.append(_HEADER.pack(kind, status, len(part) + _HEADER.size, 0, number % 256, 0) + part)
    return b"".join(made)


def agreed_size(wished: int) -> int:
    """Return the packet size for a client that asks for that one."""
    return min(max(wished, _PACKET_SIZES[0]), _PACKET_SIZES[-1])


def _hung_up() -> bytes:
    raise ConnectionResetError("the client hung up")
