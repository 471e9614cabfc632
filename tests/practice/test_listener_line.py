"""Faults of the line itself at the network door: resets, closed ports, lost packets, work done late."""

from __future__ import annotations

import http.client
import socket
import sys
import threading
from urllib.parse import urlsplit

import pytest

from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Kind, Present
from pxewizard.practice.estate import load, value_at
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.station import Exchange
from pxewizard.practice.wire_faults import OF_HTTP, SIGN_IN, WEB, WireFault, WireFaultKind
from tests.practice.door_clients import REGISTRY, Wire, encrypted, envelope
from tests.support import TurnableClock

DP = "dp01.contoso.test"
KEY = r"SOFTWARE\Microsoft\SMS\Security"
NOTE = RegistryValue(DP, KEY, "Note")
SET = envelope(
    f"{REGISTRY}/SetStringValue",
    REGISTRY,
    f'<p:SetStringValue_INPUT xmlns:p="{REGISTRY}"><p:hDefKey>2147483650</p:hDefKey>'
    f"<p:sSubKeyName>{KEY}</p:sSubKeyName><p:sValueName>Note</p:sValueName>"
    "<p:sValue>text</p:sValue></p:SetStringValue_INPUT>",
)


def site_of() -> PracticeSite:
    return PracticeSite(load("healthy"), TurnableClock())


def written(site: PracticeSite) -> bool:
    return value_at(site.estate, NOTE) == Present("text", Kind.REG_SZ)


def struck(kind: WireFaultKind, action: str = "") -> Terms:
    return Terms(faults=(WireFault(kind, DP, times=1, action=action),))


def signed_in(door: PracticeDoor) -> Wire:
    wire = Wire(door, DP)
    assert wire.sign_in() == 200
    return wire


def connect(door: PracticeDoor) -> None:
    port = urlsplit(door.url(DP)).port
    socket.create_connection(("127.0.0.1", port), timeout=0.2).close()


@pytest.mark.parametrize(
    ("kind", "done"), [(WireFaultKind.RESET_BEFORE, False), (WireFaultKind.RESET_AFTER, True)]
)
def test_a_connection_is_reset_before_or_after_the_work(kind: WireFaultKind, *, done: bool) -> None:
    site = site_of()
    with PracticeDoor(site, struck(kind)) as door, signed_in(door) as wire:
        with pytest.raises(ConnectionResetError) as met:
            wire.message(SET)
        assert not isinstance(met.value, http.client.RemoteDisconnected)
        assert written(site) is done
        with signed_in(door) as again:
            assert again.ask(SET)[0] == 200  # it strikes once


def test_where_nobody_listens_any_more_a_client_is_refused_and_the_others_go_on() -> None:
    site = site_of()
    with PracticeDoor(site, struck(WireFaultKind.REFUSED)) as door, signed_in(door) as wire:
        with pytest.raises(ConnectionError):
            wire.message(SET)
        with pytest.raises(ConnectionRefusedError):
            connect(door)
        assert not written(site)
        with Wire(door, "mp01.contoso.test") as other:
            assert other.sign_in() == 200


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux drops what a full queue cannot take"
)
def test_behind_a_filter_neither_a_request_nor_a_connection_gets_through() -> None:
    site = site_of()
    filtered = struck(WireFaultKind.FILTERED)
    with (
        PracticeDoor(site, filtered) as door,
        signed_in(door) as wire,
        signed_in(door) as another,
    ):
        for one in (wire, another):
            one.http.sock.settimeout(0.2)
            with pytest.raises(TimeoutError):
                one.message(SET)
        with pytest.raises(TimeoutError):
            connect(door)
        assert not written(site)


def test_late_work_is_done_when_the_door_closes() -> None:
    site = site_of()
    with PracticeDoor(site, struck(WireFaultKind.LATE)) as door, signed_in(door) as wire:
        wire.http.sock.settimeout(0.2)
        with pytest.raises(TimeoutError):
            wire.message(SET)
        wire.http.close()
        assert not written(site)
    assert written(site)


_WITHOUT_END = {WireFaultKind.HUGE, WireFaultKind.ENDLESS, WireFaultKind.SLOW, WireFaultKind.HTML}
_FOR_GOOD = {WireFaultKind.FILTERED, WireFaultKind.REFUSED}


@pytest.mark.parametrize("kind", sorted(OF_HTTP - _FOR_GOOD - _WITHOUT_END))
def test_a_sign_in_is_struck_alone_and_once(kind: WireFaultKind) -> None:
    with PracticeDoor(site_of(), struck(kind, SIGN_IN)) as door:
        with Wire(door, DP) as wire:
            wire.http.sock.settimeout(0.2)
            with pytest.raises((OSError, http.client.HTTPException, AssertionError)):
                assert wire.sign_in() == 200
        with signed_in(door) as again:
            assert again.ask(SET)[0] == 200


@pytest.mark.parametrize("kind", [WireFaultKind.BARE_500, WireFaultKind.TRUNCATED])
def test_the_web_server_is_struck_alone(kind: WireFaultKind) -> None:
    mp = "mp01.contoso.test"
    fault = WireFault(kind, mp, times=1, action=WEB)
    with PracticeDoor(site_of(), Terms(faults=(fault,))) as door:
        where = urlsplit(door.url(mp)).netloc
        page = http.client.HTTPConnection(where, timeout=20)
        page.request("GET", "/SMS_MP/.sms_aut?SMSTRC")
        reply = page.getresponse()
        if kind is WireFaultKind.BARE_500:
            assert reply.status == 500
        else:
            with pytest.raises(http.client.IncompleteRead):
                reply.read()
        page.close()
        with Wire(door, mp) as wire:
            assert wire.sign_in() == 200


def test_whoever_follows_is_told_each_exchange_and_what_it_is_about() -> None:
    heard: list[Exchange] = []
    lock = threading.Lock()

    def told(exchange: Exchange) -> None:
        with lock:
            heard.append(exchange)

    with PracticeDoor(site_of(), Terms(told=told)) as door, signed_in(door) as wire:
        wire.http.request("POST", "/wsman", wire.sealed(SET), {"Content-Type": encrypted()})
        wire.http.getresponse().read()
        assert [one.word for one in heard] == list(door.exchanges(DP))
    assert heard[-1] == Exchange(DP, "SetStringValue", rf"{KEY}\Note")
