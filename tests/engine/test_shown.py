"""What a place holds, in short sentences; hostile contents make no long or broken lines."""

from __future__ import annotations

import pytest

from pxewizard.core.problem import problem
from pxewizard.core.reading import (
    Absent,
    Kind,
    LogText,
    Present,
    Reading,
    ServiceState,
    Unreadable,
)
from pxewizard.engine.shown import held, legible


@pytest.mark.parametrize(
    ("reading", "says"),
    [
        (Absent(), "Missing"),
        (Absent("key"), "Missing"),
        (Present(3600, Kind.REG_DWORD), "3600 (0xE10)"),
        (Present("a\nb\u202e", Kind.REG_SZ), "“a·b·”"),
        (Present("x" * 10_000, Kind.REG_SZ), "10,000 characters"),
        (Present(b"ab", Kind.REG_BINARY), "2 bytes"),
        (Present(("a", "bc"), Kind.REG_MULTI_SZ), "2 items, 3 characters"),
        (Present((), Kind.REG_MULTI_SZ), "0 items, 0 characters"),
        (Present(ServiceState("Running", "Auto"), Kind.SERVICE), "Running"),
        (Present(LogText("p", "t"), Kind.LOG), "Present"),
        (Unreadable(problem("time-out", server="dp01")), "Not read"),
    ],
)
def test_every_reading_has_its_line(reading: Reading, says: str) -> None:
    assert str(held(reading).says) == says


def test_a_key_that_is_missing_is_told_from_a_value_that_is() -> None:
    assert held(Absent()).below != held(Absent("key")).below


def test_a_text_of_a_server_breaks_no_line() -> None:
    assert legible("a\r\n\x00\u2028b") == "a····b"
