"""How the parts of an estate are written in JSON: in the case files, and in a state folder.

A registry value is `{"REG_SZ": "text"}`, binary data in hexadecimal; a place names its type under
"is". Whatever has another shape raises one of MALFORMED, and nothing else.
"""

from __future__ import annotations

from functools import cache
from typing import Final, TypeVar

from cattrs import BaseValidationError, Converter
from cattrs.strategies import configure_tagged_union

from pxewizard.core.place import Place
from pxewizard.core.reading import Absent, Kind, Present, RegistryData

T = TypeVar("T")
Cell = str | int | None  # of a row of the database

MALFORMED: Final = (BaseValidationError, AttributeError, KeyError, TypeError, ValueError)


def read_as(wanted: type[T], data: object) -> T:
    """Read what JSON held as a value of a type; one of MALFORMED if it does not fit."""
    return _converter().structure(data, wanted)


def written(value: object) -> object:
    """Return what JSON shall hold for a value; `read_as` reads it back."""
    return _converter().unstructure(value)


@cache
def _converter() -> Converter:
    made = Converter(forbid_extra_keys=True)
    configure_tagged_union(Place, made, tag_name="is")
    made.register_structure_hook(Present, lambda data, _: _present(data))
    made.register_unstructure_hook(Present, _written_value)
    read_place = made.get_structure_hook(Place)
    made.register_structure_hook(
        str | Place, lambda data, _: data if isinstance(data, str) else read_place(data, Place)
    )
    made.register_structure_hook(Present | Absent | None, lambda data, _: _put_there(data))
    made.register_structure_hook(Cell, lambda data, _: _cell(data))
    return made


def _present(data: object) -> Present:
    if not isinstance(data, dict):
        raise TypeError(f"{data!r} is not an object with the type's name")
    ((name, content),) = data.items()
    kind = Kind(name)
    return Present(_content(kind, content), kind)


def _content(kind: Kind, content: object) -> RegistryData:
    match kind, content:
        case Kind.REG_SZ | Kind.REG_EXPAND_SZ, str():
            return content
        case Kind.REG_BINARY, str():
            return bytes.fromhex(content)
        case Kind.REG_DWORD | Kind.REG_QWORD, int() if not isinstance(content, bool):
            return content
        case Kind.REG_MULTI_SZ, list() if all(isinstance(item, str) for item in content):
            return tuple(content)
        case _:
            raise TypeError(f"{kind} cannot hold {content!r}")


def _written_value(value: Present) -> dict[str, object]:
    content: object = value.value
    if isinstance(content, bytes):
        content = content.hex().upper()
    if isinstance(content, tuple):
        content = list(content)
    return {value.kind.value: content}


def _put_there(data: object) -> Present | Absent | None:
    if data is None or data == "absent":
        return None if data is None else Absent()
    return _present(data)


def _cell(data: object) -> str | int | None:
    if data is None or isinstance(data, (str, int)):
        return data
    raise TypeError(f"{data!r} is not what a database returns")
