"""What a tired person, a full disk, a closed pipe or a hostile server can do to the command line."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pxewizard.cli.narrator import Narrator
from pxewizard.cli.output import Output, plain
from pxewizard.cli.text import quoted, safe
from pxewizard.journal import data_root
from tests.cli.conftest import Command
from tests.cli.test_apply_and_undo import planned, refused, site_of


def test_what_a_server_says_cannot_steer_a_terminal() -> None:
    hostile = "\x1b[2Jgone\r\nS9  nothing\x9b31m\u202e"
    assert "\x1b" not in plain(hostile)
    assert "\x9b" not in plain(hostile)
    assert "\u202e" not in plain(hostile)
    assert "\n" not in safe(hostile)


def test_a_terminal_that_goes_away_in_the_middle_does_not_stop_a_change(pxewizard: Command) -> None:
    words = planned(pxewizard, answers="--answer restart-pxe-service=yes")
    command = [sys.executable, "-m", "pxewizard", "apply", "plan.json", *words.split(), "--yes"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as child:
        assert child.stdout is not None
        assert any("S1   write" in line for line in child.stdout)
        child.stdout.close()
        child.wait()
    assert pxewizard(f"examine {words}").code == 0
    assert '"Stopped"' not in Path("site/estate.json").read_text()
    assert "No change was interrupted." in pxewizard("recover").out


def test_ctrl_c_is_a_wish_to_stop_after_the_step() -> None:
    with Narrator(Output()) as narrator:
        assert not narrator.cancelled()
        signal.raise_signal(signal.SIGINT)
        assert narrator.cancelled()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("encoding", ["ascii", "cp850", "utf-8"])
def test_any_encoding_of_the_terminal_will_do(encoding: str) -> None:
    command = [sys.executable, "-m", "pxewizard", "examine", "--practice", "cache-expire-2012"]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_is_no_error_of_ours() -> None:
    command = f"{quoted(sys.executable)} -m pxewizard examine --practice many | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602 - a pipe
    assert done.stdout.startswith("KB ")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_writing_to_a_device_leaves_it_a_device(pxewizard: Command) -> None:
    assert pxewizard("examine --practice healthy -o /dev/null").code == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_writing_through_a_link_keeps_the_link(pxewizard: Command) -> None:
    Path("real").mkdir()
    Path("seen.json").symlink_to("real/seen.json")
    pxewizard("examine --practice healthy -o seen.json")
    assert Path("seen.json").is_symlink()
    assert json.loads(Path("real/seen.json").read_text())["schema"] == 1


def test_a_folder_is_no_file_to_write_to(pxewizard: Command) -> None:
    Path("folder").mkdir()
    refused(pxewizard("plan --practice dp-missing -o folder"), 2, "cannot be written")


def test_an_edited_undo_file_is_refused_before_somebody_imports_it(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    with (done.folder / "undo-dp01.contoso.test.reg").open("ab") as file:
        file.write('"Run"="evil"\r\n'.encode("utf-16-le"))
    refused(pxewizard(f"undo {done.folder} {words} --yes"), 7, "undo-dp01.contoso.test.reg")


def test_a_pipe_in_the_place_of_the_journal_does_not_hang(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    (done.folder / "journal.jsonl").unlink()
    os.mkfifo(done.folder / "journal.jsonl")
    refused(pxewizard(f"undo {done.folder} {words} --yes"), 2, "could not be read")
    assert pxewizard("examine --practice healthy").code == 0


def test_a_folder_with_a_persons_plan_file_is_no_change(pxewizard: Command) -> None:
    words = planned(pxewizard)
    Path("mine").mkdir()
    Path("plan.json").rename("mine/plan.json")
    refused(pxewizard(f"undo mine {words} --yes"), 7, "is not the folder of a change")


def test_a_journal_that_is_gone_is_not_taken_for_nothing_written(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    (done.folder / "journal.jsonl").unlink()
    (done.folder / "backup.json").unlink()
    refused(pxewizard(f"undo {done.folder} {words} --yes"), 7, "journal.jsonl")


def test_undo_on_a_folder_that_holds_no_practice_site_is_refused(pxewizard: Command) -> None:
    words = planned(pxewizard)
    done = pxewizard(f"apply plan.json {words} --yes")
    undone = pxewizard(f"undo {done.folder} --practice both-missing --state sitte --yes")
    refused(undone, 2, "so it holds no practice site")
    assert not Path("sitte").exists()


def test_undo_finds_the_practice_site_and_the_folder_by_themselves(pxewizard: Command) -> None:
    words = planned(pxewizard)
    before = site_of()
    done = pxewizard(f"apply plan.json {words} --yes")
    assert pxewizard(f"undo {done.folder.name} --practice both-missing --yes").code == 0
    assert site_of() == before


def test_a_damaged_record_of_an_interrupted_change_is_not_passed_over(pxewizard: Command) -> None:
    words = planned(pxewizard)
    folder = pxewizard(f"apply plan.json {words} --yes").folder
    journal = folder / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:3]))
    (folder / "examination.json").write_text("{}")
    said = pxewizard("examine --practice healthy")
    assert said.code == 0
    assert "its record is damaged" in said.err


def test_a_data_folder_that_cannot_be_read_does_not_stop_an_examination(pxewizard: Command) -> None:
    changes = data_root() / "changes"
    changes.parent.mkdir(parents=True)
    changes.symlink_to(changes)
    said = pxewizard("examine --practice healthy")
    assert said.code == 0
    assert "Whether a change was interrupted is not known." in said.err


def test_undo_says_that_it_restarts_a_service(pxewizard: Command) -> None:
    words = planned(pxewizard, "cache-expire")
    done = pxewizard(f"apply plan.json {words} --yes")
    said = pxewizard(f"undo {done.folder} {words} --yes")
    assert "then service WDSServer on psp01.contoso.test is restarted" in said.words


def test_a_plan_says_what_a_restart_interrupts(pxewizard: Command) -> None:
    said = pxewizard("plan --practice dp-missing --answer restart-pxe-service=yes -o p.json")
    assert "when WDSServer restarts are interrupted" in said.words


def test_paths_in_printed_commands_can_be_pasted(pxewizard: Command) -> None:
    said = pxewizard("plan --practice dp-missing -o", "my plan.json")
    assert "pxewizard apply 'my plan.json'" in said.out


def test_a_problem_is_an_object_too_where_json_is_asked_for(pxewizard: Command) -> None:
    said = pxewizard("examine --practice nonsense --json")
    assert said.code == 2
    assert "There is no practice case" in said.json["problem"]


def test_questions_in_the_json_carry_their_options(pxewizard: Command) -> None:
    (one, _) = pxewizard("examine --practice values-differ --json").json["diagnoses"]
    (remedy,) = one["remedies"]
    (source, *_) = remedy["questions"]
    assert [option["code"] for option in source["options"]] == ["database", "management-point"]


def test_agreement_with_another_sites_management_point_proves_nothing(pxewizard: Command) -> None:
    said = pxewizard("examine --practice other-site --article 4469580")
    assert said.code == 3
    assert "Name a management point of P01." in said.words
