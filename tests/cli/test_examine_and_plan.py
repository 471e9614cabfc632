"""examine and plan: exit codes, the JSON of the README, and what is refused before anything is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

VERDICTS = {
    "healthy": 0,
    "dp-missing": 3,
    "both-missing": 3,
    "mp-missing": 3,
    "values-differ": 3,
    "dp-corrupt": 3,
    "wrong-type": 3,
    "opaque": 3,
    "both-stale": 0,
    "colocated": 3,
    "secondary-site": 10,
    "several-rows": 3,
    "no-rows": 3,
    "other-site": 3,
    "access-denied": 6,
    "dp-down": 6,
    "cache-expire": 3,
    "cache-expire-2012": 0,
    "look-alike": 0,
    "many": 3,
}


@pytest.mark.parametrize(("case", "code"), VERDICTS.items())
def test_the_exit_code_of_each_case_is_the_worst_of_both_articles(
    case: str, code: int, pxewizard: Command
) -> None:
    assert pxewizard(f"examine --practice {case}").code == code
    assert pxewizard(f"examine --practice {case} --json").code == code


@pytest.mark.parametrize("case", VERDICTS)
def test_json_is_one_object_of_schema_1_and_words_go_to_stderr(
    case: str, pxewizard: Command
) -> None:
    said = pxewizard(f"examine --practice {case} --json")
    data = said.json
    assert data["schema"] == 1
    assert [one["article"] for one in data["diagnoses"]] == ["4469580", "2019640"]
    assert "KB 4469580" in said.err
    for one in data["diagnoses"]:
        assert one["verdict"] in {"healthy", "affected", "undecided", "not-applicable"}
        ids = [o["id"] for o in one["observations"]]
        assert ids == [f"E{n}" for n in range(1, len(ids) + 1)]
        for finding in one["findings"]:
            assert finding["code"]
            assert finding["severity"]
            assert finding["says"]
            assert set(finding["evidence"]) <= set(ids)


def test_one_article_is_examined_where_one_is_named(pxewizard: Command) -> None:
    data = pxewizard("examine --practice healthy --article 2019640 --json").json
    assert [one["article"] for one in data["diagnoses"]] == ["2019640"]


def test_the_json_can_go_to_a_file(pxewizard: Command) -> None:
    assert pxewizard("examine --practice dp-missing -o seen.json").code == 3
    assert json.loads(Path("seen.json").read_text())["schema"] == 1


def test_a_server_that_refuses_is_named_with_what_to_do(pxewizard: Command) -> None:
    said = pxewizard("examine --practice access-denied")
    assert "dp01.contoso.test refused access." in said.out
    assert "administrator" in said.out


def test_a_short_name_is_completed_and_both_are_shown(pxewizard: Command) -> None:
    said = pxewizard("examine --practice many --dp ber-dp001 --article 4469580")
    assert said.code == 0
    assert "ber-dp001 is ber-dp001.contoso.test." in said.out


def test_another_server_than_the_one_pinned_is_refused(pxewizard: Command) -> None:
    said = pxewizard("examine --practice healthy --dp pxe.contoso.test=http://127.0.0.1:1")
    assert said.code == 7
    assert "pxe.contoso.test was asked for, but dp01.contoso.test answered." in said.out


def test_a_server_that_is_not_there_is_not_healthy(pxewizard: Command) -> None:
    assert pxewizard("examine --practice healthy --dp nowhere.contoso.test").code == 6


def test_secrets_beside_the_values_are_never_read(pxewizard: Command) -> None:
    for case in VERDICTS:
        said = pxewizard(f"examine --practice {case} --json")
        assert "a made-up secret" not in said.out + said.err


def test_a_question_that_is_answered_twice_is_refused(pxewizard: Command) -> None:
    answers = "--answer second-deployment=no --answer second-deployment=yes"
    said = pxewizard(f"examine --practice cache-expire-2012 --article 2019640 {answers}")
    assert (said.code, "is answered twice" in said.err) == (2, True)


USAGE = {
    "examine": "No distribution point is named.",
    "examine --practice nonsense": "There is no practice case “nonsense”.",
    "examine --practice ../healthy": "There is no practice case “../healthy”.",
    "examine --practice healthy --article 1": "There is no article 1 in this program.",
    "examine --practice healthy --dp a/b": "“a/b” is not a server name.",
    "examine --practice healthy --mp http://mp01:99999": "is not a server name.",
    "examine --practice healthy --database sql01;x=y": "is not the address of a database.",
    "examine --practice healthy --answer nonsense": "Write --answer CODE=VALUE.",
    "examine --practice healthy --answer nonsense=1": "The questions here are:",
    "examine --practice healthy --answer second-deployment=maybe": "Give one of: yes, no.",
    "plan --practice cache-expire --answer cache-expire=0 -o p.json": "from 1 to 86400",
    "plan --practice cache-expire --answer cache-expire=ten -o p.json": "from 1 to 86400",
    "plan --practice cache-expire --answer cache-expire=99999 -o p.json": "from 1 to 86400",
    "plan --practice values-differ --answer source=both -o p.json": "Give one of: database,",
    "plan --practice opaque --answer value-format-unknown=perhaps -o p.json": "Give yes or no.",
}


@pytest.mark.parametrize(("line", "sentence"), USAGE.items())
def test_wrong_usage_is_one_sentence_exit_2_and_no_plan(
    line: str, sentence: str, pxewizard: Command
) -> None:
    said = pxewizard(line)
    assert said.code == 2
    assert sentence in said.err
    assert "Traceback" not in said.err
    assert not Path("p.json").exists()


def test_a_server_name_with_a_line_break_is_refused(pxewizard: Command) -> None:
    said = pxewizard("examine --practice healthy --dp", "dp01\nx")
    assert said.code == 2
    assert "is not a server name." in said.err


def test_questions_without_an_answer_are_named_and_no_plan_is_written(pxewizard: Command) -> None:
    said = pxewizard("plan --practice opaque -o p.json")
    assert said.code == 7
    assert "value-format-unknown" in said.err
    assert not Path("p.json").exists()


def test_a_risk_that_only_one_answer_brings_is_asked_only_then(pxewizard: Command) -> None:
    short = pxewizard("plan --practice cache-expire --answer cache-expire=60 -o p.json")
    assert short.code == 0
    assert "imaged again and again" in short.out
    long = pxewizard("plan --practice cache-expire --answer cache-expire=3600 -o q.json")
    assert long.code == 7
    assert "does-not-cure" in long.err


@pytest.mark.parametrize(
    ("case", "code"), [("healthy", 0), ("no-rows", 3), ("other-site", 3), ("dp-down", 6)]
)
def test_without_a_remedy_no_plan_is_written_and_the_verdicts_code_stands(
    case: str, code: int, pxewizard: Command
) -> None:
    said = pxewizard(f"plan --practice {case} -o p.json")
    assert said.code == code
    assert "No plan was written" in said.out
    assert not Path("p.json").exists()


def test_a_plan_that_cannot_be_written_leaves_the_old_file(pxewizard: Command) -> None:
    said = pxewizard("plan --practice dp-missing -o missing/folder/p.json")
    assert said.code == 2
    assert "cannot be written" in said.err
