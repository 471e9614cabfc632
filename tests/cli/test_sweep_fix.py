"""`sweep --fix`: one approval for many, the interruption, and the way back."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from pxewizard.cli.narrator import Narrator
from pxewizard.journal import bulks_folder, changes_folder, sweeps_folder
from tests.cli.conftest import Command, Said

MANY = "--practice many --state site"
DATA = Path("data/pxewizard")
AFFECTED = ("ber-dp004", "ber-dp011", "ber-dp019")


def site_of() -> object:
    return json.loads(Path("site/estate.json").read_text())


def bulk() -> Path:
    (found,) = bulks_folder(DATA).iterdir()
    return found


def begun() -> list[Path]:
    return sorted(changes_folder(bulk()).iterdir())


def fixed(pxewizard: Command, *more: str) -> Said:
    """Mend three servers that lack the value; a fourth is well."""
    names = (*AFFECTED, "ber-dp001")
    Path("list.txt").write_text("\n".join(f"{one}.contoso.test" for one in names))
    return pxewizard(f"sweep --dps list.txt {MANY} --fix", *more)


def before(pxewizard: Command) -> object:
    """Return the site as it is before anything is changed."""
    pxewizard(f"examine {MANY}")
    return site_of()


def test_three_are_mended_by_one_yes_and_all_of_it_is_taken_back(pxewizard: Command) -> None:
    untouched = before(pxewizard)
    said = fixed(pxewizard, "--yes", "--json")
    assert said.code == 4, said
    assert [one["state"] for one in said.json["fix"]["servers"]] == ["verified"] * 3
    assert said.json["counts"] == {"correct": 4}
    assert site_of() != untouched
    assert len(begun()) == 3
    undone = pxewizard(f"undo {bulk()} {MANY} --yes")
    assert undone.code == 0, undone
    assert site_of() == untouched
    assert "there is nothing to undo" in pxewizard(f"undo {bulk()} {MANY} --yes").out


def test_one_report_tells_the_whole_and_follows_its_undo(pxewizard: Command) -> None:
    said = fixed(pxewizard, "--yes", "--change-number", "CHG0042", "-o", "out.html")
    assert said.code == 4, said
    assert f"Report: {bulk().absolute() / 'report.html'}" in said.out
    page = Path("out.html").read_text(encoding="utf-8")
    assert "3 of 3 distribution points are mended and verified." in page
    assert "4 distribution points" not in page
    assert "CHG0042" in page
    kept = json.loads((bulk() / "report.json").read_text(encoding="utf-8"))["report"]
    assert [one["state"] for one in kept["bulk"]["servers"]] == ["verified"] * 3
    assert kept["origin"]["values_written"] == 3
    assert pxewizard(f"report {bulk().name} -o whole.zip").code == 0
    with zipfile.ZipFile("whole.zip") as archive:
        assert "change/bulk.json" in archive.namelist()
        assert not [name for name in archive.namelist() if name.endswith(".lock")]
    assert not any("/" in one["name"] for one in kept["bulk"]["undo"]["files"])
    assert pxewizard(f"undo {bulk()} {MANY} --yes").code == 0
    again = json.loads((bulk() / "report.json").read_text(encoding="utf-8"))["report"]
    assert again["title"] == "On 3 of 3 distribution points the change was taken back."
    assert kept["bulk"]["undo"]["command"].startswith("pxewizard undo ")
    assert again["bulk"]["undo"]["command"] == ""


def test_a_package_of_a_fix_of_many_holds_each_servers_journal_undo_files_and_raw_values(
    pxewizard: Command,
) -> None:
    assert fixed(pxewizard, "--yes", "-o", "swept.zip").code == 4
    assert pxewizard(f"report {bulk().name} --values -o whole.zip").code == 0
    for package, record in (("whole.zip", "bulk.json"), ("swept.zip", "rows.jsonl")):
        with zipfile.ZipFile(package) as archive:
            names = archive.namelist()
        assert f"change/{record}" in names
        for folder in begun():
            below = f"change/changes/{folder.name}"
            assert {f"{below}/journal.jsonl", f"{below}/backup.json"} <= set(names)
            assert len([one for one in names if one.startswith(f"{below}/undo-")]) == 1
        assert not [one for one in names if one.endswith((".lock", "/report.html"))]
        assert pxewizard(f"report --verify {package}").code == 0
    values = {
        one.split("/")[1] for one in zipfile.ZipFile("whole.zip").namelist() if "values/" in one
    }
    assert len(values) == 3
    assert all(".contoso.test" in one for one in values)


def test_the_report_of_a_sweep_does_not_say_0_changes_once_its_servers_were_mended(
    pxewizard: Command,
) -> None:
    fixed(pxewizard, "--yes")
    (record,) = sweeps_folder(DATA).iterdir()
    assert pxewizard(f"report {record.name} -o out.md").code == 0
    text = Path("out.md").read_text(encoding="utf-8")
    assert "3 servers were mended; the report of that fix tells how." in text
    assert "0 changes" not in text


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_the_report_of_a_sweep_names_the_fix_and_keeps_what_was_found_before_it(
    form: str, pxewizard: Command
) -> None:
    fixed(pxewizard, "--yes")
    (record,) = sweeps_folder(DATA).iterdir()
    assert pxewizard(f"report {record.name} -o out.{form}").code == 0
    text = Path(f"out.{form}").read_text(encoding="utf-8").replace("\\_", "_")
    assert "3 distribution points were mended; no other fault was found." in text
    assert "No IssuingCertificateList; mended, and verified" in text
    assert bulk().name in text
    assert "approved that fix" in text
    assert "correct; no fault was found" not in text


def test_the_report_of_a_sweep_stands_where_the_record_of_the_fix_is_gone(
    pxewizard: Command,
) -> None:
    fixed(pxewizard, "--yes")
    (record,) = sweeps_folder(DATA).iterdir()
    bulk().rename("elsewhere")
    assert pxewizard(f"report {record.name} -o out.json").code == 0
    report = json.loads(Path("out.json").read_text(encoding="utf-8"))["report"]
    assert "The folder of that fix: " in report["lead"]
    assert report["origin"]["values_written"] == 3


def test_a_fix_of_many_that_is_taken_up_writes_its_report(pxewizard: Command) -> None:
    fixed(pxewizard, "--yes")
    said = pxewizard(f"sweep --resume {bulk()} {MANY} --yes -o out.md")
    assert said.code == 4, said
    assert "are mended and verified" in Path("out.md").read_text(encoding="utf-8")


def test_one_server_is_taken_back_by_its_own_folder(pxewizard: Command) -> None:
    fixed(pxewizard, "--yes")
    one = begun()[0]
    assert pxewizard(f"undo {one} {MANY} --yes").code == 0
    again = pxewizard(f"sweep --resume {bulk()} {MANY} --yes")
    assert "taken-back" in again.out
    assert pxewizard(f"undo {bulk()} {MANY} --yes").code == 0


def test_every_server_is_named_before_the_question_and_without_a_yes_nothing_is_changed(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    untouched = before(pxewizard)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    said = fixed(pxewizard)
    assert said.code == 2
    assert all(f"      {one}.contoso.test" in said.out for one in AFFECTED)
    assert "is written and verified first" in said.words
    assert site_of() == untouched
    assert not bulks_folder(DATA).exists()


def test_what_is_not_plain_is_left_out_with_its_reason(pxewizard: Command) -> None:
    Path("list.txt").write_text(
        "ber-dp004.contoso.test\nber-dp042.contoso.test\nham-dp015.contoso.test\n"
    )
    said = pxewizard(f"sweep --dps list.txt {MANY} --fix --yes --json")
    assert said.code == 5  # mended what could be; the others are not known to be well
    left_out = {one["server"]: one["why"] for one in said.json["fix"]["left_out"]}
    assert "does not answer" in left_out["ber-dp042.contoso.test"]
    assert "refused access" in left_out["ham-dp015.contoso.test"]


@pytest.mark.parametrize(
    ("case", "code", "why"),
    [
        ("values-differ", 3, "It needs a decision of its own."),
        ("opaque", 3, "It needs a decision of its own."),
        ("several-rows", 3, "It needs a decision of its own."),
        ("both-missing", 3, "mp01.contoso.test would have to be written, too."),
        ("mp-missing", 3, "mp01.contoso.test would have to be written, too."),
        ("other-site", 3, "The article offers no fix"),
        ("healthy", 0, ""),
    ],
)
def test_only_the_plain_case_is_mended_in_bulk(
    case: str, code: int, why: str, pxewizard: Command
) -> None:
    Path("list.txt").write_text("dp01.contoso.test\n")
    said = pxewizard(f"sweep --dps list.txt --practice {case} --state site --fix --yes --json")
    assert said.code == code, said
    assert [one["why"] for one in said.json["fix"]["left_out"] if why in one["why"]] or not why
    assert not bulks_folder(DATA).exists()


@pytest.mark.parametrize("case", ["dp-missing", "dp-corrupt"])
def test_a_value_that_is_missing_or_cannot_be_decoded_is_plain(
    case: str, pxewizard: Command
) -> None:
    Path("list.txt").write_text("dp01.contoso.test\n")
    assert pxewizard(f"sweep --dps list.txt --practice {case} --state site --fix --yes").code == 4


def test_a_server_named_twice_by_an_alias_is_mended_once(pxewizard: Command) -> None:
    Path("list.txt").write_text("ber-dp004.contoso.test\nber-dp004\n")
    said = pxewizard(f"sweep --dps list.txt {MANY} --fix --yes --json")
    assert len(said.json["fix"]["servers"]) == 1


def interrupted(pxewizard: Command) -> None:
    """Mend three, then take away what the record says of the last one, as a kill would have."""
    fixed(pxewizard, "--yes", "--at-once", "1")
    progress = bulk() / "progress.jsonl"
    progress.write_bytes(b"".join(progress.read_bytes().splitlines(keepends=True)[:2]) + b'{"torn')
    journal = begun()[2] / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:3]))


def test_an_interrupted_fix_is_named_at_the_next_start_and_taken_up(pxewizard: Command) -> None:
    interrupted(pxewizard)
    done = site_of()
    said = pxewizard("examine --practice healthy")
    assert f"A fix of 3 servers was interrupted, 2 done: {bulk().absolute()}" in said.err
    assert said.err.count("was interrupted") == 1
    assert "sweep --resume" in said.err
    assert "was interrupted" in pxewizard(f"recover {bulk()} {MANY}").out
    again = pxewizard(f"sweep --resume {bulk().name} {MANY} --yes --json")
    assert again.code == 4, again
    assert site_of() == done  # it was written already: found so, and not sent again
    assert "interrupted" not in pxewizard("recover").err


def test_after_ctrl_c_nothing_is_said_to_have_stopped_it_and_the_rest_follows(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    with monkeypatch.context() as held:
        held.setattr(Narrator, "say", lambda _, line: said.append(line))
        held.setattr(Narrator, "cancelled", lambda _: any("verified" in one for one in said))
        ended = fixed(pxewizard, "--yes")
    assert ended.code == 5, ended
    assert "3 servers: 2 waiting, 1 verified." in ended.words
    assert "It was ended. Go on with pxewizard sweep --resume" in ended.words
    assert pxewizard(f"sweep --resume {bulk()} {MANY} --yes").code == 4


def test_an_interrupted_fix_is_finished_by_recover_and_undone(pxewizard: Command) -> None:
    untouched = before(pxewizard)
    interrupted(pxewizard)
    assert pxewizard(f"recover {bulk()} --finish --yes {MANY}").code == 4
    assert pxewizard(f"undo {bulk()} {MANY} --yes").code == 0
    assert site_of() == untouched
    refused = pxewizard(f"sweep --resume {bulk()} {MANY} --yes")
    assert refused.code == 7
    assert "was taken back" in refused.words


def test_what_was_approved_cannot_be_edited(pxewizard: Command) -> None:
    interrupted(pxewizard)
    approved = bulk() / "bulk.json"
    approved.write_text(approved.read_text().replace("ber-dp019", "ber-dp020"))
    said = pxewizard(f"sweep --resume {bulk()} {MANY} --yes")
    assert said.code == 7
    assert "was changed after it was written" in said.words


def test_a_fix_from_an_earlier_record_is_planned_from_what_is_read_now(pxewizard: Command) -> None:
    Path("list.txt").write_text("ber-dp004.contoso.test\nber-dp001.contoso.test\n")
    pxewizard(f"sweep --dps list.txt {MANY}")
    (record,) = sweeps_folder(DATA).iterdir()
    pxewizard(f"sweep --dps list.txt {MANY} --fix --yes")  # somebody else mends it meanwhile
    said = pxewizard(f"sweep --resume {record} {MANY} --fix --yes")
    assert said.code == 0, said
    assert "Nothing can be mended by one approval." in said.out


def test_a_change_needs_a_folder_that_remembers_it(pxewizard: Command) -> None:
    Path("list.txt").write_text("ber-dp004.contoso.test\n")
    said = pxewizard("sweep --dps list.txt --practice many --fix --yes")
    assert said.code == 2
    assert "--state DIR" in said.words


def test_the_folder_says_in_plain_words_what_it_is(pxewizard: Command) -> None:
    fixed(pxewizard, "--yes")
    text = (bulk() / "README.txt").read_text(encoding="utf-8")
    assert "fix of 3 servers" in text
    assert "ber-dp019.contoso.test" in text
    assert f'pxewizard undo "{bulk().absolute()}" --practice many' in text
