"""From a cursor to frozen rows, and what a cursor may not give."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

import pytest

from pxewizard.core.address import parse_database
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Rows
from pxewizard.remote.database_access import DatabaseLimits
from pxewizard.remote.sql_rows import frozen

ADDRESS = parse_database("sql01/CM_P01")


@dataclass
class Cursor:
    """As much of a cursor of pyodbc as is used."""

    columns: tuple[str, ...]
    rows: list[list[object]]
    taken: int = field(default=0)

    @property
    def description(self) -> list[tuple[object, ...]] | None:
        return [(name, str, None) for name in self.columns] or None

    def fetchmany(self, size: int) -> list[list[object]]:
        batch = self.rows[self.taken : self.taken + size]
        self.taken += len(batch)
        return batch


def test_text_numbers_and_nothing_come_through_and_a_bit_as_a_number() -> None:
    cursor = Cursor(("a", "b", "c", "d"), [["x", 7, None, True]])
    assert frozen(cursor, DatabaseLimits(), ADDRESS) == Rows(
        ("a", "b", "c", "d"), (("x", 7, None, 1),)
    )


def test_no_columns_are_no_rows() -> None:
    assert frozen(Cursor((), []), DatabaseLimits(), ADDRESS) == Rows((), ())


def test_all_batches_are_taken() -> None:
    cursor = Cursor(("n",), [[number] for number in range(1000)])
    found = frozen(cursor, DatabaseLimits(), ADDRESS)
    assert found.rows == tuple((number,) for number in range(1000))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (Decimal("2.00"), 2),
        (Decimal("1.5"), "1.5"),
        (Decimal("NaN"), "NaN"),
        (Decimal("Infinity"), "Infinity"),
        (Decimal("1e99999999"), "1E+99999999"),
        (1.5, "1.5"),
        (b"\x30\x82", "0x3082"),
        (datetime(2026, 11, 21, 8, 30), "2026-11-21 08:30:00"),  # noqa: DTZ001 - as a driver gives it
        (date(2026, 11, 21), "2026-11-21"),
        (time(8, 30), "08:30:00"),
        (UUID(int=7), "00000000-0000-0000-0000-000000000007"),
    ],
    ids=repr,
)
def test_another_type_in_one_column_discards_no_other(value: object, cell: str | int) -> None:
    cursor = Cursor(("SiteCode", "Changed"), [["P01", value]])
    assert frozen(cursor, DatabaseLimits(), ADDRESS).rows == (("P01", cell),)


@pytest.mark.parametrize("value", [object(), ["x"]], ids=["an object", "a list"])
def test_what_no_driver_gives_is_refused(value: object) -> None:
    with pytest.raises(Problem) as raised:
        frozen(Cursor(("v",), [[value]]), DatabaseLimits(), ADDRESS)
    assert raised.value.code == "database-reply-unreadable"


@pytest.mark.parametrize(
    ("row", "limits"),
    [(["x" * 10], DatabaseLimits(characters=25_000)), ([1], DatabaseLimits(rows=2_600))],
)
def test_too_much_is_refused_before_all_of_it_is_taken(
    row: list[object], limits: DatabaseLimits
) -> None:
    cursor = Cursor(("v",), [row] * 100_000)
    with pytest.raises(Problem) as raised:
        frozen(cursor, limits, ADDRESS)
    assert raised.value.code == "database-too-large"
    assert cursor.taken < 3_000
