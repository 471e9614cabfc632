"""The HTTP line: its limits, how far it had got, and what is said of what answers there."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from pxewizard.core.address import ServerAddress, parse_server
from pxewizard.core.place import ServerIdentity
from pxewizard.core.problem import Problem
from pxewizard.engine import parallel
from pxewizard.engine.parallel import Waiting, in_parallel
from pxewizard.remote import line as line_module
from pxewizard.remote.line import BROKEN, Deadline, Limits, Line, Stage, TooLarge, Truncated
from pxewizard.remote.sign_in import Credentials, Dance
from pxewizard.remote.site import Access, Endpoint, RemoteSite, winrm_url
from tests.remote.doors import code, read
from tests.remote.loopback import Talk, drip, listening, say
from tests.support import TurnableClock

OK = b"HTTP/1.1 200 OK\r\n"
LIMITS = Limits(connect=5, read=5, total=1, reply=1000)


def post(port: int, limits: Limits = LIMITS) -> bytes:
    line = Line(f"http://127.0.0.1:{port}/wsman", "dp01", None, limits)
    deadline = Deadline(limits.total)
    try:
        line.open(deadline)
        return line.post(b"?", {}, deadline).body
    finally:
        line.close()


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ((OK, b"Content-Length: 1001\r\n\r\n"), TooLarge),
        ((OK, b"\r\n", b"x" * 1001), TooLarge),
        ((OK, b"Transfer-Encoding: chunked\r\n\r\n", b"3e9\r\n", b"x" * 1001), TooLarge),
        ((OK, b"Content-Length: 10\r\n\r\nxxx"), Truncated),
        ((OK, b"Content-Length: 10\r\n"), Truncated),
        ((b"220 mail.contoso.test ESMTP\r\n",), BROKEN),
        ((OK, b"X: " + b"x" * 70_000), BROKEN),
        ((OK, b"X: x\r\n" * 200), BROKEN),
        ((b"",), BROKEN),
    ],
    ids=range(9),
)
def test_a_reply_that_is_too_long_too_short_or_no_http_is_an_error(
    reply: tuple[bytes, ...], expected: type[Exception]
) -> None:
    with listening(say(*reply)) as port, pytest.raises(expected):
        post(port)


def test_a_reply_of_just_the_limit_is_read() -> None:
    with listening(say(OK, b"Content-Length: 1000\r\n\r\n", b"x" * 1000)) as port:
        assert post(port) == b"x" * 1000


def test_a_reply_that_ends_with_the_connection_is_read_to_its_end() -> None:
    large = Limits(connect=5, read=5, total=5, reply=1_000_000)

    with listening(say(OK, b"Connection: close\r\n\r\n", *[b"x" * 9000] * 50)) as port:
        assert len(post(port, large)) == 450_000


@pytest.mark.parametrize("talk", [drip, say(OK, b"Transfer-Encoding: chunked\r\n\r\n")])
def test_the_deadline_ends_every_wait(talk: Talk) -> None:
    begun = time.monotonic()

    with listening(talk) as port, pytest.raises(BROKEN):
        post(port)

    assert time.monotonic() - begun < 4


def test_without_time_left_nothing_is_even_tried() -> None:
    line = Line("http://127.0.0.1:9/wsman", "dp01", None, LIMITS)

    with pytest.raises(TimeoutError):
        line.open(Deadline(0))


def test_a_server_does_not_pay_for_letting_others_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    now, first = [100.0], Waiting()
    first.seconds = 5.0  # before its time began
    monkeypatch.setattr(line_module, "monotonic", lambda: now[0])
    monkeypatch.setattr(line_module, "waiting", lambda: first)
    deadline = Deadline(30)

    now[0], first.seconds = 200.0, 5.0 + 90.0

    assert deadline.left == 20
    assert deadline.wait(25) == 20


def test_a_server_that_lets_its_thread_wait_for_ever_new_turns_has_an_end_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, turns = [100.0], Waiting()
    monkeypatch.setattr(line_module, "monotonic", lambda: now[0])
    monkeypatch.setattr(line_module, "waiting", lambda: turns)
    deadline = Deadline(30)

    while deadline.left > 0 and now[0] < 1_000:  # a crumb takes no time, and a turn a second
        now[0], turns.seconds = now[0] + 1, turns.seconds + 1

    assert now[0] == 100 + 30 + 4 * 30
    with pytest.raises(TimeoutError):
        deadline.wait(5)


def test_the_stage_tells_how_far_the_line_had_got() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    line = Line(f"http://127.0.0.1:{port}/wsman", "dp01", None, LIMITS)

    with pytest.raises(ConnectionRefusedError):
        line.open(Deadline(1))

    assert line.stage is Stage.CONNECT
    assert not line.is_open


WHO = Credentials("CONTOSO\\technician", "Practice")
TYPE_2 = b"HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate %s\r\nContent-Length: 0\r\n\r\n"


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (say(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"), "not-winrm"),
        (say(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"), "not-winrm"),
        (say(b"HTTP/1.1 302 No\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n"), "not-winrm"),
        (say(b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"), "not-winrm"),
        (say(b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"), "winrm-unavailable"),
        (
            say(b"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic x\r\nContent-Length: 0\r\n\r\n"),
            "sign-in-not-offered",
        ),
        (say(TYPE_2 % b"!!"), "ntlm-refused"),
        (say(TYPE_2 % b"AAAA"), "sign-in-failed"),
        (say(TYPE_2 % b"TlRMTVNTUAACAAAA"), "sign-in-failed"),
        (say(TYPE_2 % b"oQcwBaADCgEC"), "sign-in-failed"),
        (say(b"SSH-2.0-OpenSSH_9.2\r\n", after=b""), "not-winrm"),
        (say(b""), "connection-lost"),
        (drip, "time-out"),
    ],
    ids=range(13),
)
def test_what_is_no_winrm_or_a_bad_one_is_told_at_sign_in(talk: Talk, expected: str) -> None:
    with listening(talk) as port:
        address = parse_server(f"dp01.contoso.test=http://127.0.0.1:{port}")
        access = Access(limits=LIMITS)
        with RemoteSite([Endpoint(address, WHO)], TurnableClock(), access) as site:
            assert code(read(site, ServerIdentity("dp01.contoso.test"))) == expected


def test_who_waits_for_a_domain_controller_lets_others_go_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, went_on = threading.Event(), threading.Event()

    class Controller:
        complete = False

        def step(self, _token: bytes | None) -> bytes:
            asked.set()
            assert went_on.wait(10)
            return b"a ticket"

    monkeypatch.setattr(parallel, "_COMPUTING", 1)
    monkeypatch.setattr(parallel, "_PATIENCE", 60.0)  # else the other goes on without its turn
    monkeypatch.setattr(Dance, "_new_context", lambda _: Controller())

    def work(item: int) -> bytes | Problem:
        if item == 0:
            line = Line("http://127.0.0.1:9/wsman", "dp01", None, LIMITS)
            return Dance("dp01", "HTTP", WHO, line).step(None)
        with parallel.away():
            assert asked.wait(10)
        went_on.set()
        return b""

    assert in_parallel(work, range(2), at_most=2, in_turns=True) == (b"a ticket", b"")


def test_https_to_a_port_that_speaks_http_fails_in_tls() -> None:
    with listening(say(b"HTTP/1.1 400 Bad Request\r\n\r\n", after=b"")) as port:
        address = parse_server(f"dp01.contoso.test=https://127.0.0.1:{port}")
        with RemoteSite([Endpoint(address)], TurnableClock(), Access(limits=LIMITS)) as site:
            assert code(read(site, ServerIdentity("dp01.contoso.test"))) == "tls-failed"


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("dp01", "http://dp01:5985/wsman"),
        ("https://dp01.contoso.test", "https://dp01.contoso.test:5986/wsman"),
        ("http://dp01:8080/wsman", "http://dp01:8080/wsman"),
        ("dp01=http://127.0.0.1:4711/", "http://127.0.0.1:4711/wsman"),
        ("[::1]", "http://[::1]:5985/wsman"),
        ("http://[::1]:5000", "http://[::1]:5000/wsman"),
        ("bücher.contoso.test", "http://xn--bcher-kva.contoso.test:5985/wsman"),
    ],
)
def test_every_form_of_a_server_leads_to_one_url(typed: str, url: str) -> None:
    assert winrm_url(parse_server(typed)) == url


def test_a_name_that_cannot_go_over_the_network_is_refused() -> None:
    with pytest.raises(Problem) as caught:
        winrm_url(ServerAddress("ü" * 63))

    assert caught.value.code == "bad-server-name"
