import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pxewizard.core.journal import Approved, BackedUp, Closed, Direction, Done, Entry, Found, Intent
from pxewizard.core.outcome import Applied
from pxewizard.core.reading import Absent
from pxewizard.engine.formats.codec import BadRecord, canonical, sha256
from pxewizard.engine.formats.record import Change, Noted, check_order, read_lines, write_line
from tests import sample
from tests.anything import values

APPROVED = Approved("0" * 64, "m.keller")
INTENT = Intent(Direction.APPLY, 0)
DONE = Done(Direction.APPLY, 0, Applied())
CLOSED = Closed(Direction.APPLY)
WHOLE: tuple[Entry, ...] = (APPROVED, BackedUp("1" * 64), INTENT, DONE, CLOSED)


def journal(entries: tuple[Entry, ...]) -> tuple[tuple[Noted, ...], bytes]:
    lines: tuple[Noted, ...] = ()
    data = b""
    for number, entry in enumerate(entries):
        noted, line = write_line(lines, entry, sample.MADE + timedelta(seconds=number))
        lines, data = (*lines, noted), data + line
    return lines, data


@settings(deadline=None, max_examples=40)
@given(st.lists(values(Entry), max_size=4).map(tuple))
def test_any_entries_come_back_with_their_times_and_hashes(entries: tuple[Entry, ...]) -> None:
    lines, data = journal(entries)

    assert read_lines(data) == (lines, len(data))
    assert [line.entry for line in lines] == list(entries)


def test_a_line_is_one_json_object_that_names_the_hash_before_it() -> None:
    _, data = journal(WHOLE)

    first, second = (json.loads(line) for line in data.splitlines()[:2])
    assert first["previous"] == "0" * 64
    assert second["previous"] == first["sha256"]
    assert (second["n"], second["at"]) == (1, "2026-11-20T14:02:13Z")
    assert second["entry"] == {"type": "backed-up", "backup_sha256": "1" * 64}


def test_a_line_cut_short_at_the_end_is_left_out_wherever_it_was_cut() -> None:
    lines, data = journal(WHOLE)
    ends = [at + 1 for at, byte in enumerate(data) if byte == ord("\n")]

    for length in range(len(data) + 1):
        whole = sum(end <= length for end in ends)
        assert read_lines(data[:length]) == (lines[:whole], ([0, *ends])[whole])


def test_any_other_byte_breaks_the_chain_or_ends_it() -> None:
    lines, data = journal(WHOLE)

    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        try:
            found, _ = read_lines(changed)
        except BadRecord:
            continue
        assert at == len(data) - 1  # the last line feed: this is what a crash leaves, too
        assert found == lines[:-1]


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[1:],
        lambda lines: [lines[0], *lines[2:]],
        lambda lines: [lines[1], lines[0], *lines[2:]],
        lambda lines: [*lines[:2], lines[1], *lines[2:]],
        lambda lines: [*lines, b""],
        lambda lines: [*lines, b"{}"],
        lambda lines: [*lines[:1], b" " + lines[1], *lines[2:]],
        lambda lines: [*lines[:1], lines[1] + b"\r", *lines[2:]],
    ],
    ids=["first gone", "one gone", "swapped", "twice", "empty", "foreign", "space", "cr"],
)
def test_lines_taken_away_moved_or_added_break_the_chain(
    change: Callable[[list[bytes]], list[bytes]],
) -> None:
    _, data = journal(WHOLE)

    with pytest.raises(BadRecord):
        read_lines(b"".join(line + b"\n" for line in change(data.splitlines())))


def test_nonsense_under_a_correct_hash_is_refused() -> None:
    row = {"n": 0, "at": "2026-11-20T14:02:12Z", "entry": {"type": "Done"}, "previous": "0" * 64}

    with pytest.raises(BadRecord):
        read_lines(canonical({**row, "sha256": sha256(row)}) + b"\n")


@pytest.mark.parametrize(
    "entries",
    [
        (INTENT,),
        (APPROVED, INTENT),
        (APPROVED, APPROVED),
        (BackedUp(""),),
        (APPROVED, BackedUp(""), BackedUp("")),
        (APPROVED, BackedUp(""), Intent(Direction.UNDO, 3)),
        (APPROVED, BackedUp(""), Intent(Direction.UNDO, -1)),
        (APPROVED, Done(Direction.APPLY, 3, Applied())),
        (APPROVED, Found(Direction.APPLY, 3, Absent())),
        (CLOSED,),
    ],
    ids=range(10),
)
def test_entries_that_no_run_writes_are_refused(entries: tuple[Entry, ...]) -> None:
    with pytest.raises(BadRecord):
        check_order(entries, steps=3)


def test_entries_of_a_run_and_its_undo_are_in_order() -> None:
    undone = (Intent(Direction.UNDO, 0), Found(Direction.UNDO, 0, Absent()), Closed(Direction.UNDO))

    check_order((*WHOLE, *undone), steps=3)


@pytest.mark.parametrize(
    ("entries", "is_open", "wrote_nothing"),
    [
        ((), False, True),
        ((APPROVED,), False, True),
        (WHOLE[:2], True, True),
        (WHOLE[:3], True, False),
        (WHOLE[:4], True, False),
        (WHOLE, False, False),
        ((*WHOLE, Intent(Direction.UNDO, 0)), True, False),
        ((*WHOLE[:3], Intent(Direction.UNDO, 0), Closed(Direction.UNDO)), False, False),
    ],
    ids=range(8),
)
def test_a_change_is_open_from_its_backup_until_somebody_closes_it(
    entries: tuple[Entry, ...], *, is_open: bool, wrote_nothing: bool
) -> None:
    change = Change("folder", lines=journal(entries)[0])

    assert change.entries == entries
    assert (change.is_open, change.wrote_nothing) == (is_open, wrote_nothing)
