"""The record of a change as values, and its journal as lines: chained by hashes, in a fixed order.

Each line is one JSON object: its number, its time, the entry, the hash of the line before, and its
own. Pure: `pxewizard.journal` does the reading and the writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, assert_never

from pxewizard.core.examination import Examination, Observation
from pxewizard.core.journal import Approved, BackedUp, Closed, Done, Entry, Found, Intent, NotBegun
from pxewizard.core.late import dataclass
from pxewizard.core.plan import ApprovedPlan
from pxewizard.engine.formats.codec import BadRecord, canonical, from_json, parse, sha256, to_json
from pxewizard.engine.formats.strict import Json

_BEGINNING: Final = "0" * 64  # what the first line names as the hash before it


@dataclass(frozen=True)
class Noted:
    """One line of the journal; `at` is UTC, for the first line the time of the approval."""

    entry: Entry
    at: datetime
    sha256: str


@dataclass(frozen=True)
class Change:
    """A change as its folder tells it.

    What a crash kept from the disk is None or empty: `approved` and `examination` before the
    journal began, `backup` before its line was noted.
    """

    folder: str
    approved: ApprovedPlan | None = None
    examination: Examination | None = None
    backup: tuple[Observation, ...] = ()
    lines: tuple[Noted, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the journal's entries in their order."""
        return tuple(line.entry for line in self.lines)

    @property
    def wrote_nothing(self) -> bool:
        """Return whether no step was ever about to be sent."""
        return not any(isinstance(entry, Intent) for entry in self.entries)

    @property
    def is_open(self) -> bool:
        """Return whether the run was interrupted: backed up, and closed by nobody."""
        backed_up = any(isinstance(entry, BackedUp) for entry in self.entries)
        return backed_up and not isinstance(self.entries[-1], Closed)


def write_line(lines: Sequence[Noted], entry: Entry, at: datetime) -> tuple[Noted, bytes]:
    """Return what follows `lines`: the line as a value, and its bytes."""
    row = _row(len(lines), to_json(at), to_json(entry), _last(lines))
    digest = sha256(row)
    return Noted(entry, at, digest), _bytes(row, digest) + b"\n"


def read_lines(data: bytes) -> tuple[tuple[Noted, ...], int]:
    """Return the journal's lines, and how many bytes they take; BadRecord if the chain is broken.

    What follows the last line feed is a line that a crash cut short: it is left out.
    """
    length = data.rfind(b"\n") + 1
    lines: list[Noted] = []
    for text in data[:length].split(b"\n")[:-1]:
        row = parse(text)
        if not isinstance(row, dict) or row.keys() != {*_row(0, "", None, ""), "sha256"}:
            raise BadRecord("not a line of a journal")
        digest = row.pop("sha256")
        expected = _row(len(lines), row["at"], row["entry"], _last(lines))
        if row != expected or digest != sha256(row) or text != _bytes(row, digest):
            raise BadRecord(f"line {len(lines) + 1} does not follow from the one before")
        entry: Entry = from_json(Entry, row["entry"])
        lines.append(Noted(entry, from_json(datetime, row["at"]), digest))
    return tuple(lines), length


def check_order(entries: Sequence[Entry], steps: int) -> None:
    """Raise BadRecord if no run of the engine writes these entries for a plan of so many steps."""
    backed_up = False
    for number, entry in enumerate(entries):
        match entry:
            case Approved():
                allowed = number == 0
            case BackedUp():
                allowed, backed_up = number > 0 and not backed_up, True
            case Intent(_, step):
                allowed = backed_up and 0 <= step < steps
            case Found(_, step) | Done(_, step) | NotBegun(_, step):
                allowed = number > 0 and 0 <= step < steps
            case Closed():
                allowed = number > 0
            case _:
                assert_never(entry)
        if not allowed:
            raise BadRecord(f"entry {number} is out of order")


def _row(number: int, at: Json, entry: Json, previous: str) -> dict[str, Json]:
    return {"n": number, "at": at, "entry": entry, "previous": previous}


def _last(lines: Sequence[Noted]) -> str:
    return lines[-1].sha256 if lines else _BEGINNING


def _bytes(row: dict[str, Json], digest: str) -> bytes:
    return canonical({**row, "sha256": digest})
