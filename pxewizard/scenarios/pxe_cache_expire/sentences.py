"""The sentences of KB 2019640: what was seen, and what is asked."""

from __future__ import annotations

from typing import Final

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.reading import Present, number_of
from pxewizard.core.remedy import Acknowledge, Choice, Condition, Number, Option, Question
from pxewizard.core.words import Text, tr
from pxewizard.scenarios.pxe_cache_expire.evidence import Gap, Seen

SUGGESTED: Final = 120  # seconds; the article's example
_LOWEST, _HIGHEST = 1, 86_400

ASKS: Final[tuple[Question, ...]] = (
    Choice(
        "second-deployment",
        tr("Does a second deployment within an hour start from the local disk?"),
        (Option("yes", tr("Yes")), Option("no", tr("No"))),
    ),
    Choice(
        "service-pack-2",
        tr("Is this ConfigMgr 2007 with Service Pack 2?"),
        (Option("yes", tr("Yes")), Option("no", tr("No"))),
    ),
)

FOLLOW_UP: Final[tuple[Text, ...]] = (
    tr("Look at the next “PXE Settings” block in SMSPXE.log: it prints the new CacheExpire."),
    tr("Deploy one computer twice with a pause longer than the new time, and see it boot."),
)


WHY: Final = tr(
    "SP1 with the hotfix of KB 969113 kept an answer for 2 minutes; SP2 made the time a setting and put it"
    " back to 60 minutes."
)


def questions(cures_up_to: int) -> tuple[Question, ...]:
    """Ask for the time; one that would not cure what was seen must be acknowledged."""
    return (
        Number(
            "cache-expire",
            tr("After how many seconds may a computer be deployed again?"),
            _LOWEST,
            _HIGHEST,
            SUGGESTED,
            unit="s",
            caution_below=SUGGESTED,
            caution=tr(
                "Below 120 seconds, computers with a required deployment may be imaged again and again."
            ),
        ),
        Acknowledge(
            "does-not-cure",
            tr(
                "I know that this time does not cure what was seen: it is longer than the pause between"
                " two deployments."
            ),
            only_if=Condition("cache-expire", at_least=cures_up_to + 1),
        ),
    )


def not_here(seen: Seen) -> Text:
    """Say why the article does not apply, and for later versions what is done there instead."""
    if number_of(seen.role.reading) is None:
        return tr("{server} is no PXE service point of ConfigMgr 2007.", server=seen.server)
    return tr(
        "{server} is a distribution point of ConfigMgr 2012 or later, which has no CacheExpire. There,"
        " “Clear Required PXE Deployments” lets one computer boot again; it redeploys the newest"
        " required task sequence, so look at that computer's required deployments first, and never use"
        " it on a collection.",
        server=seen.server,
    )


def time_in_force(seen: Seen) -> Finding:
    """Say which time the service point works with."""
    where: Text | str = ""
    if not isinstance(seen.value.reading, Present):
        where = tr(" (the value is absent: SP2's default)")
    elif number_of(seen.value.reading) is None:
        where = tr(
            " (it is stored as {kind}, which is no number: SP2's default)",
            kind=seen.value.reading.kind,
        )
    says = tr(
        "CacheExpire on {server} is {seconds} seconds{where}.",
        server=seen.server,
        seconds=seen.seconds,
        where=where,
    )
    return Finding("cache-expire", Severity.NOTE, says, (seen.value.number,))


def unknown_machines(seen: Seen) -> tuple[Finding, ...]:
    """Warn where unknown computers are supported."""
    if not seen.unknown_machines:
        return ()
    says = tr(
        "Unknown computers are supported here: with a short time and a required deployment they may be"
        " imaged again and again."
    )
    return (Finding("unknown-computers", Severity.WARNING, says, (seen.log.number,)),)


def too_soon(seen: Seen, gap: Gap) -> Finding:
    """Say which computer came back too soon."""
    says = tr(
        "{computer} was deployed again {gap} seconds after the last time, sooner than CacheExpire"
        " ({seconds} seconds): it starts from its local disk.",
        computer=gap.computer,
        gap=gap.seconds,
        seconds=seen.seconds,
    )
    return Finding(
        "second-deployment-too-soon", Severity.PROBLEM, says, (seen.log.number, seen.value.number)
    )


def stated(seen: Seen) -> Finding:
    """Say that the verdict rests on the technician's word."""
    says = tr(
        "You said that a second deployment within an hour starts from the local disk; CacheExpire is"
        " {seconds} seconds.",
        seconds=seen.seconds,
    )
    return Finding("second-deployment-stated", Severity.PROBLEM, says, (seen.value.number,))


def nothing_seen(seen: Seen) -> Finding:
    """Say that nothing is wrong."""
    says = tr(
        "No computer was seen that was deployed again sooner than CacheExpire allows"
        " (3,600 seconds is SP2's normal default)."
    )
    return Finding(
        "no-second-deployment", Severity.AGREES, says, (seen.value.number, seen.log.number)
    )


def ask_service_pack(seen: Seen) -> Finding:
    """Say that the version is not known."""
    says = tr(
        "Nothing shows that {server} runs Service Pack 2, and only SP2 knows CacheExpire.",
        server=seen.server,
    )
    return Finding(
        "service-pack-unknown", Severity.DECIDE, says, (seen.value.number, seen.log.number)
    )


def other_view(seen: Seen) -> Finding:
    """Say that the key is where it should not be."""
    says = tr(
        "The key of the PXE service point is in the other registry view only ({place}); that does not"
        " fit this operating system, and nothing is written.",
        place=seen.other.place,
    )
    return Finding("unexpected-registry-view", Severity.DECIDE, says, (seen.other.number,))


def service_not_running(seen: Seen) -> Finding:
    """Say why nothing is restarted."""
    says = tr(
        "{service} does not run; it reads the new value when it starts.", service=seen.service.place
    )
    return Finding("service-not-running", Severity.NOTE, says, (seen.service.number,))


def bitness_unknown(seen: Seen) -> Finding:
    """Say that it is not known which of the two keys the service point reads."""
    says = tr(
        "{server} does not say whether its operating system is of 32 or 64 bits, so it is not known which"
        " of the two keys counts.",
        server=seen.server,
    )
    return Finding("bitness-unknown", Severity.UNREADABLE, says, (seen.bitness.number,))
