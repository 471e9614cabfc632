"""The command line in this process, with a data folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pxewizard.cli.main import run


@dataclass(frozen=True)
class Said:
    """What a command ended with and printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the program printed
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """Return all that was printed, without its line breaks."""
        return " ".join((self.out + self.err).split())

    @property
    def folder(self) -> Path:
        """Return the undo folder that `apply` named."""
        (line,) = (line for line in self.out.splitlines() if line.startswith("Undo folder: "))
        return Path(line.removeprefix("Undo folder: "))


Command = Callable[..., Said]


@pytest.fixture
def pxewizard(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run one command line, given as one text or as words; usage errors count as exit codes."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    def command(line: str, *more: str) -> Said:
        capsys.readouterr()
        try:
            code = run([*line.split(), *more])
        except SystemExit as ended:
            code = int(ended.code or 0)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return command
