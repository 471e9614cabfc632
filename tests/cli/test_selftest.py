"""The program looks at itself: all is well here, and whatever is taken away is found."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pxewizard import resources
from pxewizard.core.problem import problem
from pxewizard.engine import spawning
from pxewizard.remote import odbc_drivers
from pxewizard.remote.odbc import Driver
from pxewizard.report import html
from pxewizard.report import json as schema
from pxewizard.wiring import selftest
from tests import policed, stores
from tests.cli.conftest import Command, Said

ROOT = Path(__file__).parents[2]
Tell = Callable[[], Said]


def checks(said: Said) -> dict[str, tuple[bool, bool, str]]:
    return {one["name"]: (one["passed"], one["remark"], one["says"]) for one in said.json["checks"]}


def test_here_everything_is_well(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stores.use(monkeypatch, stores.MemoryStore())
    said = pxewizard("selftest --json")

    assert said.code == 0, said.err
    assert said.json["passed"] is True
    made = checks(said)
    assert list(made) == list(selftest._CHECKS)  # noqa: SLF001 - the whole list
    assert not [name for name, (passed, _, _) in made.items() if not passed]
    assert "Everything that this program needs is here and works." in said.err
    assert made["report"][2] == "drawn as html, pdf, json"
    assert str(tmp_path) in made["folders"][2]
    assert [one for one in (tmp_path / "data").rglob("*") if one.is_file()] == []


def test_a_process_that_does_not_start_is_told(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def started(*_: object, **__: object) -> None:
        raise BlockingIOError("no more processes")

    only(monkeypatch, "process")
    monkeypatch.setattr(spawning, "spawned", started)
    said = pxewizard("selftest --json")

    assert said.code == 1
    passed, _, says = checks(said)["process"]
    assert not passed
    assert "no more processes" in says


def test_a_policy_that_forbids_the_server_hinders_no_process(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    policed.decide(monkeypatch, tmp_path, AllowedServers=["*.contoso.test"])
    only(monkeypatch, "process")

    assert checks(pxewizard("selftest --json"))["process"][0]


def test_a_check_that_is_left_out_is_said_to_be(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "articles", "network")
    said = pxewizard("selftest --json --without network")

    assert said.code == 0
    assert checks(said)["network"] == (True, True, "left out")
    assert not checks(said)["articles"][1]


def test_a_check_that_does_not_exist_cannot_be_left_out(pxewizard: Command) -> None:
    said = pxewizard("selftest --without netwrok")

    assert said.code == 2
    assert "no check is named netwrok" in said.err


def only(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    kept = {name: selftest._CHECKS[name] for name in names}  # noqa: SLF001 - the quick ones
    monkeypatch.setattr(selftest, "_CHECKS", kept)


@pytest.fixture
def packed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of the resources, as in a packed program, from which a file can be taken away."""
    copy = tmp_path / "packed" / "resources"
    shutil.copytree(ROOT / "resources", copy, ignore=shutil.ignore_patterns("pictures"))
    monkeypatch.setattr(resources, "_roots", lambda: iter([copy]))
    return copy


@pytest.mark.parametrize(
    "name",
    [
        "practice/both-missing.json",
        "practice/logs/smspxe-normal.log",
        "translations/pxewizard_de.qm",
        "icons/app.svg",
        "policy/pxewizard.admx",
    ],
)
def test_a_file_that_was_not_packed_is_named(
    name: str, packed: Path, pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "resources")
    assert pxewizard("selftest").code == 0
    (packed / name).unlink()

    said = pxewizard("selftest")
    assert said.code == 1
    assert f"not packed: {name}" in said.words
    assert "Something is wrong with this program here: resources." in said.words
    (packed / name).touch()  # there, and empty
    assert pxewizard("selftest").code == 1


def test_a_list_that_was_not_packed_is_wrong_too(
    packed: Path, pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "resources")
    (packed / "CONTENTS.txt").unlink()

    assert pxewizard("selftest").code == 1


def test_a_damaged_practice_case_is_told_and_keeps_no_other_check_from_being_made(
    packed: Path, pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "practice-cases", "practice-4469580", "articles", "policies")
    (packed / "practice" / "both-missing.json").write_text("{", encoding="utf-8")

    said = pxewizard("selftest --json")
    made = checks(said)
    assert said.code == 1
    assert [passed for passed, _, _ in made.values()] == [False, False, True, True]


@contextmanager
def nothing_read_before() -> Iterator[None]:
    """Let what a report is drawn with be read anew: from here, and afterwards from the checkout again."""
    kept = (html._template, schema._validator)  # noqa: SLF001
    for one in kept:
        one.cache_clear()
    try:
        yield
    finally:
        for one in kept:
            one.cache_clear()


@pytest.mark.parametrize("name", ["report.html.jinja", "report-1.schema.json", "report.css"])
def test_a_report_that_cannot_be_drawn_is_told(
    name: str, packed: Path, pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "report")
    (packed / "report" / name).unlink()

    with nothing_read_before():
        said = pxewizard("selftest")
    assert said.code == 1
    assert name in said.words


def test_a_missing_article_is_told(pxewizard: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, "articles")
    monkeypatch.setattr(selftest, "scenarios", lambda: ())

    assert "no article 2019640, 4469580" in pxewizard("selftest").words


def test_a_window_that_does_not_open_is_told_with_its_last_words(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    only(monkeypatch, "window")
    broken = tmp_path / "broken.py"
    broken.write_text("import sys; sys.exit('no platform plugin')", encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(selftest, "WINDOW_WORD", str(broken))

    said = pxewizard("selftest")
    assert said.code == 1
    assert "no platform plugin" in said.words


def test_a_missing_driver_and_store_are_remarks(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> Driver:
        raise problem("database-driver-missing")

    only(monkeypatch, "database-drivers", "credential-store")
    monkeypatch.setattr(odbc_drivers, "best_driver_here", none)
    stores.use(monkeypatch, stores.MemoryStore(), accepted=False)

    said = pxewizard("selftest --json")
    assert said.code == 0
    assert [remark for _, remark, _ in checks(said).values()] == [True, True]


def test_a_folder_that_cannot_be_written_to_is_told(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    only(monkeypatch, "folders")
    (tmp_path / "data").write_text("no folder", encoding="utf-8")

    said = pxewizard("selftest")
    assert said.code == 1
    assert "cannot be written to" in said.words


def test_the_list_of_what_is_packed_is_that_of_the_folder() -> None:
    spec = importlib.util.spec_from_file_location("contents", ROOT / "build" / "contents.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    listed = (ROOT / "resources" / "CONTENTS.txt").read_text(encoding="utf-8")

    assert listed == module.contents(ROOT / "resources"), "run build/contents.py"
