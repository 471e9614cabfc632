"""What a server's registry tells of others: what is believed, and what leads nowhere."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.address import parse_database, parse_server, told_server
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Kind, Present, Reading, Unreadable
from pxewizard.engine.told import database_in, names_in, site_code_in, usual_name
from pxewizard.remote.site import told_address


def text(value: str) -> Present:
    return Present(value, Kind.REG_SZ)


def names(reading: Reading) -> tuple[list[str], int]:
    found = names_in(reading)
    return [one.name for one in found.servers], found.refused


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("mp01.contoso.test", "mp01.contoso.test"),
        (" MP01.Contoso.TEST. ", "mp01.contoso.test"),
        ("atlas", "atlas"),
        ("http://mp01.contoso.test", "mp01.contoso.test"),
        ("HTTPS://mp01.contoso.test:8443/SMS_MP/", "mp01.contoso.test"),
        ("http://mp_1.contoso.test/", "mp_1.contoso.test"),
        ("10.1.2.3", "10.1.2.3"),
        ("http://user:password@mp01.contoso.test", None),
        ("http://mp01.contoso.test/@evil.test", None),
        ("http://mp01.contoso.test@evil.test", None),
        ("user@mp01.contoso.test", None),
        ("ftp://mp01.contoso.test", None),
        ("mp01=http://evil.test", None),
        ("mp01.contoso.test?x", None),
        ("mp01.contoso.test;TrustServerCertificate=yes", None),
        ("mp01}", None),
        ("mp 01", None),
        ("mp01\x00.contoso.test", None),
        ("mp01\nmp02", None),
        ("\\\\mp01\\share", None),
        ("-mp01", None),
        ("mp01..contoso.test", None),
        ("[::1]", None),
        ("::1", None),
        ("localhost", None),
        ("http://LOCALHOST.:80", None),
        ("localhost.localdomain", None),
        ("127.0.0.1", None),
        ("0.0.0.0", None),  # noqa: S104 - refused, not bound to
        ("127.1", None),
        ("2130706433.", None),
        ("2130706433..", None),
        ("2130706433", None),
        ("0x7f000001", None),
        ("0x7f.1", None),
        ("010.1.2.3", None),
        ("dp.localhost", None),
        ("\uff4cocalhost", None),  # full width
        ("\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54", None),
        ("\uff11\uff12\uff17.0.0.1", None),
        ("ip6-localhost", None),
        ("IP6-LOOPBACK", None),
        ("localhost6", None),
        ("localhost6.localdomain6", None),
        ("b\u00fccher.contoso.test", "b\u00fccher.contoso.test"),
        ("localhost2", "localhost2"),
        ("127.contoso.test", "127.contoso.test"),
        ("", None),
        ("a" * 64, None),
        ("a." * 200, None),
        ("m" * 1_000_000, None),
    ],
)
def test_only_a_plain_host_name_of_another_computer_is_believed(
    told: str, name: str | None
) -> None:
    found = told_server(told)
    assert (found.name if found else None) == name
    assert found is None or (found.url, found.pinned) == (None, False)


@given(st.text(max_size=80) | st.from_regex(r"(https?://)?[\w.:@/%=-]{0,40}", fullmatch=True))
def test_whatever_is_told_becomes_a_name_that_the_network_door_takes_or_nothing(told: str) -> None:
    found = told_server(told)
    if found is not None:
        assert told_address(found.name) == found
        assert parse_server(found.name) == found


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_a_site_server_tells_becomes_an_address_that_reads_the_same_or_nothing(
    server: str, name: str
) -> None:
    found = database_in(text(server), text(name))
    assert found is None or parse_database(str(found)) == found


@pytest.mark.parametrize(
    ("value", "found", "refused"),
    [
        (text("http://mp1.a.test*http://mp2.a.test"), ["mp1.a.test", "mp2.a.test"], 0),
        (text("mp1*MP1**http://mp1/ "), ["mp1"], 0),
        (text("http://me:secret@mp1*mp2*://*?"), ["mp2"], 3),
        (Present(("mp1*mp2", "", "https://mp3"), Kind.REG_MULTI_SZ), ["mp1", "mp2", "mp3"], 0),
        (Present((), Kind.REG_MULTI_SZ), [], 0),
        (Present(7, Kind.REG_DWORD), [], 1),
        (Present(b"mp1", Kind.REG_BINARY), [], 1),
        (text(""), [], 0),
        (Absent("key"), [], 0),
        (Unreadable(problem("access-denied", server="dp01")), [], 0),
    ],
)
def test_names_stand_between_stars_or_one_an_item(
    value: Reading, found: list[str], refused: int
) -> None:
    assert names(value) == (found, refused)


def test_a_megabyte_of_names_or_of_junk_is_read_at_once_and_bounded() -> None:
    started = time.thread_time()
    many, _ = names(text("*".join(f"http://mp{n}.contoso.test" for n in range(40_000))))
    junk, refused = names(text("http://a:b@c*" * 80_000))
    _, long = names(text("x" * 1_000_000))
    assert time.thread_time() - started < 2
    assert many == [f"mp{n}.contoso.test" for n in range(64)]
    assert (junk, refused, long) == ([], 80_000, 1)


@pytest.mark.parametrize(
    ("server", "name", "address"),
    [
        ("sql01.contoso.test", "CM_P01", "sql01.contoso.test/CM_P01"),
        ("SQL01", "SMS\\CM_P01", "sql01\\SMS/CM_P01"),
        ("sql01\\SMS", "CM_P01", "sql01\\SMS/CM_P01"),
        ("sql01\\SMS,1500", "CM_P01", "sql01\\SMS,1500/CM_P01"),
        ("sql01,1500", "CM_P01", "sql01:1500/CM_P01"),
        ("sql01,1500", "SMS\\CM_P01", "sql01\\SMS,1500/CM_P01"),
        (" sql01 ", " CM_P01 ", "sql01/CM_P01"),
        ("sql01", "MSSQLSERVER\\CM_P01", "sql01/CM_P01"),
        ("sql01", "", "sql01"),
        ("sql01", "SMS\\", "sql01\\SMS"),
        ("localhost", "CM_P01", None),
        (".", "CM_P01", None),
        ("(local)", "CM_P01", None),
        ("sql01;Encrypt=no", "CM_P01", None),
        ("sql01}", "CM_P01", None),
        ("tcp:sql01", "CM_P01", None),
        ("sql01", "CM_P01;Encrypt=no", None),
        ("sql01", "CM_P01};Encrypt={no", None),
        ("sql01", "A\\B\\CM_P01", None),
        ("sql01,99999", "CM_P01", None),
        ("sql01\\CM", "cm\\CM_P01", "sql01\\CM/CM_P01"),
        ("sql01\\CM", "OTHER\\CM_P01", None),  # two instances: neither is believed
        ("sql01\\CM", "MSSQLSERVER\\CM_P01", None),
        ("sql01", "n" * 129, None),
        ("", "CM_P01", None),
        ("s" * 1_000_000, "CM_P01", None),
    ],
)
def test_server_instance_and_database_become_an_address_or_nothing(
    server: str, name: str, address: str | None
) -> None:
    found = database_in(text(server), text(name))
    assert (str(found) if found else None) == address
    assert found is None or parse_database(str(found)) == found


def test_a_database_whose_name_is_not_known_gets_the_usual_one_of_its_site() -> None:
    bare = parse_database("sql01:1500")
    assert str(usual_name(bare, "P01")) == "sql01:1500/CM_P01"
    assert usual_name(bare, "") == bare
    named = parse_database("sql01/Other")
    assert usual_name(named, "P01") == named


@pytest.mark.parametrize(
    ("told", "code"),
    [("P01", "P01"), (" p01 ", "P01"), ("P0", ""), ("P01X", ""), ("P'1", ""), ("", "")],
)
def test_a_site_code_has_three_letters_or_digits(told: str, code: str) -> None:
    assert site_code_in(text(told)) == code
    assert site_code_in(Absent()) == ""
