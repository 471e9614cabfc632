"""Any value of the product, made from its type annotations: a new class or field is covered at once."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import Identity, Kind, LogText, Present, Rows, ServiceState
from pxewizard.core.words import Text, tr

Type = Any  # a class, a union or a generic


def one_text(text: str) -> str:
    # Two halves side by side are one character, in UTF-16 as in JSON; lone ones stay.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


TEXTS = st.text(st.characters(), max_size=8).map(one_text)
TIMES = st.datetimes(
    min_value=datetime(1601, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    max_value=datetime(9000, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
SENTENCES = st.one_of(
    st.builds(Text, TEXTS),
    st.builds(
        lambda value, word: Text("{a} and {b_2} {{x}}", (("a", value), ("b_2", word))), TEXTS, TEXTS
    ),
    st.builds(
        lambda n, inner: tr("{n:# step|# steps} of {inner}", n=n, inner=tr("{a}", a=inner)),
        st.integers(0),
        TEXTS,
    ),
)
VALUE_TYPES: dict[Kind, Any] = {
    Kind.REG_MULTI_SZ: tuple[str, ...],
    Kind.REG_BINARY: bytes,
    Kind.SERVICE: ServiceState,
    Kind.IDENTITY: Identity,
    Kind.LOG: LogText,
    Kind.ROWS: Rows,
}
BITS = {Kind.REG_DWORD: 32, Kind.REG_QWORD: 64}


@st.composite
def presents(draw: st.DrawFn) -> Present:
    kind = draw(st.sampled_from(Kind))
    if kind in BITS:
        return Present(draw(st.integers(0, 2 ** BITS[kind] - 1)), kind)
    return Present(draw(values(VALUE_TYPES.get(kind, str))), kind)


def _problems() -> st.SearchStrategy[Problem]:
    return st.builds(
        lambda code, kind, summary, advice: Problem(
            code, kind=kind, summary=summary, advice=advice, detail=code
        ),
        TEXTS,
        st.sampled_from(Trouble),
        SENTENCES,
        SENTENCES,
    )


def _leaf(kind: Type) -> st.SearchStrategy[Any] | None:
    leaves: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXTS,
        int: st.integers(),
        bool: st.booleans(),
        bytes: st.binary(max_size=8),
        datetime: TIMES,
        type(None): st.none(),
        Text: SENTENCES,
        Present: st.deferred(presents),
        Problem: _problems(),
    }
    return leaves.get(kind)


def values(kind: Type) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of that type."""
    leaf = _leaf(kind)
    if leaf is not None:
        return leaf
    args = get_args(kind)
    origin: Type = get_origin(kind)
    if isinstance(kind, UnionType):
        return st.one_of(*(values(one) for one in args))
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(values(args[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(values(one) for one in args))
    if issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    make = cast("type[Any]", kind)
    return st.builds(make, **{field.name: values(hints[field.name]) for field in fields(kind)})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
