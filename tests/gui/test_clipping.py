"""Nothing is cut off: each page of many cases, in every language, in each form of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pxewizard.engine.flow import Flow, around
from pxewizard.engine.frame import Step
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.gui.pages.others import OthersPage
from tests.gui.clipping import cut
from tests.gui.pages.stage import Play, play
from tests.gui.painted import cut_in
from tests.gui.test_disguise import CASES

FORMS: Final = {
    "with Guided": (1120, 728),
    "wide": (1120, 728),
    "1024x768": (1024, 688),
    "200 %": (960, 476),
    "250 %": (752, 352),
}
ROUNDS: Final = 12
MANY: Final = 100  # other servers: only one case has as many
WALKED: Final = (
    *("access-denied", "database-denied", "dp-down", "both-missing"),
    *("several-rows", "opaque", "cache-expire", "healthy"),
    "many",
)


@pytest.mark.parametrize("language", ["en", "de", "xx"])
def test_no_page_of_any_case_is_cut_in_any_form_of_the_window(
    language: str, qtbot: QtBot, tmp_path: Path, speaks: Callable[[str], None]
) -> None:
    speaks(language)
    found: list[str] = []
    with play(qtbot, tmp_path) as stage:
        for case in WALKED:
            for page in walk(stage, case):
                found += looked_at(stage, f"{case}, {page}")
            stage.desk.session.start_over()
            stage.desk.session.leave_practice()

    assert not found, "\n".join(found)


def walk(stage: Play, case: str) -> Iterator[str]:
    """Go from page to page as far as the case leads, and stop at each for a look."""
    at, session = stage.desk, stage.desk.session
    at.practise(case)
    yield "page 1"
    at.examine()
    at.until(lambda flow: not any(card.climbing for card in flow.cards))
    yield "page 2"
    while (verb := around.verb(session.flow)) and verb.enabled and at.step() < Step.REVIEW:
        session.verb()
        at.idle()
        yield f"page {at.step()}"
    for code, answer in CASES.get(case, {}).items():
        session.answer(code, answer)
    if session.flow.plan is not None and at.step() is Step.REVIEW:
        yield "page 4, answered"
        yield from commit(stage)


def commit(stage: Play) -> Iterator[str]:
    moments: list[Flow] = []
    session = stage.desk.session
    session.changed.connect(moments.append)
    stage.desk.commit()
    session.changed.disconnect(moments.append)
    for moment in [one for one in moments if one.step is Step.APPLY][:: max(1, len(moments) // 3)]:
        stage.window.show_frame(around.frame(moment))
        stage.apply.show_flow(moment)
        yield "page 5"
    stage.window.show_frame(session.frame)
    yield "page 6"
    if (verb := around.verb(session.flow)) and verb.enabled:
        session.verb()
        stage.desk.idle()
        yield "page 7"
        if session.flow.sweep and len(session.flow.sweep.rows) > MANY:
            yield from others(stage)


def others(stage: Play) -> Iterator[str]:
    """Read the other servers, mend those that lack the value, take it back; stop at each for a look."""
    session, page = stage.desk.session, stage.one(OthersPage)
    session.sweep()
    stage.desk.idle()
    yield "page 7, read, with ticks"
    silent = next(one for one in page.table.rows.rows if one.state is SweepState.NOT_READ)
    page.table.pick(silent.server)
    yield "page 7, one picked"
    plans = session.chosen().plans
    session.tick_servers(on=False)
    yield "page 7, without ticks"
    session.mend(plans)
    stage.desk.idle()
    yield "page 7, mended"
    session.take_all_back()
    stage.desk.idle()
    yield "page 7, taken back"


def looked_at(stage: Play, page: str) -> Iterator[str]:
    """Yield what is cut off on a page, in each form of the window."""
    for form, size in FORMS.items():
        stage.desk.session.set_guided(form == "with Guided")
        stage.window.resize(*size)
        stage.window.arrange()
        yield from (f"{page}, {form}: {what}" for what in settled(stage.window))
        yield from (f"{page}, {form}: {what}" for what in cut_in(stage.window))


def settled(window: QWidget) -> list[str]:
    """What is still cut when the layouts have come to rest: wrapped texts need more than one round."""
    found: list[str] = []
    for _ in range(ROUNDS):
        QApplication.processEvents()
        if not (found := list(cut(window))):
            break
    return found
