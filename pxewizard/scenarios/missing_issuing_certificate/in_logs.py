"""What SMSPXE.log and CertMgr.log show of KB 4469580: codes and stable words, never a localised sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from pxewizard.core.cure import BOOT_PROGRAM, CureMarks
from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.logrecord import Record
from pxewizard.core.sighting import Sighting
from pxewizard.core.words import Text, tr
from pxewizard.engine.log_evidence import server_named
from pxewizard.engine.tally import Tally, says

ARTICLE: Final = "4469580"
CERTIFICATE_MANAGER: Final = "SMS_CERTIFICATE_MANAGER"
BAD_ENCODE: Final = "80092002"  # CRYPT_E_BAD_ENCODE
NO_ACCESS: Final = "80070005"
START, BOOT, SMB = "log-80092002-start", "log-80092002-boot", "certmgr-smb-worked"
CERTIFICATE: Final = "dp-certificate-in-log"
_STARTING: Final = re.compile(r"InitializeMPConnection failed", re.IGNORECASE)
_BOOTING: Final = re.compile(r"failed to process message", re.IGNORECASE)
_NOTIFIED: Final = re.compile(
    r"Found notification file .*\\\d+_(?P<name>[^\\\s]+)\.CMN", re.IGNORECASE
)
_CONNECTED: Final = re.compile(
    r"Successfully made .* \\\\(?P<name>[^\\\s]+)\\ADMIN\$", re.IGNORECASE
)
_CERTIFICATE: Final = re.compile(
    r"Completed validation of Certificate \[(?:Thumbprint )?(?P<print>[0-9A-Fa-f]{40})\]"
    r" issued to '(?P<to>[^']{1,200})'"
)
_BAD: Final = tr(
    "The certificate list cannot be decoded (0x80092002): IssuingCertificateList is missing or damaged on the"
    " distribution point."
)
_AT_START: Final = tr("The PXE service started without a connection to the management point.")
_AT_BOOT: Final = tr("A computer asked to boot and was not answered.")
# At each start and at each request the service asks the management point, and needs the list for it.
CURE: Final = CureMarks(
    "SMSPXE.log",
    fault=(BAD_ENCODE,),
    works=("PXE Provider (?:finished )?load", "Received from client", BOOT_PROGRAM),
    boots=(BOOT_PROGRAM,),
    anchors=(BAD_ENCODE, "PXE Provider ", "Received from client", "smsboot\\"),
)
_FEW: Final = 6
_MOST: Final = 5_000  # servers and certificates that are remembered; no site has more


class IssuingListSigns:
    """Counts the records with the article's codes, and keeps whom CertMgr.log names."""

    anchors: Final = (
        BAD_ENCODE,
        NO_ACCESS,
        "Completed validation of Certificate [",
        "Found notification file",
        "Successfully made a network connection",
    )

    def __init__(self, since: datetime | None = None) -> None:
        """Have seen nothing."""
        self._bad, self._starts, self._boots = Tally(since), Tally(since), Tally(since)
        self._denied, self._certificates = Tally(since), Tally(since)
        self._smb = Tally(since)
        self._named: dict[str, None] = {}
        self._reached: dict[str, set[str]] = {}
        self._newest: dict[str, str] = {}  # thumbprint by whom it was issued to

    def note(self, record: Record) -> None:
        """Count a record, and keep the names in it."""
        text = record.text
        if says(text, BAD_ENCODE):
            self._note_bad(record)
        elif says(text, NO_ACCESS) and (name := _denied(record)):
            self._denied.note(record)
            if len(self._named) < _MOST:
                self._named[name] = None
        elif match := _NOTIFIED.search(text) or _CONNECTED.search(text):
            self._note_reached(match, record)
        elif (match := _CERTIFICATE.search(text)) and len(self._newest) < _MOST:
            self._certificates.note(record)
            self._newest[match["to"]] = match["print"].upper()

    def sightings(self) -> tuple[Sighting, ...]:
        """Return the fault first, then what else was seen of it."""
        found = (
            self._bad.seen("log-80092002", Severity.PROBLEM, _BAD),
            self._starts.seen(START, Severity.NOTE, _AT_START),
            self._boots.seen(BOOT, Severity.NOTE, _AT_BOOT),
            self._denied.seen("certmgr-80070005", Severity.PROBLEM, self._said_of_denied()),
            self._said_of_smb(),
            self._said_of_certificates(),
        )
        return tuple(
            replace(one, article=ARTICLE, shows_fault=one.severity is Severity.PROBLEM)
            for one in found
            if one
        )

    @property
    def named(self) -> tuple[str, ...]:
        """Return the servers that CertMgr.log names with "access denied", in their order."""
        return tuple(self._named)

    def told_apart(self, evidence: int) -> tuple[Finding, ...]:
        """Return how many of the bad records end a start, and how many a request, if any does."""
        starts, boots = self._starts.count, self._boots.count
        if not starts and not boots:
            return ()
        told = tr(
            "They tell of {starts} and {boots}.",
            starts=tr("{n:# failed start|# failed starts} of the PXE service", n=starts),
            boots=tr("{n:# boot attempt|# boot attempts} without an answer", n=boots),
        )
        return (Finding("log-80092002-kinds", Severity.NOTE, told, (evidence,)),)

    def _note_bad(self, record: Record) -> None:
        self._bad.note(record)
        if _STARTING.search(record.text):
            self._starts.note(record)
        elif _BOOTING.search(record.text):
            self._boots.note(record)

    def _note_reached(self, match: re.Match[str], record: Record) -> None:
        name, kind = match["name"].lower(), match.re.pattern
        if name in self._reached or len(self._reached) < _MOST:
            self._reached.setdefault(name, set()).add(kind)
            self._smb.note(record)

    def _said_of_denied(self) -> Text:
        return tr(
            "CertMgr.log names {servers} with 0x80070005 (in all: {count}). It is documented as the missing"
            " value; it may also mean that the site server's computer account, or the site system"
            " installation account, is no administrator there.",
            servers=_few(self.named),
            count=len(self._named),
        )

    def _said_of_smb(self) -> Sighting | None:
        """Say of servers that are named as denied that they were reached all the same."""
        reached = [one for one in self._named if _CONNECTED.pattern in self._reached.get(one, ())]
        if not reached:
            return None
        told = tr(
            "The site server had connected to ADMIN$ of {servers} just before: file sharing works there.",
            servers=_few(reached),
        )
        if all(_NOTIFIED.pattern in self._reached[one] for one in reached):
            told = tr(
                "The site server had found a notification file (.CMN) and connected to ADMIN$ of {servers}"
                " just before: inbox and file sharing work there.",
                servers=_few(reached),
            )
        return self._smb.seen(SMB, Severity.NOTE, told)

    def _said_of_certificates(self) -> Sighting | None:
        named = [f"{name} ({print_[:8]}…{print_[-6:]})" for name, print_ in self._newest.items()]
        told = tr("The distribution point's certificate, as logged: {names}.", names=_few(named))
        return self._certificates.seen(CERTIFICATE, Severity.NOTE, told)


def _denied(record: Record) -> str:
    """Return whose Security key could not be copied; other components have their own reasons."""
    is_own = record.component in {"", CERTIFICATE_MANAGER}
    return server_named(record.text) if is_own else ""


def _few(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_FEW])
    return shown if len(names) <= _FEW else f"{shown} …"
