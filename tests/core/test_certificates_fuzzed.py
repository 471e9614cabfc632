"""The certificate parser against everything: it never raises, and never says anything on the side."""

from __future__ import annotations

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pxewizard.core.certificates import (
    Decodes,
    Opaque,
    Undecodable,
    certificates_of,
    judge,
    judge_items,
)
from pxewizard.core.reading import Kind, Present
from pxewizard.core.words import tr
from tests.anything import presents
from tests.support_estates import SAMPLES, certificate_file, signed_certificate

SAMPLE = SAMPLES / "40_mp_sms_aut_smstrc_issuing_certs_PREFIX.xml.txt"
REAL = tuple(
    bytes.fromhex(certificate_file(f"issuing-{name}")) for name in ("a", "b", "expired", "not-yet")
)
XML_A_B = certificate_file("list-a-b")
JUDGEMENTS = Decodes | Undecodable | Opaque


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real certificate with bytes changed, taken out and put in."""
    der = bytearray(draw(st.sampled_from(REAL)))
    for _ in range(draw(st.integers(1, 4))):
        # most of what a certificate says stands in its first 300 bytes
        at = draw(st.integers(0, 300) | st.integers(0, len(der)))
        end = at + draw(st.integers(0, 3))
        der[at:end] = draw(st.binary(max_size=4))
    return bytes(der)


@given(st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    assert isinstance(judge_items((text,)), JUDGEMENTS)
    assert isinstance(judge_items((f"<SMSIssuingCerts>{text}</SMSIssuingCerts>",)), JUDGEMENTS)
    assert isinstance(judge_items((f"<SMSIssuingCerts {text}",)), JUDGEMENTS)


@given(st.lists(st.text(), max_size=4).map(tuple))
def test_no_list_makes_it_raise(items: tuple[str, ...]) -> None:
    assert isinstance(judge_items(items), JUDGEMENTS)


@given(presents())
def test_no_reading_makes_it_raise(reading: Present) -> None:
    assert isinstance(judge(reading), JUDGEMENTS)
    assert isinstance(certificates_of(reading), tuple)


@given(st.binary())
def test_no_bytes_as_hexadecimal_make_it_raise(data: bytes) -> None:
    assert isinstance(judge_items((data.hex(),)), JUDGEMENTS)
    assert isinstance(judge_items(("30" + data.hex(),)), JUDGEMENTS)
    assert isinstance(certificates_of(Present(data.hex(), Kind.ANSWER)), tuple)


@settings(max_examples=500)
@given(damaged())
@example(
    REAL[0][:15] + bytes(20) + REAL[0][35:]
)  # a serial number of 0, which cryptography warns of
def test_no_damaged_certificate_makes_it_raise_or_warn(der: bytes) -> None:
    judged = judge_items((der.hex(),))

    assert isinstance(judged, JUDGEMENTS)
    assert judged == judge_items((der.hex().upper(),))


@given(st.integers(0, len(XML_A_B)), st.integers(0, 8), st.text(max_size=8))
def test_no_damaged_xml_makes_it_raise(at: int, width: int, text: str) -> None:
    item = XML_A_B[:at] + text + XML_A_B[at + width :]

    assert isinstance(judge_items((item,)), JUDGEMENTS)
    assert isinstance(certificates_of(Present(item, Kind.ANSWER)), tuple)


@pytest.mark.parametrize("name", ["CN=", "C=Deutschland", "CN=SMS Issuing,C="])
def test_a_certificate_with_a_name_against_the_rules_decodes_without_a_word(name: str) -> None:
    # cryptography warns of such names, and a warning fails the test
    judged = judge_items((signed_certificate(name),))

    assert isinstance(judged, Decodes)


def test_the_beginning_of_a_real_management_points_answer_is_undecodable_and_not_opaque(
    capsys: pytest.CaptureFixture[str],
) -> None:
    if not SAMPLE.exists():
        with capsys.disabled():
            sys.stdout.write("\n  no real answer to read: ../shared/samples is not there.")
        return
    beginning = SAMPLE.read_text(encoding="utf-8")
    certificate = beginning.partition("<Cert>")[2].partition("\n")[0]

    assert beginning.startswith("<SMSIssuingCerts")
    assert judge_items((beginning,)) == Undecodable(
        tr("its XML is damaged ({error})", error="ParseError")
    )
    assert isinstance(judge_items((certificate,)), Undecodable)
    assert "534D532049737375696E67" in certificate  # SMS Issuing
