"""The whole way over the network where both servers lack the value: registry by WinRM, value by TDS."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.cli import connecting, database, passwords
from pxewizard.cli.commands import parser
from pxewizard.core.address import ServerAddress, parse_database
from pxewizard.core.examination import Scope
from pxewizard.core.problem import Problem
from pxewizard.practice.database import DatabaseDoor, DatabaseTerms
from pxewizard.practice.estate import load
from pxewizard.practice.listener import PracticeDoor
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from tests import stores
from tests.cli.conftest import Command, Said
from tests.practice.odbc_drivers import MICROSOFT, needs

OTHER = "Not-4469580"


@dataclass(frozen=True)
class Doors:
    """A practice site over the network: its servers, and its database."""

    servers: PracticeDoor
    database: DatabaseDoor

    @property
    def accounts(self) -> str:
        user = f"--user {self.servers.endpoints.user} --password-stdin"
        return f"{user} --database-user {self.database.terms.user}"

    @property
    def words(self) -> str:
        ends = self.servers.endpoints
        database = f"--database {self.database.address} --trust-database-certificate"
        return f"--dp {ends.dp} --mp {ends.mp} {database} {self.accounts}"

    @property
    def passwords(self) -> tuple[str, str]:
        return self.servers.endpoints.password, self.database.terms.password


@pytest.fixture
def doors() -> Iterator[Doors]:
    needs(MICROSOFT)
    database = load("both-missing").database
    assert database is not None
    with (
        wiring.serve("both-missing") as servers,
        DatabaseDoor(database, DatabaseTerms(password="Canary-}{;-71")) as rows,  # noqa: S106 - practice
    ):
        yield Doors(servers, rows)


Run = Callable[..., Said]


@pytest.fixture
def run(pxewizard: Command, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command with those passwords on standard input, a line for each."""

    def command(line: str, *passwords: str) -> Said:
        text = "".join(f"{one}\n" for one in passwords)
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        return pxewizard(line)

    return command


def test_examine_plan_apply_examine_undo_examine(doors: Doors, run: Run) -> None:
    how, passwords = f"{doors.words} --article 4469580", doors.passwords
    seen = run(f"examine {how}", *passwords)
    assert seen.code == 3, seen
    assert "database-value" in seen.words
    planned = run(f"plan {how} -o plan.json", *passwords)
    assert planned.code == 0, planned
    assert (
        f"--database-user {doors.database.terms.user} --trust-database-certificate" in planned.out
    )
    account = f"{doors.accounts} --trust-database-certificate"
    applied = run(f"apply plan.json {account} --yes", *passwords)
    assert applied.code == 4, applied
    assert f"site database: {doors.database.address}" in applied.words
    assert run(f"examine {how}", *passwords).code == 0
    undone = run(f"undo {applied.folder} {account} --yes", *passwords)
    assert undone.code == 0, undone
    assert run(f"examine {how}", *passwords).code == 3
    for file in (Path("plan.json"), *applied.folder.iterdir()):
        for secret in passwords:
            assert secret.encode() not in file.read_bytes()


def test_the_record_names_the_login_and_what_was_waived(doors: Doors, run: Run) -> None:
    said = run(f"examine {doors.words} --article 4469580 --json", *doors.passwords)
    (one,) = said.json["diagnoses"]
    accounts = {entry["server"]: entry["account"] for entry in one["accounts"]}
    assert accounts[doors.database.address].startswith("technician (SQL Server login), ODBC Driver")
    (waived,) = one["tls_exceptions"]
    assert waived.startswith(doors.database.address)
    assert f"exception: {waived}" in said.words
    assert not any(secret in said.out + said.err for secret in doors.passwords)


def test_without_trust_nothing_is_asked_of_an_unknown_database(doors: Doors, run: Run) -> None:
    how = doors.words.replace(" --trust-database-certificate", "")
    said = run(f"examine {how} --article 4469580", *doors.passwords)
    assert said.code == 6
    assert "database-certificate-refused" in said.words
    assert "--trust-database-certificate" in said.words
    assert doors.database.seen.sign_ins == []


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows --ca is refused for the database")
def test_an_authority_of_ones_own_covers_the_database_too(doors: Doors, run: Run) -> None:
    how = doors.words.replace("--trust-database-certificate", f"--ca {doors.database.ca}")
    said = run(f"examine {how} --article 4469580 --json", *doors.passwords)
    assert said.code == 3
    assert said.json["diagnoses"][0]["tls_exceptions"] == []


def test_a_wrong_password_of_the_database_is_sent_once_and_shown_nowhere(
    doors: Doors, run: Run
) -> None:
    said = run(f"examine {doors.words} --article 4469580", doors.passwords[0], OTHER)
    assert said.code == 6
    assert "database-sign-in-refused" in said.words
    assert OTHER not in said.out + said.err
    assert len(doors.database.seen.sign_ins) == 1


def test_no_right_to_read_tells_what_the_administrator_has_to_run(doors: Doors, run: Run) -> None:
    doors.database.order(DatabaseFault(DatabaseFaultKind.NO_SELECT))
    said = run(f"examine {doors.words} --article 4469580", *doors.passwords)
    assert said.code == 6
    assert "GRANT SELECT ON dbo.SC_Component_Property TO [account];" in said.words


@pytest.mark.parametrize(
    ("words", "lines", "servers", "database"),
    [
        ("--database-user sa", ["d"], None, "d"),
        ("--user tech --database-user sa", ["s", "d"], "s", "d"),
        ("--user tech", ["s"], "s", None),
        ("", [], None, None),
    ],
)
def test_each_password_has_its_line(
    words: str,
    lines: list[str],
    servers: str | None,
    database: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{one}\n" for one in lines)))
    options = parser().parse_args(["examine", "--dp", "dp01", "--password-stdin", *words.split()])
    made = connecting.connection(options)
    assert made.account.password == servers
    assert made.database.account.password == database
    assert sys.stdin.read() == ""


@pytest.mark.parametrize("passwords", [(), ("one",), ("one", "")])
def test_a_password_that_is_not_given_is_not_made_up(
    passwords: tuple[str, ...], doors: Doors, run: Run
) -> None:
    said = run(f"examine {doors.words}", *passwords)
    assert said.code == 2
    assert "--password-stdin" in said.err
    assert doors.database.seen.connections == 0


def test_a_plan_is_not_carried_out_with_another_database(doors: Doors, run: Run) -> None:
    run(f"plan {doors.words} --article 4469580 -o plan.json", *doors.passwords)
    other = doors.database.address.replace("CM_P01", "CM_X01")
    said = run(f"apply plan.json --database {other} {doors.accounts} --yes", *doors.passwords)
    assert said.code == 7
    assert "CM_X01" in said.words


def test_the_plans_database_may_be_reached_at_another_address(doors: Doors, run: Run) -> None:
    run(f"plan {doors.words} --article 4469580 -o plan.json", *doors.passwords)
    account = f"{doors.accounts} --trust-database-certificate --yes"
    nowhere = run(f"apply plan.json --database localhost:1 {account}", *doors.passwords)
    assert nowhere.code != 4
    there = f"127.0.0.1:{doors.database.port}"
    said = run(f"apply plan.json --database {there} {account}", *doors.passwords)
    assert said.code == 4, said


ALONE = (
    "--database-user technician --password-stdin",
    "--database-certificate-name sql01.contoso.com",
    "--trust-database-certificate",
)


@pytest.mark.parametrize("word", ALONE)
@pytest.mark.parametrize("command", ["examine --dp", "plan -o plan.json --dp", "discover"])
def test_an_account_or_a_waiver_is_never_for_a_database_that_only_a_server_names(
    command: str, word: str, run: Run
) -> None:
    said = run(f"{command} nowhere.invalid {word}", "never read")
    assert said.code == 2
    assert word.split(maxsplit=1)[0] in said.err
    assert "Name it with --database" in said.words


@pytest.mark.parametrize("command", ["apply plan.json", "undo folder", "recover folder"])
@pytest.mark.parametrize("word", ALONE)
def test_with_a_plan_they_are_for_the_database_that_the_plan_names(command: str, word: str) -> None:
    options = parser().parse_args([*command.split(), *word.split()])
    named = Scope(ServerAddress("dp01.contoso.test"), database=parse_database("sql01/CM_P01"))
    database.named(options, named)
    for nobody in (None, replace(named, database=None), replace(named, database_hint=True)):
        with pytest.raises(Problem) as raised:
            database.named(options, nobody)
        assert raised.value.code == "database-option-alone"


def test_discover_prints_the_database_that_its_options_are_for(doors: Doors, run: Run) -> None:
    ends, door = doors.servers.endpoints, doors.database
    named = f"--database {door.address} --trust-database-certificate"
    said = run(f"discover {ends.dp} {named} {doors.accounts}", *doors.passwords)
    (line,) = (line for line in said.out.splitlines() if "pxewizard examine" in line)
    assert f" --database {door.address} " in line


def test_a_saved_password_of_the_database_that_is_refused_is_set_aside(
    doors: Doors, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores.use(monkeypatch, stores.MemoryStore())
    user, ends = doors.database.terms.user, doors.servers.endpoints
    save = f"credentials save --role database --user {user} --password-stdin"
    assert run(save, OTHER).code == 0
    how = doors.words.replace(" --password-stdin", "")
    monkeypatch.setattr(passwords, "can_ask", lambda: False)
    run(f"credentials save --role servers --user {ends.user} --password-stdin", ends.password)
    first = run(f"examine {how} --article 4469580")
    assert first.code == 6
    assert "The password came from the credential store (saved for database)." in first.words
    assert len(doors.database.seen.sign_ins) == 1
    again = run(f"examine {how} --article 4469580")
    assert again.code == 6
    assert "is set aside" in again.words
    assert len(doors.database.seen.sign_ins) == 1


def test_the_report_of_a_sweep_names_the_database_account_and_the_certificate_that_was_not_checked(
    doors: Doors, run: Run
) -> None:
    ends = doors.servers.endpoints
    Path("dps.txt").write_text(f"{ends.dp}\n")
    how = doors.words.replace(f"--dp {ends.dp}", "--dps dps.txt")
    run(f"sweep {how} -o sweep.md", *doors.passwords)
    text = Path("sweep.md").read_text(encoding="utf-8")
    assert "server's certificate was not checked, as asked" in text
    assert doors.database.terms.user in text
    assert "none was needed" not in text
