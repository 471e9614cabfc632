"""One line of a log as CMTrace reads it: text, time in UTC, component, type. Pure.

A line stays under 8,000 characters, a fact under 400; what would steer a terminal or end the record is
written as its number.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from pxewizard.programlog.events import Event, Fact, weight

LONGEST: Final = 8_000  # characters of a line
_LONGEST_FACT: Final = 400


def text_of(event: Event, facts: Mapping[Fact, object]) -> str:
    """Return the event in words, and its facts as name="value"."""
    told = "".join(
        f' {Fact(name)}="{_escaped(str(value))}"'
        for name, value in facts.items()
        if value not in {None, ""}
    )
    return f"{event.words}:{told}"[: LONGEST // 2] if told else event.words


def line_of(event: Event, text: str, at: datetime, *, thread: int) -> str:
    """Return the line; `at` is in UTC."""
    moment = f'time="{at:%H:%M:%S}.{at.microsecond // 1000:03}+000" date="{at:%m-%d-%Y}"'
    rest = f'component="pxewizard" context="" type="{weight(event)}" thread="{thread}" file="{int(event)}"'
    return f"<![LOG[{text}]LOG]!><{moment} {rest}>\r\n"


def _escaped(text: str) -> str:
    cut = text if len(text) <= _LONGEST_FACT else f"{text[:_LONGEST_FACT]}…"
    whole = "".join(one if _is_plain(one) else f"\\u{ord(one):04x}" for one in cut)
    return whole.replace("]LOG]", "]LOG\\u005d")


def _is_plain(one: str) -> bool:
    return one.isprintable() and one != '"'
