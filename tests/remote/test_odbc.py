"""The choice of a driver, and the text it is told: no value can become a keyword."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.address import DatabaseAddress, parse_database
from pxewizard.core.problem import Problem
from pxewizard.remote.database_access import DatabaseAccess
from pxewizard.remote.odbc import (
    Driver,
    bundled_driver,
    check_words,
    connection_string,
    ranked,
)
from pxewizard.remote.odbc_drivers import best_driver_here
from tests.practice.odbc_drivers import MICROSOFT

BUNDLED = Path("/site-packages/libmsodbcsql-18.6.so.2.1")
DRIVER = Driver("ODBC Driver 18 for SQL Server", "ODBC Driver 18 for SQL Server", major=18)
ADDRESS = DatabaseAddress("sql01.contoso.com", 1433, None, "CM_P01")
TEXT = st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("registered", "keyword"),
    [
        (["SQL Server", "ODBC Driver 17 for SQL Server", "ODBC Driver 18 for SQL Server"], "18"),
        (["ODBC Driver 9 for SQL Server", "ODBC Driver 13.1 for SQL Server"], "13.1"),
        (["ODBC Driver 13 for SQL Server", "ODBC Driver 13.1 for SQL Server"], "13.1"),
        (["ODBC Driver 18 for SQL Server (old)", "ODBC Driver 11 for SQL Server"], "11"),
    ],
)
def test_the_newest_of_microsofts_drivers_is_taken(registered: list[str], keyword: str) -> None:
    found, *_ = ranked(registered, BUNDLED)
    assert found.keyword == f"ODBC Driver {keyword} for SQL Server"
    assert found.major == int(keyword.partition(".")[0])
    assert not found.is_outdated


def test_the_test_packages_driver_comes_before_the_outdated_one() -> None:
    found, old = ranked(["FreeTDS", "SQL Server"], BUNDLED)
    assert old.is_outdated
    assert (found.keyword, found.major) == (str(BUNDLED), 18)


def test_the_outdated_driver_is_the_last_resort_and_marked() -> None:
    (found,) = ranked(["SQLite3", "SQL Server"], None)
    assert (found.keyword, found.is_outdated) == ("SQL Server", True)


@pytest.mark.parametrize("registered", [[], ["FreeTDS", "SQLite3", "PostgreSQL Unicode"]])
def test_no_other_driver_is_ever_taken(registered: list[str]) -> None:
    assert ranked(registered, None) == ()


def test_the_driver_in_the_test_package_is_found_where_that_is_installed() -> None:
    assert bundled_driver() == MICROSOFT.library


def test_on_windows_no_file_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert bundled_driver() is None


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("sql01/CM_P01", "{tcp:sql01,1433}"),
        ("sql01:50001/CM_P01", "{tcp:sql01,50001}"),
        ("sql01\\CM/CM_P01", "{tcp:sql01\\CM}"),
        ("sql01\\CM,50001/CM_P01", "{tcp:sql01\\CM,50001}"),
        ("[fd00::1]:1500/CM_P01", "{tcp:fd00::1,1500}"),
    ],
)
def test_a_server_is_written_as_the_driver_reads_it(address: str, server: str) -> None:
    made = connection_string(DRIVER, parse_database(address), DatabaseAccess())
    assert read_as_odbc_does(made)["SERVER"] == server[1:-1]
    assert f";SERVER={server};" in made


def test_the_windows_account_is_the_default_and_everything_is_checked() -> None:
    assert connection_string(DRIVER, ADDRESS, DatabaseAccess()) == (
        "DRIVER={ODBC Driver 18 for SQL Server};SERVER={tcp:sql01.contoso.com,1433};"
        "DATABASE={CM_P01};Trusted_Connection={yes};Encrypt={yes};TrustServerCertificate={no};"
        "APP={pxewizard};MultiSubnetFailover={Yes}"
    )


def test_trust_and_another_name_are_only_given_where_they_were_asked_for() -> None:
    how = DatabaseAccess("sa", "x", trust_certificate=True, certificate_name="sql.contoso.com")
    words = read_as_odbc_does(connection_string(DRIVER, ADDRESS, how))
    assert words["TrustServerCertificate"] == "yes"
    assert words["HostNameInCertificate"] == "sql.contoso.com"
    assert words["Encrypt"] == "yes"
    assert "Trusted_Connection" not in words
    assert "ApplicationIntent" not in words


@pytest.mark.parametrize("registered", ["ODBC Driver 17 for SQL Server", "SQL Server"])
def test_another_name_is_refused_with_a_driver_that_would_pass_it_over(registered: str) -> None:
    (old,) = ranked([registered], None)
    with pytest.raises(Problem) as raised:
        connection_string(old, ADDRESS, DatabaseAccess(certificate_name="sql.contoso.com"))
    assert raised.value.code == "database-certificate-name-unused"
    assert registered in str(raised.value)
    assert connection_string(old, ADDRESS, DatabaseAccess())


@given(TEXT, TEXT, TEXT, TEXT, TEXT)
def test_no_value_can_become_a_keyword(
    host: str, name: str, user: str, password: str, certificate: str
) -> None:
    how = DatabaseAccess(user, password, certificate_name=certificate or None)
    words = read_as_odbc_does(
        connection_string(DRIVER, DatabaseAddress(host, 1433, None, name), how)
    )
    expected = {
        "DRIVER": DRIVER.keyword,
        "SERVER": f"tcp:{host.strip('[]')},1433",
        "DATABASE": name,
        "UID": user,
        "PWD": password,
        "Encrypt": "yes",
        "TrustServerCertificate": "no",
        "APP": "pxewizard",
        "MultiSubnetFailover": "Yes",
    } | ({"HostNameInCertificate": certificate} if certificate else {})
    assert words == expected


@pytest.mark.parametrize(
    "how",
    [
        DatabaseAccess("a\0b", "x"),
        DatabaseAccess("a", "x\0y"),
        DatabaseAccess(certificate_name="\0"),
        DatabaseAccess("te\udce9", "x"),  # what is not text in this system's encoding
        DatabaseAccess("a", "secret\ud800"),
        DatabaseAccess(certificate_name="a\udce9"),
    ],
)
def test_what_would_cut_off_the_rest_or_cannot_be_sent_is_refused_and_not_repeated(
    how: DatabaseAccess,
) -> None:
    for check in (lambda: check_words(how), lambda: connection_string(DRIVER, ADDRESS, how)):
        with pytest.raises(Problem) as raised:
            check()
        assert raised.value.code == "database-words-unusable"
        assert raised.value.__cause__ is None
        assert "secret" not in f"{raised.value}{raised.value.detail}"


@pytest.mark.parametrize("name", ["a\0b", "a\udce9"])
def test_an_address_that_cannot_be_sent_is_refused_behind_the_parser_too(name: str) -> None:
    with pytest.raises(Problem) as raised:
        connection_string(DRIVER, DatabaseAddress("sql01", 1433, None, name), DatabaseAccess())
    assert raised.value.code == "database-words-unusable"


@pytest.mark.parametrize(
    ("fits", "too_long"),
    [
        (DatabaseAccess("u" * 128, "x"), DatabaseAccess("u" * 129, "x")),
        (DatabaseAccess("u", "p" * 128), DatabaseAccess("u", "p" * 129)),
        (
            DatabaseAccess("u", "p" * 126 + "\U0001f511"),
            DatabaseAccess("u", "p" * 127 + "\U0001f511"),
        ),
        (DatabaseAccess(certificate_name="c" * 253), DatabaseAccess(certificate_name="c" * 254)),
    ],
    ids=["account", "password", "password of four bytes", "certificate"],
)
def test_what_is_longer_than_the_driver_takes_is_refused_in_words_and_not_repeated(
    fits: DatabaseAccess, too_long: DatabaseAccess
) -> None:
    assert connection_string(DRIVER, ADDRESS, fits)
    with pytest.raises(Problem) as raised:
        connection_string(DRIVER, ADDRESS, too_long)
    assert raised.value.code == "database-words-too-long"
    assert "pp" not in str(raised.value)


def test_the_password_is_in_no_representation() -> None:
    assert "secret" not in repr(DatabaseAccess("sa", "secret"))


def read_as_odbc_does(text: str) -> dict[str, str]:
    """Read a connection string by ODBC's rule: a braced value ends at a brace that is not doubled."""
    found: dict[str, str] = {}
    while text:
        name, equals, text = text.partition("=")
        assert equals
        assert text.startswith("{")
        end = 1
        while text[end] != "}" or text[end : end + 2] == "}}":
            end += 2 if text[end] == "}" else 1
        assert name not in found
        found[name] = text[1:end].replace("}}", "}")
        assert text[end + 1 : end + 2] in {"", ";"}
        text = text[end + 2 :]
    return found


def test_a_driver_manager_that_does_not_begin_is_told_as_a_missing_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> list[str]:
        raise RuntimeError("Can't initialize module pyodbc.  SQLAllocEnv failed.")

    monkeypatch.setattr("pyodbc.drivers", broken)

    with pytest.raises(Problem) as caught:
        best_driver_here()
    assert caught.value.code == "odbc-missing"
    assert "SQLAllocEnv" in str(caught.value.detail)
