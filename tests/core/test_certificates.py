"""What an IssuingCertificateList holds: every form that decodes, every damage, and nothing that raises."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pxewizard.core.certificates import (
    Certificate,
    Decodes,
    Form,
    Judgement,
    Opaque,
    Undecodable,
    certificates_of,
    digest,
    is_type_name,
    judge,
    judge_items,
)
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Kind, Present, Unreadable
from tests.support import NOON
from tests.support_estates import certificate_file, signed_certificate

A = certificate_file("issuing-a")
B = certificate_file("issuing-b")
EXPIRED = certificate_file("issuing-expired")
NOT_YET = certificate_file("issuing-not-yet")
XML_A_B = certificate_file("list-a-b")


def xml(*certificates: str) -> str:
    inner = "".join(f"<Cert>{one}</Cert>" for one in certificates)
    return f'<SMSIssuingCerts version="1.0"><Certs>{inner}</Certs></SMSIssuingCerts>'


def decoded(*items: str) -> Decodes:
    judged = judge_items(items)
    assert isinstance(judged, Decodes), judged
    return judged


def spaced(text: str) -> str:
    return "\r\n\t".join(text[start : start + 64] for start in range(0, len(text), 64)) + " \n"


def test_a_certificate_shows_subject_issuer_validity_and_the_thumbprint_that_windows_shows() -> (
    None
):
    (found,) = decoded(A).certificates

    assert found == Certificate(
        subject="CN=SMS Issuing",
        issuer="CN=SMS Issuing",
        issuer_name="SMS Issuing",
        not_before=found.not_before,
        not_after=found.not_after,
        thumbprint=found.thumbprint,
        sha256=found.sha256,
    )
    assert found.not_before < NOON < found.not_after
    assert found.not_before.tzinfo is UTC
    assert len(found.thumbprint) == 40
    assert found.thumbprint == found.thumbprint.upper()
    assert len(found.sha256) == 64


@pytest.mark.parametrize(
    ("items", "form", "count"),
    [
        ((A,), Form.HEX, 1),
        ((A, B), Form.HEX, 2),
        ((A, A), Form.HEX, 2),
        ((A.lower(),), Form.HEX, 1),
        ((spaced(A), f"  {B}\n"), Form.HEX, 2),
        ((spaced(A.lower()),), Form.HEX, 1),
        ((XML_A_B,), Form.XML, 2),
        ((xml(A),), Form.XML, 1),
        ((xml(A, A),), Form.XML, 2),
        ((xml(A.lower(), spaced(B)),), Form.XML, 2),
        (("\ufeff\r\n" + xml(A),), Form.XML, 1),
        ((xml(A), xml(B)), Form.XML, 2),
        ((A, xml(B)), Form.HEX, 2),
    ],
)
def test_a_list_decodes_however_its_certificates_are_written(
    items: tuple[str, ...], form: Form, count: int
) -> None:
    judged = decoded(*items)

    assert judged.form is form
    assert len(judged.certificates) == count
    assert {one.issuer_name for one in judged.certificates} == {"SMS Issuing"}


def test_the_certificates_stand_in_the_order_in_which_they_were_found() -> None:
    a, b = decoded(A, B).certificates

    assert decoded(B, A).certificates == (b, a)
    assert decoded(xml(A, B)).certificates == (a, b)
    assert decoded(xml(B), A).certificates == (b, a)
    assert a != b


@pytest.mark.parametrize(
    "items",
    [
        (),
        ("",),
        (" \r\n",),
        ("", ""),
        (A[:-1],),
        (A[:900],),
        (A, B[:900]),
        (A + "00",),
        (A + B,),
        (A[:200] + "G" + A[201:],),
        (A[:200] + "-" + A[200:],),
        (A[:-2] + "\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT ONE}",),
        ("3000",),
        ("30" * 100,),
        (xml(),),
        (xml(""),),
        (xml(A[:900]),),
        (xml(A, "zz"),),
        (XML_A_B[:-1],),
        (XML_A_B[:40],),
        ("<SMSIssuingCerts/>",),
        ("<SMSIssuingCerts>&x;</SMSIssuingCerts>",),
        ("<SMSIssuingCerts>\0</SMSIssuingCerts>",),
        ("<SMSIssuingCerts>\ud800</SMSIssuingCerts>",),
        (A, "somebody's own form", B[:900]),
    ],
)
def test_what_is_certainly_damaged_is_undecodable(items: tuple[str, ...]) -> None:
    assert isinstance(judge_items(items), Undecodable)


@pytest.mark.parametrize(
    "items",
    [
        ("ICL2:q83vEjRWeJA=",),
        ("MIIC7jCCAdagAwIBAgIUd5K5",),
        ("-----BEGIN CERTIFICATE-----\n" + A,),
        ("0x" + A,),
        ("\N{FULLWIDTH DIGIT THREE}0" + A[2:],),
        ("<Other>" + A + "</Other>",),
        ('<?xml version="1.0"?>' + XML_A_B,),
        ("REG_MULTI_SZ",),
        (A, ""),
        (A, "somebody's own form"),
    ],
)
def test_what_is_in_an_unknown_form_is_opaque(items: tuple[str, ...]) -> None:
    assert isinstance(judge_items(items), Opaque)


def test_a_certificate_cut_off_after_any_byte_is_undecodable() -> None:
    whole = [n for n in range(2, len(A), 2) if not isinstance(judge_items((A[:n],)), Undecodable)]

    assert whole == []


def test_a_certificate_cut_off_after_any_digit_never_decodes() -> None:
    whole = [n for n in range(len(A)) if isinstance(judge_items((A[:n],)), Decodes)]

    assert whole == []


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE SMSIssuingCerts [<!ENTITY a "30">]>',
        '<!DOCTYPE SMSIssuingCerts SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE SMSIssuingCerts [<!ENTITY a '30'>"
        + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(12))
        + "]>",
    ],
)
@pytest.mark.parametrize("declaration", ["", '<?xml version="1.0"?>'])
def test_a_document_type_is_never_looked_into(declaration: str, before: str) -> None:
    item = f"{declaration}{before}<SMSIssuingCerts><Cert>&a;</Cert></SMSIssuingCerts>"
    answer = Present(item, Kind.ANSWER)

    assert not isinstance(judge_items((item,)), Decodes)
    assert certificates_of(answer) == ()


@pytest.mark.parametrize("count", [1000, 100_000])
def test_xml_of_any_depth_is_survived(count: int) -> None:
    deep = f"<SMSIssuingCerts>{'<a>' * count}{'</a>' * count}</SMSIssuingCerts>"

    assert isinstance(judge_items((deep,)), Undecodable)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Present(A, Kind.REG_SZ), Undecodable),
        (Present(A, Kind.REG_EXPAND_SZ), Undecodable),
        (Present(bytes.fromhex(A), Kind.REG_BINARY), Undecodable),
        (Present(1, Kind.REG_DWORD), Undecodable),
        (Present((), Kind.REG_MULTI_SZ), Undecodable),
        (Present((A, B), Kind.REG_MULTI_SZ), Decodes),
        (Present(("own form",), Kind.REG_MULTI_SZ), Opaque),
    ],
)
def test_a_registry_value_is_judged_with_its_type(
    reading: Present, expected: type[Judgement]
) -> None:
    judged = judge(reading)

    assert isinstance(judged, expected)
    assert not isinstance(judged, Undecodable) or str(judged.why)


@pytest.mark.parametrize("what", [Absent("value"), Absent("key")])
def test_an_absent_value_is_not_judged(what: Absent) -> None:
    assert judge(what) is None
    assert certificates_of(what) == ()


def test_certificates_come_from_registry_values_and_from_answers_and_from_nothing_else() -> None:
    two = decoded(A, B).certificates

    assert certificates_of(Present((A, B), Kind.REG_MULTI_SZ)) == two
    assert certificates_of(Present(XML_A_B, Kind.ANSWER)) == two
    assert certificates_of(Present(A, Kind.REG_SZ)) == ()
    assert certificates_of(Present("<html>403</html>", Kind.ANSWER)) == ()
    assert certificates_of(Unreadable(problem("time-out", server="mp01"))) == ()


@pytest.mark.parametrize(
    ("item", "doubted"),
    [
        (A, False),
        (EXPIRED, True),
        (NOT_YET, True),
        (signed_certificate("CN=SMS Issuing"), False),
        (signed_certificate("CN=Somebody Else"), True),
        (signed_certificate("CN=SMS Issuing 2"), True),
        (signed_certificate("O=SMS Issuing"), True),
    ],
)
def test_a_certificate_out_of_date_or_of_another_issuer_is_doubted(
    item: str, *, doubted: bool
) -> None:
    judged = decoded(B, item)

    assert judged.doubts(NOON) == (judged.certificates[1:] if doubted else ())


def test_a_certificate_is_current_from_its_first_second_to_its_last() -> None:
    (one,) = decoded(A).certificates
    second = timedelta(seconds=1)

    assert [
        one.current(at)
        for at in (one.not_before - second, one.not_before, one.not_after, one.not_after + second)
    ] == [False, True, True, False]
    assert not one.current(datetime(1970, 1, 1, tzinfo=UTC))


def test_the_digest_of_a_list_keeps_its_boundaries_and_its_order() -> None:
    lists = [(), ("",), ("ab",), ("a", "b"), ("b", "a"), ("ab", ""), ("AB",), ("a",)]

    assert len({digest(one) for one in lists}) == len(lists)
    assert digest(("\ud800",)) == digest(("\ud800",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("REG_SZ", True), (" reg_multi_sz ", True), ("REG_DWORD", False), ("", False), (A, False)],
)
def test_the_name_of_a_registry_type_is_told_from_data(text: str, *, expected: bool) -> None:
    assert is_type_name(text) is expected
