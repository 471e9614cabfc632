"""The few forms of WQL that the practice site answers, as values."""

from __future__ import annotations

import re
from typing import Final

from pxewizard.core.late import dataclass

_QUOTED: Final = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_NAMED: Final = rf"\(*\s*Name\s*=\s*{_QUOTED}\s*\)*"
_SELECT: Final = re.compile(
    rf"SELECT\s+(?P<columns>\*|\w+(?:\s*,\s*\w+)*)\s+FROM\s+(?P<wmi_class>\w+)"
    rf"(?:\s+WHERE\s+(?P<where>{_NAMED}(?:\s+OR\s+{_NAMED})*))?",
    re.IGNORECASE,
)
_ASSOCIATORS: Final = re.compile(
    rf"ASSOCIATORS\s+OF\s*\{{\s*Win32_Service(?:\.Name)?\s*=\s*(?P<name>{_QUOTED})\s*\}}"
    r"(?:\s+WHERE\s+(?P<where>(?:\s*\w+\s*=\s*\w+)+))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Select:
    """Instances of one class; `names` None means all, `columns` None means every property."""

    wmi_class: str
    names: tuple[str, ...] | None = None
    columns: frozenset[str] | None = None  # in lower case


@dataclass(frozen=True)
class Dependents:
    """The services that depend on the one of that name; with `upward`, those it depends on."""

    name: str
    upward: bool = False


def read_query(text: str) -> Select | Dependents | None:
    """Return what the query asks for, None if it has a form that is not known here."""
    trimmed = text.strip().removesuffix(";").strip()
    if found := _SELECT.fullmatch(trimmed):
        columns = found["columns"].lower()
        return Select(
            found["wmi_class"],
            None if found["where"] is None else _quoted(found["where"]),
            None if columns == "*" else frozenset(re.findall(r"\w+", columns)),
        )
    if found := _ASSOCIATORS.fullmatch(trimmed):
        where = (found["where"] or "").lower().replace(" ", "")
        upward = "resultrole=antecedent" in where or (
            "role=dependent" in where and "resultrole=dependent" not in where
        )
        return Dependents(_quoted(found["name"])[0], upward=upward)
    return None


def _quoted(text: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\\(.)", r"\1", one[1:-1]) for one in re.findall(_QUOTED, text))
