"""The list of what is saved."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from pxewizard.core.problem import Problem
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.remote.saved_names import SavedNames

TECH = SavedName(Role.DP, r"CONTOSO\tech")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "saved-names.json"


def test_nothing_is_saved_at_first_and_looking_makes_no_file(file: Path) -> None:
    assert SavedNames(file).all() == ()
    assert not file.parent.exists()


def test_an_entry_is_found_by_role_and_account_whatever_the_case(file: Path) -> None:
    SavedNames(file).put(TECH)

    later = SavedNames(file)
    assert later.find(SavedName(Role.DP, r"contoso\TECH")) == TECH
    assert later.find(SavedName(Role.MP, TECH.account)) is None
    assert later.find(SavedName(Role.DP, "tech")) is None


def test_an_entry_is_replaced_in_its_place_and_dropped(file: Path) -> None:
    names, other = SavedNames(file), SavedName(Role.DATABASE, "reader")
    names.put(TECH)
    names.put(other)
    aside = SavedName(TECH.role, TECH.account.upper(), usable=False)
    names.put(aside)
    assert names.all() == (aside, other)
    names.drop(TECH)
    names.drop(TECH)
    assert names.all() == (other,)


@pytest.mark.skipif(os.name == "nt", reason="Windows guards a user's folder in another way")
def test_the_list_is_its_owners_alone(file: Path) -> None:
    before = os.umask(0)
    try:
        SavedNames(file).put(TECH)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "\xff",
        "[" * 100_000,
        '{"format": 2, "saved": []}',
        '{"format": 1}',
        '{"format": 1, "saved": [7]}',
        '{"format": 1, "saved": [{"role": "dp"}]}',
        '{"format": 1, "saved": [{"role": "cook", "account": "a", "usable": true}]}',
        '{"format": 1, "saved": [{"role": "dp", "account": 5, "usable": true}]}',
        '{"format": 1, "saved": [{"role": "dp", "account": "a", "usable": "yes"}]}',
    ],
    ids=range(12),
)
def test_a_damaged_list_is_said_to_be_one_and_stays_as_it_is(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="latin-1")
    names = SavedNames(file)

    for work in (names.all, lambda: names.put(TECH), lambda: names.drop(TECH)):
        with pytest.raises(Problem) as met:
            work()
        assert met.value.code == "saved-names-unusable"
        assert str(file) in str(met.value)
    assert file.read_text(encoding="latin-1") == text


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    with pytest.raises(Problem) as met:
        SavedNames(tmp_path / "data" / "saved-names.json").put(TECH)
    assert met.value.code == "saved-names-unusable"


def test_two_that_save_at_once_lose_nothing(file: Path) -> None:
    def save(first: int) -> None:
        for number in range(first, first + 20):
            SavedNames(file).put(SavedName(Role.DP, f"tech{number}"))

    threads = [threading.Thread(target=save, args=(first,)) for first in (0, 20)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(SavedNames(file).all()) == 40
