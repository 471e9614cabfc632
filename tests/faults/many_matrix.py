"""The fix of many and its undo under every fault of site and disk, at every operation that happens.

What goes wrong on the line befalls one server's change, and is tried there (`matrix`). Here is what several
servers and their common record add: a server that fails stops the rest, and nothing is said that is not so.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from pxewizard.core.examination import Observation
from pxewizard.core.place import Place
from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.core.problem import Problem
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import Change, Site
from pxewizard.engine.bulk import Workshop
from pxewizard.journal import BulkFolder
from pxewizard.practice.faults import BLOCKING, LOSING, Fault, FaultKind, Operation
from pxewizard.practice.site import PracticeSite
from tests.faults import many_judge
from tests.faults.crash_matrix import FEW
from tests.faults.disk import Disk, DiskFault
from tests.faults.kinds import FOREIGN
from tests.faults.many_judge import Ended
from tests.support_estates import list_at
from tests.support_many import Many


@dataclass(frozen=True)
class Spot:
    """One operation: the one with that number (from 0) of its place, read or written; or of the disk."""

    place: Place | None  # None: this computer's disk
    word: str  # "read", "set", "delete", or the disk's operation
    nth: int

    def __str__(self) -> str:
        return f"{self.place or 'the disk'} {self.word} {self.nth}"


@dataclass(frozen=True)
class Trial:
    """One kind of fault at one operation of one work."""

    work: int  # in WORKS
    kind: FaultKind | DiskFault
    spot: Spot
    landed: bool = False

    def __str__(self) -> str:
        landed = ", and it landed" if self.landed else ""
        return f"{WORKS[self.work].word}: {self.kind}{landed} at {self.spot}"


@dataclass(frozen=True)
class Work:
    """A work on several servers, and what is done before it."""

    word: str
    before: Callable[[Many, ApprovedBulkPlan], object]
    do: Callable[[Many, ApprovedBulkPlan], Any]


_READ: Final = "read"
_SET: Final = "set"
_DELETE: Final = "delete"
_WRITES: Final = {_SET, _DELETE}
LISTS: Final = frozenset(map(list_at, FEW))
WORKS: Final = (
    Work("fix of 3 servers, under faults", lambda _desk, _plan: None, Many.begin),
    Work(
        "undo of a fix of 3 servers, under faults", Many.begin, lambda desk, _plan: desk.take_back()
    ),
)


@dataclass
class _Heard:
    """A site whose operations are noted; the practice site's own files are not this computer's."""

    site: Site
    disk: Disk
    heard: list[tuple[Place, str]]

    def read(self, *places: Place) -> tuple[Observation, ...]:
        self.heard += [(place, _READ) for place in places]
        with self.disk.elsewhere():
            return self.site.read(*places)

    def change(self, change: Change) -> None:
        self.heard.append((change.place, _SET if isinstance(change, SetRegistryValue) else _DELETE))
        with self.disk.elsewhere():
            self.site.change(change)


@dataclass
class _Desk(Many):
    """A run that is listened to, on a disk of its own."""

    disk: Disk = field(default_factory=Disk)
    heard: list[tuple[Place, str]] = field(default_factory=list)

    @property
    def practice(self) -> PracticeSite:
        assert isinstance(self.parts.site, PracticeSite)
        return self.parts.site

    def shop(self, journal: BulkFolder) -> Workshop:
        shop = super().shop(journal)
        site = _Heard(shop.examiner.site, self.disk, self.heard)
        return replace(shop, examiner=replace(shop.examiner, site=site))


@cache
def _agreed() -> ApprovedBulkPlan:
    """The sweep and the consent, which are the same in each trial."""
    with _room() as place:
        return Many(place).approved(FEW, wave=1)


def _done(number: int, place: Path, strike: Callable[[_Desk], None]) -> tuple[_Desk, Ended]:
    """Do a work while something strikes."""
    work = WORKS[number]
    work.before(Many(place), _agreed())
    desk = _Desk(place)
    strike(desk)
    try:
        with desk.disk.under():
            return desk, Ended(done=work.do(desk, _agreed()))
    except Problem as met:
        return desk, Ended(problem=met)
    except Exception as met:  # noqa: BLE001 - a fault of the program is a finding
        return desk, Ended(bug=f"{type(met).__name__}: {met}")


@cache
def trials(number: int) -> tuple[Trial, ...]:
    """Return every trial of a work, in a fixed order."""
    return tuple(trial for spot in _spots(number) for trial in _at(number, spot))


def _spots(number: int) -> tuple[Spot, ...]:
    with _room() as place:
        desk, ended = _done(number, place, lambda _desk: None)
    assert ended.done, ended
    counted: Counter[tuple[Place, str]] = Counter()
    found = []
    for one in desk.heard:
        found.append(Spot(*one, counted[one]))
        counted[one] += 1
    return (*found, *(Spot(None, word, turn) for turn, word in enumerate(desk.disk.seen)))


def _at(number: int, spot: Spot) -> Iterator[Trial]:
    if spot.place is None:
        yield from (
            Trial(number, one, spot) for one in DiskFault if Disk.can_refuse(one, spot.word)
        )
        return
    yield from (Trial(number, kind, spot) for kind in FaultKind if _fits(kind, spot))
    if spot.word in _WRITES:
        yield from (Trial(number, kind, spot, landed=True) for kind in FaultKind if kind in LOSING)


def _fits(kind: FaultKind, spot: Spot) -> bool:
    if kind is FaultKind.VALUE_CHANGED:
        return spot.place in LISTS
    if kind is FaultKind.STORED_AS_ONE_STRING:
        return spot.word == _SET
    return kind in BLOCKING or (kind is FaultKind.WRITE_IGNORED and spot.word in _WRITES)


def broken_by(trial: Trial) -> tuple[str, ...]:
    """Do the work with its fault, and return what is not right then."""

    def strike(desk: _Desk) -> None:
        if isinstance(trial.kind, DiskFault):
            desk.disk.fault, desk.disk.at = trial.kind, trial.spot.nth
        else:
            desk.practice.order(_ordered(trial, trial.kind))

    with _room() as place:
        desk, ended = _done(trial.work, place, strike)
        struck = desk.disk.struck + desk.practice.struck
        ended = replace(ended, foreign=_foreign(trial), disk=isinstance(trial.kind, DiskFault))
        says = tuple(many_judge.broken(place, ended))
    return says if struck else (*says, "nothing met the fault")


def _ordered(trial: Trial, kind: FaultKind) -> Fault:
    place, spot = trial.spot.place, trial.spot
    assert place is not None
    on = Operation.WRITE if spot.word in _WRITES else Operation.READ
    value = FOREIGN if kind is FaultKind.VALUE_CHANGED else None
    return Fault(kind, place, on, 1, after=spot.nth, landed=trial.landed, value=value)


def _foreign(trial: Trial) -> str:
    place = trial.spot.place
    return place.server if place and trial.kind is FaultKind.VALUE_CHANGED else ""


@contextmanager
def _room() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pxewizard-many-") as folder:
        yield Path(folder) / "desk"
