"""How a TDS client introduces itself: PRELOGIN (MS-TDS 2.2.6.5) and LOGIN7 (2.2.6.4)."""

from __future__ import annotations

import struct
from dataclasses import field
from enum import IntEnum
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.practice.tds_packets import NotTdsError, parsing

NEWEST: Final = 0x74000004  # TDS 7.4
OLDEST: Final = 0x72090002  # TDS 7.2: before it, tokens had other lengths
SERVER_VERSION: Final = (16, 0, 4105)  # SQL Server 2022

_VERSION: Final = 0
_ENCRYPTION: Final = 1
_INSTANCE: Final = 2
_THREAD: Final = 3
_MARS: Final = 4
_END: Final = 0xFF
_INTEGRATED: Final = 0x80  # of the second option byte: a Windows account
_FIRST_FIELD: Final = 36
_FIELDS: Final = (  # in their order; each is an offset and a number of characters
    *("host", "user", "password", "application", "server"),
    *("extension", "library", "language", "database"),
)


class Encryption(IntEnum):
    """What either side says about TLS."""

    OFF = 0  # for the sign-in only
    ON = 1
    NOT_SUPPORTED = 2
    REQUIRED = 3


@dataclass(frozen=True)
class Login:
    """Who wants to sign in, where, and how large the packets shall be."""

    user: str
    password: str = field(repr=False)
    database: str
    integrated: bool
    version: int
    packet: int


def wished_encryption(prelogin: bytes) -> Encryption:
    """Return what the client says about TLS in its PRELOGIN."""
    with parsing("PRELOGIN"):
        option = 0
        while prelogin[option] != _END:
            token, start, _ = struct.unpack_from(">BHH", prelogin, option)
            if token == _ENCRYPTION and prelogin[start] in set(Encryption):
                return Encryption(prelogin[start])
            option += 5
    raise NotTdsError("no word about encryption")


def prelogin_reply(encryption: Encryption) -> bytes:
    """Return the server's PRELOGIN."""
    major, minor, build = SERVER_VERSION
    options = {
        _VERSION: struct.pack(">BBHH", major, minor, build, 0),
        _ENCRYPTION: bytes([encryption]),
        _INSTANCE: b"\0",
        _THREAD: b"",
        _MARS: b"\0",
    }
    start = 5 * len(options) + 1
    index = b""
    for token, value in options.items():
        index += struct.pack(">BHH", token, start, len(value))
        start += len(value)
    return index + bytes([_END]) + b"".join(options.values())


def login_of(data: bytes) -> Login:
    """Return what a LOGIN7 message says."""
    with parsing("LOGIN7"):
        _, version, packet = struct.unpack_from("<III", data)
        raw = {name: _field(data, index) for index, name in enumerate(_FIELDS)}
        return Login(
            user=raw["user"].decode("utf-16-le"),
            password=_clear(raw["password"]).decode("utf-16-le"),
            database=raw["database"].decode("utf-16-le"),
            integrated=bool(data[25] & _INTEGRATED),
            version=version,
            packet=packet,
        )


def _field(data: bytes, index: int) -> bytes:
    start, characters = struct.unpack_from("<HH", data, _FIRST_FIELD + 4 * index)
    return data[start : start + 2 * characters]


def _clear(password: bytes) -> bytes:
    """Undo what hides a password from a casual look: each byte is turned about and flipped."""
    flipped = (byte ^ 0xA5 for byte in password)
    return bytes(byte >> 4 | (byte & 0x0F) << 4 for byte in flipped)
