"""What KB 2019640 calls things in a window: headlines, terms, explanations."""

from __future__ import annotations

from typing import Final

from pxewizard.core.wording import Headline, Term, Wording
from pxewizard.core.words import tr

WORDING: Final = Wording(
    short_name=tr("PXE boot: second deployment within an hour"),
    question=tr("Which PXE service point does not boot a computer again?"),
    headlines=(
        Headline(
            ("second-deployment-too-soon",),
            tr("A computer is deployed again before the answer to it is forgotten"),
        ),
        Headline(
            ("second-deployment-stated",), tr("The answer to a computer is kept for too long")
        ),
        Headline(("service-pack-unknown",), tr("Whether this is Service Pack 2 is not known")),
        Headline(
            ("no-second-deployment",),
            tr("No second deployment came too soon: there is nothing to do"),
        ),
    ),
    terms=(
        Term(
            tr("PXE service point"),
            tr("The server of ConfigMgr 2007 that answers a computer’s PXE request."),
            (1, 2),
        ),
        Term(
            tr("CacheExpire"),
            tr(
                "For how many seconds the PXE service point keeps its answer to a computer. Service Pack 2"
                " sets 3,600."
            ),
            (2, 3, 4, 5, 6),
        ),
        Term(
            tr("REG_DWORD"),
            tr("A registry value that is one whole number."),
            (3, 4, 5),
        ),
        Term(
            tr("WDSServer"),
            tr("Windows Deployment Services. It reads the value when it starts."),
            (3, 4, 5, 6),
        ),
        Term(
            tr("WOW6432Node"),
            tr(
                "Where a 64-bit Windows keeps the settings of 32-bit programs. Here it is the real one."
            ),
            (3, 4),
        ),
    ),
    why=(
        (
            3,
            tr(
                "The PXE service point remembers that a computer was answered. As long as it does, the"
                " computer starts from its disk."
            ),
        ),
    ),
    log_marks=(
        "CacheExpire:",
        "found mandatory advertisement",
        "found optional advertisement",
        "found required advertisement",
    ),
    stands="cache-expire",
)
