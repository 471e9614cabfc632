"""A watched site tells what is asked and answered, server by server, and stops when asked to."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from pxewizard import wiring
from pxewizard.core.examination import Observation
from pxewizard.core.place import LogFile, MpAnswer, Place, RegistryValue, ServerIdentity, Service
from pxewizard.core.reading import Absent, Unreadable
from pxewizard.core.site import Change, StopService
from pxewizard.engine.watched import WatchedSite
from tests.support import NOON, TurnableClock

DP, MP = "dp01.contoso.test", "mp01.contoso.test"
PLACES: tuple[Place, ...] = (
    ServerIdentity(DP),
    MpAnswer(MP, "SMSTRC"),
    RegistryValue(MP, r"SOFTWARE\Microsoft\SMS\MP", "Assignment Site"),
    LogFile(DP, "SMSPXE.log"),
    RegistryValue(DP, r"SOFTWARE\Microsoft\SMS\DP", "SiteCode"),
)
PATIENCE = 10  # seconds; only a test that fails takes them


@dataclass
class Notes:
    """Writes down what it is told; thread-safe enough, as lists are."""

    asked_for: list[tuple[Place, ...]] = field(default_factory=list)
    got: list[tuple[Observation, ...]] = field(default_factory=list)
    stop: bool = False

    def asked(self, places: tuple[Place, ...]) -> None:
        self.asked_for.append(places)

    def answered(self, observations: tuple[Observation, ...]) -> None:
        self.got.append(observations)

    def cancelled(self) -> bool:
        return self.stop


@dataclass
class Slow:
    """A site whose first server answers only once the second has answered."""

    second_is_done: threading.Event = field(default_factory=threading.Event)
    changed: list[Change] = field(default_factory=list)

    def read(self, *places: Place) -> tuple[Observation, ...]:
        if places[0].server == DP:
            assert self.second_is_done.wait(PATIENCE)
        else:
            self.second_is_done.set()
        return tuple(Observation(n, place, Absent(), NOON) for n, place in enumerate(places, 1))

    def change(self, change: Change) -> None:
        self.changed.append(change)


def test_it_reads_the_same_as_the_site_behind_it() -> None:
    clock = TurnableClock()
    site = wiring.practice("dp-missing", clock=clock).site
    assert WatchedSite(site, clock, Notes()).read(*PLACES) == site.read(*PLACES)


def test_each_server_and_each_other_source_is_told_of_by_itself() -> None:
    clock, notes = TurnableClock(), Notes()
    WatchedSite(wiring.practice("healthy", clock=clock).site, clock, notes).read(*PLACES)
    groups = {
        (PLACES[0], PLACES[4]),
        (PLACES[1],),
        (PLACES[2],),
        (PLACES[3],),
    }
    assert set(notes.asked_for) == groups
    assert {tuple(o.place for o in one) for one in notes.got} == groups


def test_a_place_that_is_asked_for_twice_is_read_once_and_answered_twice() -> None:
    clock, notes = TurnableClock(), Notes()
    site = WatchedSite(wiring.practice("healthy", clock=clock).site, clock, notes)
    first, second = site.read(PLACES[0], PLACES[0])
    assert (first.number, second.number) == (1, 2)
    assert first.reading == second.reading
    assert notes.asked_for == [(PLACES[0],)]


def test_a_slow_server_does_not_hold_up_the_answers_of_another() -> None:
    slow = Slow()
    read = WatchedSite(slow, TurnableClock(), Notes()).read(ServerIdentity(DP), ServerIdentity(MP))
    assert [o.place.server for o in read] == [DP, MP]


def test_once_cancelled_it_asks_nobody_and_says_why() -> None:
    clock, notes = TurnableClock(), Notes(stop=True)
    practice = wiring.practice("healthy", clock=clock)
    read = WatchedSite(practice.site, clock, notes).read(*PLACES)
    assert (notes.asked_for, notes.got) == ([], [])
    codes = {o.reading.problem.code for o in read if isinstance(o.reading, Unreadable)}
    assert (len(read), codes) == (len(PLACES), {"cancelled"})


def test_a_cancelled_examination_never_ends_in_a_verdict() -> None:
    clock = TurnableClock()
    parts = wiring.practice("healthy", clock=clock)
    assert parts.scope is not None
    examiner = parts.examiner.__class__(
        WatchedSite(parts.site, clock, Notes(stop=True)), clock, parts.examiner.operator
    )
    for scenario in wiring.scenarios():
        seen = examiner.examine(scenario, parts.scope)
        assert type(seen.diagnosis).__name__ == "Undecided"


def test_a_change_goes_through() -> None:
    slow, change = Slow(), StopService(Service(DP, "SccmPxe"))
    WatchedSite(slow, TurnableClock(), Notes()).change(change)
    assert slow.changed == [change]
