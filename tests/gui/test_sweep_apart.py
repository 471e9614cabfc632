"""Page 7 at real servers: they are read by a process of its own, with the account of the first one."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.address import parse_server
from pxewizard.engine.flow import Busy, Field
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.practice.listener import PracticeDoor
from pxewizard.practice.wire_faults import WireFault, WireFaultKind
from tests.gui.desk import Desk, desk

OTHERS = ("ber-dp002", "ber-dp004", "muc-dp011")
SILENT = "ber-dp002.contoso.test"


@pytest.fixture
def door() -> Iterator[PracticeDoor]:
    with wiring.serve("many") as one:
        yield one


@pytest.fixture
def at(door: PracticeDoor, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Page 7 after the examination of one server, with three others."""
    ends = door.endpoints
    with desk(qtbot, tmp_path) as one:
        session = one.session
        session.enter(Field.DP, ends.dp)
        session.enter(Field.MP, ends.mp or "")
        for role in (Field.DP, Field.MP):
            session.use_account(role, ends.user, ends.password)
        one.examine()
        session.open_others()
        one.idle()
        addresses = (parse_server(door.address(f"{name}.contoso.test")) for name in OTHERS)
        session.add_others(tuple(map(Target, addresses)))
        yield one


def states(at: Desk) -> dict[str, SweepState]:
    known = at.session.flow.sweep
    return {one.server.partition(".")[0]: one.state for one in known.rows} if known else {}


def test_rows_come_from_another_process_with_what_would_be_written(at: Desk) -> None:
    at.session.sweep()
    at.idle()

    assert states(at) == {
        "ber-dp002": SweepState.CORRECT,
        "ber-dp004": SweepState.MISSING,
        "muc-dp011": SweepState.NOT_READ,
    }
    known = at.session.flow.sweep
    assert known
    assert [one.server.partition(".")[0] for one in known.rows if one.fix] == ["ber-dp004"]
    assert known.ticked == {"ber-dp004.contoso.test"}


def reader() -> BaseProcess:
    """Return the one process that reads servers here."""
    (found,) = (one for one in multiprocessing.active_children() if one.name == "sweep")
    return found


def test_stop_ends_the_process_and_leaves_what_it_was_reading_to_be_read(
    at: Desk, door: PracticeDoor
) -> None:
    door.order(WireFault(WireFaultKind.SILENT, at=SILENT))
    at.session.sweep()
    at.until(lambda _: states(at)["ber-dp002"] is SweepState.WORKING)
    process = reader()

    at.session.stop_sweep()
    at.until(lambda _: not process.is_alive())

    assert at.session.flow.busy is None
    assert SweepState.WORKING not in states(at).values()
    assert SweepState.CORRECT not in states(at).values()


def test_a_process_that_is_killed_is_told_and_its_server_is_not_read(
    at: Desk, door: PracticeDoor
) -> None:
    door.order(WireFault(WireFaultKind.SILENT, at=SILENT))
    at.session.sweep()
    at.until(lambda _: states(at)["ber-dp002"] is SweepState.WORKING)
    assert at.session.flow.busy is Busy.SWEEPING
    process = reader()

    process.kill()
    at.idle()

    assert states(at)["ber-dp002"] is SweepState.NOT_READ
    assert SweepState.CORRECT not in states(at).values()
    told = at.session.flow.problem
    assert told
    assert told.code == "reader-ended"
