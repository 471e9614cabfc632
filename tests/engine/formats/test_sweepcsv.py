"""A sweep's rows as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from pxewizard.core.address import ServerAddress
from pxewizard.core.problem import problem
from pxewizard.core.words import tr
from pxewizard.engine.formats.sweepcsv import HEADS, sweep_csv
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState

AT = datetime(2026, 11, 21, 14, 2, 11, tzinfo=UTC)


def lines(*rows: SweepRow) -> list[list[str]]:
    text = sweep_csv(rows).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def row(what: str) -> SweepRow:
    return SweepRow(
        Target(ServerAddress("dp01"), in_log=True, named_at=AT),
        SweepState.NOT_READ,
        tr("{what}", what=what),
        "P01",
        "SccmPxe",
        1250,
        AT,
        problem("access-denied", server="dp01"),
    )


def test_a_row_has_a_cell_for_each_head() -> None:
    head, cells = lines(row("Nothing"))
    assert tuple(head) == HEADS
    time = "2026-11-21 14:02:11"
    assert cells == [
        "dp01",
        "P01",
        "not-read",
        "Nothing",
        "SccmPxe",
        time,
        time,
        "1.2",
        "access-denied",
    ]


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1", "@SUM(A1)", "  =cmd|'/c calc'!A0", "\t=1", "\n@x"]
)
def test_a_text_that_would_be_a_formula_is_none(evil: str) -> None:
    _, cells = lines(row(evil))
    assert cells[3].startswith("'")


def test_what_a_server_said_stays_on_its_line() -> None:
    told = lines(row('a\r\nb\x00c "quoted", and more \u202e'))
    assert len(told) == 2
    assert '"quoted", and more' in told[1][3]
    assert told[1][3].isprintable()


def test_a_server_that_waits_has_empty_cells() -> None:
    _, cells = lines(SweepRow(Target(ServerAddress("dp02"))))
    assert cells == ["dp02", "", "waiting", "", "", "", "", "", ""]
