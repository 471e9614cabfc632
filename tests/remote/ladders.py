"""Climbing to a practice server behind its door, and what a ladder that broke must say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from pxewizard.core.address import parse_server
from pxewizard.core.ladder import Ladder, Mender, Rung, RungState
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.server import Right
from pxewizard.practice.site import PracticeSite
from pxewizard.remote.doctor import examine
from pxewizard.remote.line import Limits
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint
from tests.remote.doors import DP, SHORT
from tests.support import TurnableClock

WHO = Credentials("CONTOSO\\technician", "not this")
ALL = (Rung.NAME, Rung.PORT, Rung.SIGN_IN, Rung.WINRM, Rung.WMI, Rung.REGISTRY)
ALL_TLS = (*ALL[:2], Rung.TLS, *ALL[2:])


@contextmanager
def open_door(case: str | Estate = "healthy", *, https: bool = False) -> Iterator[PracticeDoor]:
    estate = load(case) if isinstance(case, str) else case
    with PracticeDoor(PracticeSite(estate, TurnableClock()), Terms(https=https)) as door:
        yield door


def climb(door: PracticeDoor, typed: str = "", limits: Limits = SHORT) -> Ladder:
    """Climb to the distribution point, or to what is typed, with the right account."""
    who = Credentials(door.account.user, door.account.password)
    endpoint = Endpoint(parse_server(typed or door.address(DP)), who)
    return examine(endpoint, Access(ca=door.ca, limits=limits), TurnableClock())


def climb_to(typed: str, limits: Limits = SHORT) -> Ladder:
    return examine(Endpoint(parse_server(typed), WHO), Access(limits=limits), TurnableClock())


def denying(right: Right) -> Estate:
    estate = load("healthy")
    server = replace(estate.servers[DP], denied=frozenset({right}))
    return replace(estate, servers={**estate.servers, DP: server})


def must_break(
    ladder: Ladder, code: str, at: Rung, mender: Mender, whole: tuple[Rung, ...] = ALL
) -> None:
    """Hold a ladder against what breaks where, and its text against what a team needs to know."""
    assert ladder.problem is not None
    assert ladder.mending is not None
    assert (ladder.problem.code, ladder.mending.mender) == (code, mender)
    assert tuple(step.rung for step in ladder.rungs) == whole
    states = {step.rung: step.state for step in ladder.rungs}
    assert states.pop(at) is RungState.BROKE
    assert set(states.values()) <= {RungState.PASSED, RungState.NOT_TRIED}
    above = whole[whole.index(at) + 1 :]
    assert all(states[rung] is RungState.NOT_TRIED for rung in above)
    assert not ladder.stands
    says_enough(ladder)


def text_of(ladder: Ladder) -> str:
    assert ladder.mending is not None
    return str(ladder.mending.text)


def says_enough(ladder: Ladder) -> None:
    assert ladder.problem is not None
    text = text_of(ladder)
    assert f"Server: {ladder.server}\n" in text
    assert re.search(r"TCP port \d+\n", text)
    assert f"Code: {ladder.problem.code}\nDetails: {ladder.problem.detail}" in text
    assert "2026-11-20 12:00:00 UTC" in text
    assert WHO.password is not None
    assert WHO.password not in text + repr(ladder)
