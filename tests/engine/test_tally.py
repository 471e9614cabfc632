"""How the records of a sign are counted: which is the first, and which is the last."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pxewizard.core.diagnosis import Severity
from pxewizard.core.logrecord import Record
from pxewizard.core.words import tr
from pxewizard.engine.tally import Tally, counted


def record(line: int, at: datetime | None, stamp: str = "") -> Record:
    return Record(line, at, "SMSPXE", 1, "0x80092002", stamp=stamp)


EARLY = record(1, datetime(2026, 11, 20, 8, tzinfo=UTC), "early")
LATE = record(2, datetime(2026, 11, 20, 9, tzinfo=UTC), "late")
OF_NO_ZONE = record(3, None, "10:00:00")
CUT = record(4, None)


@pytest.mark.parametrize(
    ("records", "first", "last"),
    [
        ((EARLY, LATE, CUT), EARLY, LATE),
        ((CUT, LATE, EARLY), EARLY, LATE),
        ((EARLY, LATE, OF_NO_ZONE), EARLY, LATE),
        ((OF_NO_ZONE, CUT), OF_NO_ZONE, OF_NO_ZONE),
        ((CUT,), CUT, CUT),
    ],
)
def test_a_record_that_was_cut_before_its_time_is_counted_and_is_not_the_last(
    records: tuple[Record, ...], first: Record, last: Record
) -> None:
    tally = Tally()
    for one in records:
        tally.note(one)

    seen = tally.seen("x", Severity.PROBLEM, tr("Seen."))

    assert seen is not None
    assert (seen.count, seen.first, seen.last) == (len(records), first, last)
    assert "?" not in str(counted(seen))
