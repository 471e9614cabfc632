import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pxewizard.core.journal import Direction, Intent
from pxewizard.core.problem import Problem, Trouble
from pxewizard.journal import ChangeFolder, load, resume
from pxewizard.journal.disk import append, cut, make_folder, write_file
from tests import sample
from tests.support import TurnableClock

CHECKOUT = Path(__file__).parents[2]

# Writes a record while no file may grow beyond a limit, from the start or from a later stage on; each
# time the limit is a little higher. Tells what was said, how many lines stand, and whether one is torn.
FULL_DISK = """
import resource, sys
from pathlib import Path
from pxewizard.core.journal import Direction, Intent
from pxewizard.core.problem import Problem
from pxewizard.journal import ChangeFolder, load
from tests import sample
from tests.support import TurnableClock

def fill(stage, limit):
    journal = ChangeFolder(Path(sys.argv[1]), TurnableClock())
    notes = [lambda step=step: journal.note(Intent(Direction.APPLY, step % 3)) for step in range(9)]
    acts = [
        lambda: journal.open(sample.APPROVED_PLAN, sample.EXAMINATION),
        lambda: journal.back_up(sample.BACKUP),
        *notes,
    ]
    for act in acts[:stage]:
        act()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    said = "nothing"
    try:
        for act in acts[stage:]:
            act()
    except Problem as problem:
        said = problem.code
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    path = Path(journal.folder, "journal.jsonl")
    written = path.read_bytes() if path.exists() else b""
    before = load(path.parent).entries
    if len(before) > 1:  # there is room again: the same run goes on
        notes[0]()
        assert load(path.parent).entries == (*before, Intent(Direction.APPLY, 0))
    journal.close()
    print(said, len(before), written[-1:] not in {b"", b"\\n"})

for limit in range(0, 8000, 40):
    fill(int(sys.argv[2]), limit)
"""

# Writes a record and is killed just before its first, second, third ... touch of a file, until one
# run comes through. What stands then must read as a record cut short; tells how far it came.
KILLED = """
import itertools, os, signal, sys
from pathlib import Path
from pxewizard.core.journal import Direction, Intent
from pxewizard.journal import ChangeFolder, history, open_changes
from tests import sample
from tests.support import TurnableClock

def run(root, last):
    touches = itertools.count()
    def touched(event, args):
        if event in {"open", "os.mkdir", "os.rename", "os.truncate"} and str(root) in str(args):
            if next(touches) == last:
                os.kill(os.getpid(), signal.SIGKILL)
    journal = ChangeFolder(root, TurnableClock())
    sys.addaudithook(touched)
    journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)
    journal.back_up(sample.BACKUP)
    journal.note(Intent(Direction.APPLY, 0))
    os._exit(0)

for last in itertools.count():
    root = Path(sys.argv[1], str(last))
    child = os.fork() or run(root, last)
    status = os.waitpid(child, 0)[1]
    folders = list(root.glob("changes/*"))
    read = history(root)
    assert len(read) == len(folders), folders
    for change in read:
        assert (change.approved is None) == (not change.entries), change
        assert len(change.backup) == (3 if len(change.entries) > 1 else 0), change
        assert change.wrote_nothing == (len(change.entries) < 3), change
        assert len(open_changes(root)) == (len(change.entries) > 1)
    print(len(folders), *(len(change.entries) for change in read))
    if status == 0:
        break
"""


def refusal(act: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as raised:
        act()
    return raised.value


if os.name == "posix":  # Windows knows neither such a limit nor these modes

    @pytest.mark.parametrize(
        ("stage", "lines"), [(0, {0, 11}), (1, {1, 11}), (2, set(range(2, 12)))]
    )
    def test_a_disk_that_is_full_at_any_moment_leaves_no_torn_line(
        tmp_path: Path, stage: int, lines: set[int]
    ) -> None:
        done = subprocess.run(
            [sys.executable, "-c", FULL_DISK, str(tmp_path), str(stage)],
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            check=False,
        )

        assert done.stderr == ""
        told = [line.split() for line in done.stdout.splitlines()]
        assert {said for said, _, _ in told} == {"disk", "nothing"}
        assert {int(standing) for _, standing, _ in told} >= lines
        assert {torn for _, _, torn in told} == {"False"}
        assert told[-1] == ["nothing", "11", "False"]

    def test_a_run_killed_at_any_touch_of_a_file_leaves_a_record_that_reads(tmp_path: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(tmp_path)],
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            check=False,
        )

        assert done.stderr == ""
        told = done.stdout.splitlines()
        assert list(dict.fromkeys(told)) == ["0", "1 0", "1 1", "1 2", "1 3"]
        assert len(told) > 20

    def test_only_the_owner_may_look_into_the_record(tmp_path: Path) -> None:
        with ChangeFolder(tmp_path / "data", TurnableClock()) as journal:
            journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)
            journal.back_up(sample.BACKUP)
            path = Path(journal.folder)

        folders = (path, path.parent, tmp_path / "data")
        assert {folder.stat().st_mode & 0o777 for folder in folders} == {0o700}
        assert {one.stat().st_mode & 0o777 for one in path.iterdir()} == {0o600}


def test_a_file_where_the_data_folder_should_be_is_trouble_with_the_disk(tmp_path: Path) -> None:
    root = tmp_path / "data"
    root.touch()
    journal = ChangeFolder(root, TurnableClock())

    found = refusal(lambda: journal.open(sample.APPROVED_PLAN, sample.EXAMINATION))

    assert (found.code, found.kind) == ("disk", Trouble.STORAGE)
    assert str(root / "changes") in str(found)
    assert found.detail


@pytest.mark.parametrize("name", ["backup.json", "undo-mp01.contoso.test.reg"])
def test_a_backup_that_cannot_be_written_is_not_noted(tmp_path: Path, name: str) -> None:
    with ChangeFolder(tmp_path, TurnableClock()) as journal:
        journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)
        (Path(journal.folder) / name / "in the way").mkdir(parents=True)

        found = refusal(lambda: journal.back_up(sample.BACKUP))

        assert found.code == "disk"
        assert name in str(found)
        assert b"backed-up" not in (Path(journal.folder) / "journal.jsonl").read_bytes()


def test_a_journal_that_was_taken_away_takes_no_line(tmp_path: Path) -> None:
    with ChangeFolder(tmp_path, TurnableClock()) as journal:
        journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)
        journal.back_up(sample.BACKUP)
        (Path(journal.folder) / "journal.jsonl").unlink()

        assert refusal(lambda: journal.note(Intent(Direction.APPLY, 0))).code == "disk"


def test_a_lock_that_cannot_be_made_is_trouble_with_the_disk(tmp_path: Path) -> None:
    with ChangeFolder(tmp_path, TurnableClock()) as journal:
        journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)
        path = Path(journal.folder)
    (path / "journal.lock").unlink()
    (path / "journal.lock").mkdir()

    assert refusal(lambda: resume(path, TurnableClock())).code == "disk"
    assert load(path).wrote_nothing


def test_a_file_stands_in_place_whole_and_nothing_else_with_it(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"old")
    write_file(tmp_path / "a", b"new\n")

    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"new\n")]


def test_a_line_goes_behind_the_good_part_and_over_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    append(path, b"one\n", at=0)
    path.write_bytes(b"one\nto")

    append(path, b"two\n", at=4)

    assert path.read_bytes() == b"one\ntwo\n"


def test_a_file_that_is_shorter_than_its_good_part_takes_no_line(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    path.write_bytes(b"on")

    assert refusal(lambda: append(path, b"two\n", at=4)).code == "disk"
    assert refusal(lambda: cut(path, 4)).code == "disk"
    assert path.read_bytes() == b"on"


def test_cutting_a_file_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    cut(tmp_path / "journal", 0)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_made_with_all_that_is_missing_above_it(tmp_path: Path) -> None:
    path = make_folder(tmp_path / "a" / "b" / "c", "name")

    assert path == tmp_path / "a" / "b" / "c" / "name"
    assert path.is_dir()
