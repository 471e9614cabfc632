"""Data files are found in a checkout, in a wheel and beside a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pxewizard import resources


def installed_at(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package.mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))


def made(file: Path) -> Path:
    file.parent.mkdir(parents=True)
    file.touch()
    return file


def test_a_checkouts_own_file_is_found() -> None:
    found = resources.resource("practice", "healthy.json")

    assert found == Path(__file__).resolve().parent.parent / "resources/practice/healthy.json"


def test_a_wheels_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed_at(tmp_path / "pxewizard", monkeypatch)
    file = made(tmp_path / "pxewizard/_resources/practice/one.json")

    assert resources.resource("practice", "one.json") == file


def test_the_checkout_comes_before_the_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed_at(tmp_path / "pxewizard", monkeypatch)
    made(tmp_path / "pxewizard/_resources/one.json")
    file = made(tmp_path / "resources/one.json")

    assert resources.resource("one.json") == file


@pytest.mark.parametrize("inside", ["pxewizard/_resources", "resources"])
def test_a_frozen_programs_file_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    installed_at(tmp_path / "elsewhere/pxewizard", monkeypatch)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    file = made(tmp_path / "frozen" / inside / "one.json")

    assert resources.resource("one.json") == file


def test_a_file_that_was_not_packed_is_named_with_the_places_looked_at() -> None:
    with pytest.raises(FileNotFoundError, match=r"practice/none\.json is in none of: .*resources"):
        resources.resource("practice", "none.json")
