"""Page 7: what its rows and its steps say of servers that were not read, and of changes not made."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.core.address import ServerAddress
from pxewizard.engine.frame import RailState, Step
from pxewizard.engine.sweep_names import Target, Targets
from pxewizard.gui import effects
from tests.gui.pages.stage import play

DEAD = "ber-dp042.contoso.test"


def test_a_server_that_was_not_read_shows_the_reason_and_no_change_is_ticked_that_was_not_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Targets((Target(ServerAddress(DEAD)),))
    monkeypatch.setattr(effects, "find", lambda *_: found)
    with play(qtbot, tmp_path) as at:
        at.desk.practise("many")
        at.desk.examine()
        at.desk.session.open_others()
        at.desk.idle()
        at.desk.session.sweep()
        at.desk.idle()
        assert at.desk.session.flow.sweep
        (row,) = at.desk.session.flow.sweep.rows
        assert str(row.what) == "ber-dp042 does not answer."
        assert f"{DEAD} does not answer." in str(row.problem)
        steps = {one.step: one.state for one in at.desk.session.frame.rail}
        fix = (Step.REVIEW, Step.APPLY, Step.RESULT)
        assert {steps[one] for one in fix} == {RailState.AHEAD}
        assert steps[Step.EXAMINE] is RailState.DONE
