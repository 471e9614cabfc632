"""How long a service is waited for, whatever this computer's clock does meanwhile."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.examination import Observation
from pxewizard.core.outcome import Applied, Failed
from pxewizard.core.place import Place, Service
from pxewizard.core.site import Change, Site, StopService
from pxewizard.engine.restarting import restart
from pxewizard.engine.tasks import Hands
from pxewizard.journal import ChangeFolder
from pxewizard.practice.faults import Fault, FaultKind
from pxewizard.practice.site import PracticeSite
from tests.support import Onlooker, TurnableClock

RESPONDER = Service("dp01.contoso.test", "SccmPxe")
MOST = 200  # pauses of two seconds: 90 s for the stop, and for each of three starts


class ClockThatIsSet(TurnableClock):
    """Somebody sets it while it is waited for, for the second time."""

    def __init__(self, by: timedelta) -> None:
        super().__init__()
        self._by = by
        self.waits = 0

    def wait(self, seconds: float) -> None:
        super().wait(seconds)
        self.waits += 1
        assert self.waits <= MOST, "it waits for ever"
        if self.waits == 2:
            self._at += self._by


class Slow:
    """A site whose service takes its time to stop: it is there by the third look after it was asked."""

    def __init__(self, site: PracticeSite) -> None:
        self._site = site
        self._looks = 0

    def read(self, *places: Place) -> tuple[Observation, ...]:
        self._looks += 1
        if self._looks == 4:
            self._site.change(StopService(RESPONDER))
        return self._site.read(*places)

    def change(self, change: Change) -> None:
        if not isinstance(change, StopService):
            self._site.change(change)


def hands(site: Site, clock: TurnableClock, tmp_path: Path) -> Hands:
    return Hands(site, clock, ChangeFolder(tmp_path, clock), Onlooker())


@pytest.mark.parametrize("days", [-1, 1])
def test_a_service_that_never_stops_is_given_up_although_the_clock_is_set(
    days: int, tmp_path: Path
) -> None:
    clock = ClockThatIsSet(timedelta(days=days))
    stuck = Fault(FaultKind.SERVICE_NEVER_STOPS, RESPONDER)
    site = wiring.practice("both-missing", clock=clock, faults=[stuck]).site

    assert isinstance(restart(hands(site, clock, tmp_path), 0, RESPONDER), Failed)


def test_a_service_that_stops_slowly_is_waited_for_although_the_clock_is_set_ahead(
    tmp_path: Path,
) -> None:
    clock = ClockThatIsSet(timedelta(days=1))
    site = wiring.practice("both-missing", clock=clock).site
    assert isinstance(site, PracticeSite)

    assert restart(hands(Slow(site), clock, tmp_path), 0, RESPONDER) == Applied()
