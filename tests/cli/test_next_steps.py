"""The commands that are printed work as they stand, and say what they need."""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.cli import connecting
from pxewizard.cli.commands import parser
from pxewizard.cli.interrupted import describe
from pxewizard.cli.output import Output
from pxewizard.core.problem import problem
from pxewizard.journal import changes_folder, load
from tests.cli.conftest import Command, Said
from tests.cli.test_apply_and_undo import interrupted, planned, refused
from tests.support import Bench

CASES = sorted(one.case for one in wiring.practice_cases())
EXPECTED = {"query": {0}, "practice": {0}, "plan": {0}, "apply": {4}, "undo": {0}, "doctor": {6}}
SERVERS = "--dp dp01 --mp mp01 --site-server ps01"


def printed(said: Said, word: str) -> list[str]:
    """Return the commands of that name among what was printed."""
    lines = (line.strip() for line in said.out.splitlines())
    return [line for line in lines if line.startswith(f"pxewizard {word}")]


@pytest.mark.parametrize("case", CASES)
def test_every_step_that_a_practice_case_prints_works(case: str, pxewizard: Command) -> None:
    steps = printed(pxewizard(f"practice {case}"), "")
    assert steps
    undo_folder, codes = Path("none"), []
    for step in steps:
        command = step.partition("     ")[0].removeprefix("pxewizard ")
        said = pxewizard(
            command.replace("FOLDER", str(undo_folder)).replace("  ", " ") + yes(command)
        )
        word = command.split()[0]
        assert said.code in EXPECTED.get(word, {0, 3, 6, 10}), (step, said.words)
        undo_folder = said.folder if word == "apply" else undo_folder
        codes.append((word, said.code))
    assert ("plan" in dict(codes)) == (("undo", 0) in codes)
    seen = [code for word, code in codes if word == "examine"]
    assert len(seen) == 1 or seen[-1] == 0


def yes(command: str) -> str:
    return " --yes" if command.startswith(("apply", "undo")) else ""


@pytest.mark.parametrize(
    ("case", "code"), [("several-rows", "source"), ("opaque", "value-format-unknown")]
)
def test_the_next_command_has_a_gap_for_each_open_question(
    case: str, code: str, pxewizard: Command
) -> None:
    (line,) = printed(pxewizard(f"examine --practice {case}"), "plan")
    assert f"--answer {code}=…" in line
    answered = {"source": "database-2"}.get(code, "yes")
    (whole,) = printed(pxewizard(f"examine --practice {case} --answer {code}={answered}"), "plan")
    assert "…" not in whole
    assert pxewizard(whole.removeprefix("pxewizard ")).code == 0


def test_a_plan_without_a_state_folder_is_applied_as_printed(pxewizard: Command) -> None:
    said = pxewizard("plan --practice dp-missing -o plan.json")
    (line,) = printed(said, "apply")
    assert pxewizard(f"{line.removeprefix('pxewizard ')} --yes").code == 4


def test_discover_prints_no_folder_that_nobody_named(pxewizard: Command) -> None:
    assert "DIR" not in pxewizard("discover dp01.contoso.test --practice healthy").out


def test_an_old_plan_is_named_where_no_new_one_was_written(pxewizard: Command) -> None:
    planned(pxewizard)
    before = Path("plan.json").read_bytes()
    for command in (
        "plan --practice several-rows",
        "plan --practice healthy",
        "plan",
        "plan --dp a_b=",
    ):
        assert "The plan in plan.json is an older one" in pxewizard(f"{command} -o plan.json").err
    assert Path("plan.json").read_bytes() == before
    assert "older" not in pxewizard("plan --practice several-rows -o new.json").err
    assert "older" not in pxewizard("plan --practice dp-missing -o plan.json").err


def test_a_plan_of_real_servers_is_never_advised_to_be_applied() -> None:
    advice = str(problem("plan-of-real-servers", path="plan.json").advice)
    assert "Make a practice plan first" in advice
    assert "eave" not in advice


@pytest.mark.parametrize("case", ["dp-down", "access-denied"])
@pytest.mark.parametrize("command", ["examine --dp {dp}", "discover {dp}"])
def test_a_broken_way_leads_to_the_doctor(command: str, case: str, pxewizard: Command) -> None:
    dp = "dp01.contoso.test"
    said = pxewizard(f"{command.format(dp=dp)} --practice {case}")
    (line,) = printed(said, "doctor")
    assert line == f"pxewizard doctor {dp} --practice {case}"
    assert "Who can mend it" in pxewizard(line.removeprefix("pxewizard ")).out


def test_the_doctor_is_given_the_account_and_the_address_of_that_server(pxewizard: Command) -> None:
    at = "dp01.contoso.test=http://127.0.0.1:1"
    said = pxewizard(f"examine --dp {at} --logs --user me")  # nobody to ask for a password
    assert said.code == 2
    said = pxewizard(f"examine --dp {at} --logs")
    assert printed(said, "doctor") == [f"pxewizard doctor {at}"]


def test_the_next_server_that_the_log_names_can_be_examined(pxewizard: Command) -> None:
    said = pxewizard("examine --practice many --answer restart-pxe-service=no")
    (line,) = printed(said, "examine")
    assert "--answer" not in line
    assert " dp01" not in line
    assert pxewizard(line.removeprefix("pxewizard ")).code in {0, 3}
    assert not printed(pxewizard("examine --practice dp-missing"), "examine")


def test_undo_is_printed_without_the_databases_account_and_asks_for_no_password() -> None:
    typed = f"undo FOLDER {SERVERS} --database sql01 --database-user sa --user me"
    options = parser().parse_args(typed.split())
    assert "--database-user sa" in connecting.later_words(options)
    assert "--database-user" not in connecting.later_words(options, asks_database=False)
    options.user = None
    assert connecting.connection(options).database.account == wiring.Account()


def test_an_interrupted_change_is_named_once_and_finished_without_being_told_again(
    pxewizard: Command,
) -> None:
    change = interrupted(pxewizard)
    assert pxewizard("recover").err.count("was interrupted") == 1
    practice = "--practice both-missing --state site"
    assert "add --finish" in pxewizard(f"recover {change} {practice}").out
    assert "add --finish" not in pxewizard(f"recover {change} {practice} --finish --yes").out


def test_the_ways_out_of_an_interrupted_change_carry_the_accounts_given_now(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bench = Bench("dp-missing", tmp_path)
    bench.apply(bench.plan({}))
    (path,) = changes_folder(tmp_path).iterdir()
    change = load(path)
    assert change.approved is not None
    real = replace(change.approved.plan.scope, practice=None, state=None)
    approved = replace(change.approved, plan=replace(change.approved.plan, scope=real))
    typed = "recover --user me --database sql01 --database-user sa"
    describe(parser().parse_args(typed.split()), Output(), replace(change, approved=approved))
    told = {line.split()[0]: line for line in capsys.readouterr().err.splitlines() if line.strip()}
    assert told["check"].endswith("--user me --database-user sa")
    assert told["undo"].endswith("--user me")


def test_where_there_is_nothing_to_copy_it_is_said_whom_to_ask(pxewizard: Command) -> None:
    for case in ("secondary-site", "no-rows"):
        said = pxewizard(f"examine --practice {case}")
        assert "ask whoever administers that site, or Microsoft's support" in said.words


def test_an_answer_to_what_is_not_asked_shows_what_was_found(pxewizard: Command) -> None:
    for command in ("examine", "plan -o p.json"):
        said = pxewizard(f"{command} --practice dp-missing --answer source=database")
        assert said.code == 2
        assert "What was read" in said.out
        assert "does not lead to that question" in said.err


def test_a_trouble_is_told_once_with_all_its_evidence(pxewizard: Command) -> None:
    said = pxewizard("examine --practice database-denied")
    assert said.words.count("GRANT SELECT ON dbo.SMSData") == 1
    opaque = pxewizard("examine --practice opaque --article 4469580").out
    (line,) = (line for line in opaque.splitlines() if line.strip().startswith("E20"))
    assert "not read: see E19" in line


def test_the_columns_of_several_rows_are_named_as_their_answers_are(pxewizard: Command) -> None:
    (_, one) = sorted(
        pxewizard("examine --practice several-rows --json").json["diagnoses"],
        key=lambda one: one["verdict"] == "affected",
    )
    columns, rows = one["comparison"]["columns"], one["comparison"]["rows"]
    types = next(row["cells"] for row in rows if row["code"] == "type")
    shown = {
        column["role"]: (column["name"], cell["text"])
        for column, cell in zip(columns, types, strict=True)
    }
    (source,) = (q for q in one["remedies"][0]["questions"] if q["code"] == "source")
    for option in source["options"]:
        name, form = shown[option["code"]]
        assert name.rpartition(" · ")[2] in str(option["text"])
        assert form.removeprefix("Text, ") in str(option["text"])


def test_a_database_that_was_typed_is_not_said_to_be_missing(pxewizard: Command) -> None:
    typed = "--practice healthy --database sql01.contoso.test/CM_P01"
    said = pxewizard(f"discover dp01.contoso.test {typed}")
    (line,) = (line for line in said.out.splitlines() if line.strip().startswith("database  "))
    assert "sql01.contoso.test/CM_P01  named by you" in line


USELESS = {
    "examine --practice healthy --user me": "--user is not used in practice",
    "examine --practice healthy --ca ca.pem": "--ca is not used in practice",
    "examine --practice healthy --mp-http http://mp01": "--mp-http is not used in practice",
    "examine --practice healthy --trust-database-certificate": "not used in practice",
    "doctor dp01.contoso.test --practice healthy --user me": "not used in practice",
    "examine --dp dp01 --state site": "--state has no effect without --practice",
    "practice healthy --https": "--https has no effect without --serve",
    "practice healthy --delay 5": "--delay has no effect without --serve",
    "practice --serve": "It is not said which practice case",
    "examine --practice healthy --mp=": "--mp is given an empty value",
    "examine --dp dp01 --ca missing.pem": "missing.pem, given with --ca, is not there",
    "credentials save --role nonsense --user me": "'site-server', 'database'",
    "examine --practice healthy --nonsense": "usage: pxewizard examine",
    "credentials save --nonsense --role dp --user me": "usage: pxewizard credentials save",
}


@pytest.mark.parametrize("command", USELESS)
def test_a_word_without_effect_is_refused(command: str, pxewizard: Command) -> None:
    refused(pxewizard(command), 2, USELESS[command])


@pytest.mark.parametrize("option", ["-o", "--article", "--dp"])
def test_an_empty_value_is_refused(option: str, pxewizard: Command) -> None:
    refused(pxewizard("plan --practice healthy -o p", option, ""), 2, f"{option} is given an empty")


def test_every_command_says_what_it_does_and_every_option_what_it_is_for() -> None:
    actions = parser()._actions  # noqa: SLF001 - argparse tells it nowhere else
    (commands,) = (one for one in actions if isinstance(one, argparse._SubParsersAction))  # noqa: SLF001 - the same
    for name, command in commands.choices.items():
        assert command.description, name
        for action in command._actions:  # noqa: SLF001 - argparse tells it nowhere else
            hidden = isinstance(action, argparse._SubParsersAction)  # noqa: SLF001 - the same
            assert hidden or (action.help and action.help != argparse.SUPPRESS), (name, action.dest)


@pytest.mark.skipif(sys.platform == "win32", reason="a line for cmd.exe there")
def test_what_is_served_is_examined_by_the_line_that_is_printed() -> None:
    me = [sys.executable, "-m", "pxewizard"]
    with subprocess.Popen(
        [*me, "practice", "dp-missing", "--serve"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as served:
        try:
            assert served.stderr is not None
            served.stderr.readline()
            line = served.stderr.readline().replace("pxewizard", shlex.join(me), 1)
            done = subprocess.run(line, shell=True, capture_output=True, text=True, check=False)  # noqa: S602 - as pasted
        finally:
            served.terminate()
            served.communicate()
    assert done.returncode == 3, done.stderr
    assert "There is a fix" in done.stdout
