"""`sweep`: many distribution points are read, and the record of it is taken up again."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from pxewizard.engine.formats.codec import sha256
from pxewizard.journal import sweeps_folder, take_up_sweep
from pxewizard.report.verify import checked
from tests.cli.conftest import Command, Said

MANY = "--practice many --state site"
DATA = Path("data/pxewizard")
DEAD = {"ber-dp042.contoso.test", "muc-dp011.contoso.test", "sea-dp030.contoso.test"}
DENIED = {"ham-dp015.contoso.test", "sea-dp009.contoso.test"}
FEW = "ber-dp001\nber-dp004.contoso.test\nber-dp042.contoso.test\nham-dp015.contoso.test\n"


def record() -> Path:
    (found,) = sweeps_folder(DATA).iterdir()
    return found


def of_four(pxewizard: Command, *more: str) -> Said:
    """Read a server that is well, one that lacks the value, a dead one, and one that refuses."""
    Path("list.txt").write_text(FEW)
    return pxewizard(f"sweep --dps list.txt {MANY}", *more)


def states(said: Said) -> dict[str, str]:
    return {one["server"]: one["state"] for one in said.json["servers"]}


def read_again(said: Said) -> int:
    return len(re.findall(r"^ *\d+/\d+  ", said.err, re.MULTILINE))


def test_of_200_servers_17_are_affected_3_are_dead_and_2_denied(pxewizard: Command) -> None:
    said = pxewizard(f"sweep {MANY} --json")
    assert said.code == 6  # not every server could be asked: worse than affected
    assert said.json["counts"] == {"missing": 17, "not-read": 5, "correct": 178}
    silent = {
        one["server"]: one["problem"]["code"] for one in said.json["servers"] if one["problem"]
    }
    assert set(silent) == DEAD | DENIED
    assert {silent[one] for one in DENIED} == {"access-denied"}
    assert sum(one["can_be_fixed_together"] for one in said.json["servers"]) == 17
    assert "17 missing, 5 not-read, 178 correct" in said.err
    assert read_again(said) == 200


def test_the_table_shows_each_row_as_it_comes_and_what_is_not_well_again_at_the_end(
    pxewizard: Command,
) -> None:
    said = of_four(pxewizard)
    assert said.code == 6
    assert "1/4  correct" in said.out
    head, tail, *_ = said.out.split("\n\n")
    assert "/4  missing         ber-dp004" in head
    assert [line.split()[0] for line in tail.splitlines()[:3]] == ["missing"] + ["not-read"] * 2
    assert "4 of 4 servers asked: 1 missing, 2 not-read, 1 correct." in said.out
    assert "--fix --practice many --state site" in said.out


def test_csv_is_the_whole_table_and_nothing_else_on_standard_output(pxewizard: Command) -> None:
    said = of_four(pxewizard, "--csv", "-o", "rows.csv")
    rows = list(csv.DictReader(io.StringIO(said.out)))
    assert [one["state"] for one in rows] == ["correct", "missing", "not-read", "not-read"]
    assert Path("rows.csv").read_bytes().startswith(b"\xef\xbb\xbfserver,")
    assert "Record: " in said.err
    assert "Ctrl+C begins no other server" in said.err


@pytest.mark.parametrize("form", ["html", "pdf", "md", "csv", "zip"])
def test_a_report_is_written_by_the_end_of_the_name_and_the_exit_code_stands(
    form: str, pxewizard: Command
) -> None:
    said = of_four(pxewizard, "-o", f"out.{form}")
    assert said.code == 6
    assert f"The report is in out.{form}." in said.out
    found = checked(Path(f"out.{form}").read_bytes())
    assert found is not None
    assert found.wrong is None


def test_a_name_that_ends_in_json_gets_what_json_prints(pxewizard: Command) -> None:
    assert of_four(pxewizard, "-o", "rows.json").code == 6
    assert len(json.loads(Path("rows.json").read_text())["servers"]) == 4


def test_a_redacted_report_of_a_sweep_names_no_server(pxewizard: Command) -> None:
    assert of_four(pxewizard, "--redact", "strict", "-o", "out.html").code == 6
    text = Path("out.html").read_text(encoding="utf-8")
    assert "ber-dp" not in text
    assert "DP-1" in text


def test_a_redaction_without_a_report_is_refused_before_anything_is_read(
    pxewizard: Command,
) -> None:
    said = of_four(pxewizard, "--redact", "strict", "-o", "rows.json")
    assert said.code == 2
    assert "none is written" in said.words
    assert not sweeps_folder(DATA).exists()


def test_json_is_also_written_to_a_file(pxewizard: Command) -> None:
    said = of_four(pxewizard, "--json", "-o", "rows.json")
    assert json.loads(Path("rows.json").read_text()) == said.json


def test_an_interrupted_sweep_is_taken_up_and_no_server_is_read_twice(pxewizard: Command) -> None:
    first = pxewizard(f"sweep {MANY} --json")
    rows = record() / "rows.jsonl"
    kept = rows.read_bytes().splitlines(keepends=True)[:150]
    rows.write_bytes(b"".join(kept) + b'{"torn')
    again = pxewizard(f"sweep --resume {record().name} {MANY} --json")
    assert read_again(again) == 50
    assert states(again) == states(first)
    assert rows.read_bytes().startswith(b"".join(kept))  # append only
    assert read_again(pxewizard(f"sweep --resume {record()} {MANY} --json")) == 0


def test_what_gave_no_answer_is_read_again_only_where_that_is_asked_for(pxewizard: Command) -> None:
    of_four(pxewizard)
    resume = f"sweep --resume {record()} {MANY} --json"
    assert read_again(pxewizard(resume)) == 0
    assert read_again(pxewizard(f"{resume} --retry-failed")) == 2


def test_a_list_may_have_duplicates_blanks_comments_and_words_that_are_no_servers(
    pxewizard: Command,
) -> None:
    text = "# all\n\nBER-DP001.contoso.test  # first\n ber-dp001.contoso.test,\n\n!! ; a/b\n"
    Path("list.txt").write_bytes(text.encode("utf-16"))
    said = pxewizard(f"sweep --dps list.txt {MANY} --json")
    assert states(said) == {"ber-dp001.contoso.test": "correct"}
    assert said.code == 0
    assert "1 server named more than once" in said.err
    assert "2 words left out, no server: “!!”, “a/b”" in said.err


def test_a_list_of_more_than_50_000_lines_is_bounded_and_that_is_said(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pxewizard.cli import sweeping

    asked: list[int] = []
    monkeypatch.setattr(
        sweeping, "read_all", lambda _, targets, **_more: asked.append(len(targets))
    )
    Path("list.txt").write_text("\n".join(f"dp{one:06}.contoso.test" for one in range(50_007)))
    said = pxewizard(f"sweep --dps list.txt {MANY}")
    assert asked == [50_000]
    assert "7 servers left out: one sweep takes 50,000." in said.err
    with_all = take_up_sweep(record())
    assert len(with_all.order.targets) == 50_000
    with_all.close()


def test_servers_come_from_a_certmgr_log(pxewizard: Command) -> None:
    log = Path(__file__).parents[2] / "resources/practice/logs/certmgr-80070005-many.log"
    said = pxewizard(f"sweep --certmgr-log {log} {MANY} --json")
    assert Counter(states(said).values()) == {"missing": 17}
    assert all(one["in_certmgr_log"] for one in said.json["servers"])
    assert said.code == 3


def certmgr(name: str, at: str, server: str) -> str:
    words = f"Failed to get the copy of security key on server {server}. Error: 0x80070005"
    Path(name).write_text(
        f'<![LOG[{words}]LOG]!><time="{at}.000-60" date="11-20-2026" '
        'component="SMS_CERTIFICATE_MANAGER" context="" type="3" thread="1" file="x.cpp:1">\n'
    )
    return f"--certmgr-log {name}"


def test_of_two_site_servers_the_log_that_was_written_last_counts(pxewizard: Command) -> None:
    old = certmgr("site01.log", "08:00:00", "ber-dp004.contoso.test")
    new = certmgr("site02.log", "09:00:00", "ber-dp011.contoso.test")

    for logs in (f"{old} {new}", f"{new} {old}"):
        said = pxewizard(f"sweep {logs} {MANY} --json")

        assert list(states(said)) == ["ber-dp011.contoso.test"]
        assert "site02.log: its last record is of 2026-11-20 08:00:00 UTC, it is taken." in said.err
        assert "site01.log: its last record is of 2026-11-20 07:00:00 UTC, it is left" in said.err
        assert "only the active one writes on" in said.err


@pytest.mark.parametrize("other", ["08:00:00", "no time"])
def test_logs_that_do_not_tell_which_is_newer_are_refused(other: str, pxewizard: Command) -> None:
    one = certmgr("site01.log", "08:00:00", "ber-dp004.contoso.test")
    two = certmgr("site02.log", other, "ber-dp011.contoso.test")

    said = pxewizard(f"sweep {one} {two} {MANY}")

    assert said.code == 2
    assert "do not tell which was written last" in said.err


def test_a_server_in_the_list_and_in_the_log_is_read_once(pxewizard: Command) -> None:
    log = Path(__file__).parents[2] / "resources/practice/logs/certmgr-80070005-many.log"
    Path("list.txt").write_text(FEW)
    said = pxewizard(f"sweep --certmgr-log {log} --dps list.txt {MANY} --json")
    assert len(states(said)) == 17 + 4 - 1  # ber-dp004 stands in both


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("sweep", "not said what they are held against"),
        ("sweep --mp mp01", "not said which distribution points"),
        ("sweep --mp mp01 --dps nowhere.txt", "could not be read"),
        ("sweep --mp mp01 --dps empty.txt", "names no server"),
        ("sweep --mp mp01 --certmgr-log empty.txt", "names no server"),
        ("sweep --mp mp01 --dps empty.txt --at-once 0", "1 to 128"),
        ("sweep --mp mp01 --dps empty.txt --at-once 129", "1 to 128"),
        ("sweep --mp mp01 --dps empty.txt --json --csv", "not allowed with"),
        ("sweep --practice many --retry-failed", "no effect without --resume"),
        ("sweep --dps empty.txt --mp-user x", "not said what they are held against"),
        ("sweep --dps empty.txt --mp-user x --practice many", "not used in practice"),
        ("sweep --resume nowhere", "is not there"),
        ("sweep --resume nowhere --logs", "unrecognized arguments: --logs"),
    ],
)
def test_wrong_usage_is_refused_with_the_reason(line: str, says: str, pxewizard: Command) -> None:
    Path("empty.txt").write_text("# nobody\n\n")
    said = pxewizard(line)
    assert said.code == 2, said
    assert says in said.words


def test_a_record_knows_its_servers_and_takes_no_others(pxewizard: Command) -> None:
    of_four(pxewizard)
    said = pxewizard(f"sweep --resume {record()} --dps list.txt {MANY}")
    assert said.code == 2
    assert "--dps is not used with --resume" in said.words


@pytest.mark.parametrize("damage", ["sweep.json", "rows.jsonl"])
def test_a_record_that_was_edited_is_refused(damage: str, pxewizard: Command) -> None:
    of_four(pxewizard)
    path = record() / damage
    path.write_text(path.read_text().replace("ber-dp001", "ber-dp002").replace('"state"', '"sta"'))
    said = pxewizard(f"sweep --resume {record()} {MANY}")
    assert said.code == 7
    assert "was changed after it was written" in said.words


def test_a_folder_of_something_else_is_refused(pxewizard: Command) -> None:
    Path("letters").mkdir()
    assert pxewizard(f"sweep --resume letters {MANY}").code == 7


def test_a_record_that_another_run_works_on_is_refused(pxewizard: Command) -> None:
    of_four(pxewizard)
    held = take_up_sweep(record())
    try:
        said = pxewizard(f"sweep --resume {record()} {MANY}")
    finally:
        held.close()
    assert said.code == 7
    assert "in use by another run" in said.words


def test_practice_and_real_records_never_meet(pxewizard: Command) -> None:
    of_four(pxewizard)
    assert pxewizard(f"sweep --resume {record()}").code == 7


def test_another_server_than_the_one_named_is_refused_and_never_well(pxewizard: Command) -> None:
    Path("list.txt").write_text("nobody.contoso.test\n")
    said = pxewizard(f"sweep --dps list.txt {MANY} --json")
    assert said.code == 6
    assert states(said) == {"nobody.contoso.test": "not-read"}


def test_the_record_of_an_older_version_is_read_and_what_it_lacks_is_said(
    pxewizard: Command,
) -> None:
    Path("list.txt").write_text("ber-dp001.contoso.test\n")
    pxewizard("sweep --dps list.txt --practice many --state site")
    path = record() / "sweep.json"
    document = json.loads(path.read_text())
    document.pop("sha256")
    for name in ("says", "operator", "workstation", "version"):
        del document["sweep"][name]
    path.write_text(json.dumps(document | {"sha256": sha256(document)}))
    rows = record() / "rows.jsonl"
    (row,) = [json.loads(line) for line in rows.read_text().splitlines()]
    for name in ("accounts", "tls_exceptions", "held_against"):
        del row[name]
    rows.write_text(json.dumps(row) + "\n")
    assert row["origin"] is None  # it is well
    assert pxewizard(f"report {record()} -o old.md").code == 0
    text = Path("old.md").read_text(encoding="utf-8")
    for name in ("Operator", "Workstation", "TLS", "Accounts"):
        assert f"- {name}: not recorded" in text
    assert pxewizard(f"sweep --resume {record()} --practice many --state site").code == 0
