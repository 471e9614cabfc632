"""What nobody foresaw is told where one stands: what is wrong, what to do, the raw code, and a copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from pxewizard.engine.frame import Step
from pxewizard.gui.effects import Reach
from pxewizard.gui.widgets.trouble_card import TroubleCard
from tests.gui.pages.stage import Play, play, texts

FAULT = "RuntimeError: the shelf fell down"


def breaks(*_: object) -> None:
    raise RuntimeError("the shelf fell down")


def card(stage: Play) -> TroubleCard:
    found = stage.window.pages.currentWidget().findChild(TroubleCard)
    assert isinstance(found, TroubleCard)
    return found


@pytest.mark.parametrize(
    "page", [Step.SERVERS, Step.EXAMINE, Step.COMPARE, Step.REVIEW, Step.OTHERS]
)
def test_a_fault_beside_the_work_is_told_on_each_page_and_goes_with_the_next_move(
    page: Step, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pxewizard.journal.saved_results.load_results", breaks)
    with play(qtbot, tmp_path) as stage:
        at = stage.desk
        at.practise("dp-missing")
        for _ in range(min(page, Step.REVIEW) - 1):
            at.session.verb()
            at.idle()
        if page is Step.OTHERS:
            at.commit()
            at.session.verb()
            at.idle()
        assert at.step() is page

        at.session.take_results((tmp_path / "rows.csv",))
        at.until(lambda flow: flow.problem is not None)

        shown = card(stage)
        assert shown.isVisible()
        assert "This program met a fault of its own." in texts(shown)
        assert FAULT in shown.body.details.toPlainText()
        (copy,) = shown.findChildren(QAbstractButton)
        copy.click()
        assert FAULT in QGuiApplication.clipboard().text()
        if page is not Step.SERVERS:
            at.session.back()
            assert not any(one.isVisible() for one in stage.window.findChildren(TroubleCard))


def test_an_examination_that_breaks_leads_back_and_says_why(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reach, "examine", breaks)
    with play(qtbot, tmp_path) as stage:
        stage.desk.practise("dp-missing")
        stage.desk.examine()

        assert stage.desk.step() is Step.SERVERS
        assert card(stage).isVisible()
        assert FAULT in card(stage).body.details.toPlainText()
