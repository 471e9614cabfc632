"""The matrix: every kind of fault at every exchange that really happens; and a fixed part of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.reading import Present
from tests.faults.disk import Disk
from tests.faults.ground import Ground, forget_database
from tests.faults.invariants import Broken, broken
from tests.faults.kinds import Kind, foreign, kinds
from tests.faults.spots import Door, Spot, spots_of
from tests.faults.story import Story
from tests.faults.works import Apply, Case, Examine, Sweep, Undo

_BOTH: Final = Case("4469580", "both-missing", (("restart-pxe-service", "yes"),))
_CORRUPT: Final = Case("4469580", "dp-corrupt")
_STATED: Final = Case("2019640", "cache-expire", stated=(("second-deployment", "yes"),))
_TARGETS: Final = tuple(f"{one}.contoso.test" for one in ("ber-dp004", "ber-dp001", "ham-dp002"))
_MANY: Final = Case(
    "4469580", "many", servers=(*_TARGETS, "mp01.contoso.test", "ps01.contoso.test")
)
WORKS: Final = (
    Examine(_BOTH),
    Examine(Case("4469580", "healthy")),
    Examine(Case("2019640", "cache-expire")),
    Apply(_BOTH),
    Apply(_CORRUPT),
    Apply(_STATED),
    Undo(_BOTH),
    Undo(_CORRUPT),
    Undo(_STATED),
    Sweep(_MANY, _TARGETS),
)


@dataclass(frozen=True)
class Cell:
    """One kind of fault at one exchange of one work; `kind` is its word."""

    work: int  # in WORKS
    kind: str
    spot: Spot

    def __str__(self) -> str:
        return f"{WORKS[self.work]}: {self.kind} at {self.spot}"


@dataclass(frozen=True)
class Tried:
    """A cell that was tried."""

    cell: Cell
    broken: tuple[Broken, ...]
    seconds: float
    story: Story | None = None


KINDS: Final[dict[str, Kind]] = {one.word: one for one in kinds()}


@cache
def clean(number: int) -> tuple[Story, tuple[Spot, ...]]:
    """Do a work without a fault; return its story and every exchange of it."""
    story, ground, disk = WORKS[number].carry(_nothing)
    assert not broken(story), (str(WORKS[number]), broken(story))
    return story, _spots(ground, disk)


def cells(number: int) -> tuple[Cell, ...]:
    """Return the whole matrix of a work."""
    _, spots = clean(number)
    return tuple(
        Cell(number, kind.word, spot)
        for spot in spots
        for kind in KINDS.values()
        if kind.fits(spot)
    )


def try_out(cell: Cell) -> Tried:
    """Do the work of a cell with its fault, and hold what is known afterwards against the invariants."""
    kind, work = KINDS[cell.kind], WORKS[cell.work]

    def strike(ground: Ground, disk: Disk) -> None:
        kind.strike(ground, disk, cell.spot)

    story, ground, disk = work.carry(strike, 1 if kind.waits else 0)
    for patience in _PATIENCE if kind.waits else ():
        if _is_struck(cell, ground, disk):
            break
        story, ground, disk = work.carry(strike, patience)
    struck = _is_struck(cell, ground, disk)
    story = replace(
        story,
        clean=clean(cell.work)[0],
        struck=struck,
        lies=kind.lies,
        foreign=_foreign(kind, cell.spot),
        unseen=cell.spot.writes,
    )
    return Tried(cell, broken(story), story.seconds, story)


def chosen(number: int) -> tuple[Cell, ...]:
    """Return the part of a work's matrix that each run tries: every exchange, and every kind that fits."""
    by_spot: dict[Spot, list[Cell]] = {}
    for cell in cells(number):
        by_spot.setdefault(cell.spot, []).append(cell)
    found = [
        mine[(turn * _STEP + number) % len(mine)] for turn, mine in enumerate(by_spot.values())
    ]
    had = {one.kind for one in found}
    for cell in cells(number) if type(WORKS[number]) is Apply else ():
        if cell.kind not in had:
            found.append(cell)
            had.add(cell.kind)
    return tuple(found)


_PATIENCE: Final = (5, 15)  # a busy machine reaches a short limit before the fault is there
_STEP: Final = 7  # has no divisor in common with the usual numbers of kinds


def _nothing(_ground: Ground, _disk: Disk) -> None:
    """Let nothing go wrong."""


def _is_struck(cell: Cell, ground: Ground, disk: Disk) -> bool:
    struck = ground.struck + disk.struck > 0
    if cell.spot.door is Door.DATABASE and not struck:
        forget_database(WORKS[cell.work].case.estate)
    return struck


def _spots(ground: Ground, disk: Disk) -> tuple[Spot, ...]:
    return (
        *spots_of(ground.exchanges, ground.estate),
        *(Spot(Door.DATABASE, "database", turn, word) for turn, word in enumerate(ground.asked)),
        *(Spot(Door.DISK, "this computer", turn, word) for turn, word in enumerate(disk.seen)),
    )


def _foreign(kind: Kind, spot: Spot) -> tuple[tuple[RegistryValue | Service, Present], ...]:
    if not kind.alters or not isinstance(spot.place, RegistryValue | Service):
        return ()
    return ((spot.place, foreign(spot)),)
