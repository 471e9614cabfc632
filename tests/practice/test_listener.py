"""The network door, spoken to by clients that are not ours: sign-in, encryption, TLS, many at once."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from pypsrp.exceptions import AuthenticationError, WSManFaultError

from pxewizard import wiring
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Kind, Present
from pxewizard.practice.estate import load, value_at
from pxewizard.practice.faults import Fault
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.sign_in import Account
from pxewizard.practice.site import PracticeSite
from tests.practice.door_clients import REGISTRY, SERVICE, Psrp, Wire, encrypted, envelope
from tests.support import TurnableClock

DP = "dp01.contoso.test"
KEY = r"SOFTWARE\Microsoft\SMS\Security"
NAME = "IssuingCertificateList"
WRONG, THEIRS = "wrong", "theirs"  # passwords
VALUE = RegistryValue(DP, KEY, NAME)
GET_SERVICE = envelope(
    "http://schemas.xmlsoap.org/ws/2004/09/transfer/Get", SERVICE, name="SccmPxe"
)


def site_of(case: str, *faults: Fault) -> PracticeSite:
    return PracticeSite(load(case), TurnableClock(), faults=faults)


@pytest.fixture
def door() -> Iterator[PracticeDoor]:
    with PracticeDoor(site_of("healthy")) as opened:
        yield opened


def refused(address: str) -> bool:
    """Return whether nobody listens at the address."""
    parts = urlsplit(address)
    with socket.socket() as client:
        return client.connect_ex((str(parts.hostname), parts.port or 0)) != 0


@pytest.mark.parametrize("https", [False, True])
def test_a_value_is_written_and_read_back_over_ntlm(*, https: bool) -> None:
    site = site_of("dp-missing")
    with PracticeDoor(site, Terms(https=https)) as door, Psrp(door, DP) as client:
        written = client.registry(
            "SetMultiStringValue", KEY, NAME, ("sValue", "30 <&> 82"), ("sValue", "")
        )
        read = client.registry("GetMultiStringValue", KEY, NAME)

    assert written == [("ReturnValue", "0")]
    assert read == [("sValue", "30 <&> 82"), ("sValue", None), ("ReturnValue", "0")]
    assert value_at(site.estate, VALUE) == Present(("30 <&> 82", ""), Kind.REG_MULTI_SZ)


@pytest.mark.parametrize("protocol", ["ntlm", "negotiate"])
def test_raw_ntlm_and_spnego_both_sign_in_and_encrypt(door: PracticeDoor, protocol: str) -> None:
    with Wire(door, DP) as wire:
        assert wire.sign_in(protocol) == 200
        status, xml = wire.ask(GET_SERVICE)

    assert status == 200
    assert "<p:State>Running</p:State>" in xml
    assert "<a:RelatesTo>uuid:11111111-2222-3333-4444-555555555555</a:RelatesTo>" in xml
    assert door.exchanges(DP)[-1] == "Get"
    assert set(door.exchanges(DP)[:-1]) == {"sign-in"}


def test_the_kerberos_form_of_encryption_is_answered_in_kind(door: PracticeDoor) -> None:
    scheme = "application/HTTP-Kerberos-session-encrypted"
    with Wire(door, DP) as wire:
        wire.sign_in()
        with wire.send(wire.sealed(GET_SERVICE), content_type=encrypted(scheme)) as reply:
            assert scheme in reply.getheader("Content-Type", "")


@pytest.mark.parametrize("https", [False, True])
def test_a_wrong_password_is_401(*, https: bool) -> None:
    with (
        PracticeDoor(site_of("healthy"), Terms(https=https)) as door,
        Psrp(door, DP, password=WRONG) as client,
        pytest.raises(AuthenticationError),
    ):
        client.registry("GetStringValue", KEY, NAME)


def test_without_sign_in_the_door_offers_negotiate_and_kerberos(door: PracticeDoor) -> None:
    with Wire(door, DP) as wire, wire.send(b"") as reply:
        assert reply.status == 401
        assert reply.headers.get_all("WWW-Authenticate") == ["Negotiate", "Kerberos"]


def test_a_token_that_is_none_is_401(door: PracticeDoor) -> None:
    for token in ("!!!", "AAAA", "TlRMTVNTUAADAAAA", "YIIBAgYGKwYBBQUC", "YA=="):
        with Wire(door, DP) as wire:
            assert wire.post(b"", Authorization=f"Negotiate {token}") == 401


def test_a_plain_request_over_http_is_a_bare_500(door: PracticeDoor) -> None:
    with Wire(door, DP) as wire:
        wire.sign_in()
        with wire.send(GET_SERVICE.encode(), content_type="application/soap+xml") as reply:
            assert (reply.status, reply.read()) == (500, b"")


def test_ciphertext_of_another_session_is_a_bare_400(door: PracticeDoor) -> None:
    with Wire(door, DP) as other, Wire(door, DP) as wire:
        other.sign_in()
        wire.sign_in()
        with wire.send(other.sealed(GET_SERVICE), content_type=encrypted()) as reply:
            assert (reply.status, reply.read()) == (400, b"")


def test_a_request_over_500_kb_is_413_and_one_just_below_is_not(door: PracticeDoor) -> None:
    with Wire(door, DP) as wire:
        wire.sign_in()
        status, _ = wire.ask(f"{GET_SERVICE}<!--{'x' * 499_000}-->")
        assert status == 200
        assert wire.post(b"x" * (500 * 1024 + 1), content_type=encrypted()) == 413


def test_another_path_is_404(door: PracticeDoor) -> None:
    with Wire(door, DP) as wire:
        assert wire.post(b"", path="/other") == 404


def test_what_is_no_envelope_is_a_schema_fault(door: PracticeDoor) -> None:
    for text in ("nonsense", "<a/>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'):
        with Wire(door, DP) as wire:
            wire.sign_in()
            status, xml = wire.ask(text)
            assert status == 500
            assert f'Code="{0x80338041}"' in xml


def test_https_is_refused_by_a_client_that_does_not_know_the_authority() -> None:
    with PracticeDoor(site_of("healthy"), Terms(https=True)) as door:
        with pytest.raises(requests.exceptions.SSLError):
            requests.post(f"{door.url(DP)}/wsman", timeout=20)
        assert (
            requests.post(f"{door.url(DP)}/wsman", verify=str(door.ca), timeout=20).status_code
            == 401
        )


def test_over_https_a_sign_in_that_is_not_bound_to_the_channel_is_refused() -> None:
    with (
        PracticeDoor(site_of("healthy"), Terms(https=True)) as door,
        Psrp(door, DP, bound=False) as client,
        pytest.raises(AuthenticationError),
    ):
        client.registry("GetStringValue", KEY, NAME)


def test_a_server_that_is_down_refuses_the_connection() -> None:
    with PracticeDoor(site_of("dp-down")) as door:
        assert refused(door.url(DP))
        assert not refused(door.url("mp01.contoso.test"))


def test_a_server_where_the_account_is_no_administrator_says_401() -> None:
    with (
        PracticeDoor(site_of("access-denied")) as door,
        Psrp(door, DP) as client,
        pytest.raises(AuthenticationError),
    ):
        client.registry("GetStringValue", KEY, NAME)


def test_each_port_is_one_server() -> None:
    with PracticeDoor(site_of("healthy")) as door:
        found = []
        for server in ("dp01", "mp01", "ps01"):
            with Psrp(door, f"{server}.contoso.test") as client:
                resource = SERVICE.replace("Service", "ComputerSystem")
                found.append(client.get(resource, server)["DNSHostName"])

    assert found == ["dp01", "mp01", "ps01"]


def test_twenty_clients_read_and_write_at_once() -> None:
    site = site_of("many")
    servers = tuple(f"ber-dp{number:03}.contoso.test" for number in range(5, 10)) * 4

    def work(number: int) -> list[tuple[str, str | None]]:
        with Psrp(crowd, servers[number]) as client:
            client.registry("SetStringValue", KEY, f"note {number}", ("sValue", number))
            return client.registry("GetStringValue", KEY, f"note {number}")

    with PracticeDoor(site) as crowd, ThreadPoolExecutor(20) as pool:
        read = list(pool.map(work, range(20)))

    assert read == [[("sValue", str(number)), ("ReturnValue", "0")] for number in range(20)]


@pytest.mark.parametrize("https", [False, True])
def test_after_close_every_port_is_shut_and_no_thread_is_left(*, https: bool) -> None:
    before = threading.active_count()
    door = PracticeDoor(site_of("healthy"), Terms(https=https))
    addresses = [door.url(name) for name in load("healthy").servers]
    with Psrp(door, DP) as client:
        client.registry("GetStringValue", KEY, NAME)
        assert threading.active_count() > before  # its connection is still open
        door.close()
        assert threading.active_count() == before

    assert all(refused(address) for address in addresses)
    assert door.ca is None or not door.ca.parent.exists()
    door.close()


def test_two_doors_with_different_passwords_leave_the_environment_as_it_was() -> None:
    assert "NTLM_USER_FILE" not in os.environ
    one = PracticeDoor(site_of("healthy"), Terms(account=Account("ONE", "one", "first")))
    two = PracticeDoor(site_of("healthy"), Terms(account=Account("TWO", "two", "second")))
    with Psrp(one, DP) as client:
        client.registry("GetStringValue", KEY, NAME)
    one.close()
    with Psrp(two, DP) as client:
        client.registry("GetStringValue", KEY, NAME)
    two.close()

    assert "NTLM_USER_FILE" not in os.environ


def test_accounts_that_somebody_else_named_are_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "users"
    file.write_text(f"CONTOSO:technician:{THEIRS}\n", encoding="utf-8")
    monkeypatch.setenv("NTLM_USER_FILE", str(file))

    with PracticeDoor(site_of("healthy")) as door:
        with Wire(door, DP) as wire:
            assert wire.sign_in(password=THEIRS) == 200
        with Wire(door, DP) as wire:
            assert wire.sign_in() == 401

    assert os.environ["NTLM_USER_FILE"] == str(file)


def test_a_missing_service_is_a_fault_with_its_number(door: PracticeDoor) -> None:
    with Psrp(door, DP) as client, pytest.raises(WSManFaultError) as caught:
        client.get(SERVICE, "NoSuchService")
    assert caught.value.code == 0x80338000


def test_wiring_opens_a_case() -> None:
    with wiring.serve("dp-missing") as door, Psrp(door, DP) as client:
        assert client.registry("GetMultiStringValue", KEY, NAME)[-1] == ("ReturnValue", "1")
        assert door.endpoints.dp == f"{DP}={door.url(DP)}"
    assert REGISTRY.endswith("StdRegProv")
