"""The README is run: its tour prints what it shows, its picture is what the program says today."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

from pxewizard.cli.exit_codes import Exit
from tests.cli.conftest import Command, pxewizard

__all__ = ["pxewizard"]  # the fixture

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def tour() -> Iterator[tuple[str, list[str]]]:
    """Yield each command of the tour with the lines shown below it."""
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        command, *lines = block.splitlines()
        yield command.removeprefix("$ pxewizard "), lines


def test_the_tour_prints_what_it_shows(pxewizard: Command) -> None:
    folder = "FOLDER"
    codes = []
    for command, shown in tour():
        said = pxewizard(command.replace("FOLDER", folder))
        codes.append(said.code)
        if "Undo folder: FOLDER" in shown:
            folder = str(said.folder)
        printed = iter(said.out.replace(folder, "FOLDER").splitlines())
        for line in shown:
            assert line == "..." or line in printed, f"{command}: not printed, or not here: {line}"
    assert codes == [3, 0, 4, 0, 0]


def test_the_picture_is_what_the_program_prints() -> None:
    spec = importlib.util.spec_from_file_location("picture", ROOT / "build" / "picture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PICTURE.read_text(encoding="utf-8") == module.draw()


def test_the_exit_codes_are_all_in_the_table() -> None:
    rows = re.findall(r"^\| (\d+) \|", README, re.MULTILINE)
    assert [int(row) for row in rows] == sorted(Exit)
