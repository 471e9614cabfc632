import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard.core.address import ServerAddress
from pxewizard.core.journal import BackedUp, Closed, Direction, Done, Entry, Found, Intent
from pxewizard.core.outcome import Applied, Failed
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Kind, Present, Unreadable
from pxewizard.core.remedy import RestartService
from pxewizard.engine.formats import regfile
from pxewizard.engine.formats.planfile import plan_sha256, read_plan
from pxewizard.journal import ChangeFolder, changes_folder, data_root, load, resume
from tests import sample
from tests.support import TurnableClock

CHECKOUT = Path(__file__).parents[2]
FAILED = Failed(problem("time-out", server=sample.MP))
RUN: tuple[Entry, ...] = (
    Intent(Direction.APPLY, 0),
    Done(Direction.APPLY, 0, Applied()),
    Intent(Direction.APPLY, 1),
    Found(Direction.APPLY, 1, Present("\ud800", Kind.REG_SZ)),
    Done(Direction.APPLY, 1, FAILED),
    Closed(Direction.APPLY),
)


def begun(root: Path) -> ChangeFolder:
    journal = ChangeFolder(root, TurnableClock(sample.APPROVED + timedelta(seconds=1)))
    journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)
    return journal


def whole(root: Path) -> Path:
    with begun(root) as journal:
        journal.back_up(sample.BACKUP)
        for entry in RUN:
            journal.note(entry)
        return Path(journal.folder)


def refusal(act: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as raised:
        act()
    return raised.value


def test_a_whole_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    change = load(whole(tmp_path))

    assert change.approved == sample.APPROVED_PLAN
    assert change.examination == sample.EXAMINATION
    assert change.backup == sample.BACKUP
    assert change.entries[2:] == RUN
    assert not change.is_open


def test_the_folder_is_named_after_time_server_and_article(tmp_path: Path) -> None:
    path = whole(tmp_path)

    assert path == changes_folder(tmp_path) / "2026-11-20T140613Z_dp01.contoso.test_4469580"
    assert {one.name for one in path.iterdir()} == {
        "README.txt",
        "backup.json",
        "examination.json",
        "journal.jsonl",
        "journal.lock",
        "plan.json",
        "undo-dp01.contoso.test.reg",
        "undo-mp01.contoso.test.reg",
    }


def test_a_second_change_in_the_same_second_gets_its_own_folder(tmp_path: Path) -> None:
    first, second, third = (whole(tmp_path) for _ in range(3))

    assert second.name == f"{first.name}-2"
    assert third.name == f"{first.name}-3"


def test_a_name_from_a_plan_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    plan = replace(
        sample.PLAN,
        article="../../..",
        steps=(RestartService(Service("..\\..\\" + "x" * 300, "SccmPxe")),),
    )
    journal = ChangeFolder(tmp_path, TurnableClock())
    journal.open(replace(sample.APPROVED_PLAN, plan=plan), sample.EXAMINATION)

    assert Path(journal.folder).parent == changes_folder(tmp_path)
    assert len(Path(journal.folder).name) < 110


def test_a_plan_without_steps_is_filed_under_its_distribution_point(tmp_path: Path) -> None:
    scope = replace(sample.SCOPE, dp=ServerAddress("psp01.contoso.test"))
    plan = replace(sample.PLAN, steps=(), scope=scope)
    journal = ChangeFolder(tmp_path, TurnableClock())
    journal.open(replace(sample.APPROVED_PLAN, plan=plan), sample.EXAMINATION)

    assert "_psp01.contoso.test_" in journal.folder


def test_the_plan_in_the_folder_is_a_plan_file(tmp_path: Path) -> None:
    path = whole(tmp_path) / "plan.json"

    assert read_plan(path.read_bytes(), path=str(path), now=sample.MADE) == sample.PLAN


def test_the_first_line_names_plan_approver_and_the_time_of_approval(tmp_path: Path) -> None:
    first = (whole(tmp_path) / "journal.jsonl").read_bytes().splitlines()[0]

    line = json.loads(first)
    assert line["at"] == "2026-11-20T14:06:12Z"
    assert line["entry"] == {
        "type": "approved",
        "plan_sha256": plan_sha256(sample.PLAN),
        "by": "CONTOSO\\m.keller",
        "change_number": "",
    }


def test_each_reg_file_restores_its_server(tmp_path: Path) -> None:
    path = whole(tmp_path)

    dp = regfile.read((path / "undo-dp01.contoso.test.reg").read_bytes())
    mp = regfile.read((path / "undo-mp01.contoso.test.reg").read_bytes())

    assert dp == ((sample.KEY, sample.NAME, Absent()),)
    assert mp == ((sample.KEY, sample.NAME, sample.OLD),)


def test_the_line_of_the_backup_is_written_after_the_backup(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    path = Path(journal.folder)

    assert not (path / "backup.json").exists()
    journal.back_up(sample.BACKUP)

    seal = json.loads((path / "backup.json").read_bytes())["sha256"]
    assert load(path).entries[-1] == BackedUp(seal)


def test_a_place_without_an_answer_cannot_be_backed_up(tmp_path: Path) -> None:
    silent = problem("unreachable", server=sample.MP)
    backup = (sample.BACKUP[0], replace(sample.BACKUP[1], reading=Unreadable(silent)))
    journal = begun(tmp_path)

    assert refusal(lambda: journal.back_up(backup)) == silent
    assert load(Path(journal.folder)).backup == ()


def test_a_value_that_no_reg_file_can_carry_is_not_changed(tmp_path: Path) -> None:
    impossible = Present(("a\0b",), Kind.REG_MULTI_SZ)
    backup = (replace(sample.BACKUP[0], reading=impossible), sample.BACKUP[1])
    journal = begun(tmp_path)

    found = refusal(lambda: journal.back_up(backup))

    assert (found.code, found.detail) == ("disk", "an item with a NUL inside")


def test_a_second_backup_never_replaces_the_first(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    journal.back_up(sample.BACKUP)
    before = (Path(journal.folder) / "backup.json").read_bytes()

    with pytest.raises(ValueError, match="out of order"):
        journal.back_up(sample.BACKUP)

    assert (Path(journal.folder) / "backup.json").read_bytes() == before


def test_an_intent_without_a_backup_is_not_written(tmp_path: Path) -> None:
    journal = begun(tmp_path)

    with pytest.raises(ValueError, match="out of order"):
        journal.note(RUN[0])

    assert load(Path(journal.folder)).wrote_nothing


def test_a_record_that_was_not_begun_takes_no_line(tmp_path: Path) -> None:
    journal = ChangeFolder(tmp_path, TurnableClock())

    assert journal.folder == ""
    with pytest.raises(RuntimeError):
        journal.note(RUN[0])
    with pytest.raises(RuntimeError):
        journal.back_up(sample.BACKUP)


def test_a_record_is_begun_once(tmp_path: Path) -> None:
    journal = begun(tmp_path)

    with pytest.raises(RuntimeError):
        journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)


def test_a_record_is_continued_where_it_ended(tmp_path: Path) -> None:
    path = whole(tmp_path)

    with resume(path, TurnableClock()) as journal:
        assert journal.folder == str(path)
        journal.note(Intent(Direction.UNDO, 0))

    assert load(path).entries[2:] == (*RUN, Intent(Direction.UNDO, 0))
    assert load(path).is_open


def test_a_line_cut_short_is_cut_off_before_the_next_is_written(tmp_path: Path) -> None:
    path = whole(tmp_path)
    with (path / "journal.jsonl").open("ab") as file:
        file.write(b'{"at":"2026-')

    with resume(path, TurnableClock()) as journal:
        assert (path / "journal.jsonl").read_bytes().endswith(b"}\n")
        journal.note(Intent(Direction.UNDO, 0))

    assert load(path).entries[-1] == Intent(Direction.UNDO, 0)


def test_a_record_whose_first_line_was_never_written_takes_no_other(tmp_path: Path) -> None:
    path = whole(tmp_path)
    for one in (path / "journal.jsonl", path / "backup.json", *path.glob("undo-*.reg")):
        one.unlink()

    with resume(path, TurnableClock()) as journal, pytest.raises(RuntimeError):
        journal.note(Closed(Direction.UNDO))


def test_two_runs_cannot_continue_the_same_change(tmp_path: Path) -> None:
    journal = begun(tmp_path)
    path = Path(journal.folder)

    assert refusal(lambda: resume(path, TurnableClock())).code == "folder-busy"
    journal.close()
    journal.close()

    resume(path, TurnableClock()).close()


def test_a_run_that_is_killed_frees_its_change(tmp_path: Path) -> None:
    path = whole(tmp_path)
    program = (
        "import sys; from pathlib import Path; from pxewizard.journal import resume;"
        "from tests.support import TurnableClock;"
        "journal = resume(Path(sys.argv[1]), TurnableClock()); print('held', flush=True);"
        "sys.stdin.read()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"held"
        busy = refusal(lambda: resume(path, TurnableClock()))
        child.kill()
        child.wait()

    assert busy.code == "folder-busy"
    resume(path, TurnableClock()).close()


def test_nothing_is_put_into_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").touch()

    assert refusal(lambda: resume(tmp_path, TurnableClock())).code == "folder-foreign"
    assert [one.name for one in tmp_path.iterdir()] == ["holiday.jpg"]


def test_the_data_folder_bears_the_program_s_name() -> None:
    assert data_root().name == "pxewizard"


def test_a_key_in_another_place_of_the_plan_is_backed_up_too(tmp_path: Path) -> None:
    other = replace(sample.BACKUP[0], place=RegistryValue(sample.DP, "SOFTWARE\\X", "Y"))
    journal = begun(tmp_path)

    journal.back_up((*sample.BACKUP, other))

    assert load(Path(journal.folder)).backup == (*sample.BACKUP, other)
