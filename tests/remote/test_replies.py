"""Replies that nobody should believe, and forms that Windows may choose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.place import RegistryValue
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Identity, Kind, Present
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.remote.line import Deadline
from pxewizard.remote.registry import Registry
from pxewizard.remote.replies import Body, Fault, parse
from pxewizard.remote.services import Services
from tests.remote.recordings import Playback, body, request, wsman

LIST = RegistryValue("dp01", "K", "IssuingCertificateList")
FAULT = "<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Detail>{}</s:Detail></s:Fault>"
MISSING = body(FAULT.format('<f:WSManFault xmlns:f="urn:f" Code="2150858752"/>'))


def returned(code: int, inner: str = "") -> bytes:
    return body(f'<p:O xmlns:p="urn:p">{inner}<p:ReturnValue> {code}\n</p:ReturnValue></p:O>')


def value(*replies: bytes) -> tuple[Present | Absent, Playback]:
    played = Playback(*replies)
    return Registry(wsman(played)).value(LIST, Deadline(5)), played


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"no XML",
        b"<html><body>Sign in to the proxy</body></html>",
        b"\xff\xfe\x00",
        b"<?xml version='1.0' encoding='no-such'?><a/>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + body("<a>&b;</a>"),
        b"<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>" + body("<a/>"),
        body("<a/>")[:-20],
        body(""),
        body("<a>" * 1000 + "</a>" * 1000),
        b"<a>" * 500_000,
        b"<Envelope><Body><a/></Body></Envelope>",
    ],
    ids=range(12),
)
def test_what_is_no_reply_is_none_and_a_problem_for_whoever_asked(hostile: bytes) -> None:
    assert parse(hostile, "THIS-MESSAGE") is None

    played = Playback(hostile)
    with pytest.raises(Problem) as caught:
        wsman(played).ask(request(), Deadline(5))
    assert caught.value.code == "reply-unreadable"
    assert played.trouble == caught.value


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_a_problem(found: bytes) -> None:
    with pytest.raises(Problem):
        wsman(Playback(found)).ask(request(), Deadline(5))


def test_a_reply_must_relate_to_the_question() -> None:
    reply = body("<a/>").replace(b"THIS-MESSAGE", b"another")

    with pytest.raises(Problem) as caught:
        wsman(Playback(reply)).ask(request(), Deadline(5))

    assert caught.value.code == "reply-to-another"
    assert isinstance(wsman(Playback(body("<a/>"))).ask(request("x"), Deadline(5)), Body)


def test_an_answer_that_relates_to_nothing_is_refused_but_a_fault_may() -> None:
    nothing = b"<a:RelatesTo>uuid:THIS-MESSAGE</a:RelatesTo>"

    with pytest.raises(Problem):
        wsman(Playback(body("<a/>").replace(nothing, b""))).ask(request(), Deadline(5))
    found = wsman(Playback(MISSING.replace(nothing, b""))).ask(request(), Deadline(5))
    assert found == Fault(0x80338000)


@pytest.mark.parametrize(
    ("inner", "items"),
    [
        ("", ()),
        ('<p:sValue xsi:nil="true"/>', ()),
        ("<p:sValue>one</p:sValue>", ("one",)),
        ("<p:sValue> a </p:sValue><p:sValue/><p:sValue>b&#10;c</p:sValue>", (" a ", "", "b\nc")),
    ],
)
def test_a_list_is_read_item_by_item_also_when_it_has_one_or_none(
    inner: str, items: tuple[str, ...]
) -> None:
    assert value(returned(0, inner))[0] == Present(items, Kind.REG_MULTI_SZ)


def test_the_return_values_tell_a_missing_value_from_a_missing_key() -> None:
    assert value(returned(1))[0] == Absent("value")
    assert value(returned(2))[0] == Absent("key")


def test_another_type_is_asked_for_by_name_and_never_by_content() -> None:
    types = (
        "<p:sNames>PXEPassword</p:sNames><p:sNames>issuingcertificatelist</p:sNames>"
        "<p:Types>1</p:Types><p:Types>3</p:Types>"
    )
    octets = "<p:uValue>0</p:uValue><p:uValue>255</p:uValue>"

    found, played = value(returned(2147749893), returned(0, types), returned(0, octets))

    assert found == Present(b"\x00\xff", Kind.REG_BINARY)
    assert ["GetMultiStringValue" in sent for sent in played.sent] == [True, False, False]
    assert "EnumValues" in played.sent[1]
    assert "GetBinaryValue" in played.sent[2]
    assert all("PXEPassword" not in sent for sent in played.sent)


@pytest.mark.parametrize(
    ("replies", "expected"),
    [
        ([returned(5)], "access-denied"),
        ([returned(1234)], "wmi-failed"),
        ([body("<p:O xmlns:p='urn:p'/>")], "reply-unreadable"),
        ([returned(2147749893)] * 3, "wmi-failed"),
        ([returned(2147749893), returned(0, "<p:sNames>a</p:sNames>")], "reply-unreadable"),
        ([returned(2147749893), returned(5)], "access-denied"),
        ([MISSING, MISSING], "wmi-missing"),
    ],
)
def test_everything_else_is_a_problem(replies: list[bytes], expected: str) -> None:
    with pytest.raises(Problem) as caught:
        value(*replies)

    assert caught.value.code == expected


@pytest.mark.parametrize("type_number", [0, 6, 8, 99])
def test_a_type_that_is_not_known_is_left_alone(type_number: int) -> None:
    types = f"<p:sNames>{LIST.name}</p:sNames><p:Types>{type_number}</p:Types>"

    with pytest.raises(Problem) as caught:
        value(returned(2147749893), returned(0, types))

    assert caught.value.code == "value-of-unknown-type"


def test_the_other_namespace_is_tried_once_and_then_kept() -> None:
    played = Playback(MISSING, returned(1), returned(1))
    registry = Registry(wsman(played))

    assert registry.value(LIST, Deadline(5)) == Absent("value")
    assert registry.value(LIST, Deadline(5)) == Absent("value")

    assert ["root/cimv2" in sent for sent in played.sent] == [True, False, False]
    assert all("root/default/StdRegProv" in sent for sent in played.sent[1:])


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\rb", "\ufffe", "\ud800", "a\x7f\x08"])
def test_what_xml_cannot_carry_is_refused_before_anything_is_sent(text: str) -> None:
    played = Playback()
    change = SetRegistryValue(LIST, Absent(), Present(("fine", text), Kind.REG_MULTI_SZ))

    with pytest.raises(Problem) as caught:
        Registry(wsman(played)).write(change, Deadline(5))

    assert caught.value.code == "value-not-sendable"
    assert played.sent == []


@pytest.mark.parametrize("subcode", ["a:DestinationUnreachable", ""])
def test_a_write_is_never_sent_to_the_other_namespace(subcode: str) -> None:
    named = f"<s:Subcode><s:Value>{subcode}</s:Value></s:Subcode>" if subcode else ""
    missing = MISSING.replace(b"<s:Detail>", f"{named}<s:Detail>".encode())
    kept = Present((), Kind.REG_MULTI_SZ)
    for change in (SetRegistryValue(LIST, Absent(), kept), DeleteRegistryValue(LIST, kept)):
        played = Playback(missing, returned(0))
        registry = Registry(wsman(played))
        send = registry.write if isinstance(change, SetRegistryValue) else registry.delete

        with pytest.raises(Problem) as caught:
            send(change, Deadline(5))  # type: ignore[arg-type]

        assert caught.value.code == "wmi-missing"
        assert len(played.sent) == 1


def test_a_write_goes_where_the_read_before_it_was_answered() -> None:
    played = Playback(MISSING, returned(1), returned(0))
    registry = Registry(wsman(played))

    registry.value(LIST, Deadline(5))
    registry.write(SetRegistryValue(LIST, Absent(), Present((), Kind.REG_MULTI_SZ)), Deadline(5))

    assert "root/default/StdRegProv" in played.sent[2]


def test_writes_are_marked_as_not_repeatable_and_reads_as_repeatable() -> None:
    played = Playback(returned(0), returned(1))
    registry = Registry(wsman(played))

    registry.write(SetRegistryValue(LIST, Absent(), Present((), Kind.REG_MULTI_SZ)), Deadline(5))
    registry.value(LIST, Deadline(5))

    assert played.repeatable == [False, True]


COMPUTER = (
    "<p:DNSHostName>DP01</p:DNSHostName><p:Domain>{}</p:Domain><p:PartOfDomain>{}</p:PartOfDomain>"
)


@pytest.mark.parametrize(
    "wrapper", ["w:XmlFragment", "p:Win32_ComputerSystem"], ids=["fragment", "instance"]
)
@pytest.mark.parametrize(
    ("domain", "joined", "full_name"),
    [("Contoso.test", "true", "dp01.contoso.test"), ("WORKGROUP", "false", "dp01")],
)
def test_a_computer_tells_its_name_in_either_form(
    wrapper: str, domain: str, joined: str, full_name: str
) -> None:
    inner = COMPUTER.format(domain, joined)
    reply = body(
        '<n:EnumerateResponse xmlns:n="urn:n" xmlns:w="urn:w" xmlns:p="urn:p">'
        f"<n:EnumerationContext/><w:Items><{wrapper}>{inner}</{wrapper}></w:Items>"
        "<w:EndOfSequence/></n:EnumerateResponse>"
    )

    found = Services(wsman(Playback(reply))).identity(Deadline(5))

    assert isinstance(found.value, Identity)
    assert found.value.full_name == full_name


@pytest.mark.parametrize("code", ["0x" + "f" * 5000, "-0x" + "f" * 17, str(2**64)])
def test_a_number_beyond_64_bits_is_none(code: str) -> None:
    with pytest.raises(Problem) as caught:
        value(body(f'<p:O xmlns:p="urn:p"><p:ReturnValue>{code}</p:ReturnValue></p:O>'))

    assert caught.value.code == "reply-unreadable"


@pytest.mark.parametrize("number", ["-1", str(2**32)])
def test_a_number_that_does_not_fit_its_type_is_no_reading(number: str) -> None:
    place = RegistryValue("dp01", "K", "CacheExpire")
    played = Playback(returned(0, f"<p:uValue>{number}</p:uValue>"))

    with pytest.raises(Problem) as caught:
        Registry(wsman(played)).value(place, Deadline(5))
    assert caught.value.code == "reply-unreadable"
