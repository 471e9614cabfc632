"""Texts that a server could send to harm whoever reads a report, and a way to put one into every field."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any, Final, TypeVar

from pxewizard.report.model import Told

T = TypeVar("T")
# Each begins differently, so that it meets another state of whoever reads it.
PAYLOADS: Final = (
    "<script>document.documentElement.dataset.run = 1</script>",
    '"><img src=x onerror="document.documentElement.dataset.run = 1">',
    "'><svg onload=document.documentElement.dataset.run=1>",
    "</td></table></main><iframe src=javascript:parent.document.documentElement.dataset.run=1>",
    "</title></style><script>document.documentElement.dataset.run = 1</script>",
    "]]><script>document.documentElement.dataset.run = 1</script><![CDATA[",
    "--><script>document.documentElement.dataset.run = 1</script><!--",
    "{{ 7 * 7 }}{% raw %}&lt;b&gt;",
    "javascript:document.documentElement.dataset.run=1",
    "[a](javascript:alert(1)) ![b](https://evil.example/x.png) <https://evil.example>",
    "https://evil.example/ www.evil.example mailto:x@evil.example",
    "| a | b |\\| `x` ``y`` *z* _w_ ~~v~~ # h",
    "=cmd|'/C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example","x")',
    "＝1＋1",  # noqa: RUF001 - wide letters, which some spreadsheets take for the narrow ones
    '"quoted", and; more',
    "<b>bold</b> <para><font size=90>huge</font></para> & &amp; &#60;",
)
# What is not plain: the model never holds it, so it is given to what makes the model.
RAW: Final = (
    "\x1b[31mred\x1b[0m\x07",
    "left\u202eright\u2066x\u200f",
    "a\nb\r\nc\td\x0b\x0c\x85\u2028\u2029e",
    "nul\x00 lone \ud800 private \ue000",
    "x" * 1_000_000,
)


def poisoned(value: T, payload: str) -> T:
    """Return the value with the payload in the place of every text that is not the program's own."""
    found: T = _poisoned(value, type(value), Told(payload))
    return found


def _poisoned(value: Any, kind: Any, payload: Told) -> Any:  # noqa: ANN401 - any part of a report
    if value is None:
        return None
    if kind is Told:
        return payload
    if isinstance(kind, types.UnionType):
        (kind,) = (one for one in typing.get_args(kind) if one is not types.NoneType)
        return _poisoned(value, kind, payload)
    if typing.get_origin(kind) is tuple:
        kinds = typing.get_args(kind)
        kinds = kinds[:1] * len(value) if kinds[-1] is Ellipsis else kinds
        return tuple(_poisoned(one, each, payload) for one, each in zip(value, kinds, strict=True))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        hints = typing.get_type_hints(type(value))
        return dataclasses.replace(
            value,
            **{
                field.name: _poisoned(getattr(value, field.name), hints[field.name], payload)
                for field in dataclasses.fields(value)
            },
        )
    return value
