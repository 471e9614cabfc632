"""Faults that look like an article's fault in SMSPXE.log and are not: rows, not code.

The numbers and words come from Microsoft's articles; sentences that Windows localises are never matched.
"""

from __future__ import annotations

from typing import Final

from pxewizard.core.diagnosis import LookAlike, Severity
from pxewizard.core.words import tr

_DOCS: Final = "https://learn.microsoft.com/troubleshoot/mem/configmgr/os-deployment/"

LOOK_ALIKES: Final = (
    LookAlike(
        "dp-certificate-expired",
        ("800B0101", "Failed to validate PXEClientKey certificate"),
        Severity.PROBLEM,
        tr("The distribution point's own PXE certificate has expired (800B0101)."),
        tr(
            "Renew it in the distribution point's properties; if it stays the same, follow"
            " KB 4511618 (PXE password). In Administration > Security > Certificates it must not be blocked."
        ),
        _DOCS + "certificate-not-updated-on-pxe-dp",
        "4511618",
    ),
    LookAlike(
        "mp-not-trusted",
        ("80090006", "Failed to get information for MP"),
        Severity.PROBLEM,
        tr("The management point's certificate or signature is not accepted (80090006)."),
        tr("Check the certificate that IIS uses on the management point."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
        "4491871",
    ),
    LookAlike(
        "mp-timed-out",
        ("80072ee2", "Failed to get information for MP"),
        Severity.PROBLEM,
        tr("The management point did not answer the distribution point in time (80072ee2)."),
        tr("Open http://<management point>/SMS_MP/.sms_aut?MPLIST on the distribution point."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
        "4491871",
    ),
    LookAlike(
        "mp-not-reached",
        ("80072efd", "Failed to get information for MP"),
        Severity.PROBLEM,
        tr("The distribution point could not connect to the management point (80072efd)."),
        tr(
            "On the distribution point look whether the management point's name resolves, its port answers,"
            " and no proxy stands between."
        ),
        _DOCS + "advanced-troubleshooting-pxe-boot",
        "4491871",
    ),
    LookAlike(
        "mp-tls-refused",
        ("80072f8f", "Failed to get information for MP"),
        Severity.PROBLEM,
        tr("The encrypted connection to the management point was refused (80072f8f)."),
        tr(
            "Check the name, the issuer and the dates of the management point's certificate, and the clock of"
            " both servers."
        ),
        _DOCS + "advanced-troubleshooting-pxe-boot",
        "4491871",
    ),
    LookAlike(
        "no-deployment",
        ("no advertisements found",),
        Severity.NOTE,
        tr("A computer asked to boot and no task sequence was deployed to it."),
        tr("Check the deployment's collection and that it is offered to media and PXE."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
        "4491871",
    ),
    LookAlike(
        "boot-image-missing",
        ("Matching Processor Architecture Boot Image",),
        Severity.PROBLEM,
        tr("The boot image of the computer's architecture is not on this distribution point."),
        tr("Distribute both boot images and tick “Deploy this boot image from the PXE-enabled"
           " distribution point”."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
        "4491871",
    ),
    LookAlike(
        "wds-not-started",
        ("WDSServer is NOT STARTED",),
        Severity.NOTE,
        tr("Windows Deployment Services did not run when PXE was set up."),
        tr(
            "Look whether WDSServer or ConfigMgr's PXE responder (SccmPxe) runs now: one of them must. Under"
            " the responder a stopped WDSServer is right."
        ),
        _DOCS + "pxe-enabled-remote-dp-not-start-wds",
        "2712387",
    ),
    LookAlike(
        "noise-performance-counters",
        ("InitializePerformanceCounters failed",),
        Severity.NOTE,
        tr("Performance counters are missing (InitializePerformanceCounters, 80070002): harmless."),
        tr("Nothing has to be done."),
        _DOCS + "understand-pxe-boot",
        "4468601",
        is_noise=True,
    ),
    LookAlike(
        "noise-mac-ignore-list",
        ("Cannot read the registry value of MACIgnoreListFile",),
        Severity.NOTE,
        tr("No list of network cards to ignore is set (MACIgnoreListFile): harmless."),
        tr("Nothing has to be done."),
        _DOCS + "understand-pxe-boot",
        "4468601",
        is_noise=True,
    ),
)  # fmt: skip
