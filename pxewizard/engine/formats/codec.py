"""The product's values as JSON and back, strictly: what is written comes back equal, or is refused.

Plan files, change folders and the command line's --json rest on it. It reads no file, and knows one
form: a member of a union carries its class name in kebab-case under "type", tuples are lists, times
are ISO 8601 in UTC with Z, and the kind of a `Present` decides the form of its value. A missing key
takes the default, so that a record of an older version stays readable; an unknown key, or a value
of another type, is refused.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, get_args, get_origin, overload

from pxewizard.core.diagnosis import Diagnosis
from pxewizard.core.journal import Entry
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Result
from pxewizard.core.place import Place
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import (
    Absent,
    Identity,
    Kind,
    LogText,
    Present,
    Reading,
    Rows,
    ServiceState,
)
from pxewizard.core.remedy import Question, Step
from pxewizard.core.words import Text
from pxewizard.engine.formats.strict import (
    BadRecord,
    Json,
    Type,
    exact,
    is_tuple,
    read_bytes,
    read_cell,
    read_time,
    read_word,
    text_hook,
    tuple_hook,
    write_time,
)

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["BadRecord", "canonical", "check", "from_json", "parse", "sha256", "to_json"]

T = TypeVar("T")

# From the inside out: a union stands behind those that its members hold.
_UNIONS: Final = (Present | Absent, Reading, Place, Step, Question, Result, Diagnosis, Entry)
_VALUE_TYPES: Final[dict[Kind, Type]] = {
    Kind.REG_SZ: str,
    Kind.REG_EXPAND_SZ: str,
    Kind.REG_BINARY: bytes,
    Kind.REG_DWORD: int,
    Kind.REG_QWORD: int,
    Kind.REG_MULTI_SZ: tuple[str, ...],
    Kind.KEY: str,
    Kind.SERVICE: ServiceState,
    Kind.IDENTITY: Identity,
    Kind.LOG: LogText,
    Kind.ANSWER: str,
    Kind.ROWS: Rows,
}
_HIGHEST: Final = {Kind.REG_DWORD: 2**32 - 1, Kind.REG_QWORD: 2**64 - 1}


def to_json(value: object) -> Json:
    """Return the value as JSON; BadRecord where it contradicts itself (see `check`)."""
    if isinstance(value, tuple):
        return [to_json(one) for one in value]
    kind: Type = type(value)
    return _converter().unstructure(value, unstructure_as=_union_of(kind))


@overload
def from_json(kind: type[T], data: object) -> T: ...
@overload
def from_json(kind: UnionType, data: object) -> Json: ...
def from_json(kind: Type, data: object) -> object:
    """Return the value of this class, union or tuple type; BadRecord for anything else."""
    from cattrs.errors import CattrsError

    # A member of a union carries its tag also where it stands alone.
    union = _union_of(kind) if isinstance(kind, type) else kind
    try:
        value = _converter().structure(data, union)
    except BadRecord:
        raise
    except (CattrsError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise BadRecord(f"{type(error).__name__}: {error}") from error
    if union is not kind and not isinstance(value, kind):
        raise BadRecord(f"{_tag(kind)} expected, not {_tag(type(value))}")
    return value


def parse(data: bytes) -> Json:
    """Return the JSON of a file; BadRecord for anything else, fractions and repeated keys too."""
    try:
        return json.loads(
            data.decode(), parse_float=_refuse, parse_constant=_refuse, object_pairs_hook=_object
        )
    except (ValueError, RecursionError) as error:
        raise BadRecord(f"not JSON: {error}") from error


def canonical(obj: object) -> bytes:
    """Return the one way to write this JSON: keys sorted, no spaces, pure ASCII.

    Escapes keep lone surrogates, which UTF-8 cannot carry and the registry can hold.
    """
    try:
        return json.dumps(obj, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
    except RecursionError as error:
        raise BadRecord("nested too deeply") from error


def sha256(obj: object) -> str:
    """Return the SHA-256 of the canonical form, in lower-case hexadecimal."""
    return hashlib.sha256(canonical(obj)).hexdigest()


def check(present: Present) -> None:
    """Raise BadRecord unless the value is of the type that its kind asks for."""
    value, expected = present.value, _VALUE_TYPES[present.kind]
    origin: Type = get_origin(expected)
    if type(value) is not (origin or expected):
        raise BadRecord(f"{present.kind} cannot hold {type(value).__name__}")
    if isinstance(value, tuple) and not all(type(item) is str for item in value):
        raise BadRecord(f"{present.kind} holds text only")
    if isinstance(value, int) and not 0 <= value <= _HIGHEST[present.kind]:
        raise BadRecord(f"{value} does not fit into {present.kind}")


@cache
def _converter() -> Converter:
    from cattrs import Converter
    from cattrs.strategies import configure_tagged_union

    converter = Converter(
        forbid_extra_keys=True,
        detailed_validation=False,  # the first fault is enough, and no groups of exceptions
        unstruct_collection_overrides={tuple: list},
    )
    converter.register_structure_hook_factory(is_tuple, tuple_hook)
    converter.register_structure_hook_factory(lambda kind: bool(kind == Text), text_hook)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, exact)
    converter.register_structure_hook(str | int | None, read_cell)
    converter.register_structure_hook(
        str | Text,  # what stands in a gap of a sentence
        lambda data, _: data if type(data) is str else converter.structure(data, Text),
    )
    converter.register_structure_hook(bytes, read_bytes)
    converter.register_unstructure_hook(bytes, bytes.hex)
    converter.register_structure_hook(StrEnum, read_word)
    converter.register_unstructure_hook(StrEnum, str.__str__)
    converter.register_structure_hook(datetime, read_time)
    converter.register_unstructure_hook(datetime, write_time)
    converter.register_structure_hook(Problem, _read_problem)
    converter.register_unstructure_hook(Problem, _write_problem)
    converter.register_structure_hook(Present, _read_present)
    converter.register_unstructure_hook(Present, _write_present)
    for union in _UNIONS:
        configure_tagged_union(union, converter, tag_generator=_tag, tag_name="type")
    return converter


@cache
def _union_of(kind: Type) -> Type:
    # The widest union that the class belongs to; a class that belongs to none stands for itself.
    return next((union for union in reversed(_UNIONS) if kind in get_args(union)), kind)


def _tag(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def _refuse(text: str) -> NoReturn:
    raise BadRecord(f"{text} is not a whole number")


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadRecord("a key is given twice")
    return found


@dataclass(frozen=True)
class _ProblemFields:
    """What a `Problem` holds, for cattrs: an exception declares no fields."""

    code: str
    kind: Trouble
    summary: Text
    advice: Text
    detail: str


def _write_problem(value: Problem) -> Json:
    fields = _ProblemFields(value.code, value.kind, value.summary, value.advice, value.detail)
    return _converter().unstructure(fields)


def _read_problem(data: Json, _: Type) -> Problem:
    found = _converter().structure(data, _ProblemFields)
    return Problem(
        found.code, kind=found.kind, summary=found.summary, advice=found.advice, detail=found.detail
    )


@dataclass(frozen=True)
class _PresentFields:
    """A `Present` before its value is understood."""

    kind: Kind
    value: Any


def _write_present(value: Present) -> Json:
    check(value)
    return _converter().unstructure(_PresentFields(value.kind, value.value))


def _read_present(data: Json, _: Type) -> Present:
    found = _converter().structure(data, _PresentFields)
    present = Present(_converter().structure(found.value, _VALUE_TYPES[found.kind]), found.kind)
    check(present)
    return present
