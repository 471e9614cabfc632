"""What cattrs is taught to refuse: it coerces by nature (int("3"), str(5), tuple("abc")).

One function per sort of type, each taking JSON data and giving the value or raising BadRecord.
Knows cattrs and the core's `Text`, and nothing of unions or of what a record means: see `codec.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from string import Formatter
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args, get_origin

from pxewizard.core.words import Text

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Json = Any  # what json.loads gives: None, bool, int, str, list, dict
Type = Any  # a class, a union or a generic such as tuple[str, ...]; typing has no word for it yet
Hook = Callable[[Json, Type], Any]

_HEX: Final = re.compile(r"(?:[0-9a-f]{2})*")


class BadRecord(ValueError):
    """The data is not what it should be; the text says what is wrong, for specialists."""


def exact(data: Json, kind: type[T]) -> T:
    """Return the data, which must be of this very type: True is an int in Python, not in JSON."""
    if type(data) is not kind:
        raise BadRecord(f"{kind.__name__} expected, not {type(data).__name__}")
    found: T = data
    return found


def read_cell(data: Json, _: Type) -> str | int | None:
    """Read one value of a database row."""
    return data if data is None or type(data) is str else exact(data, int)


def read_word(data: Json, kind: type[E]) -> E:
    """Read a member of an enumeration from its word."""
    return kind(exact(data, str))


def read_bytes(data: Json, _: Type) -> bytes:
    """Read bytes from lower-case hexadecimal text."""
    if not _HEX.fullmatch(exact(data, str)):
        raise BadRecord("pairs of hexadecimal digits expected")
    return bytes.fromhex(data)


def write_time(value: datetime) -> str:
    """Return ISO 8601 in UTC with Z; BadRecord for a time without its zone."""
    if value.tzinfo is None:
        raise BadRecord("a time without its zone")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def read_time(data: Json, _: Type) -> datetime:
    """Read a time in the one form that `write_time` gives."""
    value = datetime.fromisoformat(exact(data, str))
    if value.tzinfo is not UTC or write_time(value) != data:
        raise BadRecord("a time in UTC, ending in Z, expected")
    return value


def is_tuple(kind: Type) -> bool:
    """Return whether the type is tuple[...]."""
    origin: Type = get_origin(kind)
    return origin is tuple


def tuple_hook(kind: Type, converter: Converter) -> Hook:
    """Make the reader of a tuple type: from a list only, never from the characters of a text."""
    types = get_args(kind)

    def read(data: Json, _: Type) -> tuple[Any, ...]:
        items = exact(data, list)
        expected = types[:1] * len(items) if types[-1] is Ellipsis else types
        if len(expected) != len(items):
            raise BadRecord(f"{len(expected)} items expected, not {len(items)}")
        pairs = zip(items, expected, strict=True)
        return tuple(converter.structure(item, one) for item, one in pairs)

    return read


def _is_form(form: str | None) -> bool:
    """Say whether this may stand behind a gap's colon: nothing, or the words that a count chooses from."""
    return not form or "|" in form


def text_hook(kind: Type, converter: Converter) -> Hook:
    """Make the reader of a `Text`, whose gaps can all be filled.

    A gap without a value, or one that asks for a width of a billion, would strike when it is shown.
    """
    from cattrs.gen import make_dict_structure_fn

    read_fields: Hook = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def read(data: Json, _: Type) -> Text:
        text: Text = read_fields(data, kind)
        names = dict(text.values)
        gaps = Formatter().parse(text.template) if names else ()
        for _literal, gap, form, conversion in gaps:
            if gap is not None and (
                gap not in names or not gap.isidentifier() or not _is_form(form) or conversion
            ):
                raise BadRecord(f"the gap {gap!r} cannot be filled")
        return text

    return read
