"""Without a right on the site database: the text for its administrator, and what they send back."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.place import Query
from pxewizard.core.queries import SQL
from pxewizard.engine.formats.resultcsv import COLUMNS, MAX_SIZE, read_results, result_csv
from pxewizard.journal.saved_results import read_at_most
from pxewizard.practice.estate import load
from tests.cli.conftest import Command, Said

WORDS = "--practice database-denied --state site"
RESULT = "--database-result result.csv"
VOUCHED = "--answer imported-result=yes"


def sent(pxewizard: Command, name: str = "result.csv") -> Path:
    """Let the practice site's administrator send the result."""
    assert pxewizard(f"practice database-denied --database-result {name}").code == 0
    return Path(name)


def planned(pxewizard: Command) -> Path:
    path = sent(pxewizard)
    said = pxewizard(f"plan {WORDS} {RESULT} {VOUCHED} -o plan.json")
    assert said.code == 0, said
    return path


def site_now() -> object:
    return json.loads(Path("site/estate.json").read_text())


def test_query_prints_the_text_for_the_administrator(pxewizard: Command) -> None:
    said = pxewizard("query")
    assert said.code == 0
    assert SQL[Query.ISSUING_CERTIFICATES] in said.out
    assert SQL[Query.SITES] in said.out
    assert said.out.count("GRANT SELECT") == 4


def test_query_writes_the_same_text_to_a_file(pxewizard: Command) -> None:
    said = pxewizard("query -o query.sql")
    assert said.code == 0
    assert "--database-result" in said.out
    text = Path("query.sql").read_text(encoding="utf-8")
    assert text.splitlines()[1:] == pxewizard("query").out.splitlines()[1:]
    assert text.startswith("-- pxewizard asks for ")


def test_a_refusal_names_both_ways_out(pxewizard: Command) -> None:
    said = pxewizard(f"examine {WORDS} --article 4469580")
    assert said.code == 6
    assert "database at sql01.contoso.test/CM_P01 refused access" in said.words
    assert "GRANT SELECT ON dbo.SC_Component TO [account]" in said.words
    assert "“pxewizard query”" in said.words
    assert "--database-result" in said.words


@pytest.mark.parametrize(
    ("more", "code"),
    [("", "database-denied"), ("--database-result only-value.csv", "database-result-missing")],
)
def test_the_option_is_named_beside_the_finding_and_not_in_it(
    more: str, code: str, pxewizard: Command
) -> None:
    text = sent(pxewizard).read_text(encoding="utf-8-sig")
    Path("only-value.csv").write_text(text.partition("SiteCode,SiteType")[0])
    said = pxewizard(f"examine {WORDS} --article 4469580 --json {more}")
    (diagnosis,) = said.json["diagnoses"]
    (says,) = {one["says"] for one in diagnosis["findings"] if one["code"] == code}
    assert "query text" in says
    assert "--" not in says  # a window shows it, too
    assert "pxewizard" not in says
    assert "given to examine and plan with --database-result FILE" in " ".join(said.err.split())


def test_the_whole_way_there_and_back(pxewizard: Command) -> None:
    planned(pxewizard)
    before = site_now()
    assert pxewizard(f"examine {WORDS} {RESULT}").code == 3
    done = pxewizard(f"apply plan.json {WORDS} --yes")
    assert done.code == 4, done
    assert pxewizard(f"examine {WORDS}").code == 0
    assert pxewizard(f"undo {done.folder} {WORDS} --yes").code == 0
    assert site_now() == before
    assert pxewizard(f"examine {WORDS} {RESULT}").code == 3


def test_the_commands_that_practice_prints_lead_through_the_case(pxewizard: Command) -> None:
    shown = pxewizard("practice database-denied").out
    commands = re.findall(r"^  pxewizard (.*?)(?:  +\(.*)?$", shown, re.MULTILINE)
    folder, codes = "", []
    for command in commands:
        line = command.replace("FOLDER", folder)
        said = pxewizard(line, *(["--yes"] if line.startswith(("apply", "undo")) else []))
        codes.append(said.code)
        folder = str(said.folder) if line.startswith("apply") else folder
    assert codes == [0, 0, 6, 0, 4, 0, 0]


def test_the_origin_stands_in_the_plan_the_json_and_the_undo_folder(pxewizard: Command) -> None:
    path = planned(pxewizard)
    plan = json.loads(Path("plan.json").read_text())["plan"]
    (sha256,) = {one["sha256"] for one in plan["scope"]["database_results"]}
    assert {one["path"] for one in plan["scope"]["database_results"]} == {str(path.absolute())}
    assert plan["acknowledged"] == ["imported-result"]

    told = pxewizard(f"examine {WORDS} {RESULT} --article 4469580 --json").json["diagnoses"][0]
    (said,) = (f["says"] for f in told["findings"] if f["code"] == "database-result-imported")
    assert sha256 in said
    done = pxewizard(f"apply plan.json {WORDS} --yes")
    for name in ("plan.json", "examination.json"):
        assert sha256 in (done.folder / name).read_text()


@pytest.mark.parametrize("more", ["", "--answer imported-result=no"])
def test_without_the_vouching_there_is_no_plan(more: str, pxewizard: Command) -> None:
    sent(pxewizard)
    said = pxewizard(f"plan {WORDS} {RESULT} {more} -o plan.json")
    assert said.code == 7
    assert "imported-result" in said.words
    assert not Path("plan.json").exists()


def test_there_is_nothing_to_vouch_for_without_a_file(pxewizard: Command) -> None:
    said = pxewizard(f"plan --practice both-missing {VOUCHED} -o plan.json")
    assert said.code == 2
    assert "imported-result" in said.words


@pytest.mark.parametrize("change", ["edited", "gone", "a folder", "too large"])
def test_a_file_that_is_not_the_same_any_more_is_refused_and_nothing_is_written(
    change: str, pxewizard: Command
) -> None:
    path = planned(pxewizard)
    before = site_now()
    match change:
        case "edited":
            path.write_bytes(path.read_bytes().replace(b"P01,SMS", b"P02,SMS"))
        case "too large":
            path.write_bytes(path.read_bytes() + b"\n" * MAX_SIZE)
        case _:
            path.unlink()
            if change == "a folder":
                path.mkdir()
    said = pxewizard(f"apply plan.json {WORDS} --yes")
    assert said.code == 7, said
    assert "any more" in said.words
    assert "Nothing was written." in said.words
    assert site_now() == before


def test_a_plan_is_carried_out_from_another_folder(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(pxewizard)
    plan, site = Path("plan.json").absolute(), Path("site").absolute()
    Path("elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    said = pxewizard(f"apply {plan} --practice database-denied --state {site} --yes")
    assert said.code == 4, said


def test_a_wrong_file_is_refused_before_a_server_is_asked(pxewizard: Command) -> None:
    Path("wrong.csv").write_text("a,b\n1,2\n")
    said = pxewizard("examine --dp dp01=http://127.0.0.1:9 --database-result wrong.csv")
    assert said.code == 2
    assert "is not the result" in said.words


@pytest.mark.parametrize(
    ("given", "code", "sentence"),
    [
        ("--database-result nowhere.csv", 2, "could not be read"),
        ("--database-result result.csv --database-result result.csv", 2, "is given twice"),
        ("--database-result empty.csv", 2, "is empty"),
        ("--database-result huge.csv", 2, "larger than any result"),
        ("--database-result other-site.csv", 3, "no such value for site P01"),
        ("--database-result only-value.csv", 3, "site check"),
        ("--database-result type-name.csv", 3, "holds no certificates"),
        ("--database-result cut.csv", 2, "probably cut"),
    ],
)
def test_what_is_no_whole_result_is_said_in_words(
    given: str, code: int, sentence: str, pxewizard: Command
) -> None:
    text = sent(pxewizard).read_text(encoding="utf-8-sig")
    Path("empty.csv").write_text("")
    with Path("huge.csv").open("wb") as file:
        file.truncate(1024**3)  # takes no room on the disk
    Path("other-site.csv").write_text(text.replace("P01,SMS", "P02,SMS"))
    Path("only-value.csv").write_text(text.partition("SiteCode,SiteType")[0])
    value = re.search(r'"<SMS.*</SMSIssuingCerts>"', text)
    assert value is not None
    Path("type-name.csv").write_text(text.replace(value[0], "REG_MULTI_SZ"))
    cut = value[0].strip('"').replace('""', '"')[:256].replace('"', '""')
    Path("cut.csv").write_text(text.replace(value[0], f'"{cut}"'))

    said = pxewizard(f"examine {WORDS} --article 4469580 {given}")
    assert said.code == code, said
    assert sentence in said.words


@pytest.mark.parametrize("real", ["", "P01,C,IssuingCertificateList,REG_SZ,,0"])
def test_a_row_of_another_property_is_never_written(real: str, pxewizard: Command) -> None:
    text = sent(pxewizard).read_text(encoding="utf-8-sig")
    (row,) = re.findall(r"^P01,.*IssuingCertificateList,.*$", text, re.MULTILINE)
    other = row.replace(",IssuingCertificateList,", ",SomethingElse,")
    Path("other.csv").write_text(text.replace(row, f"{real}\n{other}"))

    said = pxewizard(f"plan {WORDS} --database-result other.csv {VOUCHED} -o plan.json")
    assert said.code != 0, said
    assert not Path("plan.json").exists()
    said = pxewizard(f"examine {WORDS} --article 4469580 --database-result other.csv")
    assert said.code == 3, said
    assert "1 row of another property" in said.words
    assert pxewizard(f"examine {WORDS} --article 4469580 {RESULT}").code == 3


def test_a_value_that_cannot_be_sent_is_not_planned(pxewizard: Command) -> None:
    text = sent(pxewizard).read_text(encoding="utf-8-sig")
    end = "</SMSIssuingCerts>"
    Path("lines.csv").write_bytes(text.replace(end, f"{end}\r\n").encode())
    given = f"--database-result lines.csv {VOUCHED}"
    assert pxewizard(f"plan {WORDS} {given} -o plan.json").code == 2  # nothing to vouch for
    assert not Path("plan.json").exists()
    said = pxewizard(f"examine {WORDS} --article 4469580 --database-result lines.csv")
    assert said.code == 3, said
    assert "database-value-not-sendable" in said.words
    assert "as it stands there is nothing to offer" in said.words.lower()


def test_of_a_huge_file_only_so_much_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.truncate(1024**3)
    assert len(read_at_most(path, 1000)) == 1001


def test_the_administrators_file_holds_exactly_the_two_results(pxewizard: Command) -> None:
    database = load("database-denied").database
    assert database is not None
    data = sent(pxewizard).read_bytes()
    assert read_results(data, "x") == {query: database.rows[query] for query in COLUMNS}
    assert data == result_csv({query: database.rows[query] for query in COLUMNS})


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        ("cache-expire", "has no site database"),
        ("nothing", "no practice case “nothing”"),
        ("", "no practice case “”"),
    ],
)
def test_a_case_without_a_database_has_no_administrator(
    case: str, sentence: str, pxewizard: Command
) -> None:
    said = pxewizard(f"practice {case} {RESULT}")
    assert said.code == 2
    assert sentence in said.words
    assert not Path("result.csv").exists()


def test_on_real_servers_the_whole_way_is_the_same(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(pxewizard)
    with wiring.serve("database-denied") as door:
        ends = door.endpoints
        how = f"--dp {ends.dp} --mp {ends.mp} --user {ends.user} --password-stdin"

        def command(line: str) -> Said:
            monkeypatch.setattr(sys, "stdin", io.StringIO(ends.password + "\n"))
            return pxewizard(f"{line} {how}")

        examine = f"examine --article 4469580 {RESULT}"
        assert command(examine).code == 3
        assert command(f"plan --article 4469580 {RESULT} -o plan.json").code == 7
        assert command(f"plan --article 4469580 {RESULT} {VOUCHED} -o plan.json").code == 0
        whole = Path("result.csv").read_bytes()
        Path("result.csv").write_bytes(whole + b"\r\n")
        assert command("apply plan.json --yes").code == 7
        Path("result.csv").write_bytes(whole)
        done = command("apply plan.json --yes")
        assert done.code == 4, done
        assert command("examine --article 4469580").code == 0
        assert command(f"undo {done.folder} --yes").code == 0
        assert command(examine).code == 3
