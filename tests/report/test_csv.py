"""The CSV of a sweep: a row a server, and no cell that a spreadsheet would calculate."""

from __future__ import annotations

import csv
import io

import pytest

from pxewizard.core.problem import Problem
from pxewizard.report import Format, rendered
from tests.report.conftest import Reports
from tests.report.poison import PAYLOADS, poisoned
from tests.report.stories import SWEPT

STARTS_A_FORMULA = tuple("=+-@＝＋－＠\t\r")  # noqa: RUF001 - the wide letters are meant


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_begins_a_formula_whatever_stands_in_it(payload: str, reports: Reports) -> None:
    rows = cells(rendered(poisoned(reports(SWEPT), payload), Format.CSV))
    assert len(rows) == 199 + 2  # heads, and the line that closes it
    for row in rows:
        assert not any(cell.lstrip(" ").startswith(STARTS_A_FORMULA) for cell in row)
    assert rows[1][0] in {payload, f"'{payload}"}


def test_every_server_has_its_row_and_the_dead_ones_their_code(reports: Reports) -> None:
    rows = cells(rendered(reports(SWEPT), Format.CSV))
    by_server = {row[0]: row for row in rows[1:-1]}
    assert len(by_server) == 199
    assert by_server["ber-dp042.contoso.test"][2] == "not-read"
    assert by_server["ber-dp042.contoso.test"][-1] == "unreachable"


def test_a_report_of_one_server_has_no_table(reports: Reports) -> None:
    with pytest.raises(Problem) as met:
        rendered(reports("healthy"), Format.CSV)
    assert met.value.code == "report-no-rows"
    assert "Only the report of a sweep" in str(met.value)
