"""The tail of a log as a file: its encodings, and whole lines only."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.reading import LogText
from pxewizard.remote.logtail import decoded, span, tail


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("grün\r\n".encode("cp1252"), "grün\r\n"),
        ("\ufeffgrün\r\n".encode(), "grün\r\n"),
        ("\ufeffgrün\r\n".encode("utf-16-le"), "grün\r\n"),
        (b"a\x81b", "a\ufffdb"),
        (b"", ""),
    ],
)
def test_a_log_is_decoded_by_its_mark_or_else_as_windows_does(
    tmp_path: Path, stored: bytes, text: str
) -> None:
    path = tmp_path / "x.log"
    path.write_bytes(stored)

    assert tail(path) == LogText(str(path), text)


@given(
    lines=st.lists(st.text("aä€ ", max_size=30), max_size=40),
    encoding=st.sampled_from(["cp1252", "utf-8-sig", "utf-16"]),
    start=st.integers(0, 300),
)
def test_a_tail_is_whole_lines_of_the_end_and_loses_the_first_one_only(
    lines: list[str], encoding: str, start: int
) -> None:
    whole = "".join(f"{one}\r\n" for one in lines)
    stored = codecs.BOM_UTF16_LE + whole.encode("utf-16-le") if encoding == "utf-16" else b""
    stored = stored or whole.encode(encoding)
    start = min(start, len(stored))

    text = decoded(stored[:3], stored[start:], start)

    kept = text.count("\n")
    assert text == "".join(f"{one}\r\n" for one in lines[len(lines) - kept :])
    if start == 0:
        assert text == whole
    elif kept < len(lines):
        one_more = "".join(f"{one}\r\n" for one in lines[len(lines) - kept - 1 :])
        size = len(
            one_more.encode("utf-16-le" if encoding == "utf-16" else encoding[:6].strip("-"))
        )
        assert size > len(stored) - start - 3  # the line before was not whole


def test_only_the_last_kilobytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "x.log"
    path.write_bytes(b"".join(b"line %06d\r\n" % number for number in range(10_000)))

    text = tail(path, 1).text

    assert text.endswith("line 009999\r\n")
    assert text.startswith("line ")
    assert span(1) - 13 < len(text) <= span(1)
