"""How far the work is that may run behind other windows: counted where that is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.engine.flow import Busy
from pxewizard.engine.flow.far import far
from tests.gui.desk import desk


def test_a_change_is_counted_from_its_first_action_to_its_last(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(qtbot, tmp_path) as one:
        one.practise("both-missing")
        one.to_review()
        for question in one.session.flow.open_questions:
            one.session.answer(question, "yes")
        one.commit()
        told = [far(flow) for flow in one.flows if flow.busy is Busy.APPLYING]
        counted = [pair for pair in told if pair is not None]

        assert counted == sorted(counted)
        assert len(set(counted)) > 3
        assert {of for _, of in counted} == {counted[0][1]}
        assert far(one.session.flow) is None


def test_while_servers_are_read_nobody_knows_how_far_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(qtbot, tmp_path) as one:
        one.practise("both-missing")
        one.examine()
        told = {far(flow) for flow in one.flows}

        assert told == {None, (0, 0)}


@pytest.mark.parametrize("busy", list(Busy))
def test_every_kind_of_work_has_an_answer(busy: Busy, qtbot: QtBot, tmp_path: Path) -> None:
    with desk(qtbot, tmp_path) as one:
        done, of = far(replace(one.session.flow, busy=busy)) or (-1, -1)
        assert 0 <= done <= of
