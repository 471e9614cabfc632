"""How servers and databases are named: what is understood, and what is refused whatever was typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pxewizard.core.address import (
    DatabaseAddress,
    ServerAddress,
    parse_database,
    parse_server,
)
from pxewizard.core.problem import Problem, Trouble

T = TypeVar("T")

SERVERS: list[tuple[str, ServerAddress]] = [
    ("dp01", ServerAddress("dp01")),
    ("DP01.Contoso.Test", ServerAddress("dp01.contoso.test")),
    ("dp01.contoso.test.", ServerAddress("dp01.contoso.test")),
    ("  dp01\n", ServerAddress("dp01")),
    ("dp_01", ServerAddress("dp_01")),
    ("10.1.2.3", ServerAddress("10.1.2.3")),
    ("fe80::1", ServerAddress("fe80::1")),
    ("[fe80::1]", ServerAddress("fe80::1")),
    ("x" * 63, ServerAddress("x" * 63)),
    ("http://dp01:5985", ServerAddress("dp01", "http://dp01:5985")),
    ("https://DP01:5986/wsman", ServerAddress("dp01", "https://DP01:5986/wsman")),
    ("https://dp01/", ServerAddress("dp01", "https://dp01/")),
    ("http://[fe80::1]:5985", ServerAddress("fe80::1", "http://[fe80::1]:5985")),
    (
        "dp01.contoso.test=http://127.0.0.1:15985",
        ServerAddress("dp01.contoso.test", "http://127.0.0.1:15985", pinned=True),
    ),
]
NO_SERVERS = [
    "",
    " ",
    ".",
    "a..b",
    "a..",
    "-dp01",
    "dp01-",
    "dp 01",
    "dp01;calc",
    "dp01/c$",
    "..\\..\\etc",
    "x" * 64,
    ".".join(["x" * 60] * 5),
    "[dp01]",
    "fe80::1%eth0",
    "fe80::1%;DRIVER=x",
    "http://",
    "ftp://dp01",
    "file:///etc/passwd",
    "http://dp01:0",
    "http://dp01:65536",
    "http://dp01:port",
    "http://dp01/other",
    "http://dp01?x=1",
    "http://dp01#x",
    "http://dp01/wsman?",
    "http://dp01#",
    "http://keller:secret@dp01",
    "http://:secret@dp01",
    "http://@dp01",
    "http://dp\n01:5985",
    "http://dp01:5985\tx",
    "http://[fe80::1%eth0]:5985",
    "=http://127.0.0.1:5985",
    "dp01=",
    "dp01=127.0.0.1:5985",
    "dp01=dp02",
    "dp01=http://a=http://b",
    "d p=http://127.0.0.1:5985",
]
DATABASES: list[tuple[str, DatabaseAddress]] = [
    ("SQL01.contoso.com.:1500/CM_P01", DatabaseAddress("sql01.contoso.com", 1500, None, "CM_P01")),
    ("sql01", DatabaseAddress("sql01")),
    ("SQL01.Contoso.Test", DatabaseAddress("sql01.contoso.test")),
    ("sql01:1433", DatabaseAddress("sql01", 1433)),
    ("sql01,1433", DatabaseAddress("sql01", 1433)),
    ("localhost,1433/CM_P01", DatabaseAddress("localhost", 1433, name="CM_P01")),
    ("sql01/CM_P01", DatabaseAddress("sql01", name="CM_P01")),
    ("sql01:1433/CM_P01", DatabaseAddress("sql01", 1433, name="CM_P01")),
    ("sql01\\INST", DatabaseAddress("sql01", instance="INST")),
    ("sql01\\INST,1499", DatabaseAddress("sql01", 1499, "INST")),
    ("sql01\\INST,1499/CM_P01", DatabaseAddress("sql01", 1499, "INST", "CM_P01")),
    ("10.1.2.3:1433", DatabaseAddress("10.1.2.3", 1433)),
    ("[fe80::1]:1433/CM_P01", DatabaseAddress("[fe80::1]", 1433, name="CM_P01")),
]
NO_DATABASES = [
    "",
    "/CM_P01",
    "sql01/",
    "sql01:",
    "sql01:0",
    "sql01:70000",
    "sql01:x",
    "sql01,",
    "sql01\\",
    "sql01\\INST,0",
    "sql01\\INST:1433",
    "sql01:1433\\INST",
    "sql01/CM_P01;Trusted_Connection=yes",
    "sql01/{CM}",
    "sql01/[CM]",
    "sql01/CM'--",
    "sql01/CM P01",
    "sql01/CM\0P01",
    "sql01/a/b",
    "sql01/" + "x" * 129,
    "sql 01",
    "(local)",
    "[::1%;UID=sa;PWD=x]/CM_P01",
    "tcp:sql01",
]
# Signs that would mean something to a connection string, a URL, a shell or a file system.
DANGEROUS = set(" \t\r\n\0;/\\{}'\"@?#%&|<>*$`")
TYPED = st.text() | st.text(alphabet="abDP01.:-_=/\\[]{};%@?#,' \n\0htps", max_size=40)


def understood(parse: Callable[[str], T], typed: str) -> T | None:
    """Return the address; None where the text is refused as it should be, by the one exception."""
    try:
        return parse(typed)
    except Problem:
        return None


@pytest.mark.parametrize(("typed", "address"), SERVERS)
def test_a_server_is_understood(typed: str, address: ServerAddress) -> None:
    assert parse_server(typed) == address


@pytest.mark.parametrize("typed", NO_SERVERS)
def test_what_is_no_server_is_refused_with_the_text_that_was_typed(typed: str) -> None:
    with pytest.raises(Problem) as refused:
        parse_server(typed)

    assert refused.value.code == "bad-server-name"
    assert refused.value.kind is Trouble.USAGE
    without_account = re.sub(r"//.*@", "//…@", typed)  # a password typed here is not repeated
    assert f"“{without_account}”" in str(refused.value)


@pytest.mark.parametrize(("typed", "address"), DATABASES)
def test_a_database_is_understood_and_written_the_same_way(
    typed: str, address: DatabaseAddress
) -> None:
    assert parse_database(typed) == address
    assert parse_database(str(address)) == address


@pytest.mark.parametrize("typed", NO_DATABASES)
def test_what_is_no_database_is_refused_with_the_text_that_was_typed(typed: str) -> None:
    with pytest.raises(Problem) as refused:
        parse_database(typed)

    assert refused.value.code == "bad-database-address"
    assert refused.value.kind is Trouble.USAGE
    assert f"“{typed}”" in str(refused.value)


@given(TYPED)
@example("İ.test")
@example("http://İ.test")
def test_whatever_is_typed_a_servers_name_is_plain_and_names_itself(typed: str) -> None:
    address = understood(parse_server, typed)
    if address is None:
        return

    assert not DANGEROUS & set(address.name)
    assert parse_server(address.name) == ServerAddress(address.name)
    assert address.url is None or address.url in typed


@given(TYPED)
def test_whatever_is_typed_a_databases_address_is_plain_and_comes_back_equal(typed: str) -> None:
    address = understood(parse_database, typed)
    if address is None:
        return

    assert not DANGEROUS & set(address.host)
    assert not DANGEROUS & set(address.instance or "") - {"$", "#"}
    assert not set(" \t\r\n\0;{}[]'\"/\\") & set(address.name or "")
    assert parse_database(str(address)) == address
