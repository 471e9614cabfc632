"""A certificate authority for one run: made at start, trusted by nobody, gone at the end."""

from __future__ import annotations

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256, Hash
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_LIFE: Final = timedelta(days=30)
_SLACK: Final = timedelta(days=1)  # a client's clock may be behind


class ThrowawayCa:
    """Makes server certificates in one folder, where the TLS library must find them as files."""

    def __init__(self, folder: Path) -> None:
        """Make the authority; its certificate is the file `ca.pem` in the folder."""
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._server_key = ec.generate_private_key(ec.SECP256R1())  # one for all: they are one run
        self._name = _named("pxewizard practice CA")
        self.file = folder / "ca.pem"
        self.file.write_bytes(self._authority().public_bytes(Encoding.PEM))

    def server(self, name: str, *, loopback: bool = True) -> tuple[ssl.SSLContext, bytes]:
        """Return TLS for a server of that full name, and the channel binding it calls for.

        With `loopback` the certificate also names localhost and 127.0.0.1. The binding is
        "tls-server-end-point" with the hash of the certificate (RFC 5929 section 4).
        """
        certificate = self._certificate(name, loopback=loopback)
        file = self._folder / f"{name}.pem"
        key = self._server_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        file.touch(mode=0o600)
        file.write_bytes(certificate.public_bytes(Encoding.PEM) + key)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        digest = Hash(SHA256())
        digest.update(certificate.public_bytes(Encoding.DER))
        return context, b"tls-server-end-point:" + digest.finalize()

    def _authority(self) -> x509.Certificate:
        usage = _usage(signs_certificates=True)
        return (
            self._begun(self._name, self._key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(usage, critical=True)
            .sign(self._key, SHA256())
        )

    def _certificate(self, name: str, *, loopback: bool) -> x509.Certificate:
        names: list[x509.GeneralName] = [x509.DNSName(name)]
        if loopback:
            address = x509.IPAddress(ipaddress.IPv4Address("127.0.0.1"))
            names += [x509.DNSName("localhost"), address]
        issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key())
        return (
            self._begun(_named(name), self._server_key.public_key())
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(signs_certificates=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .add_extension(x509.SubjectAlternativeName(names), critical=False)
            .add_extension(issuer, critical=False)
            .sign(self._key, SHA256())
        )

    def _begun(self, subject: x509.Name, key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        now = datetime.now(UTC)  # TLS looks at this computer's clock, whatever clock the site has
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - _SLACK)
            .not_valid_after(now + _LIFE)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        )


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:64])])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )
