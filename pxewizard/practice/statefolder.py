"""The folder that remembers a practice site between two runs: what was changed, and nothing else.

Only the servers that differ from the case are kept. The file is replaced as a whole, so that a
reader, or a run after a crash, finds the old state or the new one, never a half. Knows no faults.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Present, ServiceState
from pxewizard.practice.notation import MALFORMED, read_as, written
from pxewizard.practice.server import PracticeServer

_FORMAT: Final = 1
_FILE: Final = "estate.json"
_PATIENCE: Final = 30  # seconds for another process to leave; each stays some milliseconds

Servers = Mapping[str, PracticeServer]


@dataclass(frozen=True)
class _Changed:
    """The part of a server that a change can reach."""

    registry: dict[str, dict[str, Present]]
    services: dict[str, ServiceState]


@dataclass(frozen=True)
class _State:
    """What the file holds; servers by full name."""

    format: int
    case: str
    servers: dict[str, _Changed]


class StateFolder:
    """The state of one case in one folder; `first` are the servers as the case begins."""

    def __init__(self, folder: Path, case: str, first: Servers) -> None:
        """Make the folder if it is absent, and look whether its state can be used at all."""
        self._folder = folder
        self._case = case
        self._first = first
        try:
            for one in reversed((folder, *folder.parents)):
                one.mkdir(exist_ok=True, mode=0o700)
        except OSError as error:
            raise self._unusable(error) from None
        with self.turn():
            self.load()
            if not self._file.exists():  # from now on the folder is this case's
                self.save(first)

    @staticmethod
    def is_one(folder: Path) -> bool:
        """Return whether some practice site has kept its changes in the folder."""
        return (folder / _FILE).is_file()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Keep every other process out; reads and changes happen within a turn."""
        lock = FileLock(self._folder / "estate.lock", timeout=_PATIENCE, mode=0o600)
        try:
            lock.acquire()
        except (Timeout, OSError) as error:
            raise self._unusable(error) from None
        try:
            yield
        finally:
            lock.release()

    def load(self) -> dict[str, PracticeServer]:
        """Return all servers as the last change left them; Problem if that cannot be known."""
        try:
            text = self._file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return dict(self._first)
        except (OSError, UnicodeDecodeError) as error:
            raise self._unusable(error) from None
        state = self._read(text)
        if state.case != self._case:
            raise problem(
                "state-of-another-case", folder=self._folder, found=state.case, case=self._case
            )
        try:
            return {**self._first, **dict(self._changed(state))}
        except KeyError as error:
            raise self._unusable(error) from None

    def save(self, servers: Servers) -> None:
        """Replace the file by the state of these servers; it is on disk when this returns."""
        changed = {
            name: _Changed(
                {key: dict(values) for key, values in server.registry.items()},
                dict(server.services),
            )
            for name, server in servers.items()
            if server != self._first[name]
        }
        text = json.dumps(written(_State(_FORMAT, self._case, changed)), indent=2)
        try:
            _replace(self._file, text)
        except OSError as error:
            raise self._unusable(error) from None

    @property
    def _file(self) -> Path:
        return self._folder / _FILE

    def _read(self, text: str) -> _State:
        try:
            state = read_as(_State, json.loads(text))
        except (*MALFORMED, RecursionError) as error:
            raise self._unusable(error) from None
        if state.format != _FORMAT:
            raise self._unusable(ValueError(f"format {state.format}"))
        return state

    def _changed(self, state: _State) -> Iterator[tuple[str, PracticeServer]]:
        for name, entry in state.servers.items():
            server = self._first[name]
            yield name, replace(server, registry=entry.registry, services=entry.services)

    def _unusable(self, error: Exception) -> Problem:
        detail = f"{type(error).__name__}: {error}"
        return problem("state-unusable", detail=detail, folder=self._folder)


def _replace(file: Path, text: str) -> None:
    """Write beside the file and put the new one in its place, all of it or nothing."""
    beside = file.with_name(f"{file.name}.new")  # a fixed name: a crash leaves at most one behind
    beside.touch(mode=0o600)
    with beside.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(file)
    if os.name == "posix":  # the new name is on disk only once the folder is
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
