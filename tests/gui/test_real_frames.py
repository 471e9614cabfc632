"""The real window from page to page: one main sentence each, and “Step x of 7” with the same 7."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pxewizard.engine.frame import Step
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.words import say
from tests.gui.pages.stage import Play, play


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


def visible(at: Play) -> list[QLabel]:
    return [one for one in at.window.findChildren(QLabel) if one.isVisible() and one.text()]


def main_sentences(at: Play) -> list[str]:
    size = font(Type.TITLE).pointSizeF()
    return [one.text() for one in visible(at) if one.font().pointSizeF() >= size]


def step_lines(at: Play) -> list[str]:
    return [
        one.text() for one in visible(at) if one.text().startswith("Step ") and " · " in one.text()
    ]


def test_every_page_has_one_main_sentence_and_its_step_of_seven(at: Play) -> None:
    session, seen = at.desk.session, dict[Step, tuple[str, str]]()

    def look() -> None:
        (sentence,), (line,) = main_sentences(at), step_lines(at)
        assert sentence == say(session.frame.sentence)
        assert len(session.frame.rail) == 7
        seen[session.frame.step] = sentence, line

    at.desk.practise("dp-missing")
    look()
    at.desk.examine()
    look()
    for _ in (Step.COMPARE, Step.REVIEW):
        session.verb()
        look()
    session.frame_changed.connect(lambda _: look() if session.frame.step is Step.APPLY else None)
    at.desk.commit()
    look()
    session.verb()
    at.desk.idle()
    look()
    assert list(seen) == list(Step)
    assert [line.split(" · ")[0] for _, line in seen.values()] == [
        f"Step {number} of 7" for number in range(1, 8)
    ]
    assert len({sentence for sentence, _ in seen.values()}) == 7
