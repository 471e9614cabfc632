"""The list of what is saved: a small file of roles and accounts in the user's data folder, no secrets.

keyring cannot list. The list is no entry of the store itself, because that would hold 1,280 characters
on Windows, and because looking into it may make the store ask a person to unlock it: so whoever has
saved nothing never meets the store. The file is replaced as a whole, one process at a time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from filelock import FileLock

from pxewizard.core.problem import problem
from pxewizard.core.saved_name import Role, SavedName

_FORMAT: Final = 1
_PATIENCE: Final = 10  # seconds for another process to leave; each stays some milliseconds
_LARGEST: Final = 1 << 20
_OWNER_ONLY: Final = 0o600
_Names = tuple[SavedName, ...]


class SavedNames:
    """The names of one user; whatever the disk refuses is Problem "saved-names-unusable"."""

    def __init__(self, file: Path) -> None:
        """Touch nothing yet."""
        self._file = file

    def all(self) -> _Names:
        """Return the names, in the order in which they were first saved."""
        with self._told():
            return self._read()

    def find(self, name: SavedName) -> SavedName | None:
        """Return the entry with the role and the account of `name`, if there is one."""
        return next((one for one in self.all() if one.key == name.key), None)

    def put(self, name: SavedName) -> None:
        """Add an entry, or replace the one of that role and account."""
        self._change(lambda names: _replaced(names, name))

    def drop(self, name: SavedName) -> None:
        """Remove the entry of that role and account, if there is one."""
        self._change(lambda names: tuple(one for one in names if one.key != name.key))

    def _change(self, changed: Callable[[_Names], _Names]) -> None:
        with self._told():
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(self._file.with_suffix(".lock"), timeout=_PATIENCE):
                self._write(changed(self._read()))

    def _read(self) -> _Names:
        try:
            with self._file.open("rb") as stream:
                data = stream.read(_LARGEST)
        except FileNotFoundError:
            return ()
        held = json.loads(data)
        if held["format"] != _FORMAT:
            raise ValueError(f"format {held['format']!r}")
        return tuple(map(_name, held["saved"]))

    def _write(self, names: _Names) -> None:
        saved = [{"role": one.role, "account": one.account, "usable": one.usable} for one in names]
        data = json.dumps({"format": _FORMAT, "saved": saved}, indent=2).encode()
        beside = self._file.with_suffix(".new")  # a fixed name: a crash leaves at most one behind
        beside.touch(mode=_OWNER_ONLY)
        with beside.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(self._file)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
            detail = f"{type(error).__name__}: {error}"
            raise problem("saved-names-unusable", path=self._file, detail=detail) from error


def _replaced(names: _Names, name: SavedName) -> _Names:
    if all(one.key != name.key for one in names):
        return (*names, name)
    return tuple(name if one.key == name.key else one for one in names)


def _name(held: Any) -> SavedName:  # noqa: ANN401 - whatever the file holds
    account, usable = held["account"], held["usable"]
    if not isinstance(account, str) or not isinstance(usable, bool):
        raise TypeError(f"{account!r}, {usable!r}")
    return SavedName(Role(held["role"]), account, usable)
