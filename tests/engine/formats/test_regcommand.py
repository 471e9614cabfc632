import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Identity, Kind, Present
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.engine.formats.regcommand import carries, reg_command, too_long_for_prompt

KEY = "SOFTWARE\\Microsoft\\SMS\\Security"
PLACE = RegistryValue("dp01.contoso.test", KEY, "IssuingCertificateList")


def setting(value: str | int | bytes | tuple[str, ...], kind: Kind) -> SetRegistryValue:
    return SetRegistryValue(PLACE, before=Absent(), after=Present(value, kind))


def listing(*items: str) -> SetRegistryValue:
    return setting(items, Kind.REG_MULTI_SZ)


def argument(line: str) -> str:
    r"""Return the argument of /d as a Windows program receives it (CommandLineToArgvW)."""
    quoted = line.partition(" /d ")[2].removesuffix(" /f")
    assert quoted[0] == '"'
    assert quoted[-1] == '"'
    doubled = re.sub(
        r'(\\*)(?=")', lambda run: run[1][: len(run[1]) // 2] + "\0" * (len(run[1]) % 2), quoted[1:]
    )
    return doubled.removesuffix('"').replace('\0"', '"')


def test_the_line_is_the_article_s() -> None:
    assert reg_command(listing("308203")) == (
        'REG.exe ADD "HKLM\\SOFTWARE\\Microsoft\\SMS\\Security" /v IssuingCertificateList'
        ' /t REG_MULTI_SZ /d "308203" /f'
    )


def test_items_are_joined_by_reg_exe_s_separator() -> None:
    assert ' /d "AA\\0BB" /f' in reg_command(listing("AA", "BB"))


def test_the_quotes_of_the_xml_form_are_escaped() -> None:
    step = listing('<SMSIssuingCerts version="1.0"></SMSIssuingCerts>')

    assert ' /d "<SMSIssuingCerts version=\\"1.0\\"></SMSIssuingCerts>" /f' in reg_command(step)
    assert carries(step)


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (120, Kind.REG_DWORD, "/t REG_DWORD /d 120 /f"),
        (2**40, Kind.REG_QWORD, "/t REG_QWORD /d 1099511627776 /f"),
        (b"\x00\xff", Kind.REG_BINARY, "/t REG_BINARY /d 00ff /f"),
        (b"", Kind.REG_BINARY, '/t REG_BINARY /d "" /f'),
        ("a b", Kind.REG_SZ, '/t REG_SZ /d "a b" /f'),
        ("a", Kind.REG_EXPAND_SZ, '/t REG_EXPAND_SZ /d "a" /f'),
    ],
)
def test_each_type_is_written_as_reg_exe_reads_it(
    value: str | int | bytes, kind: Kind, words: str
) -> None:
    assert reg_command(setting(value, kind)).endswith(words)


def test_removing_a_value_is_reg_delete() -> None:
    step = DeleteRegistryValue(PLACE, before=Present(("a",), Kind.REG_MULTI_SZ))

    assert reg_command(step) == (
        'REG.exe DELETE "HKLM\\SOFTWARE\\Microsoft\\SMS\\Security" /v IssuingCertificateList /f'
    )
    assert carries(step)


@pytest.mark.parametrize(
    ("name", "words"), [("Two words", '/v "Two words"'), ("", "/ve"), ('a"b', '/v "a\\"b"')]
)
def test_the_name_is_quoted_where_it_must_be(name: str, words: str) -> None:
    step = SetRegistryValue(
        RegistryValue("s", KEY, name), before=Absent(), after=Present(1, Kind.REG_DWORD)
    )

    assert f'" {words} /t' in reg_command(step)


@given(st.text(st.sampled_from('\\"ab '), max_size=12))
def test_a_program_receives_the_text_as_it_is(text: str) -> None:
    assert argument(reg_command(setting(text, Kind.REG_SZ))) == text


@pytest.mark.parametrize(
    "items",
    [(), ("",), ("a", "", "b"), ("a\\0b",), ("a\nb",), ("%TEMP%",), ("a\ud800",), ('a"&"b',)],
    ids=repr,
)
def test_what_a_prompt_would_change_is_said_not_to_be_carried(items: tuple[str, ...]) -> None:
    assert not carries(listing(*items))


@pytest.mark.parametrize("items", [("308203",), ("a", "b"), ("a & b",), ("a\\",)], ids=repr)
def test_what_survives_a_prompt_is_said_to_be_carried(items: tuple[str, ...]) -> None:
    assert carries(listing(*items))


@pytest.mark.parametrize(("length", "long"), [(8191, False), (8192, True)])
def test_a_prompt_takes_8191_characters(length: int, *, long: bool) -> None:
    line = reg_command(listing(""))

    assert too_long_for_prompt(line + "A" * (length - len(line))) is long


def test_a_character_beyond_the_first_plane_counts_twice() -> None:
    assert too_long_for_prompt("😀" * 4096)


def test_what_is_no_registry_value_has_no_line() -> None:
    step = SetRegistryValue(
        PLACE, before=Absent(), after=Present(Identity("a", "b"), Kind.IDENTITY)
    )

    with pytest.raises(ValueError, match="no type of the registry"):
        reg_command(step)


def test_a_long_row_of_backslashes_is_quoted_at_once() -> None:
    begun = time.thread_time()

    assert reg_command(listing("\\" * 200_000 + "x")).endswith('\\x" /f')
    assert time.thread_time() - begun < 5
