"""What a sweep's report says while servers still wait; every text goes through the redaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pxewizard.core.address import ServerAddress
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState, mended
from pxewizard.report import Profile, build
from tests.report.stories import of_rows

AT = datetime(2026, 11, 20, 7, 41, tzinfo=UTC)


def rows(*states: SweepState) -> tuple[SweepRow, ...]:
    return tuple(
        SweepRow(Target(ServerAddress(f"ber-dp{n:03}.contoso.test")), state, read_at=AT)
        for n, state in enumerate(states, 1)
    )


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (
            SweepState.MISSING,
            "1 of 2 distribution points looked at so far: the value is missing.",
        ),
        (SweepState.AFFECTED, "1 of 2 distribution points looked at so far: affected."),
        (
            SweepState.CORRECT,
            "2 of 2 distribution points looked at so far: correct; no fault was found.",
        ),
    ],
)
def test_servers_that_wait_are_not_counted_and_not_said_to_have_answered(
    state: SweepState, says: str
) -> None:
    report, _ = build(of_rows(rows(state, SweepState.CORRECT, *[SweepState.WAITING] * 3)))
    assert report.title == says
    assert report.lead == "3 servers have not been read yet. 0 changes were made."


def test_where_every_server_waits_nothing_was_looked_at() -> None:
    report, _ = build(of_rows(rows(SweepState.WAITING)))
    assert report.title == "No distribution point was looked at."


def test_the_accounts_of_the_rows_are_told_and_redacted() -> None:
    (row,) = rows(SweepState.CORRECT)
    login = "technician (SQL Server login), ODBC Driver 18 for SQL Server (mssql_python_odbc)"
    let_in = (row.server, "CONTOSO\\t.other (ntlm, HTTP/x)"), ("sql01:1433/CM_P01", login)
    report, _ = build(of_rows((replace(row, accounts=let_in, tls_exceptions=("sql01: no",)),)))
    assert report.origin.accounts == let_in
    assert report.origin.tls_exceptions == ("sql01: no",)
    hidden, _ = build(of_rows((replace(row, accounts=let_in),)), Profile.STANDARD)
    told = [account for _, account in hidden.origin.accounts]
    assert all(one.startswith("USER-") for one in told)
    assert "ODBC Driver 18 for SQL Server" in told[1]


def test_the_name_of_a_service_goes_through_the_redaction() -> None:
    (row,) = rows(SweepState.CORRECT)
    bent = SweepRow(row.target, row.state, service="CONTOSO\\t.berger", read_at=AT)
    report, _ = build(of_rows((bent,)), Profile.STANDARD)
    assert report.sweep is not None
    assert "berger" not in report.sweep.servers[0].service


def test_a_fault_that_is_left_is_said_before_what_was_mended() -> None:
    first, second = rows(SweepState.MISSING, SweepState.MISSING)
    report, _ = build(of_rows((mended(first, "/bulk/1"), second)))
    assert report.title == "1 of 2 distribution points lack the value."
    assert "1 server was mended" in report.lead
    assert report.origin.values_written == 1
