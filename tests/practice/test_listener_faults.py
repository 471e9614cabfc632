"""What goes wrong at the network door when it is told to: on the line, and in the estate behind it."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.practice.estate import load, value_at
from pxewizard.practice.faults import Fault, FaultKind
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wire_faults import FAULTS, WireFault, WireFaultKind
from tests.practice.door_clients import REGISTRY, SERVICE, TRANSFER, Wire, encrypted, envelope
from tests.support import TurnableClock

DP = "dp01.contoso.test"
KEY = r"SOFTWARE\Microsoft\SMS\Security"
NOTE = RegistryValue(DP, KEY, "Note")
GET = envelope(f"{TRANSFER}/Get", SERVICE, name="SccmPxe")
SET = envelope(
    f"{REGISTRY}/SetStringValue",
    REGISTRY,
    f'<p:SetStringValue_INPUT xmlns:p="{REGISTRY}"><p:hDefKey>2147483650</p:hDefKey>'
    f"<p:sSubKeyName>{KEY}</p:sSubKeyName><p:sValueName>Note</p:sValueName>"
    "<p:sValue>text</p:sValue></p:SetStringValue_INPUT>",
)
HUNG_UP = (http.client.RemoteDisconnected, ConnectionResetError)


def site_of(*faults: Fault) -> PracticeSite:
    return PracticeSite(load("healthy"), TurnableClock(), faults=faults)


def written(site: PracticeSite) -> bool:
    return value_at(site.estate, NOTE) == Present("text", Kind.REG_SZ)


def struck(kind: WireFaultKind) -> Terms:
    return Terms(faults=(WireFault(kind, DP, times=1),))


@contextmanager
def connected(*faults: Fault, kind: WireFaultKind | None = None) -> Iterator[Wire]:
    """Sign in at a door where that goes wrong once on the line, or that in the estate."""
    terms = None if kind is None else struck(kind)
    with PracticeDoor(site_of(*faults), terms) as door, signed_in(door) as wire:
        yield wire


def signed_in(door: PracticeDoor) -> Wire:
    wire = Wire(door, DP)
    assert wire.sign_in() == 200
    return wire


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (WireFaultKind.UNAUTHORIZED, 401),
        (WireFaultKind.TOO_LARGE, 413),
        (WireFaultKind.BARE_400, 400),
        (WireFaultKind.BARE_500, 500),
    ],
)
def test_bare_refusals_leave_the_request_undone(kind: WireFaultKind, status: int) -> None:
    site = site_of()
    with PracticeDoor(site, struck(kind)) as door, signed_in(door) as wire:
        with wire.message(SET) as reply:
            assert (reply.status, reply.read()) == (status, b"")
        assert reply.getheader("Connection") == "close"

    assert not written(site)


@pytest.mark.parametrize("kind", sorted(FAULTS))
def test_each_fault_comes_with_its_number_and_leaves_the_request_undone(
    kind: WireFaultKind,
) -> None:
    site = site_of()
    with PracticeDoor(site, struck(kind)) as door, signed_in(door) as wire:
        status, xml = wire.ask(SET)

    assert status == 500
    number = str(FAULTS[kind].code)
    if FAULTS[kind].cim_status is None:
        assert f'Code="{number}"' in xml
    else:
        assert f">{number}</p:error_Code>" in xml
        assert "RelatesTo" not in xml
    assert not written(site)


@pytest.mark.parametrize(
    ("kind", "done"), [(WireFaultKind.DROP_BEFORE, False), (WireFaultKind.DROP_AFTER, True)]
)
def test_a_dropped_connection_before_or_after_the_work(kind: WireFaultKind, *, done: bool) -> None:
    site = site_of()
    with PracticeDoor(site, struck(kind)) as door, signed_in(door) as wire:
        with pytest.raises(HUNG_UP):
            wire.message(SET)
        assert written(site) is done
        with signed_in(door) as again:
            assert again.ask(SET)[0] == 200  # it strikes once


@pytest.mark.parametrize(
    ("kind", "done"), [(WireFaultKind.SILENT, False), (WireFaultKind.SILENT_AFTER, True)]
)
def test_a_silent_server_says_nothing_until_the_door_closes(
    kind: WireFaultKind, *, done: bool
) -> None:
    site = site_of()
    with PracticeDoor(site, struck(kind)) as door, signed_in(door) as wire:
        wire.http.request("POST", "/wsman", wire.sealed(SET), {"Content-Type": encrypted()})
        assert wire.http.sock is not None
        wire.http.sock.settimeout(0.1)
        with pytest.raises(TimeoutError):
            wire.http.getresponse()
        assert written(site) is done
        door.close()
        wire.http.sock.settimeout(20)
        assert wire.http.sock.recv(1) == b""


def test_a_session_that_was_closed_after_an_answer_is_found_dead() -> None:
    with (
        PracticeDoor(site_of(), struck(WireFaultKind.CLOSE_AFTER)) as door,
        signed_in(door) as wire,
    ):
        with wire.message(GET) as reply:
            wire.opened(reply.read())
            assert reply.getheader("Connection") is None
        with pytest.raises((*HUNG_UP, BrokenPipeError)):
            wire.message(GET)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (WireFaultKind.WRONG_RELATES_TO, "uuid:00000000-0000"),
        (WireFaultKind.NOT_XML, "The parameter is incorrect."),
        (WireFaultKind.ENTITY_BOMB, "<!ENTITY a9"),
        (WireFaultKind.CUT_XML, "<s:Envelope"),
    ],
)
def test_spoiled_envelopes_arrive_well_encrypted(kind: WireFaultKind, expected: str) -> None:
    with PracticeDoor(site_of(), struck(kind)) as door, signed_in(door) as wire:
        status, xml = wire.ask(GET)
        assert status == 200
        assert expected in xml
        assert (kind is WireFaultKind.WRONG_RELATES_TO) == xml.endswith("</s:Envelope>") or (
            kind is WireFaultKind.ENTITY_BOMB
        )
        assert "Running" in wire.ask(GET)[1]  # it strikes once


@pytest.mark.parametrize(
    ("kind", "status"), [(WireFaultKind.HTML, 200), (WireFaultKind.BAD_GATEWAY, 502)]
)
def test_a_proxys_page_comes_in_html(kind: WireFaultKind, status: int) -> None:
    with connected(kind=kind) as wire, wire.message(GET) as reply:
        assert reply.status == status
        assert b"<h1>Proxy</h1>" in reply.read()


def test_an_answer_that_is_not_encrypted() -> None:
    with connected(kind=WireFaultKind.UNSEALED) as wire, wire.message(GET) as reply:
        assert reply.getheader("Content-Type") == "application/soap+xml;charset=UTF-8"
        assert b"Running" in reply.read()


def test_a_reply_that_is_cut_off() -> None:
    with (
        connected(kind=WireFaultKind.TRUNCATED) as wire,
        wire.message(GET) as reply,
        pytest.raises(http.client.IncompleteRead),
    ):
        reply.read()


def test_a_reply_of_50_mb() -> None:
    with connected(kind=WireFaultKind.HUGE) as wire, wire.message(GET) as reply:
        assert int(reply.getheader("Content-Length", "0")) > 50_000_000
        assert len(reply.read()) > 50_000_000


@pytest.mark.parametrize("kind", [WireFaultKind.ENDLESS, WireFaultKind.SLOW])
def test_a_reply_without_end_ends_with_the_door(kind: WireFaultKind) -> None:
    with (
        PracticeDoor(site_of(), struck(kind)) as door,
        signed_in(door) as wire,
        wire.message(GET) as reply,
    ):
        assert reply.getheader("Transfer-Encoding") == "chunked"
        assert reply.read(15) == b"<s:Envelope>AAA"
        door.close()
        with pytest.raises((http.client.IncompleteRead, ConnectionResetError)):
            reply.read()


def test_a_fault_waits_for_its_turn_its_server_and_its_action() -> None:
    fault = WireFault(WireFaultKind.BARE_500, DP, after=1, action="SetStringValue")
    with PracticeDoor(site_of()) as door, signed_in(door) as wire:
        door.order(fault)
        assert wire.ask(GET)[0] == 200
        assert wire.ask(SET)[0] == 200
        assert wire.message(SET).status == 500
        with Wire(door, "mp01.contoso.test") as other:
            other.sign_in()
            assert other.ask(SET)[0] == 200


@pytest.mark.parametrize("landed", [False, True])
@pytest.mark.parametrize("kind", [FaultKind.CONNECTION_LOST, FaultKind.CONNECTION_LOST_FOR_GOOD])
def test_a_change_whose_answer_is_lost_may_have_landed(kind: FaultKind, *, landed: bool) -> None:
    site = site_of(Fault(kind, DP, landed=landed, times=1))
    with PracticeDoor(site) as door, signed_in(door) as wire:
        with pytest.raises(HUNG_UP):
            wire.message(SET)
        assert written(site) is landed


def test_an_estate_that_takes_too_long_says_nothing() -> None:
    with PracticeDoor(site_of(Fault(FaultKind.TIME_OUT, DP))) as door, signed_in(door) as wire:
        wire.http.sock.settimeout(0.1)
        with pytest.raises(TimeoutError):
            wire.message(GET)


def test_an_unreachable_server_hangs_up() -> None:
    with connected(Fault(FaultKind.UNREACHABLE, DP)) as wire, pytest.raises(HUNG_UP):
        wire.message(GET)


def test_refused_access_has_the_number_of_the_method() -> None:
    site = site_of(Fault(FaultKind.ACCESS_DENIED, DP))
    with PracticeDoor(site) as door, signed_in(door) as wire:
        assert "<p:ReturnValue>5</p:ReturnValue>" in wire.ask(SET)[1]
        assert f'Code="{0x80338104}"' in wire.ask(GET)[1]
        stop = envelope(f"{SERVICE}/StopService", SERVICE, name="SccmPxe")
        assert "<p:ReturnValue>2</p:ReturnValue>" in wire.ask(stop)[1]


def test_faults_of_the_estate_pass_through_the_door() -> None:
    site = site_of(
        Fault(FaultKind.WRITE_IGNORED, NOTE),
        Fault(FaultKind.SERVICE_NEVER_STOPS, Service(DP, "SccmPxe")),
    )
    with PracticeDoor(site) as door, signed_in(door) as wire:
        assert "<p:ReturnValue>0</p:ReturnValue>" in wire.ask(SET)[1]
        stop = envelope(f"{SERVICE}/StopService", SERVICE, name="SccmPxe")
        assert "<p:ReturnValue>0</p:ReturnValue>" in wire.ask(stop)[1]
        assert "<p:State>Stop Pending</p:State>" in wire.ask(GET)[1]

    assert value_at(site.estate, NOTE) == Absent("value")
