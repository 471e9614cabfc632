"""The ladder to one server, broken at each of its rungs; and a text for each team that says enough."""

from __future__ import annotations

import socket
import sys
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from pxewizard.core.address import parse_server
from pxewizard.core.ladder import Mender, Rung, RungState
from pxewizard.core.problem import Problem
from pxewizard.practice.estate import load
from pxewizard.practice.server import Right
from pxewizard.practice.wire_faults import WireFault, WireFaultKind
from pxewizard.remote.doctor import KEY, examine
from pxewizard.remote.menders import TABLE
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint
from tests.remote.doors import DP, MP, SHORT, impatient
from tests.remote.ladders import (
    ALL,
    ALL_TLS,
    WHO,
    climb,
    climb_to,
    denying,
    must_break,
    open_door,
    says_enough,
    text_of,
)
from tests.remote.loopback import Talk, listening, say
from tests.support import TurnableClock

HTML = say(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>It works</html>")
HOSTILE = [
    (WireFaultKind.HTML, "not-winrm", Rung.WINRM),
    (WireFaultKind.BAD_GATEWAY, "winrm-unavailable", Rung.WINRM),
    (WireFaultKind.BARE_400, "winrm-error", Rung.WINRM),
    (WireFaultKind.BARE_500, "winrm-error", Rung.WINRM),
    (WireFaultKind.TOO_LARGE, "request-too-large", Rung.WINRM),
    (WireFaultKind.QUOTA, "busy", Rung.WINRM),
    (WireFaultKind.QUOTA_BY_CIM, "busy", Rung.WINRM),
    (WireFaultKind.ACCESS_DENIED, "access-denied", Rung.WINRM),
    (WireFaultKind.NOT_XML, "reply-unreadable", Rung.WINRM),
    (WireFaultKind.CUT_XML, "reply-unreadable", Rung.WINRM),
    (WireFaultKind.ENTITY_BOMB, "reply-unreadable", Rung.WINRM),
    (WireFaultKind.HUGE, "reply-too-large", Rung.WINRM),
    (WireFaultKind.TRUNCATED, "connection-lost", Rung.WINRM),
    (WireFaultKind.DROP_BEFORE, "connection-lost", Rung.WINRM),
    (WireFaultKind.WRONG_RELATES_TO, "reply-to-another", Rung.WMI),
    (WireFaultKind.WMI_DENIED, "wmi-denied", Rung.WMI),
    (WireFaultKind.NOT_FOUND_BY_CIM, "wmi-missing", Rung.WMI),
]


@pytest.mark.parametrize(("https", "whole"), [(False, ALL), (True, ALL_TLS)])
def test_where_all_is_well_every_rung_holds(*, https: bool, whole: tuple[Rung, ...]) -> None:
    with open_door(https=https) as door:
        ladder = climb(door)

        assert [(step.rung, step.state) for step in ladder.rungs] == [
            (rung, RungState.PASSED) for rung in whole
        ]
        assert ladder.stands
        assert ladder.mending is None
        told = " ".join(str(step.detail) for step in ladder.rungs)
        port = door.url(DP).rpartition(":")[2]
        for fact in ("127.0.0.1", port, "ntlm", f"HTTP/{DP}", DP, KEY):
            assert fact in told
        assert door.exchanges(DP).count("sign-in") == 2  # one, of two requests


def test_a_name_that_is_not_known_breaks_the_first_rung(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    ladder = climb_to("dp01.contoso.test")

    must_break(ladder, "name-not-found", Rung.NAME, Mender.NETWORK_TEAM)
    assert [step.milliseconds for step in ladder.rungs] == [0, None, None, None, None, None]


def test_a_port_where_nobody_listens_is_the_server_administrators() -> None:
    with open_door("dp-down") as door:
        must_break(climb(door), "connection-refused", Rung.PORT, Mender.SERVER_ADMINISTRATOR)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses where the queue is full")
def test_a_port_that_swallows_connections_is_the_network_teams() -> None:
    with ExitStack() as opened:
        deaf = opened.enter_context(socket.socket())
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for _ in range(4):  # fills the queue: whoever comes now hears nothing at all
            waiting = opened.enter_context(socket.socket())
            waiting.setblocking(False)  # noqa: FBT003 - socket's own signature
            waiting.connect_ex(deaf.getsockname())
        port = deaf.getsockname()[1]

        ladder = climb_to(f"{DP}=http://127.0.0.1:{port}", replace(SHORT, connect=0.2))

    must_break(ladder, "no-answer", Rung.PORT, Mender.NETWORK_TEAM)
    assert f"does not answer on TCP port {port}" in text_of(ladder)


def test_a_certificate_that_is_not_trusted_is_its_issuers() -> None:
    with open_door(https=True) as door:
        ladder = climb_to(door.address(DP))

        must_break(ladder, "certificate-not-trusted", Rung.TLS, Mender.CERTIFICATE_OWNER, ALL_TLS)
        assert door.exchanges(DP) == ()


def test_a_certificate_for_another_name_is_its_issuers() -> None:
    with open_door(https=True) as door:
        ladder = climb(door, f"other.contoso.test={door.url(DP)}")

    must_break(ladder, "certificate-other-name", Rung.TLS, Mender.CERTIFICATE_OWNER, ALL_TLS)


def test_a_port_without_tls_is_the_server_administrators() -> None:
    with listening(say(b"HTTP/1.1 400 Bad Request\r\n\r\n", after=b"")) as port:
        ladder = climb_to(f"{DP}=https://127.0.0.1:{port}")

    must_break(ladder, "tls-failed", Rung.TLS, Mender.SERVER_ADMINISTRATOR, ALL_TLS)


def test_a_wrong_password_is_tried_once_and_told_to_nobody() -> None:
    with open_door() as door:
        ladder = climb_to(door.address(DP))

        must_break(ladder, "ntlm-refused", Rung.SIGN_IN, Mender.TECHNICIAN)
        assert ladder.problem is not None
        assert str(ladder.problem.advice).startswith("Check name and password")
        assert door.exchanges(DP) == ("sign-in", "sign-in")
    assert f"Account: {door.account.user}" in text_of(ladder)


def test_a_web_server_is_no_winrm_and_was_never_signed_in_to() -> None:
    with listening(HTML) as port:
        ladder = climb_to(f"{DP}=http://127.0.0.1:{port}")

    must_break(ladder, "not-winrm", Rung.WINRM, Mender.SERVER_ADMINISTRATOR)
    assert ladder.rungs[ALL.index(Rung.SIGN_IN)].state is RungState.NOT_TRIED


@pytest.mark.parametrize(
    "talk",
    [say(b"SSH-2.0-OpenSSH_9.2\r\n", after=b""), say(b""), say(b"HTTP/1.1 401 No\r\n\r\n")],
    ids=range(3),
)
def test_whatever_listens_there_the_ladder_breaks_and_the_text_is_whole(talk: Talk) -> None:
    with listening(talk) as port:
        ladder = climb_to(f"{DP}=http://127.0.0.1:{port}")

    assert not ladder.stands
    says_enough(ladder)


@pytest.mark.parametrize("https", [False, True], ids=["ntlm", "https"])
@pytest.mark.parametrize(("kind", "code", "at"), HOSTILE)
def test_a_bad_reply_breaks_the_rung_that_it_speaks_of(
    kind: WireFaultKind, code: str, at: Rung, *, https: bool
) -> None:
    with open_door(https=https) as door:
        door.order(WireFault(kind))
        ladder = climb(door)

    must_break(ladder, code, at, TABLE[code].mender, ALL_TLS if https else ALL)


def test_a_server_that_falls_silent_is_given_up_in_time() -> None:
    with open_door() as door:
        door.order(WireFault(WireFaultKind.SILENT))
        ladder = climb(door, limits=impatient())

    must_break(ladder, "time-out", Rung.WINRM, Mender.NETWORK_TEAM)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (WireFaultKind.WMI_DENIED, "wmi-denied"),
        (WireFaultKind.PROVIDER_DENIED, "wmi-denied"),
        (WireFaultKind.ACCESS_DENIED, "access-denied"),
    ],
)
def test_an_account_that_wmi_refuses_is_the_server_administrators(
    kind: WireFaultKind, code: str
) -> None:
    with open_door() as door:
        door.order(WireFault(kind, action="Enumerate"))
        ladder = climb(door)

    must_break(ladder, code, Rung.WMI, Mender.SERVER_ADMINISTRATOR)


def test_a_computer_of_another_name_is_found_out_before_its_registry_is_asked() -> None:
    with open_door() as door:
        ladder = climb(door, f"{DP}={door.url(MP)}")

        must_break(ladder, "another-server", Rung.WMI, Mender.TECHNICIAN)
        assert "CheckAccess" not in door.exchanges(MP)
    assert MP in text_of(ladder)


def test_a_registry_that_may_not_be_read_breaks_the_last_rung() -> None:
    with open_door(denying(Right.REGISTRY_READ)) as door:
        ladder = climb(door)

    must_break(ladder, "access-denied", Rung.REGISTRY, Mender.SERVER_ADMINISTRATOR)


def test_a_registry_that_may_be_read_only_is_a_warning_with_a_text() -> None:
    with open_door(denying(Right.REGISTRY_WRITE)) as door:
        ladder = climb(door)

    assert ladder.rungs[-1].state is RungState.WARNING
    assert {step.state for step in ladder.rungs[:-1]} == {RungState.PASSED}
    assert ladder.problem is not None
    assert ladder.problem.code == "access-denied"
    assert "KEY_SET_VALUE: ReturnValue 5" in ladder.problem.detail
    says_enough(ladder)


def test_a_server_without_the_key_gets_a_warning_and_nobody_a_text() -> None:
    estate = load("healthy")
    bare = replace(estate.servers[DP], registry={})
    with open_door(replace(estate, servers={**estate.servers, DP: bare})) as door:
        ladder = climb(door)

    assert ladder.rungs[-1].state is RungState.WARNING
    assert KEY in str(ladder.rungs[-1].detail)
    assert ladder.stands
    assert ladder.mending is None


def test_each_rung_tells_how_long_it_took() -> None:
    class Ticking(TurnableClock):
        def now(self) -> datetime:
            self.wait(0.005)
            return super().now()

    with open_door() as door:
        who = Credentials(door.account.user, door.account.password)
        endpoint = Endpoint(parse_server(door.address(DP)), who)
        ladder = examine(endpoint, Access(limits=SHORT), Ticking())

    assert [step.milliseconds for step in ladder.rungs] == [5] * len(ALL)


def test_a_trust_file_that_is_none_is_said_before_the_first_rung(tmp_path: Path) -> None:
    endpoint = Endpoint(parse_server(f"https://{DP}"), WHO)

    with pytest.raises(Problem) as caught:
        examine(endpoint, Access(ca=tmp_path / "none.pem"), TurnableClock())

    assert caught.value.code == "ca-unusable"
