import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard.core.journal import Closed, Direction, Done, Entry, Intent
from pxewizard.core.outcome import Applied
from pxewizard.core.problem import Problem
from pxewizard.engine.formats.codec import canonical, sha256
from pxewizard.journal import ChangeFolder, changes_folder, history, load, open_changes, resume
from tests import sample
from tests.support import TurnableClock

DONE = Applied()
RUN: tuple[Entry, ...] = (
    Intent(Direction.APPLY, 0),
    Done(Direction.APPLY, 0, DONE),
    Closed(Direction.APPLY),
)
UNDO_FILES = ("undo-dp01.contoso.test.reg", "undo-mp01.contoso.test.reg")
Files = dict[str, bytes]


def record(root: Path, entries: tuple[Entry, ...] = RUN, *, minutes: int = 4) -> Path:
    clock = TurnableClock(sample.MADE + timedelta(minutes=minutes))
    with ChangeFolder(root, clock) as journal:
        journal.open(sample.APPROVED_PLAN, sample.EXAMINATION)
        journal.back_up(sample.BACKUP)
        for entry in entries:
            journal.note(entry)
        return Path(journal.folder)


def put(path: Path, files: Files) -> Path:
    path.mkdir(parents=True)
    for name, data in files.items():
        (path / name).write_bytes(data)
    return path


def refusal(act: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as raised:
        act()
    return raised.value


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Files:
    path = record(tmp_path_factory.mktemp("root"))
    return {one.name: one.read_bytes() for one in path.iterdir()}


def _growing(files: Files, name: str, data: bytes) -> Iterator[Files]:
    """A file appears: nothing of it, some of it under its waiting name, all of it."""
    for length in (0, len(data) // 2, len(data)):
        yield {**files, f"{name}.tmp": data[:length]}
    files[name] = data
    yield dict(files)


def crashes(whole: Files) -> Iterator[Files]:
    """Everything that a crash can leave of a folder, in the order of writing."""
    files: Files = {}
    yield {}
    files["journal.lock"] = b""
    yield dict(files)
    for name in ("plan.json", "examination.json", "README.txt"):
        yield from _growing(files, name, whole[name])
    lines = whole["journal.jsonl"].splitlines(keepends=True)
    for length in range(len(lines[0]) + 1):
        yield {**files, "journal.jsonl": lines[0][:length]}
    files["journal.jsonl"] = lines[0]
    for name in ("backup.json", *UNDO_FILES):
        yield from _growing(files, name, whole[name])
    for length in range(len(lines[0]), len(whole["journal.jsonl"]) + 1):
        yield {**files, "journal.jsonl": whole["journal.jsonl"][:length]}


def test_whatever_a_crash_leaves_is_read_and_can_be_continued(whole: Files, tmp_path: Path) -> None:
    for number, files in enumerate(crashes(whole)):
        path = put(tmp_path / str(number), files)
        lines = files.get("journal.jsonl", b"").splitlines(keepends=True)
        entries = [json.loads(line)["entry"]["type"] for line in lines if line.endswith(b"\n")]

        change = load(path)

        assert [type(one).__name__.lower() for one in change.entries] == [
            one.replace("-", "") for one in entries
        ]
        assert change.wrote_nothing is ("intent" not in entries)
        assert change.is_open is ("backed-up" in entries and "closed" not in entries)
        assert (change.approved is not None) is ("approved" in entries)
        assert change.backup == (sample.BACKUP if "backed-up" in entries else ())
        with resume(path, TurnableClock()) as journal:
            if change.approved:
                journal.note(Closed(Direction.UNDO))
        if change.approved:
            assert load(path).entries == (*change.entries, Closed(Direction.UNDO))


@pytest.mark.parametrize("name", ["plan.json", "examination.json", "backup.json"])
def test_a_file_with_one_letter_changed_is_edited(whole: Files, tmp_path: Path, name: str) -> None:
    changed = whole[name].replace(b"dp01", b"dp02", 1)
    path = put(tmp_path / "changed", {**whole, name: changed})

    found = refusal(lambda: load(path))

    assert found.code == "folder-edited"
    assert str(found).startswith(f"{path} was changed after it was written ({name}).")


@pytest.mark.parametrize("name", ["plan.json", "examination.json", "backup.json"])
def test_a_file_sealed_anew_after_a_change_is_edited(
    whole: Files, tmp_path: Path, name: str
) -> None:
    document = json.loads(whole[name].replace(b"dp01", b"dp02", 1))
    del document["sha256"]
    sealed = json.dumps({**document, "sha256": sha256(document)}).encode()
    path = put(tmp_path / "changed", {**whole, name: sealed})

    if name == "examination.json":  # nothing rests on it, and no line of the journal names its hash
        assert load(path).examination != sample.EXAMINATION
    else:
        assert refusal(lambda: load(path)).code == "folder-edited"


@pytest.mark.parametrize("name", ["plan.json", "examination.json", "backup.json"])
@pytest.mark.parametrize("data", [b"", b"{", b"{}", b"nonsense", None], ids=repr)
def test_a_file_that_the_journal_speaks_of_is_missing_or_nonsense(
    whole: Files, tmp_path: Path, name: str, data: bytes | None
) -> None:
    others = {one: kept for one, kept in whole.items() if one != name}
    path = put(tmp_path / "changed", others if data is None else {**others, name: data})

    found = refusal(lambda: load(path))

    assert found.code == "folder-edited"
    assert f"({name})" in str(found)


def test_a_journal_changed_in_any_byte_is_edited_or_reads_as_cut_short(
    whole: Files, tmp_path: Path
) -> None:
    path = put(tmp_path / "changed", whole)
    data = whole["journal.jsonl"]
    lines = load(path).lines

    for at in range(len(data)):
        (path / "journal.jsonl").write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        if at == len(data) - 1:  # the last line feed
            assert load(path).lines == lines[:-1]
        else:
            assert refusal(lambda: load(path)).code == "folder-edited"


@pytest.mark.parametrize("gone", range(4))
def test_a_line_taken_out_of_the_journal_is_noticed(
    whole: Files, tmp_path: Path, gone: int
) -> None:
    lines = whole["journal.jsonl"].splitlines(keepends=True)
    del lines[gone]
    path = put(tmp_path / "changed", {**whole, "journal.jsonl": b"".join(lines)})

    assert refusal(lambda: load(path)).code == "folder-edited"


@pytest.mark.parametrize("journal", [None, b"", b'{"at"'], ids=repr)
def test_a_backup_whose_journal_was_taken_away_does_not_read_as_nothing_written(
    whole: Files, tmp_path: Path, journal: bytes | None
) -> None:
    files = {name: data for name, data in whole.items() if name != "journal.jsonl"}
    if journal is not None:
        files["journal.jsonl"] = journal
    path = put(tmp_path / "changed", files)

    found = refusal(lambda: load(path))

    assert (found.code, "(journal.jsonl)" in str(found)) == ("folder-edited", True)


def test_a_chain_made_anew_in_an_order_that_no_run_writes_is_edited(
    whole: Files, tmp_path: Path
) -> None:
    row = json.loads(whole["journal.jsonl"].splitlines()[2])
    row = {"n": 0, "at": row["at"], "entry": row["entry"], "previous": "0" * 64}
    forged = canonical({**row, "sha256": sha256(row)}) + b"\n"
    path = put(tmp_path / "changed", {**whole, "journal.jsonl": forged})

    assert refusal(lambda: load(path)).code == "folder-edited"


def test_a_record_of_a_newer_version_is_named_as_such(whole: Files, tmp_path: Path) -> None:
    newer = whole["plan.json"].replace(b'"version": 1', b'"version": 2')
    path = put(tmp_path / "newer", {**whole, "plan.json": newer})

    assert refusal(lambda: load(path)).code == "plan-other-version"


def test_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert refusal(lambda: load(tmp_path / "none")).code == "folder-missing"


@pytest.mark.parametrize(
    "files",
    [
        {"holiday.jpg": b""},
        {"README.txt": b"", "notes.txt": b""},
        {"plan.json": b'{"format": "terraform"}'},
        {"plan.json": b"[]", "README.txt": b""},
    ],
    ids=range(4),
)
def test_a_folder_without_a_trace_of_ours_is_foreign(files: Files, tmp_path: Path) -> None:
    path = put(tmp_path / "other", files)

    assert refusal(lambda: load(path)).code == "folder-foreign"


def test_a_plain_file_is_no_folder_of_a_change(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"{}")

    assert refusal(lambda: load(path)).code == "folder-foreign"


@pytest.mark.parametrize("name", ["plan.json", "journal.jsonl"])
def test_a_file_that_cannot_be_read_is_named(whole: Files, tmp_path: Path, name: str) -> None:
    path = put(tmp_path / "odd", {one: data for one, data in whole.items() if one != name})
    (path / name).mkdir()

    found = refusal(lambda: load(path))

    assert found.code == "unreadable-file"
    assert str(path / name) in str(found)


def test_interrupted_changes_are_found_newest_first(tmp_path: Path) -> None:
    older = record(tmp_path, RUN[:1], minutes=5)
    record(tmp_path, RUN, minutes=6)
    newer = record(tmp_path, RUN[:0], minutes=7)

    assert [one.folder for one in open_changes(tmp_path)] == [str(newer), str(older)]
    assert len(history(tmp_path)) == 3


def test_a_folder_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    kept = record(tmp_path, RUN[:1], minutes=5)
    edited = record(tmp_path, RUN[:1], minutes=6)
    (edited / "plan.json").unlink()
    odd = record(tmp_path, RUN[:1], minutes=7)
    (odd / "journal.jsonl").unlink()
    (odd / "journal.jsonl").mkdir()
    (changes_folder(tmp_path) / "empty").mkdir()
    (changes_folder(tmp_path) / "note.txt").touch()

    assert [one.folder for one in open_changes(tmp_path)] == [str(kept)]
    assert [one.folder for one in history(tmp_path)] == [
        str(changes_folder(tmp_path) / "empty"),
        str(kept),
    ]


def test_without_a_data_folder_there_is_nothing_to_find(tmp_path: Path) -> None:
    assert open_changes(tmp_path / "none") == ()
    (tmp_path / "changes").write_bytes(b"")
    assert open_changes(tmp_path) == ()
