"""A canary password, and a watch over everything that a command leaves behind: it must be found nowhere.

Where another kind of place is written to, add it to `Watch.places`.
"""

from __future__ import annotations

import base64
import logging
import string
import traceback
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from pxewizard.core.problem import Problem
from tests.report.pdf_reading import pdf_text

# No encoding of text changes these letters, so that they are found inside any of them. They stand at
# both ends: a part that was cut off is found as well.
MARK = "Zq7vKanari"
CANARY = f"{MARK}{string.punctuation} ß{MARK}"


def _in_base64(data: bytes) -> Iterator[bytes]:
    """Yield what stands in base64 wherever the data begins: its middle, whole groups of characters."""
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + data)
        yield whole[4 if before else 0 : -4]


def _needles() -> Mapping[str, bytes]:
    found = {"plain": MARK.encode()}
    for code in ("utf-16-le", "utf-16-be"):
        found[code] = MARK.encode(code)
    for name, data in dict(found).items():
        found[f"{name} in hex"] = data.hex().encode()
        found[f"{name} in percents"] = "".join(f"%{one:02x}" for one in data).encode()
        for number, text in enumerate(_in_base64(data)):
            found[f"{name} in base64, {number}"] = text
    return {name: data.lower() for name, data in found.items()}


NEEDLES = _needles()  # the lower case of all is compared: more is found, never less


def found_in(data: bytes) -> list[str]:
    """Return in which forms the canary stands in the data."""
    lower = data.lower()
    return [name for name, needle in NEEDLES.items() if needle in lower]


@dataclass
class Watch:
    """All that is left behind from now on."""

    folder: Path  # every file below it
    caplog: pytest.LogCaptureFixture
    problems: list[Problem] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def places(self) -> Iterator[tuple[str, bytes]]:
        """Yield every place with what stands there."""
        for number, text in enumerate(self.said):
            yield f"output {number}", text.encode("utf-8", "surrogateescape")
        yield "the log", self.caplog.text.encode()
        for record in self.caplog.records:
            yield f"a record of {record.name}", repr(vars(record)).encode()
        for one in self.problems:
            words = (str(one), repr(one), repr(vars(one)), *traceback.format_exception(one))
            yield f"the problem {one.code}", "\n".join(words).encode()
        for path in self.folder.rglob("*"):
            yield f"the name of {path}", str(path).encode()
            if path.is_file():
                yield str(path), path.read_bytes()
                yield from unpacked(path)

    def leaks(self) -> list[tuple[str, list[str]]]:
        """Return the places where the canary was found, and its forms."""
        return [(where, forms) for where, data in self.places() if (forms := found_in(data))]


def unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what stands packed in a file: the files of a package, the text of a PDF."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield f"the name of {name} in {path}", name.encode()
                yield f"{name} in {path}", archive.read(name)
    elif path.suffix == ".pdf":
        yield f"the text of {path}", pdf_text(path.read_bytes()).encode("utf-8", "replace")


def watch(folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Watch:
    """Watch this process: every logger speaks at its loudest, every problem that is made is kept."""
    caplog.set_level(logging.DEBUG)
    for name in list(logging.root.manager.loggerDict):
        caplog.set_level(logging.DEBUG, logger=name)
        logger = logging.getLogger(name)
        monkeypatch.setattr(logger, "propagate", True)
        monkeypatch.setattr(logger, "disabled", False)
    watching = Watch(folder, caplog)
    make = Problem.__init__

    def kept(self: Problem, *words: Any, **named: Any) -> None:  # noqa: ANN401 - passed on
        make(self, *words, **named)
        watching.problems.append(self)

    monkeypatch.setattr(Problem, "__init__", kept)
    return watching
