"""What is known when a cell has ended: the site as it was, is, and was restored, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pxewizard.core.diagnosis import Diagnosis
from pxewizard.core.outcome import Result
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Present, Reading
from pxewizard.core.remedy import RegistryStep, Step
from pxewizard.core.site import Change as Sent
from pxewizard.engine.formats.record import Change
from pxewizard.engine.sweep_rows import SweepRow
from pxewizard.practice.estate import Estate

Place = RegistryValue | Service


@dataclass(frozen=True)
class Said:
    """What became of one step, as the program says."""

    step: Step  # as it was to be done: of an undo, the inverted one
    result: Result


@dataclass(frozen=True)
class Story:
    """One cell, told from outside and by the program.

    `at_end` is the site when the program had ended, `later` when what was late had been done, `restored`
    after another run has taken back all of it. `original` is the site before the change, which differs
    from `before` where the work is an undo.
    """

    original: Estate
    before: Estate
    at_end: Estate
    later: Estate
    steps: tuple[RegistryStep, ...] = ()  # all that may be written
    said: tuple[Said, ...] = ()
    settled: bool = True
    problem: Problem | None = None  # instead of an end, or besides
    bug: str = ""  # what escaped and is no Problem
    change: Change | None = None  # the undo folder as the next run reads it
    sent: tuple[Sent, ...] = ()
    restored: Estate | None = None
    forced: bool = (
        False  # only after a person had said that changed values may be written over, too
    )
    diagnosis: Diagnosis | None = None  # of the examination, or of the one made after a change
    rows: tuple[tuple[str, SweepRow | None], ...] = ()  # of a sweep, as it said
    kept: tuple[SweepRow, ...] = ()  # of a sweep, as its folder says
    clean: Story | None = None  # the same work without a fault
    foreign: tuple[tuple[Place, Present], ...] = ()  # what somebody else put there
    unseen: bool = False  # that, between compare and write, where nobody can see it
    lies: bool = False
    struck: bool = True
    seconds: float = 0.0
    limit: float = 240.0  # seconds that it may take


def held(estate: Estate) -> dict[Place, Reading]:
    """Return every registry value and service of a site."""
    return dict(_held(estate))


def _held(estate: Estate) -> Iterator[tuple[Place, Reading]]:
    for name, server in estate.servers.items():
        for key, values in server.registry.items():
            for value in values:
                yield RegistryValue(name, key, value), server.value(key, value)
        for service in server.services:
            yield Service(name, service), server.service(service)
