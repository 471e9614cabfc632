"""report, and -o on examine: each form, redacted, verified, and kept after each change."""

from __future__ import annotations

import errno
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from pxewizard.core.problem import Problem, problem
from pxewizard.journal import disk
from pxewizard.journal.named_files import write_file
from pxewizard.report.json import check
from pxewizard.report.verify import checked
from pxewizard.wiring import reporting
from tests.cli.conftest import Command

SITE = "--practice both-missing --state site"
FORMS = ("html", "pdf", "md", "json", "zip")


@pytest.fixture
def changed(pxewizard: Command) -> Path:
    """The folder of a change that was carried out."""
    assert pxewizard(f"plan {SITE} --answer restart-pxe-service=yes -o plan.json").code == 0
    said = pxewizard(f"apply plan.json {SITE} --yes")
    assert said.code == 4
    return said.folder


def whole(path: Path) -> bool:
    found = checked(path.read_bytes())
    return found is not None and found.wrong is None


@pytest.mark.parametrize(
    "line",
    [
        "report {folder} -o {folder}/{name}.json",
        "report {folder} -o {folder}/changes/{name}.json",
        f"examine {SITE} -o {{folder}}/{{name}}.json",
        "plan --practice dp-missing -o {folder}/{name}.json",
    ],
)
@pytest.mark.parametrize("name", ["plan", "backup", "examination", "mine"])
def test_no_file_is_written_over_the_record_of_a_change(
    line: str, name: str, changed: Path, pxewizard: Command
) -> None:
    (changed / "changes").mkdir()
    before = {one: one.read_bytes() for one in changed.iterdir() if one.is_file()}
    said = pxewizard(line.format(folder=changed, name=name))
    assert said.code == 7, said
    assert "is the record of a change or of a sweep" in said.words
    assert {one: one.read_bytes() for one in changed.iterdir() if one.is_file()} == before
    assert not list((changed / "changes").iterdir())


def test_a_report_may_lie_beside_its_record(changed: Path, pxewizard: Command) -> None:
    for form in FORMS:
        assert pxewizard(f"report {changed} -o {changed}/report.{form}").code == 0


def test_a_sweep_keeps_its_record(pxewizard: Command) -> None:
    Path("list.txt").write_text("ber-dp001.contoso.test\n")
    pxewizard("sweep --dps list.txt --practice many")
    (record,) = Path("data/pxewizard/sweeps").iterdir()
    before = (record / "sweep.json").read_bytes()
    again = f"sweep --dps list.txt --practice many -o {record}/sweep.json"
    for line in (f"report {record} -o {record}/sweep.json", again):
        assert pxewizard(line).code == 7
    assert (record / "sweep.json").read_bytes() == before


@pytest.mark.parametrize("form", ["html", "pdf", "md", "zip"])
def test_examine_writes_a_report_and_its_exit_code_stands(form: str, pxewizard: Command) -> None:
    said = pxewizard(f"examine --practice dp-missing -o seen.{form}")
    assert said.code == 3
    assert f"The report is in seen.{form}." in said.out
    assert whole(Path(f"seen.{form}"))


@pytest.mark.parametrize("form", FORMS)
def test_a_change_is_reported_in_each_form_and_verified(
    form: str, changed: Path, pxewizard: Command
) -> None:
    assert pxewizard(f"report -o out.{form}", str(changed)).code == 0
    said = pxewizard(f"report --verify out.{form}")
    assert said.code == 0
    assert "is whole" in said.out
    assert "SHA-256 of its JSON" in said.out


def test_the_folder_of_a_change_holds_its_report_and_follows_its_undo(
    changed: Path, pxewizard: Command
) -> None:
    document = json.loads((changed / "report.json").read_text())
    check(document)
    (change,) = document["report"]["changes"]
    assert change["state"] == "repaired"
    assert change["verdict_after"]["code"] == "healthy"
    assert document["report"]["origin"]["values_written"] == 2
    said = pxewizard(f"undo {SITE} --yes", str(changed))
    assert said.code == 0
    assert f"Report: {changed / 'report.html'}" in said.out
    (change,) = json.loads((changed / "report.json").read_text())["report"]["changes"]
    assert change["state"] == "taken-back"
    assert whole(changed / "report.html")
    assert pxewizard(f"undo {SITE} --yes", str(changed)).code == 0  # the record is still a record


def test_a_redacted_package_says_that_the_record_is_not_in_it(
    pxewizard: Command, changed: Path
) -> None:
    said = "What it is made from is left out of it"
    assert said in pxewizard("report --redact strict -o out.zip", str(changed)).out
    assert said not in pxewizard("report -o whole.zip", str(changed)).out


def test_a_redacted_report_says_here_what_was_replaced_and_does_not_tell_it(
    changed: Path, pxewizard: Command
) -> None:
    said = pxewizard("report --redact strict -o out.html", str(changed))
    assert said.code == 0
    assert "DP-1           dp01.contoso.test" in said.out
    text = Path("out.html").read_text(encoding="utf-8")
    assert "contoso" not in text
    assert "DP-1" in text


def test_the_evidence_package_holds_the_record_and_on_request_the_raw_values(
    changed: Path, pxewizard: Command
) -> None:
    assert pxewizard("report --values -o all.zip", str(changed)).code == 0
    with zipfile.ZipFile("all.zip") as archive:
        names = archive.namelist()
    assert {"report.json", "report.html", "manifest.json"} <= set(names)
    assert "change/journal.jsonl" in names
    assert "change/undo-dp01.contoso.test.reg" in names
    assert any(name.startswith("values/KB4469580-E") for name in names)
    assert any(name.startswith("logs/") for name in names)


def test_the_package_of_a_sweep_holds_its_record_and_no_raw_values(pxewizard: Command) -> None:
    Path("list.txt").write_text("ber-dp001.contoso.test\n")
    pxewizard("sweep --dps list.txt --practice many")
    (record,) = Path("data/pxewizard/sweeps").iterdir()
    assert pxewizard(f"report {record} -o sweep.zip").code == 0
    names = zipfile.ZipFile("sweep.zip").namelist()
    assert {"change/sweep.json", "change/rows.jsonl"} <= set(names)
    assert "change/sweep.lock" not in names
    said = pxewizard(f"report {record} --values -o values.zip")
    assert said.code == 2
    assert "keeps no raw values" in said.words


def test_a_report_that_was_changed_is_refused(changed: Path, pxewizard: Command) -> None:
    for form in ("html", "md", "json"):
        assert pxewizard(f"report -o out.{form}", str(changed)).code == 0
        path = Path(f"out.{form}")
        path.write_bytes(path.read_bytes().replace(b"dp01", b"dp02"))
        said = pxewizard(f"report --verify out.{form}")
        assert said.code == 7
        assert "was changed after it was made" in said.err


def test_a_page_is_held_against_the_json_beside_it(changed: Path, pxewizard: Command) -> None:
    assert pxewizard("report -o out.md", str(changed)).code == 0
    assert pxewizard("report -o out.json", str(changed)).code == 0
    assert "It was made from out.json." in pxewizard("report --verify out.md").out
    assert pxewizard("report --redact strict -o out.json", str(changed)).code == 0
    said = pxewizard("report --verify out.md")
    assert said.code == 7
    assert "it was not made from out.json" in said.words


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("report", 2, "It is not said what to report"),
        ("report nowhere -o x.html", 2, "is not there"),
        ("report --verify nowhere.html", 2, "could not be read"),
        ("examine --practice healthy -o x.csv", 2, "Only the report of a sweep has a table"),
        ("examine --practice healthy --redact strict", 2, "none is written"),
        ("examine --practice healthy --redact strict -o x.json", 2, "none is written"),
        ("examine --practice healthy --values -o x.html", 2, "evidence package only"),
        ("examine --practice healthy --values --redact strict -o x.zip", 2, "cannot be redacted"),
        ("examine --practice healthy --redact some -o x.html", 2, "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_read(
    line: str, code: int, says: str, pxewizard: Command
) -> None:
    said = pxewizard(line)
    assert said.code == code
    assert says in said.words
    assert "Side by side" not in said.out


def test_a_name_without_a_known_end_is_refused(changed: Path, pxewizard: Command) -> None:
    said = pxewizard("report -o out.doc", str(changed))
    assert said.code == 2
    assert "does not say in which form" in said.err


def test_a_file_that_is_no_report_is_told_from_one(pxewizard: Command) -> None:
    Path("x.html").write_text("<html></html>")
    said = pxewizard("report --verify x.html")
    assert said.code == 2
    assert "is no report of this program" in said.err


def test_a_folder_of_another_version_and_one_cut_short_are_told_apart(
    changed: Path, pxewizard: Command
) -> None:
    (changed / "journal.jsonl").write_bytes(b"")
    (changed / "backup.json").unlink()
    for reg in changed.glob("*.reg"):
        reg.unlink()
    assert pxewizard("report -o out.json", str(changed)).code == 0
    assert json.loads(Path("out.json").read_text())["report"]["kind"] == "examination"
    plan = changed / "examination.json"
    plan.write_bytes(plan.read_bytes().replace(b'"version": 1', b'"version": 9'))
    said = pxewizard("report -o out.json", str(changed))
    assert said.code == 7
    assert "version" in said.err
    plan.unlink()
    said = pxewizard("report -o out.json", str(changed))
    assert said.code == 7
    assert "nothing to report" in said.words


def test_a_disk_that_is_full_leaves_the_change_and_the_old_report_whole(
    changed: Path, pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: (changed / name).read_bytes() for name in ("report.html", "report.json")}
    with monkeypatch.context() as patch:
        fill_disk(patch, "report")
        said = pxewizard(f"undo {SITE} --yes", str(changed))
    assert said.code == 0
    assert "The report could not be written" in said.err
    assert {name: (changed / name).read_bytes() for name in before} == before
    assert pxewizard("report -o out.json", str(changed)).code == 0
    (change,) = json.loads(Path("out.json").read_text())["report"]["changes"]
    assert change["state"] == "taken-back"


def test_the_old_file_stays_whole_until_the_new_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.html"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem) as met:
        write_file(path, b"new")
    assert met.value.code == "no-room"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_the_record_of_a_change_lacks_is_told_in_its_report(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    append = disk.append

    def full(path: Path, data: bytes, **named: Any) -> None:  # noqa: ANN401 - passed on
        if b'"closed"' in data:
            raise problem("disk", path=path, detail="No space left on device")
        append(path, data, **named)

    assert pxewizard(f"plan {SITE} --answer restart-pxe-service=yes -o plan.json").code == 0
    with monkeypatch.context() as patch:
        patch.setattr(disk, "append", full)
        folder = pxewizard(f"apply plan.json {SITE} --yes").folder
    (change,) = json.loads((folder / "report.json").read_text())["report"]["changes"]
    assert [one["code"] for one in change["problems"]] == ["disk"]
    with monkeypatch.context() as patch:
        patch.setattr(disk, "append", full)
        pxewizard(f"undo {SITE} --yes", str(folder))
    (change,) = json.loads((folder / "report.json").read_text())["report"]["changes"]
    assert [one["code"] for one in change["problems"]] == ["disk"]


def fill_disk(monkeypatch: pytest.MonkeyPatch, begins: str) -> None:
    """Let the disk take a few bytes of each file of that name, and no more."""
    open_, write, full = os.open, os.write, set[int]()

    def opened(path: str, *words: Any, **named: Any) -> int:  # noqa: ANN401 - passed on
        handle = open_(path, *words, **named)
        (full.add if Path(path).name.startswith(begins) else full.discard)(handle)
        return handle

    def written(handle: int, data: bytes) -> int:
        if handle not in full:
            return write(handle, data)
        write(handle, data[:9])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "write", written)


def test_reports_are_written_to_the_folder_of_a_policy_only(
    changed: Path, pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    allowed = tmp_path / "reports"
    allowed.mkdir()
    monkeypatch.setattr(reporting, "report_folder", lambda: allowed)
    said = pxewizard("report -o out.html", str(changed))
    assert said.code == 7
    assert f"lets reports be written to {allowed} only" in said.words
    assert pxewizard(f"report -o {allowed}/out.html", str(changed)).code == 0
    assert whole(allowed / "out.html")
    assert pxewizard(f"undo {SITE} --yes", str(changed)).code == 0
    assert (allowed / f"{changed.name}.html").exists()


def test_a_sweep_is_reported_from_its_record_and_each_server_mended_has_its_own(
    pxewizard: Command,
) -> None:
    said = pxewizard("sweep --practice many --state site --fix --yes")
    (line,) = (one for one in said.out.splitlines() if one.startswith("Record: "))
    record = line.removeprefix("Record: ")
    for form in ("html", "csv", "json"):
        assert pxewizard(f"report -o sweep.{form}", record).code == 0
        assert whole(Path(f"sweep.{form}"))
    document = json.loads(Path("sweep.json").read_text())
    check(document)
    servers = document["report"]["sweep"]["servers"]
    assert {one["state"] for one in servers} >= {"not-read", "correct"}
    folders = [one.parent for one in Path(record).parents[1].rglob("journal.jsonl")]
    assert len(folders) > 1
    for folder in folders:
        (change,) = json.loads((folder / "report.json").read_text())["report"]["changes"]
        assert change["state"] == "repaired"
