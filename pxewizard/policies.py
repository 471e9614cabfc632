r"""Reads what an organisation has decided for this computer: HKLM\Software\Policies\pxewizard, or a file.

Only an administrator can write there, and nothing that a user sets leads elsewhere. What is there and
cannot be understood as a whole lets nothing through: Problem "policies-unusable", never "no policy".
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from pxewizard.core.policy import MOST_SERVERS, POLICIES, Form, Policies
from pxewizard.core.problem import problem

KEY: Final = r"Software\Policies\pxewizard"
FILE: Final = Path("/etc/pxewizard/policies.json")
_LARGEST: Final = 256 * 1024  # bytes
_MOST_ENTRIES: Final = 10_000
_ENTRY: Final = re.compile(r"(?!.{256})(\*\.)?[\w:-]{1,63}(\.[\w-]{1,63})*\.?")


class _Unusable(ValueError):
    """Which policy is wrong, and how."""


def in_force(path: Path | None = None) -> Policies:
    """Return the policies of this computer, or of another file; Problem "policies-unusable"."""
    on_windows = sys.platform == "win32" and path is None
    where = rf"HKEY_LOCAL_MACHINE\{KEY}" if on_windows else str(path or FILE)
    try:
        return understood(registry() if on_windows else _file(path or FILE))
    except (OSError, ValueError, RecursionError) as error:
        detail = str(error) if isinstance(error, _Unusable) else type(error).__name__
        raise problem("policies-unusable", where=where, detail=detail) from None


def understood(found: Mapping[str, object]) -> Policies:
    """Return the policies of these names and values; ValueError for an unknown name or a wrong value."""
    known = {one.name.lower(): one for one in POLICIES}
    taken: dict[str, object] = {}
    for name, value in found.items():
        one = known.get(name.lower())  # the registry knows no case
        if one is None:
            raise _Unusable(f"{name}: no such policy")
        if one.field in taken:
            raise _Unusable(f"{name}: given twice")
        try:
            taken[one.field] = _READERS[one.form](value)
        except ValueError as error:
            raise _Unusable(f"{name}: {error}") from None
    return Policies(**taken)  # type: ignore[arg-type]  # each was read by the form of its own policy


def registry(key: str = KEY) -> dict[str, object]:
    """Return the names and values below HKEY_LOCAL_MACHINE, in the 64-bit view; none where no key is."""
    if sys.platform != "win32":
        return {}
    import winreg

    numbers = {one.name.lower() for one in POLICIES if one.form is Form.SWITCH}
    kinds = {winreg.REG_DWORD: int, winreg.REG_SZ: str, winreg.REG_MULTI_SZ: list}
    found: dict[str, object] = {}
    try:
        with winreg.OpenKey(
            winreg.HKEY_LOCAL_MACHINE, key, access=winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        ) as opened:
            for number in range(winreg.QueryInfoKey(opened)[1]):
                name, value, kind = winreg.EnumValue(opened, number)
                if not isinstance(value, kinds.get(kind, ())):
                    raise _Unusable(f"{name}: type {kind}")
                switch = name.lower() in numbers and value in (0, 1)
                found[name] = bool(value) if switch else value
    except FileNotFoundError:
        return {}
    return found


def _file(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        return {}
    if len(data) > _LARGEST:
        raise _Unusable("too large")
    found = json.loads(data.decode(), object_pairs_hook=_once)
    if not isinstance(found, dict):
        raise _Unusable("not an object of names and values")
    return found


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Unusable("a name is given twice")
    return found


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither on (1, true) nor off (0, false)")  # noqa: TRY004 - told as any wrong value
    return value


def _number(value: object) -> int:
    if type(value) is not int or not 1 <= value <= MOST_SERVERS:
        raise ValueError(f"no whole number from 1 to {MOST_SERVERS}")
    return value


def _servers(value: object) -> tuple[str, ...]:
    """Return the entries; an empty list allows no server."""
    if not isinstance(value, list) or len(value) > _MOST_ENTRIES:
        raise ValueError("no list of server names")
    for one in value:
        if not isinstance(one, str) or not _ENTRY.fullmatch(one):
            raise ValueError(f"{one!r:.80} is neither a server's name nor *.domain")
    return tuple(value)


def _folder(value: object) -> str:
    """Return the folder; what hangs on the current folder or a variable, a user could lead elsewhere."""
    kind = PureWindowsPath if sys.platform == "win32" else PurePosixPath
    if not isinstance(value, str) or not kind(value).is_absolute() or not value.isprintable():
        raise ValueError("no absolute path of a folder")
    return value


_READERS: Final[Mapping[Form, Callable[[object], object]]] = {
    Form.SWITCH: _switch,
    Form.NUMBER: _number,
    Form.SERVERS: _servers,
    Form.FOLDER: _folder,
}
