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
        ("800B0101", "PXEClientKey"),
        Severity.PROBLEM,
        tr("The distribution point's own PXE certificate has expired (800B0101)."),
        tr(
            "Renew it in the distribution point's properties; if it stays the same, follow"
            " KB 4511618 (PXE password)."
        ),
        _DOCS + "certificate-not-updated-on-pxe-dp",
    ),
    LookAlike(
        "mp-not-trusted",
        ("80090006", "Failed to get information for MP"),
        Severity.PROBLEM,
        tr("The management point's certificate or signature is not accepted (80090006)."),
        tr("Check the certificate that IIS uses on the management point."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
    ),
    LookAlike(
        "mp-timed-out",
        ("80072ee2", "Failed to get information for MP"),
        Severity.PROBLEM,
        tr("The management point did not answer the distribution point in time (80072ee2)."),
        tr("Open http://<management point>/SMS_MP/.sms_aut?MPLIST on the distribution point."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
    ),
    LookAlike(
        "no-deployment",
        ("no advertisements found",),
        Severity.NOTE,
        tr("A computer asked to boot and no task sequence was deployed to it."),
        tr("Check the deployment's collection and that it is offered to media and PXE."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
    ),
    LookAlike(
        "boot-image-missing",
        ("Matching Processor Architecture Boot Image",),
        Severity.PROBLEM,
        tr("The boot image of the computer's architecture is not on this distribution point."),
        tr("Distribute both boot images and tick “Deploy this boot image from the PXE-enabled"
           " distribution point”."),
        _DOCS + "advanced-troubleshooting-pxe-boot",
    ),
)  # fmt: skip
