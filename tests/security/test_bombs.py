"""XML that is made to hurt: refused by every parser of what servers say, at little cost."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import pytest

from pxewizard.core.certificates import Undecodable, judge_items
from pxewizard.core.place import MpAnswer
from pxewizard.core.problem import Problem
from pxewizard.remote.line import Reply
from pxewizard.remote.mp_answers import text_of
from pxewizard.remote.replies import parse
from tests.remote.loopback import listening, say
from tests.remote.recordings import body
from tests.security.relay import between

LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
BOMBS = {
    "a thousand million laughs": f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]>',
    "one long laugh": f'<!DOCTYPE a [<!ENTITY l9 "{"ha" * 100_000}">]>',
    "a short laugh": '<!DOCTYPE a [<!ENTITY l9 "ha">]>',  # which a parser that is told nothing else takes
    "another file": '<!DOCTYPE a [<!ENTITY l9 SYSTEM "file:///etc/hostname">]>',
    "another server": '<!DOCTYPE a [<!ENTITY l9 SYSTEM "http://127.0.0.1:PORT/x">]>',
    "another server's grammar": '<!DOCTYPE a SYSTEM "http://127.0.0.1:PORT/x.dtd">',
    "a parameter": '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:PORT/p"> %p;]>',
}
USED = "&l9;" * 1000
LITTLE = 2.0  # seconds of CPU; a bomb that goes off takes minutes


def reply(head: str, inner: str) -> bool:
    """Return whether a server's reply is refused."""
    return parse(head.encode() + body(inner), "THIS-MESSAGE") is None


def certificates(head: str, inner: str) -> bool:
    """Return whether a list of certificates is refused."""
    judged = judge_items((f"<SMSIssuingCerts><Cert>{inner}</Cert></SMSIssuingCerts>",))
    inside = judge_items((f"<SMSIssuingCerts>{head}<Cert>{inner}</Cert></SMSIssuingCerts>",))
    return isinstance(judged, Undecodable) and isinstance(inside, Undecodable)


def answer(question: str, root: str, head: str, inner: str) -> bool:
    """Return whether a management point's answer is refused."""
    said = Reply(200, {}, (), f"{head}<{root}>{inner}</{root}>".encode())
    try:
        text_of(said, MpAnswer("mp01", question))
    except Problem as met:
        return met.code == "witness-unusable"
    return False


PARSERS: dict[str, Callable[[str, str], bool]] = {
    "reply": reply,
    "certificates": certificates,
    "certificates of a management point": partial(answer, "SMSTRC", "SMSIssuingCerts"),
    "management points": partial(answer, "MPLIST", "MPList"),
}


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_does_not_go_off(parser: Callable[[str, str], bool], bomb: str) -> None:
    with listening(say(b"HTTP/1.1 200 OK\r\n\r\n")) as port, between(port) as heard:
        began = time.thread_time()
        assert parser(bomb.replace("PORT", str(heard.port)), USED)
        assert time.thread_time() - began < LITTLE

    assert heard.all == b""


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("way", ["<a>", '<a b="c" ', "<!--", "<![CDATA[", "<?a "])
def test_what_never_ends_costs_little(parser: Callable[[str, str], bool], way: str) -> None:
    began = time.thread_time()
    assert parser("", way * (500_000 // len(way)))
    assert time.thread_time() - began < LITTLE


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
def test_the_same_without_a_bomb_is_not_refused(parser: Callable[[str, str], bool]) -> None:
    if parser is certificates:
        assert parser("", "")  # an empty one is no certificate either
    else:
        assert not parser("", "<a/>")
