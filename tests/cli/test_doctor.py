"""The doctor's command against the practice site's WinRM door."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import Any

import pytest

from pxewizard import wiring
from pxewizard.practice.listener import PracticeDoor
from pxewizard.practice.wire_faults import WireFault, WireFaultKind
from tests.cli.conftest import Command, Said

WRONG = "not the right one"
Doctor = Callable[..., Said]


@pytest.fixture
def doctor(pxewizard: Command, monkeypatch: pytest.MonkeyPatch) -> Doctor:
    """Ask the doctor about the distribution point, with the password on standard input."""

    def ask(door: PracticeDoor, *more: str, server: str = "", password: str = "") -> Said:
        ends = door.endpoints
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{password or ends.password}\n"))
        trust = ("--ca", ends.ca) if ends.ca else ()
        line = ("doctor", server or ends.dp, "--user", ends.user, "--password-stdin")
        return pxewizard(*line, *trust, *more)

    return ask


def states(data: dict[str, Any]) -> dict[str, str]:
    return {one["rung"]: one["state"] for one in data["rungs"]}


@pytest.mark.parametrize("https", [False, True], ids=["http", "https"])
def test_where_all_is_well_it_says_so_and_ends_with_0(doctor: Doctor, *, https: bool) -> None:
    with wiring.serve("healthy", https=https) as door:
        said = doctor(door)
        data = doctor(door, "--json").json

    assert said.code == 0
    assert "can be reached" in said.out
    assert set(states(data).values()) == {"passed"}
    assert ("tls" in states(data)) is https
    assert data["stands"] is True
    assert (data["problem"], data["mending"]) == (None, None)
    assert all(isinstance(one["milliseconds"], int) for one in data["rungs"])


def test_a_broken_rung_ends_with_6_and_a_text_to_send(doctor: Doctor) -> None:
    with wiring.serve("dp-down") as door:
        port = door.endpoints.dp.rpartition(":")[2]
        said = doctor(door)
        asked = doctor(door, "--json")

    assert (said.code, asked.code) == (6, 6)
    for fact in (
        "BROKE",
        "not tried",
        f"TCP port {port}",
        "dp01.contoso.test",
        "winrm quickconfig",
    ):
        assert fact in said.words
    assert "Code: connection-refused" in said.out
    data = asked.json
    assert states(data)["port"] == "broke"
    assert states(data)["sign-in"] == "not-tried"
    assert data["problem"]["code"] == "connection-refused"
    assert data["mending"]["mender"] == "server-administrator"
    assert data["problem"]["detail"] in data["mending"]["text"]


def test_a_wrong_password_is_tried_once_and_never_shown(doctor: Doctor) -> None:
    with wiring.serve("healthy") as door:
        said = doctor(door, "--json", password=WRONG)
        tried = door.exchanges("dp01.contoso.test")

    assert said.code == 6
    assert states(said.json)["sign-in"] == "broke"
    assert tried == ("sign-in", "sign-in")
    assert WRONG not in said.out + said.err


def test_another_server_at_the_address_ends_with_7(doctor: Doctor) -> None:
    with wiring.serve("healthy") as door:
        url = door.endpoints.dp.partition("=")[2]
        said = doctor(door, server=f"dp02.contoso.test={url}")

    assert said.code == 7
    assert "another-server" in said.out
    assert "dp01.contoso.test" in said.out


def test_what_a_server_says_cannot_steer_the_terminal(doctor: Doctor) -> None:
    with wiring.serve("healthy") as door:
        door.order(WireFault(WireFaultKind.NOT_XML))
        said = doctor(door)

    assert said.code == 6
    assert all(one.isprintable() or one == "\n" for one in said.out)


@pytest.mark.parametrize("server", ["", "dp 01", "ftp://dp01", "http://dp01:70000"])
def test_what_is_no_server_name_is_refused_before_anything_is_asked(
    pxewizard: Command, server: str
) -> None:
    said = pxewizard("doctor", server)

    assert said.code == 2
    assert "is not a server name" in said.words


def test_a_file_that_is_no_certification_authority_is_wrong_usage(pxewizard: Command) -> None:
    said = pxewizard("doctor https://dp01.contoso.test --ca none.pem")

    assert said.code == 2
    assert "none.pem" in said.words
