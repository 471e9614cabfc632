"""What may import what, as far as import-linter has no contract; and that every library loads."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
CORE_LIBRARIES = {"cryptography", "defusedxml"}


def strangers(graph: grimp.ImportGraph) -> set[tuple[str, str]]:
    """(module of core, outside package) for each import that core may not have."""
    allowed = sys.stdlib_module_names | CORE_LIBRARIES | {"pxewizard"}
    core = {"pxewizard.core", *graph.find_descendants("pxewizard.core")}
    return {
        (module, package)
        for module in core
        for package in (
            name.split(".")[0] for name in graph.find_modules_directly_imported_by(module)
        )
        if package not in allowed
    }


def test_core_imports_the_standard_library_cryptography_and_defusedxml_only() -> None:
    graph = grimp.build_graph("pxewizard", include_external_packages=True, cache_dir=None)
    assert strangers(graph) == set()


def test_an_outside_library_in_core_is_found() -> None:
    graph = grimp.ImportGraph()
    graph.add_module("pxewizard.core")
    for library in ("json", "cryptography.x509", "requests", "jinja2.sandbox"):
        graph.add_import(importer="pxewizard.core.certificates", imported=library)
    assert strangers(graph) == {
        ("pxewizard.core.certificates", "requests"),
        ("pxewizard.core.certificates", "jinja2"),
    }


def test_every_door_that_exists_is_protected() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {
        contract["id"]: contract for contract in config["tool"]["importlinter"]["contracts"]
    }
    existing = {
        f"pxewizard.{door}"
        for door in ("practice", "remote")
        if (ROOT / "pxewizard" / door).is_dir()
    }
    assert existing <= set(contracts["doors"]["protected_modules"])


@pytest.mark.parametrize(
    "library",
    [
        "cattrs",
        "cryptography.x509",
        "defusedxml.ElementTree",
        "filelock",
        "jinja2",
        "keyring",
        "platformdirs",
        "pyodbc",
        "PySide6.QtWidgets",
        "spnego",
        "truststore",
        "winrm",
    ],
)
def test_each_locked_library_loads_with_the_system_packages_of_dev_py(library: str) -> None:
    # In a process of its own: what one library loads must not help another, or stay in this one.
    done = subprocess.run(
        [sys.executable, "-c", f"import {library}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
