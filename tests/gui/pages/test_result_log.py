"""Page 6 and the log: nothing is read unasked; what is read changes its own two statements only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.core.logrecord import Record
from pxewizard.core.problem import problem
from pxewizard.engine.flow import ending, watching
from pxewizard.engine.stages import Known
from pxewizard.gui.pages.result import ResultPage
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.pages.stage import Play, play, texts


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Play, ResultPage]]:
    with play(qtbot, tmp_path) as one:
        one.review("dp-missing", restart_pxe_service="yes")
        yield one, one.commit()


def known(at: Play) -> list[Known]:
    return [one.known for one in ending.stages(at.desk.session.flow)]


def test_nothing_is_read_until_somebody_asks(page: tuple[Play, ResultPage]) -> None:
    at, shown = page

    assert at.desk.session.flow.log == watching.LogWatch()
    assert known(at) == [Known.REACHED, Known.REACHED, Known.NOT_KNOWN, Known.NOT_KNOWN]
    assert shown.log.isVisibleTo(shown)
    assert nameless(shown) == []
    assert clashing_keys(at.window) == {}


def test_read_now_reads_the_log_and_says_what_it_does_not_prove(
    page: tuple[Play, ResultPage],
) -> None:
    at, shown = page

    shown.log.now.click()
    at.desk.until(lambda flow: flow.log.proof is not None)

    assert known(at) == [Known.REACHED, Known.REACHED, Known.WATCHED, Known.WATCHED]
    assert "Nothing was logged since the change" in texts(shown)
    assert "SMSPXE.log read at" in shown.log.says.text()
    assert not at.desk.session.flow.log.is_on


def test_what_the_log_shows_fills_its_own_two_stages(page: tuple[Play, ResultPage]) -> None:
    at, shown = page
    session = at.desk.session
    session.read_log()
    at.desk.until(lambda flow: flow.log.proof is not None)
    proof = session.flow.log.proof
    assert proof is not None
    later = proof.since + timedelta(minutes=1)
    record = Record(9, later, "SMSPXE", 1, "PXE Provider loaded.")
    proof = replace(proof, works=record, boot=record, newest=later, at=later + timedelta(minutes=1))

    shown.show_flow(watching.read(session.flow, proof))

    said = texts(shown)
    assert "The fault is not logged any more" in said
    assert "A computer got its boot program" in said


def test_watching_can_be_switched_on_and_off(page: tuple[Play, ResultPage]) -> None:
    at, shown = page

    shown.log.watch.click()
    at.desk.until(lambda flow: flow.log.proof is not None and not flow.log.is_reading)

    assert at.desk.session.flow.log.is_on
    assert "is watched since" in shown.log.says.text()
    shown.log.watch.click()
    assert not at.desk.session.flow.log.is_on
    assert not shown.log.watch.isChecked()


def test_why_a_log_cannot_be_read_is_said_and_the_other_statements_stay(
    page: tuple[Play, ResultPage],
) -> None:
    at, shown = page
    trouble = problem("log-share-closed", server="dp01", port=445, log="SMSPXE.log")

    shown.show_flow(watching.failed(at.desk.session.flow, trouble))

    assert str(trouble.summary) in shown.log.says.text()
    assert "Read again, equal" in texts(shown)


def test_after_an_undo_the_log_proves_nothing_any_more(page: tuple[Play, ResultPage]) -> None:
    at, shown = page
    at.desk.session.read_log()
    at.desk.until(lambda flow: flow.log.proof is not None)
    at.desk.session.undo()
    at.desk.idle()

    assert not shown.log.isVisibleTo(shown)
    at.desk.session.read_log()
    assert not at.desk.session.flow.log.is_reading
