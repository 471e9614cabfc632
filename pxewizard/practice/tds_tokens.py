"""The tokens of a TDS reply (MS-TDS 2.2.7), as bytes: pure."""

from __future__ import annotations

import struct
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.reading import Rows
from pxewizard.practice.tds_login import SERVER_VERSION

_COLLATION: Final = bytes.fromhex("0904d00034")  # SQL_Latin1_General_CP1_CI_AS
_NULL_TEXT: Final = b"\xff" * 8
_NO_MORE: Final = b"\0" * 4
_SELECT: Final = 0xC1
_NULLABLE: Final = 0x0009
_ERROR, _INFO, _LOGIN_ACK, _ENV_CHANGE, _DONE = 0xAA, 0xAB, 0xAD, 0xE3, 0xFD
_COLUMNS, _ROW = 0x81, 0xD1
_INT, _TEXT = 0x26, 0xE7  # INTN, NVARCHAR
_LARGEST_INT: Final = 1 << 31
_SERVER: Final = "PRACTICE"

Cell = str | int | None


@dataclass(frozen=True)
class SqlError:
    """An error as SQL Server numbers it; from severity 11 on it is one, below it is information."""

    number: int
    text: str
    severity: int = 14
    state: int = 1


def message(error: SqlError) -> bytes:
    """Return an ERROR or an INFO token."""
    body = struct.pack("<IBB", error.number, error.state, error.severity)
    body += _long(error.text) + _short(_SERVER) + _short("") + struct.pack("<I", 1)
    return _sized(_ERROR if error.severity > 10 else _INFO, body)  # noqa: PLR2004  # documented above


def refusal(*errors: SqlError) -> bytes:
    """Return a whole reply that is nothing but errors."""
    return b"".join(message(one) for one in errors) + done(error=True)


def done(*, rows: int | None = None, error: bool = False, attention: bool = False) -> bytes:
    """Return the DONE token that ends a reply; with the number of rows after a SELECT."""
    status = 0x02 * error | 0x10 * (rows is not None) | 0x20 * attention
    return struct.pack("<BHHQ", _DONE, status, _SELECT if rows is not None else 0, rows or 0)


def welcome(database: str, version: int, packet: int) -> bytes:
    """Return the whole reply to an accepted sign-in."""
    major, minor, build = SERVER_VERSION
    acknowledged = b"\x01" + struct.pack(">I", version) + _short("Microsoft SQL Server")
    acknowledged += struct.pack(">BBH", major, minor, build)
    return b"".join(
        (
            _changed(1, _short(database), _short("master")),
            message(SqlError(5701, f"Changed database context to '{database}'.", 0, 2)),
            _changed(7, b"\x05" + _COLLATION, b"\0"),
            _changed(2, _short("us_english"), _short("")),
            message(SqlError(5703, "Changed language setting to us_english.", 0)),
            _sized(_LOGIN_ACK, acknowledged),
            _changed(4, _short(str(packet)), _short("4096")),
            done(),
        )
    )


def transaction(kind: int, number: int) -> bytes:
    """Return the whole reply to a transaction's begin (8), commit (9) or rollback (10)."""
    descriptor = b"\x08" + struct.pack("<Q", number)
    old, new = (b"\0", descriptor) if kind == 8 else (descriptor, b"\0")  # noqa: PLR2004  # as above
    return _changed(kind, new, old) + done()


def result(rows: Rows) -> bytes:
    """Return the whole reply to a SELECT: columns, rows, and their number."""
    table = [list(column) for column in zip(*rows.rows, strict=True)] or [[] for _ in rows.columns]
    sizes = [_int_size(column) for column in table]
    columns = b"".join(_column(name, size) for name, size in zip(rows.columns, sizes, strict=True))
    made = [struct.pack("<BH", _COLUMNS, len(sizes)) + columns]
    for row in rows.rows:
        cells = (_cell(cell, size) for cell, size in zip(row, sizes, strict=True))
        made.append(bytes([_ROW]) + b"".join(cells))
    return b"".join(made) + done(rows=len(rows.rows))


def _int_size(column: list[Cell]) -> int:
    """Return how many bytes the column's numbers take; 0 if the column is text."""
    numbers = [cell for cell in column if isinstance(cell, int)]
    if not numbers or any(isinstance(cell, str) for cell in column):
        return 0
    return 4 if all(-_LARGEST_INT <= one < _LARGEST_INT for one in numbers) else 8


def _column(name: str, int_size: int) -> bytes:
    kind = bytes([_INT, int_size]) if int_size else bytes([_TEXT]) + b"\xff\xff" + _COLLATION
    return struct.pack("<IH", 0, _NULLABLE) + kind + _short(name)


def _cell(cell: Cell, int_size: int) -> bytes:
    """Return a value; a text in the form for texts of any length (PLP), in one piece."""
    if int_size:
        if not isinstance(cell, int):
            return b"\0"
        return bytes([int_size]) + cell.to_bytes(int_size, "little", signed=True)
    if cell is None:
        return _NULL_TEXT
    data = str(cell).encode("utf-16-le", "surrogatepass")
    piece = struct.pack("<I", len(data)) + data if data else b""
    return struct.pack("<Q", len(data)) + piece + _NO_MORE


def _changed(kind: int, new: bytes, old: bytes) -> bytes:
    return _sized(_ENV_CHANGE, bytes([kind]) + new + old)


def _sized(token: int, body: bytes) -> bytes:
    return struct.pack("<BH", token, len(body)) + body


def _short(text: str) -> bytes:
    data = text.encode("utf-16-le")
    return bytes([len(data) // 2]) + data


def _long(text: str) -> bytes:
    data = text.encode("utf-16-le")
    return struct.pack("<H", len(data) // 2) + data
