"""Many distribution points against one management point and one database."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import LogFile, Place, ServerIdentity, Service
from pxewizard.core.problem import problem
from pxewizard.core.reading import Unreadable
from pxewizard.core.site import Change, Site, StopService
from pxewizard.engine.shared_site import SharedSite
from pxewizard.engine.survey import SiteSurvey
from pxewizard.engine.sweep import Ground, sweep
from pxewizard.engine.sweep_names import Target, find
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from tests.support import TurnableClock

MP = "mp01.contoso.test"
DEAD = {"ber-dp042.contoso.test", "muc-dp011.contoso.test", "sea-dp030.contoso.test"}
DENIED = {"ham-dp015.contoso.test", "sea-dp009.contoso.test"}


@dataclass
class Counting:
    """A site that notes what it is asked, and how many ask at once."""

    site: Site
    asked: list[Place] = field(default_factory=list)
    at_once: int = 0
    most: int = 0
    silent: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def read(self, *places: Place) -> tuple[Observation, ...]:
        with self.lock:
            self.asked += places
            self.at_once += 1
            self.most = max(self.most, self.at_once)
        found = self.site.read(*places)
        with self.lock:
            self.at_once -= 1
        gone = Unreadable(problem("time-out", server=self.silent))
        return tuple(
            replace(o, reading=gone) if o.place.server == self.silent else o for o in found
        )

    def change(self, change: Change) -> None:
        raise AssertionError(change)


@dataclass
class Following:
    """An onlooker; stops the sweep after so many rows."""

    most: int = 10_000
    rows: list[SweepRow] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def row(self, row: SweepRow) -> None:
        with self.lock:
            self.rows.append(row)

    def cancelled(self) -> bool:
        return sum(one.state.ended for one in self.rows) >= self.most


@dataclass
class Field:
    """The site of a case, who follows, and every other distribution point."""

    case: str = "many"
    follows: Following = field(default_factory=Following)
    gone: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        parts = wiring.practice(self.case)
        (self.article,) = wiring.scenarios("4469580")
        assert parts.scope
        seen = parts.examiner.examine(self.article, parts.scope)
        self.scope: Scope = seen.context.scope
        self.targets = find(SiteSurvey(parts.site, self.scope), seen).targets
        self.site = Counting(parts.site)
        self.examiner = replace(parts.examiner, site=self.site)

    def sweep(self, *, at_once: int = 8, targets: tuple[Target, ...] = ()) -> tuple[SweepRow, ...]:
        ground = Ground(self.examiner, self.article, self.scope, self.follows, self.gone.append)
        return sweep(ground, targets or self.targets, at_once=at_once)


@pytest.fixture(scope="module")
def swept() -> tuple[Field, tuple[SweepRow, ...]]:
    one = Field()
    return one, one.sweep()


Swept = tuple[Field, tuple[SweepRow, ...]]


def test_of_200_servers_17_are_found_3_are_dead_and_2_denied(swept: Swept) -> None:
    at, rows = swept
    assert len(rows) == 199  # and the one that was examined, the 17th
    assert Counter(one.state for one in rows) == {
        SweepState.MISSING: 16,
        SweepState.NOT_READ: 5,
        SweepState.CORRECT: 178,
    }
    silent = {one.server: one.problem.code for one in rows if one.problem}
    assert set(silent) == DEAD | DENIED
    assert {silent[one] for one in DENIED} == {"access-denied"}
    assert [one.server for one in rows] == [one.address.name for one in at.targets]


def test_a_row_says_what_was_read(swept: Swept) -> None:
    rows = {one.server: one for one in swept[1]}
    missing, right = rows["ber-dp011.contoso.test"], rows["ber-dp001.contoso.test"]
    assert str(missing.what) == "No IssuingCertificateList"
    assert str(right.what) == "2 certificates, equal to mp01"
    assert (right.site_code, right.service) == ("P01", "SccmPxe")
    assert right.seconds is not None
    assert right.read_at


def test_where_the_clock_is_set_back_meanwhile_nobody_says_how_long_it_took() -> None:
    at = Field()
    at.examiner = replace(at.examiner, clock=_SetBack())

    (row,) = at.sweep(targets=at.targets[:1])

    assert row.state is not SweepState.WAITING
    assert (row.milliseconds, row.seconds) == (None, None)
    assert replace(row, milliseconds=-1).seconds is None  # as an older record may have it


class _SetBack(TurnableClock):
    """A clock that goes back each time that somebody looks."""

    def now(self) -> datetime:
        self._at -= timedelta(hours=1)
        return super().now()


def test_a_dead_server_is_never_counted_as_correct(swept: Swept) -> None:
    assert not any(one.state is SweepState.CORRECT for one in swept[1] if one.server in DEAD)


def test_rows_arrive_one_by_one_each_announced_first(swept: Swept) -> None:
    at, rows = swept
    assert len(at.follows.rows) == 2 * len(rows)
    last = {one.server: one for one in at.follows.rows}
    assert tuple(last[one.server] for one in rows) == rows
    assert at.follows.rows[0].state is SweepState.WORKING


def test_the_management_point_and_the_site_server_are_asked_once_and_no_log_is_read(
    swept: Swept,
) -> None:
    at, _ = swept
    shared = [one for one in at.site.asked if one.server == MP]
    assert shared
    assert len(shared) == len(set(shared))
    assert not any(isinstance(one, LogFile) for one in at.site.asked)


def test_every_server_is_hung_up_when_it_has_been_read(swept: Swept) -> None:
    at, rows = swept
    assert sorted(at.gone) == sorted(one.server for one in rows)


def test_the_first_server_is_examined_alone() -> None:
    at = Field()
    at.sweep(targets=at.targets[:20])
    second = at.site.asked.index(ServerIdentity(at.targets[1].address.name))
    before = {one.server for one in at.site.asked[:second] if isinstance(one, ServerIdentity)}
    assert before == {at.targets[0].address.name, MP}


@pytest.mark.parametrize("many", [1, 4])
def test_no_more_servers_are_asked_at_once_than_wanted(many: int) -> None:
    at = Field()
    at.sweep(at_once=many, targets=at.targets[:40])
    assert at.site.most <= many


def test_a_stopped_sweep_asks_no_other_server_and_leaves_the_rest_waiting() -> None:
    at = Field(follows=Following(most=5))
    rows = at.sweep(at_once=1)
    assert Counter(one.state.ended for one in rows) == {True: 5, False: 194}
    asked = {one.server for one in at.site.asked if isinstance(one, ServerIdentity)}
    assert len(asked - {MP}) == 5


def test_a_silent_management_point_makes_every_row_unread() -> None:
    at = Field()
    at.site.silent = MP
    rows = at.sweep(targets=at.targets[:10])
    assert {one.state for one in rows} == {SweepState.NOT_READ}
    asked = [one for one in at.site.asked if one.server == MP]
    assert len(asked) == len(set(asked))


def test_a_server_that_nobody_knows_is_not_read() -> None:
    (row,) = Field().sweep(targets=(Target(ServerAddress("nobody.contoso.test")),))
    assert row.state is SweepState.NOT_READ
    assert row.problem


@pytest.mark.parametrize(
    ("case", "state"),
    [
        ("dp-missing", SweepState.MISSING),
        ("values-differ", SweepState.DIFFERS),
        ("healthy", SweepState.CORRECT),
        ("dp-down", SweepState.NOT_READ),
        ("access-denied", SweepState.NOT_READ),
        ("both-missing", SweepState.MISSING),
        ("mp-missing", SweepState.AFFECTED),
        ("dp-corrupt", SweepState.DIFFERS),
    ],
)
def test_each_case_has_its_state(case: str, state: SweepState) -> None:
    at = Field(case)
    (row,) = at.sweep(targets=(Target(at.scope.dp),))
    assert row.state is state, (row.state, str(row.what))
    assert str(row.what)


def test_nothing_can_be_written_through_a_shared_site() -> None:
    at = Field("healthy")
    shared = SharedSite(at.site, at.examiner.clock, at.scope)
    with pytest.raises(TypeError):
        shared.change(StopService(Service("dp01.contoso.test", "WDSServer")))


def test_a_row_names_its_own_account_and_what_is_shared_is_named_once() -> None:
    at = Field()

    def accounts(servers: Iterable[str]) -> tuple[tuple[str, str], ...]:
        return tuple((one, "CONTOSO\\someone") for one in servers)

    waived = replace(at.examiner, tls_exceptions=lambda: ("sql01: not checked",))
    ground = Ground(waived, at.article, at.scope, at.follows, accounts=accounts)
    first, *others = sweep(ground, at.targets[:4], at_once=1)
    assert {server for server, _ in first.accounts} == {
        first.server,
        MP,
        "ps01.contoso.test",
    }
    assert [one.accounts for one in others] == [
        ((one.server, "CONTOSO\\someone"),) for one in others
    ]
    assert [one.tls_exceptions for one in (first, *others)] == [("sql01: not checked",), (), (), ()]
