"""The PowerShell script that reads a log: its size, its gaps, and what its output is taken for."""

from __future__ import annotations

import pytest

from pxewizard.core.place import LogFile
from pxewizard.core.reading import Kind, LogText, Present
from pxewizard.remote.logscript import command, reading, script
from pxewizard.remote.shells import Output
from tests.remote.doors import DP, code

PXE = LogFile(DP, "SMSPXE.log")


@pytest.mark.parametrize("name", ["SMSPXE.log", "CertMgr.log", "Distmgr.log"])
def test_the_script_is_short_and_has_no_gap_left(name: str) -> None:
    text = script(name, 512)

    assert len(text) < 3000
    assert len(command(text)) < 8191
    assert "@" not in text.replace("@($f|", "").replace("$c=@()", "").replace("$f=@()", "")
    assert text.index("LanguageMode") < text.index("FileStream")


def test_a_name_that_could_end_the_quotes_is_refused() -> None:
    with pytest.raises(ValueError, match="no name of a log"):
        script("x';exit;'.log", 512)


@pytest.mark.parametrize(
    ("stdout", "expected"),
    [
        (b"", "log-unreadable"),
        (b"mode:FullLanguage\r\n", "log-unreadable"),
        (b"mode:FullLanguage\r\nfailed:bm8=\r\n", "log-unreadable"),
        (b"mode:Constrained\r\nLanguage\r\n", "constrained-language"),
        (b"mode:FullLanguage path:eA== head:YQ== from:0 data:YQ== end:2", "reply-unreadable"),
        (b"mode:FullLanguage path:eA== head:YQ== from:x data:YQ== end:1", "reply-unreadable"),
        (b"mode:FullLanguage path:eA== head:YQ== from:0 data:Y* end:1", "reply-unreadable"),
        (b"mode:FullLanguage end:0", "reply-unreadable"),
        (b"\xff\x00", "log-unreadable"),
    ],
)
def test_output_that_is_not_whole_is_no_log(stdout: bytes, expected: str) -> None:
    assert code(reading(PXE, Output(bytearray(stdout), bytearray(b"err"), 1))) == expected


def test_lines_that_the_console_has_broken_are_put_together() -> None:
    broken = (
        b"\xef\xbb\xbfmode:Full\r\nLanguage\r\npath:eA\r\n==\r\nhead:aGVs\r\n"
        b"from:0\r\ndata:aGVs\r\nbG8=\r\nend:5"
    )

    found = reading(PXE, Output(bytearray(broken), bytearray(), 0))

    assert found == Present(LogText("x", "hello"), Kind.LOG)
