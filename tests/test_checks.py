"""Each checker fails when its rule is broken: a check that cannot fail proves nothing.

The project's own configuration is copied beside a small tree of stand-in modules, one of which
breaks one rule; an innocent tree passes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
HEAD: Final = '"""A stand-in."""\n\n'


def layers() -> list[str]:
    """Every module that the contract of layers names, those that may be missing as well."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = config["tool"]["importlinter"]["contracts"][0]
    return [name.strip(" ()") for layer in contract["layers"] for name in layer.split("|")]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with the project's configuration and an empty package for each layer."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "pxewizard"
    for folder in (package, *(package / name for name in layers() if name != "__main__")):
        write(folder / "__init__.py", HEAD)
    write(package / "__main__.py", HEAD)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def check(tree: Path, tool: str, *arguments: str) -> tuple[int, str]:
    """Exit code and output of a checker of this environment, run in the tree."""
    program = shutil.which(tool, path=str(Path(sys.executable).parent))
    assert program
    done = subprocess.run(
        [program, *arguments], cwd=tree, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def lint_imports(tree: Path) -> tuple[int, str]:
    code, output = check(tree, "lint-imports", "--no-cache")
    return code, " ".join(output.split())


def test_import_linter_passes_an_innocent_tree(tree: Path) -> None:
    write(tree / "pxewizard/remote/wsman.py", HEAD + "import winrm\n")
    write(tree / "pxewizard/wiring/__init__.py", HEAD + "from pxewizard.remote import wsman\n")
    write(tree / "pxewizard/cli/main.py", HEAD + "from pxewizard import wiring\n")
    code, output = lint_imports(tree)
    assert code == 0, output


@pytest.mark.parametrize(
    ("path", "imports", "broken"),
    [
        (
            "core/place.py",
            "pxewizard.engine",
            "Imports go downward only, and every module has its layer",
        ),
        ("core/place.py", "pxewizard.resources", "Imports go downward only"),
        ("helpers.py", "json", "Imports go downward only"),
        ("scenarios/one.py", "pxewizard.scenarios.two", "Scenarios are independent of each other"),
        ("cli/main.py", "pxewizard.practice.estate", "Only wiring picks the real parts"),
        (
            "report/pdf.py",
            "PySide6.QtGui",
            "Each outside library is imported in its own place only",
        ),
        ("remote/site.py", "winrm", "Each outside library is imported in its own place only"),
        ("engine/apply.py", "keyring", "Each outside library is imported in its own place only"),
    ],
)
def test_import_linter_fails(tree: Path, path: str, imports: str, broken: str) -> None:
    write(tree / "pxewizard/scenarios/two.py", HEAD)
    write(tree / "pxewizard/practice/estate.py", HEAD)
    write(tree / "pxewizard" / path, HEAD + f"import {imports}\n")
    code, output = lint_imports(tree)
    assert code == 1, output
    _, found, violations = output.partition("Broken contracts")
    assert found, output
    assert broken in violations
    assert " 1 broken" in output


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        ("core/x.py", "import time\n\ntime.sleep(1)\n", "TID251"),
        ("core/x.py", "import threading\n\nthreading.Thread().start()\n", "TID251"),
        ("gui/x.py", "from PySide6.QtCore import QThread\n\nQThread()\n", "TID251"),
        ("core/x.py", 'print("a word")\n', "T201"),
        ("core/x.py", "try:\n    import json\nexcept Exception:\n    json = None\n", "BLE001"),
        (
            "core/x.py",
            "def f(a: int, b: int, c: int, d: int, e: int, f: int) -> None: ...\n",
            "PLR0913",
        ),
        ("core/x.py", "def f() -> None:\n" + "    f()\n" * 31, "PLR0915"),
        ("core/x.py", "def f(a: int) -> None:\n" + "    if a:\n        f(a)\n" * 8, "C901"),
    ],
)
def test_ruff_fails(tree: Path, path: str, text: str, rule: str) -> None:
    write(tree / "pxewizard" / path, HEAD + text)
    code, output = check(tree, "ruff", "check", "--no-cache", "--output-format=concise")
    assert code == 1, output
    assert f" {rule} " in output


def test_ruff_lets_only_the_named_files_print_and_own_threads(tree: Path) -> None:
    write(tree / "pxewizard/cli/output.py", HEAD + 'print("a word")\n')
    write(
        tree / "pxewizard/engine/parallel.py",
        HEAD + "import concurrent.futures as futures\n\nfutures.wait([])\n",
    )
    code, output = check(tree, "ruff", "check", "--no-cache", "--ignore=PLR0402")
    assert code == 0, output


def test_ruff_fails_over_a_file_that_is_not_formatted(tree: Path) -> None:
    write(tree / "pxewizard/core/x.py", HEAD + "x = {  }\n")
    code, output = check(tree, "ruff", "format", "--check", "--no-cache")
    assert code == 1
    assert "x.py" in output


MYPY_VIOLATIONS: Final = """\
from pyodbc import connect

def untyped(a):
    return a

def forgets_one(a: int | str) -> None:
    match a:
        case int():
            pass

def perhaps(a: bool) -> int:
    if a:
        b = 1
    return b

wrong: int = "one"
ignored: int = "one"  # type: ignore
"""


def test_mypy_fails_for_each_rule_that_is_broken(tree: Path) -> None:
    write(tree / "pxewizard/core/x.py", MYPY_VIOLATIONS)
    code, output = check(tree, "mypy", "--cache-dir", str(tree / "cache"), "pxewizard/core/x.py")
    assert code == 1, output
    for rule in (
        "[no-untyped-def]",
        "[exhaustive-match]",
        "[possibly-undefined]",
        "[assignment]",
        "[ignore-without-code]",
    ):
        assert rule in output
    assert "pyodbc" not in output
