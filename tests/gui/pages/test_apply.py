"""Page 5: each phase as it comes, the journal as it is written, Cancel after the step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pxewizard.engine.flow.work import Standing, work
from pxewizard.engine.frame import Step
from pxewizard.gui.widgets.button import Button
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.desk import PATIENCE
from tests.gui.gates import Gated, nowhere, put_in_between
from tests.gui.pages.stage import Play, play, texts


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


@pytest.fixture
def held(at: Play, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gated]:
    """Two writes, held up before the first."""
    at.review("both-missing")
    gated = Gated(nowhere(), changes=True)
    put_in_between(monkeypatch, gated)
    at.desk.session.verb()
    at.desk.bot.waitUntil(gated.reached.is_set, timeout=PATIENCE)
    at.desk.until(lambda flow: len(flow.progress.phases) == 4)
    yield gated
    gated.gate.set()
    at.desk.idle()


def test_the_page_shows_each_phase_its_time_and_what_waits(at: Play, held: Gated) -> None:
    assert held.reached.is_set()
    page = at.apply
    cards = page.steps.parts
    assert at.desk.step() is Step.APPLY
    assert [one.standing for one in work(at.desk.session.flow)] == [
        Standing.DONE,
        Standing.WORKING,
        Standing.WAITING,
        Standing.WAITING,
    ]
    assert "Working" in texts(cards[1])
    assert "IssuingCertificateList: 1 item, 2 certificates" in texts(cards[1])
    assert "It must still be as examined: Missing" in texts(cards[1])
    assert "Waiting" in texts(cards[2])
    assert texts(cards[0]).count(":") >= 2  # the times of comparing and backing up
    assert "Step 1 of 2: Set registry value on dp01.contoso.test" in texts(page)
    assert "Action 4 of 9" in texts(page)
    assert (page.bar.value(), page.bar.maximum()) == (3, 9)


def test_the_journal_is_shown_as_it_is_written(at: Play, held: Gated) -> None:
    table = at.apply.journal
    rows = table.model()
    entries = [rows.index(row, 2).data() for row in range(rows.rowCount())]
    assert entries == ["approved", "backup", "intent"]
    assert "Missing → 1 item" in rows.index(2, 3).data()
    spoken = rows.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Server: dp01.contoso.test"
    assert held.reached.is_set()


def test_cancel_ends_after_the_step_and_says_so_before_and_after(at: Play, held: Gated) -> None:
    cancel = next(one for one in at.window.findChildren(Button) if one.text() == "&Cancel")
    cancel.click()
    assert str(at.desk.session.frame.footer.says) == "Stopping after the current step."
    assert "Left out" in texts(at.apply.steps.parts[2])
    assert at.desk.step() is Step.APPLY
    held.gate.set()
    at.desk.idle()
    assert str(at.desk.session.frame.sentence) == "Stopped as asked: 1 of 2 steps done"
    assert at.desk.step() is Step.RESULT


def test_there_is_no_way_back_and_every_control_has_a_name(at: Play, held: Gated) -> None:
    assert held.reached.is_set()
    assert nameless(at.apply) == []
    assert clashing_keys(at.window) == {}
    at.desk.session.back()
    at.desk.session.open_step(Step.REVIEW)
    assert at.desk.step() is Step.APPLY


def test_cards_are_filled_in_and_not_made_anew(at: Play, held: Gated) -> None:
    before = at.apply.steps.parts
    held.gate.set()
    at.desk.idle()
    assert at.apply.steps.parts == before
    assert "Done" in texts(before[1])
