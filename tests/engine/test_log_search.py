"""What is found in bytes is what reading every record would have found, wherever the pieces end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.logbytes import ByteFramer
from pxewizard.core.logrecord import Record
from pxewizard.engine import log_search
from pxewizard.engine.log_search import LogSearch, Words
from pxewizard.engine.tally import says

ANCHORS = ("80092002", "800b0101", "C107010C", "no advertisements found")
TEXTS = st.sampled_from(
    [
        "PXE::MP_GetList failed; 0x80092002",
        "An error\r\nover lines. (Error: 80092002; Source: Windows)",
        "certificate (Error: 800B0101)",
        "lower 800b0101 case",
        "it said c107010c",
        "no advertisements found",
        "No Advertisements Found",
        "grün",
        "nothing 8009",
        "",
    ]
)


def ccm(text: str) -> str:
    marks = (
        'time="08:41:07.068-60" date="11-20-2026" component="SMSPXE" context="" type="3" thread="1"'
    )
    return f'<![LOG[{text}]LOG]!><{marks} file="x.cpp:1">\r\n'


def simple(text: str) -> str:
    said = text.replace("\r\n", " ")
    return f"{said}  $$<SMS_X><11-20-2026 09:20:00.083-60><thread=1 (0x1)>\r\n"


LOGS = st.lists(
    st.one_of(
        TEXTS.map(ccm), TEXTS.map(simple), TEXTS.map(lambda text: f"{text}\n"),
        TEXTS.map(lambda text: f"{ccm(text)[:40]}\r\n"),  # cut short
    )
).map("".join)  # fmt: skip


def whole(stored: bytes) -> list[Record]:
    framer = ByteFramer("x", keeps_all=True)
    return framer.feed(stored) + framer.close()


def found(stored: bytes, size: int) -> Iterator[Record]:
    search = LogSearch(Words(ANCHORS), "x")
    for start in range(0, len(stored), size):
        yield from search.feed(stored[start : start + size])
    yield from search.close()


def expected(stored: bytes) -> list[tuple[int, str]]:
    return [
        (one.line, one.text)
        for one in whole(stored)
        if any(says(one.text, word) if word[0] != "n" else word in one.text for word in ANCHORS)
    ]


@given(LOGS, st.integers(1, 400), st.sampled_from(["utf-8", "cp1252"]))
def test_the_records_found_are_those_that_hold_a_word(log: str, size: int, encoding: str) -> None:
    stored = log.encode(encoding)

    assert [(one.line, one.text) for one in found(stored, size)] == expected(stored)


@pytest.mark.parametrize("shift", range(0, 90, 7))
def test_a_record_that_lies_across_two_windows_is_found_once(
    shift: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_search, "_WINDOW", 256)
    stored = ("x" * shift + "\n" + ccm("0x80092002") * 12).encode()

    assert [one.line for one in found(stored, len(stored))] == list(range(2, 14))


def test_the_reach_of_a_record_is_bounded_and_its_line_is_found_all_the_same() -> None:
    far = "<![LOG[" + "x" * 200_000 + "\n 0x80092002 here\n" + "y" * 200_000
    stored = f"{far}\n{ccm('0x80092002')}".encode()

    one, other = found(stored, 4096)

    assert (one.line, one.text) == (2, " 0x80092002 here")
    assert (other.line, other.text) == (4, "0x80092002")


@given(st.binary(max_size=2000), st.integers(1, 300))
def test_no_bytes_are_refused_and_lines_never_go_back(stored: bytes, size: int) -> None:
    lines = [one.line for one in found(stored + b"80092002" + stored, size)]

    assert lines == sorted(lines)
    assert lines
