"""What a practice database answers to SQL: the fixed queries' rows, or SQL Server's error. Pure."""

from __future__ import annotations

import re
import struct
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.place import Query
from pxewizard.core.queries import SQL
from pxewizard.practice.estate import PracticeDatabase
from pxewizard.practice.server import Availability
from pxewizard.practice.tds_faults import no_select, no_table
from pxewizard.practice.tds_packets import Message, parsing
from pxewizard.practice.tds_tokens import SqlError, done, refusal, result, transaction

_TABLE: Final = re.compile(r"\bFROM\s+([\w.\[\]]+)", re.IGNORECASE)
_PROCEDURE: Final = re.compile(r"(EXEC(UTE)?\s+)?(\[?sys\]?\.+)?\[?sp_\w+", re.IGNORECASE)
_SETTING: Final = re.compile(r"SET\b|IF @@TRANCOUNT > 0 (COMMIT|ROLLBACK)", re.IGNORECASE)
_EXECUTE_SQL: Final = 10  # the number of sp_executesql
_BY_NUMBER: Final = 0xFFFF  # instead of the length of a procedure's name
_NVARCHAR, _NTEXT = 0xE7, 0x63
_MAX: Final = 0xFFFF  # the length of nvarchar(max)
_BEGIN, _COMMIT, _ROLLBACK = 5, 7, 8
_CHANGES: Final = {_BEGIN: 8, _COMMIT: 9, _ROLLBACK: 10}


def _normal(sql: str) -> str:
    """Return the text with every run of white space as one blank, and without a last semicolon."""
    return " ".join(sql.split()).rstrip("; ")


_QUERIES: Final = {_normal(sql): query for query, sql in SQL.items()}


@dataclass(frozen=True)
class Asked:
    """SQL that a client sent, and which fixed query it is, if any; `by_driver` where the driver needs it."""

    sql: str
    query: Query | None
    by_driver: bool


def asked(sql: str) -> Asked:
    """Return what that text asks."""
    normal = _normal(sql)
    own = _SETTING.match(normal) or _PROCEDURE.match(normal)
    return Asked(sql, _QUERIES.get(normal), by_driver=own is not None)


def table_of(sql: str) -> str:
    """Return the first table that the text names, or nothing."""
    found = _TABLE.search(sql)
    return found[1] if found else ""


def batch_of(message: Message) -> str:
    """Return the SQL of a batch."""
    return _after_headers(message.data).decode("utf-16-le", "replace")


def call_of(message: Message) -> str | None:
    """Return the SQL of a call of sp_executesql without parameters; None for any other call."""
    data = _after_headers(message.data)
    with parsing("procedure call"):
        length, number = struct.unpack_from("<HH", data)
        if length != _BY_NUMBER:
            end = 2 + 2 * length
            if data[2:end].decode("utf-16-le").casefold() != "sp_executesql":
                return None
        elif number != _EXECUTE_SQL:
            return None
        else:
            end = 4
        return _text_at(data, end + 2)  # after two bytes of options


def transaction_reply(message: Message, number: int) -> bytes:
    """Return the reply to a request to begin or end a transaction; nothing is ever changed in one."""
    with parsing("transaction request"):
        (wanted,) = struct.unpack_from("<H", _after_headers(message.data))
    kind = _CHANGES.get(wanted)
    return (
        refusal(_syntax(f"transaction request {wanted}"))
        if kind is None
        else transaction(kind, number)
    )


class Answers:
    """What one database answers; a reply is made once."""

    def __init__(self, database: PracticeDatabase) -> None:
        """Answer from those rows."""
        self._database = database
        self._made: dict[Query, bytes] = {}

    def reply(self, one: Asked, database: str) -> bytes:
        """Return the whole reply to that SQL in the database of that name."""
        if one.by_driver:
            return no_procedure() if _PROCEDURE.match(one.sql) else done()
        table = table_of(one.sql)
        if not table:
            return refusal(_syntax("".join(one.sql.split()[:1])))
        if one.query is None or database != self._database.address.name:
            return refusal(no_table(table))
        rows = self._database.rows.get(one.query)
        if rows is None or self._database.availability is Availability.DENIED:
            return refusal(no_select(table, database))
        if one.query not in self._made:
            self._made[one.query] = result(rows)
        return self._made[one.query]


def no_procedure() -> bytes:
    """Return the reply to the call of a procedure: this database has none, and drivers bear that."""
    return refusal(SqlError(2812, "Could not find stored procedure.", severity=16, state=62))


def _syntax(near: str) -> SqlError:
    return SqlError(102, f"Incorrect syntax near '{near[:128]}'.", severity=15)


def _after_headers(data: bytes) -> bytes:
    """Return what follows the headers of a batch, a call or a transaction request."""
    return data[int.from_bytes(data[:4], "little") :]  # they begin with their length


def _text_at(data: bytes, start: int) -> str | None:
    """Return the text that is the parameter there; None where it is of another type."""
    start += 1 + 2 * data[start] + 1  # its name, its status
    kind, longest = struct.unpack_from("<BH", data, start)
    if kind == _NTEXT:
        (size,) = struct.unpack_from("<I", data, start + 10)
        return data[start + 14 : start + 14 + size].decode("utf-16-le")
    if kind != _NVARCHAR:
        return None
    start += 8
    if longest != _MAX:
        (size,) = struct.unpack_from("<H", data, start)
        return data[start + 2 : start + 2 + size].decode("utf-16-le")
    text, start = b"", start + 8
    while size := struct.unpack_from("<I", data, start)[0]:
        text += data[start + 4 : start + 4 + size]
        start += 4 + size
    return text.decode("utf-16-le")
