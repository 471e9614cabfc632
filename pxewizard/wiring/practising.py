"""Puts together a practice site: directly, behind its database's door, or served on loopback."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard.core.address import ServerAddress, parse_server
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Scope
from pxewizard.core.ladder import Ladder
from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import Text, tr
from pxewizard.wiring.parts import Account, Parts, SystemClock
from pxewizard.wiring.real import climb_in_practice

if TYPE_CHECKING:  # imported when somebody practises, so that a window opens without them
    from pxewizard.practice.database import DatabaseDoor
    from pxewizard.practice.estate import Estate, PracticeDatabase
    from pxewizard.practice.faults import Fault
    from pxewizard.practice.listener import PracticeDoor
    from pxewizard.practice.site import PracticeSite
    from pxewizard.remote.database import Databases


_READ_DIRECTLY = tr(
    "The practice database was read directly: no current ODBC driver for SQL Server can be loaded here."
)


def practice(
    case: str,
    *,
    state: Path | None = None,
    clock: Clock | None = None,
    faults: Iterable[Fault] = (),
    door: bool = False,
) -> Parts:
    """Return the practice site of that case; with `state` it remembers its changes in that folder.

    With `door` its database is read through SQL Server's protocol, where this computer has a driver and
    no faults are ordered; close the parts then.
    """
    from pxewizard.practice.estate import load
    from pxewizard.practice.site import PracticeSite

    ordered = tuple(faults)
    ticking = clock or SystemClock()
    estate = load(case)
    site = PracticeSite(estate, ticking, state=state)
    for fault in ordered:
        site.order(fault)
    scope = Scope(
        dp=ServerAddress(estate.dp),
        mp=ServerAddress(estate.mp) if estate.mp else None,
        site_server=ServerAddress(estate.site_server),
        database=estate.database_address,
        practice=case,
        state=str(state.resolve()) if state else None,
    )
    parts = Parts(site, scope, ticking)
    by_door = door and not (ordered or estate.faults)
    return _by_door(parts, site, estate.database) if by_door and estate.database else parts


def _by_door(parts: Parts, site: PracticeSite, database: PracticeDatabase) -> Parts:
    from pxewizard.practice.behind_door import BehindDoor

    behind = BehindDoor(site, database, _database_door)

    def note() -> Text | None:
        return _READ_DIRECTLY if behind.has_no_driver else None

    return replace(
        parts,
        site=behind,
        close=behind.close,
        begin=behind.begin,
        cancel=behind.cancel,
        note=note,
    )


def _database_door(database: PracticeDatabase) -> tuple[DatabaseDoor, Databases] | None:
    """Open the door, with the client that real databases are asked by; None where no driver loads."""
    from pxewizard.practice.database import DatabaseDoor
    from pxewizard.remote.database import Databases
    from pxewizard.remote.database_access import DatabaseAccess
    from pxewizard.remote.odbc_drivers import loaded_driver

    try:
        driver = loaded_driver()
    except Problem:
        return None
    if driver.is_outdated:
        return None
    door = DatabaseDoor(database)  # why its certificate is not checked: ARCHITECTURE.md, 2026-11-21
    access = DatabaseAccess(door.terms.user, door.terms.password, trust_certificate=True)
    return door, Databases(access, driver)


def practice_doctor(case: str, server: str) -> Ladder:
    """Climb to a server of a practice case, through its network door; Problem "name-not-found"."""
    with serve(case) as door:
        try:
            address = parse_server(door.address(server))
        except KeyError:
            raise problem("name-not-found", server=server) from None
        account = Account(door.account.user, door.account.password)
        return climb_in_practice(address, account)


def has_state(folder: Path) -> bool:
    """Return whether a practice site keeps its changes in that folder."""
    from pxewizard.practice.statefolder import StateFolder

    return StateFolder.is_one(folder)


def serve(
    case: str,
    *,
    https: bool = False,
    delay: float = 0.0,
    state: Path | None = None,
    database: bool = False,
) -> PracticeDoor:
    """Open the network door of a practice case, on loopback; `delay` in seconds for each exchange.

    With `database` its site database answers too. The door is open when this returns, and must be
    closed.
    """
    from pxewizard.practice.database import DatabaseTerms
    from pxewizard.practice.estate import load
    from pxewizard.practice.listener import PracticeDoor, Terms
    from pxewizard.practice.site import PracticeSite

    site = PracticeSite(load(case), SystemClock(), state=state)
    terms = Terms(https=https, delay=delay, database=DatabaseTerms() if database else None)
    return PracticeDoor(site, terms)


def practice_cases() -> tuple[Estate, ...]:
    """Return every practice case."""
    from pxewizard.practice.casefile import case_names
    from pxewizard.practice.estate import load

    return tuple(load(name) for name in case_names())


def practice_case(case: str) -> Estate:
    """Return one practice case; Problem "unknown-case"."""
    from pxewizard.practice.estate import load

    return load(case)
