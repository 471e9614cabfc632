"""What a sweep's report says while servers still wait; every text goes through the redaction."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pxewizard.core.address import ServerAddress
from pxewizard.core.words import tr
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState, mended
from pxewizard.report import Format, Profile, build, rendered
from tests.report.conftest import Reports
from tests.report.stories import SWEPT, of_rows

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


def test_each_server_has_its_number_and_what_is_proposed_names_the_reading_it_is_from(
    reports: Reports,
) -> None:
    report = reports(SWEPT)
    assert report.sweep is not None
    value, site, *_ = readings = report.sweep.readings
    assert (value.id, value.server, value.count) == ("E1", "mp01.contoso.test", 1)
    assert len(value.certificates) == 2
    assert "Assignment Site" in site.place
    assert site.says == "P01"
    numbers = sorted(int(one.id[1:]) for one in report.sweep.servers)
    assert numbers == list(range(len(readings) + 1, len(readings) + len(numbers) + 1))
    proposed = Counter((one.state, str(one.proposed), one.donor) for one in report.sweep.servers)
    assert proposed["missing", "Copy from mp01.contoso.test", "E1"] == 16
    assert proposed["correct", "", ""] == 178
    text = rendered(report, Format.MARKDOWN).decode()
    assert "| Copy from mp01.contoso.test E1 |" in text
    assert "- Took: 0:00:00" in text


def test_what_is_not_plain_is_proposed_to_a_person() -> None:
    differs, alone, written = rows(SweepState.DIFFERS, SweepState.AFFECTED, SweepState.MISSING)
    alone = replace(alone, left_out=tr("It is of another site."))
    written = replace(written, fixable=True)
    report, _ = build(of_rows((differs, alone, written)))
    assert report.sweep is not None
    assert [one.proposed for one in report.sweep.servers] == [
        "A person decides.",
        "It is of another site.",
        "Can be written together with others.",
    ]
    assert not any(one.donor for one in report.sweep.servers)


def test_of_certmgr_log_nothing_is_said_where_it_names_nobody() -> None:
    found = rows(SweepState.MISSING, SweepState.MISSING)
    text = rendered(build(of_rows(found))[0], Format.MARKDOWN).decode()
    assert "not named" not in text
    assert "| **Proposed** |" in text
    named = replace(found[0], target=replace(found[0].target, in_log=True, named_at=AT))
    text = rendered(build(of_rows((named, found[1])))[0], Format.MARKDOWN).decode()
    assert "| 2026-11-20 07:41:00 |" in text
    assert "| not named |" in text
