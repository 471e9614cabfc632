"""The certificates of the practice site are real X.509, as build/make_practice_certificates.py says."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from defusedxml.ElementTree import fromstring

from pxewizard.core.certificates import Decodes, judge_items
from pxewizard.resources import resource

NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize("name", ["a", "b", "expired", "not-yet", "other-site"])
def test_every_certificate_is_a_self_signed_sms_issuing_of_2048_bits(name: str) -> None:
    text = resource("practice", "certificates", f"issuing-{name}.txt").read_text(encoding="ascii")
    certificate = x509.load_der_x509_certificate(bytes.fromhex(text))
    key = certificate.public_key()

    certificate.verify_directly_issued_by(certificate)
    assert text == f"{text.strip().upper()}\n"
    assert certificate.subject.rfc4514_string() == "CN=SMS Issuing"
    assert isinstance(key, rsa.RSAPublicKey)
    assert key.key_size == 2048
    assert isinstance(certificate.signature_hash_algorithm, hashes.SHA256)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("issuing-a", 2025, 2075),
        ("issuing-b", 2025, 2075),
        ("issuing-other-site", 2025, 2075),
        ("issuing-expired", 2022, 2024),
        ("issuing-not-yet", 2090, 2140),
    ],
)
def test_every_certificate_is_valid_in_its_years(name: str, first: int, last: int) -> None:
    text = resource("practice", "certificates", f"{name}.txt").read_text(encoding="ascii")
    judgement = judge_items((text,))

    assert isinstance(judgement, Decodes)
    (certificate,) = judgement.certificates
    assert (certificate.not_before.year, certificate.not_after.year) == (first, last)
    assert certificate.current(NOW) == (first <= NOW.year < last)


@pytest.mark.parametrize("name", ["list-a-b", "list-b", "list-expired", "list-other-site"])
def test_every_list_is_signed_by_its_first_certificate(name: str) -> None:
    text = resource("practice", "certificates", f"{name}.txt").read_text(encoding="ascii").strip()
    root = fromstring(text)
    first = x509.load_der_x509_certificate(bytes.fromhex(root.findtext("Certs/Cert", "")))
    body = text[text.index("<Certs>") : text.index("</SMSIssuingCerts>")]
    key = first.public_key()

    assert isinstance(key, rsa.RSAPublicKey)
    key.verify(
        bytes.fromhex(root.findtext("Signature/SignatureValue", "")),
        body.encode(),
        padding.PKCS1v15(),
        hashes.SHA256(),
    )
