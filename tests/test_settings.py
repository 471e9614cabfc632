"""What is remembered of a user's habits: whole or not at all, and never a secret."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.problem import Problem
from pxewizard.settings import Settings, Theme, load, save


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_a_new_user_is_guided_and_nothing_is_amiss(file: Path) -> None:
    assert load(file) == (Settings(), None)
    assert Settings().guided


def test_what_is_saved_is_loaded_again(file: Path) -> None:
    settings = Settings(("dp02", "dp01"), guided=False, geometry=(-8, 0, 1120, 760))
    save(file, settings)
    assert load(file) == (settings, None)


def test_entries_of_another_version_are_kept(file: Path) -> None:
    save(file, Settings())
    body = json.loads(file.read_text(encoding="utf-8")) | {"later": {"a": [1]}}
    file.write_text(json.dumps(body), encoding="utf-8")
    settings, _ = load(file)
    save(file, settings.used("dp01"))
    assert json.loads(file.read_text(encoding="utf-8"))["later"] == {"a": [1]}


@pytest.mark.parametrize(
    "damage", [b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b" " * 300_000, b"null"]
)
def test_a_damaged_file_counts_as_empty_and_that_is_said(file: Path, damage: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(damage)
    settings, problem = load(file)
    assert settings == Settings()
    assert problem is not None
    assert problem.code == "settings-unusable"


def test_a_folder_in_its_place_counts_as_empty_and_cannot_be_written(file: Path) -> None:
    file.mkdir(parents=True)
    settings, problem = load(file)
    assert problem is not None
    with pytest.raises(Problem) as met:
        save(file, settings)
    assert met.value.code == "cannot-write"


def test_an_entry_of_the_wrong_form_spoils_only_itself(file: Path) -> None:
    file.parent.mkdir()
    body = {"recent": ["dp01", 7, None, "dp02"], "guided": "no", "geometry": [1, 2, True, 4]}
    file.write_text(json.dumps(body), encoding="utf-8")
    settings, problem = load(file)
    assert problem is None
    assert (settings.recent, settings.guided, settings.geometry) == (("dp01", "dp02"), True, None)


def test_the_last_server_used_comes_first_and_eight_are_kept() -> None:
    settings = Settings()
    for number in range(10):
        settings = settings.used(f"dp{number:02}")
    assert settings.used(" DP05 ").recent[:2] == ("DP05", "dp09")
    assert len(settings.recent) == 8


@pytest.mark.parametrize("typed", ["", "  ", "http://me:secret@dp01", "x" * 301])
def test_an_account_in_an_address_is_not_kept_nor_what_is_no_name(typed: str) -> None:
    assert Settings().used(typed) == Settings()


def test_a_crash_while_writing_leaves_the_old_file(file: Path) -> None:
    save(file, Settings(("dp01",)))
    file.with_name("settings.json.new").write_text("{", encoding="utf-8")
    assert load(file)[0].recent == ("dp01",)
    save(file, Settings(("dp02",)))
    assert [one.name for one in file.parent.iterdir()] == ["settings.json"]


@given(st.binary(max_size=200))
def test_no_bytes_stop_the_program(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "settings-of-any-bytes.json"
    file.write_bytes(data)
    settings, _ = load(file)
    assert isinstance(settings, Settings)


@pytest.mark.parametrize("theme", list(Theme))
def test_the_theme_is_kept_and_a_word_that_is_none_is_the_systems(file: Path, theme: Theme) -> None:
    save(file, Settings(theme=theme))
    assert load(file)[0].theme is theme
    file.write_text('{"theme": ["dark"]}')
    assert load(file)[0].theme is Theme.SYSTEM
