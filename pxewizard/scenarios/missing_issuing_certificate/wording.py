"""What KB 4469580 calls things in a window: headlines, terms, explanations."""

from __future__ import annotations

from typing import Final

from pxewizard.core.wording import Headline, Term, Wording
from pxewizard.core.words import tr

WORDING: Final = Wording(
    short_name=tr("PXE boot: certificate not created"),
    question=tr("Which distribution point does not boot?"),
    headlines=(
        Headline(
            ("other-site",),
            tr("The two servers belong to different sites"),
            tr("Go back, and name a management point of the distribution point’s own site."),
        ),
        Headline(
            ("security-key-missing",),
            tr("A server has no key of Configuration Manager for the value"),
        ),
        Headline(("secondary-site",), tr("A secondary site's list cannot be taken from here")),
        Headline(
            ("database-no-rows",),
            tr("The value is missing on both servers, and in the site database"),
        ),
        Headline(
            ("dp-value-missing", "mp-value-missing"), tr("The value is missing on both servers")
        ),
        Headline(("dp-value-missing",), tr("The value is missing on the distribution point")),
        Headline(("mp-value-missing",), tr("The value is missing on the management point")),
        Headline(("dp-value-undecodable",), tr("The value on the distribution point is damaged")),
        Headline(("mp-value-undecodable",), tr("The value on the management point is damaged")),
        Headline(
            ("values-differ",),
            tr("The two servers hold different certificates"),
            tr(
                "The site database is the judge. An existing value is never overwritten without your"
                " choice."
            ),
        ),
        Headline(
            ("both-stale",), tr("Both servers hold the same certificates, and they are out of date")
        ),
    ),
    terms=(
        Term(
            tr("Distribution point (DP)"),
            tr("The server that answers a computer’s PXE request and sends it the boot image."),
            (1, 2),
        ),
        Term(
            tr("Management point (MP)"),
            tr(
                "The server that tells the DP what a computer should do. It normally holds a good copy of"
                " the value."
            ),
            (1, 2),
        ),
        Term(
            tr("Site database"),
            tr("The site’s SQL Server database. It is the judge when the servers disagree."),
            (1, 2, 7),
        ),
        Term(
            tr("WDS, PXE responder"),
            tr("The two services that can answer PXE on a DP. Only one of them runs."),
            (1, 2, 4, 5),
        ),
        Term(
            tr("IssuingCertificateList"),
            tr(
                "The certificates of the site’s own issuer, “SMS Issuing”. DP and MP must hold the same"
                " ones."
            ),
            (3, 4, 5, 7),
        ),
        Term(
            tr("REG_MULTI_SZ"),
            tr(
                "A registry value that is a list of texts. The borders between the texts are kept when it"
                " is copied."
            ),
            (3, 4, 5),
        ),
        Term(
            tr("Thumbprint"),
            tr("A short fingerprint of one certificate. Equal thumbprints, equal certificates."),
            (3, 4),
        ),
        Term(
            tr("MP’s own answer"),
            tr("What the MP tells anyone who asks over HTTP. A witness, not a judge."),
            (3,),
        ),
        Term(
            tr("0x80070005"),
            tr(
                "“Access denied” in words. The article documents it for this missing value; missing"
                " rights look the same."
            ),
            (3, 6, 7),
        ),
    ),
    why=(
        (
            1,
            tr(
                "Name the server whose computers do not start from the network. The wizard then reads one"
                " registry value there and on the management point, and compares them."
            ),
        ),
        (
            3,
            tr(
                "The same registry value, read in four places. A DP without it cannot read its"
                " certificate, so PXE stops with 0x80092002."
            ),
        ),
    ),
    log_marks=(
        "80092002",
        "80070005",
    ),
)
