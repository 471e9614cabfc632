import re
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Identity, Kind, Present
from pxewizard.engine.formats.regfile import BadRegFile, read, write
from tests.anything import TEXTS, one_text

KEY = "SOFTWARE\\Microsoft\\SMS\\Security"
PLACE = RegistryValue("dp01.contoso.test", KEY, "IssuingCertificateList")
HEAD = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\r\n"

ITEMS = TEXTS.map(lambda text: text.replace("\0", ""))
NAMES = st.text(st.characters(exclude_characters="\r\n\0"), max_size=8).map(one_text)
VALUES = st.one_of(
    st.builds(Present, TEXTS, st.sampled_from([Kind.REG_SZ, Kind.REG_EXPAND_SZ])),
    st.builds(Present, st.lists(ITEMS, max_size=4).map(tuple), st.just(Kind.REG_MULTI_SZ)),
    st.builds(Present, st.binary(max_size=80), st.just(Kind.REG_BINARY)),
    st.builds(Present, st.integers(0, 2**32 - 1), st.just(Kind.REG_DWORD)),
    st.builds(Present, st.integers(0, 2**64 - 1), st.just(Kind.REG_QWORD)),
    st.just(Absent()),
)


def utf16(text: str) -> bytes:
    return b"\xff\xfe" + text.encode("utf-16-le", "surrogatepass")


def text_of(data: bytes) -> str:
    return data[2:].decode("utf-16-le", "surrogatepass")


def round_trip(reading: Present | Absent) -> Present | Absent:
    ((key, name, found),) = read(write([(PLACE, reading)]))
    assert (key, name) == (KEY, PLACE.name)
    return found


@settings(deadline=None)
@given(st.lists(ITEMS, max_size=6))
def test_any_list_of_strings_comes_back_item_by_item(items: list[str]) -> None:
    value = Present(tuple(items), Kind.REG_MULTI_SZ)

    assert round_trip(value) == value


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.builds(RegistryValue, st.just("s"), NAMES, NAMES), VALUES), max_size=5)
)
def test_any_values_under_any_keys_and_names_come_back(
    values: list[tuple[RegistryValue, Present | Absent]],
) -> None:
    found = read(write(values))

    expected = [(place.key, place.name, reading) for place, reading in values]
    order = list(dict.fromkeys(place.key for place, _ in values))
    assert list(found) == sorted(expected, key=lambda one: order.index(one[0]))


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: utf16(HEAD + text)))
def test_anything_else_is_refused_with_bad_reg_file_alone(data: bytes) -> None:
    try:
        read(data)
    except BadRegFile:
        return


@pytest.mark.parametrize(
    "items",
    [(), ("",), ("", ""), ("a", "", "b"), ("", "a"), ("a", ""), ("a\\0b",), ("\ud800", "\udc00")],
    ids=repr,
)
def test_lists_with_empty_items_and_half_characters_come_back(items: tuple[str, ...]) -> None:
    value = Present(items, Kind.REG_MULTI_SZ)

    assert round_trip(value) == value


@pytest.mark.parametrize("text", ["", "a\0", "\0", "a\r\nb", "\t", "\x85", "\ud800", 'C:\\"x"\\'])
@pytest.mark.parametrize("kind", [Kind.REG_SZ, Kind.REG_EXPAND_SZ])
def test_texts_with_control_characters_and_quotes_come_back(text: str, kind: Kind) -> None:
    value = Present(text, kind)

    assert round_trip(value) == value


def test_the_file_is_what_regedit_writes() -> None:
    long_list = Present(("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "z"), Kind.REG_MULTI_SZ)
    other = RegistryValue("dp01.contoso.test", "SOFTWARE\\X", 'a "b" \\ c')
    written = write(
        [
            (PLACE, long_list),
            (other, Present('say "C:\\temp"', Kind.REG_SZ)),
            (RegistryValue("s", "SOFTWARE\\X", ""), Present(120, Kind.REG_DWORD)),
            (RegistryValue("s", "SOFTWARE\\X", "gone"), Absent()),
            (RegistryValue("s", "SOFTWARE\\X", "b"), Present(b"\x00\xff", Kind.REG_BINARY)),
            (RegistryValue("s", "SOFTWARE\\X", "q"), Present(1, Kind.REG_QWORD)),
            (RegistryValue("s", "SOFTWARE\\X", "e"), Present("%A%", Kind.REG_EXPAND_SZ)),
            (RegistryValue("s", "SOFTWARE\\X", "n"), Present("\n", Kind.REG_SZ)),
        ]
    )

    assert written.startswith(b"\xff\xfe")
    assert text_of(written).split("\r\n") == [
        "Windows Registry Editor Version 5.00",
        "",
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Security]",
        '"IssuingCertificateList"=hex(7):41,00,42,00,43,00,44,00,45,00,46,00,47,00,48,\\',
        "  00,49,00,4a,00,4b,00,4c,00,4d,00,4e,00,4f,00,50,00,51,00,52,00,53,00,54,00,\\",
        "  55,00,56,00,57,00,58,00,59,00,5a,00,00,00,7a,00,00,00,00,00",
        "",
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]",
        '"a \\"b\\" \\\\ c"="say \\"C:\\\\temp\\""',
        "@=dword:00000078",
        '"gone"=-',
        '"b"=hex:00,ff',
        '"q"=hex(b):01,00,00,00,00,00,00,00',
        '"e"=hex(2):25,00,41,00,25,00,00,00',
        '"n"=hex(1):0a,00,00,00',
        "",
        "",
    ]


def test_lines_of_a_long_value_stay_within_eighty_columns() -> None:
    written = text_of(write([(PLACE, Present(bytes(5000), Kind.REG_BINARY))]))

    assert max(map(len, written.split("\r\n"))) <= 80


def test_an_export_of_regedit_is_read() -> None:
    export = HEAD + (
        "; a comment\r\n"
        '"Lines"="one\r\ntwo"\r\n'
        '"Text"="C:\\\\temp"\r\n'
        '"Number"=dword:00000E10\r\n'
        '"None"=hex(7):\r\n'
        '"Unended"=hex(7):61,00,00,00\r\n'
        '"Wrapped"=hex:01,\\\r\n  02,03\r\n'
        '\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\X\\Sub]key]\r\n@="default"\r\n\r\n'
    )

    assert read(utf16(export)) == (
        ("SOFTWARE\\X", "Lines", Present("one\r\ntwo", Kind.REG_SZ)),
        ("SOFTWARE\\X", "Text", Present("C:\\temp", Kind.REG_SZ)),
        ("SOFTWARE\\X", "Number", Present(3600, Kind.REG_DWORD)),
        ("SOFTWARE\\X", "None", Present((), Kind.REG_MULTI_SZ)),
        ("SOFTWARE\\X", "Unended", Present(("a",), Kind.REG_MULTI_SZ)),
        ("SOFTWARE\\X", "Wrapped", Present(b"\1\2\3", Kind.REG_BINARY)),
        ("SOFTWARE\\X\\Sub]key", "", Present("default", Kind.REG_SZ)),
    )


def test_an_export_of_wine_is_read_with_its_own_escapes() -> None:
    assert read(utf16(HEAD + '"Lines"="one\\r\\ntwo"\r\n')) == (
        ("SOFTWARE\\X", "Lines", Present("one\r\ntwo", Kind.REG_SZ)),
    )


@pytest.mark.parametrize(
    "line",
    [
        '"a"="b',
        '"a"="b" c',
        '"a"="\\x"',
        '"a"=hex:0',
        '"a"=hex:00,',
        '"a"=hex:00,,01',
        '"a"=hex:0g',
        '"a"=hex(0):00',
        '"a"=hex(1):41',
        '"a"=hex(b):00',
        '"a"=hex(4):00,00',
        '"a"=dword:',
        '"a"=dword:123456789',
        '"a"=',
        "a=-",
        "[-HKEY_LOCAL_MACHINE\\SOFTWARE\\X]",
        "[HKEY_CURRENT_USER\\SOFTWARE\\X]",
        "[HKLM\\SOFTWARE\\X]",
        "[HKEY_LOCAL_MACHINE_OTHER\\X]",
    ],
)
def test_a_line_that_is_not_understood_is_refused(line: str) -> None:
    with pytest.raises(BadRegFile):
        read(utf16(f"{HEAD}{line}\r\n"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"REGEDIT4\r\n",
        utf16("REGEDIT4\r\n"),
        utf16(HEAD)[2:],
        utf16(HEAD) + b"\0",
        utf16(HEAD + '"a"=-'),
        utf16('Windows Registry Editor Version 5.00\r\n\r\n"a"=-\r\n'),
        utf16(HEAD.replace("\r\n", "\n")),
    ],
    ids=range(8),
)
def test_a_file_of_another_form_or_cut_short_is_refused(data: bytes) -> None:
    with pytest.raises(BadRegFile):
        read(data)


@pytest.mark.parametrize(
    ("place", "reading"),
    [
        (PLACE, Present(("a\0b",), Kind.REG_MULTI_SZ)),
        (PLACE, Present(Identity("a", "b"), Kind.IDENTITY)),
        (PLACE, Present("x", Kind.ANSWER)),
        (PLACE, Present("3", Kind.REG_DWORD)),
        (RegistryValue("s", KEY, "a\nb"), Absent()),
        (RegistryValue("s", "SOFTWARE\r\n[X", "a"), Absent()),
        (RegistryValue("s", KEY, "a\0"), Absent()),
    ],
    ids=str,
)
def test_what_a_reg_file_cannot_carry_is_not_written(
    place: RegistryValue, reading: Present | Absent
) -> None:
    with pytest.raises(BadRegFile):
        write([(place, reading)])


def test_a_missing_key_is_written_like_a_missing_value() -> None:
    assert round_trip(Absent("key")) == Absent()


def test_a_value_of_a_megabyte_is_written_and_read() -> None:
    value = Present(("30" * 500_000,), Kind.REG_MULTI_SZ)

    found = cast("Present", round_trip(value))

    assert found == value


def test_no_pattern_slows_down_on_a_long_line_without_its_end() -> None:
    endless = utf16(HEAD + '"a"="' + "\\\\" * 200_000)

    with pytest.raises(BadRegFile, match=re.escape("not understood")):
        read(endless)
