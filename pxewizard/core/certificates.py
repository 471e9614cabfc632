"""What an IssuingCertificateList holds: decodes, undecodable, opaque. Never raises, whatever the bytes.

The form of the value is published nowhere. Two forms are understood, since a management point's own
answer shows the second and site servers keep the first: hexadecimal DER X.509, one certificate an item;
and the `<SMSIssuingCerts>` XML with one `<Cert>` of hexadecimal DER each. Comparing and copying never
depend on any of this.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.reading import Absent, Kind, Present, Reading
from pxewizard.core.words import Text, tr

ISSUER: Final = "SMS Issuing"
_XML_ROOT: Final = "<SMSIssuingCerts"
_HEX: Final = re.compile(r"[0-9A-Fa-f]+")
_LOOKS_LIKE_HEX_DER: Final = re.compile(r"30([0-9A-Fa-f]{2}|[0-9A-Fa-f]?\Z)")
_TYPE_NAMES: Final = frozenset({"REG_SZ", "REG_MULTI_SZ"})


@dataclass(frozen=True)
class Certificate:
    """One X.509 certificate; times in UTC, thumbprint and digest in upper-case hexadecimal."""

    subject: str
    issuer: str
    issuer_name: str  # the issuer's common name
    not_before: datetime
    not_after: datetime
    thumbprint: str  # SHA-1 of the DER, as Windows shows it
    sha256: str

    def current(self, at: datetime) -> bool:
        """Return whether the certificate is valid at that time."""
        return self.not_before <= at <= self.not_after


class Form(StrEnum):
    """How the certificates are written."""

    HEX = "hex"
    XML = "xml"


@dataclass(frozen=True)
class Decodes:
    """Every item is understood; `certificates` in the order found."""

    certificates: tuple[Certificate, ...]
    form: Form

    def doubts(self, at: datetime) -> tuple[Certificate, ...]:
        """Return the certificates that are not valid at that time, or not issued by SMS Issuing."""
        return tuple(
            one for one in self.certificates if not one.current(at) or one.issuer_name != ISSUER
        )


@dataclass(frozen=True)
class Undecodable:
    """Certainly damaged: an empty list, another registry type, broken hexadecimal, cut DER."""

    why: Text


@dataclass(frozen=True)
class Opaque:
    """In a form that is not known: shown, never overwritten."""

    why: Text


Judgement = Decodes | Undecodable | Opaque


def judge(reading: Present | Absent) -> Judgement | None:
    """Judge the registry value as read; None where it is absent."""
    if isinstance(reading, Absent):
        return None
    if reading.kind is not Kind.REG_MULTI_SZ or not isinstance(reading.value, tuple):
        return Undecodable(tr("it is stored as {kind}, not as REG_MULTI_SZ", kind=reading.kind))
    return judge_items(reading.value)


def judge_items(items: tuple[str, ...]) -> Judgement:
    """Judge the strings of the list; the worst item decides: undecodable, then opaque."""
    if not any(item.strip() for item in items):
        return Undecodable(tr("the list is empty"))
    judged = [_judge_item(item) for item in items]
    for worse in (Undecodable, Opaque):
        for one in judged:
            if isinstance(one, worse):
                return one
    decoded = [one for one in judged if isinstance(one, Decodes)]
    return Decodes(tuple(c for one in decoded for c in one.certificates), decoded[0].form)


def certificates_of(reading: Reading) -> tuple[Certificate, ...]:
    """Return the certificates of a registry value or a management point's answer; none if not decoded."""
    if not isinstance(reading, Present):
        return ()
    if isinstance(reading.value, str) and reading.kind is Kind.ANSWER:
        judged: Judgement | None = _judge_item(reading.value)
    else:
        judged = judge(reading)
    return judged.certificates if isinstance(judged, Decodes) else ()


def is_type_name(text: str) -> bool:
    """Return whether a database column holds the name of a registry type instead of data."""
    return text.strip().upper() in _TYPE_NAMES


def digest(items: Iterable[str]) -> str:
    """Return the SHA-256 of the list as REG_MULTI_SZ stores it, item by item, in upper-case hexadecimal."""
    from hashlib import sha256

    data = b"".join(f"{item}\0".encode("utf-16-le", "surrogatepass") for item in items)
    return sha256(data).hexdigest().upper()


def _judge_item(text: str) -> Judgement:
    if text.lstrip("\ufeff \t\r\n").startswith(_XML_ROOT):
        return _judge_xml(text.lstrip("\ufeff \t\r\n"))
    bare = re.sub(r"\s+", "", text)
    if not _LOOKS_LIKE_HEX_DER.match(bare):
        return Opaque(tr("it is in a form that this program does not know"))
    return _from_hex((bare,), Form.HEX)


def _judge_xml(text: str) -> Judgement:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        return Undecodable(tr("its XML is damaged ({error})", error=type(error).__name__))
    found = tuple(re.sub(r"\s+", "", cert.text or "") for cert in root.iter("Cert"))
    return _from_hex(found, Form.XML) if found else Undecodable(tr("its XML names no certificate"))


def _from_hex(texts: tuple[str, ...], form: Form) -> Judgement:
    certificates = []
    for text in texts:
        if not _HEX.fullmatch(text) or len(text) % 2:
            return Undecodable(tr("its hexadecimal digits are damaged"))
        certificate = _from_der(bytes.fromhex(text))
        if certificate is None:
            return Undecodable(tr("it is not a whole X.509 certificate"))
        certificates.append(certificate)
    return Decodes(tuple(certificates), form)


def _from_der(der: bytes) -> Certificate | None:
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        return _certificate(der)
    except (ValueError, TypeError, OverflowError, x509.InvalidVersion, UnsupportedAlgorithm):
        return None


def _certificate(der: bytes) -> Certificate:
    from hashlib import sha1, sha256

    from cryptography import x509

    with warnings.catch_warnings():
        # Odd serial numbers and names are no trouble for anybody.
        warnings.simplefilter("ignore")
        found = x509.load_der_x509_certificate(der)
        names = found.issuer.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
        return Certificate(
            subject=found.subject.rfc4514_string(),
            issuer=found.issuer.rfc4514_string(),
            issuer_name=str(names[0].value) if names else "",
            not_before=found.not_valid_before_utc,
            not_after=found.not_valid_after_utc,
            # Windows names certificates by their SHA-1; nothing is secured by it here.
            thumbprint=sha1(der, usedforsecurity=False).hexdigest().upper(),
            sha256=sha256(der).hexdigest().upper(),
        )
