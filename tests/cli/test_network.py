"""The whole way over the network: the command line against the practice site's WinRM door."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.journal import data_root, sweeps_folder
from pxewizard.practice.listener import PracticeDoor
from tests.cli.conftest import Command, Said

PASSWORD = "not the right one"  # noqa: S105 - a wrong one, on purpose
Words = Callable[[PracticeDoor], str]


@pytest.fixture(params=["http", "https"])
def door(request: pytest.FixtureRequest) -> Iterator[PracticeDoor]:
    with wiring.serve("dp-missing", https=request.param == "https") as opened:
        yield opened


def words(door: PracticeDoor) -> str:
    ends = door.endpoints
    trust = f" --ca {ends.ca}" if ends.ca else ""
    return f"--dp {ends.dp} --mp {ends.mp} --user {ends.user} --password-stdin{trust}"


@pytest.fixture
def signed_in(pxewizard: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command with the password on standard input."""

    def command(line: str, *more: str, password: str = "") -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(password + "\n"))
        return pxewizard(line, *more)

    return command


def test_examine_plan_apply_examine_undo_examine(door: PracticeDoor, signed_in: Command) -> None:
    password, how = door.endpoints.password, words(door)
    assert signed_in(f"examine {how} --article 4469580", password=password).code == 3
    planned = signed_in(f"plan {how} --article 4469580 -o plan.json", password=password)
    assert planned.code == 0, planned
    applied = signed_in(f"apply plan.json {how} --yes", password=password)
    assert applied.code == 4, applied
    assert signed_in(f"examine {how} --article 4469580", password=password).code == 0
    undone = signed_in(f"undo {applied.folder} {how} --yes", password=password)
    assert undone.code == 0, undone
    assert signed_in(f"examine {how} --article 4469580", password=password).code == 3


def test_the_plan_keeps_the_addresses_and_never_the_account_or_the_password(
    door: PracticeDoor, signed_in: Command
) -> None:
    ends = door.endpoints
    signed_in(f"plan {words(door)} --article 4469580 -o plan.json", password=ends.password)
    text = Path("plan.json").read_text()
    assert ends.password not in text
    assert ends.user.rpartition("\\")[2] not in text
    ca = f" --ca {ends.ca}" if ends.ca else ""
    account = f"--user {ends.user} --password-stdin{ca}"
    applied = signed_in(f"apply plan.json {account} --yes", password=ends.password)
    assert applied.code == 4, applied
    undone = signed_in(f"undo {applied.folder} {account} --yes", password=ends.password)
    assert undone.code == 0, undone
    for file in applied.folder.iterdir():
        assert ends.password.encode() not in file.read_bytes()


def test_the_account_that_was_really_used_is_shown(door: PracticeDoor, signed_in: Command) -> None:
    said = signed_in(f"examine {words(door)} --json", password=door.endpoints.password)
    for one in said.json["diagnoses"]:
        accounts = {entry["server"]: entry["account"] for entry in one["accounts"]}
        assert "ntlm" in accounts["dp01.contoso.test"]


def test_a_wrong_password_is_undecided_and_said_once(
    door: PracticeDoor, signed_in: Command
) -> None:
    said = signed_in(f"examine {words(door)}", password=PASSWORD)
    assert said.code == 6
    assert PASSWORD not in said.out + said.err


def test_without_anybody_to_ask_a_password_must_be_given(pxewizard: Command) -> None:
    said = pxewizard("examine --dp dp01.contoso.test --user technician")
    assert said.code == 2
    assert "--password-stdin" in said.err


def test_a_certificate_that_nobody_trusts_is_refused(signed_in: Command) -> None:
    with wiring.serve("dp-missing", https=True) as door:
        ends = door.endpoints
        how = f"--dp {ends.dp} --mp {ends.mp} --user {ends.user} --password-stdin"
        said = signed_in(f"examine {how} --article 4469580", password=ends.password)
    assert said.code == 6
    assert "certificate" in said.words


def test_another_server_at_the_address_is_refused(signed_in: Command) -> None:
    with wiring.serve("dp-missing") as door:
        ends = door.endpoints
        dp = f"dp02.contoso.test={ends.dp.partition('=')[2]}"
        how = f"--dp {dp} --mp {ends.mp} --user {ends.user} --password-stdin"
        said = signed_in(f"examine {how} --article 4469580", password=ends.password)
    assert said.code == 7
    assert "dp02.contoso.test" in said.words


def test_a_plan_is_not_carried_out_on_another_server_than_its_own(signed_in: Command) -> None:
    with wiring.serve("dp-missing") as door:
        ends = door.endpoints
        signed_in(f"plan {words(door)} --article 4469580 -o plan.json", password=ends.password)
        account = f"--user {ends.user} --password-stdin"
        other = f"--dp dp02.contoso.test={ends.dp.partition('=')[2]}"
        said = signed_in(f"apply plan.json {other} {account} --yes", password=ends.password)
    assert said.code == 7
    assert "dp02.contoso.test" in said.words


def test_a_practice_plan_never_meets_real_servers(signed_in: Command) -> None:
    assert signed_in("plan --practice dp-missing -o plan.json").code == 0
    assert signed_in("apply plan.json --yes").code == 7


def test_logs_are_read_through_a_shell_only_where_that_was_asked_for(signed_in: Command) -> None:
    with wiring.serve("dp-missing") as door:
        password = door.endpoints.password
        how = f"examine {words(door)} --article 4469580"
        without = signed_in(how, password=password)
        asked = signed_in(f"{how} --logs", password=password)
    assert "log-80092002" not in without.words
    assert "log-80092002" in asked.words
    assert asked.code == without.code == 3


def test_a_distribution_point_that_denies_access_is_said_to(signed_in: Command) -> None:
    with wiring.serve("access-denied") as door:
        said = signed_in(
            f"examine {words(door)} --article 4469580", password=door.endpoints.password
        )
    assert said.code == 6
    assert "connection-lost" not in said.words


def test_the_management_points_own_word_is_asked_for_where_it_is_said_to_be(
    door: PracticeDoor, signed_in: Command
) -> None:
    how = f"{words(door)} --mp-http {door.endpoints.mp_http} --article 4469580"
    said = signed_in(f"examine {how} --json", password=door.endpoints.password)
    (one,) = said.json["diagnoses"]
    assert [column["match"] for column in one["comparison"]["columns"]] == [
        *("absent", "reference", "not-read", "alike")
    ]
    planned = signed_in(f"plan {how} -o plan.json", password=door.endpoints.password)
    assert f"--mp-http {door.endpoints.mp_http}" in planned.words
    applied = signed_in(
        f"apply plan.json {words(door)} --mp-http {door.endpoints.mp_http} --yes",
        password=door.endpoints.password,
    )
    assert applied.code == 4, applied
    assert door.exchanges("mp01.contoso.test").count("web") > 4


def test_the_witness_is_found_also_where_its_server_was_typed_by_another_name(
    door: PracticeDoor, signed_in: Command
) -> None:
    ends = door.endpoints
    how = words(door).replace(f"--mp {ends.mp}", f"--mp {door.url('mp01.contoso.test')}")
    line = f"examine {how} --mp-http {ends.mp_http} --article 4469580 --json"
    said = signed_in(line, password=ends.password)
    (one,) = said.json["diagnoses"]
    assert one["comparison"]["columns"][3]["match"] == "alike"


def test_an_address_of_the_witness_needs_its_server_named(signed_in: Command) -> None:
    said = signed_in("examine --dp dp01 --mp-http http://127.0.0.1:9")
    assert said.code == 2
    assert "--mp names none" in said.words


def test_a_witness_that_is_not_there_changes_no_verdict(
    door: PracticeDoor, signed_in: Command
) -> None:
    how = f"{words(door)} --mp-http http://127.0.0.1:9 --article 4469580"
    said = signed_in(f"examine {how}", password=door.endpoints.password)
    assert said.code == 3
    assert "MP's own answer not read: The witness is not available" in said.words


@pytest.mark.parametrize("text", ["mp01", "mp01=http://mp01", "ftp://mp01", "http://u:pw@mp01", ""])
def test_an_address_that_is_no_web_servers_is_wrong_usage(text: str, signed_in: Command) -> None:
    said = signed_in("examine --dp dp01 --mp mp01", "--mp-http", text)
    assert said.code == 2
    assert "pw" not in said.words


def test_a_list_of_servers_is_read_and_mended_and_taken_back(
    door: PracticeDoor, signed_in: Command
) -> None:
    ends = door.endpoints
    trust = f" --ca {ends.ca}" if ends.ca else ""
    account = f"--user {ends.user} --password-stdin{trust}"
    Path("list.txt").write_text("\n".join(ends.dps))
    how = f"--dps list.txt --mp {ends.mp} {account}"
    found = signed_in(f"sweep {how}", password=ends.password)
    assert found.code == 3, found
    done = signed_in(f"sweep {how} --fix --yes", password=ends.password)
    assert done.code == 4, done
    assert signed_in(f"sweep {how}", password=ends.password).code == 0
    undone = signed_in(f"undo {done.folder} {account} --yes", password=ends.password)
    assert undone.code == 0, undone
    assert signed_in(f"sweep {how}", password=ends.password).code == 3
    for file in done.folder.rglob("*"):
        assert file.is_dir() or ends.password.encode() not in file.read_bytes()


def test_a_wrong_password_is_tried_on_one_server_of_a_list_only(signed_in: Command) -> None:
    with wiring.serve("colocated") as first, wiring.serve("dp-missing") as second:
        ends = second.endpoints
        Path("list.txt").write_text("\n".join((*ends.dps, *first.endpoints.dps)))
        how = f"--dps list.txt --mp {ends.mp} --user {ends.user} --password-stdin"
        said = signed_in(f"sweep {how} --json", password=PASSWORD)
        assert said.code == 6, said
        codes = [one["problem"]["code"] for one in said.json["servers"]]
        assert codes in (["ntlm-refused", "sign-in-not-tried"], ["sign-in-not-tried"] * 2)
        assert "sign-in" not in first.exchanges(first.endpoints.dp.partition("=")[0])


def test_the_report_of_a_sweep_names_who_was_let_in_where_and_who_began_it(
    signed_in: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    with wiring.serve("dp-missing") as door:
        ends = door.endpoints
        Path("dps.txt").write_text(f"{ends.dp}\n")
        how = f"--dps dps.txt --mp {ends.mp} --user {ends.user} --password-stdin"
        assert signed_in(f"sweep {how} -o sweep.json", password=ends.password).code == 3
        signed_in(f"sweep {how} -o sweep.md", password=ends.password)
    text = Path("sweep.md").read_text(encoding="utf-8")
    assert "none was needed" not in text
    for server in ("dp01", "mp01"):
        assert f"Account, {server}: " in text
    assert "(ntlm, HTTP/" in text
    assert "Held against mp01.contoso.test. dps.txt: 1 server is named there." in text
    began = wiring.operator()
    monkeypatch.setattr("pxewizard.wiring.reporting.operator", lambda: replace(began, name="else"))
    (record, _) = sorted(sweeps_folder(data_root()).iterdir())
    assert signed_in(f"report {record} -o later.json").code == 0
    origin = json.loads(Path("later.json").read_text())["report"]["origin"]
    assert origin["operator"] == began.name
    assert origin["version"] == began.version
    swept = json.loads(Path("later.json").read_text())["report"]["sweep"]
    (server,) = swept["servers"]
    assert (server["proposed"], server["donor"]) == ("Copy from mp01.contoso.test", "E1")
    assert swept["readings"][0]["server"] == "mp01.contoso.test"
    assert [server for server, _ in origin["accounts"]] == [
        "dp01.contoso.test",
        "mp01.contoso.test",
    ]
