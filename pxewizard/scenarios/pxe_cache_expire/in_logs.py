"""What SMSPXE.log of ConfigMgr 2007 SP2 shows of KB 2019640: the settings, and a computer deployed twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from pxewizard.core.cure import BOOT_PROGRAM, CureMarks
from pxewizard.core.diagnosis import Severity
from pxewizard.core.logrecord import Record
from pxewizard.core.reading import number_of
from pxewizard.core.remedy import SetRegistryValue, Step
from pxewizard.core.sighting import Sighting
from pxewizard.core.words import tr
from pxewizard.engine.tally import Tally
from pxewizard.scenarios.pxe_cache_expire.evidence import (
    ONE_BOOT,
    SETTING,
    Gap,
    computer_deployed,
)

ARTICLE: Final = "2019640"
_MOST: Final = 100_000  # computers that are remembered


class CacheExpireSigns:
    """Keeps the newest setting, and of each computer its last deployment."""

    anchors: Final = (
        "CacheExpire:",
        "ound mandatory advertisement",
        "ound optional advertisement",
        "ound required advertisement",
    )

    def __init__(self, since: datetime | None = None) -> None:
        """Have seen nothing."""
        self._settings, self._again = Tally(since), Tally(since)
        self._seconds = ""
        self._last: dict[str, datetime] = {}
        self._gaps: list[Gap] = []  # the shortest so far

    def note(self, record: Record) -> None:
        """Keep a setting, or hold a deployment against the one before."""
        if match := SETTING.search(record.text):
            self._settings.note(record)
            self._seconds = match[1]
        elif record.at and (computer := computer_deployed(record.text)):
            self._note_deployed(computer, record.at, record)

    def sightings(self) -> tuple[Sighting, ...]:
        """Return the settings, and the shortest pause; a fault where it is shorter than the setting."""
        if (
            not self._settings.count
        ):  # no other version prints it, and of no other the article speaks
            return ()
        printed = tr("SMSPXE.log prints CacheExpire: {seconds} seconds.", seconds=self._seconds)
        found = [self._settings.seen("cache-expire-in-log", Severity.NOTE, printed)]
        if self._gaps and self._gaps[0].seconds < int(self._seconds[:10]):
            told = tr(
                "{computer} was deployed again after {gap} seconds; its answer is kept for {seconds}.",
                computer=self._gaps[0].computer,
                gap=self._gaps[0].seconds,
                seconds=self._seconds,
            )
            found.insert(0, self._again.seen("second-deployment-too-soon", Severity.PROBLEM, told))
        return tuple(
            replace(one, article=ARTICLE, shows_fault=one.severity is Severity.PROBLEM)
            for one in found
            if one
        )

    def _note_deployed(self, computer: str, at: datetime, record: Record) -> None:
        before = self._last.get(computer)
        if before is not None:
            seconds = int(abs((at - before).total_seconds()))  # threads may write out of order
            if seconds > ONE_BOOT:
                self._again.note(record)
                self._gaps = sorted((*self._gaps, Gap(computer, seconds)), key=lambda g: g.seconds)[
                    :1
                ]
        if before is not None or len(self._last) < _MOST:
            self._last[computer] = max(at, before or at)


def cure_marks(steps: tuple[Step, ...]) -> CureMarks | None:
    """Return that settings printed since must hold the value written; None where none is."""
    values = (number_of(one.after) for one in steps if isinstance(one, SetRegistryValue))
    seconds = next((value for value in values if value is not None), None)
    if seconds is None:
        return None
    return CureMarks(
        "SMSPXE.log",
        fault=(rf"CacheExpire:\s*(?!{seconds}\b)\d",),
        works=(rf"CacheExpire:\s*{seconds}\b",),
        boots=("found (?:mandatory|optional|required) advertisement", BOOT_PROGRAM),
        anchors=(*CacheExpireSigns.anchors, "smsboot\\"),
    )
