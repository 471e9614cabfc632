"""The sentences of KB 4469580: findings, acknowledgements, and what is left to do by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pxewizard.core.certificates import Certificate, Judgement, Opaque, Undecodable
from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import ImportedResult, Observation
from pxewizard.core.remedy import Acknowledge
from pxewizard.core.words import Text, joined, tr

FOLLOW_UP: Final[tuple[Text, ...]] = (
    tr("In the distribution point's properties, change the date or time of the self-signed certificate, so that it is created again."),
    tr("In Administration > Security > Certificates, check that its Start Date is about the time of that change."),
    tr("Restart the PXE service (Windows Deployment Services, or the PXE responder) at a quiet time, if that has not been done, and look for 0x80092002 in SMSPXE.log after its start."),
    tr("Read CertMgr.log on the site server again: no new line with 0x80070005 for this server."),
    tr("Start one computer with PXE."),
    tr("Check CertMgr.log for other distribution points that are affected, and examine those as well."),
)  # fmt: skip

_ROLES: Final = {"dp": tr("distribution point"), "mp": tr("management point")}


def value_finding(role: str, observation: Observation, judged: Judgement | None) -> Finding:
    """Say what is wrong with the value on one server: absent, undecodable, or in an unknown form."""
    server, evidence = observation.place.server, (observation.number,)
    word = _ROLES[role]
    match judged:
        case Undecodable(why):
            says = tr(
                "IssuingCertificateList on {server} ({role}) cannot be decoded: {why}.",
                server=server,
                role=word,
                why=why,
            )
            return Finding(f"{role}-value-undecodable", Severity.PROBLEM, says, evidence)
        case Opaque():
            says = tr(
                "IssuingCertificateList on {server} ({role}) is in a form that this program does"
                " not know. It is never overwritten.",
                server=server,
                role=word,
            )
            return Finding("value-format-unknown", Severity.DECIDE, says, evidence)
        case _:
            says = tr(
                "IssuingCertificateList is missing on {server} ({role}).", server=server, role=word
            )
            return Finding(f"{role}-value-missing", Severity.PROBLEM, says, evidence)


def key_missing(observation: Observation) -> Finding:
    """Say that the Security key itself is not there: nothing is created on such a server."""
    says = tr(
        "{server} has no key SOFTWARE\\Microsoft\\SMS\\Security at all. Is it a site system of"
        " Configuration Manager? This program does not create the key.",
        server=observation.place.server,
    )
    return Finding("security-key-missing", Severity.PROBLEM, says, (observation.number,))


def pxe_not_enabled(dp: str, evidence: tuple[int, ...]) -> Finding:
    """Say that the server is a distribution point on which PXE is not switched on."""
    says = tr("PXE is not enabled or not installed on {server}.", server=dp)
    return Finding("pxe-not-enabled", Severity.WARNING, says, evidence)


def certmgr(observation: Observation, servers: tuple[str, ...]) -> Finding:
    """Give both readings of 0x80070005 and the servers named with it."""
    says = tr(
        "CertMgr.log names these servers with 0x80070005 (in all: {count}): {servers}. It is documented as this missing"
        " value; it may also mean that the site server's computer account, or the site system"
        " installation account, is no administrator there.",
        count=len(servers),
        servers=", ".join(servers),
    )
    return Finding("certmgr-80070005", Severity.NOTE, says, (observation.number,))


def no_distribution_point(dp: str) -> Text:
    """Say why the article does not apply."""
    return tr("{server} is no distribution point of ConfigMgr 2012 or later.", server=dp)


def mp_not_named(known: tuple[str, ...], evidence: tuple[int, ...]) -> Finding:
    """Say what is missing when no management point is known."""
    says = tr(
        "No management point is named; the article compares with one.{known}",
        known=tr(" The distribution point knows of: {names}.", names=", ".join(known))
        if known
        else "",
    )
    return Finding("mp-not-named", Severity.DECIDE, says, evidence)


def site_unknown(dp: str) -> Finding:
    """Say that the DP does not know its site."""
    says = tr("{server} does not say which site it belongs to.", server=dp)
    return Finding("site-unknown", Severity.UNREADABLE, says)


def agree(evidence: tuple[int, ...], *, decoded: bool) -> Finding:
    """Say that both servers hold the same."""
    if decoded:
        says = tr("Distribution point and management point hold the same certificates.")
        return Finding("values-agree", Severity.AGREES, says, evidence)
    says = tr(
        "Distribution point and management point hold the same value. Its certificates could not be"
        " decoded."
    )
    return Finding("value-format-unknown", Severity.NOTE, says, evidence)


def differ(evidence: tuple[int, ...], *, same_certificates: bool) -> Finding:
    """Say that both hold certificates, but not the same items."""
    says = (
        tr("The two servers hold the same certificates, written differently.")
        if same_certificates
        else tr("The two servers hold different certificates. Nothing is overwritten unasked.")
    )
    return Finding("values-differ", Severity.DECIDE, says, evidence)


def both_stale(evidence: tuple[int, ...], doubted: tuple[Certificate, ...]) -> Finding:
    """Say that both servers hold the same list, and that the list is out of date."""
    says = (
        tr(
            "Both servers hold the same list, and it is out of date: {which}. Look in CertMgr.log on the"
            " site server for why it was not renewed.",
            which=described(doubted),
        )
        if doubted
        else tr("Both servers lack a certificate that the management point itself gives out.")
    )
    return Finding("both-stale", Severity.WARNING, says, evidence)


def already_correct(observation: Observation) -> Finding:
    """Say why a server that the article names is left alone."""
    says = tr(
        "{server} already holds this value; it is left alone.", server=observation.place.server
    )
    return Finding("already-correct", Severity.AGREES, says, (observation.number,))


def database_role(*, imported: bool) -> Text:
    """Name the database, or what somebody saved of it."""
    return tr("Database (file)") if imported else tr("Site database")


def database_row(role: Text, component: str, number: int) -> Text:
    """Name one of the database's rows, with the number by which it can be chosen, 0 where it cannot."""
    if not number:
        return tr("{role} · {component}", role=role, component=component)
    return tr("{role} {number} · {component}", role=role, number=str(number), component=component)


def described(certificates: Iterable[Certificate]) -> Text:
    """Return subject, issuer, thumbprint and validity of each in one line."""
    return joined(map(_described, certificates), "; ")


def _described(one: Certificate) -> Text:
    return tr(
        "{subject}, issued by {issuer}, thumbprint {thumbprint}, valid {begin} to {end}",
        subject=one.subject,
        issuer=one.issuer,
        thumbprint=f"{one.thumbprint[:8]}…{one.thumbprint[-6:]}",
        begin=f"{one.not_before:%Y-%m-%d}",
        end=f"{one.not_after:%Y-%m-%d}",
    )


def acknowledge_site(dp: str, mp: str) -> Acknowledge:
    """Ask the person to vouch for what could not be proved."""
    text = tr("I know that {dp} and {mp} belong to the same site.", dp=dp, mp=mp)
    return Acknowledge("same-site-not-proved", text)


def acknowledge_doubts(code: str, doubted: tuple[Certificate, ...]) -> Acknowledge:
    """Ask before certificates are spread that are out of date or of another issuer."""
    which = described(doubted)
    text = tr(
        "Write it although it is not current, or not issued by SMS Issuing: {which}.", which=which
    )
    return Acknowledge(code, text)


def acknowledge_unknown_form(server: str) -> Acknowledge:
    """Ask before a value is copied that nobody could look into."""
    text = tr(
        "Copy the value of {server} exactly, although it could not be decoded.", server=server
    )
    return Acknowledge("value-format-unknown", text)


def acknowledge_overwrite(code: str, servers: tuple[str, ...]) -> Acknowledge:
    """Ask before a list that decodes is written over."""
    text = tr("Overwrite the different list on {servers}.", servers=", ".join(servers))
    return Acknowledge(code, text)


def acknowledge_import(site_code: str, imported: tuple[ImportedResult, ...]) -> Acknowledge:
    """Ask the person to vouch for rows that this program did not read from the database itself."""
    text = tr(
        "I know that an administrator of site {site}'s own database ran both statements of the query text"
        " there, and that nobody changed what they saved since: {files}.",
        site=site_code,
        files=_files(imported),
    )
    return Acknowledge("imported-result", text)


def from_files(imported: tuple[ImportedResult, ...]) -> tuple[Text, ...]:
    """Say in the plan that the database itself was not asked."""
    if not imported:
        return ()
    return (
        tr(
            "The site database was not asked; what is said of it comes from {files}.",
            files=_files(imported),
        ),
    )


def _files(imported: tuple[ImportedResult, ...]) -> str:
    return ", ".join(dict.fromkeys(one.place.server for one in imported))
