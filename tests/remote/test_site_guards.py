"""What a site of real servers refuses to do: try a password again, believe a stranger, wait twice."""

from __future__ import annotations

import socket
import time

import pytest

from pxewizard import wiring
from pxewizard.core.address import ServerAddress, parse_server
from pxewizard.core.examination import Scope
from pxewizard.core.place import LogFile, RegistryValue, ServerIdentity, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Identity, Kind, Present, Reading
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.examine import Examiner
from pxewizard.practice.server import PracticeServer
from pxewizard.practice.wire_faults import WireFaultKind
from pxewizard.remote.line import Limits
from pxewizard.remote.logfiles import logs
from pxewizard.remote.server import Proof
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint, Others, RemoteSite, ascii_host, winrm_url
from tests.remote.doors import DP, MP, SHORT, Client, client, code, impatient, read
from tests.support import TurnableClock

VALUE = RegistryValue(DP, r"SOFTWARE\Microsoft\SMS\Security", "IssuingCertificateList")
WRITE = SetRegistryValue(VALUE, Absent(), Present(("x",), Kind.REG_MULTI_SZ))
WRONG = Credentials("CONTOSO\\technician", "not this")


def who(one: Client) -> Credentials:
    return Credentials(one.door.account.user, one.door.account.password)


def test_a_refused_password_is_never_tried_again_by_logs_or_site() -> None:
    with client("healthy") as one:
        endpoints = [Endpoint(parse_server(one.door.address(server)), WRONG) for server in (DP, MP)]
        proofs: dict[Credentials, Proof] = {}
        access = Access(limits=SHORT)
        log = logs(endpoints, access, ask_shell=True, proofs=proofs)
        found = [code(log(LogFile(DP, "SMSPXE.log"))) for _ in range(3)]
        with RemoteSite(endpoints, TurnableClock(), access, proofs=proofs) as site:
            there = code(read(site, VALUE))
            elsewhere = code(read(site, ServerIdentity(MP)))

        assert found == ["ntlm-refused"] * 3
        assert (there, elsewhere) == ("ntlm-refused", "sign-in-not-tried")
        assert one.door.exchanges(DP) == ("sign-in", "sign-in")
        assert one.door.exchanges(MP) == ()


@pytest.mark.parametrize("place", [VALUE, Service(DP, "SccmPxe")])
def test_nothing_is_read_from_a_pinned_server_before_it_has_told_its_name(
    place: RegistryValue | Service,
) -> None:
    with client("healthy") as one:
        mistaken = parse_server(f"{DP}={one.door.url(MP)}")
        with RemoteSite([Endpoint(mistaken, who(one))], TurnableClock()) as site:
            assert code(read(site, place)) == "another-server"
        asked = [action for action in one.door.exchanges(MP) if action != "sign-in"]

    assert asked == ["Enumerate"]


@pytest.mark.parametrize(
    "kind", [WireFaultKind.UNAUTHORIZED, WireFaultKind.DROP_BEFORE, WireFaultKind.CLOSE_AFTER]
)
def test_a_pinned_server_tells_its_name_again_after_a_reconnect(kind: WireFaultKind) -> None:
    with client("healthy") as one:
        pinned = parse_server(f"{DP}={one.door.url(DP)}")
        with RemoteSite([Endpoint(pinned, who(one))], TurnableClock()) as site:
            first = read(site, VALUE)
            if kind is WireFaultKind.CLOSE_AFTER:
                one.strike(kind, times=1)
                read(site, VALUE)
                before = len(one.door.exchanges(DP))
            else:
                before = len(one.door.exchanges(DP))
                one.strike(kind, times=1)
            assert read(site, VALUE) == first
        after = one.door.exchanges(DP)[before:]

    assert "Enumerate" in after[after.index("sign-in") :]
    assert after[-1] != "Enumerate"


def silent_run(limits: Limits) -> tuple[float, int]:
    """Examine both articles on a socket that listens and says nothing: seconds, and connections."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = parse_server(f"{DP}=http://127.0.0.1:{silent.getsockname()[1]}")
        known = Credentials("CONTOSO\\technician", "Practice")
        with RemoteSite([Endpoint(address, known)], TurnableClock(), Access(limits=limits)) as site:
            examiner = Examiner(site, TurnableClock(), wiring.operator())
            begun = time.monotonic()
            for article in ("4469580", "2019640"):
                examiner.examine(wiring.scenarios(article)[0], Scope(dp=address))
            took = time.monotonic() - begun
        silent.settimeout(0)
        count = 0
        while True:
            try:
                silent.accept()[0].close()
            except BlockingIOError:
                return took, count
            count += 1


def test_a_whole_run_on_a_silent_server_takes_no_longer_than_one_read() -> None:
    limits = Limits(connect=1, read=0.8, total=1)

    took, connections = silent_run(limits)

    assert connections == 1
    assert took < limits.total + 0.5


def test_silence_is_forgotten_after_a_minute_and_at_a_change() -> None:
    clock = TurnableClock()
    with client("healthy", limits=impatient()) as one:
        pinned = Endpoint(parse_server(one.door.address(DP)), who(one))
        with RemoteSite([pinned], clock, Access(limits=impatient())) as site:
            one.strike(WireFaultKind.SILENT, times=1)
            assert code(read(site, VALUE)) == "time-out"
            assert code(read(site, VALUE)) == "time-out"
            clock.wait(61)
            assert isinstance(read(site, VALUE), Present)

            one.strike(WireFaultKind.SILENT, times=1)
            assert code(read(site, VALUE)) == "time-out"
            site.change(WRITE)
            assert read(site, VALUE) == WRITE.after


def test_a_time_out_that_the_server_itself_reports_is_asked_again() -> None:
    with client("healthy") as one:
        one.strike(WireFaultKind.TIMED_OUT, times=1)

        assert code(read(one.site, VALUE)) == "time-out"
        assert isinstance(read(one.site, VALUE), Present)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("faß.de", "xn--fa-hia.de"), ("dö.de", "xn--d-1ga.de"), ("dp_01.de", "dp_01.de")],
)
def test_a_name_goes_over_the_network_by_idna_2008(name: str, expected: str) -> None:
    assert ascii_host(name, ServerAddress(name)) == expected
    assert winrm_url(parse_server(name)) == f"http://{expected}:5985/wsman"


@pytest.mark.parametrize("name", ["☃.de", "dö_1.de", "ö" * 70])
def test_a_name_that_idna_2008_refuses_is_no_server_name(name: str) -> None:
    with pytest.raises(Problem) as caught:
        ascii_host(name, ServerAddress(name))

    assert caught.value.code == "bad-server-name"


@pytest.mark.parametrize("told", ["x=http://127.0.0.1:9", "http://127.0.0.1:9", "a b", "-x", "x\n"])
def test_a_name_from_a_reply_never_becomes_an_address(told: str) -> None:
    def no_log(place: LogFile) -> Reading:
        return logs([], Access(limits=SHORT), ask_shell=True)(place)

    with RemoteSite([], TurnableClock(), others=Others(log=no_log)) as site:
        assert code(read(site, ServerIdentity(told))) == "bad-server-name"
        assert code(read(site, LogFile(told, "SMSPXE.log"))) == "bad-server-name"
        assert site.exchanges() == {}


def test_a_computer_that_gives_itself_a_url_for_a_name_is_read_and_not_known_by_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    odd = Identity("x=http://evil", "")
    with client("healthy") as one:
        typed = parse_server(one.door.url(DP))
        monkeypatch.setattr(PracticeServer, "identity", odd)
        with RemoteSite([Endpoint(typed, who(one))], TurnableClock()) as site:
            assert read(site, ServerIdentity(typed.name)) == Present(odd, Kind.IDENTITY)
            assert code(read(site, ServerIdentity(odd.full_name))) == "bad-server-name"
