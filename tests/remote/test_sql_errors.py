"""The table of errors, for messages as the drivers wrote them: off Windows one record, on Windows all."""

from __future__ import annotations

import pytest

from pxewizard.core.address import parse_database
from pxewizard.core.problem import Problem
from pxewizard.remote.database_access import DatabaseAccess
from pxewizard.remote.sql_errors import parse, translated

MS = "[Microsoft][ODBC Driver 18 for SQL Server]"
FREE = "[FreeTDS][SQL Server]"


def of(state: str, text: str, *, connected: bool = False, address: str = "sql01/CM_P01") -> Problem:
    how = DatabaseAccess("sa", "secret")
    return translated((state, text), parse_database(address), how, connected=connected)


@pytest.mark.parametrize(
    ("state", "text", "code"),
    [
        ("28000", f"{MS}[SQL Server]… (18456) (SQLDriverConnect)", "database-sign-in-refused"),
        ("42000", f"{FREE}… (18456) (SQLDriverConnect)", "database-sign-in-refused"),
        ("28000", f"{MS}[SQL Server]… (18452) (SQLDriverConnect)", "database-domain-untrusted"),
        ("28000", f"{MS}[SQL Server]… (18487) (SQLDriverConnect)", "database-password-expired"),
        ("28000", f"{MS}[SQL Server]… (18488) (SQLDriverConnect)", "database-password-expired"),
        ("42000", f"{MS}[SQL Server]… (18486) (SQLDriverConnect)", "database-login-locked"),
        ("42000", f"{MS}[SQL Server]… (18470) (SQLDriverConnect)", "database-login-disabled"),
        ("42000", f"{MS}[SQL Server]… (4060) (SQLDriverConnect)", "database-missing"),
        ("08004", f"{MS}[SQL Server]… (916) (SQLDriverConnect)", "database-no-user"),
        ("42000", f"{MS}[SQL Server]… (976) (SQLDriverConnect)", "database-replica"),
        ("42000", f"{MS}[SQL Server]… (978) (SQLDriverConnect)", "database-replica"),
        ("42000", f"{MS}[SQL Server]… (983) (SQLDriverConnect)", "database-replica"),
        ("42000", f"{MS}[SQL Server]… (942) (SQLDriverConnect)", "database-shut"),
        ("42000", f"{MS}[SQL Server]… (927) (SQLDriverConnect)", "database-shut"),
        ("42000", f"{MS}[SQL Server]… (922) (SQLDriverConnect)", "database-shut"),
        ("42000", f"{MS}[SQL Server]… (4064) (SQLDriverConnect)", "database-default-missing"),
        ("HYT00", f"{MS}Login timeout expired (0) (SQLDriverConnect)", "database-silent"),
        ("08S01", f"{FREE}… (20009) (SQLDriverConnect)", "database-port-closed"),
        ("HY000", f"{MS}Protocol error in TDS stream (0) (SQLDriverConnect)", "not-sql-server"),
        ("08001", f"{FREE}… (0) (SQLDriverConnect)", "not-sql-server"),
        ("08001", f"{MS}Invalid value specified … (0) (SQLDriverConnect)", "database-failed"),
        ("08001", f"{MS}SSL Provider: … (-1) (SQLDriverConnect)", "database-certificate-refused"),
        ("08001", f"{MS}… (20) (SQLDriverConnect)", "database-not-encrypted"),
        ("HY000", f"{MS}SSPI Provider: … (458752) (SQLDriverConnect)", "database-no-ticket"),
        ("01000", "[unixODBC][Driver Manager]… (0) (SQLDriverConnect)", "database-driver-broken"),
        (
            "IM002",
            "[Microsoft][ODBC Driver Manager]… (0) (SQLDriverConnect)",
            "database-driver-broken",
        ),
        ("HY123", f"{MS}something new (77) (SQLDriverConnect)", "database-failed"),
    ],
)
def test_what_is_said_while_connecting(state: str, text: str, code: str) -> None:
    assert of(state, f"[{state}] {text}").code == code


@pytest.mark.parametrize(
    ("state", "text", "code"),
    [
        ("42S02", f"{MS}[SQL Server]… (208) (SQLExecDirectW)", "database-foreign"),
        ("42S22", f"{MS}[SQL Server]… (207) (SQLExecDirectW)", "database-foreign"),
        ("42000", f"{MS}[SQL Server]… (229) (SQLExecDirectW)", "database-denied"),
        ("42000", f"{FREE}… (229) (SQLExecDirectW)", "database-denied"),
        ("08S01", f"{MS}TCP Provider: Error code 0x68 (104) (SQLExecDirectW)", "database-connection-lost"),
        ("08S01", f"{MS}TCP Provider: … (10054) (SQLExecDirectW)", "database-connection-lost"),
        ("01000", f"{FREE}Unexpected EOF (20017) (SQLExecDirectW)", "database-connection-lost"),
        ("HY000", f"{FREE}Unknown error (0) (SQLExecDirectW)", "database-connection-lost"),
        ("HYT00", f"{MS}Query timeout expired (0) (SQLExecDirectW)", "database-query-time-out"),
        ("42000", f"{MS}[SQL Server]… (983) (SQLExecDirectW)", "database-replica"),
        ("40001", f"{MS}[SQL Server]… (1205) (SQLExecDirectW)", "database-deadlock"),
        ("HY008", f"{MS}Operation canceled (0) (SQLGetData)", "database-cancelled"),
    ],
)  # fmt: skip
def test_what_is_said_while_a_query_runs(state: str, text: str, code: str) -> None:
    assert of(state, f"[{state}] {text}", connected=True).code == code


@pytest.mark.parametrize(
    ("records", "code"),
    [
        (("08001", "SSL-Anbieter: … (-2146893019)"), "database-certificate-untrusted"),
        (("08001", "SSL-Anbieter: … (-2146893022)"), "database-certificate-name"),
        (("08001", "SSL-Anbieter: … (-2146893016)"), "database-certificate-expired"),
        (("42000", "[SQL Server]… (4060)", "42000", "[SQL Server]… (976)"), "database-replica"),
        (("42000", "[SQL Server]… (4060)", "42000", "[SQL Server]… (942)"), "database-shut"),
        (("08001", "TCP-Anbieter: … (11001)"), "database-name-not-found"),
        (("08001", "TCP-Anbieter: … (10061)"), "database-port-closed"),
        (("08001", "TCP-Anbieter: … (258)"), "database-silent"),
        (("42000", "[SQL Server]… (4060)", "28000", "[SQL Server]… (18456)"), "database-missing"),
        (("28000", "[SQL Server]… (18456)", "42000", "[SQL Server]… (4060)"), "database-missing"),
    ],
)
def test_on_windows_every_record_counts_in_whatever_language(
    records: tuple[str, ...], code: str
) -> None:
    (state, first, *more) = records
    text = f"[{state}] {MS}{first} (SQLDriverConnect)"
    for other, words in zip(more[::2], more[1::2], strict=True):
        text += f"; [{other}] {MS}{words}"
    text += f"; [01S00] {MS}Ungültiges Attribut für die Verbindungszeichenfolge (0)"
    assert of(state, text).code == code


@pytest.mark.parametrize(
    ("account", "state", "number", "code"),
    [
        (None, "HY000", -2146893022, "database-no-ticket"),  # the service's name (SPN)
        (None, "08001", -2146893022, "database-certificate-name"),
        ("sa", "HY000", -2146893022, "database-certificate-name"),  # nobody asks SSPI for a login
        (None, "HY000", -2146893020, "database-no-ticket"),  # clocks that differ
        (None, "HY000", 4711, "database-no-ticket"),
        ("sa", "HY000", 4711, "database-failed"),
        (None, "HY000", 0, "not-sql-server"),
        ("sa", "HY000", 0, "not-sql-server"),
    ],
)
def test_what_sspi_says_is_no_word_about_certificates_or_protocols(
    account: str | None, state: str, number: int, code: str
) -> None:
    text = f"[{state}] {MS}SSPI-Anbieter: … ({number}) (SQLDriverConnect); [01S00] {MS}… (0)"
    how = DatabaseAccess(account, "secret" if account else "")
    met = translated((state, text), parse_database("sql01/CM_P01"), how, connected=False)
    assert met.code == code
    assert ("SPN" in str(met)) is (code == "database-no-ticket")


def test_an_instance_on_windows_is_told_from_a_certificate() -> None:
    text = (
        f"[08001] {MS}… [xFFFFFFFF]. (-1) (SQLDriverConnect); [HYT00] {MS}… (0); [08001] {MS}… (-1)"
    )
    assert of("08001", text, address="sql01\\CM/CM_P01").code == "database-instance-silent"


def test_a_number_in_the_servers_own_words_does_not_count() -> None:
    text = f"[28000] {MS}[SQL Server]Login failed for user 'a (4060) b (229)'. (18456) (SQLDriverConnect)"
    assert parse(("28000", text)).numbers == {18456}


def test_what_has_no_text_is_a_problem_all_the_same() -> None:
    how = DatabaseAccess()
    assert translated((), parse_database("a/b"), how, connected=True).code == "database-failed"


def test_the_password_never_stands_in_the_details() -> None:
    met = of("28000", f"[28000] {MS}wrong: secret (18456) (SQLDriverConnect)")
    assert "secret" not in met.detail
    assert "18456" in met.detail


def test_a_windows_account_that_is_refused_is_told_of_another_one() -> None:
    text = f"[28000] {MS}[SQL Server]… (18456) (SQLDriverConnect)"
    met = translated(("28000", text), parse_database("a/b"), DatabaseAccess(), connected=False)
    assert met.code == "database-account-refused"
    assert "runas /netonly /user:DOMAIN\\name" in str(met)
