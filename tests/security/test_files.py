"""Files: nobody else reads them, no name leads out of their folder, and no plan leads to another site."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import settings, wiring
from pxewizard.core.address import parse_server, told_server
from pxewizard.core.examination import Observation
from pxewizard.core.place import RegistryValue
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.formats.planfile import plan_text, read_plan
from pxewizard.journal import ChangeFolder, load
from tests import sample
from tests.cli.conftest import Command, pxewizard
from tests.support import TurnableClock

__all__ = ["pxewizard"]  # the fixture

HOSTILE = (
    *("../../x", "..\\..\\x", "/etc/passwd", "C:\\Windows\\x", "\\\\other\\share\\x", "x/../../y"),
    *("..", ".", "~root", "x\0y", "x\ny", "con", "NUL", "x:stream", "x" * 300, "\u202egnp.exe", ""),
)
OTHERS = stat.S_IRWXG | stat.S_IRWXO
on_posix = pytest.mark.skipif(
    sys.platform == "win32", reason="on Windows a profile's own rights hold"
)


@pytest.fixture
def no_umask() -> Iterator[None]:
    """Let the system take no right away, so that what is given is seen."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_of_a_server_leads_out_of_the_folder_of_a_change(name: str, tmp_path: Path) -> None:
    place = RegistryValue(name, sample.KEY, sample.NAME)
    steps = (SetRegistryValue(place, before=Absent(), after=sample.NEW),)
    plan = replace(sample.PLAN, article=name, steps=steps)
    backup = (Observation(1, place, Absent(), sample.APPROVED),)
    root = tmp_path / "data" / "root"
    root.mkdir(parents=True)

    with ChangeFolder(root, TurnableClock(sample.APPROVED)) as record:
        record.open(ApprovedPlan(plan, "m.keller", sample.APPROVED), sample.EXAMINATION)
        record.back_up(backup)
        folder = Path(record.folder)

    assert [one.name for one in tmp_path.iterdir()] == ["data"]
    assert [one.name for one in (tmp_path / "data").iterdir()] == ["root"]
    assert folder.parent == root / "changes"
    assert any(one.suffix == ".reg" for one in folder.iterdir())
    assert load(folder).approved is not None


@pytest.mark.parametrize("name", [one for one in HOSTILE if one not in {"con", "NUL"}])
def test_what_would_lead_elsewhere_is_no_name_of_a_server(name: str) -> None:
    told = told_server(name)
    assert told is None or not set(told.name) & set("/\\:.~")
    with pytest.raises(Problem):
        parse_server(name)


@pytest.mark.parametrize("case", ["other-site", "no-rows", "several-rows", "mp-missing", "healthy"])
def test_a_plan_file_made_for_another_site_is_refused_and_nothing_is_written(
    case: str, pxewizard: Command, tmp_path: Path
) -> None:
    """The same servers by name, whose values are others; and a hash that fits what was forged."""
    assert pxewizard("plan --practice both-missing --state here -o fix.pxeplan").code == 0
    file = tmp_path / "fix.pxeplan"
    plan = read_plan(file.read_bytes(), path="", now=wiring.SystemClock().now())
    file.write_bytes(plan_text(replace(plan, scope=replace(plan.scope, practice=case))))
    pxewizard(f"examine --practice {case} --state there")
    before = (tmp_path / "there" / "estate.json").read_bytes()

    said = pxewizard(f"apply fix.pxeplan --practice {case} --state there --yes")

    assert said.code == 7
    assert (tmp_path / "there" / "estate.json").read_bytes() == before


def test_a_plan_file_is_carried_out_only_where_the_person_says_so(
    pxewizard: Command, tmp_path: Path
) -> None:
    """The folder of a practice site that stands in a file is not what `apply` goes by."""
    assert pxewizard("plan --practice both-missing --state here -o fix.pxeplan").code == 0
    elsewhere = tmp_path / "elsewhere"
    file = tmp_path / "fix.pxeplan"
    plan = read_plan(file.read_bytes(), path="", now=wiring.SystemClock().now())
    scope = replace(plan.scope, state=str(elsewhere))
    file.write_bytes(plan_text(replace(plan, scope=scope)))

    assert pxewizard("apply fix.pxeplan --practice both-missing --yes").code == 2
    assert pxewizard("apply fix.pxeplan --practice both-missing --state here --yes").code == 4
    assert not elsewhere.exists()


@on_posix
@pytest.mark.usefixtures("no_umask")
def test_what_this_program_keeps_is_its_owners_alone(
    pxewizard: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("config", "data", "state"):
        (tmp_path / name).mkdir(mode=0o700)  # the system's own, as they are in a home folder
    pxewizard("plan --practice both-missing --state here -o fix.pxeplan")
    assert pxewizard("apply fix.pxeplan --practice both-missing --state here --yes").code == 4
    pxewizard("sweep --practice many --state there --fix --yes")
    place = settings.settings_file()
    settings.save(place, settings.Settings().used("dp01"))
    settings.save(place, settings.Settings().used("dp02"))

    kept = [*tmp_path.rglob("*")]
    assert {
        "journal.jsonl",
        "undo-dp01.contoso.test.reg",
        "report.html",
        "settings.json",
        "estate.json",
    } <= {one.name for one in kept}
    assert "pxewizard.log" in {one.name for one in kept}
    shared = [one for one in kept if one.stat().st_mode & OTHERS]
    assert [
        f"{stat.filemode(one.stat().st_mode)} {one.relative_to(tmp_path)}" for one in shared
    ] == []
