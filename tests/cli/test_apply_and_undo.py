"""apply, undo and recover: the whole way, and every reason for which nothing is written."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from pxewizard.engine.formats.codec import canonical
from tests.cli.conftest import Command, Said

PRACTICE = "--practice both-missing --state site"


def planned(pxewizard: Command, case: str = "both-missing", answers: str = "") -> str:
    """Write plan.json for the case and return the words that later commands need."""
    words = f"--practice {case} --state site"
    assert pxewizard(f"plan {words} {answers} -o plan.json").code == 0
    return words


def site_of(state: Path = Path("site")) -> object:
    return json.loads((state / "estate.json").read_text())


def refused(said: Said, code: int, sentence: str) -> None:
    assert said.code == code, said
    assert sentence in said.words, said
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("case", "answers"),
    [
        ("dp-missing", "--answer restart-pxe-service=yes"),
        ("both-missing", ""),
        ("wrong-type", ""),
        ("values-differ", "--answer source=database"),
        ("several-rows", "--answer source=database-2"),
        ("opaque", "--answer value-format-unknown=yes"),
        ("cache-expire", "--answer cache-expire=300"),
    ],
)
def test_the_way_there_and_back_has_the_exit_codes_of_the_readme(
    case: str, answers: str, pxewizard: Command
) -> None:
    words = planned(pxewizard, case, answers)
    before = site_of()
    assert pxewizard(f"examine {words}").code == 3
    done = pxewizard(f"apply plan.json {words} --yes")
    assert done.code == 4, done
    assert pxewizard(f"examine {words}").code == 0
    assert pxewizard(f"undo {done.folder} {words} --yes").code == 0
    assert site_of() == before
    assert pxewizard(f"examine {words}").code == 3


def test_what_is_left_to_do_by_hand_is_listed(pxewizard: Command) -> None:
    done = pxewizard(f"apply plan.json {planned(pxewizard)} --yes")
    assert "Still to do by hand:" in done.out
    assert "Administration > Security > Certificates" in done.out


def test_without_a_terminal_and_without_yes_nothing_is_changed(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = planned(pxewizard)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    before = site_of()
    refused(pxewizard(f"apply plan.json {words}"), 2, "there is nobody to ask")
    assert site_of() == before


def test_a_second_apply_of_the_same_plan_is_refused_as_already_correct(pxewizard: Command) -> None:
    words = planned(pxewizard)
    pxewizard(f"apply plan.json {words} --yes")
    refused(
        pxewizard(f"apply plan.json {words} --yes"), 7, "already holds what the plan would write"
    )


def test_a_second_undo_has_nothing_left_to_do(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    assert pxewizard(f"undo {done.folder} {words} --yes").code == 0
    assert pxewizard(f"undo {done.folder} {words} --yes").code == 0


def test_undo_leaves_a_value_alone_that_changed_since(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    text = Path("site/estate.json").read_text()
    assert text.count("<SMSIssuingCerts") == 2
    Path("site/estate.json").write_text(text.replace("<SMSIssuingCerts", "somebody else's", 1))
    undone = pxewizard(f"undo {done.folder} {words} --yes")
    refused(undone, 5, "changed since it was read")
    assert "somebody else's" in Path("site/estate.json").read_text()


def test_a_change_needs_a_folder_that_remembers_it(pxewizard: Command) -> None:
    planned(pxewizard)
    refused(pxewizard("apply plan.json --practice both-missing --yes"), 2, "--state DIR")


def test_a_practice_plan_never_meets_real_servers_or_another_case(pxewizard: Command) -> None:
    planned(pxewizard)
    refused(pxewizard("apply plan.json --yes"), 7, "made for the practice case “both-missing”")
    other = pxewizard("apply plan.json --practice healthy --state other --yes")
    refused(other, 7, "made for the practice case “both-missing”")


def test_the_state_of_another_case_is_refused(pxewizard: Command) -> None:
    planned(pxewizard)
    refused(pxewizard("examine --practice healthy --state site"), 2, "belongs to the practice case")


@pytest.mark.parametrize(
    ("edit", "code", "sentence"),
    [
        (
            lambda text: text.replace("IssuingCertificateList", "SomethingElse"),
            7,
            "was changed after",
        ),
        (
            lambda text: text.replace("dp01.contoso.test", "dp02.contoso.test"),
            7,
            "was changed after",
        ),
        (lambda text: text.replace('"version": 1', '"version": 2'), 7, "format 2"),
        (lambda text: text[: len(text) // 2], 2, "is not a plan of this program"),
        (lambda _: "{}", 2, "is not a plan of this program"),
        (lambda _: "", 2, "is not a plan of this program"),
        (lambda _: "[" * 100_000, 2, "is not a plan of this program"),
    ],
)
def test_a_plan_file_that_was_touched_is_refused(
    edit: object, code: int, sentence: str, pxewizard: Command
) -> None:
    words = planned(pxewizard)
    before = site_of()
    text = json.dumps(json.loads(Path("plan.json").read_text()))
    assert callable(edit)
    Path("plan.json").write_text(str(edit(text)))
    refused(pxewizard(f"apply plan.json {words} --yes"), code, sentence)
    assert site_of() == before


def test_a_plan_edited_with_a_new_hash_is_not_what_the_site_calls_for(pxewizard: Command) -> None:
    import hashlib

    words = planned(pxewizard)
    before = site_of()
    plan = json.loads(Path("plan.json").read_text())
    plan.pop("sha256")
    for step in plan["plan"]["steps"]:
        step["after"]["value"] = ["a list that nobody proposed"]
    plan["sha256"] = hashlib.sha256(canonical(plan)).hexdigest()
    Path("plan.json").write_text(json.dumps(plan))
    refused(pxewizard(f"apply plan.json {words} --yes"), 7, "no longer what the site calls for")
    assert site_of() == before


@pytest.mark.parametrize(
    ("folder", "code", "sentence"),
    [("nowhere", 2, "is not there"), ("foreign", 7, "is not the folder of a change")],
)
def test_a_folder_that_is_no_change_is_refused(
    folder: str, code: int, sentence: str, pxewizard: Command
) -> None:
    Path("foreign").mkdir()
    Path("foreign/letter.txt").write_text("Dear Sir or Madam")
    refused(pxewizard(f"undo {folder} {PRACTICE} --yes"), code, sentence)


def test_an_edited_undo_folder_is_refused(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    backup = done.folder / "backup.json"
    backup.write_text(backup.read_text().replace("absent", "present"))
    refused(pxewizard(f"undo {done.folder} {words} --yes"), 7, "was changed after it was written")


def test_a_folder_in_which_nothing_was_begun_has_nothing_to_undo(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    for name in ("journal.jsonl", "backup.json", "undo-dp01.contoso.test.reg"):
        (done.folder / name).unlink()
    (done.folder / "undo-mp01.contoso.test.reg").unlink()
    refused(pxewizard(f"undo {done.folder} {words} --yes"), 0, "there is nothing to undo")
    empty = Path("empty")
    empty.mkdir()
    assert pxewizard(f"undo {empty} {words} --yes").code == 0


def interrupted(pxewizard: Command) -> Path:
    """Apply, then cut the journal after the first step was begun, as a crash would have."""
    words = planned(pxewizard)
    folder = pxewizard(f"apply plan.json {words} --yes").folder
    journal = folder / "journal.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:3]) + b'{"torn')
    return folder


def test_an_interrupted_change_is_named_at_the_next_start_with_three_ways_out(
    pxewizard: Command,
) -> None:
    folder = interrupted(pxewizard)
    said = pxewizard("examine --practice healthy")
    assert f"A change was interrupted: {folder}" in said.err
    assert all(word in said.err for word in ("check", "finish", "undo"))
    assert said.code == 0


def test_an_interrupted_change_can_be_checked_finished_and_undone(pxewizard: Command) -> None:
    folder = interrupted(pxewizard)
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    shutil.copytree("site", "site2")
    refused(pxewizard(f"recover {folder} {PRACTICE}"), 0, "done")
    assert pxewizard(f"recover {folder} {PRACTICE} --finish --yes").code == 4
    second = "--practice both-missing --state site2"
    assert pxewizard(f"undo {copy} {second} --yes").code == 0


def test_an_interrupted_change_that_wrote_nothing_is_named_no_more_after_undo(
    pxewizard: Command,
) -> None:
    folder = interrupted(pxewizard)
    journal = folder / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:2]))
    assert "was interrupted" in pxewizard("recover").err
    refused(pxewizard(f"undo {folder} {PRACTICE} --yes"), 0, "there is nothing to undo")
    assert "No change was interrupted." in pxewizard("recover").out


def test_recover_without_a_folder_lists_what_was_interrupted(pxewizard: Command) -> None:
    assert "No change was interrupted." in pxewizard("recover").out
    folder = interrupted(pxewizard)
    assert str(folder) in pxewizard("recover").err


def test_a_data_folder_that_cannot_be_written_stops_before_anything_is_sent(
    pxewizard: Command,
) -> None:
    words = planned(pxewizard)
    before = site_of()
    Path("data").write_text("a file where a folder is expected")
    refused(pxewizard(f"apply plan.json {words} --yes"), 7, "could not be written")
    assert site_of() == before
