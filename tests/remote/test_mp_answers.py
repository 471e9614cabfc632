"""The management point's own word over HTTP: what it says, and every way in which it says nothing."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from pxewizard.core.address import parse_server
from pxewizard.core.certificates import certificates_of
from pxewizard.core.place import MpAnswer
from pxewizard.core.reading import Kind, Present, Reading, Unreadable
from pxewizard.practice.casefile import case_names
from pxewizard.practice.estate import load
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.site import PracticeSite
from pxewizard.remote.mp_answers import LIMITS, MpAnswers
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Others, RemoteSite
from tests.remote.doors import MP, code, read
from tests.remote.loopback import Talk, drip, listening, say
from tests.support import TurnableClock

OK = b"HTTP/1.1 200 OK\r\n"
SMSTRC = MpAnswer(MP, "SMSTRC")
MPLIST = MpAnswer(MP, "MPLIST")
SHORT = replace(LIMITS, connect=1, read=1, total=1)
LIST = b'<MPList><MP Name="MP01" FQDN="mp01.contoso.test"/></MPList>'
BOMB = b'<!DOCTYPE MPList [<!ENTITY a "aaaaaaaaaa">]><MPList>&a;</MPList>'


def asked(talk: Talk, place: MpAnswer = MPLIST) -> Reading:
    with listening(talk) as port:
        return MpAnswers(Access(), url=f"http://127.0.0.1:{port}", limits=SHORT).read(place)


def page(body: bytes, first: bytes = OK) -> Talk:
    return say(first, b"Content-Length: %d\r\n\r\n" % len(body), body)


@contextmanager
def door(case: str, *, https: bool = False) -> Iterator[PracticeDoor]:
    site = PracticeSite(load(case), TurnableClock())
    with PracticeDoor(site, Terms(https=https)) as opened:
        yield opened


def test_the_list_is_read_as_it_was_sent() -> None:
    assert asked(page(LIST)) == Present(LIST.decode(), Kind.ANSWER)


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbf" + LIST,
        b'<?xml version="1.0" encoding="utf-8"?>\r\n' + LIST,
        ('<?xml version="1.0" encoding="utf-16"?>' + LIST.decode()).encode("utf-16"),
    ],
)
def test_byte_order_mark_and_declaration_are_no_part_of_the_text(body: bytes) -> None:
    assert asked(page(body)) == Present(LIST.decode(), Kind.ANSWER)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (b"301 Moved", "witness-unusable"),
        (b"302 Found", "witness-unusable"),
        (b"401 Unauthorized", "witness-refused"),
        (b"403 Forbidden", "witness-refused"),
        (b"404 Not Found", "not-offered"),
        (b"500 Internal Server Error", "witness-unusable"),
        (b"206 Partial Content", "witness-unusable"),
    ],
)
def test_any_status_but_200_is_no_answer_even_with_the_right_list(
    status: bytes, expected: str
) -> None:
    assert code(asked(page(LIST, b"HTTP/1.1 " + status + b"\r\n"))) == expected


@pytest.mark.parametrize(
    "talk",
    [
        page(b""),
        page(b"not XML"),
        page(b"\xff\x00\xfe"),
        page(LIST[:-4]),
        page(b"<html><body>IIS</body></html>"),
        page(b'<SMSIssuingCerts version="1.0"/>'),
        page(BOMB),
        page(b'<!DOCTYPE MPList SYSTEM "http://127.0.0.1:9/x"><MPList/>'),
        say(OK, b"Content-Length: 10000000\r\n\r\n"),
        say(OK, b"\r\n", *[b"<MPList>" + b" " * 100_000] * 100),
        say(OK, b"Content-Length: 1000\r\n\r\n", LIST),
        say(b"220 mail.contoso.test ESMTP\r\n"),
    ],
    ids=range(12),
)
def test_what_is_no_such_list_is_no_witness(talk: Talk) -> None:
    assert code(asked(talk)) == "witness-unusable"


@pytest.mark.parametrize("part", [b" ", b"<?xml "])
def test_an_answer_of_the_full_size_is_judged_at_once_whatever_it_holds(part: bytes) -> None:
    full = (part * LIMITS.reply)[: LIMITS.reply - 1] + b"x"
    begun = time.monotonic()

    assert code(asked(page(full))) == "witness-unusable"
    assert time.monotonic() - begun < 5


def test_a_server_that_drips_is_left_after_the_time_that_was_given() -> None:
    begun = time.monotonic()

    reading = asked(drip)

    assert code(reading) in {"witness-silent", "witness-unusable"}  # a header too long is no HTTP
    assert time.monotonic() - begun < 4
    assert LIMITS.total == 3


def test_silence_is_remembered_so_that_the_next_question_does_not_wait() -> None:
    def never(connection: socket.socket) -> None:
        while connection.recv(65536):
            pass

    with listening(never) as port:
        answers = MpAnswers(Access(), url=f"http://127.0.0.1:{port}", limits=SHORT)
        with RemoteSite([], TurnableClock(), others=Others(mp_answer=answers.read)) as site:
            assert code(read(site, SMSTRC)) == "witness-silent"
            begun = time.monotonic()
            assert code(read(site, MPLIST)) == "witness-silent"

    assert time.monotonic() - begun < 0.5


def test_a_redirect_is_not_followed_and_a_demand_for_an_account_is_not_met() -> None:
    heard: list[bytes] = []

    def keep(reply: bytes) -> Talk:
        def talk(connection: socket.socket) -> None:
            heard.append(connection.recv(65536))
            connection.sendall(reply + b"Content-Length: 0\r\n\r\n")

        return talk

    account = Credentials("CONTOSO\\alice", "in wonderland")
    for reply in (
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\n",
        b'HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\nWWW-Authenticate: Basic realm="x"\r\n',
    ):
        with listening(keep(reply)) as port:
            answers = MpAnswers(Access(account), f"http://127.0.0.1:{port}", limits=SHORT)
            assert isinstance(answers.read(MPLIST, parse_server(MP)), Unreadable)

    assert len(heard) == 2
    for request in heard:
        assert request.startswith(b"GET /SMS_MP/.sms_aut?MPLIST HTTP/1.1\r\n")
        assert b"authorization" not in request.lower()
        assert b"cookie" not in request.lower()
        assert b"alice" not in request.lower()


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert isinstance(asked(page(LIST)), Present)


@pytest.mark.parametrize(
    "question",
    ["MPLIST1&P01 HTTP/1.1\r\nX: y", "MPLIST1&P01&SMSTRC", "MPLIST1&", "mpcert", "", "MPLIST1&Ä01"],
)
def test_a_question_that_is_none_is_never_sent(question: str) -> None:
    answers = MpAnswers(Access(), url="http://127.0.0.1:9", limits=SHORT)

    assert code(answers.read(MpAnswer(MP, question))) == "not-offered"


def test_a_server_told_by_a_reply_must_have_a_plain_name() -> None:
    answers = MpAnswers(Access(), limits=SHORT)

    assert code(answers.read(MpAnswer("mp01/../x@y", "SMSTRC"))) == "bad-server-name"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://mp-straße.test", "witness-silent"),
        ("http://[::1]:9", "witness-silent"),
        ("https://127.0.0.1:9", "witness-silent"),
        ("http://mp☃01.test", "bad-server-name"),
    ],
)
def test_an_address_in_any_spelling_is_tried_or_refused_in_words(url: str, expected: str) -> None:
    assert code(MpAnswers(Access(), url=url, limits=SHORT).read(SMSTRC)) == expected


def test_without_an_address_the_servers_own_port_80_is_asked() -> None:
    known = parse_server(f"{MP}=http://127.0.0.1:5985")

    reading = MpAnswers(Access(), limits=SHORT).read(SMSTRC, known)

    assert isinstance(reading, Unreadable)  # whoever may listen on port 80 here
    if reading.problem.code == "witness-silent":
        assert "port 80" in str(reading.problem)


def test_an_address_of_the_witness_is_asked_for_its_owner_only() -> None:
    other = MpAnswer("127.0.0.2", "MPLIST")
    with listening(page(LIST)) as port:
        answers = MpAnswers(Access(), f"http://127.0.0.1:{port}", "mp", SHORT)
        assert isinstance(answers.read(MPLIST, parse_server("mp")), Present)  # typed by an alias
        reading = answers.read(other)

    assert isinstance(reading, Unreadable)  # whoever may listen on port 80 here
    if reading.problem.code == "witness-silent":
        assert "port 80" in str(reading.problem)


@pytest.mark.parametrize("case", case_names())
@pytest.mark.parametrize("question", ["SMSTRC", "MPLIST", "MPLIST1&P01", "MPLIST1&P02"])
def test_both_doors_of_a_practice_site_give_the_same_word(case: str, question: str) -> None:
    estate = load(case)
    place = MpAnswer(estate.mp or estate.dp, question)
    direct = read(PracticeSite(estate, TurnableClock()), place)
    with door(case) as opened:
        answers = MpAnswers(Access(), url=opened.url(place.server))
        found = answers.read(place)

    if isinstance(direct, Unreadable):
        assert code(found) == direct.problem.code
    else:
        assert found == direct


def test_the_practice_site_shows_the_sites_certificates_to_anyone() -> None:
    with door("access-denied") as opened:
        found = MpAnswers(Access(), url=opened.url(MP)).read(SMSTRC)
        assert opened.exchanges(MP) == ("web",)

    assert len(certificates_of(found)) == 2


def test_over_https_the_certificate_must_be_trusted_and_made_out_to_the_server() -> None:
    with door("healthy", https=True) as opened:
        url = opened.url(MP)
        trusting = MpAnswers(Access(ca=opened.ca), url=url)
        assert isinstance(trusting.read(SMSTRC), Present)
        assert code(MpAnswers(Access(), url=url).read(SMSTRC)) == "witness-not-trusted"
        other = MpAnswer("mp09.contoso.test", "SMSTRC")
        assert code(trusting.read(other)) == "witness-not-trusted"


def test_a_port_that_does_not_speak_tls_is_a_silent_witness() -> None:
    with door("healthy") as opened:
        url = opened.url(MP).replace("http:", "https:")
        assert code(MpAnswers(Access(), url=url).read(SMSTRC)) == "witness-silent"


def test_the_practice_answer_has_the_form_of_a_real_one_which_is_no_witness_where_it_is_cut() -> (
    None
):
    practice = load("healthy").servers[MP].answers["SMSTRC"]
    head, _, rest = practice.partition("<SignatureValue>")
    signature, _, certificates = rest.partition("</SignatureValue>")
    # as ConfigMgr wrote it on a real site
    assert head == (
        '<SMSIssuingCerts version="1.0"><Signature>'
        '<SignatureAlgorithm AlgID="32780">1.2.840.113549.1.1.11</SignatureAlgorithm>'
    )
    assert len(bytes.fromhex(signature)) == 256
    assert certificates.startswith("</Signature><Certs><Cert>3082")

    cut = practice[: practice.index("</Cert>")].encode()
    assert code(asked(page(cut), SMSTRC)) == "witness-unusable"
    assert isinstance(asked(page(practice.encode()), SMSTRC), Present)
