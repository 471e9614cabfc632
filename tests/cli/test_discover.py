"""The command that finds a site's servers, and examine with the distribution point alone named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("dp01.contoso.test --practice healthy", 0),
        ("ps01 --practice healthy", 0),
        ("mp01 --practice healthy", 0),
        ("pxe.contoso.test --practice healthy", 0),
        ("p02-all --practice colocated", 0),
        ("dp01.contoso.test --practice database-denied", 6),
        ("dp01.contoso.test --practice dp-down", 6),
        ("dp01.contoso.test --practice access-denied", 6),
        ("nobody.test --practice healthy", 6),
        ("psp01 --practice cache-expire", 10),
        ("dp02=http://x --practice healthy", 6),
        ("pxe.contoso.test=http://x --practice healthy", 7),
        ("a@b --practice healthy", 2),
        ("--practice healthy", 2),
        ("dp01 --practice no-such-case", 2),
    ],
)
def test_the_exit_code_says_how_far_it_led(line: str, code: int, pxewizard: Command) -> None:
    said = pxewizard(f"discover {line}")
    assert said.code == code, said


def test_a_database_that_refuses_is_told_with_what_to_do(pxewizard: Command) -> None:
    said = pxewizard("discover dp01 --practice database-denied")
    assert "GRANT SELECT ON dbo.SC_Component TO [account];" in said.words
    assert "The query text is what “pxewizard query” prints" in said.words


def test_each_server_is_shown_with_where_it_stood_and_what_to_type_next(
    pxewizard: Command,
) -> None:
    said = pxewizard("discover dp01 --practice healthy --state site")
    for words in (
        "distribution point dp01.contoso.test",
        "management point mp01.contoso.test …\\SMS\\DP : ManagementPoints on dp01.contoso.test",
        "site server ps01.contoso.test",
        "database sql01.contoso.test/CM_P01 …\\SMS\\SQL Server : Server on ps01.contoso.test",
        "The database lists 1 distribution point, 1 of them with PXE",
        "pxewizard examine --dp dp01 --practice healthy --state site",
    ):
        assert words in said.words
    next_line = said.out.splitlines()[-1]
    assert pxewizard(next_line.strip().removeprefix("pxewizard ")).code == 0


def test_what_to_type_next_names_a_distribution_point_of_the_database(pxewizard: Command) -> None:
    said = pxewizard("discover ps01 --practice healthy")
    assert "examine --dp dp01.contoso.test --practice" in said.words


def test_a_hint_is_called_one(pxewizard: Command) -> None:
    said = pxewizard("discover mp01 --practice healthy")
    assert "(a hint only)" in said.words
    assert "site server — not found" in said.words


def test_a_long_list_is_cut_on_the_screen_and_whole_in_the_json(pxewizard: Command) -> None:
    line = "discover ber-dp004.contoso.test --practice many"
    said = pxewizard(line)
    assert said.out.count("-dp") < 60
    assert "and 180 more; --json prints them all" in said.words
    data = pxewizard(f"{line} --json").json
    assert len(data["distribution_points"]) == 200
    assert data["distribution_points"][0] == {
        "server": "ber-dp001.contoso.test",
        "site_code": "P01",
        "pxe": True,
    }


def test_rows_that_stand_in_a_list_of_the_json_do_not_stand_there_twice(
    pxewizard: Command,
) -> None:
    said = pxewizard("discover ber-dp004.contoso.test --practice many --json")
    readings = [one["reading"] for one in said.json["observations"]]
    listed = {one["listed_in"]: one for one in readings if "listed_in" in one}
    assert {name: one["count"] for name, one in listed.items()} == {
        "distribution_points": 200,
        "management_points": 1,
    }
    assert not any("value" in one for one in listed.values())
    assert said.out.count("ber-dp001.contoso.test") == 1
    rows = [
        one["value"]["rows"] for one in readings if one.get("kind") == "rows" and "value" in one
    ]
    assert rows  # of what is no list: the site check


def test_the_json_points_from_each_server_to_its_evidence(pxewizard: Command) -> None:
    data = pxewizard("discover dp01.contoso.test --practice healthy --json").json
    assert (data["schema"], data["server"], data["site_code"]) == (1, "dp01.contoso.test", "P01")
    places = {one["id"]: one["place"] for one in data["observations"]}
    found = {one["role"]: one for one in data["found"]}
    assert set(found) == {"distribution-point", "management-point", "site-server", "database"}
    names = {role: [places[e].get("name") for e in one["found_in"]] for role, one in found.items()}
    assert names["management-point"] == ["ManagementPoints"]
    assert names["database"] == ["Server", "Database Name"]
    assert not any(one["hint"] for one in found.values())


def test_a_list_that_could_not_be_asked_for_is_null_in_the_json(pxewizard: Command) -> None:
    data = pxewizard("discover dp01.contoso.test --practice dp-down --json").json
    assert data["distribution_points"] is None
    assert data["management_points"] is None
    assert [one["code"] for one in data["findings"]] == ["unreachable"]


@pytest.mark.parametrize(
    ("case", "code"), [("healthy", 0), ("dp-missing", 3), ("both-missing", 3), ("dp-down", 6)]
)
def test_examine_with_the_distribution_point_alone_suffices(
    case: str, code: int, pxewizard: Command
) -> None:
    named = f"--practice {case} --article 4469580 --json"
    said = pxewizard(f"examine --dp dp01.contoso.test {named}")
    assert said.code == code
    assert (
        said.json["diagnoses"][0]["verdict"]
        == pxewizard(f"examine {named}").json["diagnoses"][0]["verdict"]
    )


def test_what_was_found_is_in_the_findings_and_typed_names_win(pxewizard: Command) -> None:
    how = "examine --practice healthy --article 4469580 --json"
    (alone,) = pxewizard(f"{how} --dp dp01.contoso.test").json["diagnoses"]
    codes = [one["code"] for one in alone["findings"]]
    assert {"management-point-found", "site-server-found", "database-found"} <= set(codes)
    all_typed = "--mp mp01 --site-server ps01 --database sql01.contoso.test/CM_P01"
    (typed,) = pxewizard(f"{how} --dp dp01.contoso.test {all_typed}").json["diagnoses"]
    assert not {"management-point-found", "site-server-found", "database-found"} & {
        one["code"] for one in typed["findings"]
    }


def test_the_plan_file_names_the_servers_that_were_found(pxewizard: Command) -> None:
    line = "plan --dp dp01.contoso.test --practice both-missing --state site -o plan.json"
    assert pxewizard(line).code == 0
    text = Path("plan.json").read_text(encoding="utf-8")
    scope = json.dumps(json.loads(text))
    for name in ("mp01.contoso.test", "ps01.contoso.test", "sql01.contoso.test"):
        assert name in scope
    applied = pxewizard("apply plan.json --practice both-missing --state site --yes")
    assert applied.code == 4, applied
    assert pxewizard(f"undo {applied.folder} --yes --practice both-missing").code == 0


@pytest.mark.parametrize("role", ["mp", "site-server"])
def test_an_account_for_a_server_that_is_not_named_is_refused(
    role: str, pxewizard: Command
) -> None:
    said = pxewizard(f"examine --dp dp01 --{role}-user somebody")
    assert said.code == 2
    assert f"--{role}" in said.err
