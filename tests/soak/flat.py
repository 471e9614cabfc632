"""Whether what a process holds stays flat. Pure: samples in, complaints out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

FLAT: Final = 0.05
NAMES: Final = ("memory", "objects", "handles", "threads", "children")
_WARM: Final = 0.25  # of the samples: caches fill, and pages are made when they are first shown
_EDGE: Final = 0.25  # of the rest: its first and its last part are compared


@dataclass(frozen=True)
class Sample:
    """What a process holds between two rounds: MB of memory, Python's objects, open handles and so on."""

    memory: float
    objects: int
    handles: int
    threads: int
    children: int


@dataclass(frozen=True)
class Drift:
    """What is held at the beginning, once it is warm, and at the end."""

    name: str
    first: float
    last: float

    @property
    def share(self) -> float:
        """Return by which part of the first it has changed."""
        return (self.last - self.first) / self.first if self.first else self.last

    @property
    def is_flat(self) -> bool:
        """Return whether that is within what is allowed."""
        return abs(self.share) <= FLAT

    def __str__(self) -> str:
        """Return both values, and the change."""
        return f"{self.name}: {self.first:.1f} at first, {self.last:.1f} at last, {self.share:+.1%}"


def drifts(samples: Sequence[Sample]) -> tuple[Drift, ...]:
    """Return how everything that is held has changed."""
    warm = samples[int(len(samples) * _WARM) :]
    edge = max(1, int(len(warm) * _EDGE))
    return tuple(
        Drift(name, _middle(name, warm[:edge]), _middle(name, warm[-edge:])) for name in NAMES
    )


def _middle(name: str, samples: Sequence[Sample]) -> float:
    return float(median(getattr(one, name) for one in samples))
