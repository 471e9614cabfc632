"""Make the certificates of the practice site: real X.509, worth nothing, their keys thrown away.

Run it only to replace all of them: `.venv/bin/python build/make_practice_certificates.py`. Its
result, in resources/practice/certificates, is kept, since every run makes other keys. No key is
ever written anywhere: each lives in this process, signs its certificate and its lists, and is gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources/practice/certificates"
SUBJECT: Final = "SMS Issuing"
YEARS: Final = {  # the name of the certificate: its first and its last year
    "issuing-a": (2025, 2075),
    "issuing-b": (2025, 2075),
    "issuing-expired": (2022, 2024),
    "issuing-not-yet": (2090, 2140),
    "issuing-other-site": (2025, 2075),
}
LISTS: Final = {  # the XML form of several certificates
    "list-a-b": ("issuing-a", "issuing-b"),
    "list-b": ("issuing-b",),
    "list-expired": ("issuing-expired",),
    "list-other-site": ("issuing-other-site",),
}
CUT_AFTER: Final = 900  # digits of issuing-b that are left in "issuing-b-cut"


@dataclass(frozen=True)
class Issuer:
    """A certificate and the key that it was signed with."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def hexadecimal(self) -> str:
        """Return the certificate's DER in upper-case hexadecimal, as site servers write it."""
        return self.certificate.public_bytes(serialization.Encoding.DER).hex().upper()


def main() -> None:
    """Write every certificate, the cut one, and every list."""
    issuers = {name: _issuer(first, last) for name, (first, last) in YEARS.items()}
    for name, issuer in issuers.items():
        _write(name, issuer.hexadecimal)
    _write("issuing-b-cut", issuers["issuing-b"].hexadecimal[:CUT_AFTER])
    for name, names in LISTS.items():
        _write(name, _list(tuple(issuers[one] for one in names)))


def _issuer(first_year: int, last_year: int) -> Issuer:
    """Return a new self-signed certificate, valid from 1 June of one year to 1 June of another."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, SUBJECT)])
    public = key.public_key()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(first_year, 6, 1, tzinfo=UTC))
        .not_valid_after(datetime(last_year, 6, 1, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Issuer(key, certificate)


def _list(issuers: tuple[Issuer, ...]) -> str:
    """Return the form in which a management point answers SMSTRC, signed by the first key."""
    certs = "".join(f"<Cert>{issuer.hexadecimal}</Cert>" for issuer in issuers)
    body = f"<Certs>{certs}</Certs>"
    signature = issuers[0].key.sign(body.encode(), padding.PKCS1v15(), hashes.SHA256())
    return (
        '<SMSIssuingCerts version="1.0"><Signature>'
        '<SignatureAlgorithm AlgID="32780">1.2.840.113549.1.1.11</SignatureAlgorithm>'
        f"<SignatureValue>{signature.hex().upper()}</SignatureValue></Signature>"
        f"{body}</SMSIssuingCerts>"
    )


def _write(name: str, text: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.txt").write_text(f"{text}\n", encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
