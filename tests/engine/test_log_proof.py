"""What a log proves of a change: newer records only, by the server's own clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pxewizard import wiring
from pxewizard.core.logline import records
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.log_proof import LogProof, ProofReader
from pxewizard.engine.stages import Known, boot_seen, in_log

CHANGE = datetime(2026, 11, 20, 13, 6, tzinfo=UTC)
FAULT = "PXE::MP_GetList failed; 0x80092002"
START = "================= PXE Provider loaded. ====================="
ASKED = "============> Received from client:"
BOOT = r"BootFile: smsboot\x64\pxeboot.com"
REFUSED = r"BootFile: smsboot\x64\abortpxe.com"
minutes = timedelta(minutes=1)


def line(at: datetime | None, text: str, bias: int = -60) -> str:
    if at is None:
        return f'<![LOG[{text}]LOG]!><time="14:06:00.000" date="11-20-2026" component="SMSPXE">\n'
    local = at - timedelta(minutes=bias)
    return (
        f'<![LOG[{text}]LOG]!><time="{local:%H:%M:%S}.{local.microsecond // 1000:03}{bias:+d}"'
        f' date="{local:%m-%d-%Y}" component="SMSPXE" context="" type="1" thread="1" file="x:1">\n'
    )


def proof(
    *said: tuple[float | None, str], read: float = 60, before: float | None = None, bias: int = -60
) -> LogProof:
    """Return what is proved by records so many minutes after the change."""
    marks = wiring.cure_marks("4469580")
    assert marks is not None
    known = None if before is None else CHANGE + before * minutes
    reader = ProofReader(marks, LogProof("SMSPXE.log", CHANGE, CHANGE, known))
    for at, text in said:
        moment = None if at is None else CHANGE + at * minutes
        for record in records(line(moment, text, bias)):
            reader.note(record)
    return reader.proof(CHANGE + read * minutes)


def test_what_was_not_read_is_not_known() -> None:
    assert in_log(None).known is Known.NOT_KNOWN
    assert boot_seen(None).known is Known.NOT_KNOWN


@pytest.mark.parametrize("bias", [-60, 0, 360, -840])
def test_a_start_after_the_change_without_the_fault_verifies_since_the_change(bias: int) -> None:
    fact = in_log(proof((-5, FAULT), (1, START), (2, "anything"), bias=bias))

    assert (fact.known, fact.at) == (Known.REACHED, CHANGE)


@pytest.mark.parametrize("said", [[], [(-5, START)], [(-5, FAULT)], [(1, "anything")]])
def test_without_a_start_or_a_request_since_the_change_nothing_is_verified(
    said: list[tuple[float, str]],
) -> None:
    assert in_log(proof(*said)).known is Known.WATCHED
    assert boot_seen(proof(*said)).known is Known.WATCHED


def test_the_fault_since_the_change_contradicts() -> None:
    fact = in_log(proof((1, START), (1.01, FAULT)))

    assert fact.known is Known.CONTRADICTED
    assert fact.at == CHANGE + 1.01 * minutes


def test_a_request_long_after_the_last_fault_verifies_since_that_fault() -> None:
    fact = in_log(proof((1, START), (1.01, FAULT), (20, ASKED)))

    assert (fact.known, fact.at) == (Known.REACHED, CHANGE + 1.01 * minutes)


def test_a_start_of_this_moment_proves_nothing_yet() -> None:
    assert in_log(proof((1, START), read=1.1)).known is Known.WATCHED
    assert in_log(proof((1, START), read=1.2)).known is Known.REACHED


def test_a_record_without_a_zone_proves_nothing() -> None:
    assert in_log(proof((None, START))).known is Known.WATCHED
    assert in_log(proof((None, FAULT))).known is Known.WATCHED
    assert boot_seen(proof((None, BOOT))).known is Known.WATCHED


def test_a_server_whose_clock_is_ahead_does_not_prove_too_soon() -> None:
    # its log holds a time that comes in an hour only: what it wrote "30 minutes after" was before
    ahead = proof((30, START), (65, "anything"), read=5)

    assert ahead.ahead == timedelta(hours=1)
    assert in_log(ahead).known is Known.WATCHED
    assert in_log(proof((30, START), (62, START), (65, "anything"), read=5)).known is Known.REACHED


def test_a_server_whose_clock_is_ahead_is_not_blamed_for_old_faults() -> None:
    assert in_log(proof((30, FAULT), (65, "anything"), read=5)).known is Known.WATCHED


def test_a_server_whose_clock_is_behind_proves_later_and_never_too_soon() -> None:
    assert in_log(proof((-20, START), read=5)).known is Known.WATCHED


def test_what_was_there_before_the_change_never_counts() -> None:
    assert in_log(proof((3, START), before=4)).known is Known.WATCHED
    assert in_log(proof((3, FAULT), before=4)).known is Known.WATCHED
    assert boot_seen(proof((3, BOOT), before=4)).known is Known.WATCHED


def test_a_boot_program_given_to_a_computer_is_a_boot_seen() -> None:
    fact = boot_seen(proof((3, BOOT)))

    assert (fact.known, fact.at) == (Known.REACHED, CHANGE + 3 * minutes)


def test_a_computer_that_was_sent_away_is_no_boot() -> None:
    assert boot_seen(proof((3, REFUSED))).known is Known.WATCHED
    assert boot_seen(proof((-3, BOOT))).known is Known.WATCHED


def test_the_other_article_is_verified_by_the_settings_printed_next() -> None:
    place = RegistryValue("psp01", r"SOFTWARE\Microsoft\SMS\PXE", "CacheExpire")
    step = SetRegistryValue(place, Absent(), Present(120, Kind.REG_DWORD))
    marks = wiring.cure_marks("2019640", (step,))
    assert marks is not None

    def known(text: str) -> Known:
        reader = ProofReader(marks, LogProof(marks.log, CHANGE, CHANGE))
        for record in records(line(CHANGE + minutes, text)):
            reader.note(record)
        return in_log(reader.proof(CHANGE + 9 * minutes)).known

    assert known("PXE Settings:\n    CacheExpire: 120\n") is Known.REACHED
    assert known("PXE Settings:\n    CacheExpire: 3600\n") is Known.CONTRADICTED
    assert known("PXE Settings:\n    CacheExpire: 1200\n") is Known.CONTRADICTED
    assert wiring.cure_marks("2019640") is None
