"""From a cursor to frozen values at once: whole numbers and text only, and no more than is sensible.

A value of another type becomes text: nobody may need its column. Whoever does, finds no certificate in it.
"""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.problem import problem
from pxewizard.core.reading import Rows
from pxewizard.remote.database_access import DatabaseLimits

_AT_A_TIME: Final = 256
_DIGITS: Final = 38  # of SQL Server's longest number
_Cell = str | int | None


def frozen(cursor: Any, limits: DatabaseLimits, address: DatabaseAddress) -> Rows:  # noqa: ANN401 - pyodbc has no types
    """Return all rows; Problem "database-too-large" or "database-reply-unreadable"."""
    columns = tuple(str(one[0]) for one in cursor.description or ())
    rows: list[tuple[_Cell, ...]] = []
    characters = 0
    while batch := cursor.fetchmany(_AT_A_TIME):
        for raw in batch:
            row = tuple(_cell(value, address) for value in raw)
            characters += sum(len(one) for one in row if isinstance(one, str))
            rows.append(row)
        if len(rows) > limits.rows or characters > limits.characters:
            detail = f"{len(rows)} rows, {characters} characters"
            raise problem("database-too-large", address=address, detail=detail)
    return Rows(columns, tuple(rows))


def _cell(value: object, address: DatabaseAddress) -> _Cell:
    match value:
        case bool():
            return int(value)
        case str() | int() | None:
            return value
        case Decimal() if _is_whole(value):
            return int(value)
        case bytes() | bytearray():
            return f"0x{value.hex()}"  # as SQL writes it: no text of a certificate
        case Decimal() | float() | date() | time() | UUID():
            return str(value)
        case _:
            kind = type(value).__name__
            raise problem("database-reply-unreadable", address=address, detail=kind)


def _is_whole(value: Decimal) -> bool:
    """Return whether it is a whole number of a size that SQL Server has."""
    return value.is_finite() and value.adjusted() < _DIGITS and value == value.to_integral_value()
