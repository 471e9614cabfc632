"""Only the distribution point is named, over the network: the names found must lead to the doors.

Names are resolved by this computer, so the tests put their own answers there: every name of the practice
site is at the port of its own door. Nothing else is bent.
"""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pxewizard.core.reading import Kind, Present
from pxewizard.engine.told import of_dp
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.estate import Estate, load, with_value
from pxewizard.practice.listener import PracticeDoor
from pxewizard.practice.site import PracticeSite
from tests.cli.conftest import Command, Said
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.support import TurnableClock
from tests.support_estates import DP, DP_ROLE, with_text

NAME = f"--dp {DP} --article 4469580"


@dataclass
class Resolver:
    """Answers for the names of one practice site, and keeps which ones were asked for."""

    ports: dict[str, int | None]
    asked: set[str] = field(default_factory=set)

    def __call__(self, host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        self.asked.add(host)
        if host not in self.ports:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        assert port in {5985, 80}  # WinRM, and the management point's own word: one listener here
        where = ("127.0.0.1", self.ports[host])
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", where)]


@dataclass(frozen=True)
class Network:
    """A site behind its doors, and the command line as somebody uses it who knows one name."""

    resolver: Resolver
    door: PracticeDoor
    pxewizard: Command
    patch: pytest.MonkeyPatch

    def run(self, line: str) -> Said:
        account = self.door.account
        self.patch.setattr(sys, "stdin", io.StringIO(account.password + "\n"))
        return self.pxewizard(f"{line} --user {account.user} --password-stdin")


@contextmanager
def network(estate: Estate, pxewizard: Command) -> Iterator[Network]:
    site = PracticeSite(estate, TurnableClock())
    with PracticeDoor(site) as door, pytest.MonkeyPatch.context() as patch:
        urls = {name: door.address(name).partition("=")[2] for name in estate.servers}
        resolver = Resolver({name: urlsplit(url).port for name, url in urls.items()})
        patch.setattr(socket, "getaddrinfo", resolver)
        yield Network(resolver, door, pxewizard, patch)


def found_in(said: Said) -> dict[str, str]:
    return {one["role"]: one["name"] for one in said.json["found"]}


def test_one_name_is_enough_to_examine_plan_apply_and_undo(pxewizard: Command) -> None:
    with network(load("dp-missing"), pxewizard) as net:
        seen = net.run(f"examine {NAME} --json")
        assert seen.code == 3, seen
        (diagnosis,) = seen.json["diagnoses"]
        codes = {one["code"] for one in diagnosis["findings"]}
        assert {"dp-value-missing", "same-site", "management-point-found"} <= codes
        assert {one["server"] for one in diagnosis["accounts"]} == {
            "dp01.contoso.test",
            "mp01.contoso.test",
            "ps01.contoso.test",
        }
        assert net.run(f"plan {NAME} -o plan.json").code == 0
        scope = json.loads(Path("plan.json").read_text(encoding="utf-8"))
        assert "mp01.contoso.test" in json.dumps(scope)
        applied = net.run("apply plan.json --yes")
        assert applied.code == 4, applied
        assert net.run(f"examine {NAME}").code == 0
        assert net.run(f"undo {applied.folder} --yes").code == 0
        assert net.run(f"examine {NAME}").code == 3


def test_discover_finds_the_same_over_the_network(pxewizard: Command) -> None:
    with network(load("healthy"), pxewizard) as net:
        said = net.run(f"discover {DP} --json")
    assert said.code == 6, said  # the database has no door here, and gave no answer
    assert found_in(said) == {
        "distribution-point": DP,
        "management-point": "mp01.contoso.test",
        "site-server": "ps01.contoso.test",
        "database": "sql01.contoso.test/CM_P01",
    }


def test_a_server_that_is_found_and_does_not_resolve_is_said(pxewizard: Command) -> None:
    estate = with_text(load("dp-missing"), DP, DP_ROLE, "SiteServer", "gone.contoso.test")
    with network(estate, pxewizard) as net:
        said = net.run(f"examine {NAME} --json")
    assert said.code == 3, said
    (diagnosis,) = said.json["diagnoses"]
    assert "site-server-silent" in {one["code"] for one in diagnosis["findings"]}


def test_a_database_that_only_the_management_point_names_judges_when_it_is_named(
    pxewizard: Command,
) -> None:
    with network(load("both-missing"), pxewizard) as net:
        del net.resolver.ports["ps01.contoso.test"]
        assert net.run(f"plan {NAME} -o plan.json").code == 6  # it has no door here
        assert not Path("plan.json").exists()
        said = net.run(f"examine {NAME}")
        assert said.code == 6, said
        assert "database-hint-no-judge" in said.words
        (line,) = (one.strip() for one in said.out.splitlines() if "--database sql01" in one)
        assert "let it judge" in said.words
        command, _, account = line.removeprefix("pxewizard ").partition(" --user ")
        named = net.run(f"{command} {account.partition('--password-stdin')[2]}")
    assert named.code == 6, named
    assert "database-hint" not in named.words


@pytest.mark.skipif(sys.platform == "win32", reason="the driver trusts Windows' own store only")
@pytest.mark.parametrize(
    ("is_trusted", "code"),
    [(False, "database-certificate-refused"), (True, "database-no-ticket")],
    ids=["not trusted", "trusted"],
)
def test_the_database_that_is_found_is_reached_up_to_the_sign_in(
    *, is_trusted: bool, code: str
) -> None:
    needs(MICROSOFT)
    estate = load("both-missing")
    assert estate.database is not None
    with (
        PracticeDoor(PracticeSite(estate, TurnableClock())) as servers,
        DatabaseDoor(estate.database) as rows,
    ):
        urls = {name: servers.address(name).partition("=")[2] for name in estate.servers}
        ports = {f"{name}:5985": urlsplit(url).port for name, url in urls.items()}
        ports["sql01.contoso.test:1433"] = rows.port
        account = ["--user", servers.account.user, "--password-stdin", "--json"]
        command = [sys.executable, "-m", "tests.cli.bent", json.dumps(ports), "examine"]
        trust = {"SSL_CERT_FILE": str(rows.ca), "SSL_CERT_DIR": os.devnull}
        done = subprocess.run(
            [*command, *NAME.split(), *account],
            input=f"{servers.account.password}\n",
            env=os.environ | (trust if is_trusted else {}),
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 6, done
    (diagnosis,) = json.loads(done.stdout)["diagnoses"]
    codes = {one["code"] for one in diagnosis["findings"]}
    assert {"database-found", "database-unreadable", code} <= codes
    missed = [o["place"] for o in diagnosis["observations"] if o["id"] in diagnosis["missing"]]
    assert [one["server"] for one in missed] == ["sql01.contoso.test/CM_P01"]


def test_a_reply_sends_no_account_to_another_address(pxewizard: Command) -> None:
    bait = "http://a:b@evil.test*http://127.0.0.1:8080*localhost*mp01=http://evil.test"
    named = Present((bait, "evil.test/@x", "http://mp01.contoso.test:1/x"), Kind.REG_MULTI_SZ)
    estate = with_value(load("dp-missing"), of_dp(DP, "ManagementPoints"), named)
    with network(estate, pxewizard) as net:
        said = net.run(f"examine {NAME}")
        assert net.resolver.asked == {DP, "mp01.contoso.test", "ps01.contoso.test"}
    assert said.code == 3, said
    assert "told-name-refused" in said.words
