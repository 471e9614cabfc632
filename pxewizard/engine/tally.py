"""Counts the records of a sign: how many, the first, the last, and how many since a time."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Final

from pxewizard.core.diagnosis import Severity
from pxewizard.core.logrecord import Record
from pxewizard.core.sighting import Sighting
from pxewizard.core.words import Text, tr

_CODE: Final = re.compile(r"[0-9A-Fa-f]{8}")


def is_code(word: str) -> bool:
    """Return whether a word is an error's number, which logs write in either case of letters."""
    return bool(_CODE.fullmatch(word))


def says(text: str, word: str) -> bool:
    """Return whether a text holds a stable word, or an error's number with or without 0x."""
    return (
        bool(_pattern(word).search(text)) if is_code(word) else word.casefold() in text.casefold()
    )


@lru_cache(maxsize=128)
def _pattern(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9A-Fa-f])(0x)?{code}(?![0-9A-Fa-f])", re.IGNORECASE)


class Tally:
    """One sign's counter."""

    def __init__(self, since: datetime | None = None) -> None:
        """Count from nothing; records that are not older than `since` also apart."""
        self.count = 0
        self.first: Record | None = None
        self.last: Record | None = None
        self._since = since
        self._later = 0

    def note(self, record: Record) -> None:
        """Count a record."""
        self.count += 1
        if self._since and record.at and record.at >= self._since:
            self._later += 1
        if self.first is None or _earlier(record, self.first):
            self.first = record
        if self.last is None or _later(record, self.last):
            self.last = record

    def seen(self, code: str, severity: Severity, says: Text) -> Sighting | None:
        """Return the sighting; None where nothing was counted. The rest of it is filled in by `replace`."""
        if self.first is None or self.last is None:
            return None
        later = self._later if self._since else None
        return Sighting(code, severity, says, self.count, self.first, self.last, since=later)


def _earlier(one: Record, other: Record) -> bool:
    """Return whether a record is older; one whose time is not known is neither first nor last."""
    if one.at is None or other.at is None:
        return other.at is None and one.at is not None
    return one.at < other.at


def _later(one: Record, other: Record) -> bool:
    """Return whether a record is the last so far; one that was cut off before its time never is."""
    if one.at is None:
        return other.at is None and bool(one.stamp or not other.stamp)
    return other.at is None or not _earlier(one, other)


def counted(seen: Sighting) -> Text:
    """Return the sentence of a sighting with its count, and with first and last time in UTC."""
    if not seen.first.at and not seen.first.stamp:
        return tr("{says} {n:# record|# records} without a time.", says=seen.says, n=seen.count)
    return tr(
        "{says} {n:# record|# records}, the first at {first}, the last at {last}.",
        says=seen.says,
        n=seen.count,
        first=written(seen.first),
        last=written(seen.last),
    )


def written(record: Record) -> str:
    """Return when a record was written: in UTC, or as it says itself where its zone is not known."""
    if record.at:
        return f"{record.at:%Y-%m-%d %H:%M:%S} UTC"
    return record.stamp or "?"
