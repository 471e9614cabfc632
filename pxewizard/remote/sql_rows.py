"""From a cursor to frozen values at once: whole numbers and text only, and no more than is sensible."""

from __future__ import annotations

from typing import Any, Final

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.problem import problem
from pxewizard.core.reading import Rows
from pxewizard.remote.database_access import DatabaseLimits

_AT_A_TIME: Final = 256
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
        case _:
            kind = type(value).__name__
            raise problem("database-reply-unreadable", address=address, detail=kind)
