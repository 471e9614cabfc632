"""The program as it is started: what it imports, and the words that need no site."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pxewizard import __version__
from pxewizard.practice.estate import case_names
from tests.cli.conftest import Command

HEAVY = ("PySide6", "winrm", "pyodbc", "keyring", "jinja2")
HEAVIER = (*HEAVY, "cryptography", "cattrs", "defusedxml")


def imported_by(*arguments: str) -> set[str]:
    """Return the modules that a command has imported when it ends."""
    code = (
        "import sys\nfrom pxewizard.cli.main import run\n"
        "try:\n    run(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('|'.join(sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split("|")}


def test_version_imports_nothing_heavy() -> None:
    assert not imported_by("--version") & set(HEAVIER)


def test_the_command_line_never_imports_qt() -> None:
    assert not imported_by("examine", "--practice", "dp-missing") & set(HEAVY)


def test_the_program_says_its_version() -> None:
    command = [sys.executable, "-m", "pxewizard", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"pxewizard {__version__}\n"


def test_every_practice_case_is_listed_and_can_be_told(pxewizard: Command) -> None:
    listed = pxewizard("practice").out
    for case in case_names():
        assert case in listed
        told = pxewizard(f"practice {case}")
        assert told.code == 0
        assert f"--practice {case}" in told.out


def test_an_unknown_practice_case_is_wrong_usage(pxewizard: Command) -> None:
    assert pxewizard("practice nonsense").code == 2


@pytest.mark.parametrize("command", ["doctor", "export"])
def test_help_speaks_of_no_second_password_where_no_database_is_asked(
    command: str, pxewizard: Command
) -> None:
    assert "read the password from standard input" in pxewizard(f"{command} --help").words
    assert "then the database's" in pxewizard("examine --help").words


@pytest.mark.parametrize("line", ["", "--help", "examine --help", "apply --help"])
def test_help_is_there(line: str, pxewizard: Command) -> None:
    said = pxewizard(line)
    assert said.code == 0
    assert "usage: pxewizard" in said.out


def test_a_word_that_is_no_command_is_wrong_usage(pxewizard: Command) -> None:
    assert pxewizard("repair").code == 2
